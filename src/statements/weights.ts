/**
 * Rows of 8-bit weights by feature hash: an open-addressed table with each key beside its weights, so that a look-up
 * touches one stretch of memory, behind a bitmap that turns most unknown features away.
 */
export type WeightTable = {
  readonly width: number;
  /** Weight of each stored byte, by its value & 255. */
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

/** @param largest the greatest absolute weight */
export function weightTable(keys: Int32Array, weights: Int8Array, width: number, largest: number): WeightTable {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const stride = 1 + Math.ceil((width + 1) / 4);
  const words = new Int32Array(size * stride);
  const bytes = new Int8Array(words.buffer);
  const seen = new Int32Array((1 << filterBits) >> 5);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    let at = key & (size - 1);
    while (bytes[(at + 1) * stride * 4 - 1] !== 0) at = (at + 1) & (size - 1);
    words[at * stride] = key;
    bytes.set(weights.subarray(i * width, (i + 1) * width), at * stride * 4 + 4);
    bytes[(at + 1) * stride * 4 - 1] = 1;
    const bit = (key >>> 10) & filterMask;
    seen[bit >> 5]! |= 1 << (bit & 31);
  }
  const value = Float64Array.from({ length: 256 }, (_, b) => weightOf((b << 24) >> 24, largest));
  return { width, value, stride, mask: size - 1, words, bytes, seen };
}

/** Sums the weights of the features put since the last `addTo`. */
export function adder(t: WeightTable) {
  const { width, value, stride, mask, words, bytes, seen } = t;
  const sum = new Float64Array(width);
  const put = (hash: number) => {
    const bit = (hash >>> 10) & filterMask;
    if ((seen[bit >> 5]! & (1 << (bit & 31))) === 0) return;
    for (let at = hash & mask; bytes[(at + 1) * stride * 4 - 1] !== 0; at = (at + 1) & mask) {
      if (words[at * stride] !== hash) continue;
      const from = at * stride * 4 + 4;
      for (let y = 0; y < width; y++) sum[y]! += value[bytes[from + y]! & 255]!;
      return;
    }
  };
  const addTo = (out: Float64Array, at: number) => {
    for (let y = 0; y < width; y++) out[at + y]! += sum[y]!;
    sum.fill(0);
  };
  return { put, addTo };
}
