import type { Model } from "./model.ts";

/**
 * The constraints of a model, one a *rivalry*: state `own` of a descriptor against another state of the same one.
 * A rivalry's slack is: own impact sum minus the rival's plus the level, if every open descriptor did its best for it.
 * Where `own` is chosen, its slack must not be below 0; so a state with a slack below 0 can be ruled out (sound bound).
 */
export type Rivalries = {
  readonly count: number;
  /** Descriptor -> its first rivalry; those of its state s follow at s * (states - 1). */
  readonly first: Int32Array;
  readonly descriptor: Int32Array;
  /** The own state as a bit. */
  readonly bit: Int32Array;
  /** `gain[p * size + b]`: what state `b` gives to rivalry `p`; 0 for states of the rivalry's own descriptor. */
  readonly gain: Int32Array;
  /** `spread[p * descriptors + i]`: most that the choice in descriptor `i` can cost rivalry `p`. */
  readonly spread: Int32Array;
  /** Largest of its spreads. */
  readonly widest: Int32Array;
  /** What the own state gives through its descriptor's block on itself. */
  readonly fixed: Int32Array;
};

/** A slack that is never used up: that of a rivalry whose own state is ruled out. */
export const gone = 1 << 30;

/** All rivalries of a model with their bounds. */
export function rivalries(m: Model): Rivalries {
  const n = m.descriptors.length;
  const first = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) first[i + 1] = (first[i] as number) + width(m, i) * (width(m, i) - 1);
  const count = first[n] as number;
  const r: Rivalries = {
    count,
    first,
    descriptor: new Int32Array(count),
    bit: new Int32Array(count),
    gain: new Int32Array(count * m.size),
    spread: new Int32Array(count * n),
    widest: new Int32Array(count),
    fixed: new Int32Array(count),
  };
  let p = 0;
  for (let i = 0; i < n; i++)
    for (let own = 0; own < width(m, i); own++)
      for (let rival = 0; rival < width(m, i); rival++) if (rival !== own) fill(m, r, p++, i, own, rival);
  return r;
}

export const width = (m: Model, i: number) => (m.first[i + 1] as number) - (m.first[i] as number);

function fill(m: Model, r: Rivalries, p: number, i: number, own: number, rival: number): void {
  const start = m.first[i] as number;
  r.descriptor[p] = i;
  r.bit[p] = 1 << own;
  const difference = (b: number) =>
    (m.impact[b * m.size + start + own] as number) - (m.impact[b * m.size + start + rival] as number);
  r.fixed[p] = difference(start + own);
  for (let j = 0; j < m.descriptors.length; j++) {
    if (j === i) continue;
    let [low, high] = [gone, -gone];
    for (let b = m.first[j] as number; b < (m.first[j + 1] as number); b++) {
      const gain = difference(b);
      r.gain[p * m.size + b] = gain;
      if (gain < low) low = gain;
      if (gain > high) high = gain;
    }
    r.spread[p * m.descriptors.length + j] = high - low;
    r.widest[p] = Math.max(r.widest[p] as number, high - low);
  }
}

/**
 * What each rivalry loses when the open states of a descriptor shrink from one set to another (0 or less, a number a
 * rivalry). Rows are computed when first asked for and kept while there is room for them.
 */
export function losses(m: Model, r: Rivalries) {
  const strides = Int32Array.from(m.descriptors, (d) => (d.states.length <= mostTabled ? 2 ** d.states.length : 0));
  const tables = m.descriptors.map((_, i) => new Array<Int32Array | undefined>((strides[i] as number) ** 2));
  const maps = m.descriptors.map(() => new Map<number, Int32Array>());
  let room = Math.floor(40_000_000 / (r.count + 1));
  const fresh = (i: number, before: number, after: number, keep: (row: Int32Array) => void): Int32Array => {
    const row = lossRow(m, r, i, before, after);
    if (room-- > 0) keep(row);
    return row;
  };
  return (i: number, before: number, after: number): Int32Array => {
    const stride = strides[i] as number;
    const table = tables[i] as (Int32Array | undefined)[];
    const map = maps[i] as Map<number, Int32Array>;
    const key = stride > 0 ? before * stride + after : before * 2 ** 30 + after;
    const known = stride > 0 ? table[key] : map.get(key);
    if (known) return known;
    return fresh(i, before, after, (row) => {
      if (stride > 0) table[key] = row;
      else map.set(key, row);
    });
  };
}

/** Descriptors with more states than this keep their rows in a map, not in a table of all pairs of sets. */
const mostTabled = 5;

function lossRow(m: Model, r: Rivalries, i: number, before: number, after: number): Int32Array {
  const start = m.first[i] as number;
  const row = new Int32Array(r.count);
  for (let p = 0; p < r.count; p++)
    if (r.descriptor[p] !== i)
      row[p] = best(r.gain, p * m.size + start, after) - best(r.gain, p * m.size + start, before);
  return row;
}

/** Most that the states of `mask` give, read from `start` on. */
export function best(gain: Int32Array, start: number, mask: number): number {
  let most = -gone;
  for (let left = mask; left !== 0; left &= left - 1) {
    const g = gain[start + lowest(left)] as number;
    if (g > most) most = g;
  }
  return most;
}

/** Index of the lowest bit. */
export const lowest = (mask: number) => 31 - Math.clz32(mask & -mask);

/** How much each descriptor moves the others: those that move most are decided first. */
export function pulls(m: Model, r: Rivalries): Float64Array {
  const n = m.descriptors.length;
  const pull = new Float64Array(n);
  for (let p = 0; p < r.count; p++)
    for (let i = 0; i < n; i++) pull[i] = (pull[i] as number) + (r.spread[p * n + i] as number);
  return pull;
}
