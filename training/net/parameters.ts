import type { Matrices, Matrix } from "./matrices.ts";

/** Weights with the slope of the loss and the two running means of Adam. */
export type Parameter = {
  readonly value: Matrix;
  readonly slope: Matrix;
  readonly first: Matrix;
  readonly second: Matrix;
  /** One step of Adam of that length; the slopes are zero afterwards. */
  readonly descend: (rate: number) => void;
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
  const [slope, first, second] = [m.matrix(rows, columns), m.matrix(rows, columns), m.matrix(rows, columns)];
  const descend = (rate: number) => m.descend(value, slope, first, second, rate);
  return { value, slope, first, second, descend };
}

const [keepFirst, keepSecond] = [0.9, 0.999];

/** One step of Adam for every weight, the means freed of their bias to zero. */
export function step(parameters: readonly Parameter[], rate: number, count: number): void {
  const unbiased = (rate * Math.sqrt(1 - keepSecond ** count)) / (1 - keepFirst ** count);
  for (const { descend } of parameters) descend(unbiased);
}
