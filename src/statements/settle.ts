import { beginOf, type Chain, choose, infer, insideOf, marginal, type SpanGuess, spanGuesses, suppose } from "./crf.ts";
import type { Focus } from "./focus.ts";
import type { Draft } from "./link.ts";

const CUE = 1;
const CONTENT = 2;

/** What a span must exceed, by role: source, cue, content. Chosen on the development set. */
export const tolls = [0.25, 0.25, 0.2];
/** The second stage sees more and is too sure of itself: whether there is a statement is decided by both, so much by the first. */
export const blend = { first: 0.5, least: 0.3, span: 0.02 };

type Sure = Draft & { readonly cue: SpanGuess };

/** Probability, by the second stage, that the cue in focus has a statement; leaves the chain as if it had. */
function supposed(f: Focus, c: Chain): number {
  const at = f.head - f.from;
  infer(c);
  const seen = marginal(c, at, beginOf(CUE)) + marginal(c, at, insideOf(CUE));
  suppose(c, at, beginOf(CUE), insideOf(CUE));
  return Math.min(1, seen);
}

/** The statement of the cue in focus, from the scores around it, or none where it is not likely to be one. */
export function draftOf(f: Focus, c: Chain): Sure | undefined {
  const p = Math.min(1, blend.first * f.mass + (1 - blend.first) * supposed(f, c));
  if (p < blend.least) return undefined;
  const at = f.head - f.from;
  const guesses = spanGuesses(c, blend.span);
  const cues = guesses.filter((g) => g.role === CUE && g.start <= at && g.end > at);
  if (cues.length === 0) return undefined;
  const cue = cues.reduce((a, b) => (b.p > a.p ? b : a));
  const others = guesses.filter((g) => g.role !== CUE && (g.end <= cue.start || g.start >= cue.end));
  const moved = (g: SpanGuess) => ({ ...g, start: g.start + f.from, end: g.end + f.from });
  const kept = choose(others, c.n, (role) => tolls[role]!).map(moved);
  const content = kept.filter((g) => g.role === CONTENT);
  return { source: kept.filter((g) => g.role === 0), cue: moved(cue), content, p };
}

/** Of statements whose cues overlap only the likeliest stays. In the order of their cues. */
export function settled(drafts: readonly Sure[]): Draft[] {
  const out: Sure[] = [];
  for (const d of [...drafts].sort((a, b) => b.p - a.p))
    if (d.content.length > 0 && !out.some((o) => o.cue.start < d.cue.end && d.cue.start < o.cue.end)) out.push(d);
  return out.sort((a, b) => a.cue.start - b.cue.start);
}
