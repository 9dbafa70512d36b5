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
  /** For each feature, between which cuts each row lies. */
  readonly binned: readonly Uint8Array[];
  readonly score: Float64Array;
  /** The node of the tree that is growing. */
  readonly node: Int32Array;
  /** First and second derivatives of the loss. */
  readonly g: Float64Array;
  readonly h: Float64Array;
};

function groundOf(rows: readonly Row[], settings: TreeSettings, bias: number): Ground {
  const cuts = Array.from({ length: rows[0]?.signs.length ?? 0 }, (_, f) => cutsOf(rows, f));
  const binned = cuts.map((c, f) => Uint8Array.from(rows, (r) => c.filter((x) => r.signs[f]! >= x).length));
  const each = () => new Float64Array(rows.length);
  const score = each().fill(bias);
  return { rows, settings, cuts, binned, score, node: new Int32Array(rows.length), g: each(), h: each() };
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
    begin(ground);
    for (let level = 0; level < depth; level++) {
      const [from, width] = [2 ** level - 1, 2 ** level];
      const best = bestSplits(ground, from, width, some, columns);
      best.forEach(({ feature, cut }, k) => {
        trees.feature[tree * inner + from + k] = Math.max(0, feature);
        trees.threshold[tree * inner + from + k] = feature < 0 ? Number.POSITIVE_INFINITY : cuts[feature]![cut]!;
      });
      descend(ground, from, best);
    }
    const leaf = trees.leaf.subarray(tree * leaves, (tree + 1) * leaves);
    fill(ground, inner, leaf, some);
    for (let i = 0; i < rows.length; i++) ground.score[i]! += leaf[ground.node[i]! - inner]!;
  }
  return trees;
}

/** All rows stand at the root of a new tree, with the derivatives of the loss at what the trees before it say. */
function begin({ rows, score, node, g, h }: Ground): void {
  node.fill(0);
  rows.forEach((r, i) => {
    const p = 1 / (1 + Math.exp(-score[i]!));
    g[i] = (p - (r.yes ? 1 : 0)) * r.weight;
    h[i] = p * (1 - p) * r.weight;
  });
}

/** The best split of each of the nodes of a level, which begin at `from`; its feature is -1 where none gains. */
function bestSplits(
  ground: Ground,
  from: number,
  width: number,
  some: Int32Array,
  columns: readonly number[],
): Split[] {
  const { binned, node, g, h } = ground;
  const best = Array.from({ length: width }, () => ({ feature: -1, cut: 0, gain: 1e-6 }));
  const [hg, hh] = [new Float64Array(width * bins), new Float64Array(width * bins)];
  for (const f of columns) {
    hg.fill(0);
    hh.fill(0);
    const b = binned[f]!;
    for (let k = 0; k < some.length; k++) {
      const i = some[k]!;
      const at = (node[i]! - from) * bins + b[i]!;
      hg[at]! += g[i]!;
      hh[at]! += h[i]!;
    }
    for (let k = 0; k < width; k++) {
      const own = (list: Float64Array) => list.subarray(k * bins, (k + 1) * bins);
      const split = splitBy(ground, f, own(hg), own(hh));
      if (split.gain > best[k]!.gain) best[k] = split;
    }
  }
  return best;
}

/** The best cut of one feature, by the sums of derivatives in each of its bins. */
function splitBy({ cuts, settings: { least, l2 } }: Ground, feature: number, g: Float64Array, h: Float64Array): Split {
  let [allG, allH] = [0, 0];
  for (let c = 0; c < bins; c++) {
    allG += g[c]!;
    allH += h[c]!;
  }
  let best = { feature, cut: 0, gain: Number.NEGATIVE_INFINITY };
  let [lowG, lowH] = [0, 0];
  for (let cut = 0; cut < cuts[feature]!.length; cut++) {
    lowG += g[cut]!;
    lowH += h[cut]!;
    const [highG, highH] = [allG - lowG, allH - lowH];
    if (lowH < least || highH < least) continue;
    const gain = lowG ** 2 / (lowH + l2) + highG ** 2 / (highH + l2) - allG ** 2 / (allH + l2);
    if (gain > best.gain) best = { feature, cut, gain };
  }
  return best;
}

/** Every row goes on to one of the two nodes below its own. */
function descend({ binned, node }: Ground, from: number, best: readonly Split[]): void {
  for (let i = 0; i < node.length; i++) {
    const { feature, cut } = best[node[i]! - from]!;
    node[i] = 2 * node[i]! + (feature >= 0 && binned[feature]![i]! > cut ? 2 : 1);
  }
}

/** What each leaf adds to the score, by the rows that the tree sees. */
function fill(
  { node, g, h, settings: { rate, l2 } }: Ground,
  inner: number,
  leaf: Float32Array,
  some: Int32Array,
): void {
  const [sumG, sumH] = [new Float64Array(leaf.length), new Float64Array(leaf.length)];
  for (const i of some) {
    sumG[node[i]! - inner]! += g[i]!;
    sumH[node[i]! - inner]! += h[i]!;
  }
  for (let k = 0; k < leaf.length; k++) leaf[k] = (-rate * sumG[k]!) / (sumH[k]! + l2);
}
