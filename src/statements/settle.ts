import { beginOf, type Chain, infer, insideOf, marginal, suppose } from "./crf.ts";
import type { Focus } from "./focus.ts";
import { type Forest, judge } from "./forest.ts";
import type { Draft } from "./link.ts";
import { cueNumbers, spanNumbers, width } from "./numbers.ts";
import { choose, type SpanGuess } from "./span-guesses.ts";
import type { View } from "./view.ts";

const SOURCE = 0;
const CUE = 1;
const CONTENT = 2;

/** What a span must exceed, by role: source, cue, content. Chosen on folds of the training documents. */
const tolls = [0.2, 0.25, 0.15];
/** The second stage sees more and is too sure of itself: both stages count alike. `least` is what a statement must reach, `span` what is weighed at all. */
export const blend = { first: 0.5, least: 0.3, span: 0.015 };

type Sure = Draft & { readonly cue: SpanGuess };

/**
 * Probability, by the second stage, that the cue in focus has a statement; leaves the chain as if it had.
 * @param passes `inferNodes` where the chain's edges are exponentials already
 */
export function supposed(f: Focus, c: Chain, passes = infer): number {
  const at = f.head - f.from;
  passes(c);
  const seen = marginal(c, at, beginOf(CUE)) + marginal(c, at, insideOf(CUE));
  suppose(c, at, beginOf(CUE), insideOf(CUE));
  return Math.min(1, seen);
}

/** Probability by both stages that the cue in focus has a statement. */
export const likelihood = (f: Focus, seen: number) => Math.min(1, blend.first * f.mass + (1 - blend.first) * seen);

/** The judges see what no chain does: the whole of a span. One for each role. */
function judged(view: View, judges: readonly Forest[]): SpanGuess[] {
  const x = new Float32Array(width);
  const at = cueNumbers(view, x);
  return view.guesses.map((g) => {
    spanNumbers(view, g, x, at);
    return { ...g, p: judge(judges[g.role]!, x) };
  });
}

/** The statement of the cue in focus, or none where there is no cue. */
export function draftOf(view: View, judges: readonly Forest[]): Sure | undefined {
  const { focus } = view;
  const guesses = judged(view, judges);
  const cues = guesses.filter((g) => g.role === CUE && g.start <= focus.head && g.end > focus.head);
  if (cues.length === 0) return undefined;
  const cue = cues.reduce((a, b) => (b.p > a.p ? b : a));
  const others = guesses.filter((g) => g.role !== CUE && (g.end <= cue.start || g.start >= cue.end));
  const kept = choose(others, focus.to, (role) => tolls[role]!);
  const of = (role: number) => kept.filter((g) => g.role === role);
  // Where two parts of one name are left, the surer is taken: sources in two parts are rare.
  const source = of(SOURCE).sort((a, b) => b.p - a.p || a.start - b.start);
  return { source: source.slice(0, 1), cue, content: of(CONTENT), p: likelihood(focus, view.supposed) };
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
