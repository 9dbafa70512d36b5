/** Learns a forest by gradient boosting of the logistic loss: complete trees, split by histograms. No randomness. */
import type { Forest } from "../../src/statements/forest.ts";

/** `width` numbers a row; wanted 0 or 1. */
export type Table = { readonly width: number; readonly x: Float32Array; readonly wanted: Uint8Array };
export type Growth = { trees: number; depth: number; rate: number; lambda: number; least: number };

const bins = 64;

/** Borders between bins: at most `bins - 1` values, so that the bins hold equally many rows. */
function bordersOf({ width, x }: Table, column: number): Float32Array {
  const rows = x.length / width;
  const step = Math.max(1, Math.floor(rows / 20_000));
  const values: number[] = [];
  for (let r = 0; r < rows; r += step) values.push(x[r * width + column]!);
  const sorted = Float32Array.from(values).sort();
  const out = new Set<number>();
  const distinct = new Set(sorted);
  if (distinct.size <= bins) {
    const all = [...distinct].sort((a, b) => a - b);
    for (const v of all.slice(0, -1)) out.add(v);
  } else for (let b = 1; b < bins; b++) out.add(sorted[Math.floor((b * sorted.length) / bins)]!);
  return Float32Array.from([...out].sort((a, b) => a - b));
}

function binned(table: Table, borders: readonly Float32Array[]): Uint8Array[] {
  const rows = table.wanted.length;
  return borders.map((edges, c) => {
    const out = new Uint8Array(rows);
    for (let r = 0; r < rows; r++) {
      const v = table.x[r * table.width + c]!;
      let lo = 0;
      let hi = edges.length;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if (v > edges[mid]!) lo = mid + 1;
        else hi = mid;
      }
      out[r] = lo;
    }
    return out;
  });
}

type Split = { column: number; bin: number; gain: number };

/** The best question for each node of a level, from the sums of gradients and curvatures in each bin. */
function splits(
  columns: readonly Uint8Array[],
  node: Uint8Array,
  width: number,
  gradient: Float32Array,
  curvature: Float32Array,
  { lambda, least }: Growth,
): Split[] {
  const best: Split[] = Array.from({ length: width }, () => ({ column: -1, bin: 0, gain: 1e-3 }));
  const g = new Float64Array(width * bins);
  const h = new Float64Array(width * bins);
  columns.forEach((column, c) => {
    g.fill(0);
    h.fill(0);
    for (let r = 0; r < node.length; r++) {
      const at = node[r]! * bins + column[r]!;
      g[at]! += gradient[r]!;
      h[at]! += curvature[r]!;
    }
    for (let k = 0; k < width; k++) {
      let [allG, allH, leftG, leftH] = [0, 0, 0, 0];
      for (let b = k * bins; b < (k + 1) * bins; b++) {
        allG += g[b]!;
        allH += h[b]!;
      }
      const whole = (allG * allG) / (allH + lambda);
      for (let b = 0; b < bins - 1; b++) {
        leftG += g[k * bins + b]!;
        leftH += h[k * bins + b]!;
        const [rightG, rightH] = [allG - leftG, allH - leftH];
        if (leftH < least || rightH < least) continue;
        const gain = (leftG * leftG) / (leftH + lambda) + (rightG * rightG) / (rightH + lambda) - whole;
        if (gain > best[k]!.gain) best[k] = { column: c, bin: b, gain };
      }
    }
  });
  return best;
}

export function boost(table: Table, growth: Growth): Forest {
  const { trees, depth, rate, lambda } = growth;
  const rows = table.wanted.length;
  const questions = (1 << depth) - 1;
  const leaves = 1 << depth;
  const borders = Array.from({ length: table.width }, (_, c) => bordersOf(table, c));
  const columns = binned(table, borders);
  const forest = {
    depth,
    ask: new Uint8Array(trees * questions),
    above: new Float32Array(trees * questions).fill(Infinity),
    leaf: new Float32Array(trees * leaves),
  };
  const score = new Float64Array(rows);
  const gradient = new Float32Array(rows);
  const curvature = new Float32Array(rows);
  const node = new Uint8Array(rows);
  for (let tree = 0; tree < trees; tree++) {
    for (let r = 0; r < rows; r++) {
      const p = 1 / (1 + Math.exp(-score[r]!));
      gradient[r] = table.wanted[r]! - p;
      curvature[r] = p * (1 - p);
    }
    node.fill(0);
    for (let level = 0; level < depth; level++) {
      const best = splits(columns, node, 1 << level, gradient, curvature, growth);
      const first = tree * questions + (1 << level) - 1;
      best.forEach(({ column, bin }, k) => {
        if (column < 0) return;
        forest.ask[first + k] = column;
        forest.above[first + k] = borders[column]![bin]!;
      });
      for (let r = 0; r < rows; r++) {
        const { column, bin } = best[node[r]!]!;
        node[r] = 2 * node[r]! + (column >= 0 && columns[column]![r]! > bin ? 1 : 0);
      }
    }
    const g = new Float64Array(leaves);
    const h = new Float64Array(leaves);
    for (let r = 0; r < rows; r++) {
      g[node[r]!]! += gradient[r]!;
      h[node[r]!]! += curvature[r]!;
    }
    const values = g.map((x, k) => Math.fround((rate * x) / (h[k]! + lambda)));
    forest.leaf.set(values, tree * leaves);
    for (let r = 0; r < rows; r++) score[r]! += values[node[r]!]!;
  }
  return forest;
}
