/**
 * Boosted regression trees (Friedman 2001) with a logistic link. Each tree is full: node i has the children 2i + 1 (value below the
 * threshold) and 2i + 2; a node that was not split has an infinite threshold, and its value stands in all leaves under it.
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

/** Chance of a yes, 0 to 1. Without branches: which way a row goes at a node cannot be foreseen. */
export function chanceOf({ depth, count, feature, threshold, leaf, bias }: Trees, row: Float64Array): number {
  const [inner, leaves] = [(1 << depth) - 1, 1 << depth];
  let sum = bias;
  for (let tree = 0, first = 0, at = -inner; tree < count; tree++, first += inner, at += leaves) {
    let node = 0;
    while (node < inner) node = 2 * node + 1 + Number(row[feature[first + node]!]! >= threshold[first + node]!);
    sum += leaf[at + node]!;
  }
  return 1 / (1 + Math.exp(-sum));
}
