/**
 * Rows of weights by feature hash: an open-addressed table with each key beside its weights, so that a look-up touches
 * one stretch of memory, behind a bitmap that turns most unknown features away. A row may hold the weights of several
 * chains one after the other: parts. Weights are whole numbers of 1/32767 of a part's largest, so that sums are exact
 * and cheap.
 */
export type WeightTable = {
  /** Weights of one part. */
  readonly width: number;
  readonly parts: number;
  /** For each part, what one unit of its weights is worth. */
  readonly unit: Float64Array;
  /** 32-bit words a slot: the key (0: the slot is free), then the weights, two a word. */
  readonly stride: number;
  readonly mask: number;
  readonly words: Int32Array;
  readonly weights: Int16Array;
  readonly seen: Int32Array;
};

const units = 32767;
const filterBits = 22;
const filterMask = (1 << filterBits) - 1;

/** Stored bytes are the signed square roots of weights in 127ths of the largest: fine where most are, and the largest kept whole. */
export const byteOf = (weight: number, largest: number) =>
  Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / largest));
const weightOf = (byte: number) => Math.sign(byte) * (byte / 127) ** 2 * units;

/** Key 0 marks a free slot, so a feature whose hash is 0 goes by 1. */
const keyOf = (hash: number) => (hash === 0 ? 1 : hash);

/** @param largest the greatest absolute weight of each part */
export function weightTable(
  keys: Int32Array,
  weights: Int8Array,
  width: number,
  largest: readonly number[],
): WeightTable {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const row = width * largest.length;
  const stride = 1 + Math.ceil(row / 2);
  const words = new Int32Array(size * stride);
  const shorts = new Int16Array(words.buffer);
  const seen = new Int32Array((1 << filterBits) >> 5);
  const short = Int16Array.from({ length: 256 }, (_, b) => Math.round(weightOf((b << 24) >> 24)));
  for (let i = 0; i < keys.length; i++) {
    const hash = keys[i]!;
    let at = hash & (size - 1);
    while (words[at * stride] !== 0) at = (at + 1) & (size - 1);
    words[at * stride] = keyOf(hash);
    const to = at * stride * 2 + 2;
    for (let y = 0; y < row; y++) shorts[to + y] = short[weights[i * row + y]! & 255]!;
    const bit = (hash >>> 10) & filterMask;
    seen[bit >> 5]! |= 1 << (bit & 31);
  }
  const unit = Float64Array.from(largest, (x) => x / units);
  return { width, parts: largest.length, unit, stride, mask: size - 1, words, weights: shorts, seen };
}

/** Sums the weights of the features put since the last `addTo`, in the first `parts` parts. */
export function adder(t: WeightTable, parts = t.parts) {
  const { width, unit, stride, mask, words, weights, seen } = t;
  const row = width * parts;
  const sum = new Int32Array(row);
  const put = (hash: number) => {
    const bit = (hash >>> 10) & filterMask;
    if ((seen[bit >> 5]! & (1 << (bit & 31))) === 0) return;
    const wanted = keyOf(hash | 0);
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const key = words[at * stride]!;
      if (key === 0) return;
      if (key !== wanted) continue;
      const from = at * stride * 2 + 2;
      for (let y = 0; y < row; y++) sum[y]! += weights[from + y]!;
      return;
    }
  };
  /** Adds each part's sums to its own scores at `at`. */
  const addTo = (outs: readonly Float64Array[], at: number) => {
    for (let k = 0; k < parts; k++) {
      const out = outs[k]!;
      const worth = unit[k]!;
      for (let y = 0; y < width; y++) out[at + y]! += sum[k * width + y]! * worth;
    }
    sum.fill(0);
  };
  return { put, addTo };
}
