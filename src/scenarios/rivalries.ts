import type { Model } from "./model.ts";

/**
 * The constraints of a model, one a *rivalry*: state `own` of a descriptor against another state of the same one.
 * A rivalry's slack is: own impact sum minus the rival's plus the level, if every open descriptor did its best for it.
 * Where `own` is chosen, its slack must not be below 0; so a state with a slack below 0 can be ruled out (sound bound).
 *
 * Slacks of one state are packed into words, so that one subtraction lowers up to three: each lane of a word holds a
 * slack below a guard bit, and the guard is cleared where the slack falls below 0. A lane holds at least the sum of all
 * that its rivalry can ever lose, so no lane borrows from its neighbour.
 */
export type Rivalries = {
  readonly words: number;
  readonly lanes: number;
  /** Bits of a lane, its guard included. */
  readonly bits: number;
  /** The guard bits of a word: all set where no slack in it is below 0. */
  readonly guards: number;
  /** A word whose slacks are never used up: that of a state ruled out. */
  readonly gone: number;
  /** State (numbered through all descriptors) -> its first word; one more entry at the end. */
  readonly first: Int32Array;
  readonly descriptor: Int32Array;
  /** The own state of a word as a bit. */
  readonly bit: Int32Array;
  /** `loss[b * words + word]`: how much less state `b` gives to each rivalry than the best state of its descriptor does. */
  readonly loss: Int32Array;
  /** Slacks while every state is open. */
  readonly start: Int32Array;
  /** `spread[word * descriptors + i]`: most that the choice in descriptor `i` can cost each rivalry. */
  readonly spread: Int32Array;
  /** Largest of a word's spreads, lane by lane. */
  readonly widest: Int32Array;
  /** How much each descriptor moves the others. */
  readonly pull: Float64Array;
};

/** Lanes and their bits, guard included: judgements of usual size fit three to a word. */
const layouts = [
  { lanes: 3, bits: 10 },
  { lanes: 2, bits: 16 },
  { lanes: 1, bits: 31 },
] as const;

export const width = (m: Model, i: number) => (m.first[i + 1] as number) - (m.first[i] as number);

/** All rivalries of a model with their bounds at an inconsistency level. */
export function rivalries(m: Model, level: number): Rivalries {
  const total = mostLost(m);
  const { lanes, bits } = layouts.find((l) => total < 2 ** (l.bits - 1)) ?? layouts[2];
  const n = m.descriptors.length;
  const first = new Int32Array(m.size + 1);
  for (let i = 0, state = 0; i < n; i++)
    for (let own = 0; own < width(m, i); own++, state++)
      first[state + 1] = (first[state] as number) + Math.ceil((width(m, i) - 1) / lanes);
  const words = first[m.size] as number;
  const each = (value: number) => {
    let word = 0;
    for (let lane = 0; lane < lanes; lane++) word |= value << (lane * bits);
    return word;
  };
  const r: Rivalries = {
    words,
    lanes,
    bits,
    guards: each(2 ** (bits - 1)),
    gone: each(2 ** bits - 1),
    first,
    descriptor: new Int32Array(words),
    bit: new Int32Array(words),
    loss: new Int32Array(m.size * words),
    start: new Int32Array(words).fill(each(2 ** bits - 1)),
    spread: new Int32Array(words * n),
    widest: new Int32Array(words),
    pull: new Float64Array(n),
  };
  for (let i = 0; i < n; i++)
    for (let own = 0; own < width(m, i); own++)
      for (let rival = 0, k = 0; rival < width(m, i); rival++) if (rival !== own) fill(m, r, level, i, own, rival, k++);
  return r;
}

/** Most that one rivalry can lose: the sum of its spreads, for no rivalry more than this. */
function mostLost(m: Model): number {
  let most = 0;
  for (let i = 0; i < m.descriptors.length; i++)
    for (let own = m.first[i] as number; own < (m.first[i + 1] as number); own++)
      for (let rival = own + 1; rival < (m.first[i + 1] as number); rival++) {
        let lost = 0;
        for (let j = 0; j < m.descriptors.length; j++) if (j !== i) lost += spreadOf(m, j, own, rival);
        most = Math.max(most, lost);
      }
  return most;
}

function spreadOf({ first, size, impact }: Model, j: number, own: number, rival: number): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let b = first[j] as number; b < (first[j + 1] as number); b++) {
    const gain = (impact[b * size + own] as number) - (impact[b * size + rival] as number);
    if (gain < low) low = gain;
    if (gain > high) high = gain;
  }
  return high - low;
}

