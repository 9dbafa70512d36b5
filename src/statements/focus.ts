import { distanceBucket, feature } from "../net/hash.ts";
import { type Paragraph, pad } from "./columns.ts";
import { choose, labelCount, type SpanGuess } from "./crf.ts";
import { pathFeatures } from "./tree.ts";

/** What the first stage found out about a paragraph, in columns of its tokens. */
export type Evidence = {
  /** Bucketed probabilities of being in a source, cue, content: 36 x source + 6 x cue + content. */
  readonly state: Int32Array;
  /** Buckets of beginning one. */
  readonly begin: Int32Array;
  /** Most likely label. */
  readonly top: Uint8Array;
  /** Bucket of the most source-like other use of the word in the document. */
  readonly memory: Uint8Array;
  readonly candidates: readonly SpanGuess[];
  /** How many of each stand before token t: commas, likely cues, source beginnings, content beginnings, other marks. */
  readonly before: readonly Int32Array[];
};

/** One likely cue, and the stretch of its paragraph in which its source and content are sought. */
export type Focus = {
  readonly from: number;
  readonly to: number;
  readonly cue: SpanGuess;
  /** The cue's most telling token. */
  readonly head: number;
  /** Probability, by the first stage, of any cue that shares a word with this one. */
  readonly mass: number;
};

/** Tokens on either side of a cue; 99 % of gold sources and contents lie within. */
const reach = 110;
/** A first-stage cue is looked at again from this probability on. */
const leastCue = 0.015;
const CUE = 1;
const PROPN = 11;
const NOUN = 7;

/** The likely cues of a paragraph, not overlapping, from all exact spans of the first stage. */
export const candidatesOf = (guesses: readonly SpanGuess[], n: number, least = leastCue): SpanGuess[] =>
  choose(
    guesses.filter((g) => g.role === CUE && g.p >= least),
    n,
    () => least / 2,
  );

/** For each paragraph's tokens: how source-like the same name or noun is elsewhere in the document, in rungs. */
export function memoryOf(paragraphs: readonly Paragraph[], marginals: readonly Float32Array[]): Uint8Array[] {
  const first = new Map<number, number>();
  const second = new Map<number, number>();
  const own = (k: number, t: number) => marginals[k]![t * labelCount + 1]! + marginals[k]![t * labelCount + 2]!;
  const isName = (p: Paragraph, t: number) => p.pos[t + pad] === PROPN || p.pos[t + pad] === NOUN;
  paragraphs.forEach((p, k) => {
    for (let t = 0; t < p.n; t++) {
      if (!isName(p, t)) continue;
      const w = p.word[t + pad]!;
      const x = own(k, t);
      const a = first.get(w) ?? -1;
      if (x > a) {
        first.set(w, x);
        second.set(w, a);
      } else if (x > (second.get(w) ?? -1)) second.set(w, x);
    }
  });
  return paragraphs.map((p, k) => {
    const out = new Uint8Array(p.n);
    for (let t = 0; t < p.n; t++) {
      if (!isName(p, t)) continue;
      const w = p.word[t + pad]!;
      const other = own(k, t) === first.get(w) ? second.get(w)! : first.get(w)!;
      out[t] = other < 0 ? 0 : 1 + rung(other);
    }
    return out;
  });
}

export const rung = (p: number) => (p < 0.02 ? 0 : p < 0.15 ? 1 : p < 0.4 ? 2 : p < 0.7 ? 3 : p < 0.93 ? 4 : 5);

/** How many of something stand before token t + 1. */
function goOn(before: Int32Array, t: number, isOne: boolean): void {
  before[t + 1] = before[t]! + (isOne ? 1 : 0);
}

/** Reads off the first stage's probabilities (tokens x labels) what the second stage looks at. */
export function evidenceOf(
  p: Paragraph,
  marginals: Float32Array,
  candidates: readonly SpanGuess[],
  memory: Uint8Array,
): Evidence {
  const state = new Int32Array(p.n);
  const begin = new Int32Array(p.n);
  const top = new Uint8Array(p.n);
  const before = Array.from({ length: 5 }, () => new Int32Array(p.n + 1));
  const starts = new Uint8Array(p.n);
  for (const s of candidates) if (s.p >= 0.25) starts[s.start] = 1;
  for (let t = 0; t < p.n; t++) {
    const m = t * labelCount;
    const source = marginals[m + 1]!;
    const cue = marginals[m + 3]!;
    const content = marginals[m + 5]!;
    state[t] =
      36 * rung(source + marginals[m + 2]!) + 6 * rung(cue + marginals[m + 4]!) + rung(content + marginals[m + 6]!);
    begin[t] = 36 * rung(source) + 6 * rung(cue) + rung(content);
    for (let y = 1; y < labelCount; y++) if (marginals[m + y]! > marginals[m + top[t]!]!) top[t] = y;
    const mark = p.mark[t + pad]!;
    goOn(before[0]!, t, mark === 1);
    goOn(before[1]!, t, starts[t] === 1);
    goOn(before[2]!, t, source >= 0.3);
    goOn(before[3]!, t, content >= 0.3);
    goOn(before[4]!, t, mark >= 2);
  }
  return { state, begin, top, memory, candidates, before };
}

