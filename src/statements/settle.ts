import { choose, type SpanGuess } from "./crf.ts";
import type { Focus } from "./focus.ts";
import type { Draft } from "./link.ts";

const CUE = 1;
const CONTENT = 2;

/** What a span must exceed, by role: source, cue, content. Chosen on the development set. */
export const tolls = [0.3, 0.25, 0.25];
/** A cue whose own statement is less likely than this is dropped: trades precision for recall, best F1 on the development set. */
export const leastStatement = { value: 0.4 };

/** The statement of the cue in focus from the spans found around it, or none where it is not likely to be one. */
export function draftOf(
  f: Focus,
  guesses: readonly SpanGuess[],
  n: number,
): (Draft & { readonly cue: SpanGuess }) | undefined {
  const cues = guesses.filter((g) => g.role === CUE && g.start + f.from < f.cue.end && g.end + f.from > f.cue.start);
  const p = cues.reduce((s, g) => s + g.p, 0);
  if (p < leastStatement.value) return undefined;
  const cue = cues.reduce((a, b) => (b.p > a.p ? b : a));
  const others = guesses.filter((g) => g.role !== CUE && (g.end <= cue.start || g.start >= cue.end));
  const moved = (g: SpanGuess) => ({ ...g, start: g.start + f.from, end: g.end + f.from });
  const kept = choose(others, n, (role) => tolls[role]!).map(moved);
  const content = kept.filter((g) => g.role === CONTENT);
  return { source: kept.filter((g) => g.role === 0), cue: moved(cue), content, p: Math.min(1, p) };
}

/** Of statements whose cues overlap only the likeliest stays. In the order of their cues. */
export function settled(drafts: readonly (Draft & { readonly cue: SpanGuess })[]): Draft[] {
  const out: (Draft & { readonly cue: SpanGuess })[] = [];
  for (const d of [...drafts].sort((a, b) => b.p - a.p))
    if (d.content.length > 0 && !out.some((o) => o.cue.start < d.cue.end && d.cue.start < o.cue.end)) out.push(d);
  return out.sort((a, b) => a.cue.start - b.cue.start);
}
