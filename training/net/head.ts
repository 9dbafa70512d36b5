import type { Head } from "../../src/net/head.ts";
import { emptied, type Matrices, sumsInto, transposed, upTo4 } from "./matrices.ts";
import { dropped, even, parameter, type Random } from "./parameters.ts";

type Sizes = { readonly inputs: number; readonly hidden: number; readonly labels: number; readonly room: number };
type Drop = { readonly inputs: number; readonly hidden: number };
/** What is right, and how much it counts. */
export type Answer = { readonly label: number; readonly weight: number };

/** Two layers that learn: one row of `pooled` for each thing to be told, `room` at most. Inputs are a multiple of eight, hidden units of 16. */
export function learningHead(m: Matrices, { inputs, hidden, labels, room }: Sizes, drop: Drop, random: Random) {
  const scores = Math.ceil(labels / 16) * 16;
  const inner = parameter(m, inputs, hidden, even(inputs), random);
  const innerBias = parameter(m, 1, hidden, 0, random);
  const outer = parameter(m, hidden, scores, even(hidden), random);
  const outerBias = parameter(m, 1, scores, 0, random);
  const rows = upTo4(room);
  const [pooled, slopes] = [m.matrix(rows, inputs), m.matrix(rows, inputs)];
  const [middle, middleSlopes] = [m.matrix(rows, hidden), m.matrix(rows, hidden)];
  const top = m.matrix(rows, scores);
  const [keep, keepMiddle] = [new Float32Array(pooled.values.length), new Float32Array(middle.values.length)];
  const [backInner, backOuter] = [m.matrix(hidden, inputs), m.matrix(scores, hidden)];

  /** From `pooled`, which the caller has filled, to the scores; the slopes of the loss stand in their place then. Gives the loss. */
  function forward(answers: readonly Answer[], share: number): number {
    const used = upTo4(answers.length);
    dropped(keep, answers.length * inputs, drop.inputs, random);
    for (let i = 0; i < answers.length * inputs; i++) pooled.values[i]! *= keep[i]!;
    pooled.values.fill(0, answers.length * inputs, used * inputs);
    emptied(middle, used);
    m.multiply(used, inputs, pooled, { row: inputs, column: 1 }, inner.value, middle);
    dropped(keepMiddle, used * hidden, drop.hidden, random);
    for (let i = 0; i < used * hidden; i++)
      middle.values[i] = Math.max(0, middle.values[i]! + innerBias.value.values[i % hidden]!) * keepMiddle[i]!;
    emptied(top, used);
    m.multiply(used, hidden, middle, { row: hidden, column: 1 }, outer.value, top);
    const loss = answers.reduce((sum, a, k) => sum + errorsAt(k * scores, a, share), 0);
    top.values.fill(0, answers.length * scores, used * scores);
    return loss;
  }

  /** Scores become what each label is off by, times the weight. */
  function errorsAt(at: number, { label, weight }: Answer, share: number): number {
    const p = top.values.subarray(at, at + scores);
    let high = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < labels; c++) {
      p[c]! += outerBias.value.values[c]!;
      high = Math.max(high, p[c]!);
    }
    let sum = 0;
    for (let c = 0; c < labels; c++) {
      p[c] = Math.exp(p[c]! - high);
      sum += p[c]!;
    }
    const loss = -weight * Math.log(p[label]! / sum + 1e-9);
    for (let c = 0; c < scores; c++) p[c] = c < labels ? (p[c]! / sum - (c === label ? 1 : 0)) * weight * share : 0;
    return loss;
  }

  /** Takes the slopes of the scores back to the weights and to `slopes`, those of `pooled`. */
  function backward(count: number): void {
    const used = upTo4(count);
    sumsInto(outerBias.slope, top, used);
    m.multiply(hidden, used, middle, { row: 1, column: hidden }, top, outer.slope);
    transposed(outer.value, backOuter);
    emptied(middleSlopes, used);
    m.multiply(used, scores, top, { row: scores, column: 1 }, backOuter, middleSlopes);
    for (let i = 0; i < used * hidden; i++)
      middleSlopes.values[i] = middle.values[i]! > 0 ? middleSlopes.values[i]! * keepMiddle[i]! : 0;
    sumsInto(innerBias.slope, middleSlopes, used);
    m.multiply(inputs, used, pooled, { row: 1, column: inputs }, middleSlopes, inner.slope);
    transposed(inner.value, backInner);
    emptied(slopes, used);
    m.multiply(used, hidden, middleSlopes, { row: hidden, column: 1 }, backInner, slopes);
    for (let i = 0; i < count * inputs; i++) slopes.values[i]! *= keep[i]!;
  }

  const learnt = (): Head => ({
    inner: inner.value.values.slice(),
    innerBias: innerBias.value.values.slice(),
    outer: outer.value.values.slice(),
    outerBias: outerBias.value.values.slice(),
  });
  return { pooled, slopes, forward, backward, learnt, parameters: [inner, innerBias, outer, outerBias] };
}
