import { distanceBucket, feature } from "../net/hash.ts";
import { type Paragraph, pad } from "./columns.ts";
import { treeFeatures, treeStep } from "./tree.ts";

/** Receives one feature's hash. */
export type Sink = (hash: number) => void;

export const bias = feature(1, 0);
const pair = (a: number, b: number) => a * 64 + b;

/** Templates of one word as seen from a token `d` places before it, and how far they reach. */
const ofWord: readonly {
  readonly reach: number;
  readonly features: (p: Paragraph, j: number, d: number, put: Sink) => void;
}[] = [
  { reach: 4, features: (p, j, d, put) => put(feature(10 + d, p.word[j]!)) },
  {
    reach: 2,
    features: (p, j, d, put) => {
      put(feature(20 + d, p.lemma[j]!));
      put(feature(25 + d, p.fine[j]!));
      put(feature(30 + d, p.coarse[j]!));
      put(feature(35 + d, p.cue[j]!, p.source[j]!));
      put(feature(40 + d, p.cueOfClass[j]!, p.sourceOfClass[j]!));
    },
  },
  { reach: 3, features: (p, j, d, put) => put(feature(50 + d, p.pos[j]!)) },
  {
    reach: 1,
    features: (p, j, d, put) => {
      put(feature(56 + d, p.shape[j]!));
      put(feature(59 + d, p.kinds[j]!));
      put(feature(62 + d, p.suffix3[j]!));
    },
  },
  { reach: 0, features: (p, j, _, put) => put(feature(64, p.suffix2[j]!)) },
];
/** How far from a token its words are looked at one by one. */
export const wordReach = 4;

/** Features that the word at column `j` gives to the token `d` places before it; the same wherever the word stands. */
export function wordFeatures(p: Paragraph, j: number, d: number, put: Sink): void {
  for (const { reach, features } of ofWord) if (Math.abs(d) <= reach) features(p, j, d, put);
}

function words(p: Paragraph, i: number, put: Sink): void {
  for (const { reach, features } of ofWord) for (let d = -reach; d <= reach; d++) features(p, i + d, d, put);
}

/** Features of a token's own place: pairs of words, kinds and classes in a window. */
function pairs(p: Paragraph, i: number, put: Sink): void {
  const { word: w, lemma: l, pos: g, fine: f, coarse: c, cue: q } = p;
  put(feature(65, w[i - 1]!, w[i]!));
  put(feature(66, w[i]!, w[i + 1]!));
  put(feature(67, w[i - 1]!, w[i + 1]!));
  put(feature(68, l[i - 2]!, l[i - 1]!));
  put(feature(69, l[i + 1]!, l[i + 2]!));
  put(feature(70, pair(g[i - 2]!, g[i - 1]!), g[i]!));
  put(feature(71, pair(g[i - 1]!, g[i]!), g[i + 1]!));
  put(feature(72, pair(g[i]!, g[i + 1]!), g[i + 2]!));
  put(feature(73, g[i - 1]!, g[i]!));
  put(feature(74, g[i]!, g[i + 1]!));
  put(feature(75, l[i]!, g[i + 1]!));
  put(feature(76, l[i]!, g[i - 1]!));
  put(feature(77, g[i]!, l[i + 1]!));
  put(feature(78, g[i]!, l[i - 1]!));
  put(feature(79, f[i]!, g[i - 1]!));
  put(feature(80, f[i]!, g[i + 1]!));
  put(feature(81, c[i - 1]!, c[i]!));
  put(feature(82, c[i]!, c[i + 1]!));
  put(feature(83, pair(q[i]!, q[i + 1]!), g[i]!));
  put(feature(84, pair(q[i - 1]!, q[i]!), g[i]!));
  put(feature(85, q[i]!, w[i + 1]!));
  put(feature(86, q[i - 1]!, w[i]!));
  put(feature(87, pair(g[i - 3]!, g[i - 2]!), pair(g[i - 1]!, g[i]!)));
  put(feature(88, pair(g[i]!, g[i + 1]!), pair(g[i + 2]!, g[i + 3]!)));
  put(feature(89, p.kinds[i - 1]!, w[i]!));
  put(feature(90, p.kinds[i]!, w[i + 1]!));
}