/** Writes the `k`th rivalry of a state into its lane. */
function fill(m: Model, r: Rivalries, level: number, i: number, ownIndex: number, rivalIndex: number, k: number): void {
  const n = m.descriptors.length;
  const [own, rival] = [(m.first[i] as number) + ownIndex, (m.first[i] as number) + rivalIndex];
  const word = (r.first[own] as number) + Math.floor(k / r.lanes);
  const lane = k % r.lanes;
  const shift = lane * r.bits;
  const guard = 2 ** (r.bits - 1);
  r.descriptor[word] = i;
  r.bit[word] = 1 << ownIndex;
  const difference = (b: number) => (m.impact[b * m.size + own] as number) - (m.impact[b * m.size + rival] as number);
  let slack = level + difference(own);
  let widest = 0;
  for (let j = 0; j < n; j++) {
    if (j === i) continue;
    const [from, to] = [m.first[j] as number, m.first[j + 1] as number];
    let high = Number.NEGATIVE_INFINITY;
    let spread = 0;
    for (let b = from; b < to; b++) high = Math.max(high, difference(b));
    for (let b = from; b < to; b++) {
      const lost = high - difference(b);
      spread = Math.max(spread, lost);
      put(r.loss, b * r.words + word, lost << shift);
    }
    slack += high;
    widest = Math.max(widest, spread);
    put(r.spread, word * n + j, spread << shift);
    r.pull[j] = (r.pull[j] as number) + spread;
  }
  put(r.widest, word, widest << shift);
  // A slack that no loss can use up, and one below 0 from the start, are both kept within the lane.
  const held = slack < 0 ? guard - 1 : guard + Math.min(slack, guard - 1);
  r.start[word] = ((r.start[word] as number) & ~((2 ** r.bits - 1) << shift)) | (held << shift);
}

const put = (into: Int32Array, at: number, bits: number) => {
  into[at] = (into[at] as number) | bits;
};

/**
 * What each word loses when the open states of descriptor `i` shrink from one set to another. Rows are computed when
 * first asked for and kept while there is room for them.
 */
export function losses(m: Model, r: Rivalries): (i: number, before: number, after: number) => Int32Array {
  const strides = Int32Array.from(m.descriptors, (d) => (d.states.length <= mostTabled ? 2 ** d.states.length : 0));
  const tables = m.descriptors.map((_, i) => new Array<Int32Array | undefined>((strides[i] as number) ** 2));
  const maps = m.descriptors.map(() => new Map<number, Map<number, Int32Array>>());
  let room = Math.floor(mostKept / (r.words + 1));
  const fresh = (i: number, before: number, after: number): Int32Array => {
    const row = lossRow(m, r, i, after);
    const had = lossRow(m, r, i, before);
    for (let w = 0; w < r.words; w++) row[w] = (row[w] as number) - (had[w] as number);
    return row;
  };
  const mapped = (i: number, before: number, after: number): Int32Array => {
    const rows = maps[i]?.get(before) ?? new Map<number, Int32Array>();
    const row = rows.get(after) ?? fresh(i, before, after);
    if (!rows.has(after) && room-- > 0) maps[i]?.set(before, rows.set(after, row));
    return row;
  };
  return (i, before, after) => {
    const stride = strides[i] as number;
    if (stride === 0) return mapped(i, before, after);
    const table = tables[i] as (Int32Array | undefined)[];
    const key = before * stride + after;
    const known = table[key];
    if (known) return known;
    const row = fresh(i, before, after);
    table[key] = row;
    return row;
  };
}

/** Descriptors with more states than this keep their rows in a map, not in a table of all pairs of sets. */
const mostTabled = 5;
/** Numbers in rows that are kept at most: 160 MB. */
const mostKept = 40_000_000;

/** The least loss of any open state, lane by lane. */
function lossRow(m: Model, r: Rivalries, i: number, mask: number): Int32Array {
  const rowOf = (bit: number) => ((m.first[i] as number) + lowest(bit)) * r.words;
  const row = r.loss.slice(rowOf(mask), rowOf(mask) + r.words);
  for (let left = mask & (mask - 1); left !== 0; left &= left - 1) {
    const from = rowOf(left);
    for (let w = 0; w < r.words; w++) row[w] = lesser(r, row[w] as number, r.loss[from + w] as number);
  }
  return row;
}

/** The lesser of two words, lane by lane; both without guards. */
function lesser({ guards, bits }: Rivalries, a: number, b: number): number {
  const less = guards & ~((a | guards) - b);
  const lanes = less - (less >>> (bits - 1));
  return (a & lanes) | (b & ~lanes);
}

/** Index of the lowest bit. */
export const lowest = (mask: number) => 31 - Math.clz32(mask & -mask);
