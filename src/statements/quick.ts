/** The first reading as the fast mode has it: fewer features of a token's place, and steps that only classes of words decide. */

import { distanceBucket, feature, mix } from "../net/hash.ts";
import { type Paragraph, pad } from "./columns.ts";
import { type Chain, labelCount, moveCount, resized } from "./crf.ts";
import { bias, type Sink, side, wordReach } from "./features.ts";
import { type Adder, adder, type WeightTable } from "./weights.ts";
import { type WordRows, wordRows } from "./word-rows.ts";

const pair = (a: number, b: number) => a * 64 + b;

/** Features of a token's own place; those of the words around it are `wordFeatures`. */
export function quickFeatures(p: Paragraph, t: number, put: Sink): void {
  put(bias);
  const i = t + pad;
  const { word: w, lemma: l, pos: g, cue, quote } = p;
  const q = quote[i]!;
  put(feature(65, w[i - 1]!, w[i]!));
  put(feature(66, w[i]!, w[i + 1]!));
  put(feature(71, pair(g[i - 1]!, g[i]!), g[i + 1]!));
  put(feature(75, l[i]!, g[i + 1]!));
  put(feature(76, l[i]!, g[i - 1]!));
  put(feature(84, pair(cue[i - 1]!, cue[i]!), g[i]!));
  put(feature(85, cue[i]!, w[i + 1]!));
  put(feature(86, cue[i - 1]!, w[i]!));
  put(feature(101, pair(quote[i - 1]!, q), quote[i + 1]!));
  put(feature(103, Math.min(p.segment[i]!, 4), q));
  const from = p.sentenceStart[i]!;
  const to = p.sentenceEnd[i]!;
  put(feature(105, distanceBucket(t - from), distanceBucket(to - 1 - t)));
  put(feature(106, t === from ? 1 : 0, w[i]!));
  put(feature(107, w[from + pad]!, g[i]!));
  put(feature(108, distanceBucket(t), p.heading ? 1 : 0));
  put(feature(110, w[to - 1 + pad]!, q));
  cues(p, t, q, put);
  marks(p, i, put);
}

/** The nearest likely cue on either side. */
function cues(p: Paragraph, t: number, q: number, put: Sink): void {
  const i = t + pad;
  const left = side(p, t, t > 0 ? p.likelyBefore[i - 1]! : -1);
  const right = side(p, t, t + 1 < p.n ? p.likelyAfter[i + 1]! : -1);
  put(feature(120, left.distance, left.between));
  put(feature(121, right.distance, right.between));
  put(feature(122, pair(left.near + 8, right.near + 8), pair(left.between, right.between)));
  put(feature(123, left.lemma, left.between));
  put(feature(124, right.lemma, right.between));
  put(feature(127, left.class, pair(left.near + 8, p.pos[i]!)));
  put(feature(128, right.class, pair(right.near + 8, p.pos[i]!)));
  put(feature(131, pair(q, p.likely[i]!), pair(left.between, right.between)));
  put(feature(133, left.kinds, left.near));
  put(feature(134, right.kinds, right.near));
}

/** The nearest punctuation on either side, and the words beside it. */
function marks(p: Paragraph, i: number, put: Sink): void {
  let a = i - 1;
  while (a >= pad && p.mark[a] === 0 && i - a < 25) a--;
  let b = i + 1;
  while (b < p.n + pad && p.mark[b] === 0 && b - i < 25) b++;
  const right = b < p.n + pad ? p.word[b]! : 3;
  put(feature(140, a >= pad ? p.word[a]! : 2, distanceBucket(i - a)));
  put(feature(141, right, distanceBucket(b - i)));
  put(feature(143, p.lemma[Math.min(a + 1, p.n + pad)]!, p.pos[i]!));
  put(feature(144, p.lemma[Math.min(b + 1, p.n + pad)]!, right));
}

