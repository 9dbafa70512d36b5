import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linchpins } from "./linchpins.ts";
import { type Matrix, matrixOf, without } from "./matrix.ts";
import { letters } from "./rules.ts";
import { scores, smallest } from "./scores.ts";
import { weigh, weighFile, weighText } from "./weigh.ts";

const row = (id: string, credibility: unknown = "M", relevance: unknown = "M", more = {}) => ({
  id,
  credibility,
  relevance,
  kind: "report",
  ...more,
});
const file = (hypotheses: string[], evidence: object[], ratings: object, more = {}) => ({
  hypotheses: hypotheses.map((id) => ({ id })),
  evidence,
  ratings,
  ...more,
});

describe("a matrix file", () => {
  it.each([
    [file(["A"], [row("E")], { E: { A: "X" } }), "ratings.E.A", 'found "X"'],
    [file(["A"], [row("E")], { F: { A: "I" } }), "ratings.F", "no evidence"],
    [file(["A"], [row("E")], { E: { B: "I" } }), "ratings.E.B", "no hypothesis"],
    [file(["A", "A"], [], {}), "hypotheses[1].id", "already hypotheses[0]"],
    [file(["A"], [row("E"), row("F"), row("E")], {}), "evidence[2].id", "already evidence[0]"],
    [file(["A"], [row("E", "X")], {}), "evidence[0].credibility", "L, M, H"],
    [file(["A"], [row("E", "M", -1)], {}), "evidence[0].relevance", "not below 0"],
    [file(["A"], [row("E", 1e300, 1e300)], {}), "evidence[0].credibility", "at most 1000000000, found 1e+300"],
    [file(["A"], [row("E")], { E: ["I"] }), "ratings.E", "an object {hypothesis: letter}"],
    [file(["A", ""], [], {}), "hypotheses[1].id", "not empty"],
    [{ hypotheses: [{ id: "A" }], evidence: [] }, "ratings", "an object {evidence: {hypothesis: letter}}"],
    [[], "file", "expected object"],
  ])("that is wrong is refused with its place (%#)", (json, place, words) => {
    expect(() => weighFile(json)).toThrow(place);
    expect(() => weighFile(json)).toThrow(words);
  });
  it("may name its rows and columns as it likes", () => {
    const text = JSON.stringify(file(["constructor", "B"], [row("E")], {})).replace('"E"', '"__proto__"');
    const rated = text.replace('"ratings":{}', '"ratings":{"__proto__":{"constructor":"II","B":"C"}}');
    expect(weighText(rated, "m.json")).toMatchObject({
      hypotheses: [{ inconsistency: -2 }, { inconsistency: 0 }],
      evidence: [{ id: "__proto__", diagnosticity: 1.5 }],
    });
  });
  it("that is not JSON names line and column", () =>
    expect(() => weighText('{"hypotheses":\n [}', "m.json")).toThrow("m.json line 2, column 3"));
  it("of 40 MB is refused before it is parsed", () =>
    expect(() => weighText(" ".repeat(40 * 2 ** 20), "m.json")).toThrow("at most 33554432"));
});

describe("scores", () => {
  it("follow PARC's weights exactly where halves of powers meet", () => {
    const all = ["L", "M", "H"].flatMap((c) => ["L", "M", "H"].map((r) => row(c + r, c, r)));
    const ratings = Object.fromEntries(all.map((e) => [e.id, { A: "I" }]));
    expect(weighFile(file(["A"], all, ratings)).hypotheses[0]?.weightedInconsistency).toBeCloseTo(-9.742641, 6);
  });
  it("count one origin once, by its most refuting weighted cell", () => {
    const evidence = [row("E1", 2, 1, { origin: "wire" }), row("E2", 1, 0.5, { origin: "wire" }), row("E3")];
    const ratings = { E1: { A: "I" }, E2: { A: "II" }, E3: { A: "I" } };
    expect(weighFile(file(["A"], evidence, ratings)).hypotheses[0]).toMatchObject({
      inconsistency: -2,
      weightedInconsistency: -3,
    });
  });
  it("say untested where only neutral or weightless rows bear on a hypothesis, thin below three telling cells", () => {
    const evidence = [row("E1", 0), row("E2"), row("E3"), row("E4"), row("E5")];
    const ratings = {
      E1: { A: "II", B: "C" },
      E2: { A: "N", B: "C" },
      E3: { A: "NA", B: "I" },
      E4: { B: "C" },
      E5: { A: "N", B: "I" },
    };
    const [a, b] = weighFile(file(["A", "B"], evidence, ratings)).hypotheses;
    expect(a).toMatchObject({ untested: true, thin: true, inconsistency: -2, weightedInconsistency: 0 });
    expect(b).toMatchObject({ untested: false, thin: true });
  });
});

describe("leader", () => {
  const rated = (lead: string[], rival: string[]) =>
    Object.fromEntries(lead.map((letter, i) => [`E${i}`, { A: letter, B: rival[i] as string }]));
  const rows = (n: number) => Array.from({ length: n }, (_, i) => row(`E${i}`));
  it("is null on a tie and inside the threshold, and named on its edge", () => {
    const tie = file(["A", "B"], rows(4), rated(["C", "C", "I", "I"], ["I", "I", "C", "C"]));
    expect(weighFile(tie)).toMatchObject({ leader: null, linchpins: { B: [] } });
    const edge = file(["A", "B"], rows(10), rated(Array(10).fill("C"), ["I", ...Array(9).fill("CC")]));
    expect(weighFile(edge).leader).toBe("A");
    expect(weighFile({ ...edge, separation: 0.11 }).leader).toBeNull();
  });
  it("is never one on which almost nothing bears", () => {
    const m = file(["A", "B"], rows(4), rated(["N", "N", "C", "N"], ["I", "I", "C", "I"]));
    expect(weighFile(m)).toMatchObject({ leader: "B", linchpins: { A: [] } });
  });
});

