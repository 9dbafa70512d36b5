import { expect, it } from "vitest";
import { chanceOf, type Trees } from "../src/reactions/trees.ts";
import { growTrees } from "../training/trees.ts";

const rowOf = (...signs: number[]) => Float64Array.from(signs);
const round = (x: number) => Math.round(x * 1000) / 1000;
const one: Trees = {
  features: 2,
  depth: 2,
  count: 1,
  feature: Int16Array.from([0, 1, 0]),
  threshold: Float32Array.from([5, 1, Number.POSITIVE_INFINITY]),
  leaf: Float32Array.from([-2, 0, 3, 3]),
  bias: 0,
};

it.each([
  [[0, 0], 0.119],
  [[0, 1], 0.5],
  [[5, 0], 0.953],
])("follows a tree to its leaf: %j", (row, wanted) => {
  expect(round(chanceOf(one, rowOf(...row)))).toBe(wanted);
});

it("learns what no single sign tells, and nothing where there is nothing to learn", () => {
  const rows = Array.from({ length: 400 }, (_, i) => {
    const [a, b, noise] = [i & 1, (i >> 1) & 1, (i * 7919) % 13];
    return { signs: [a, b, noise], yes: a === 1 && b === 0, weight: 1 };
  });
  const settings = { depth: 2, count: 40, rate: 0.3, least: 1, l2: 1, rows: 0.8, features: 1 };
  const trees = growTrees(rows, settings);
  expect(chanceOf(trees, rowOf(1, 0, 4))).toBeGreaterThan(0.95);
  for (const row of [
    [0, 0, 4],
    [0, 1, 4],
    [1, 1, 4],
  ])
    expect(chanceOf(trees, rowOf(...row))).toBeLessThan(0.05);
  const blank = growTrees(
    rows.map((r, i) => ({ ...r, signs: [1, 1, 1], yes: i % 4 === 0 })),
    settings,
  );
  expect(chanceOf(blank, rowOf(1, 1, 1))).toBeCloseTo(0.25, 1);
});

it("a tree sees a share of the features, so that one does not hide another that tells the same", () => {
  const rows = Array.from({ length: 400 }, (_, i) => ({ signs: [i & 1, i & 1], yes: (i & 1) === 1, weight: 1 }));
  const settings = { depth: 1, count: 40, rate: 0.3, least: 1, l2: 1, rows: 1 };
  const used = (features: number) => {
    const { feature, threshold } = growTrees(rows, { ...settings, features });
    return [...new Set(feature.filter((_, node) => Number.isFinite(threshold[node])))];
  };
  expect(used(1)).toEqual([0]);
  expect(used(0.5).sort()).toEqual([0, 1]);
});

it("splits where it gains most", () => {
  const rows = Array.from({ length: 90 }, (_, i) => ({ signs: [i % 9, i], yes: i % 9 >= 6, weight: 1 }));
  const { feature, threshold } = growTrees(rows, {
    depth: 1,
    count: 1,
    rate: 1,
    least: 1,
    l2: 0,
    rows: 1,
    features: 1,
  });
  expect([feature[0], threshold[0]]).toEqual([0, 5.5]);
});

it("a tree sees a share of the rows", () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({ signs: [i % 2], yes: i % 3 === 0, weight: 1 }));
  const settings = { depth: 1, count: 1, rate: 1, least: 1, l2: 0, features: 1 };
  const [all, half] = [1, 0.5].map((share) => growTrees(rows, { ...settings, rows: share }).leaf);
  expect(half).not.toEqual(all);
});

it("grows the same trees again", () => {
  const rows = Array.from({ length: 200 }, (_, i) => ({ signs: [i % 7, i % 11], yes: i % 3 === 0, weight: 1 }));
  const settings = { depth: 3, count: 10, rate: 0.3, least: 1, l2: 1, rows: 0.5, features: 0.5 };
  expect(growTrees(rows, settings)).toEqual(growTrees(rows, settings));
});

it("each node of a tree has the split that gains most for the rows that reach it", () => {
  const rows = Array.from({ length: 600 }, (_, i) => {
    const signs = [(i * 7919) % 23, (i * 104_729) % 11, i % 17 === 0 ? 1 : 0];
    return { signs, yes: signs[0]! + 2 * signs[1]! + 9 * signs[2]! + ((i * 31) % 13) > 34, weight: 1 };
  });
  const settings = { depth: 3, count: 1, rate: 1, least: 1, l2: 1, rows: 1, features: 1 };
  const { bias, feature, threshold } = growTrees(rows, settings);
  const p = 1 / (1 + Math.exp(-bias));
  const worth = (some: typeof rows) =>
    some.reduce((sum, r) => sum + p - (r.yes ? 1 : 0), 0) ** 2 / (some.length * p * (1 - p) + 1);
  const gainOf = (some: typeof rows, f: number, cut: number) => {
    const [low, high] = [some.filter((r) => r.signs[f]! < cut), some.filter((r) => r.signs[f]! >= cut)];
    const few = Math.min(low.length, high.length) * p * (1 - p) < settings.least;
    return few ? Number.NEGATIVE_INFINITY : worth(low) + worth(high) - worth(some);
  };
  const check = (node: number, some: typeof rows) => {
    if (node >= feature.length) return;
    const all = [0, 1, 2].flatMap((f) => [...new Set(some.map((r) => r.signs[f]!))].map((cut) => gainOf(some, f, cut)));
    const [f, cut] = [feature[node]!, threshold[node]!];
    expect(gainOf(some, f, cut)).toBeCloseTo(Math.max(...all), 6);
    check(
      2 * node + 1,
      some.filter((r) => r.signs[f]! < cut),
    );
    check(
      2 * node + 2,
      some.filter((r) => r.signs[f]! >= cut),
    );
  };
  check(0, rows);
});
