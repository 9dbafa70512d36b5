import type { Words } from "../../src/events/phrases.ts";
import type { Sentence } from "../../src/language/types.ts";
import { type ClauseModel, type ClauseRow, clauseLabels, rowCount } from "../../src/reactions/clause-model.ts";
import type { Clause } from "../../src/reactions/clauses.ts";
import { shuffled } from "../shuffled.ts";

/** A clause as the linear scorer sees it and where it stands, with what it shows. */
export type Example = {
  readonly row: ClauseRow;
  readonly label: number;
  readonly weight: number;
  readonly words: Words;
  readonly sentence: Pick<Sentence, "firstToken" | "endToken">;
  readonly clause: Clause;
};
type Base = Pick<ClauseModel, "buckets" | "vectors">;
const labels = clauseLabels.length;
/** Epochs over what was made up, then over documents. */
const [first, then] = [14, 3];
const [rate, l2] = [0.2, 3e-5];
/** A label that is off by less is left as it is. */
const settled = 0.003;

/** The features of a row with their values, the constant last. */
function flat({ index, strength, dense }: ClauseRow, base: Base): { at: Int32Array; value: Float32Array } {
  const parts = [...dense.keys()].filter((d) => dense[d] !== 0);
  const constant = base.buckets + dense.length;
  return {
    at: Int32Array.from([...index, ...parts.map((d) => base.buckets + d), constant], (f) => f * labels),
    value: Float32Array.from([...index.map(() => strength), ...parts.map((d) => dense[d]!), 1]),
  };
}

/** Weights, and the sum of the squared slopes of each. */
type State = { readonly w: Float32Array; readonly g: Float32Array };

/**
 * Multinomial logistic regressions by AdaGrad: all from what was made up, then each from there by its own documents, which tell how often
 * what is said in which words is a stance. Deterministic.
 */
export function learnLinear(
  invented: readonly Example[],
  documents: readonly (readonly Example[])[],
  base: Base,
): Float32Array[] {
  const size = rowCount(base) * labels;
  const [w, g] = [new Float32Array(size), new Float32Array(size)];
  descend({ w, g }, invented, base, first);
  return documents.map((examples) => descend({ w: w.slice(), g: g.slice() }, examples, base, then));
}

/** Changes the weights; gives the mean of those after each epoch of the second half. */
function descend({ w, g }: State, examples: readonly Example[], base: Base, epochs: number): Float32Array {
  const sum = new Float32Array(w.length);
  const rows = examples.map((e) => flat(e.row, base));
  const p = new Float32Array(labels);
  const wrong = new Uint8Array(labels);
  const half = Math.ceil(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const i of shuffled(examples.length, epoch)) {
      const { at, value } = rows[i]!;
      p.fill(0);
      for (let k = 0; k < at.length; k++) {
        const [from, v] = [at[k]!, value[k]!];
        for (let c = 0; c < labels; c++) p[c]! += w[from + c]! * v;
      }
      errors(p, examples[i]!.label, examples[i]!.weight);
      let off = 0;
      for (let c = 0; c < labels; c++) if (Math.abs(p[c]!) > settled) wrong[off++] = c;
      for (let k = 0; k < at.length; k++) {
        const [from, v] = [at[k]!, value[k]!];
        for (let n = 0; n < off; n++) {
          const c = wrong[n]!;
          const d = p[c]! * v + l2 * w[from + c]!;
          g[from + c]! += d * d;
          w[from + c]! -= (rate * d) / Math.sqrt(g[from + c]! + 1e-6);
        }
      }
    }
    if (epoch >= epochs - half) for (let k = 0; k < w.length; k++) sum[k]! += w[k]! / half;
  }
  return sum;
}

/** Scores become what each label is off by. */
function errors(p: Float32Array, label: number, weight: number): void {
  const top = Math.max(...p);
  let all = 0;
  for (let c = 0; c < labels; c++) all += p[c] = Math.exp(p[c]! - top);
  for (let c = 0; c < labels; c++) p[c] = (p[c]! / all - (c === label ? 1 : 0)) * weight;
}