/** Quotation state, place in sentence and paragraph, nearest likely cues. */
function global(p: Paragraph, t: number, put: Sink): void {
  const i = t + pad;
  const g = p.pos[i]!;
  const q = p.quote[i]!;
  const from = p.sentenceStart[i]!;
  const to = p.sentenceEnd[i]!;
  put(feature(100, q, g));
  put(feature(101, pair(p.quote[i - 1]!, q), p.quote[i + 1]!));
  put(feature(102, q, p.word[i]!));
  put(feature(103, Math.min(p.segment[i]!, 4), q));
  put(feature(104, p.likelyInSentence[i]!, q));
  put(feature(105, distanceBucket(t - from), distanceBucket(to - 1 - t)));
  put(feature(106, t === from ? 1 : 0, p.word[i]!));
  put(feature(107, p.word[from + pad]!, g));
  put(feature(108, distanceBucket(t), p.heading ? 1 : 0));
  put(feature(109, distanceBucket(p.n - t), q));
  put(feature(110, p.word[to - 1 + pad]!, q));
  put(feature(111, p.heading ? 1 : 0, g));
  const sentences = p.sentence[p.n - 1 + pad]! - p.sentence[pad]!;
  put(feature(112, Math.min(p.sentence[i]! - p.sentence[pad]!, 4), Math.min(sentences, 5)));
  const before = p.likelyBefore[i - 1]!;
  const after = p.likelyAfter[i + 1]!;
  const left = side(p, t, t > 0 ? before : -1);
  const right = side(p, t, t + 1 < p.n ? after : -1);
  put(feature(120, left.distance, left.between));
  put(feature(121, right.distance, right.between));
  put(feature(122, pair(left.near + 8, right.near + 8), pair(left.between, right.between)));
  put(feature(123, left.lemma, left.between));
  put(feature(124, right.lemma, right.between));
  put(feature(125, left.lemma, g));
  put(feature(126, right.lemma, g));
  put(feature(127, left.class, pair(left.near + 8, g)));
  put(feature(128, right.class, pair(right.near + 8, g)));
  put(feature(129, left.next, left.near));
  put(feature(130, pair(left.near + 8, right.near + 8), p.word[i]!));
  put(feature(131, pair(q, p.likely[i]!), pair(left.between, right.between)));
  put(feature(132, pair(left.kinds === 0 ? 0 : 1, left.between), pair(g, q)));
  put(feature(133, left.kinds, left.near));
  put(feature(134, right.kinds, right.near));
  marks(p, t, put);
}

type Side = {
  distance: number;
  near: number;
  between: number;
  lemma: number;
  class: number;
  next: number;
  kinds: number;
};
const none: Side = { distance: 20, near: 0, between: 0, lemma: 0, class: 0, next: 0, kinds: 0 };

/** The nearest likely cue on one side; between: 1 same clause, 2 comma, 3 quotation mark, 4 other sentence. */
export function side(p: Paragraph, t: number, cue: number): Side {
  if (cue < 0) return none;
  const i = t + pad;
  const c = cue + pad;
  const same = p.sentence[i] === p.sentence[c];
  const d = distanceBucket(t - cue);
  let between = same ? 1 : 4;
  if (same && p.segment[i] !== p.segment[c]) between = 3;
  else if (same) {
    const lo = Math.min(i, c);
    const hi = Math.max(i, c);
    for (let k = lo + 1; k < hi && k < lo + 40; k++) if (p.mark[k] === 1 || p.mark[k] === 2) between = 2;
  }
  const near = Math.max(-7, Math.min(7, d));
  return {
    distance: d,
    near,
    between,
    lemma: p.lemma[c]!,
    class: p.fine[c]!,
    next: p.word[c + 1]!,
    kinds: p.kinds[c]!,
  };
}

/** The nearest punctuation on either side, and the words beside it. */
function marks(p: Paragraph, t: number, put: Sink): void {
  const i = t + pad;
  let a = i - 1;
  while (a >= pad && p.mark[a] === 0 && i - a < 25) a--;
  let b = i + 1;
  while (b < p.n + pad && p.mark[b] === 0 && b - i < 25) b++;
  const left = a >= pad ? p.word[a]! : 2;
  const right = b < p.n + pad ? p.word[b]! : 3;
  put(feature(140, left, distanceBucket(i - a)));
  put(feature(141, right, distanceBucket(b - i)));
  put(feature(142, left, right));
  put(feature(143, p.lemma[Math.min(a + 1, p.n + pad)]!, p.pos[i]!));
  put(feature(144, p.lemma[Math.min(b + 1, p.n + pad)]!, right));
  put(feature(145, p.pos[Math.min(b + 1, p.n + pad)]!, p.pos[i]!));
}

/** All features of token `t` for the first stage. */
export function tokenFeatures(p: Paragraph, t: number, put: Sink): void {
  put(bias);
  words(p, t + pad, put);
  pairs(p, t + pad, put);
  outlook(p, t, put);
}

/** Those of them that `wordFeatures` does not give. */
export function placeFeatures(p: Paragraph, t: number, put: Sink): void {
  put(bias);
  pairs(p, t + pad, put);
  outlook(p, t, put);
}

function outlook(p: Paragraph, t: number, put: Sink): void {
  global(p, t, put);
  if (p.tree) treeFeatures(p, p.tree, t, put);
}

/** Features of the step from token t - 1 to t. */
export function stepFeatures(p: Paragraph, t: number, put: Sink): void {
  const i = t + pad;
  put(feature(200, 0));
  put(feature(201, p.quote[i - 1]!, p.quote[i]!));
  put(feature(202, p.pos[i - 1]!, p.pos[i]!));
  put(feature(203, p.word[i]!));
  put(feature(204, p.word[i - 1]!));
  put(feature(205, p.sentence[i - 1] === p.sentence[i] ? 1 : 0, p.quote[i]!));
  put(feature(206, p.mark[i - 1]!, p.mark[i]!));
  put(feature(207, p.likely[i - 1]!, p.likely[i]!));
  put(feature(208, p.cue[i - 1]!, p.cue[i]!));
  put(feature(209, p.coarse[i - 1]!, p.coarse[i]!));
  put(feature(210, p.fine[i]!));
  if (p.tree) treeStep(p, p.tree, t, put);
}
