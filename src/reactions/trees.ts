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

/** The trees as they are walked: numbers are compared as places among the thresholds of their feature, four trees abreast. */
type Steps = {
  /** Where the thresholds of each feature begin, low to high, and the end of the last. */
  readonly begin: Int32Array;
  readonly thresholds: Float64Array;
  /** Of each node the feature in the upper half, the place of the threshold in the lower; beyond all where it was not split. */
  readonly node: Int32Array;
  /** Of the row that is read: how many of each feature's thresholds it reaches. */
  readonly reached: Int32Array;
};
const [half, beyond] = [16, 0x7fff];
const made = new WeakMap<Trees, Steps>();

function stepsOf(trees: Trees): Steps {
  const before = made.get(trees);
  if (before) return before;
  const { features, feature, threshold } = trees;
  const sets = Array.from({ length: features }, () => new Set<number>());
  feature.forEach((f, i) => {
    if (Number.isFinite(threshold[i])) sets[f]!.add(threshold[i]!);
  });
  const sorted = sets.map((set) => [...set].sort((a, b) => a - b));
  const begin = new Int32Array(features + 1);
  sorted.forEach((list, f) => {
    begin[f + 1] = begin[f]! + list.length;
  });
  const node = Int32Array.from(feature, (f, i) => {
    const place = sorted[f]!.indexOf(threshold[i]!);
    return (f << half) | (place < 0 ? beyond : place);
  });
  const steps = { begin, thresholds: Float64Array.from(sorted.flat()), node, reached: new Int32Array(features) };
  made.set(trees, steps);
  return steps;
}

function reach({ begin, thresholds, reached }: Steps, row: Float64Array): void {
  for (let f = 0; f < reached.length; f++) {
    const x = row[f]!;
    const from = begin[f]!;
    let [low, high] = [from, begin[f + 1]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (thresholds[middle]! <= x) low = middle + 1;
      else high = middle;
    }
    reached[f] = low - from;
  }
}

/** 1 where the row goes to the second child of a node. */
const turn = (node: number, reached: Int32Array): number => ((node & 0xffff) - reached[node >> half]!) >>> 31;

/** Chance of a yes, 0 to 1. Without branches: which way a row goes at a node cannot be foreseen, and each step waits for the one before it. */
export function chanceOf(trees: Trees, row: Float64Array): number {
  const { depth, count, leaf, bias } = trees;
  const steps = stepsOf(trees);
  reach(steps, row);
  const { node, reached } = steps;
  const [inner, leaves] = [(1 << depth) - 1, 1 << depth];
  let sum = bias;
  let [tree, first, at] = [0, 0, -inner];
  for (; tree + 3 < count; tree += 4) {
    const [second, third, fourth] = [first + inner, first + 2 * inner, first + 3 * inner];
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let level = 0; level < depth; level++) {
      a = 2 * a + 1 + turn(node[first + a]!, reached);
      b = 2 * b + 1 + turn(node[second + b]!, reached);
      c = 2 * c + 1 + turn(node[third + c]!, reached);
      d = 2 * d + 1 + turn(node[fourth + d]!, reached);
    }
    sum += leaf[at + a]!;
    sum += leaf[at + leaves + b]!;
    sum += leaf[at + 2 * leaves + c]!;
    sum += leaf[at + 3 * leaves + d]!;
    first += 4 * inner;
    at += 4 * leaves;
  }
  for (; tree < count; tree++, first += inner, at += leaves) {
    let a = 0;
    while (a < inner) a = 2 * a + 1 + turn(node[first + a]!, reached);
    sum += leaf[at + a]!;
  }
  return 1 / (1 + Math.exp(-sum));
}
