import type { Geometry } from "geojson";
import type { Actor } from "../actors/types.ts";
import type { Discrepancy } from "../discrepancies/types.ts";
import type { Event, Extract, FocalEvent } from "../events/types.ts";
import type { Act } from "../hypotheses/decisions.ts";
import type { WordBook } from "../hypotheses/judgements/word-books.ts";
import type { Motive, Responsibility } from "../hypotheses/types.ts";
import type { Reaction, Silence } from "../reactions/types.ts";
import type { DocumentId, PassageId } from "../record/ids.ts";
import type { Notice } from "../record/notice.ts";
import type { Passage } from "../record/passage.ts";
import type { Outlook, ScenarioCandidate } from "../scenarios/types.ts";
import type { Statement } from "../statements/types.ts";
import type { Block } from "./blocks.ts";

export type { MapLand, UnitMark } from "./blocks.ts";

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
  readonly origins: readonly {
    readonly id: string;
    readonly documents: readonly DocumentId[];
    readonly reason: string;
  }[];
  readonly notices: readonly Notice[];
  /** Ids of records that a person has reviewed, and how. */
  readonly reviewed: ReadonlyMap<string, "accepted" | "rejected" | "edited" | "added">;
  /** The edition before this one, for "what changed". */
  readonly previous: PreviousEdition | null;
  readonly corrections: readonly { readonly date: string; readonly text: string }[];
  /** Documents that were taken out for good: their bytes are gone, this stays. */
  readonly withdrawn?: readonly Withdrawn[];
  /** Sections that rest on decisions (matrix, judgements, scenarios, indicators); filled by the analysis stages. */
  readonly analysis: Analysis | null;
  /** Sentences that analysts wrote, the last state of each; removed ones are left out. */
  readonly written?: readonly WrittenSentence[];
};

/** A sentence of a person: it stands in its section under the person's name. */
export type WrittenSentence = {
  readonly sentence: string;
  readonly section: string;
  readonly kind: SentenceKind;
  readonly text: string;
  /** Passage ids. */
  readonly passages: readonly string[];
  /** For an absence: the documents looked at; else those that were at hand when it was written. */
  readonly documents?: readonly string[] | undefined;
  readonly analyst: string;
};

export type PreviousEdition = {
  readonly edition: number;
  readonly date: string | null;
  readonly documents: readonly { readonly id: string; readonly sha256: string }[];
  readonly sentences: readonly {
    readonly id: string;
    readonly section: string;
    readonly text: string;
    /** Ids of the documents that its passages lie in. */
    readonly documents?: readonly string[];
  }[];
};

/** \`date\` is the day of the decision, EDTF; \`by\` the analyst who took it. */
export type Withdrawn = {
  readonly sha256: string;
  readonly path: string;
  readonly reason: string;
  readonly by: string;
  readonly date: string;
};

/** What analysts decided about hypotheses, judgements, scenarios and indicators: plain data, folded when it is shown. */
export type Analysis = {
  /** Decisions that stand, in their order. */
  readonly acts: readonly Act[];
  /** The book that words for probabilities are read from. */
  readonly wordBook: WordBook;
  /** Documents taken out again: what rested on them is stale. */
  readonly withdrawn: readonly { readonly document: string; readonly path: string; readonly time: string }[];
};

export const sentenceKinds = ["finding", "absence", "judgement", "assumption", "editorial"] as const;
export type SentenceKind = (typeof sentenceKinds)[number];

export const sections = [
  "in-short",
  "what-happened",
  "timeline",
  "discrepancies",
  "responsibility",
  "motives",
  "reactions",
  "outlook",
  "matrix",
  "judgements",
  "scenarios",
  "indicators",
  "actors",
  "documents",
  "method",
  "changes",
] as const;
export type SectionName = (typeof sections)[number];

/** A stretch of a sentence or a cell: our own words, a name, words cut from a document, or a certainty word in those. */
export type Run =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "name"; readonly text: string }
  | {
      readonly kind: "quote";
      readonly text: string;
      /** BCP 47 tag of the document it is cut from. */
      readonly language: string;
      /** The quote was shortened at its end. */
      readonly cut: boolean;
      /** Offsets in `text` of certainty words that carry no band. */
      readonly sure: readonly (readonly [number, number])[];
    };

export type ReportSentence = {
  readonly id: string;
  readonly section: SectionName;
  readonly kind: SentenceKind;
  readonly text: string;
  readonly passages: readonly PassageId[];
  /** For an absence: the documents looked at. */
  readonly documents?: readonly DocumentId[];
  /** The same words as `text`, with quotations and names told apart. */
  readonly runs: readonly Run[];
  /** What it is about (`stance:condemn`, `actor:…`, `point:…`): sentences that share one are shown together as "who else". */
  readonly topics: readonly string[];
  /** Short name in lists: who speaks. */
  readonly label: string;
  /** The record it tells, where there is one. */
  readonly record?: string;
};

export type ReportSection = {
  readonly name: SectionName;
  readonly title: string;
  /** "drawn automatically, unreviewed"; "" for sections that the program writes about itself. */
  readonly state: string;
  readonly blocks: readonly Block[];
};

/** One document as the report shows it. */
export type DocumentCard = {
  readonly id: DocumentId;
  readonly number: number;
  readonly name: string;
  readonly rows: readonly (readonly [string, string])[];
};

/** What is published, as data; HTML, PDF and JSON are three settings of it. */
export type Report = {
  readonly title: string;
  readonly standfirst: string;
  readonly edition: number;
  readonly kicker: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly notice: string;
  readonly assessment: Assessment;
  readonly sections: readonly ReportSection[];
  readonly sentences: readonly ReportSentence[];
  /** In the order of first citation; a note's number is its place here, from 1. */
  readonly passages: readonly Passage[];
  readonly cards: readonly DocumentCard[];
  /** Topic -> words for "who else": `also condemn this event`. */
  readonly topics: Readonly<Record<string, string>>;
};

/** Outlines of the countries, loaded outside the stage. */
export type World = readonly { readonly country: string; readonly geometry: Geometry }[];

/** The typesetter, loaded outside the stage. */
export type TypstTool = {
  /** Sets a document whose only input is `data.json`. @throws Error with Typst's own message and place */
  readonly compile: (source: string, data: string, files: Readonly<Record<string, string>>) => Uint8Array;
  /** Whether a font of the document has a letter form for the code point. */
  readonly covers: (codePoint: number) => boolean;
};
