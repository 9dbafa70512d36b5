import { writtenLists } from "./name-rules.ts";
import { noWord, rowOf, type Word, wordOf } from "./words.ts";

export const nameFeatureCount = 36;

/** In which word lists a word stands, one bit a list, by the hash of its small letters. */
export type WordLists = ReadonlyMap<number, number>;

/** Rows of the features of word `i`: words, shapes and tags two to each side. `line`: word lists, headline or not. */
export function nameFeatures(
  words: readonly Word[],
  tags: Uint8Array,
  line: Line,
  from: number,
  i: number,
  mask: number,
  rows: Int32Array,
) {
  const n = words.length;
  const w = words[i]!;
  const l1 = i > 0 ? words[i - 1]! : noWord;
  const l2 = i > 1 ? words[i - 2]! : noWord;
  const r1 = words[i + 1] ?? noWord;
  const r2 = words[i + 2] ?? noWord;
  const t = tags[from + i]!;
  const tl = i > 0 ? tags[from + i - 1]! : 255;
  const tr = i + 1 < n ? tags[from + i + 1]! : 255;
  const list = line.lists[i]!;
  const before = i > 0 ? line.lists[i - 1]! : 0;
  const after = i + 1 < n ? line.lists[i + 1]! : 0;
  const high = line.headline;
  const first = (i === 0 ? 1 : 0) + 2 * line.headline;
  rows[0] = rowOf(mask, 0, w.low);
  rows[1] = rowOf(mask, 1, w.low, w.shape);
  rows[2] = rowOf(mask, 2, w.shape, first);
  rows[3] = rowOf(mask, 3, w.suffix2);
  rows[4] = rowOf(mask, 4, w.suffix3);
  rows[5] = rowOf(mask, 5, w.suffix4);
  rows[6] = rowOf(mask, 6, w.prefix3);
  rows[7] = rowOf(mask, 7, t, w.shape, high);
  rows[8] = rowOf(mask, 8, l1.low);
  rows[9] = rowOf(mask, 9, r1.low);
  rows[10] = rowOf(mask, 10, l2.low);
  rows[11] = rowOf(mask, 11, r2.low);
  rows[12] = rowOf(mask, 12, l1.low, w.low);
  rows[13] = rowOf(mask, 13, w.low, r1.low);
  rows[14] = rowOf(mask, 14, l1.shape, w.shape, high);
  rows[15] = rowOf(mask, 15, w.shape, r1.shape, high);
  rows[16] = rowOf(mask, 16, (tl << 8) | t, tr, high);
  rows[17] = rowOf(mask, 17, l1.low, w.shape);
  rows[18] = rowOf(mask, 18, r1.low, w.shape);
  rows[19] = rowOf(mask, 19, l1.low, l2.low, w.shape);
  rows[20] = rowOf(mask, 20, r1.low, r2.low, w.shape);
  rows[21] = rowOf(mask, 21, list, w.shape, high);
  rows[22] = rowOf(mask, 22, list, before, after);
  rows[23] = rowOf(mask, 23, w.suffix3, t);
  rows[24] = rowOf(mask, 24, l1.shape, w.shape ^ high, r1.shape);
  rows[25] = rowOf(mask, 25, r1.suffix3, w.shape);
  rows[26] = rowOf(mask, 26, l1.suffix3, w.shape);
  rows[27] = rowOf(mask, 27, l2.low, w.shape);
  rows[28] = rowOf(mask, 28, r2.low, w.shape);
  rows[29] = rowOf(mask, 29, list, l1.low);
  rows[30] = rowOf(mask, 30, w.fine, w.shape);
  rows[31] = rowOf(mask, 31, l1.fine, w.shape);
  rows[32] = rowOf(mask, 32, r1.fine, w.shape);
  rows[33] = rowOf(mask, 33, l1.coarse, w.coarse, r1.coarse);
  rows[34] = rowOf(mask, 34, w.fine, r1.fine);
  rows[35] = rowOf(mask, 35, l1.fine, w.fine);
}

/** The written lists (institutions, titles of persons, particles, kinds of place) and the places of the weights as one. */
export function wordLists(places: ReadonlyMap<number, number>): WordLists {
  const lists = new Map(places);
  for (const [w, bits] of writtenLists) {
    const { low } = wordOf(w);
    lists.set(low, (lists.get(low) ?? 0) | bits);
  }
  return lists;
}

/** 1 where most longer words are capitalized, as in a headline, or none is: there a capital says little. */
function headlineLike(words: readonly Word[]): number {
  let [long, high] = [0, 0];
  for (const w of words) {
    if (w.short) continue;
    long++;
    if (w.capital) high++;
  }
  return long >= 3 && high >= 0.6 * long ? 1 : 0;
}

/** What is known of a sentence beside its words. */
export type Line = { lists: Uint8Array; near: Uint8Array; headline: number };
/** Words further than this from every capital and digit are in no name: four small words inside a name are as many as any has. */
const reach = 2;
export function prepare(words: readonly Word[], lists: WordLists, line: Line) {
  const n = words.length;
  if (n > line.lists.length) {
    line.lists = new Uint8Array(2 * n);
    line.near = new Uint8Array(2 * n);
  }
  line.near.fill(0, 0, n);
  words.forEach((w, i) => {
    line.lists[i] = lists.get(w.low) ?? 0;
    if (w.marked) line.near.fill(1, Math.max(0, i - reach), Math.min(n, i + reach + 1));
  });
  line.headline = headlineLike(words);
}
