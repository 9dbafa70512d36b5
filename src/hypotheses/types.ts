import type { ActorId, StatementId } from "../record/ids.ts";
import type { Span } from "../record/span.ts";

export const responsibilityRoles = [
  "ordered",
  "planned",
  "carried out",
  "supplied",
  "tolerated",
  "staged",
  "responsible",
] as const;
export type ResponsibilityRole = (typeof responsibilityRoles)[number];

/** Someone is said to be responsible, says it of themselves, or denies it: a candidate for the analyst, never a verdict. */
export type Responsibility = {
  readonly id: string;
  /** The party as written, by its name where a pronoun stands for it; "" where the words decline to name one. */
  readonly party: string;
  readonly partyActor: ActorId | null;
  readonly role: ResponsibilityRole;
  /** declines: says that it cannot or will not say who, or whether this party. */
  readonly claim: "blames" | "claims" | "denies" | "suspects" | "declines";
  /** Words of certainty: "prove", "probably", "ordered". */
  readonly words: readonly Span[];
  readonly certainty: "certain" | "likely" | "possible" | "unlikely" | "unstated";
  /** Who says so: null for the document's own voice, for those whom no actor stands for, and where it is not told. */
  readonly by: ActorId | null;
  /** Whose words these are: the document's, of somebody it names, of somebody it does not name ("was accused"). */
  readonly voice: "own" | "named" | "unnamed";
  /** Who says so, as written; "" in the document's own voice and where it is not told. */
  readonly byText: string;
  readonly statement: StatementId | null;
  /** The claim itself, then the evidence offered for it. */
  readonly span: Span;
  readonly evidence: readonly Span[];
  readonly why: readonly string[];
};

/** A motive or cause that the documents offer: a lettered or numbered heading with its points, or a sentence of purpose. */
export type Motive = {
  readonly id: string;
  /** "A", "1" as numbered in the document, else "". */
  readonly label: string;
  readonly title: string;
  readonly titleSpan: Span;
  readonly points: readonly { readonly text: string; readonly span: Span }[];
  readonly by: ActorId | null;
};
