import type { Document } from "../documents/types.ts";
import type { Language } from "../language/types.ts";
import type { ActorId, EventId, StatementId } from "../record/ids.ts";
import type { Basis } from "../record/provenance.ts";
import type { Span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";

/** PLOVER event types; YIELD stands for CONCEDE and RETREAT. https://github.com/openeventdata/PLOVER */
export const eventTypes = [
  "ACCUSE",
  "AGREE",
  "AID",
  "ASSAULT",
  "COERCE",
  "CONSULT",
  "COOPERATE",
  "MOBILIZE",
  "PROTEST",
  "REJECT",
  "REQUEST",
  "SANCTION",
  "SUPPORT",
  "THREATEN",
  "YIELD",
] as const;
export type EventType = (typeof eventTypes)[number];

/** said: told inside a statement's content, so not a fact of the document's own. */
export const eventFlags = ["negated", "hypothetical", "future", "past", "said", "conditional"] as const;
export type EventFlag = (typeof eventFlags)[number];

export type Event = {
  readonly id: EventId;
  readonly event: EventType;
  /** PLOVER mode (e.g. ASSAULT: bombing …), null where none is clear. */
  readonly mode: string | null;
  /** PLOVER contexts: military, diplomatic, legal … */
  readonly context: readonly string[];
  /** One span for each actor of a compound ("A and B"). */
  readonly source: readonly Span[];
  readonly target: readonly Span[];
  readonly trigger: readonly Span[];
  /** EDTF, resolved; null where none is said. */
  readonly date: string | null;
  readonly datePassage: Span | null;
  readonly place: { readonly span: Span; readonly name: string; readonly country: string | null } | null;
  readonly flags: readonly EventFlag[];
  /** The statement whose content tells it, or null for the document's own voice. */
  readonly saidIn: StatementId | null;
  /** Set by the actors stage, one for each span, null where unresolved. */
  readonly sourceActors: readonly (ActorId | null)[];
  readonly targetActors: readonly (ActorId | null)[];
  readonly confidence: number;
  readonly basis: Basis;
  /** The words and features that decided the code. */
  readonly why: readonly string[];
};

/** A dated happening for the timeline, whatever its code. */
export type Dated = {
  readonly edtf: string;
  readonly precision: string;
  /** given in full, or counted from the document's date or from another mention */
  readonly from: "given" | "document-date" | "context";
  /** The date words. */
  readonly dateSpan: Span;
  /** The clause or sentence that tells what happened. */
  readonly span: Span;
  readonly event: EventId | null;
};

/** What the dossier is about, as the documents name it. */
export type FocalEvent = {
  /** What happened to whom, cut from a passage or given by the analyst: "assassination of the mayor". */
  readonly words: string;
  /** Lower-case lemmas that mentions of it share: attack, assassination, attempt, bombing … */
  readonly triggers: readonly string[];
  /** Names that stand beside it, lower case, without accents; lands as "=HTI", things as "~convoy". The one that ties the dossier together first. */
  readonly anchors: readonly string[];
  /** EDTF; "~" where only the first document about it is dated */
  readonly date: string | null;
  /** ISO 3166 alpha-3 */
  readonly country: string | null;
  readonly place: string | null;
  /** Names of the victims or targets, as written. */
  readonly targets: readonly string[];
  readonly from: "found" | "given";
  readonly passages: readonly Span[];
  readonly why: readonly string[];
};

/** All that is drawn from one document alone (language to events): the unit of parallel work and of the cache. */
export type Extract = {
  readonly document: Document;
  readonly language: Language;
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly dated: readonly Dated[];
};

/** Country of a place by its name, ISO 3166 alpha-3, or null. */
export type Gazetteer = { readonly country: (name: string) => string | null };
