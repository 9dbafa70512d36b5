import { kept } from "../record/kept.ts";
import { type Paragraph, pad } from "./columns.ts";
import { type Chain, chain, labelCount, moveCount, resized } from "./crf.ts";
import { placeFeatures, stepFeatures, wordReach } from "./features.ts";
import type { Evidence, Focus } from "./focus.ts";
import { lookAt, relativeStep, seenFeatures, sight, sightFeatures, stepSide } from "./focus-features.ts";
import type { Forest } from "./forest.ts";
import type { Lexicon } from "./lexicon.ts";
import type { WordCache } from "./paragraph.ts";
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
  readonly room: Room;
};

/** Room for the second stage's scores; what is in it counts for one paragraph. */
export type Room = {
  chain: Chain;
  /** Exponentials of the scores of steps, rows of moves: as seen from a cue behind them, from one before them, and of one step at a cue. */
  steps: Float64Array;
  /** 1 where a row is worked out. */
  known: Uint8Array;
};

/** The one scorer of a model, and that of its fast mode. */
export const scorerOf = kept((model: StatementModel): Scorer => {
  const node = adder(model.fixed.node);
  return {
    fixed: { node, edge: adder(model.fixed.edge) },
    relative: { node: adder(model.relative.node), edge: adder(model.relative.edge) },
    rows: wordRows(node),
    room: { chain: chain(256), steps: new Float64Array(0), known: new Uint8Array(0) },
  };
});
export const quickScorerOf = kept((model: StatementModel) => quickScorer(model.quick));
/** The words that a model's lexicon was asked for. */
export const wordCacheOf = kept((_: StatementModel): WordCache => new Map());

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
  const words = new Int32Array(p.n + 2 * pad);
  for (let j = 0; j < words.length; j++) words[j] = rows.of(p, j);
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

/** Finds where a step's row stands in the room's. Most steps are seen from several cues, and the same from all on one side. */
function stepFinder(
  { relative: { edge }, room }: Scorer,
  p: Paragraph,
  evidence: Evidence,
  fixed: Scores,
): (f: Focus, t: number) => number {
  const most = 2 * p.n + 1;
  if (room.known.length < most) {
    room.known = new Uint8Array(Math.max(most, 2 * room.known.length));
    room.steps = new Float64Array(room.known.length * moveCount);
  }
  const { steps: rows, known } = room;
  const out = [rows];
  known.fill(0, 0, most);
  return (f, t) => {
    const side = stepSide(f, t);
    const row = side < 2 ? side * p.n + t : 2 * p.n;
    const from = row * moveCount;
    if (known[row] === 1) return from;
    for (let k = 0; k < moveCount; k++) rows[from + k] = fixed.edge[t * moveCount + k]!;
    relativeStep(p, evidence, f, t, edge.put);
    edge.addTo(out, from);
    for (let k = 0; k < moveCount; k++) rows[from + k] = Math.exp(rows[from + k]!);
    if (side < 2) known[row] = 1;
    return from;
  };
}

/** Scores of a window around a cue under the second stage, ready for `inferNodes`. The chain is used again by the next call. */
export function focused(scorer: Scorer, p: Paragraph, evidence: Evidence, fixed: Scores): (f: Focus) => Chain {
  const { room, relative } = scorer;
  const { node } = relative;
  const step = stepFinder(scorer, p, evidence, fixed);
  const { steps } = room;
  const alike = new Int32Array(node.length);
  return (f) => {
    const space = resized(room.chain, f.to - f.from);
    room.chain = space;
    space.node.set(fixed.node.subarray(f.from * labelCount, f.to * labelCount));
    const nodes = [space.node];
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
      const from = step(f, t);
      const to = (t - f.from) * moveCount;
      for (let k = 0; k < moveCount; k++) space.edge[to + k] = steps[from + k]!;
    }
    return space;
  };
}
