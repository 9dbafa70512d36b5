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
  forwards(c, t);
  backwards(c);
}

/*
 * Both passes have the moves written out in their order, one sum a label, so that the sums stay at hand: a loop over
 * `moveFrom` and `moveTo` has the same sums in the same order and takes three times as long.
 */

/** The forward pass from token `start` on; what stands before it is taken as it is. */
function forwards({ n, node, edge, forward, scale }: Chain, start: number): void {
  if (start === 0) {
    for (let y = 0; y < labelCount; y++) forward[y] = isInside(y) ? 0 : node[y]!;
    normalise(forward, scale, 0);
  }
  for (let t = Math.max(1, start); t < n; t++) {
    const b = t * labelCount;
    const e = t * moveCount;
    const p = b - labelCount;
    const f0 = forward[p]!;
    const f1 = forward[p + 1]!;
    const f2 = forward[p + 2]!;
    const f3 = forward[p + 3]!;
    const f4 = forward[p + 4]!;
    const f5 = forward[p + 5]!;
    const f6 = forward[p + 6]!;
    forward[b] =
      (f0 * edge[e]! +
        f1 * edge[e + 4]! +
        f2 * edge[e + 9]! +
        f3 * edge[e + 14]! +
        f4 * edge[e + 19]! +
        f5 * edge[e + 24]! +
        f6 * edge[e + 29]!) *
      node[b]!;
    forward[b + 1] =
      (f0 * edge[e + 1]! +
        f1 * edge[e + 5]! +
        f2 * edge[e + 10]! +
        f3 * edge[e + 15]! +
        f4 * edge[e + 20]! +
        f5 * edge[e + 25]! +
        f6 * edge[e + 30]!) *
      node[b + 1]!;
    forward[b + 2] = (f1 * edge[e + 6]! + f2 * edge[e + 11]!) * node[b + 2]!;
    forward[b + 3] =
      (f0 * edge[e + 2]! +
        f1 * edge[e + 7]! +
        f2 * edge[e + 12]! +
        f3 * edge[e + 16]! +
        f4 * edge[e + 21]! +
        f5 * edge[e + 26]! +
        f6 * edge[e + 31]!) *
      node[b + 3]!;
    forward[b + 4] = (f3 * edge[e + 17]! + f4 * edge[e + 22]!) * node[b + 4]!;
    forward[b + 5] =
      (f0 * edge[e + 3]! +
        f1 * edge[e + 8]! +
        f2 * edge[e + 13]! +
        f3 * edge[e + 18]! +
        f4 * edge[e + 23]! +
        f5 * edge[e + 27]! +
        f6 * edge[e + 32]!) *
      node[b + 5]!;
    forward[b + 6] = (f5 * edge[e + 28]! + f6 * edge[e + 33]!) * node[b + 6]!;
    normalise(forward, scale, t);
  }
}

/** Divides a token's values by their sum, which is its scale. */
function normalise(forward: Float64Array, scale: Float64Array, t: number): void {
  const b = t * labelCount;
  let sum = 0;
  for (let y = 0; y < labelCount; y++) sum += forward[b + y]!;
  sum = sum > 1e-300 ? sum : 1e-300;
  for (let y = 0; y < labelCount; y++) forward[b + y]! /= sum;
  scale[t] = sum;
}

function backwards({ n, node, edge, backward, scale }: Chain): void {
  backward.fill(1, (n - 1) * labelCount, n * labelCount);
  for (let t = n - 1; t > 0; t--) {
    const b = t * labelCount;
    const e = t * moveCount;
    const p = b - labelCount;
    const by = scale[t]!;
    const n0 = node[b]!;
    const n1 = node[b + 1]!;
    const n2 = node[b + 2]!;
    const n3 = node[b + 3]!;
    const n4 = node[b + 4]!;
    const n5 = node[b + 5]!;
    const n6 = node[b + 6]!;
    const b0 = backward[b]!;
    const b1 = backward[b + 1]!;
    const b2 = backward[b + 2]!;
    const b3 = backward[b + 3]!;
    const b4 = backward[b + 4]!;
    const b5 = backward[b + 5]!;
    const b6 = backward[b + 6]!;
    backward[p] = (edge[e]! * n0 * b0 + edge[e + 1]! * n1 * b1 + edge[e + 2]! * n3 * b3 + edge[e + 3]! * n5 * b5) / by;
    backward[p + 1] =
      (edge[e + 4]! * n0 * b0 +
        edge[e + 5]! * n1 * b1 +
        edge[e + 6]! * n2 * b2 +
        edge[e + 7]! * n3 * b3 +
        edge[e + 8]! * n5 * b5) /
      by;
    backward[p + 2] =
      (edge[e + 9]! * n0 * b0 +
        edge[e + 10]! * n1 * b1 +
        edge[e + 11]! * n2 * b2 +
        edge[e + 12]! * n3 * b3 +
        edge[e + 13]! * n5 * b5) /
      by;
    backward[p + 3] =
      (edge[e + 14]! * n0 * b0 +
        edge[e + 15]! * n1 * b1 +
        edge[e + 16]! * n3 * b3 +
        edge[e + 17]! * n4 * b4 +
        edge[e + 18]! * n5 * b5) /
      by;
    backward[p + 4] =
      (edge[e + 19]! * n0 * b0 +
        edge[e + 20]! * n1 * b1 +
        edge[e + 21]! * n3 * b3 +
        edge[e + 22]! * n4 * b4 +
        edge[e + 23]! * n5 * b5) /
      by;
    backward[p + 5] =
      (edge[e + 24]! * n0 * b0 +
        edge[e + 25]! * n1 * b1 +
        edge[e + 26]! * n3 * b3 +
        edge[e + 27]! * n5 * b5 +
        edge[e + 28]! * n6 * b6) /
      by;
    backward[p + 6] =
      (edge[e + 29]! * n0 * b0 +
        edge[e + 30]! * n1 * b1 +
        edge[e + 31]! * n3 * b3 +
        edge[e + 32]! * n5 * b5 +
        edge[e + 33]! * n6 * b6) /
      by;
  }
}

/** The log of the product of all scales. */
function logOfScales({ n, scale }: Chain): number {
  let sum = 0;
  for (let t = 0; t < n; t++) sum += Math.log(scale[t]!);
  return sum;
}

function passes(c: Chain): number {
  forwards(c, 0);
  backwards(c);
  return logOfScales(c);
}

/** Probability of label `y` at token `t`, after `infer`. */
export const marginal = (c: Chain, t: number, y: number) =>
  c.forward[t * labelCount + y]! * c.backward[t * labelCount + y]!;