/** Features of the step from token t - 1 to t: nothing but what `stepKey` holds. */
export function quickStep(p: Paragraph, t: number, put: Sink): void {
  const i = t + pad;
  const { quote, pos, mark, likely } = p;
  put(feature(200, 0));
  put(feature(201, quote[i - 1]!, quote[i]!));
  put(feature(202, pos[i - 1]!, pos[i]!));
  put(feature(205, p.sentence[i - 1] === p.sentence[i] ? 1 : 0, quote[i]!));
  put(feature(206, mark[i - 1]!, mark[i]!));
  put(feature(207, likely[i - 1]!, likely[i]!));
}

/** Steps with the same key have the same scores. */
function stepKey({ quote, pos, mark, likely, sentence }: Paragraph, i: number): number {
  let key = sentence[i - 1] === sentence[i] ? 1 : 0;
  key = (key << 5) | pos[i - 1]!;
  key = (key << 5) | pos[i]!;
  key = (key << 3) | quote[i - 1]!;
  key = (key << 3) | quote[i]!;
  key = (key << 3) | mark[i - 1]!;
  key = (key << 3) | mark[i]!;
  return (key << 2) | (likely[i - 1]! << 1) | likely[i]!;
}

/** Fills a chain with a paragraph's scores, those of steps as exponentials. */
export type QuickScorer = (p: Paragraph, into: Chain) => Chain;

export function quickScorer(weights: { readonly node: WeightTable; readonly edge: WeightTable }): QuickScorer {
  const node = adder(weights.node);
  const rows = wordRows(node);
  const steps = stepRows(adder(weights.edge));
  return (p, into) => {
    const c = resized(into, p.n);
    fillNodes(p, node, rows, c);
    for (let t = 1; t < p.n; t++) steps(p, t, c.edge);
    return c;
  };
}

function fillNodes(p: Paragraph, node: Adder, rows: WordRows, c: Chain): void {
  rows.begin();
  const words = new Int32Array(p.n + 2 * pad);
  for (let j = 0; j < words.length; j++) words[j] = rows.of(p, j);
  const sums = rows.sums();
  const out = [c.node];
  for (let t = 0; t < p.n; t++) {
    for (let k = 0; k <= 2 * wordReach; k++) node.putRow(sums, words[t + pad - wordReach + k]! + k * node.length);
    quickFeatures(p, t, node.put);
    node.addTo(out, t * labelCount);
  }
}

/** Kinds of step kept: some 4 MB. */
const most = 1 << 14;

/** Exponentials of the scores of a step; texts have a few thousand kinds of step. */
function stepRows(edge: Adder): (p: Paragraph, t: number, into: Float64Array) => void {
  const mask = 4 * most - 1;
  const keys = new Int32Array(mask + 1).fill(-1);
  const place = new Int32Array(mask + 1);
  let known = new Float64Array(256 * moveCount);
  let count = 0;
  const find = (p: Paragraph, t: number) => {
    const key = stepKey(p, t + pad);
    let at = mix(key) & mask;
    while (keys[at] !== -1 && keys[at] !== key) at = (at + 1) & mask;
    if (keys[at] === key) return place[at]!;
    if (count === most) {
      keys.fill(-1);
      count = 0;
      at = mix(key) & mask;
    }
    if ((count + 1) * moveCount > known.length) {
      const wider = new Float64Array(2 * known.length);
      wider.set(known);
      known = wider;
    }
    const from = count++ * moveCount;
    known.fill(0, from, from + moveCount);
    quickStep(p, t, edge.put);
    edge.addTo([known], from);
    for (let k = 0; k < moveCount; k++) known[from + k] = Math.exp(known[from + k]!);
    keys[at] = key;
    place[at] = from;
    return from;
  };
  return (p, t, into) => {
    const from = find(p, t);
    const at = t * moveCount;
    for (let k = 0; k < moveCount; k++) into[at + k] = known[from + k]!;
  };
}
