import type { Trees } from "../src/reactions/trees.ts";
import { randomFrom } from "./net/parameters.ts";

export type Row = { readonly signs: ArrayLike<number>; readonly yes: boolean; readonly weight: number };
export type TreeSettings = {
  readonly depth: number;
  readonly count: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly least: number;
  readonly l2: number;
  /** The shares of the rows and of the features that each tree sees. */
  readonly rows: number;
  readonly features: number;
};
const bins = 64;

type Split = { readonly feature: number; readonly cut: number; readonly gain: number };
/** Up to 63 cuts of each feature, at equal shares of its distinct values. */
function cutsOf(rows: readonly Row[], feature: number): number[] {
  const values = [...new Set(rows.map((r) => r.signs[feature]!))].sort((a, b) => a - b);
  const step = Math.max(1, (values.length - 1) / (bins - 1));
  const cuts: number[] = [];
  for (let k = 1; k < values.length; k = Math.round(k + step)) cuts.push((values[k - 1]! + values[k]!) / 2);
  return cuts.slice(0, bins - 1);
}

/** The rows and what is known of them while trees grow; all lists but `cuts` and `binned` have an entry a row. */
type Ground = {
  readonly rows: readonly Row[];
  readonly settings: TreeSettings;
  readonly cuts: readonly (readonly number[])[];
  /** Between which cuts of each feature each row lies: `[row * features + feature]`. */
  readonly binned: Uint8Array;
  readonly score: Float64Array;
  /** First and second derivatives of the loss. */
  readonly g: Float64Array;
  readonly h: Float64Array;
};

function groundOf(rows: readonly Row[], settings: TreeSettings, bias: number): Ground {
  const cuts = Array.from({ length: rows[0]?.signs.length ?? 0 }, (_, f) => cutsOf(rows, f));
  const binned = new Uint8Array(rows.length * cuts.length);
  let at = 0;
  for (const { signs } of rows) for (let f = 0; f < cuts.length; f++) binned[at++] = below(cuts[f]!, signs[f]!);
  const each = () => new Float64Array(rows.length);
  const score = each().fill(bias);
  return { rows, settings, cuts, binned, score, g: each(), h: each() };
}

/** How many of the rising cuts a value has reached. */
function below(cuts: readonly number[], value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= cuts[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The logarithm of the odds of a yes. */
function biasOf(rows: readonly Row[]): number {
  const total = rows.reduce((s, r) => s + r.weight, 0);
  const yes = rows.reduce((s, r) => s + (r.yes ? r.weight : 0), 0);
  return Math.log((yes + 1) / (total - yes + 1));
}

/** Boosted trees by second-order steps over histograms, each from some rows and features (Chen and Guestrin 2016); deterministic. */
export function growTrees(rows: readonly Row[], settings: TreeSettings): Trees {
  const { depth, count } = settings;
  const random = randomFrom(1);
  const bias = biasOf(rows);
  const ground = groundOf(rows, settings, bias);
  const { cuts } = ground;
  const [inner, leaves] = [2 ** depth - 1, 2 ** depth];
  const trees = {
    features: cuts.length,
    depth,
    count,
    bias,
    feature: new Int16Array(inner * count),
    threshold: new Float32Array(inner * count),
    leaf: new Float32Array(leaves * count),
  };
  for (let tree = 0; tree < count; tree++) {
    const some = Int32Array.from(rows.keys()).filter(() => random() < settings.rows);
    const columns = [...cuts.keys()].filter((f) => cuts[f]!.length > 0 && random() < settings.features);
    derive(ground);
    const { splits, leaf } = treeOf(ground, some, columns);
    splits.forEach(({ feature, cut }, k) => {
      trees.feature[tree * inner + k] = Math.max(0, feature);
      trees.threshold[tree * inner + k] = feature < 0 ? Number.POSITIVE_INFINITY : cuts[feature]![cut]!;
    });
    trees.leaf.set(leaf, tree * leaves);
    add(ground, splits, leaf);
  }
  return trees;
}

/** The derivatives of the loss at what the trees so far say. */
function derive({ rows, score, g, h }: Ground): void {
  rows.forEach((r, i) => {
    const p = 1 / (1 + Math.exp(-score[i]!));
    g[i] = (p - (r.yes ? 1 : 0)) * r.weight;
    h[i] = p * (1 - p) * r.weight;
  });
}

/** The rows of a node, and for each column the sums of both derivatives in each bin, the first's before the second's. */
type Node = { readonly rows: Int32Array; readonly sums: Float64Array };

/** A tree from some rows and columns: the splits of its inner nodes, level by level, and what its leaves add. */
function treeOf(ground: Ground, some: Int32Array, columns: readonly number[]) {
  const { depth } = ground.settings;
  const splits: Split[] = [];
  let level: Node[] = [{ rows: some, sums: sumsOf(ground, some, columns) }];
  for (let k = 0; k < depth; k++) {
    const own = level.map((node) => bestSplit(ground, node, columns));
    splits.push(...own);
    level = level.flatMap((node, i) => childrenOf(ground, node, own[i]!, k + 1 < depth ? columns : []));
  }
  return { splits, leaf: Float32Array.from(level, ({ rows }) => leafOf(ground, rows)) };
}

/** Row by row, so that what is asked of a row lies together. */
function sumsOf({ binned, cuts, g, h }: Ground, rows: Int32Array, columns: readonly number[]): Float64Array {
  const sums = new Float64Array(2 * bins * columns.length);
  const asked = Int32Array.from(columns);
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k]!;
    const own = i * cuts.length;
    const [slope, bend] = [g[i]!, h[i]!];
    for (let c = 0; c < asked.length; c++) {
      const at = 2 * (bins * c + binned[own + asked[c]!]!);
      sums[at]! += slope;
      sums[at + 1]! += bend;
    }
  }
  return sums;
}

