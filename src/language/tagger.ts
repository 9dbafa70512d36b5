import { best, type Table } from "./linear.ts";
import { noWord, rowOf, type Word } from "./words.ts";

export const tagFeatureCount = 36;

/** Rows of the features of word `i`, the two tags before it known. Window of two words to each side. */
export function tagFeatures(words: readonly Word[], i: number, t1: number, t2: number, mask: number, rows: Int32Array) {
  const w = words[i]!;
  const l1 = i > 0 ? words[i - 1]! : noWord;
  const l2 = i > 1 ? words[i - 2]! : noWord;
  const r1 = words[i + 1] ?? noWord;
  const r2 = words[i + 2] ?? noWord;
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
  rows[28] = rowOf(mask, 28, w.fine);
  rows[29] = rowOf(mask, 29, w.coarse, w.suffix2);
  rows[30] = rowOf(mask, 30, l1.fine);
  rows[31] = rowOf(mask, 31, r1.fine);
  rows[32] = rowOf(mask, 32, l1.coarse, w.coarse, r1.coarse);
  rows[33] = rowOf(mask, 33, t1, w.fine);
  rows[34] = rowOf(mask, 34, w.fine, r1.fine);
  rows[35] = rowOf(mask, 35, t1, w.coarse, r1.coarse);
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
