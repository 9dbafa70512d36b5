import type { Matrices, Matrix } from "./matrices.ts";

/** Weights with the slope of the loss and the two running means of Adam. */
export type Parameter = {
  readonly value: Matrix;
  readonly slope: Matrix;
  readonly first: Float32Array;
  readonly second: Float32Array;
};

/** Numbers from 0 to 1 that follow from the seed (xorshift, Marsaglia 2003). */
export function randomFrom(seed: number): () => number {
  let x = (seed * 2654435761) >>> 0 || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
}

export type Random = ReturnType<typeof randomFrom>;
/** How far weights are drawn from zero where so many numbers are added up. */
export const even = (inputs: number) => 1 / Math.sqrt(inputs);

/** What the first numbers are multiplied with: 0 for those left out, the others make up for it (Srivastava and others 2014). */
export function dropped(keep: Float32Array, size: number, rate: number, random: Random): void {
  const kept = 1 / (1 - rate);
  for (let i = 0; i < size; i++) keep[i] = random() < rate ? 0 : kept;
}

/** Weights drawn evenly from -spread to spread; no spread, all zero. */
export function parameter(m: Matrices, rows: number, columns: number, spread: number, random: Random): Parameter {
  const value = m.matrix(rows, columns);
  for (let i = 0; i < value.values.length; i++) value.values[i] = (2 * random() - 1) * spread;
  const size = value.values.length;
  return { value, slope: m.matrix(rows, columns), first: new Float32Array(size), second: new Float32Array(size) };
}

const [keepFirst, keepSecond, tiny] = [0.9, 0.999, 1e-8];

/** One step of Adam (Kingma and Ba 2015) for every weight; the slopes are zero afterwards. */
export function step(parameters: readonly Parameter[], rate: number, count: number): void {
  const unbiased = (rate * Math.sqrt(1 - keepSecond ** count)) / (1 - keepFirst ** count);
  for (const { value, slope, first, second } of parameters) {
    const [w, g] = [value.values, slope.values];
    for (let i = 0; i < w.length; i++) {
      const d = g[i]!;
      const f = keepFirst * first[i]! + (1 - keepFirst) * d;
      const s = keepSecond * second[i]! + (1 - keepSecond) * d * d;
      first[i] = f;
      second[i] = s;
      w[i]! -= (unbiased * f) / (Math.sqrt(s) + tiny);
    }
    g.fill(0);
  }
}
