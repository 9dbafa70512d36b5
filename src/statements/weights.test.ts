import { expect, test } from "vitest";
import { worth } from "../language/linear.ts";
import { adder, weightTable } from "./weights.ts";

/** Eleven features that all want the last four places of a table of 16, and the feature 0. */
const features = Int32Array.of(0, 12, 28, 44, 13, 29, 45, 14, 30, 15, 31, -1);
const width = 7;
const weights = Int8Array.from({ length: 2 * width * features.length }, (_, i) => ((i * 37) % 255) - 127);

test("rows of known features are summed, each part in units of its own", () => {
  const table = weightTable(features, weights, width, [1, 2]);
  const { put, putRow, addTo, row, length } = adder(table);
  const sum = (rows: readonly number[], y: number) =>
    rows.reduce((all, i) => all + worth[weights[i * 2 * width + y]! & 255]!, 0);
  for (const i of [0, 4, 11, 4]) put(features[i]!);
  for (const strange of [1 << 20, 60, 3]) put(strange);
  const whole = new Int32Array(length);
  row(whole, 0);
  expect([...whole]).toEqual(Array.from({ length }, (_, y) => sum([0, 4, 11, 4], y)));
  putRow(whole, 0);
  for (let n = 0; n < 600; n++) put(features[7]!);
  const outs = [new Float64Array(2 * width), new Float64Array(2 * width)];
  addTo(outs, width);
  const all = [0, 4, 11, 4, ...Array<number>(600).fill(7)];
  outs.forEach((out, k) => {
    expect([...out.subarray(0, width)]).toEqual(Array(width).fill(0));
    for (let y = 0; y < width; y++) expect(out[width + y]).toBeCloseTo((sum(all, k * width + y) * (k + 1)) / 32767, 9);
  });
});
