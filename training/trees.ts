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

/** Boosted trees by second-order steps over histograms, each from some rows and features (Chen and Guestrin 2016); deterministic. */
export function growTrees(rows: readonly Row[], settings: TreeSettings): Trees {
  const { depth, count, rate, least, l2 } = settings;
  const features = rows[0]?.signs.length ?? 0;
  const random = randomFrom(1);
  const cuts = Array.from({ length: features }, (_, f) => cutsOf(rows, f));
  const binned = cuts.map((c, f) => Uint8Array.from(rows, (r) => c.filter((x) => r.signs[f]! >= x).length));
  const [inner, leaves] = [2 ** depth - 1, 2 ** depth];
  const trees = {
    features,
    depth,
    count,
    feature: new Int16Array(inner * count),
    threshold: new Float32Array(inner * count),
    leaf: new Float32Array(leaves * count),
  };
  const total = rows.reduce((s, r) => s + r.weight, 0);
  const yes = rows.reduce((s, r) => s + (r.yes ? r.weight : 0), 0);
  const bias = Math.log((yes + 1) / (total - yes + 1));
  const score = new Float64Array(rows.length).fill(bias);
  const node = new Int32Array(rows.length);
  const [g, h] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  for (let tree = 0; tree < count; tree++) {
    rows.forEach((r, i) => {
      const p = 1 / (1 + Math.exp(-score[i]!));
      g[i] = (p - (r.yes ? 1 : 0)) * r.weight;
      h[i] = p * (1 - p) * r.weight;
    });
    node.fill(0);
    const some = Int32Array.from(rows.keys()).filter(() => random() < settings.rows);
    const columns = [...cuts.keys()].filter((f) => cuts[f]!.length > 0 && random() < settings.features);
    for (let level = 0; level < depth; level++) {
      const [from, width] = [2 ** level - 1, 2 ** level];
      const best = bestSplits(from, width, some, columns);
      for (let k = 0; k < width; k++) {
        const b = best[k]!;
        trees.feature[tree * inner + from + k] = Math.max(0, b.feature);
        trees.threshold[tree * inner + from + k] = b.feature < 0 ? Number.POSITIVE_INFINITY : cuts[b.feature]![b.cut]!;
      }
      for (let i = 0; i < rows.length; i++) {
        const b = best[node[i]! - from]!;
        node[i] = 2 * node[i]! + (b.feature >= 0 && binned[b.feature]![i]! > b.cut ? 2 : 1);
      }
    }
    const [sumG, sumH] = [new Float64Array(leaves), new Float64Array(leaves)];
    for (const i of some) {
      sumG[node[i]! - inner]! += g[i]!;
      sumH[node[i]! - inner]! += h[i]!;
    }
    for (let k = 0; k < leaves; k++) trees.leaf[tree * leaves + k] = (-rate * sumG[k]!) / (sumH[k]! + l2);
    for (let i = 0; i < rows.length; i++) score[i]! += trees.leaf[tree * leaves + node[i]! - inner]!;
  }
  return { ...trees, bias };

  function bestSplits(from: number, width: number, some: Int32Array, columns: readonly number[]): Split[] {
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
        let [allG, allH] = [0, 0];
        for (let c = 0; c < bins; c++) {
          allG += hg[k * bins + c]!;
          allH += hh[k * bins + c]!;
        }
        let [lowG, lowH] = [0, 0];
        for (let c = 0; c < cuts[f]!.length; c++) {
          lowG += hg[k * bins + c]!;
          lowH += hh[k * bins + c]!;
          const [highG, highH] = [allG - lowG, allH - lowH];
          if (lowH < least || highH < least) continue;
          const gain = lowG ** 2 / (lowH + l2) + highG ** 2 / (highH + l2) - allG ** 2 / (allH + l2);
          if (gain > best[k]!.gain) best[k] = { feature: f, cut: c, gain };
        }
      }
    }
    return best;
  }
}
