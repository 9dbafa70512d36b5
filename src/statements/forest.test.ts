import { describe, expect, it } from "vitest";
import { type Forest, judge } from "./forest.ts";

/** One tree of two questions: x0 > 1, then x1 > 5 on either side. */
const tree: Forest = {
  depth: 2,
  ask: Uint8Array.from([0, 1, 1]),
  above: Float32Array.from([1, 5, 5]),
  leaf: Float32Array.from([0, 1, 2, 3]),
};
const logistic = (x: number) => 1 / (1 + Math.exp(-x));

describe("judge", () => {
  it.each([
    [[1, 5], 0],
    [[1, 6], 1],
    [[2, 5], 2],
    [[2, 6], 3],
  ])("%j reaches leaf %i", (x, leaf) => {
    expect(judge(tree, x)).toBeCloseTo(logistic(leaf));
  });
});
