/**
 * Weights of a linear model over hashed features. Features are hashed to many places, so that few fall together, and only
 * the weights that came to something are kept: a set of bits says which places have a row, the number of bits before gives
 * the row, and a row lists its classes with their weights, a few of many.
 */
export type Table = {
  readonly classes: number;
  /** places of features less one: a power of two less one */
  readonly mask: number;
  /** the weights kept; without `kept`, `classes` numbers a place */
  readonly weights: Int16Array | Float32Array;
  readonly kept?: Kept;
};

export type Kept = {
  /** one bit a place */
  readonly bits: Int32Array;
  /** rows of the places before each word of bits */
  readonly before: Int32Array;
  /** undefined where there are few classes: a row then has a number for each */
  readonly listed?: Listed;
};

export type Listed = {
  /** where each row's weights begin; one more closes the last */
  readonly starts: Int32Array;
  /** the class of each weight */
  readonly of: Uint8Array;
};

/** A weight's byte is its signed square root in 127ths of the largest: fine where most are, and the largest kept whole. */
export const byteOf = (weight: number, largest: number) =>
  Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / largest));

/** Whole numbers that stand for the largest weight. */
export const units = 32767;

/** What each byte is worth in units; negative bytes stand from 128 on. */
export const worth = Int32Array.from({ length: 256 }, (_, b) => {
  const byte = (b << 24) >> 24;
  return Math.round(Math.sign(byte) * (byte / 127) ** 2 * units);
});

/** Ones in the binary digits of a word (Warren, Hacker's Delight, 5-1). */
function ones(x: number): number {
  x -= (x >>> 1) & 0x55555555;
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Puts rows in place of places and leaves out those that have none. @returns how many there are */
function known({ bits, before }: Kept, places: Int32Array, count: number): number {
  let n = 0;
  for (let f = 0; f < count; f++) {
    const place = places[f]!;
    const word = bits[place >>> 5]!;
    const bit = 1 << (place & 31);
    if ((word & bit) !== 0) places[n++] = before[place >>> 5]! + ones(word & (bit - 1));
  }
  return n;
}

/** Adds up the weights of the first `count` places into `scores` from `at` on. Overwrites `places` where only some are kept. */
export function sum(
  { weights, classes, kept }: Table,
  places: Int32Array,
  count: number,
  scores: Float64Array,
  at = 0,
) {
  const rows = kept ? known(kept, places, count) : count;
  if (kept?.listed) sumListed(weights, kept.listed, places, rows, scores.fill(0, at, at + classes), at);
  else sumRows(weights, classes, places, rows, scores, at);
}

type Numbers = Table["weights"];

function sumListed(w: Numbers, { starts, of }: Listed, rows: Int32Array, count: number, out: Float64Array, at: number) {
  for (let f = 0; f < count; f++) {
    const row = rows[f]!;
    const end = starts[row + 1]!;
    for (let e = starts[row]!; e < end; e++) out[at + of[e]!]! += w[e]!;
  }
}

/** Four classes at a time, so that sums are kept at hand and not in memory. */
function sumRows(w: Numbers, classes: number, rows: Int32Array, count: number, out: Float64Array, at: number) {
  let k = 0;
  for (; k + 4 <= classes; k += 4) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let f = 0; f < count; f++) {
      const from = rows[f]! * classes + k;
      s0 += w[from]!;
      s1 += w[from + 1]!;
      s2 += w[from + 2]!;
      s3 += w[from + 3]!;
    }
    out[at + k] = s0;
    out[at + k + 1] = s1;
    out[at + k + 2] = s2;
    out[at + k + 3] = s3;
  }
  for (; k < classes; k++) {
    let sum = 0;
    for (let f = 0; f < count; f++) sum += w[rows[f]! * classes + k]!;
    out[at + k] = sum;
  }
}

/** The class with the highest sum; `scores` keeps the sums. Overwrites `places` where only some are kept. */
export function best(table: Table, places: Int32Array, count: number, scores: Float64Array): number {
  sum(table, places, count, scores);
  let top = 0;
  for (let k = 1; k < table.classes; k++) if (scores[k]! > scores[top]!) top = k;
  return top;
}

/** Rows of at most this many classes hold a number for each. */
const few = 8;

/** A table of the weights that are not 0. @param at the place of each in `classes` numbers a place, rising @param bytes their bytes */
export function tableOf(classes: number, mask: number, at: Int32Array, bytes: Int8Array): Table {
  const { bits, before, rows } = placesOf(classes, mask, at);
  const weights = new Int16Array(classes > few ? at.length : rows * classes);
  const listed = { starts: new Int32Array(rows + 1).fill(at.length), of: new Uint8Array(at.length) };
  for (let i = 0, row = -1, from = -classes; i < at.length; i++) {
    if (at[i]! >= from + classes) {
      from = at[i]! - (at[i]! % classes);
      listed.starts[++row] = i;
    }
    const k = at[i]! - from;
    listed.of[i] = k;
    weights[classes > few ? i : row * classes + k] = worth[bytes[i]! & 255]!;
  }
  return { classes, mask, weights, kept: { bits, before, ...(classes > few && { listed }) } };
}

function placesOf(classes: number, mask: number, at: Int32Array) {
  const bits = new Int32Array((mask >>> 5) + 1);
  const before = new Int32Array(bits.length);
  for (let i = 0, next = 0; i < at.length; i++) {
    if (at[i]! < next) continue;
    const place = Math.floor(at[i]! / classes);
    bits[place >>> 5]! |= 1 << (place & 31);
    next = (place + 1) * classes;
  }
  let rows = 0;
  for (let w = 0; w < bits.length; w++) {
    before[w] = rows;
    rows += ones(bits[w]!);
  }
  return { bits, before, rows };
}
