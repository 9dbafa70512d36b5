/**
 * Rows of 8-bit weights by feature hash: an open-addressed table with each key beside its weights, so that a look-up
 * touches one stretch of memory, behind a bitmap that turns most unknown features away. A row may hold the weights of
 * several chains one after the other: parts.
 */
export type WeightTable = {
  /** Weights of one part. */
  readonly width: number;
  readonly parts: number;
  /** For each part, what a stored byte times its size is to be multiplied by. */
  readonly unit: Float64Array;
  /** 32-bit words a slot: the key, 0 where the slot is free, and the weights. */
  readonly stride: number;
  readonly mask: number;
  readonly words: Int32Array;
  readonly bytes: Int8Array;
  readonly seen: Int32Array;
};

const filterBits = 22;
const filterMask = (1 << filterBits) - 1;

/** Stored bytes are the signed square roots of weights in 127ths of the largest: fine where most are, and the largest kept whole. */
export const byteOf = (weight: number, largest: number) =>
  Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / largest));
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
  const stride = 1 + Math.ceil(row / 4);
  const words = new Int32Array(size * stride);
  const bytes = new Int8Array(words.buffer);
  const seen = new Int32Array((1 << filterBits) >> 5);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    if (key === 0) continue;
    let at = key & (size - 1);
    while (words[at * stride] !== 0) at = (at + 1) & (size - 1);
    words[at * stride] = key;
    const to = at * stride * 4 + 4;
    for (let y = 0; y < row; y++) bytes[to + y] = weights[i * row + y]!;
    const bit = (key >>> 10) & filterMask;
    seen[bit >> 5]! |= 1 << (bit & 31);
  }
  const unit = Float64Array.from(largest, (x) => x / 127 ** 2);
  return { width, parts: largest.length, unit, stride, mask: size - 1, words, bytes, seen };
}

/** Sums the weights of the features put since the last `addTo`, in the first `parts` parts. */
export function adder(t: WeightTable, parts = t.parts) {
  const { width, unit, stride, mask, words, bytes, seen } = t;
  const row = width * parts;
  const sum = new Int32Array(row);
  const put = (hash: number) => {
    const bit = (hash >>> 10) & filterMask;
    if ((seen[bit >> 5]! & (1 << (bit & 31))) === 0) return;
    for (let at = hash & mask; words[at * stride] !== 0; at = (at + 1) & mask) {
      if (words[at * stride] !== hash) continue;
      const from = at * stride * 4 + 4;
      for (let y = 0; y < row; y++) {
        const b = bytes[from + y]!;
        sum[y]! += b < 0 ? -b * b : b * b;
      }
      return;
    }
  };
  /** Adds each part's sums to its own scores at `at`. */
  const addTo = (outs: readonly Float64Array[], at: number) => {
    for (let k = 0; k < parts; k++) {
      const out = outs[k]!;
      for (let y = 0; y < width; y++) out[at + y]! += sum[k * width + y]! * unit[k]!;
    }
    sum.fill(0);
  };
  return { put, addTo };
}
