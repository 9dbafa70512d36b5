/** Trains a linear chain: AdaGrad, L2 scaled by each feature's count, feature dropout, mean of the epoch-end weights. */
import {
  type Chain,
  chain,
  infer,
  labelCount,
  marginal,
  moveCount,
  moveFrom,
  moveTo,
  resized,
} from "../../src/statements/crf.ts";

/** Rows of feature numbers. */
export type Rows = { ids: Int32Array; offset: Int32Array };
/** One paragraph, or one window: rows `at`..`at + n` of each store. */
export type Example = { n: number; node: [Rows, number][]; edge: [Rows, number][]; gold: Uint8Array };
export type Learned = { node: Float32Array; edge: Float32Array };
export type Settings = { epochs: number; rate: number; lambda: number; keep: number; seed: number };

/** A growing list of hashes in rows; `index` turns them into feature numbers. */
export class RowBuilder {
  buffer = new Int32Array(1 << 20);
  length = 0;
  offset = new Int32Array(1 << 16);
  rows = 0;
  readonly put = (h: number) => {
    if (this.length === this.buffer.length) this.buffer = grown(this.buffer);
    this.buffer[this.length++] = h;
  };
  endRow(): void {
    if (this.rows + 2 > this.offset.length) this.offset = grown(this.offset);
    this.offset[++this.rows] = this.length;
  }
}
function grown(a: Int32Array): Int32Array<ArrayBuffer> {
  const b = new Int32Array(a.length * 2);
  b.set(a);
  return b;
}

/** Numbers the features seen at least `least` times; rarer ones are dropped from the rows. */
export function index(
  builders: readonly RowBuilder[],
  least: number,
): { keys: Int32Array; counts: Int32Array; rows: Rows[] } {
  let size = 1 << 22;
  const total = builders.reduce((s, b) => s + b.length, 0);
  while (size < Math.min(total, 1 << 25)) size *= 2;
  const mask = size - 1;
  const key = new Int32Array(size);
  const count = new Int32Array(size);
  for (const b of builders)
    for (let i = 0; i < b.length; i++) {
      const h = b.buffer[i]!;
      let at = h & mask;
      while (count[at] !== 0 && key[at] !== h) at = (at + 1) & mask;
      key[at] = h;
      count[at]!++;
    }
  const number = new Int32Array(size).fill(-1);
  const keys: number[] = [];
  const counts: number[] = [];
  for (let at = 0; at < size; at++)
    if (count[at]! >= least) {
      number[at] = keys.length;
      keys.push(key[at]!);
      counts.push(count[at]!);
    }
  const rows = builders.map((b) => {
    const offset = b.offset.slice(0, b.rows + 1);
    let w = 0;
    for (let r = 0, i = 0; r < b.rows; r++) {
      const end = offset[r + 1]!;
      for (; i < end; i++) {
        const h = b.buffer[i]!;
        let at = h & mask;
        while (key[at] !== h) at = (at + 1) & mask;
        if (number[at]! >= 0) b.buffer[w++] = number[at]!;
      }
      offset[r + 1] = w;
    }
    return { ids: b.buffer.slice(0, w), offset };
  });
  return { keys: Int32Array.from(keys), counts: Int32Array.from(counts), rows };
}

/** A small seeded generator (mulberry32). */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function addScores(
  out: Float64Array,
  width: number,
  n: number,
  stores: readonly [Rows, number][],
  w: Float32Array,
  from: number,
  drop: Uint8Array | null,
  gain: number,
): number {
  let d = 0;
  for (const [rows, at] of stores)
    for (let t = from; t < n; t++) {
      const base = t * width;
      const end = rows.offset[at + t + 1]!;
      for (let i = rows.offset[at + t]!; i < end; i++) {
        if (drop && drop[d++] === 0) continue;
        const f = rows.ids[i]! * width;
        for (let y = 0; y < width; y++) out[base + y]! += gain * w[f + y]!;
      }
    }
  return d;
}

/** Scores of an example under learned weights, ready for `infer`. */
export function score(example: Example, w: Learned, into: Chain): Chain {
  const c = resized(into, example.n);
  addScores(c.node, labelCount, example.n, example.node, w.node, 0, null, 1);
  addScores(c.edge, moveCount, example.n, example.edge, w.edge, 1, null, 1);
  return c;
}