/** Random matrices with few weights and origins, so that ties are common. */
const matrices = fc
  .record({ width: fc.integer({ min: 2, max: 4 }), height: fc.integer({ min: 1, max: 9 }) })
  .chain(({ width, height }) =>
    fc.record({
      weights: fc.array(fc.constantFrom(0, 0.5, Math.SQRT1_2, 1, Math.SQRT2, 2), {
        minLength: height,
        maxLength: height,
      }),
      origins: fc.array(fc.constantFrom(null, null, "a", "b"), { minLength: height, maxLength: height }),
      cells: fc.array(fc.constantFrom(...letters), { minLength: width * height, maxLength: width * height }),
      width: fc.constant(width),
    }),
  )
  .map(({ weights, origins, cells, width }) => {
    const names = Array.from({ length: width }, (_, i) => `H${i}`);
    const evidence = weights.map((w, i) => row(`E${i}`, w, 1, { origin: origins[i] }));
    const ratings = Object.fromEntries(
      evidence.map((e, r) => [e.id, Object.fromEntries(names.map((h, c) => [h, cells[r * width + c]]))]),
    );
    return file(names, evidence, ratings);
  });

const subsets = (n: number, size: number, from = 0): number[][] =>
  size === 0
    ? [[]]
    : Array.from({ length: n - from }, (_, i) => from + i).flatMap((i) =>
        subsets(n, size - 1, i + 1).map((s) => [i, ...s]),
      );

function bruteForce(matrix: Matrix, reference: number, rival: number, overtake: boolean): number[] | null {
  const near = smallest(matrix);
  const at = (m: Matrix, h: number) => scores(m)[h]?.weightedInconsistency as number;
  for (let size = 0; size <= matrix.rows.length; size++)
    for (const set of subsets(matrix.rows.length, size)) {
      const rest = without(matrix, (_, i) => set.includes(i));
      const ahead = at(rest, rival) - at(rest, reference);
      if (overtake ? ahead >= near : ahead >= -near) return set;
    }
  return null;
}

describe("laws", () => {
  it("linchpins are the smallest sets, the first in file order", () => {
    fc.assert(
      fc.property(matrices, fc.boolean(), (json, overtake) => {
        const matrix = matrixOf(json);
        expect(linchpins(matrix, 0, 1, { overtake })).toEqual(bruteForce(matrix, 0, 1, overtake));
      }),
      { seed: 20260101, numRuns: 400 },
    );
  });
  it("the order of evidence changes no score", () => {
    fc.assert(
      fc.property(matrices, fc.infiniteStream(fc.nat()), (json, keys) => {
        const key = new Map(json.evidence.map((e) => [e, keys.next().value]));
        const shuffled = {
          ...json,
          evidence: [...json.evidence].sort((a, b) => (key.get(a) ?? 0) - (key.get(b) ?? 0)),
        };
        const [a, b] = [weighFile(json), weighFile(shuffled)];
        expect(b.hypotheses).toEqual(a.hypotheses);
        expect(b.leader).toBe(a.leader);
      }),
      { seed: 20260102 },
    );
  });
  it("a copy of a row from the same origin changes no score", () => {
    fc.assert(
      fc.property(matrices, fc.nat(), (json, pick) => {
        const original = json.evidence[pick % json.evidence.length] as { id: string; origin?: string | null };
        const named = { ...original, origin: original.origin ?? "own" };
        const evidence = json.evidence.map((e) => (e === original ? named : e));
        const ratings = json.ratings as Record<string, object>;
        const copied = {
          ...json,
          evidence: [...evidence, { ...named, id: "copy" }],
          ratings: { ...ratings, copy: ratings[original.id] as object },
        };
        const only = (o: ReturnType<typeof weighFile>) =>
          o.hypotheses.map((h) => [h.inconsistency, h.weightedInconsistency]);
        expect(only(weighFile(copied))).toEqual(only(weighFile(json)));
      }),
      { seed: 20260103 },
    );
  });
  it("a row that says the same of all tells nothing apart and moves no gap", () => {
    fc.assert(
      fc.property(matrices, fc.constantFrom(...letters), (json, letter) => {
        const flat = Object.fromEntries(json.hypotheses.map((h) => [h.id, letter]));
        const more = { ...json, evidence: [...json.evidence, row("flat")], ratings: { ...json.ratings, flat } };
        const [a, b] = [weigh(matrixOf(json)), weigh(matrixOf(more))];
        expect(b.discrimination.at(-1)).toBe(0);
        const gaps = (w: typeof a) =>
          w.scores.map((s) => s.weightedInconsistency - (w.scores[0]?.weightedInconsistency ?? 0));
        for (const [i, gap] of gaps(a).entries()) expect(gaps(b)[i]).toBeCloseTo(gap, 9);
        expect(b.scores.map((s) => s.telling)).toEqual(a.scores.map((s) => s.telling));
      }),
      { seed: 20260104 },
    );
  });
});
