import type { Board } from "../hypotheses/decisions.ts";
import type { WordBook } from "../hypotheses/judgements/word-books.ts";
import type { Said, Table } from "../hypotheses/section.ts";
import { passageId } from "../record/passage.ts";
import type { Span } from "../record/span.ts";
import { analysisOf, type ScenarioBoard } from "../scenarios/decisions.ts";
import { changesOf, dependentsOf } from "../scenarios/dependents.ts";
import { type Change, stale } from "../scenarios/staleness.ts";
import type { Block } from "./blocks.ts";
import { type Book, runs } from "./book.ts";
import type { Assessment, SectionName } from "./types.ts";
import { dateWords } from "./words.ts";

/** The decisions of analysts as they stand, folded once for all sections. */
export type Analysed = {
  readonly board: Board;
  readonly scenarios: ScenarioBoard;
  readonly wordBook: WordBook;
  /** Document -> Admiralty grade. */
  readonly grades: ReadonlyMap<string, string>;
  /** Claim, scenario or attribution -> why it has to be looked at again. */
  readonly stale: ReadonlyMap<string, readonly string[]>;
};

/** Whole dates as the rest of the report writes them. */
export const datesInWords = (text: string) => text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, dateWords);

const known = new WeakMap<Assessment, Analysed | null>();

/** Folded once for each assessment: the sections and report.json show the same. */
export function analysedOf(a: Assessment): Analysed | null {
  const before = known.get(a);
  if (before !== undefined) return before;
  const found = fold(a);
  known.set(a, found);
  return found;
}

function fold(a: Assessment): Analysed | null {
  if (!a.analysis) return null;
  const folded = analysisOf(a.analysis.acts);
  const withdrawn = a.analysis.withdrawn.map(
    (w): Change => ({
      id: w.document,
      kind: "document-withdrawn",
      time: w.time,
      what: `the document ${w.path} was withdrawn`,
    }),
  );
  const found = stale(dependentsOf(folded), [...changesOf(folded), ...withdrawn]);
  return {
    ...folded,
    wordBook: a.analysis.wordBook,
    grades: new Map(
      a.extracts.flatMap((e) => (e.document.metadata.grade ? [[e.document.id, e.document.metadata.grade]] : [])),
    ),
    stale: new Map(found.map((s) => [s.id, s.reasons.map(datesInWords)])),
  };
}

/** Passages that still stand in the documents at hand; what a decision cites may since have been withdrawn. */
export function standingSpans(a: Assessment, ids: readonly string[]): readonly Span[] {
  const length = new Map<string, number>(a.extracts.map((e) => [e.document.id, e.document.text.length]));
  return ids.flatMap((id) => {
    const m = /^([0-9a-f]{16}):(\d+)-(\d+)$/.exec(id);
    if (!m) return [];
    const at = { document: m[1], start: Number(m[2]), end: Number(m[3]) } as Span;
    return at.start < at.end && at.end <= (length.get(at.document) ?? -1) && passageId(at) === id ? [at] : [];
  });
}

/** Writes sentences of an analysis stage into the report; returns their ids. */
export const sayAll = (book: Book, section: SectionName, said: readonly Said[]): readonly string[] =>
  said.map((s) => {
    const passages = standingSpans(book.assessment, s.passages);
    const kind = s.kind === "judgement" || s.kind === "assumption" ? s.kind : "editorial";
    return book.say({ section, kind, passages, runs: runs(s.text) }).id;
  });

/** A table of an analysis stage; the first cell of a row opens what the row rests on. */
export function tableBlock(book: Book, section: SectionName, t: Table, widths: readonly number[]): Block {
  const row = (r: Table["rows"][number]) => {
    const passages = standingSpans(book.assessment, r.passages);
    const [first = "", ...rest] = r.cells;
    const text = t.head.map((h, i) => `${h ? `${h}: ` : ""}${r.cells[i] ?? ""}`).join("; ");
    const cell = passages.length
      ? { open: book.open({ section, kind: "judgement", passages, runs: runs(`${text}.`) }, runs(first)), runs: [] }
      : { runs: runs(first) };
    return { cells: [cell, ...rest.map((c) => ({ runs: runs(c) }))] };
  };
  return {
    kind: "table",
    label: t.caption,
    columns: t.head.map((title, i) => ({ title, width: widths[i] ?? Math.floor(100 / t.head.length) })),
    rows: t.rows.map(row),
    shown: 40,
  };
}

export const headed = (text: string, ...blocks: readonly Block[]): readonly Block[] => [
  { kind: "heading", text, figure: false },
  ...blocks,
];
export const paragraph = (sentences: readonly string[]): readonly Block[] =>
  sentences.length ? [{ kind: "paragraph", sentences }] : [];
export const remark = (text: string): Block => ({ kind: "remark", text });

/** With the sign that is as wide as a digit. */
export const minus = (text: string) => text.replace(/(^|[\s(])-(?=\d)/g, "$1−");
