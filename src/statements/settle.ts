import { beginOf, type Chain, choose, infer, insideOf, marginal, type SpanGuess, spanGuesses, suppose } from "./crf.ts";
import type { Focus } from "./focus.ts";
import type { Draft } from "./link.ts";

const SOURCE = 0;
const CUE = 1;
const CONTENT = 2;

/** What a span must exceed, by role: source, cue, content. Chosen on the development set. */
export const tolls = [0.2, 0.25, 0.1];
/** The second stage sees more and is too sure of itself: both stages count alike. `least` is what a statement must reach, `span` what is weighed at all. */
export const blend = { first: 0.5, least: 0.3, span: 0.015 };

type Sure = Draft & { readonly cue: SpanGuess };

/** Probability, by the second stage, that the cue in focus has a statement; leaves the chain as if it had. */
function supposed(f: Focus, c: Chain): number {
  const at = f.head - f.from;
  infer(c);
  const seen = marginal(c, at, beginOf(CUE)) + marginal(c, at, insideOf(CUE));
  suppose(c, at, beginOf(CUE), insideOf(CUE));
  return Math.min(1, seen);
}

/** The second stage's spans with the mean of both stages' probabilities, in tokens of the paragraph. */
function blended(f: Focus, guesses: readonly SpanGuess[], earlier: readonly SpanGuess[]): SpanGuess[] {
  const key = (role: number, start: number, end: number) => `${role}:${start}:${end}`;
  const first = new Map(earlier.map((g) => [key(g.role, g.start, g.end), g.p]));
  return guesses.map((g) => {
    const [start, end] = [g.start + f.from, g.end + f.from];
    const known = first.get(key(g.role, start, end)) ?? 0;
    const share = g.role === CUE ? known / Math.max(f.mass, known, 1e-9) : known;
    return { role: g.role, start, end, p: blend.first * share + (1 - blend.first) * g.p };
  });
}

/** The statement of the cue in focus, from the scores around it and the first stage's spans, or none where it is not likely to be one. */
export function draftOf(f: Focus, c: Chain, earlier: readonly SpanGuess[]): Sure | undefined {
  const p = Math.min(1, blend.first * f.mass + (1 - blend.first) * supposed(f, c));
  if (p < blend.least) return undefined;
  const guesses = blended(f, spanGuesses(c, blend.span), earlier);
  const cues = guesses.filter((g) => g.role === CUE && g.start <= f.head && g.end > f.head);
  if (cues.length === 0) return undefined;
  const cue = cues.reduce((a, b) => (b.p > a.p ? b : a));
  const others = guesses.filter((g) => g.role !== CUE && (g.end <= cue.start || g.start >= cue.end));
  const kept = choose(others, f.to, (role) => tolls[role]!);
  const of = (role: number) => kept.filter((g) => g.role === role);
  return { source: of(SOURCE), cue, content: of(CONTENT), p };
}

/** A statement inside another's content must name somebody and be this likely: the gold has outermost ones only. */
const leastInside = 0.8;

const overlapping = (a: Sure, b: Sure) => a.cue.start < b.cue.end && b.cue.start < a.cue.end;
const isWithin = (a: Sure, b: Sure) => b.content.some((c) => c.start <= a.cue.start && a.cue.end <= c.end);

/** Of statements whose cues overlap only the likeliest stays, and inside another's content only the sure. In the order of their cues. */
export function settled(drafts: readonly Sure[]): Draft[] {
  const out: Sure[] = [];
  for (const d of [...drafts].sort((a, b) => b.p - a.p))
    if (d.content.length > 0 && !out.some((o) => overlapping(o, d))) out.push(d);
  const weak = (d: Sure) => d.source.length === 0 || d.p < leastInside;
  return out
    .filter((d) => !weak(d) || !out.some((o) => o !== d && isWithin(d, o) && !isWithin(o, d)))
    .sort((a, b) => a.cue.start - b.cue.start);
}
