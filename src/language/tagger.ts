import { rowOf, type Word } from "./words.ts";

/** Weights of a linear model over hashed features: `classes` numbers a row, `mask + 1` rows. */
export type Table = { readonly weights: Int8Array | Float32Array; readonly classes: number; readonly mask: number };

const none: Word = {
  low: 1,
  shape: 2,
  prefix2: 3,
  prefix3: 4,
  suffix1: 5,
  suffix2: 6,
  suffix3: 7,
  suffix4: 8,
  capital: false,
  short: true,
  marked: false,
};
export const tagFeatureCount = 28;

/** Rows of the features of word `i`, the two tags before it known. Window of two words to each side. */
export function tagFeatures(words: readonly Word[], i: number, t1: number, t2: number, mask: number, rows: Int32Array) {
  const w = words[i]!;
  const l1 = i > 0 ? words[i - 1]! : none;
  const l2 = i > 1 ? words[i - 2]! : none;
  const r1 = words[i + 1] ?? none;
  const r2 = words[i + 2] ?? none;
  const first = i === 0 ? 1 : 0;
  rows[0] = rowOf(mask, 0, w.low);
  rows[1] = rowOf(mask, 1, w.suffix1);
  rows[2] = rowOf(mask, 2, w.suffix2);
  rows[3] = rowOf(mask, 3, w.suffix3);
  rows[4] = rowOf(mask, 4, w.suffix4);
  rows[5] = rowOf(mask, 5, w.prefix2);
  rows[6] = rowOf(mask, 6, w.prefix3);
  rows[7] = rowOf(mask, 7, w.shape, first);
  rows[8] = rowOf(mask, 8, t1);
  rows[9] = rowOf(mask, 9, t1, t2);
  rows[10] = rowOf(mask, 10, t1, w.low);
  rows[11] = rowOf(mask, 11, l1.low);
  rows[12] = rowOf(mask, 12, r1.low);
  rows[13] = rowOf(mask, 13, l2.low);
  rows[14] = rowOf(mask, 14, r2.low);
  rows[15] = rowOf(mask, 15, l1.low, w.low);
  rows[16] = rowOf(mask, 16, w.low, r1.low);
  rows[17] = rowOf(mask, 17, t1, w.suffix3);
  rows[18] = rowOf(mask, 18, w.suffix3, r1.suffix3);
  rows[19] = rowOf(mask, 19, t1, r1.suffix3);
  rows[20] = rowOf(mask, 20, t1, r1.low);
  rows[21] = rowOf(mask, 21, w.shape, r1.shape);
  rows[22] = rowOf(mask, 22, w.shape, l1.shape);
  rows[23] = rowOf(mask, 23, l1.low, r1.low);
  rows[24] = rowOf(mask, 24, t1, t2, w.suffix2);
  rows[25] = rowOf(mask, 25, r1.suffix2, r2.suffix2);
  rows[26] = rowOf(mask, 26, w.low, w.shape);
  rows[27] = rowOf(mask, 27, w.suffix2, w.shape, first);
}

/** Writes the sums of the rows at `at`, four classes at a time, so that sums are kept at hand and not in memory. */
export function sumRows({ weights, classes }: Table, rows: Int32Array, count: number, out: Float64Array, at: number) {
  let k = 0;
  for (; k + 4 <= classes; k += 4) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let f = 0; f < count; f++) {
      const from = rows[f]! * classes + k;
      s0 += weights[from]!;
      s1 += weights[from + 1]!;
      s2 += weights[from + 2]!;
      s3 += weights[from + 3]!;
    }
    out[at + k] = s0;
    out[at + k + 1] = s1;
    out[at + k + 2] = s2;
    out[at + k + 3] = s3;
  }
  for (; k < classes; k++) {
    let sum = 0;
    for (let f = 0; f < count; f++) sum += weights[rows[f]! * classes + k]!;
    out[at + k] = sum;
  }
}

/** Adds up the rows and returns the class with the highest sum; `scores` keeps the sums. */
export function best(table: Table, rows: Int32Array, count: number, scores: Float64Array): number {
  sumRows(table, rows, count, scores, 0);
  let top = 0;
  for (let k = 1; k < table.classes; k++) if (scores[k]! > scores[top]!) top = k;
  return top;
}

/** Fine tag (index into the model's list) of each word of a sentence. */
export type FineTagger = (words: readonly Word[], out: Uint8Array, from: number) => void;

/** @param sure tag of words that nearly always have one, by the hash of the word */
export function tagger(table: Table, sure: ReadonlyMap<number, number>): FineTagger {
  const rows = new Int32Array(tagFeatureCount);
  const scores = new Float64Array(table.classes);
  return (words, out, from) => {
    let [t1, t2] = [-1, -1];
    for (let i = 0; i < words.length; i++) {
      let tag = sure.get(words[i]!.low);
      if (tag === undefined) {
        tagFeatures(words, i, t1, t2, table.mask, rows);
        tag = best(table, rows, tagFeatureCount, scores);
      }
      out[from + i] = tag;
      t2 = t1;
      t1 = tag;
    }
  };
}
