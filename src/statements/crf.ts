/** Labels of a token: 0 outside, then beginning and inside of a source, cue and content. */
export const labelCount = 7;
export const beginOf = (role: number) => 1 + 2 * role;
export const insideOf = (role: number) => 2 + 2 * role;
const isInside = (y: number) => y > 0 && y % 2 === 0;

const from: number[] = [];
const to: number[] = [];
for (let i = 0; i < labelCount; i++)
  for (let j = 0; j < labelCount; j++)
    if (!isInside(j) || i === j || i === j - 1) {
      from.push(i);
      to.push(j);
    }
/** The moves from one label to the next that make well-formed spans; edge weights are rows of this length. */
export const moveFrom = Uint8Array.from(from);
export const moveTo = Uint8Array.from(to);
export const moveCount = from.length;
export const moveOf = new Int8Array(labelCount * labelCount).fill(-1);
for (let k = 0; k < moveCount; k++) moveOf[from[k]! * labelCount + to[k]!] = k;

/**
 * Working space of a linear chain over `n` tokens. Fill `node` (n x labelCount) and `edge` (n x moveCount, row t for the
 * move into token t, row 0 unused) with scores, then call `infer`.
 */
export type Chain = {
  n: number;
  node: Float64Array;
  edge: Float64Array;
  /** exp of the scores, then normalised forward and backward values; marginal = forward x backward. */
  forward: Float64Array;
  backward: Float64Array;
  scale: Float64Array;
};

export function chain(capacity: number): Chain {
  const f = (k: number) => new Float64Array(capacity * k);
  return {
    n: 0,
    node: f(labelCount),
    edge: f(moveCount),
    forward: f(labelCount),
    backward: f(labelCount),
    scale: f(1),
  };
}

/** The same chain emptied for `n` tokens, or a larger one. */
export function resized(c: Chain, n: number): Chain {
  const out = c.scale.length >= n ? c : chain(Math.max(n, 2 * c.scale.length));
  out.n = n;
  out.node.fill(0, 0, n * labelCount);
  out.edge.fill(0, 0, n * moveCount);
  return out;
}

/** Turns scores into exponentials in place; each token's largest node score becomes 1 (kept in the return value's sum). */
function exponentiate(c: Chain, steps: boolean): number {
  let shift = 0;
  for (let t = 0; t < c.n; t++) {
    const b = t * labelCount;
    let top = -Infinity;
    for (let y = 0; y < labelCount; y++) top = Math.max(top, c.node[b + y]!);
    for (let y = 0; y < labelCount; y++) c.node[b + y] = Math.exp(c.node[b + y]! - top);
    shift += top;
    const e = t * moveCount;
    if (steps && t > 0) for (let k = 0; k < moveCount; k++) c.edge[e + k] = Math.exp(c.edge[e + k]!);
  }
  return shift;
}

/** Forward and backward passes; afterwards `node` and `edge` hold exponentials. @returns the log of the partition sum */
export const infer = (c: Chain): number => exponentiate(c, true) + passes(c);

/** The same where `edge` holds exponentials already. */
export const inferNodes = (c: Chain): number => exponentiate(c, false) + passes(c);

/** After `infer`: the same chain given that token `t` has label `a` or `b`. */
export function suppose(c: Chain, t: number, a: number, b: number): void {
  for (let y = 0; y < labelCount; y++) if (y !== a && y !== b) c.node[t * labelCount + y] = 0;
  passes(c);
}

function passes(c: Chain): number {
  let logZ = 0;
  const { n, node, edge, forward, backward, scale } = c;
  for (let t = 0; t < n; t++) {
    const b = t * labelCount;
    const p = b - labelCount;
    const e = t * moveCount;
    if (t === 0) for (let y = 0; y < labelCount; y++) forward[y] = isInside(y) ? 0 : node[y]!;
    else {
      for (let y = 0; y < labelCount; y++) forward[b + y] = 0;
      for (let k = 0; k < moveCount; k++) forward[b + moveTo[k]!]! += forward[p + moveFrom[k]!]! * edge[e + k]!;
      for (let y = 0; y < labelCount; y++) forward[b + y]! *= node[b + y]!;
    }
    let sum = 0;
    for (let y = 0; y < labelCount; y++) sum += forward[b + y]!;
    sum = sum > 1e-300 ? sum : 1e-300;
    for (let y = 0; y < labelCount; y++) forward[b + y]! /= sum;
    scale[t] = sum;
    logZ += Math.log(sum);
  }
  for (let y = 0; y < labelCount; y++) backward[(n - 1) * labelCount + y] = 1;
  for (let t = n - 1; t > 0; t--) {
    const b = t * labelCount;
    const p = b - labelCount;
    const e = t * moveCount;
    for (let y = 0; y < labelCount; y++) backward[p + y] = 0;
    for (let k = 0; k < moveCount; k++) {
      const y = moveTo[k]!;
      backward[p + moveFrom[k]!]! += edge[e + k]! * node[b + y]! * backward[b + y]!;
    }
    for (let y = 0; y < labelCount; y++) backward[p + y]! /= scale[t]!;
  }
  return logZ;
}

/** Probability of label `y` at token `t`, after `infer`. */
export const marginal = (c: Chain, t: number, y: number) =>
  c.forward[t * labelCount + y]! * c.backward[t * labelCount + y]!;

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
