/**
 * Mostly-zero weights of one byte each, packed: for every weight that is not zero, the number of zeros before it
 * (base 128, low digits first, high bit: more follows), then the weight.
 */
export function pack(weights: Int8Array): Uint8Array {
  let out = new Uint8Array(1 << 16);
  let [n, gap] = [0, 0];
  for (const w of weights) {
    if (w === 0) {
      gap++;
      continue;
    }
    if (n + 8 > out.length) {
      const wider = new Uint8Array(out.length * 2);
      wider.set(out);
      out = wider;
    }
    for (; gap >= 128; gap = Math.floor(gap / 128)) out[n++] = 128 | (gap & 127);
    out[n++] = gap;
    out[n++] = w & 255;
    gap = 0;
  }
  return out.slice(0, n);
}

/** @param length how many weights there are, zeros included */
export function unpack(packed: Uint8Array, length: number): Int8Array {
  const weights = new Int8Array(length);
  let at = 0;
  for (let i = 0; i < packed.length; ) {
    let [gap, unit] = [0, 1];
    while (packed[i]! >= 128) {
      gap += (packed[i++]! & 127) * unit;
      unit *= 128;
    }
    at += gap + packed[i++]! * unit;
    weights[at++] = packed[i++]!;
  }
  return weights;
}

/** The smaller of the packed weights and the weights as they are; which it is shows by the length. */
export function stored(weights: Int8Array): Uint8Array {
  const packed = pack(weights);
  return packed.length < weights.length ? packed : new Uint8Array(weights.buffer, weights.byteOffset, weights.length);
}

/** @param length how many weights there are, zeros included */
export const restored = (bytes: Uint8Array, length: number): Int8Array =>
  bytes.length < length ? unpack(bytes, length) : new Int8Array(bytes.buffer, bytes.byteOffset, length);
