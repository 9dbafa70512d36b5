import { noTag, type State } from "./syntax-state.ts";
import { rowOf } from "./words.ts";

export const labelFeatureCount = 39;

/** Rows of the features of the arc that ends in word `i`; `before` is the label given to the head's dependent before it. */
export function labelFeatures(s: State, i: number, before: number, kin: Kin, mask: number, rows: Int32Array) {
  const { word, tag, head } = s;
  const h = head[i]!;
  const g = h <= s.n ? head[h]! : 0;
  const w = word[i]!;
  const t = tag[i]!;
  const hw = word[h]!;
  const ht = tag[h]!;
  const pair = (ht << 8) | t;
  const side = i < h ? 0 : 1;
  const far = Math.min(Math.abs(h - i), 6) * 2 + side;
  const first = kin.first[i]!;
  const last = kin.last[i]!;
  const sibling = kin.before[i]!;
  const after = kin.after[i]!;
  const own = kin.kinds[i]!;
  const heads = kin.kinds[h]!;
  rows[0] = rowOf(mask, 0, pair, side);
  rows[1] = rowOf(mask, 1, w, ht, side);
  rows[2] = rowOf(mask, 2, hw, t, side);
  rows[3] = rowOf(mask, 3, w, hw, side);
  rows[4] = rowOf(mask, 4, w, t, side);
  rows[5] = rowOf(mask, 5, hw, ht, side);
  rows[6] = rowOf(mask, 6, pair, far);
  rows[7] = rowOf(mask, 7, pair, tag[first]!, side);
  rows[8] = rowOf(mask, 8, pair, word[first]!, side);
  rows[9] = rowOf(mask, 9, t, word[first]!, hw);
  rows[10] = rowOf(mask, 10, pair, tag[last]!, side);
  rows[11] = rowOf(mask, 11, pair, word[last]!, side);
  rows[12] = rowOf(mask, 12, pair, tag[sibling]!, side);
  rows[13] = rowOf(mask, 13, pair, tag[after]!, side);
  rows[14] = rowOf(mask, 14, pair, before, side);
  rows[15] = rowOf(mask, 15, hw, before, t);
  rows[16] = rowOf(mask, 16, pair, own, side);
  rows[17] = rowOf(mask, 17, pair, heads, side);
  rows[18] = rowOf(mask, 18, hw, heads, t);
  rows[19] = rowOf(mask, 19, pair, tag[g]!, side);
  rows[20] = rowOf(mask, 20, hw, tag[g]!, t);
  rows[21] = rowOf(mask, 21, t, tag[i - 1]!, tag[i + 1]!);
  rows[22] = rowOf(mask, 22, pair, tag[i - 1]!, tag[h + 1] ?? noTag);
  rows[23] = rowOf(mask, 23, pair, word[i - 1]!, side);
  rows[24] = rowOf(mask, 24, w, side, far);
  rows[25] = rowOf(mask, 25, pair, Math.min(kin.count[i]!, 4), side);
  rows[26] = rowOf(mask, 26, w, own, ht);
  rows[27] = rowOf(mask, 27, pair, kin.comma[i]!, far);
  rows[28] = rowOf(mask, 28, pair, word[sibling]!, side);
  rows[29] = rowOf(mask, 29, w, tag[sibling]!, ht);
  rows[30] = rowOf(mask, 30, hw, tag[after]!, t);
  rows[31] = rowOf(mask, 31, w, word[first]!, ht);
  rows[32] = rowOf(mask, 32, pair, heads, own);
  rows[33] = rowOf(mask, 33, hw, word[first]!, side);
  const { scheme } = s;
  rows[34] = rowOf(mask, 34, pair, side, scheme);
  rows[35] = rowOf(mask, 35, w, (ht << 1) | side, scheme);
  rows[36] = rowOf(mask, 36, hw, (t << 1) | side, scheme);
  rows[37] = rowOf(mask, 37, pair, word[first]!, scheme);
  rows[38] = rowOf(mask, 38, pair, own, scheme);
}

/** What the labeller asks of a finished tree, by position. */
export type Kin = {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly count: Int32Array;
  /** bit set of the part of speech of the dependents */
  readonly kinds: Int32Array;
  /** dependents between a word and its head begin after a comma */
  readonly comma: Int32Array;
};

export function newKin(size: number): Kin {
  const array = () => new Int32Array(size + 2);
  return {
    first: array(),
    last: array(),
    before: array(),
    after: array(),
    count: array(),
    kinds: array(),
    comma: array(),
  };
}

/** Fills in the kin of a finished tree. @param kindOf a small number (below 31) a fine tag, e.g. its universal tag */
export function relate(s: State, kindOf: Uint8Array, kin: Kin) {
  const { first, last, before, after, count, kinds, comma } = kin;
  for (const a of [first, last, before, after, count, kinds, comma]) a.fill(0, 0, s.n + 2);
  for (let i = 1; i <= s.n; i++) {
    const h = s.head[i]!;
    const kind = kindOf[s.tag[i]!]!;
    if (first[h] === 0) first[h] = i;
    const sibling = last[h]!;
    if (sibling > 0) {
      before[i] = sibling;
      after[sibling] = i;
    }
    last[h] = i;
    count[h]!++;
    kinds[h]! |= 1 << kind;
    if (sibling > 0 && s.sign[sibling] === 1) comma[i] = 1;
  }
}
