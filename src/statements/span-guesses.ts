import { beginOf, type Chain, insideOf, labelCount, marginal, moveCount, moveOf } from "./crf.ts";

/** A stretch of tokens [start, end) in one role, and the probability of exactly this stretch. */
export type SpanGuess = { readonly role: number; readonly start: number; readonly end: number; readonly p: number };

/** Every exact span with a probability of at least `least`, after `infer`. */
export function spanGuesses(c: Chain, least: number): SpanGuess[] {
  const out: SpanGuess[] = [];
  for (let role = 0; role < 3; role++)
    for (let t = 0; t < c.n; t++) if (marginal(c, t, beginOf(role)) >= least) follow(c, role, t, least, out);
  return out;
}

/** Spans of one role from one start: the mass that reaches each further token, less what goes on, is the span's own. */
function follow(c: Chain, role: number, start: number, least: number, out: SpanGuess[]): void {
  const inside = insideOf(role);
  let y = beginOf(role);
  let run = c.forward[start * labelCount + y]!;
  for (let t = start; t < c.n; t++) {
    const reach = run * c.backward[t * labelCount + y]!;
    if (reach < least) return;
    let on = 0;
    if (t + 1 < c.n) {
      const b = (t + 1) * labelCount + inside;
      const step = c.edge[(t + 1) * moveCount + moveOf[y * labelCount + inside]!]! * c.node[b]!;
      run = (run * step) / c.scale[t + 1]!;
      on = run * c.backward[b]!;
    }
    if (reach - on >= least) out.push({ role, start, end: t + 1, p: reach - on });
    y = inside;
  }
}

/** The spans that do not overlap and have the largest sum of (probability - toll); see Goodman 1996 on decoding for the measure one is judged by. */
export function choose(guesses: readonly SpanGuess[], n: number, toll: (role: number) => number): SpanGuess[] {
  const byEnd = [...guesses].sort((a, b) => a.end - b.end || a.start - b.start || a.role - b.role);
  const best = new Float64Array(n + 1);
  const last: (SpanGuess | null)[] = new Array(n + 1).fill(null);
  let g = 0;
  for (let t = 1; t <= n; t++) {
    best[t] = best[t - 1]!;
    for (; g < byEnd.length && byEnd[g]!.end === t; g++) {
      const s = byEnd[g]!;
      const value = best[s.start]! + s.p - toll(s.role);
      if (value > best[t]!) {
        best[t] = value;
        last[t] = s;
      }
    }
  }
  const out: SpanGuess[] = [];
  for (let t = n; t > 0; ) {
    const s: SpanGuess | null = last[t]!;
    if (s) out.push(s);
    t = s ? s.start : t - 1;
  }
  return out.reverse();
}
