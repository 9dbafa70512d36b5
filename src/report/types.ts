import type { Actor } from "../actors/types.ts";
import type { Discrepancy } from "../discrepancies/types.ts";
import type { Event, Extract, FocalEvent } from "../events/types.ts";
import type { Motive, Responsibility } from "../hypotheses/types.ts";
import type { DocumentId, PassageId } from "../record/ids.ts";
import type { Notice } from "../record/notice.ts";
import type { Passage } from "../record/passage.ts";
import type { Reaction, Silence } from "../reactions/types.ts";
import type { Outlook, ScenarioCandidate } from "../scenarios/types.ts";
import type { Statement } from "../statements/types.ts";

/** Everything derived for one dossier: what the report is composed from. */
export type Assessment = {
  /** Name of the folder or of the dossier. */
  readonly name: string;
  readonly question: string | null;
  /** EDTF: the last decision's, else the latest document's date; null where no document is dated. */
  readonly date: string | null;
  /** Program version. */
  readonly version: string;
  readonly quotesOnly: boolean;
  /** Documents in order of date, then path; statements and events in each carry their actors. */
  readonly extracts: readonly Extract[];
  readonly focal: FocalEvent | null;
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly reactions: readonly Reaction[];
  readonly silences: readonly Silence[];
  readonly discrepancies: readonly Discrepancy[];
  readonly responsibility: readonly Responsibility[];
  readonly motives: readonly Motive[];
  readonly scenarios: readonly ScenarioCandidate[];
  readonly outlook: readonly Outlook[];
  /** Documents that tell the same words and count as one origin: groups of two or more. */
  readonly origins: readonly { readonly id: string; readonly documents: readonly DocumentId[]; readonly reason: string }[];
  readonly notices: readonly Notice[];
  /** Ids of records that a person has reviewed, and how. */
  readonly reviewed: ReadonlyMap<string, "accepted" | "rejected" | "edited" | "added">;
  /** The edition before this one, for "what changed". */
  readonly previous: PreviousEdition | null;
  readonly corrections: readonly { readonly date: string; readonly text: string }[];
  /** Sections that rest on decisions (matrix, judgements, scenarios, indicators); filled by the analysis stages. */
  readonly analysis: Analysis | null;
};

export type PreviousEdition = {
  readonly edition: number;
  readonly date: string | null;
  readonly documents: readonly { readonly id: string; readonly sha256: string }[];
  readonly sentences: readonly { readonly id: string; readonly section: string; readonly text: string }[];
};

/** Widened by hypotheses/ and scenarios/. */
export type Analysis = Readonly<Record<string, unknown>>;

export const sentenceKinds = ["finding", "absence", "judgement", "assumption", "editorial"] as const;
export type SentenceKind = (typeof sentenceKinds)[number];

export const sections = ["in-short", "what-happened", "timeline", "discrepancies", "responsibility", "motives", "reactions", "outlook", "matrix", "judgements", "scenarios", "indicators", "actors", "documents", "method", "changes"] as const;
export type SectionName = (typeof sections)[number];

export type ReportSentence = {
  readonly id: string;
  readonly section: SectionName;
  readonly kind: SentenceKind;
  readonly text: string;
  readonly passages: readonly PassageId[];
  /** For an absence: the documents looked at. */
  readonly documents?: readonly DocumentId[];
};

/** What is published, as data; HTML, PDF and JSON are three settings of it. */
export type Report = {
  readonly title: string;
  readonly standfirst: string;
  readonly edition: number;
  readonly assessment: Assessment;
  readonly sentences: readonly ReportSentence[];
  readonly passages: readonly Passage[];
};