export function focusOn(p: Paragraph, cue: SpanGuess, guesses: readonly SpanGuess[]): Focus {
  let head = cue.start;
  for (let t = cue.start; t < cue.end; t++) if (weightOf(p, t) > weightOf(p, head)) head = t;
  const rivals = guesses.filter((g) => g.role === CUE && g.start < cue.end && g.end > cue.start);
  const mass = Math.min(
    1,
    rivals.reduce((s, g) => s + g.p, 0),
  );
  return { from: Math.max(0, cue.start - reach), to: Math.min(p.n, cue.end + reach), cue, head, mass };
}
const weightOf = (p: Paragraph, t: number) =>
  4 * p.likely[t + pad]! + p.cue[t + pad]! + (p.pos[t + pad] === 15 ? 2 : 0);

const pair = (a: number, b: number) => a * 64 + b;
const clip = (x: number, limit: number) => Math.max(-limit, Math.min(limit, x));

/** How a token lies to the cue in focus: what most of its features are made of, and often the same as the token before's. */
export type Sight = {
  /** 0 before the cue, 1 after it, 2 at its first token, 3 inside it. */
  side: number;
  /** Sentences and quotation borders from the cue, clipped. */
  sentence: number;
  segment: number;
  /** How many of each of `Evidence.before` stand between, at most 3. */
  between: [number, number, number, number, number];
  quote: number;
  state: number;
  begin: number;
};

export const sight = (): Sight => ({
  side: -1,
  sentence: 0,
  segment: 0,
  between: [0, 0, 0, 0, 0],
  quote: 0,
  state: 0,
  begin: 0,
});

/** Looks at token `t` from the cue. @returns whether `s` was changed by it */
export function lookAt(p: Paragraph, e: Evidence, f: Focus, t: number, s: Sight): boolean {
  const i = t + pad;
  const h = f.head + pad;
  const { start, end } = f.cue;
  const side = t < start ? 0 : t >= end ? 1 : t === start ? 2 : 3;
  const lo = Math.min(Math.min(t, end) + (t >= end ? 0 : 1), p.n);
  const hi = Math.min(Math.max(t, end), p.n);
  const sentence = clip(p.sentence[i]! - p.sentence[h]!, 3) + 4;
  const segment = clip(p.segment[i]! - p.segment[h]!, 3) + 4;
  const quote = p.quote[i]!;
  const state = e.state[t]!;
  const begin = e.begin[t]!;
  let changed =
    side !== s.side ||
    sentence !== s.sentence ||
    segment !== s.segment ||
    quote !== s.quote ||
    state !== s.state ||
    begin !== s.begin;
  for (let k = 0; k < 5; k++) {
    const count = e.before[k]![hi]! - e.before[k]![lo]! - (k === 1 && t < start ? 1 : 0);
    const clipped = Math.min(3, Math.max(0, count));
    if (clipped === s.between[k]) continue;
    s.between[k] = clipped;
    changed = true;
  }
  if (!changed) return false;
  s.side = side;
  s.sentence = sentence;
  s.segment = segment;
  s.quote = quote;
  s.state = state;
  s.begin = begin;
  return true;
}

