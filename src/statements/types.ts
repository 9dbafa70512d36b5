import type { ActorId, StatementId } from "../record/ids.ts";
import type { Basis } from "../record/provenance.ts";
import type { Span } from "../record/span.ts";

/** direct: all words in quotation marks; mixed: some; indirect: none. */
export type QuotationForm = "direct" | "indirect" | "mixed";
/** speech: said; act: an act done by words (condemned, announced, urged); belief: thinks, hopes; report: polls, documents show; imputed: the author says what X thinks or wants. */
export type StatementKind = "speech" | "act" | "belief" | "report" | "imputed";

/** One hand through which the words came; the chain runs from the outermost (nearest the reader) to the speaker, who is not in it. */
export type Relay = {
  readonly role: "relays" | "hears";
  readonly span: Span;
  /** Set by the actors stage. */
  readonly actor: ActorId | null;
};

/** One attribution: who said what, by which words. `source` may be empty (nobody named); `cue` and `content` may be split where the text splits them. */
export type Statement = {
  readonly id: StatementId;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly quotation: QuotationForm;
  readonly kind: StatementKind;
  /** The cue denies or refuses: "did not say", "declined to comment". */
  readonly negated: boolean;
  /** Cue lemma that decided the kind: say, condemn, according to. */
  readonly cueLemma: string;
  /** Relayers, outermost first; empty where the document itself quotes the source. */
  readonly chain: readonly Relay[];
  /** The statement inside whose content this one stands, or null. */
  readonly inside: StatementId | null;
  /** Set by the actors stage; null where nobody is named or nobody could be found. */
  readonly speaker: ActorId | null;
  /** 0 to 1, the model's own for these spans. */
  readonly confidence: number;
  readonly basis: Basis;
  /** Why it was proposed, for a person: short clauses. */
  readonly why: readonly string[];
};
