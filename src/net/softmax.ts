/** Scores become chances that sum to 1, in place. */
export function softmax(p: Float64Array | Float32Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < p.length; c++) if (p[c]! > top) top = p[c]!;
  let sum = 0;
  for (let c = 0; c < p.length; c++) sum += p[c] = Math.exp(p[c]! - top);
  for (let c = 0; c < p.length; c++) p[c]! /= sum;
}
