import { units, worth } from "../language/linear.ts";
import { kernel } from "../net/kernel.ts";

/**
 * Rows of weights by feature hash: an open-addressed table in the kernel's memory whose entries hold a key and, right behind it,
 * the row, so that a feature costs one walk to memory and not two. A row may hold the weights of several chains one after the
 * other: parts. Weights are whole numbers of 16 bits, and are summed as such, so that the order of features changes nothing.
 */
export type WeightTable = {
  /** Weights of one part. */
  readonly width: number;
  readonly parts: number;
  /** For each part, what one unit of its weights is worth. */
  readonly unit: Float64Array;
  readonly mask: number;
  /** Bytes of an entry: four of the key, 0 where the entry is free, then two of each weight, filled up to whole numbers. */
  readonly stride: number;
  /** Address of the first entry, and behind the last. */
  readonly start: number;
  readonly end: number;
};

/** Weights summed at a time; the last may be the next entry's, and their sums are not asked for. */
const block = 8;
const keyBytes = 4;
/** Entries a feature: more free ones make the walks to an entry shorter. */
const spacious = 1.5;

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
  while (size < hashes.length * spacious) size *= 2;
  const mask = size - 1;
  const row = width * largest.length;
  const stride = 4 * Math.ceil((keyBytes + 2 * row) / 4);
  const { buffer, byteOffset: start } = kernel().room((size * stride) / 4 + 4 * block);
  const step = stride / 4;
  const keys = new Int32Array(buffer, start, size * step);
  const rows = new Int16Array(buffer, start, 2 * keys.length);
  for (let i = 0; i < hashes.length; i++) {
    let at = (hashes[i]! & mask) * step;
    while (keys[at] !== 0) at = at + step < keys.length ? at + step : 0;
    keys[at] = keyOf(hashes[i]!);
    for (let y = 0; y < row; y++) rows[2 * at + keyBytes / 2 + y] = worth[weights[i * row + y]! & 255]!;
  }
  const unit = Float64Array.from(largest, (x) => x / units);
  return { width, parts: largest.length, unit, mask, stride, start, end: start + size * stride };
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

/** Features put aside until they are looked up, many at a time. */
const most = 512;

export function adder({ width, parts, unit, mask, stride, start, end }: WeightTable): Adder {
  const { room, weigh } = kernel();
  const row = width * parts;
  const columns = Math.ceil(row / block) * block;
  const whole = (size: number) => {
    const { buffer, byteOffset } = room(size);
    return new Int32Array(buffer, byteOffset, size);
  };
  const sum = whole(columns);
  const waiting = whole(most);
  const [from, to] = [waiting.byteOffset, sum.byteOffset];
  let count = 0;
  const flush = () => {
    weigh(from, count, start, end, mask, stride, columns, to);
    count = 0;
  };
  const put = (hash: number) => {
    if (count === most) flush();
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
      for (let y = 0; y < width; y++) {
        out[at + y]! += sum[k * width + y]! * one;
        sum[k * width + y] = 0;
      }
    }
  };
  const take = (rows: Int32Array, from: number) => {
    flush();
    for (let y = 0; y < row; y++) {
      rows[from + y] = sum[y]!;
      sum[y] = 0;
    }
  };
  return { put, putRow, addTo, row: take, length: row };
}
