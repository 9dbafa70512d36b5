import type { Paragraph } from "./columns.ts";
import { type Chain, chain, labelCount, moveCount, resized } from "./crf.ts";
import { stepFeatures, tokenFeatures } from "./features.ts";
import { type Evidence, type Focus, relativeFeatures, relativeStep } from "./focus.ts";
import type { Lexicon } from "./lexicon.ts";
import { adder, type WeightTable } from "./weights.ts";

/** A row of label weights a feature, a row of move weights a step feature. */
export type Weighing = { readonly node: WeightTable; readonly edge: WeightTable };

/** What `attribute` is handed. */
export type StatementModel = {
  readonly version: number;
  readonly lexicon: Lexicon;
  /** Features of a token's own place: the first part for the first stage, the second for the second. */
  readonly fixed: Weighing;
  /** Features seen from a cue in focus, second stage only. */
  readonly relative: Weighing;
};

/** Scores of labels and of moves, token after token. */
export type Scores = { readonly node: Float64Array; readonly edge: Float64Array };

/** Scores of a paragraph under the first stage in `into`, ready for `infer`; and those of the second that do not depend on a cue. */
export function scored(
  model: StatementModel,
  p: Paragraph,
  into: Chain,
  fast: boolean,
): { chain: Chain; second: Scores | null } {
  const c = resized(into, p.n);
  const second = fast ? null : { node: new Float64Array(p.n * labelCount), edge: new Float64Array(p.n * moveCount) };
  const node = adder(model.fixed.node, fast ? 1 : 2);
  const edge = adder(model.fixed.edge, fast ? 1 : 2);
  const nodes = second ? [c.node, second.node] : [c.node];
  const edges = second ? [c.edge, second.edge] : [c.edge];
  for (let t = 0; t < p.n; t++) {
    tokenFeatures(p, t, node.put);
    node.addTo(nodes, t * labelCount);
    if (t === 0) continue;
    stepFeatures(p, t, edge.put);
    edge.addTo(edges, t * moveCount);
  }
  return { chain: c, second };
}

/** Scores of a window around a cue under the second stage, ready for `infer`. The chain is used again by the next call. */
export function focused(model: StatementModel, p: Paragraph, evidence: Evidence, fixed: Scores): (f: Focus) => Chain {
  const node = adder(model.relative.node);
  const edge = adder(model.relative.edge);
  let space = chain(256);
  return (f) => {
    space = resized(space, f.to - f.from);
    space.node.set(fixed.node.subarray(f.from * labelCount, f.to * labelCount));
    space.edge.set(fixed.edge.subarray(f.from * moveCount, f.to * moveCount));
    const nodes = [space.node];
    const edges = [space.edge];
    for (let t = f.from; t < f.to; t++) {
      relativeFeatures(p, evidence, f, t, node.put);
      node.addTo(nodes, (t - f.from) * labelCount);
      if (t === f.from) continue;
      relativeStep(p, evidence, f, t, edge.put);
      edge.addTo(edges, (t - f.from) * moveCount);
    }
    return space;
  };
}
