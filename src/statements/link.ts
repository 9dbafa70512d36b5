import { type Paragraph, pad } from "./columns.ts";
import type { SpanGuess } from "./span-guesses.ts";

/** A statement in tokens of its paragraph, before it gets its record. */
export type Draft = {
  readonly source: readonly SpanGuess[];
  /** null where only the place tells that somebody speaks. */
  readonly cue: SpanGuess | null;
  readonly content: readonly SpanGuess[];
  readonly p: number;
};

const SOURCE = 0;
const CUE = 1;
const CONTENT = 2;

/** How far two spans stand apart: tokens between, and more for each sentence and each other cue between. */
function apart(p: Paragraph, a: SpanGuess, b: SpanGuess, cues: readonly SpanGuess[]): number {
  const [x, y] = a.start < b.start ? [a, b] : [b, a];
  const sentences = p.sentence[y.start + pad]! - p.sentence[x.end - 1 + pad]!;
  const between = cues.filter((c) => c !== a && c !== b && c.start >= x.end && c.end <= y.start).length;
  return y.start - x.end + 25 * sentences + 15 * between;
}

function nearest<T extends SpanGuess>(
  p: Paragraph,
  to: SpanGuess,
  among: readonly T[],
  cues: readonly SpanGuess[],
): T | undefined {
  let best: T | undefined;
  let least = Infinity;
  for (const x of among) {
    const d = apart(p, to, x, cues);
    if (d < least) [least, best] = [d, x];
  }
  return best;
}

const mean = (spans: readonly SpanGuess[]) => spans.reduce((s, x) => s + x.p, 0) / Math.max(1, spans.length);

/** Joins the spans of one paragraph to statements: each content to its nearest cue, each cue to its nearest source. */
export function link(p: Paragraph, spans: readonly SpanGuess[]): Draft[] {
  const of = (role: number) => spans.filter((s) => s.role === role);
  const [sources, cues, contents] = [of(SOURCE), of(CUE), of(CONTENT)];
  const held = new Map<SpanGuess, SpanGuess[]>(cues.map((c) => [c, []]));
  for (const content of contents) {
    const cue = nearest(p, content, cues, cues);
    if (cue) held.get(cue)!.push(content);
  }
  const out: Draft[] = [];
  for (const cue of cues) {
    const content = held.get(cue)!;
    if (content.length === 0) continue;
    const near = nearest(
      p,
      cue,
      sources.filter((s) => apart(p, cue, s, cues) < 40),
      cues,
    );
    const source = near ? [near] : [];
    out.push({ source, cue, content, p: Math.min(1, mean([cue, ...source, ...content])) });
  }
  return out;
}
