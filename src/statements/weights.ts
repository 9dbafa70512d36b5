import { units, worth } from "../language/linear.ts";

/**
 * Rows of weights by feature hash: an open-addressed table whose entries hold a key and, right behind it, the row, so that
 * a feature costs one walk to memory and not two. A row may hold the weights of several chains one after the other: parts.
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
  /** Numbers of an entry in `keys`; four times as many in `bytes`. */
  readonly stride: number;
  /** An entry's first number is its key, 0 where the entry is free. */
  readonly keys: Int32Array;
  /** The same memory byte by byte: four of the key, the weights, filled up to whole blocks and numbers. */
  readonly bytes: Uint8Array;
};

/** Weights summed at a time, one local number each. */
const block = 7;
const keyBytes = 4;

/** Key 0 marks a free slot, so a feature whose hash is 0 goes by 1. */
const keyOf = (hash: number) => (hash === 0 ? 1 : hash);

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
  const stride = Math.ceil((keyBytes + Math.ceil(row / block) * block) / 4);
  const keys = new Int32Array(size * stride);
  const bytes = new Uint8Array(keys.buffer);
  for (let i = 0; i < hashes.length; i++) {
    let at = (hashes[i]! & mask) * stride;
    while (keys[at] !== 0) at = at + stride < keys.length ? at + stride : 0;
    keys[at] = keyOf(hashes[i]!);
    for (let y = 0; y < row; y++) bytes[at * 4 + keyBytes + y] = weights[i * row + y]!;
  }
  const unit = Float64Array.from(largest, (x) => x / units);
  return { width, parts: largest.length, unit, mask, stride, keys, bytes };
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

/** Features are put aside and looked up many at once, so that the processor can wait for several stretches of memory at the same time. */
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
function findRows({ keys, mask, stride }: WeightTable, hashes: Int32Array, count: number): number {
  let known = 0;
  for (let k = 0; k < count; k++) {
    const wanted = keyOf(hashes[k]!);
    let at = (hashes[k]! & mask) * stride;
    let key = keys[at]!;
    while (key !== wanted && key !== 0) {
      at = at + stride < keys.length ? at + stride : 0;
      key = keys[at]!;
    }
    hashes[known] = at * 4 + keyBytes;
    known += key === 0 ? 0 : 1;
  }
  return known;
}

/** Adds the rows that begin at the first `count` of `starts`, a block of columns after the other. */
function sumRows({ bytes }: WeightTable, starts: Int32Array, count: number, sum: Int32Array): void {
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
      s0 += worth[bytes[from]!]!;
      s1 += worth[bytes[from + 1]!]!;
      s2 += worth[bytes[from + 2]!]!;
      s3 += worth[bytes[from + 3]!]!;
      s4 += worth[bytes[from + 4]!]!;
      s5 += worth[bytes[from + 5]!]!;
      s6 += worth[bytes[from + 6]!]!;
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
