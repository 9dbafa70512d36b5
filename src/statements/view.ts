import type { Paragraph } from "./columns.ts";
import type { Focus } from "./focus.ts";
import type { SpanGuess } from "./span-guesses.ts";

/** What a reading makes of each token, by role: how likely it is in a span, begins one, and ends one (at its end). */
export type Cover = {
  readonly within: readonly Float32Array[];
  readonly start: readonly Float32Array[];
  readonly end: readonly Float32Array[];
};

/** The first stage's spans of a paragraph, and what they come to. */
export type Earlier = {
  readonly guesses: readonly SpanGuess[];
  readonly cover: Cover;
  /** Probabilities by `keyOf`. */
  readonly known: ReadonlyMap<number, number>;
};

/** All that a span around a cue is judged by. Tokens are those of the paragraph. */
export type View = {
  readonly p: Paragraph;
  readonly focus: Focus;
  /** Probability by the second stage that the cue has a statement. */
  readonly supposed: number;
  readonly first: Cover;
  readonly second: Cover;
  /** The spans to choose from, with the second stage's probabilities: 0 where only the first stage has them. */
  readonly guesses: readonly SpanGuess[];
  /** The first stage's probability of a span. */
  readonly firstOf: (g: SpanGuess) => number;
  /** Likely cues of the paragraph. */
  readonly cues: readonly SpanGuess[];
};

const CUE = 1;
/** Longer than any paragraph is read at once (`cut.ts`). */
const far = 1 << 20;
export const keyOf = (role: number, start: number, end: number) => (start * far + end) * 3 + role;
const key = (g: SpanGuess) => keyOf(g.role, g.start, g.end);

export function coverOf(guesses: readonly SpanGuess[], n: number): Cover {
  const columns = () => [0, 1, 2].map(() => new Float32Array(n + 1));
  const out = { within: columns(), start: columns(), end: columns() };
  for (const { role, start, end, p } of guesses) {
    out.start[role]![start]! += p;
    out.end[role]![end]! += p;
  }
  for (let role = 0; role < 3; role++)
    for (let t = 0, run = 0; t < n; t++) {
      run += out.start[role]![t]! - out.end[role]![t]!;
      out.within[role]![t] = run;
    }
  return out;
}

export const earlierOf = (guesses: readonly SpanGuess[], n: number): Earlier => ({
  guesses,
  cover: coverOf(guesses, n),
  known: new Map(guesses.map((g) => [key(g), g.p])),
});

const meet = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/**
 * The second stage is sure of few spans: those of the first that overlap one of them, or the cue, may be meant instead.
 * Both lists are in tokens of the paragraph.
 */
function joined(focus: Focus, second: readonly SpanGuess[], first: readonly SpanGuess[]): SpanGuess[] {
  const known = new Set(second.map(key));
  const rivals = first.filter(
    (g) =>
      g.start >= focus.from &&
      g.end <= focus.to &&
      !known.has(key(g)) &&
      (g.role === CUE ? meet(g, focus.cue) : second.some((s) => s.role === g.role && meet(s, g))),
  );
  return [...second, ...rivals.map((g) => ({ ...g, p: 0 }))];
}

/** @param second the second stage's spans, in tokens of the window */
export function viewOf(
  p: Paragraph,
  focus: Focus,
  supposed: number,
  second: readonly SpanGuess[],
  first: Earlier,
  cues: readonly SpanGuess[],
): View {
  const own = second.map((g) => ({ ...g, start: g.start + focus.from, end: g.end + focus.from }));
  const guesses = joined(focus, own, first.guesses);
  const firstOf = (g: SpanGuess) => {
    const known = first.known.get(key(g)) ?? 0;
    return g.role === CUE ? known / Math.max(focus.mass, known, 1e-9) : known;
  };
  return { p, focus, supposed, first: first.cover, second: coverOf(own, p.n), guesses, firstOf, cues };
}
