import { expect, test } from "vitest";
import { kernelBytes as languageBytes } from "../src/language/kernel-bytes.ts";
import { hashString } from "../src/net/hash.ts";
import { chancesBy } from "../src/net/head.ts";
import { gathered, type Judge, scoreOf, scoreWith, statesRead } from "../src/net/judge.ts";
import { kernel } from "../src/net/kernel.ts";
import { kernelBytes } from "../src/net/kernel-bytes.ts";
import { statesOf, type WordRows } from "../src/net/recurrent.ts";
import { rowOf, table } from "../src/net/table.ts";
import { thinned } from "../training/events/free-net.ts";
import { learningHead } from "../training/net/head.ts";
import { type Item, learningJudge } from "../training/net/judge.ts";
import { assembled, kernels } from "../training/net/kernel.ts";
import { emptied, type Matrix, matrices } from "../training/net/matrices.ts";
import { type Parameter, parameter, randomFrom, step } from "../training/net/parameters.ts";
import { batchOf, learningRecurrent } from "../training/net/recurrent.ts";

const fill = (a: Matrix, random: () => number) => {
  for (let i = 0; i < a.values.length; i++) a.values[i] = random() - 0.5;
};

test("what runs is what kernel.wat says", async () => {
  expect(await Promise.all(kernels.map(assembled))).toEqual([kernelBytes, languageBytes]);
});

test("the kernel of the readers adds, multiplies and turns as the definitions say", () => {
  const { room, list, layer, add, score, turn, gather, top, mix, along, at } = kernel();
  const random = randomFrom(5);
  const drawn = (n: number) => Float32Array.from({ length: n }, () => random() - 0.5);
  const [x, w, start] = [drawn(7), drawn(7 * 32), drawn(32)];
  const out = room(32);
  out.set(start);
  layer(7, 32, at(x), at(w), out.byteOffset);
  for (const j of [0, 17, 31])
    expect(out[j]).toBeCloseTo(start[j]! + x.reduce((sum, v, i) => sum + v * w[i * 32 + j]!, 0), 5);
  const before = out.slice();
  add(32, at(start), out.byteOffset);
  expect(out[31]).toBeCloseTo(before[31]! + start[31]!, 6);
  const positive = start.reduce((sum, v, j) => sum + Math.max(0, v) * before[j]!, 0);
  expect(score(32, at(start), at(before))).toBeCloseTo(positive, 5);
  const [gifts, state] = [drawn(32).map((v) => v * 8), drawn(16)];
  turn(16, at(gifts), at(state), out.byteOffset);
  const bent = (v: number) => v / (1 + Math.abs(v));
  for (const j of [0, 9, 15])
    expect(out[j]).toBeCloseTo(state[j]! + (0.5 + 0.5 * bent(gifts[j]!)) * (bent(gifts[16 + j]!) - state[j]!), 5);
  const listed = list(2);
  listed.set([at(start), at(before)]);
  gather(32, at(start), listed.byteOffset, 2, out.byteOffset);
  for (const j of [0, 13, 31]) expect(out[j]).toBe(Math.fround(Math.fround(2 * start[j]!) + before[j]!));
  const sum = out.slice();
  top(32, at(before), out.byteOffset);
  expect([...out]).toEqual([...sum].map((v, j) => Math.max(v, before[j]!)));
  out.set(sum);
  mix(32, 1 / 3, at(before), out.byteOffset);
  expect([...out]).toEqual([...sum].map((v, j) => Math.fround(v + before[j]! * (1 / 3))));
  const [states, single] = [room(48), room(16)];
  along(2, 16, at(gifts), states.byteOffset, 0, 64);
  turn(16, at(gifts), states.byteOffset, single.byteOffset);
  expect(states.slice(16, 32)).toEqual(single);
  turn(16, at(gifts), states.byteOffset + 64, single.byteOffset);
  expect(states.slice(32)).toEqual(single);
});

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

