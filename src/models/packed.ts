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

/** The weights that are not zero, with the place of each, rising. */
export function unpack(packed: Uint8Array): { readonly at: Int32Array; readonly weights: Int8Array } {
  const at = new Int32Array(packed.length >> 1);
  const weights = new Int8Array(packed.length >> 1);
  let [n, place] = [0, -1];
  for (let i = 0; i < packed.length; ) {
    let [gap, unit] = [0, 1];
    while (packed[i]! >= 128) {
      gap += (packed[i++]! & 127) * unit;
      unit *= 128;
    }
    place += 1 + gap + packed[i++]! * unit;
    at[n] = place;
    weights[n++] = packed[i++]!;
  }
  return { at: at.subarray(0, n), weights: weights.subarray(0, n) };
}