export function learn(
  examples: readonly Example[],
  nodeCounts: Int32Array,
  edgeCounts: Int32Array,
  s: Settings,
  note: (line: string) => void,
): Learned {
  const node = new Float32Array(nodeCounts.length * labelCount);
  const edge = new Float32Array(edgeCounts.length * moveCount);
  const nodeSum = new Float32Array(node.length);
  const edgeSum = new Float32Array(edge.length);
  const nodeSquares = new Float32Array(node.length).fill(1e-2);
  const edgeSquares = new Float32Array(edge.length).fill(1e-2);
  const rnd = random(s.seed);
  const order = Int32Array.from(examples.keys());
  let c = chain(1024);
  let drop = new Uint8Array(1 << 20);
  let nodeGrad = new Float64Array(0);
  let edgeGrad = new Float64Array(0);
  // A threshold on one byte of a cheap generator: dropout needs no better randomness.
  let state = (s.seed * 2654435761) | 1;
  const cut = Math.round(s.keep * 65536);
  const gain = 1 / s.keep;
  for (let epoch = 0; epoch < s.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(rnd() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    const started = Date.now();
    for (const k of order) {
      const x = examples[k]!;
      c = resized(c, x.n);
      let size = 0;
      for (const [r, at] of x.node) size += r.offset[at + x.n]! - r.offset[at]!;
      if (drop.length < size) drop = new Uint8Array(size * 2);
      for (let i = 0; i < size; i++) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        drop[i] = (state & 65535) < cut ? 1 : 0;
      }
      addScores(c.node, labelCount, x.n, x.node, node, 0, drop, gain);
      addScores(c.edge, moveCount, x.n, x.edge, edge, 1, null, 1);
      let goldScore = 0;
      for (let t = 0; t < x.n; t++) goldScore += c.node[t * labelCount + x.gold[t]!]!;
      for (let t = 1; t < x.n; t++) goldScore += c.edge[t * moveCount + move(x.gold[t - 1]!, x.gold[t]!)]!;
      loss += infer(c) - goldScore;
      if (nodeGrad.length < x.n * labelCount) {
        nodeGrad = new Float64Array(2 * x.n * labelCount);
        edgeGrad = new Float64Array(2 * x.n * moveCount);
      }
      for (let t = 0; t < x.n; t++)
        for (let y = 0; y < labelCount; y++)
          nodeGrad[t * labelCount + y] = marginal(c, t, y) - (x.gold[t] === y ? 1 : 0);
      for (let t = 1; t < x.n; t++) {
        const b = t * labelCount;
        for (let m = 0; m < moveCount; m++) {
          const y = moveTo[m]!;
          edgeGrad[t * moveCount + m] =
            (c.forward[b - labelCount + moveFrom[m]!]! *
              c.edge[t * moveCount + m]! *
              c.node[b + y]! *
              c.backward[b + y]!) /
            c.scale[t]!;
        }
        edgeGrad[t * moveCount + move(x.gold[t - 1]!, x.gold[t]!)]! -= 1;
      }
      step(x.node, x.n, 0, labelCount, nodeGrad, node, nodeSquares, nodeCounts, s, drop, gain);
      step(x.edge, x.n, 1, moveCount, edgeGrad, edge, edgeSquares, edgeCounts, s, null, 1);
    }
    for (let i = 0; i < node.length; i++) nodeSum[i]! += node[i]! / s.epochs;
    for (let i = 0; i < edge.length; i++) edgeSum[i]! += edge[i]! / s.epochs;
    note(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  return { node: nodeSum, edge: edgeSum };
}

/** The mean of several trainings. */
export function learnMean(
  examples: readonly Example[],
  nodeCounts: Int32Array,
  edgeCounts: Int32Array,
  runs: readonly Settings[],
  note: (line: string) => void,
): Learned {
  const node = new Float32Array(nodeCounts.length * labelCount);
  const edge = new Float32Array(edgeCounts.length * moveCount);
  for (const settings of runs) {
    const w = learn(examples, nodeCounts, edgeCounts, settings, note);
    for (let i = 0; i < node.length; i++) node[i]! += w.node[i]! / runs.length;
    for (let i = 0; i < edge.length; i++) edge[i]! += w.edge[i]! / runs.length;
  }
  return { node, edge };
}

const moves = new Int8Array(labelCount * labelCount).fill(-1);
for (let k = 0; k < moveCount; k++) moves[moveFrom[k]! * labelCount + moveTo[k]!] = k;
function move(a: number, b: number): number {
  const m = moves[a * labelCount + b]!;
  if (m < 0) throw new RangeError(`no move from label ${a} to ${b}: the gold is malformed`);
  return m;
}

function step(
  stores: readonly [Rows, number][],
  n: number,
  from: number,
  width: number,
  grad: Float64Array,
  w: Float32Array,
  squares: Float32Array,
  counts: Int32Array,
  s: Settings,
  drop: Uint8Array | null,
  gain: number,
): void {
  let d = 0;
  const rate = s.rate;
  for (const [rows, at] of stores)
    for (let t = from; t < n; t++) {
      const base = t * width;
      const end = rows.offset[at + t + 1]!;
      for (let i = rows.offset[at + t]!; i < end; i++) {
        if (drop && drop[d++] === 0) continue;
        const id = rows.ids[i]!;
        const decay = s.lambda / counts[id]!;
        const f = id * width;
        for (let y = 0; y < width; y++) {
          const v = w[f + y]!;
          const g = gain * grad[base + y]! + decay * v;
          const q = squares[f + y]! + g * g;
          squares[f + y] = q;
          w[f + y] = v - (rate * g) / Math.sqrt(q);
        }
      }
    }
}
