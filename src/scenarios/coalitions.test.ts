import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimalWinning, powerIndices, weightedMean, weightedMedian } from "./coalitions.ts";

const file = new URL("../../../shared/data/analysis/power-indices.json", import.meta.url);
if (!existsSync(file)) console.warn("no ../shared/data beside the checkout: published power indices are not tested");
type Case = {
  name: string;
  weights: number[];
  quota: number;
  swings: number[];
  banzhafNormalized: number[];
  penroseAbsolute: number[];
  shapleyShubik: number[];
  minimalWinning: number[][];
};
const cases: Case[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).cases : [];

it.each(cases)("reproduces $name", (c) => {
  const power = powerIndices(c.weights, c.quota);
  expect(power.swings.map(Number)).toEqual(c.swings);
  for (const i of c.weights.keys()) {
    expect(power.banzhaf[i]).toBeCloseTo(c.banzhafNormalized[i] as number, 9);
    expect(power.penrose[i]).toBeCloseTo(c.penroseAbsolute[i] as number, 9);
    expect(power.shapleyShubik[i]).toBeCloseTo(c.shapleyShubik[i] as number, 9);
  }
  const found = minimalWinning(c.weights, c.quota);
  expect(found).toEqual({ count: BigInt(c.minimalWinning.length), listed: c.minimalWinning, complete: true });
});

it("counts on in whole numbers where doubles would round", () => {
  const power = powerIndices(Array<number>(61).fill(1), 31);
  expect(power.swings[0]).toBe(118264581564861424n);
  expect(power.shapleyShubik[0]).toBeCloseTo(1 / 61, 12);
  expect(powerIndices([...Array<number>(40).fill(1), ...Array<number>(13).fill(0)], 21).swings[0]).toBe(
    68923264410n * 2n ** 13n,
  );
});

it("gives a bloc without a say no power, and lists to the limit", () => {
  expect(powerIndices([4, 4, 4, 2, 2, 1], 12).swings.at(-1)).toBe(0n);
  expect(minimalWinning([4, 4, 4, 2, 2, 1], 12, 2)).toMatchObject({
    count: 4n,
    complete: false,
    listed: { length: 2 },
  });
});

const votes = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 7 }).chain((weights) =>
  fc.tuple(
    fc.constant(weights),
    fc.integer({
      min: 1,
      max: Math.max(
        1,
        weights.reduce((a, b) => a + b, 0),
      ),
    }),
  ),
);

describe("laws", () => {
  it("swings and minimal coalitions are those found by trying all", () => {
    fc.assert(
      fc.property(votes, ([weights, quota]) => {
        const sets = Array.from({ length: 2 ** weights.length }, (_, b) =>
          weights.flatMap((_, i) => ((b >> i) & 1 ? [i] : [])),
        );
        const seats = (s: number[]) => s.reduce((sum, i) => sum + (weights[i] as number), 0);
        const wins = (s: number[]) => seats(s) >= quota;
        const turned = weights.map(
          (_, i) => sets.filter((s) => s.includes(i) && wins(s) && !wins(s.filter((x) => x !== i))).length,
        );
        expect(powerIndices(weights, quota).swings.map(Number)).toEqual(turned);
        const minimal = sets.filter((s) => wins(s) && s.every((i) => !wins(s.filter((x) => x !== i))));
        expect(minimalWinning(weights, quota, 1000).listed.map(String).sort()).toEqual(minimal.map(String).sort());
        expect(minimalWinning(weights, quota).count).toBe(BigInt(minimal.length));
      }),
      { seed: 20260301 },
    );
  });
  it("shares add up to 1 where a coalition can win", () => {
    fc.assert(
      fc.property(votes, ([weights, quota]) => {
        fc.pre(weights.reduce((a, b) => a + b, 0) >= quota);
        const power = powerIndices(weights, quota);
        expect(power.banzhaf.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        expect(power.shapleyShubik.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }),
      { seed: 20260302 },
    );
  });
});

it.each([
  [[1, 2, 10], [1, 1, 1], 13 / 3, 2],
  [[1, 2, 10], [1, 1, 8], 8.3, 10],
  [[4, 1], [1, 1], 2.5, 2.5],
])("mean and median of %j by %j", (x, w, mean, median) => {
  expect(weightedMean(x, w)).toBeCloseTo(mean, 12);
  expect(weightedMedian(x, w)).toBe(median);
});

it("refuses seats that are not whole and weights of nothing", () => {
  expect(() => powerIndices([1, 1.5], 2)).toThrow("seats[1]");
  expect(() => powerIndices([1], 0)).toThrow("quota");
  expect(() => weightedMean([1], [0])).toThrow("add up to 0");
});
