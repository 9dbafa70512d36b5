import { type Chain, labelCount, moveCount, resized } from "./crf.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Paragraph } from "./paragraph.ts";
import { rowOf, type Table } from "./table.ts";

/** Weights of one linear chain: a row of label weights a feature, a row of move weights a step feature; 8 bits and a scale. */
export type Stage = {
  readonly node: Table;
  readonly nodeWeights: Int8Array;
  readonly nodeScale: number;
  readonly edge: Table;
  readonly edgeWeights: Int8Array;
  readonly edgeScale: number;
};

/** What `attribute` is handed. */
export type StatementModel = {
  readonly version: number;
  readonly lexicon: Lexicon;
  readonly first: Stage;
  readonly second: Stage | null;
};

type Sink = (hash: number) => void;

/** Sums of weights of all features put since `clear`, scaled by `addTo`. */
export function adder(t: Table, weights: Int8Array, scale: number, width: number) {
  const sum = new Int32Array(width);
  const put: Sink = (hash) => {
    const row = rowOf(t, hash);
    if (row < 0) return;
    const at = row * width;
    for (let y = 0; y < width; y++) sum[y]! += weights[at + y]!;
  };
  const addTo = (out: Float64Array, at: number) => {
    for (let y = 0; y < width; y++) out[at + y]! += sum[y]! * scale;
    sum.fill(0);
  };
  return { put, addTo };
}

/** Scores of a paragraph under a stage, from the given feature functions; ready for `infer`. */
export function scored(
  stage: Stage,
  p: Paragraph,
  node: (p: Paragraph, t: number, put: Sink) => void,
  edge: (p: Paragraph, t: number, put: Sink) => void,
  into: Chain,
): Chain {
  const c = resized(into, p.n);
  const n = adder(stage.node, stage.nodeWeights, stage.nodeScale, labelCount);
  const e = adder(stage.edge, stage.edgeWeights, stage.edgeScale, moveCount);
  for (let t = 0; t < p.n; t++) {
    node(p, t, n.put);
    n.addTo(c.node, t * labelCount);
    if (t === 0) continue;
    edge(p, t, e.put);
    e.addTo(c.edge, t * moveCount);
  }
  return c;
}