/** The best split of a node; its feature is -1 where none gains. */
function bestSplit(ground: Ground, { sums }: Node, columns: readonly number[]): Split {
  let best: Split = { feature: -1, cut: 0, gain: 1e-6 };
  columns.forEach((f, c) => {
    const split = splitBy(ground, f, sums.subarray(2 * bins * c, 2 * bins * (c + 1)));
    if (split.gain > best.gain) best = split;
  });
  return best;
}

/** The best cut of one feature, by the sums of derivatives in each of its bins. */
function splitBy({ cuts, settings: { least, l2 } }: Ground, feature: number, sums: Float64Array): Split {
  let [allG, allH] = [0, 0];
  for (let c = 0; c < bins; c++) {
    allG += sums[2 * c]!;
    allH += sums[2 * c + 1]!;
  }
  let best = { feature, cut: 0, gain: Number.NEGATIVE_INFINITY };
  let [lowG, lowH] = [0, 0];
  for (let cut = 0; cut < cuts[feature]!.length; cut++) {
    lowG += sums[2 * cut]!;
    lowH += sums[2 * cut + 1]!;
    const [highG, highH] = [allG - lowG, allH - lowH];
    if (lowH < least || highH < least) continue;
    const gain = lowG ** 2 / (lowH + l2) + highG ** 2 / (highH + l2) - allG ** 2 / (allH + l2);
    if (gain > best.gain) best = { feature, cut, gain };
  }
  return best;
}

const goesHigh = ({ binned, cuts }: Ground, row: number, { feature, cut }: Split) =>
  feature >= 0 && binned[row * cuts.length + feature]! > cut;

/** The two nodes below one. Only the smaller one's rows are added up: the larger has what is left of the sums (Ke and others 2017). */
function childrenOf(ground: Ground, { rows, sums }: Node, split: Split, columns: readonly number[]): [Node, Node] {
  const [low, high] = dividedBy(ground, rows, split);
  const few = low.length < high.length ? low : high;
  const own = sumsOf(ground, few, columns);
  const others = columns.length > 0 ? restOf(sums, own) : own;
  return [
    { rows: low, sums: few === low ? own : others },
    { rows: high, sums: few === low ? others : own },
  ];
}

/** The rows that go to either side, in their order. */
function dividedBy(ground: Ground, rows: Int32Array, split: Split): [Int32Array, Int32Array] {
  const [low, high] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  let [lows, highs] = [0, 0];
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k]!;
    if (goesHigh(ground, i, split)) high[highs++] = i;
    else low[lows++] = i;
  }
  return [low.subarray(0, lows), high.subarray(0, highs)];
}

/** What is left of the sums of a node when those of one below it are taken away. */
function restOf(sums: Float64Array, own: Float64Array): Float64Array {
  const out = new Float64Array(sums.length);
  for (let k = 0; k < out.length; k++) out[k] = sums[k]! - own[k]!;
  return out;
}

/** What a leaf adds to the score of its rows. */
function leafOf({ g, h, settings: { rate, l2 } }: Ground, rows: Int32Array): number {
  let [sumG, sumH] = [0, 0];
  for (const i of rows) {
    sumG += g[i]!;
    sumH += h[i]!;
  }
  return (-rate * sumG) / (sumH + l2);
}

/** Adds to every row's score what its leaf adds, whether the tree has seen it or not. */
function add(ground: Ground, splits: readonly Split[], leaf: Float32Array): void {
  for (let i = 0; i < ground.score.length; i++) {
    let k = 0;
    while (k < splits.length) k = 2 * k + (goesHigh(ground, i, splits[k]!) ? 2 : 1);
    ground.score[i]! += leaf[k - splits.length]!;
  }
}
