import { expect, test } from "vitest";
import type { Tree } from "../free/view.ts";
import { rowOfOption } from "./model.ts";
import { pathOf } from "./parties.ts";

/** The army of Chad attacked rebels: attacked is the root. */
const tree = {
  head: Int32Array.of(1, 4, 3, 1, -1, 4),
  relation: ["det", "nsubj", "case", "nmod", "root", "obj"],
} as unknown as Tree;

test.each([
  [4, 4, ""],
  [4, 1, "nsubj"],
  [4, 3, "nsubj nmod"],
  [3, 5, "^nmod ^nsubj obj"],
  [1, 4, "^nsubj"],
])("the path from word %i to word %i goes up, then down", (from, to, wanted) => {
  expect(pathOf(tree, from, to)).toBe(wanted);
});

test("words too far from each other have no path", () => {
  const chain = {
    head: Int32Array.from({ length: 20 }, (_, i) => i - 1),
    relation: Array(20).fill("dep"),
  } as unknown as Tree;
  expect(pathOf(chain, 0, 19)).toBe("far");
});

test("an option has each of its features once", () => {
  const once = rowOfOption({ head: 0, hashes: [7, 8, 9] }, "source", 1 << 15);
  expect([...rowOfOption({ head: 0, hashes: [7, 8, 7, 9, 8] }, "source", 1 << 15)]).toEqual([...once]);
  expect([...rowOfOption({ head: 0, hashes: [7, 8, 9] }, "target", 1 << 15)]).not.toEqual([...once]);
});
