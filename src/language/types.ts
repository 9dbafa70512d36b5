import type { DocumentId } from "../record/ids.ts";
import type { Notice } from "../record/notice.ts";
import type { KnownLemma } from "./lemma.ts";
import type { NameTagger } from "./names.ts";
import type { Parser } from "./syntax.ts";
import type { FineTagger } from "./tagger.ts";
import type { Word } from "./words.ts";

/**
 * The text as one reads it: lines and words that pages split are joined, Markdown remnants left out.
 * `text` is for matching only; whatever is shown or cited goes back through `toSource`.
 */
export type Reading = {
  readonly text: string;
  /** For each UTF-16 unit of `text`, and one past its end: its offset in the document's text. Rises, never falls. */
  readonly map: Int32Array;
};

export type BlockKind = "heading" | "paragraph" | "list-item" | "row" | "front" | "contents" | "caption" | "navigation";
/** Headings, paragraphs, list items, rows: reading order, no overlap. Offsets into the document's text. */
export type Block = {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly firstSentence: number;
  /** one past the last */
  readonly endSentence: number;
  /** headings: 1 (top) to 6; list items: depth from 1 */
  readonly level: number;
  /** index of the heading block this block stands under, or -1 */
  readonly under: number;
  /** Who speaks, where a transcript says so before the words ("MS. PSAKI:", "Q"): its place, without the colon. */
  readonly label?: { readonly start: number; readonly end: number };
  /** Where and when it was filed, where it says so before its first words ("SPLIT, March 15 (Agency) -"): its first sentence, in tokens. */
  readonly dateline?: { readonly firstToken: number; readonly endToken: number };
};

export type Sentence = {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  /** one past the last */
  readonly endToken: number;
  readonly block: number;
};

/** Universal part-of-speech tags, by index in `Tokens.pos`. */
export const upos = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
  "SPACE",
] as const;
export type Upos = (typeof upos)[number];

/** UD v2 relations (https://universaldependencies.org/u/dep/), by index in `Tokens.relation`. */
export const relations = [
  "root",
  "acl",
  "acl:relcl",
  "advcl",
  "advmod",
  "amod",
  "appos",
  "aux",
  "aux:pass",
  "case",
  "cc",
  "ccomp",
  "clf",
  "compound",
  "compound:prt",
  "conj",
  "cop",
  "csubj",
  "dep",
  "det",
  "det:predet",
  "discourse",
  "dislocated",
  "expl",
  "fixed",
  "flat",
  "goeswith",
  "iobj",
  "list",
  "mark",
  "nmod",
  "nmod:poss",
  "nmod:tmod",
  "nsubj",
  "nsubj:pass",
  "nummod",
  "obj",
  "obl",
  "obl:agent",
  "obl:tmod",
  "orphan",
  "parataxis",
  "punct",
  "reparandum",
  "vocative",
  "xcomp",
] as const;
export type Relation = (typeof relations)[number];

/** Struct of arrays, one entry a token, in text order. */
export type Tokens = {
  readonly count: number;
  /** Offsets into the document's text (a word that a page splits spans the split). */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** As read: joined, otherwise as written. */
  readonly form: readonly string[];
  /** Lower case dictionary form. */
  readonly lemma: readonly string[];
  /** Index into `upos`. */
  readonly pos: Uint8Array;
  /** Index into `LanguageTools.tags`: the part of speech with its form (past tense, plural …); absent where not covered. */
  readonly fine?: Uint8Array;
  /** Token index of the head, -1 for a root; absent in the fast mode without the parser. */
  readonly head?: Int32Array;
  /** Index into `relations`. */
  readonly relation?: Uint8Array;
};

export type NameKind = "person" | "organization" | "location" | "other";
export type Name = {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly kind: NameKind;
  readonly confidence: number;
};

/** A date or time expression, resolved against the document's date; EDTF (ISO 8601-2), precision kept. */
export type DateMention = {
  readonly start: number;
  readonly end: number;
  /** null where nothing can be said */
  readonly edtf: string | null;
  readonly precision:
    | "time"
    | "part-of-day"
    | "day"
    | "week"
    | "month"
    | "season"
    | "year"
    | "decade"
    | "interval"
    | "unknown";
  /** how it was found: given in full, counted from the document's date, or counted from another mention */
  readonly from: "given" | "document-date" | "context";
};

/** A quotation in quotation marks, over sentences: offsets of the opening mark and past the closing one. */
export type Quotation = { readonly start: number; readonly end: number; readonly closed: boolean };

/** The language of a text: BCP 47 primary tag ("und" where unknown) and how sure that is, 0 to 1. */
export type Identify = (text: string) => { readonly language: string; readonly confidence: number };
/** What the stage is handed: recognition data and weights, loaded once. */
export type LanguageTools = {
  readonly identify: Identify;
  readonly word: (form: string) => Word;
  /** Fine tags, "UPOS/XPOS", by the tagger's index. */
  readonly tags: readonly string[];
  /** Index into `upos` of each fine tag. */
  readonly kinds: Uint8Array;
  readonly tag: FineTagger;
  readonly known: KnownLemma;
  /** Dictionary form of a word by its fine tag. */
  readonly lemma: (form: string, tag: number) => string;
  readonly parse: Parser;
  readonly names: NameTagger;
};

/** One container for what is known about a document's words; everything later is a view into it. */
export type Language = {
  readonly document: DocumentId;
  readonly text: string;
  /** BCP 47 primary tag */
  readonly language: string;
  /** false: statements, events … are not sought (`language-not-covered`) */
  readonly covered: boolean;
  /** EDTF date of the document, where it is known */
  readonly date: string | null;
  readonly reading: Reading;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
  readonly names: readonly Name[];
  readonly dates: readonly DateMention[];
  readonly quotations: readonly Quotation[];
  readonly notices: readonly Notice[];
};
