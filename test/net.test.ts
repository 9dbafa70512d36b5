import { expect, test } from "vitest";
import { chancesBy, type Filters, mapsOf, type WordRows } from "../src/statements/filters.ts";
import { table } from "../src/statements/table.ts";
import { batchOf, learningFilters } from "../training/net/filters.ts";
import { learningHead } from "../training/net/head.ts";
import { emptied, type Matrix, matrices } from "../training/net/matrices.ts";
import { type Parameter, randomFrom, step } from "../training/net/parameters.ts";

const fill = (a: Matrix, random: () => number) => {
  for (let i = 0; i < a.values.length; i++) a.values[i] = random() - 0.5;
};

test("the kernel multiplies as the definition says, also transposed and by overlapping windows", async () => {
  const m = await matrices(2);
  const random = randomFrom(3);
  const [a, b, c, d] = [m.matrix(12, 8), m.matrix(8, 16), m.matrix(12, 16), m.matrix(8, 16)];
  for (const x of [a, b]) fill(x, random);
  m.multiply(12, 8, a, { row: 8, column: 1 }, b, c);
  const sum = (n: number, term: (k: number) => number) =>
    Array.from({ length: n }, (_, k) => term(k)).reduce((x, y) => x + y, 0);
  for (const [i, j] of [
    [0, 0],
    [5, 9],
    [11, 15],
  ] as const)
    expect(c.values[i * 16 + j]).toBeCloseTo(
      sum(8, (k) => a.values[i * 8 + k]! * b.values[k * 16 + j]!),
      5,
    );
  m.multiply(8, 12, a, { row: 1, column: 8 }, c, d);
  expect(d.values[3 * 16 + 7]).toBeCloseTo(
    sum(12, (k) => a.values[k * 8 + 3]! * c.values[k * 16 + 7]!),
    5,
  );
  const windows = m.matrix(4, 8);
  const weights = m.matrix(24, 8);
  fill(weights, random);
  m.multiply(4, 24, a, { row: 8, column: 1 }, weights, windows);
  expect(windows.values[2 * 8 + 5]).toBeCloseTo(
    sum(24, (k) => a.values[2 * 8 + k]! * weights.values[k * 8 + 5]!),
    5,
  );
  expect(() => m.multiply(3, 8, a, { row: 8, column: 1 }, b, c)).toThrow(RangeError);
  expect(() => m.matrix(1000, 1000)).toThrow(/more than 2 MB/);
});

/** Word vectors of five words in four parts; the words themselves are numbers. */
const vectors = {
  rows: table(Int32Array.from([1, 2, 3, 4, 5])),
  size: 4,
  scale: 0.1,
  values: Int8Array.from([5, 0, 0, 0, 0, 5, 0, 0, 0, 0, 5, 0, 0, 0, 0, 5, 3, 3, 0, 0]),
};
const sentence = (...words: readonly number[]): WordRows => ({
  tables: [Int32Array.from(words)],
  vector: Int32Array.from(words, (w) => w - 1),
});

/** A net that tells a sentence by what its filters find at most. */
async function toy(drop: number) {
  const m = await matrices(4);
  const random = randomFrom(1);
  const sizes = [{ rows: 6, width: 4, spread: 0.3 }];
  const words = learningFilters(m, { sizes, vectors, count: 8, room: 60, drop }, random);
  const head = learningHead(m, { inputs: 8, hidden: 8, labels: 2, room: 16 }, { inputs: 0, hidden: 0 }, random);
  const best = new Int32Array(16 * 8);
  const run = (sentences: readonly WordRows[], labels: readonly number[]): number => {
    const { batch, from } = batchOf(sentences, 20);
    words.forward(batch);
    emptied(head.pooled, sentences.length);
    sentences.forEach((s, k) => {
      for (let r = from[k]!; r < from[k]! + s.vector.length; r++)
        for (let f = 0; f < 8; f++)
          if (words.maps.values[r * 8 + f]! >= head.pooled.values[k * 8 + f]!) {
            head.pooled.values[k * 8 + f] = words.maps.values[r * 8 + f]!;
            best[k * 8 + f] = r;
          }
    });
    const loss = head.forward(
      labels.map((label) => ({ label, weight: 1 })),
      1,
    );
    head.backward(sentences.length);
    sentences.forEach((_, k) => {
      for (let f = 0; f < 8; f++) words.slopes.values[best[k * 8 + f]! * 8 + f]! += head.slopes.values[k * 8 + f]!;
    });
    words.backward(batch);
    return loss;
  };
  return { run, words, head, parameters: [...words.parameters, ...head.parameters] };
}

const sentences = [
  sentence(1, 2, 3),
  sentence(3, 2, 1),
  sentence(4, 1, 2, 3, 5),
  sentence(4, 3, 2, 1, 5),
  sentence(5, 5),
];
const labels = [0, 1, 0, 1, 0];

test("the slopes are those of the loss", async () => {
  const { run, parameters } = await toy(0);
  const slopes = () => parameters.map((p: Parameter) => p.slope.values);
  for (const s of slopes()) s.fill(0);
  run(sentences, labels);
  const found = slopes().map((s) => s.slice());
  const h = 2e-3;
  parameters.forEach(({ value }, k) => {
    for (const i of [0, value.values.length >> 1, value.values.length - 1]) {
      const kept = value.values[i]!;
      value.values[i] = kept + h;
      const above = run(sentences, labels);
      value.values[i] = kept - h;
      const below = run(sentences, labels);
      value.values[i] = kept;
      expect(found[k]![i]! - (above - below) / (2 * h)).toBeCloseTo(0, 2);
    }
  });
});

test("the order of words is learnt, and read alike by what learns and by what reads", async () => {
  const { run, words, head, parameters } = await toy(0);
  const first = run(sentences, labels);
  for (const p of parameters) p.slope.values.fill(0);
  let last = first;
  for (let n = 1; n <= 300; n++) {
    last = run(sentences, labels);
    step(parameters, 0.02, n);
  }
  expect(last).toBeLessThan(first / 10);
  const filters: Filters = words.learnt();
  const told = sentences.map((s) => {
    const maps = mapsOf(filters, s);
    const most = new Float32Array(8);
    maps.forEach((x, i) => {
      most[i % 8] = Math.max(most[i % 8]!, x);
    });
    return chancesBy(head.learnt(), most, 2);
  });
  expect(told.map((p) => (p[0]! > 0.5 ? 0 : 1))).toEqual(labels);
  for (const p of told) expect(p[0]! + p[1]!).toBeCloseTo(1, 9);
  const loss = told.reduce((sum, p, k) => sum - Math.log(p[labels[k]!]!), 0);
  expect(loss).toBeCloseTo(run(sentences, labels), 3);
});
