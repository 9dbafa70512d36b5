import { type Paragraph, pad } from "./columns.ts";
import { labelCount } from "./crf.ts";
import { choose, type SpanGuess } from "./span-guesses.ts";

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
