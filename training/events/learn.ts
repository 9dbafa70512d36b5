import { type KindWeights, type Linear, type Named, type Row, rowOf } from "../../src/events/model.ts";
import { eventTypes } from "../../src/events/types.ts";
import { shuffled } from "../shuffled.ts";

export type Example = { readonly features: readonly Named[]; readonly label: number; readonly weight: number };
export type Settings = {
  readonly kinds: KindWeights;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** 0: every row alike, 1: every class alike. */
  readonly balance: number;
  /** How much an invented row counts beside a real one. */
  readonly invented: number;
};
const classes = eventTypes.length;

function rowWeights(examples: readonly Example[], balance: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const e of examples) counts[e.label]! += e.weight;
  const mean = counts.reduce((a, b) => a + b, 0) / classes;
  return examples.map((e) => e.weight * (mean / counts[e.label]!) ** balance);
}

function descend(w: Float32Array, g: Float32Array, row: Row, label: number, strength: number, s: Settings): void {
  const p = new Float64Array(classes);
  for (let i = 0; i < row.index.length; i++) {
    const at = row.index[i]! * classes;
    for (let c = 0; c < classes; c++) p[c]! += w[at + c]! * row.value[i]!;
  }
  const top = Math.max(...p);
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += p[c] = Math.exp(p[c]! - top);
  for (let c = 0; c < classes; c++) p[c] = (p[c]! / sum - (c === label ? 1 : 0)) * strength;
  for (let i = 0; i < row.index.length; i++) {
    const at = row.index[i]! * classes;
    const v = row.value[i]!;
    for (let c = 0; c < classes; c++) {
      const d = p[c]! * v + s.l2 * w[at + c]!;
      g[at + c]! += d * d;
      w[at + c]! -= (s.rate * d) / Math.sqrt(g[at + c]! + 1e-8);
    }
  }
}

/** Multinomial logistic regression by AdaGrad, deterministic. */
export function learn(examples: readonly Example[], s: Settings, buckets: number): Linear {
  const rows = examples.map((e) => rowOf(e.features, s.kinds, buckets));
  const strengths = rowWeights(examples, s.balance);
  const w = new Float32Array(buckets * classes);
  const g = new Float32Array(buckets * classes);
  for (let epoch = 0; epoch < s.epochs; epoch++)
    for (const i of shuffled(rows.length, epoch)) descend(w, g, rows[i]!, examples[i]!.label, strengths[i]!, s);
  return { kinds: s.kinds, buckets, scale: 1, weights: w };
}
