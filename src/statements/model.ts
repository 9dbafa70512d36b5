import { type Paragraph, pad } from "./columns.ts";
import { type Chain, chain, labelCount, moveCount, resized } from "./crf.ts";
import { placeFeatures, stepFeatures, wordReach } from "./features.ts";
import { type Evidence, type Focus, lookAt, relativeStep, seenFeatures, sight, sightFeatures } from "./focus.ts";
import type { Forest } from "./forest.ts";
import type { Lexicon } from "./lexicon.ts";
import { quickScorer } from "./quick.ts";
import { type Adder, adder, type WeightTable } from "./weights.ts";
import { type WordRows, wordRows } from "./word-rows.ts";

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
  /** Who tells which spans around a cue are its own: one for sources, cues, contents. */
  readonly judges: readonly Forest[];
  /** Features of the only reading in the fast mode. */
  readonly quick: Weighing;
};

/** Scores of labels and of moves, token after token. */
export type Scores = { readonly node: Float64Array; readonly edge: Float64Array };

/** What reading keeps from one paragraph to the next. */
export type Scorer = {
  readonly fixed: { readonly node: Adder; readonly edge: Adder };
  readonly relative: { readonly node: Adder; readonly edge: Adder };
  readonly rows: WordRows;
};

/** One maker's result a model, made when first asked for. */
function onceEach<T>(make: (model: StatementModel) => T): (model: StatementModel) => T {
  const made = new WeakMap<StatementModel, T>();
  return (model) => {
    const known = made.get(model) ?? make(model);
    made.set(model, known);
    return known;
  };
}

/** The one scorer of a model, and that of its fast mode. */
export const scorerOf = onceEach((model): Scorer => {
  const node = adder(model.fixed.node);
  return {
    fixed: { node, edge: adder(model.fixed.edge) },
    relative: { node: adder(model.relative.node), edge: adder(model.relative.edge) },
    rows: wordRows(node),
  };
});
export const quickScorerOf = onceEach((model) => quickScorer(model.quick));

/** Scores of a paragraph under the first stage in `into`, ready for `infer`; and those of the second that do not depend on a cue. */
export function scored(
  { fixed: { node, edge }, rows }: Scorer,
  p: Paragraph,
  into: Chain,
): { chain: Chain; second: Scores } {
  const c = resized(into, p.n);
  const second = { node: new Float64Array(p.n * labelCount), edge: new Float64Array(p.n * moveCount) };
  const nodes = [c.node, second.node];
  const edges = [c.edge, second.edge];
  rows.begin();
  const words = Int32Array.from({ length: p.n + 2 * pad }, (_, j) => rows.of(p, j));
  const sums = rows.sums();
  for (let t = 0; t < p.n; t++) {
    for (let k = 0; k <= 2 * wordReach; k++) node.putRow(sums, words[t + pad - wordReach + k]! + k * node.length);
    placeFeatures(p, t, node.put);
    node.addTo(nodes, t * labelCount);
    if (t === 0) continue;
    stepFeatures(p, t, edge.put);
    edge.addTo(edges, t * moveCount);
  }
  return { chain: c, second };
}

/** Scores of a window around a cue under the second stage, ready for `infer`. The chain is used again by the next call. */
export function focused(
  { relative: { node, edge } }: Scorer,
  p: Paragraph,
  evidence: Evidence,
  fixed: Scores,
): (f: Focus) => Chain {
  let space = chain(256);
  const alike = new Int32Array(node.length);
  return (f) => {
    space = resized(space, f.to - f.from);
    space.node.set(fixed.node.subarray(f.from * labelCount, f.to * labelCount));
    space.edge.set(fixed.edge.subarray(f.from * moveCount, f.to * moveCount));
    const nodes = [space.node];
    const edges = [space.edge];
    const seen = sight();
    for (let t = f.from; t < f.to; t++) {
      if (lookAt(p, evidence, f, t, seen)) {
        sightFeatures(p, f, seen, node.put);
        node.row(alike, 0);
      }
      node.putRow(alike, 0);
      seenFeatures(p, evidence, f, t, seen, node.put);
      node.addTo(nodes, (t - f.from) * labelCount);
      if (t === f.from) continue;
      relativeStep(p, evidence, f, t, edge.put);
      edge.addTo(edges, (t - f.from) * moveCount);
    }
    return space;
  };
}
