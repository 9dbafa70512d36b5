/**
 * Trees of yes-no questions whose answers add up: each of `depth` questions from the top to a leaf. Question k of a
 * tree asks whether number `ask[k]` of what is judged exceeds `above[k]`; its two successors are 2k + 1 (no) and 2k + 2.
 */
export type Forest = {
  readonly depth: number;
  readonly ask: Uint8Array;
  readonly above: Float32Array;
  readonly leaf: Float32Array;
};

/** The probability that a forest gives to numbers `x`: the logistic of the sum of the leaves reached. */
export function judge({ depth, ask, above, leaf }: Forest, x: ArrayLike<number>): number {
  const questions = (1 << depth) - 1;
  const leaves = 1 << depth;
  let sum = 0;
  for (let from = 0, to = 0; from < ask.length; from += questions, to += leaves) {
    let k = 0;
    for (let d = 0; d < depth; d++) k = 2 * k + (x[ask[from + k]!]! > above[from + k]! ? 2 : 1);
    sum += leaf[to + k - questions]!;
  }
  return 1 / (1 + Math.exp(-sum));
}
