import { expect, it } from "vitest";
import { judge } from "../src/statements/forest.ts";
import { boost } from "../training/statements/boost.ts";

it.each([
  [[0, 0], 0],
  [[1, 0], 0],
  [[0, 1], 0],
  [[1, 1], 1],
])("of two signs both are needed: %j gives %i", (row, wanted) => {
  const rows = Array.from({ length: 400 }, (_, r) => [r & 1, (r >> 1) & 1]);
  const table = { width: 2, x: Float32Array.from(rows.flat()), wanted: Uint8Array.from(rows, ([a, b]) => a! & b!) };
  const forest = boost(table, { trees: 40, depth: 2, rate: 0.3, lambda: 1, least: 1 });
  expect(Math.round(judge(forest, row))).toBe(wanted);
});