/** Features of the cue and of how a token lies to it: the same for all tokens of one sight. */
export function sightFeatures(p: Paragraph, f: Focus, s: Sight, put: (h: number) => void): void {
  const { side, sentence, segment, quote: q, state, begin } = s;
  const [commas, cues, sources, contents, marks] = s.between;
  const { start, end } = f.cue;
  const h = f.head + pad;
  const where = pair(side, sentence);
  const sure = rung(f.cue.p);
  put(feature(300, side));
  put(feature(305, pair(segment, q), pair(side, p.quote[h]!)));
  put(feature(306, where, q));
  put(feature(307, where, cues));
  put(feature(308, side, state));
  put(feature(309, side, begin));
  put(feature(310, where, state));
  put(feature(311, pair(side, cues), state));
  put(feature(312, pair(side, cues), begin));
  put(feature(314, pair(segment, q), state));
  put(feature(315, p.lemma[h]!, side));
  put(feature(318, p.lemma[h]!, pair(side, state)));
  put(feature(319, p.kinds[h]!, pair(side, state)));
  put(feature(320, sure, pair(side, Math.min(7, end - start))));
  put(feature(321, sure, pair(side, state)));
  put(feature(322, p.word[start - 1 + pad]!, side));
  put(feature(323, p.word[end + pad]!, side));
  put(feature(326, pair(commas, marks), side));
  put(feature(327, pair(sources, contents), pair(side, cues)));
  put(feature(328, pair(sources, contents), begin));
  put(feature(331, p.pos[start + pad]!, pair(p.pos[end - 1 + pad]!, side)));
  put(feature(332, p.pos[end + pad]!, pair(side, state)));
  put(feature(333, pair(p.quote[h]!, q), pair(side, sentence)));
  put(feature(339, p.likelyInSentence[h]!, pair(side, cues)));
}

/** Features of token `t` itself as seen from the cue in focus. */
export function seenFeatures(p: Paragraph, e: Evidence, f: Focus, t: number, s: Sight, put: (h: number) => void): void {
  const i = t + pad;
  const h = f.head + pad;
  const { start, end } = f.cue;
  const { side, state, begin } = s;
  const d = t < start ? t - start : t >= end ? t - end + 1 : 0;
  const near = clip(d, 6) + 8;
  const where = pair(side, s.sentence);
  const g = p.pos[i]!;
  put(feature(301, side, distanceBucket(d) + 16));
  put(feature(302, near, g));
  put(feature(303, side, p.word[i]!));
  put(feature(304, near, p.word[i]!));
  put(feature(313, near, begin));
  put(feature(316, p.lemma[h]!, near));
  put(feature(317, p.fine[h]!, pair(side, g)));
  put(feature(324, p.word[start + pad]!, pair(side, g)));
  put(feature(325, p.word[end - 1 + pad]!, pair(side, g)));
  put(feature(329, side, pair(e.memory[t]!, g)));
  put(feature(330, e.memory[t]!, state));
  put(feature(334, pair(e.top[Math.max(0, t - 1)]!, e.top[t]!), pair(side, e.top[Math.min(p.n - 1, t + 1)]!)));
  put(feature(335, p.sentenceStart[i]! === t ? 1 : 0, where));
  put(feature(336, p.sentenceEnd[i]! - 1 === t ? 1 : 0, where));
  if (Math.abs(d) <= 5) put(feature(337, tagPath(p, f, t), side));
  if (Math.abs(d) <= 2) put(feature(338, p.lemma[h]!, p.word[i]!));
  put(feature(340, pair(start - p.sentenceStart[h]! < 12 ? start - p.sentenceStart[h]! : 12, side), g));
  put(
    feature(341, side === 0 ? distanceBucket(t - p.sentenceStart[i]!) : distanceBucket(p.sentenceEnd[i]! - t), where),
  );
  if (p.tree) pathFeatures(p, p.tree, f.head, t, put);
}

/** The tags from the token to the cue, where they are few. */
function tagPath(p: Paragraph, f: Focus, t: number): number {
  let h = 7;
  const [a, b] = t < f.cue.start ? [t, f.cue.start] : [f.cue.end - 1, t];
  for (let k = a; k <= b; k++) h = feature(9, h, p.pos[k + pad]!);
  return h;
}

/** Where the step into token `t` lies: 0 before the cue, 1 behind it, 2 into it, 3 out of it, 4 inside. */
export const stepSide = ({ cue: { start, end } }: Focus, t: number) =>
  t < start ? 0 : t > end ? 1 : t === start ? 2 : t === end ? 3 : 4;

/** Features of the step into token `t` as seen from the cue in focus: before and behind it they are the same from any cue. */
export function relativeStep(p: Paragraph, e: Evidence, f: Focus, t: number, put: (h: number) => void): void {
  const side = stepSide(f, t);
  put(feature(400, side));
  put(feature(401, e.top[t - 1]!, pair(e.top[t]!, side)));
  put(feature(402, pair(p.quote[t - 1 + pad]!, p.quote[t + pad]!), side));
  put(feature(403, p.sentence[t - 1 + pad] === p.sentence[t + pad] ? 1 : 0, side));
}
