/**
 * Boosted regression trees (Friedman 2001) with a logistic link. Each tree is full: node i has the children 2i + 1 (value below the
 * threshold) and 2i + 2; a node that was not split has feature -1 and its value stands in all leaves under it.
 */
export type Trees = {
  /** How many numbers a row has. */
  readonly features: number;
  readonly depth: number;
  readonly count: number;
  /** `[tree * (2^depth - 1) + node]` */
  readonly feature: Int16Array;
  readonly threshold: Float32Array;
  /** `[tree * 2^depth + leaf]` */
  readonly leaf: Float32Array;
  readonly bias: number;
};

/** Chance of a yes, 0 to 1. */
export function chanceOf({ depth, count, feature, threshold, leaf, bias }: Trees, row: ArrayLike<number>): number {
  const [inner, leaves] = [2 ** depth - 1, 2 ** depth];
  let sum = bias;
  for (let tree = 0; tree < count; tree++) {
    let node = 0;
    while (node < inner) {
      const f = feature[tree * inner + node]!;
      node = 2 * node + (f >= 0 && row[f]! >= threshold[tree * inner + node]! ? 2 : 1);
    }
    sum += leaf[tree * leaves + node - inner]!;
  }
  return 1 / (1 + Math.exp(-sum));
}