const wide = 32;
/** A net that tells a sentence by its states at most. */
async function toy(drop: number) {
  const m = await matrices(8);
  const random = randomFrom(4);
  const sizes = [{ rows: 6, width: 4, spread: 0.3 }];
  const words = learningRecurrent(
    m,
    { sizes, vectors, units: wide / 2, room: 60, drop: { words: drop, between: drop, states: drop } },
    random,
  );
  const head = learningHead(m, { inputs: wide, hidden: 16, labels: 2, room: 16 }, { inputs: 0, hidden: 0 }, random);
  const best = new Int32Array(16 * wide);
  const run = (sentences: readonly WordRows[], labels: readonly number[]): number => {
    const { batch, from } = batchOf(sentences, 20);
    words.forward(batch);
    emptied(head.pooled, sentences.length);
    best.fill(-1);
    sentences.forEach((s, k) => {
      for (let r = from[k]!; r < from[k]! + s.vector.length; r++)
        for (let f = 0; f < wide; f++)
          if (words.states.values[r * wide + f]! > head.pooled.values[k * wide + f]!) {
            head.pooled.values[k * wide + f] = words.states.values[r * wide + f]!;
            best[k * wide + f] = r;
          }
    });
    const loss = head.forward(
      labels.map((label) => ({ label, weight: 1 })),
      1,
    );
    head.backward(sentences.length);
    sentences.forEach((_, k) => {
      for (let f = 0; f < wide; f++) {
        const row = best[k * wide + f]!;
        if (row >= 0) words.slopes.values[row * wide + f]! += head.slopes.values[k * wide + f]!;
      }
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

/** Compares some slopes with what the loss changes by when a weight is moved a little. */
function agree(run: () => number, parameters: readonly Parameter[]): void {
  const slopes = parameters.map((p) => p.slope.values);
  for (const s of slopes) s.fill(0);
  run();
  const found = slopes.map((s) => s.slice());
  const h = 2e-3;
  parameters.forEach(({ value }, k) => {
    for (const i of [0, value.values.length >> 1, value.values.length - 1]) {
      const kept = value.values[i]!;
      value.values[i] = kept + h;
      const above = run();
      value.values[i] = kept - h;
      const below = run();
      value.values[i] = kept;
      expect(found[k]![i]! - (above - below) / (2 * h)).toBeCloseTo(0, 2);
    }
  });
  expect(found.some((f) => f.some((x) => Math.abs(x) > 0.05))).toBe(true);
}

test("the slopes are those of the loss", async () => {
  const { run, parameters } = await toy(0);
  agree(() => run(sentences, labels), parameters);
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
  const reading = words.learnt();
  const told = sentences.map((s) => {
    const most = new Float32Array(wide);
    statesOf(reading, s).forEach((x, i) => {
      most[i % wide] = Math.max(most[i % wide]!, x);
    });
    return chancesBy(head.learnt(), most, 2);
  });
  expect(told.map((p) => (p[0]! > 0.5 ? 0 : 1))).toEqual(labels);
  for (const p of told) expect(p[0]! + p[1]!).toBeCloseTo(1, 9);
  const loss = told.reduce((sum, p, k) => sum - Math.log(p[labels[k]!]!), 0);
  expect(loss).toBeCloseTo(run(sentences, labels), 3);
});

/** A net that tells whether the second word it looks at stands behind the first, by states and a name. */
async function judging() {
  const m = await matrices(8);
  const random = randomFrom(2);
  const sizes = [{ rows: 6, width: 4, spread: 0.3 }];
  const words = learningRecurrent(
    m,
    { sizes, vectors, units: 16, room: 60, drop: { words: 0, between: 0, states: 0 } },
    random,
  );
  const judge = learningJudge(
    m,
    { places: 2, states: 32, hidden: 16, names: 2, outputs: 1, room: 16, rows: 60 },
    0,
    random,
  );
  const items = (from: number): Item[] => [
    { words: [from, from + 2], names: Int32Array.of(0) },
    { words: [from + 1, from], names: Int32Array.of(1) },
    { words: [from + 2, -1], names: Int32Array.of() },
  ];
  const wanted = [1, 0, 1];
  const run = (): number => {
    const { batch, from } = batchOf([sentence(1, 2, 3)], 20);
    words.forward(batch);
    const all = items(from[0]!);
    judge.forward(all, words.states);
    let loss = 0;
    wanted.forEach((y, i) => {
      const p = 1 / (1 + Math.exp(-judge.top.values[i * judge.scores]!));
      loss -= Math.log(y ? p : 1 - p);
      judge.top.values.fill(0, i * judge.scores, (i + 1) * judge.scores);
      judge.top.values[i * judge.scores] = p - y;
    });
    judge.backward(all, words.states, words.slopes);
    words.backward(batch);
    return loss;
  };
  return { run, words, judge, parameters: [...words.parameters, ...judge.parameters] };
}

test("the slopes of a judge are those of the loss", async () => {
  const { run, parameters } = await judging();
  agree(run, parameters);
});

test("a judge that has learnt reads as it did when it learnt", async () => {
  const { run, words, judge, parameters } = await judging();
  for (let n = 1; n <= 200; n++) {
    run();
    step(parameters, 0.02, n);
  }
  const loss = run();
  expect(loss).toBeLessThan(0.1);
  const reading = words.learnt();
  const states = statesRead(statesOf(reading, sentence(1, 2, 3)));
  const j = judge.learnt(Int32Array.from(["one", "two"], hashString));
  const names = (...list: readonly string[]) => Int32Array.from(list, hashString);
  const first = gathered(j, states, [0], names());
  const with_ = (...list: readonly string[]) => scoreWith(j, first, states, 2, names(...list));
  const scores = [with_("one", "strange")];
  expect(with_("one", "one")).toBe(scores[0]);
  scores.push(scoreOf(j, gathered(j, states, [1, 0], names("two")), 0));
  scores.push(scoreOf(j, gathered(j, states, [2, -1], names()), 0));
  const chances = scores.map((x) => 1 / (1 + Math.exp(-x)));
  expect(-Math.log(chances[0]!) - Math.log(1 - chances[1]!) - Math.log(chances[2]!)).toBeCloseTo(loss, 3);
});

test("a sentence longer than any is read in pieces", async () => {
  const { words } = await toy(0);
  const reading = words.learnt();
  const long = sentence(...Array.from({ length: 1000 }, (_, i) => 1 + (i % 5)));
  const states = statesOf(reading, long);
  expect(states.length).toBe(1000 * wide);
  const piece = statesOf(reading, sentence(...Array.from({ length: 400 }, (_, i) => 1 + (i % 5))));
  expect(states.slice(0, 400 * wide)).toEqual(piece);
});

test("a step of Adam moves each weight as its formula says, and leaves no slope", async () => {
  const m = await matrices(1);
  const p = parameter(m, 3, 5, 0.5, randomFrom(3));
  const [w, f, s] = [[...p.value.values], new Array<number>(15).fill(0), new Array<number>(15).fill(0)];
  for (let count = 1; count <= 4; count++) {
    for (let i = 0; i < 15; i++) {
      const g = Math.sin(i * count);
      p.slope.values[i] = g;
      f[i] = 0.9 * f[i]! + 0.1 * g;
      s[i] = 0.999 * s[i]! + 0.001 * g * g;
      w[i]! -= (0.01 * (f[i]! / (1 - 0.9 ** count))) / (Math.sqrt(s[i]! / (1 - 0.999 ** count)) + 1e-8);
    }
    step([p], 0.01, count);
    p.value.values.forEach((x, i) => {
      expect(x).toBeCloseTo(w[i]!, 4);
    });
    expect(p.slope.values.every((x) => x === 0)).toBe(true);
  }
});

test("rows are added where they belong", async () => {
  const m = await matrices(1);
  const [to, from] = [m.matrix(3, 8), m.matrix(2, 8)];
  from.values.forEach((_, i) => {
    from.values[i] = i;
  });
  m.addInto(8, to, 8, from, 8);
  m.addInto(8, to, 8, from, 0);
  expect([...to.values]).toEqual([...Array(8).fill(0), 8, 10, 12, 14, 16, 18, 20, 22, ...Array(8).fill(0)]);
});

test("of the names of a judge those are kept that move its hidden units most", () => {
  const count = 3010;
  const hashes = Int32Array.from({ length: count }, (_, k) => 3 * k + 1);
  // every 301st name moves nothing
  const names = Float32Array.from({ length: 2 * count }, (_, k) => ((k >> 1) % 301 === 0 ? 0 : 1 + k));
  const judge = { hidden: 2, known: table(hashes), names } as unknown as Judge;
  const { judge: thin, hashes: kept } = thinned(judge, hashes);
  expect(kept).toHaveLength(3000);
  expect([...kept].some((h) => ((h - 1) / 3) % 301 === 0)).toBe(false);
  for (const h of [4, 8989]) {
    const [was, is] = [rowOf(judge.known, h), rowOf(thin.known, h)];
    expect([...thin.names.subarray(2 * is, 2 * is + 2)]).toEqual([...names.subarray(2 * was, 2 * was + 2)]);
  }
  expect(thinned(judge, hashes.subarray(0, 5)).hashes).toHaveLength(5);
});
