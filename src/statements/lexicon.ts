import { join } from "../net/hash.ts";
import { rowOf, type Table } from "../net/table.ts";

/** How often a word stands in a cue or source of the training data, in buckets; and the class of a word by its use in large text. */
export type Lexicon = {
  /** 0 unseen, 1 to 9 rising, by `lexiconKey`. */
  readonly cue: (key: number) => number;
  readonly source: (key: number) => number;
  /** Fine word class of a lower-case word's hash, 0 where unknown. */
  readonly fine: (word: number) => number;
  /** Coarse class, 0 where unknown. */
  readonly coarse: (word: number) => number;
};

/** Open word kinds are counted apart: "report" as a verb and as a noun. */
export const lexiconKey = (lemma: number, pos: number) => join(lemma, 1000 + pos);
export const classKey = (fine: number, pos: number) => join(fine, 2000 + pos);

const steps = [0.01, 0.04, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85];
/** Bucket of a rate with few cases shrunk toward none; 0 is for unseen. */
export function bucket(hits: number, total: number): number {
  if (total <= 0) return 0;
  const rate = hits / (total + 1);
  let b = 1;
  while (b <= steps.length && rate >= steps[b - 1]!) b++;
  return b;
}

/** A lexicon over frozen tables, as the shipped model has it. `buckets` holds cue in the low and source in the high four bits. */
export function frozenLexicon(
  entries: Table,
  buckets: Uint8Array,
  words: Table,
  fineOf: Uint16Array,
  coarseOf: Uint8Array,
): Lexicon {
  const packed = (key: number) => {
    const row = rowOf(entries, key);
    return row < 0 ? 0 : buckets[row]!;
  };
  const classRow = (word: number, column: Uint16Array | Uint8Array) => {
    const row = rowOf(words, word);
    return row < 0 ? 0 : column[row]! + 1;
  };
  return {
    cue: (key) => packed(key) & 15,
    source: (key) => packed(key) >> 4,
    fine: (word) => classRow(word, fineOf),
    coarse: (word) => classRow(word, coarseOf),
  };
}
