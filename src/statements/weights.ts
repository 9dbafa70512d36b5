/**
 * Rows of 8-bit weights by feature hash: an open-addressed table with each key beside its weights, so that a look-up
 * touches one stretch of memory, behind a bitmap that turns most unknown features away. A row may hold the weights of
 * several chains one after the other: parts.
 */
export type WeightTable = {
  /** Weights of one part. */
  readonly width: number;
  readonly parts: number;
  /** For each part, the weight of each stored byte by its value & 255. */
  readonly value: Float64Array;
  /** 32-bit words a slot: the key, the weights, and in the last byte 1 where the slot is taken. */
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
const weightOf = (byte: number, largest: number) => Math.sign(byte) * (byte / 127) ** 2 * largest;

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
  const stride = 1 + Math.ceil((row + 1) / 4);
  const words = new Int32Array(size * stride);
  const bytes = new Int8Array(words.buffer);
  const seen = new Int32Array((1 << filterBits) >> 5);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    let at = key & (size - 1);
    while (bytes[(at + 1) * stride * 4 - 1] !== 0) at = (at + 1) & (size - 1);
    words[at * stride] = key;
    const to = at * stride * 4 + 4;
    for (let y = 0; y < row; y++) bytes[to + y] = weights[i * row + y]!;
    bytes[(at + 1) * stride * 4 - 1] = 1;
    const bit = (key >>> 10) & filterMask;
    seen[bit >> 5]! |= 1 << (bit & 31);
  }
  const value = Float64Array.from({ length: 256 * largest.length }, (_, b) =>
    weightOf((b << 24) >> 24, largest[b >> 8]!),
  );
  return { width, parts: largest.length, value, stride, mask: size - 1, words, bytes, seen };
}

/** Sums the weights of the features put since the last `addTo`, in the first `parts` parts. */
export function adder(t: WeightTable, parts = t.parts) {
  const { width, value, stride, mask, words, bytes, seen } = t;
  const row = width * parts;
  const sum = new Float64Array(row);
  const base = Int32Array.from({ length: row }, (_, y) => 256 * Math.floor(y / width));
  const put = (hash: number) => {
    const bit = (hash >>> 10) & filterMask;
    if ((seen[bit >> 5]! & (1 << (bit & 31))) === 0) return;
    for (let at = hash & mask; bytes[(at + 1) * stride * 4 - 1] !== 0; at = (at + 1) & mask) {
      if (words[at * stride] !== hash) continue;
      const from = at * stride * 4 + 4;
      for (let y = 0; y < row; y++) sum[y]! += value[base[y]! + (bytes[from + y]! & 255)]!;
      return;
    }
  };
  /** Adds each part's sums to its own scores at `at`. */
  const addTo = (outs: readonly Float64Array[], at: number) => {
    for (let k = 0; k < parts; k++) {
      const out = outs[k]!;
      for (let y = 0; y < width; y++) out[at + y]! += sum[k * width + y]!;
    }
    sum.fill(0);
  };
  return { put, addTo };
}
