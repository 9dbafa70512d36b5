/** A range of probability; any unit (percent, or 0 to 1) as long as `whole` is in the same one. */
export type Range = readonly [low: number, high: number];

/** Whether ranges for hypotheses of which exactly one is true can hold together, and what remains of each if so. */
export type Coherence = {
  readonly sumLower: number;
  readonly sumUpper: number;
  readonly coherent: boolean;
  /** Bounds that some distribution reaches; null where there is none. */
  readonly reachable: readonly Range[] | null;
};

/**
 * Ranges for exclusive and exhaustive hypotheses are coherent exactly where the lower bounds add up to at most the whole
 * and the upper bounds to at least it; each bound is then cut to what the others leave (Walley 1991; de Campos et al.
 * 1994). @throws RangeError where a range is empty or leaves 0 to whole
 */
export function coherence(ranges: readonly Range[], whole = 100): Coherence {
  for (const [i, [low, high]] of ranges.entries())
    if (!(low >= 0 && low <= high && high <= whole))
      throw new RangeError(`range ${i + 1} runs within 0 to ${whole}, got ${low} to ${high}`);
  const sumLower = ranges.reduce((sum, r) => sum + r[0], 0);
  const sumUpper = ranges.reduce((sum, r) => sum + r[1], 0);
  const slack = 1e-9 * whole;
  const coherent = sumLower <= whole + slack && whole <= sumUpper + slack;
  const reach = ([low, high]: Range): Range => [
    Math.max(low, whole - (sumUpper - high)),
    Math.min(high, whole - (sumLower - low)),
  ];
  return { sumLower, sumUpper, coherent, reachable: coherent ? ranges.map(reach) : null };
}

/** In words, what keeps ranges from holding together; null where they do. */
export function incoherence(ranges: readonly Range[], whole = 100): string | null {
  const { sumLower, sumUpper, coherent } = coherence(ranges, whole);
  if (coherent) return null;
  return sumLower > whole
    ? `The lower bounds add up to ${sumLower}, more than ${whole}: not all of these can be so likely at once`
    : `The upper bounds add up to ${sumUpper}, less than ${whole}: a possibility is missing, or a bound is too low`;
}

/** Point probabilities made to add up to 1. */
export type Coherentized = {
  /** The nearest probabilities that add up to 1 (Euclidean projection on the simplex). */
  readonly projected: readonly number[];
  /** Each divided by their sum, for comparison; null where they add up to 0. */
  readonly normalized: readonly number[] | null;
  /** Distance from the given to the projected. */
  readonly distance: number;
  /** Indexes where the projection gives 0. It is shown as such and must not be stored: nothing could ever raise it again. */
  readonly zeros: readonly number[];
};

/**
 * Coherent approximation of stated probabilities (as in Mandel, Karvetski and Dhami 2018).
 * @throws RangeError where one lies outside 0 to 1 or there is none
 */
export function coherentize(stated: readonly number[]): Coherentized {
  if (stated.length === 0) throw new RangeError("at least one probability is needed");
  for (const p of stated) if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, got ${p}`);
  const shift = simplexShift(stated);
  const projected = stated.map((p) => Math.max(0, p - shift));
  const total = stated.reduce((a, b) => a + b, 0);
  return {
    projected,
    normalized: total > 0 ? stated.map((p) => p / total) : null,
    distance: Math.sqrt(stated.reduce((sum, p, i) => sum + (p - (projected[i] as number)) ** 2, 0)),
    zeros: projected.flatMap((p, i) => (p === 0 ? [i] : [])),
  };
}

/** The amount to take from each so that what stays above 0 adds up to 1 (Held, Wolfe and Crowder 1974). */
function simplexShift(stated: readonly number[]): number {
  const sorted = [...stated].sort((a, b) => b - a);
  let total = 0;
  let shift = 0;
  for (const [i, p] of sorted.entries()) {
    total += p;
    const next = (total - 1) / (i + 1);
    if (p - next > 0) shift = next;
  }
  return shift;
}

/** A probability as a judgement may store it. @throws RangeError at 0 and 1, which no evidence could ever move */
export function storable(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a judgement lies above 0 and below 1, got ${p}; say how near you mean`);
  return p;
}
