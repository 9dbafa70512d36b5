import type { Paragraph } from "./columns.ts";
import { type Chain, chain, labelCount, moveCount, resized } from "./crf.ts";
import { stepFeatures, tokenFeatures } from "./features.ts";
import { type Evidence, type Focus, relativeFeatures, relativeStep } from "./focus.ts";
import type { Lexicon } from "./lexicon.ts";
import { adder, type WeightTable } from "./weights.ts";

/** Weights of one linear chain: a row of label weights a feature, a row of move weights a step feature. */
export type Stage = { readonly node: WeightTable; readonly edge: WeightTable };

/** What `attribute` is handed. */
export type StatementModel = {
  readonly version: number;
  readonly lexicon: Lexicon;
  readonly first: Stage;
  readonly second: Stage | null;
};

/** Scores of a paragraph under the first stage, ready for `infer`. */
export function scored(stage: Stage, p: Paragraph, into: Chain): Chain {
  const c = resized(into, p.n);
  addFixed(stage, p, c.node, c.edge);
  return c;
}

/** Adds what does not depend on a cue in focus. */
function addFixed(stage: Stage, p: Paragraph, nodes: Float64Array, edges: Float64Array): void {
  const node = adder(stage.node);
  const edge = adder(stage.edge);
  for (let t = 0; t < p.n; t++) {
    tokenFeatures(p, t, node.put);
    node.addTo(nodes, t * labelCount);
    if (t === 0) continue;
    stepFeatures(p, t, edge.put);
    edge.addTo(edges, t * moveCount);
  }
}

/**
 * Scores of a window around a cue under the second stage, ready for `infer`. The features that do not depend on the cue
 * are summed once a paragraph. The chain is used again by the next call.
 */
export function focused(stage: Stage, p: Paragraph, evidence: Evidence): (f: Focus) => Chain {
  const nodes = new Float64Array(p.n * labelCount);
  const edges = new Float64Array(p.n * moveCount);
  if (evidence.candidates.length > 0) addFixed(stage, p, nodes, edges);
  const node = adder(stage.node);
  const edge = adder(stage.edge);
  let space = chain(256);
  return (f) => {
    space = resized(space, f.to - f.from);
    space.node.set(nodes.subarray(f.from * labelCount, f.to * labelCount));
    space.edge.set(edges.subarray(f.from * moveCount, f.to * moveCount));
    for (let t = f.from; t < f.to; t++) {
      relativeFeatures(p, evidence, f, t, node.put);
      node.addTo(space.node, (t - f.from) * labelCount);
      if (t === f.from) continue;
      relativeStep(p, evidence, f, t, edge.put);
      edge.addTo(space.edge, (t - f.from) * moveCount);
    }
    return space;
  };
}
