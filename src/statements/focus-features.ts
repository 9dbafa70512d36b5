import { distanceBucket, feature } from "../net/hash.ts";
import { type Paragraph, pad } from "./columns.ts";
import { type Evidence, type Focus, rung } from "./focus.ts";
import { pathFeatures } from "./tree.ts";

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
