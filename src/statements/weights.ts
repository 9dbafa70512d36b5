/**
 * Rows of weights by feature hash: an open-addressed table of keys, with the rows in a table beside it, behind a bitmap
 * that turns most unknown features away. A row may hold the weights of several chains one after the other: parts.
 * Weights stay the bytes that were stored, so that a big model is little memory to walk over, and are summed as whole
 * numbers, so that the order of features changes nothing.
 */
export type WeightTable = {
  /** Weights of one part. */
  readonly width: number;
  readonly parts: number;
  /** For each part, what one unit of its weights is worth. */
  readonly unit: Float64Array;
  readonly mask: number;
  /** 0: the slot is free. */
  readonly keys: Int32Array;
  /** Bytes from one row to the next: the weights, filled up to whole blocks. */
  readonly stride: number;
  readonly rows: Uint8Array;
  readonly seen: Int32Array;
};

/** Weights summed at a time, one local number each. */
const block = 7;
const units = 32767;
const filterBits = 22;
const filterMask = (1 << filterBits) - 1;

/** Stored bytes are the signed square roots of weights in 127ths of the largest: fine where most are, and the largest kept whole. */
export const byteOf = (weight: number, largest: number) =>
  Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / largest));
const weightOf = (byte: number) => Math.sign(byte) * (byte / 127) ** 2 * units;

/** Key 0 marks a free slot, so a feature whose hash is 0 goes by 1. */
const keyOf = (hash: number) => (hash === 0 ? 1 : hash);

/** What each stored byte is worth in units. */
const worth = Int32Array.from({ length: 256 }, (_, b) => Math.round(weightOf((b << 24) >> 24)));

/** @param largest the greatest absolute weight of each part */
export function weightTable(
  hashes: Int32Array,
  weights: Int8Array,
  width: number,
  largest: readonly number[],
): WeightTable {
  let size = 16;
  while (size < hashes.length * 1.3) size *= 2;
  const mask = size - 1;
  const row = width * largest.length;
  const stride = Math.ceil(row / block) * block;
  const keys = new Int32Array(size);
  const rows = new Uint8Array(size * stride);
  const seen = new Int32Array((1 << filterBits) >> 5);
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!;
    let at = hash & mask;
    while (keys[at] !== 0) at = (at + 1) & mask;
    keys[at] = keyOf(hash);
    for (let y = 0; y < row; y++) rows[at * stride + y] = weights[i * row + y]!;
    const bit = (hash >>> 10) & filterMask;
    seen[bit >> 5]! |= 1 << (bit & 31);
  }
  return {
    width,
    parts: largest.length,
    unit: Float64Array.from(largest, (x) => x / units),
    mask,
    keys,
    stride,
    rows,
    seen,
  };
}

/** Sums rows of weights: those of the features put, and rows summed before. */
export type Adder = {
  /** Takes a feature by its hash. */
  readonly put: (hash: number) => void;
  /** Takes a row of sums that `row` gave, standing at `from` in `rows`. */
  readonly putRow: (rows: Int32Array, from: number) => void;
  /** Adds each part's sums to its own scores at `at`, and begins anew. */
  readonly addTo: (outs: readonly Float64Array[], at: number) => void;
  /** Writes the sums as a row of whole numbers at `from`, and begins anew. */
  readonly row: (rows: Int32Array, from: number) => void;
  /** Numbers in a row. */
  readonly length: number;
};

/**
 * Features are put aside and looked up many at once: first through the bitmap, then in the table, so that the
 * processor can wait for several stretches of memory at the same time.
 */
export function adder(t: WeightTable): Adder {
  const { width, parts, unit } = t;
  const row = width * parts;
  const sum = new Int32Array(Math.ceil(row / block) * block);
  const waiting = new Int32Array(512);
  let count = 0;
  const flush = () => {
    sumRows(t, waiting, findRows(t, waiting, count), sum);
    count = 0;
  };
  const put = (hash: number) => {
    if (count === waiting.length) flush();
    waiting[count++] = hash;
  };
  const putRow = (rows: Int32Array, from: number) => {
    for (let y = 0; y < row; y++) sum[y]! += rows[from + y]!;
  };
  const addTo = (outs: readonly Float64Array[], at: number) => {
    flush();
    for (let k = 0; k < parts; k++) {
      const out = outs[k]!;
      const one = unit[k]!;
      for (let y = 0; y < width; y++) out[at + y]! += sum[k * width + y]! * one;
    }
    sum.fill(0);
  };
  const take = (rows: Int32Array, from: number) => {
    flush();
    for (let y = 0; y < row; y++) rows[from + y] = sum[y]!;
    sum.fill(0);
  };
  return { put, putRow, addTo, row: take, length: row };
}

/** Puts where the known features' rows begin in place of the hashes. @returns how many are known */
function findRows({ keys, mask, seen, stride }: WeightTable, hashes: Int32Array, count: number): number {
  let likely = 0;
  for (let k = 0; k < count; k++) {
    const hash = hashes[k]!;
    const bit = (hash >>> 10) & filterMask;
    hashes[likely] = hash;
    likely += (seen[bit >> 5]! >>> (bit & 31)) & 1;
  }
  let known = 0;
  for (let k = 0; k < likely; k++) {
    const wanted = keyOf(hashes[k]!);
    let at = hashes[k]! & mask;
    let key = keys[at]!;
    while (key !== wanted && key !== 0) {
      at = (at + 1) & mask;
      key = keys[at]!;
    }
    hashes[known] = at * stride;
    known += key === 0 ? 0 : 1;
  }
  return known;
}

/** Adds the rows that begin at the first `count` of `starts`, a block of columns after the other. */
function sumRows({ rows }: WeightTable, starts: Int32Array, count: number, sum: Int32Array): void {
  for (let b = 0; b < sum.length; b += block) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    for (let k = 0; k < count; k++) {
      const from = starts[k]! + b;
      s0 += worth[rows[from]!]!;
      s1 += worth[rows[from + 1]!]!;
      s2 += worth[rows[from + 2]!]!;
      s3 += worth[rows[from + 3]!]!;
      s4 += worth[rows[from + 4]!]!;
      s5 += worth[rows[from + 5]!]!;
      s6 += worth[rows[from + 6]!]!;
    }
    sum[b]! += s0;
    sum[b + 1]! += s1;
    sum[b + 2]! += s2;
    sum[b + 3]! += s3;
    sum[b + 4]! += s4;
    sum[b + 5]! += s5;
    sum[b + 6]! += s6;
  }
}
