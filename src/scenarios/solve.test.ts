import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basins } from "./basins.ts";
import { balances, configurations, type Model, marks, model, modelOf } from "./model.ts";
import { seeded } from "./random.ts";
import { readScw, readSl, writeScw, writeSl } from "./scw.ts";
import { search } from "./search.ts";
import { scenariosFile, solve } from "./solve.ts";
import { estimates, path, succeed, wilson } from "./succession.ts";

const folder = new URL("../../../shared/data/analysis/", import.meta.url);
const present = existsSync(folder);
if (!present) console.warn("no ../shared/data beside the checkout: published cross-impact fixtures are not tested");
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const json = (name: string) => JSON.parse(read(`${name}.json`));
/** "A3 B1" as state indexes. */
const indexes = (text: string) => text.split(" ").map((s) => Number(s.slice(1)) - 1);
const at = (m: Model, level: number) => solve(m, { level }).scenarios.map((s) => s.states);

/** Every configuration, the last descriptor running fastest. */
function everything(m: Model): number[][] {
  return m.descriptors.reduce<number[][]>((all, d) => all.flatMap((s) => d.states.map((_, i) => [...s, i])), [[]]);
}

describe.runIf(present)("Somewhereland", () => {
  const file = present ? json("cib-somewhereland") : null;
  const m = present ? modelOf(file) : (null as unknown as Model);
  it("has the ten published scenarios with their weights and sums", () => {
    const found = solve(m);
    expect(found.complete).toBe(true);
    expect(found.scenarios.map((s) => s.states)).toEqual(
      file.expected.consistent.map(indexes).sort((a: number[], b: number[]) => (String(a) < String(b) ? -1 : 1)),
    );
    for (const wanted of file.expected.perScenario) {
      const s = found.scenarios.find((x) => String(x.states) === String(indexes(wanted.scenario)));
      expect(s).toMatchObject({
        weight: wanted.weightGlobalTiesKeep,
        totalImpact: wanted.TIS,
        consistency: wanted.consistencyValue,
        inconsistency: 0,
      });
    }
    const states = file.expected.perScenario.map((p: { scenario: string }) => indexes(p.scenario));
    expect(basins(m, states, "local").weights).toEqual(
      file.expected.perScenario.map((p: { weightLocal: number }) => p.weightLocal),
    );
    expect(basins(m, states, "local").inCycles).toBe(0);
  });
  it.each(Object.entries((file?.expected.countByMaxInconsistency ?? {}) as Record<string, number>))(
    "has at level %s %i scenarios",
    (level, count) => expect(at(m, Number(level))).toHaveLength(count),
  );
  it("has the five scenarios of inconsistency 1", () => {
    const found = solve(m, { level: 1 }).scenarios.filter((s) => s.inconsistency === 1);
    expect(found).toHaveLength(file.expected.inconsistent1only.length);
    for (const wanted of file.expected.inconsistent1only) {
      const s = found.find((x) => String(x.states) === String(indexes(wanted.scenario)));
      expect(s).toMatchObject({ totalImpact: wanted.TIS, weight: 0 });
    }
  });
  it("gives the manual's balance sheet and its inconsistency", () => {
    const { scenario, impactBalance, inconsistencyOfD } = file.expected.manualFig2_3;
    expect(balances(m, indexes(scenario))).toEqual(impactBalance);
    expect(marks(m, indexes(scenario))).toMatchObject({ inconsistent: [3], inconsistency: inconsistencyOfD });
    expect(balances(m, indexes("A1 B3 C1 D2 E3 F3"))).toEqual(file.expected.scenario10Balance);
  });
});

describe.runIf(present)("other published and made solutions", () => {
  it("of the Stockholm Environment Institute, from .scw to .sl", () => {
    const m = readScw(read("CIB_global.scw"), "CIB_global.scw");
    const { expected, ...file } = json("cib-sei-global");
    expect(modelOf(file)).toEqual(m);
    expect(writeScw(m, "CIB_global.scw")).toBe(read("CIB_global.scw"));
    const found = solve(m).scenarios;
    expect(writeSl(found)).toBe(read("CIB_global.sl"));
    expect(readSl(writeSl(found), "x.sl")).toEqual([...found].sort((a, b) => b.totalImpact - a.totalImpact));
    const { inCycles, cycles } = basins(m, []);
    expect([inCycles, cycles.length, cycles[0]?.length]).toEqual([
      expected.configurationsInCycles,
      expected.cycleAttractors,
      2,
    ]);
  });
  it("where a descriptor's own block counts", () => {
    const { expected, ...file } = json("cib-own-block");
    expect(scenariosFile(JSON.stringify(file), "own.json").scenarios).toEqual(
      expected.solutions.map((s: Record<string, unknown>) => ({
        states: s.states,
        weight: s.weightExact,
        consistency: s.consistencyValue,
        inconsistency: s.inconsistencyValue,
        totalImpact: s.TIS,
      })),
    );
  });
  it("of six descriptors with cycles", () => {
    const { expected, ...file } = json("cib-seed-iraq-2021");
    const m = modelOf(file);
    expect(solve(m).scenarios.map((s) => [s.states, s.totalImpact, s.weight])).toEqual(
      expected.consistent.map((s: { scenario: string; TIS: number; weightGlobal: number }) => [
        indexes(s.scenario),
        s.TIS,
        s.weightGlobal,
      ]),
    );
    expect(basins(m, []).inCycles).toBe(expected.startsInCycles);
    const second = solve(m, { level: 1 }).scenarios.filter((s) => s.inconsistency === 1);
    expect(second.map((s) => s.states)).toEqual(expected.inconsistency1.map(indexes));
  });
});

/** Two descriptors of two states that hold each other up: made for this test. */
const pair = (matrix: number[][]) =>
  model(
    [
      { name: "A", states: ["a1", "a2"] },
      { name: "B", states: ["b1", "b2"] },
    ],
    matrix,
  );
const mutual = pair([
  [0, 0, 1, -1],
  [0, 0, -1, 1],
  [1, -1, 0, 0],
  [-1, 1, 0, 0],
]);

describe("a small model", () => {
  it("keeps both of its scenarios and shows the cycle between the others", () => {
    expect(solve(mutual).scenarios).toEqual([
      { states: [0, 0], weight: 1, consistency: 2, inconsistency: 0, totalImpact: 2 },
      { states: [1, 1], weight: 1, consistency: 2, inconsistency: 0, totalImpact: 2 },
    ]);
    expect(basins(mutual, []).cycles).toEqual([
      [
        [0, 1],
        [1, 0],
      ],
    ]);
    expect(path(mutual, [0, 1]).cycle).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(succeed(mutual, [0, 1], "local")).toEqual([1, 1]);
  });
  it("keeps the state on a tie, so nothing moves where nothing was judged", () => {
    const empty = pair(Array.from({ length: 4 }, () => [0, 0, 0, 0]));
    expect(solve(empty).scenarios.map((s) => s.weight)).toEqual([1, 1, 1, 1]);
  });
  it("says where it stopped", () => {
    expect(solve(mutual, { maxNodes: 1 })).toEqual({ complete: false, nodes: 1, scenarios: [] });
    expect(solve(mutual, { maxScenarios: 1 })).toMatchObject({ complete: false, scenarios: [{ weight: null }] });
  });
  it("estimates weights with an interval that holds the exact one", () => {
    const m = random(6, 4, 0.3, seeded(12), true);
    const found = solve(m).scenarios;
    const guess = estimates(
      m,
      found.map((s) => s.states),
      { samples: 2000, seed: 3 },
    );
    expect(found.length).toBeGreaterThan(0);
    for (const [i, s] of found.entries()) {
      expect(guess[i]?.low).toBeLessThanOrEqual(s.weight as number);
      expect(guess[i]?.high).toBeGreaterThanOrEqual(s.weight as number);
    }
    expect(wilson(0, 10)).toMatchObject({ low: 0, estimate: 0 });
    expect(wilson(5, 10).low).toBeCloseTo(0.2366, 4);
  });
});

describe("a bad file", () => {
  const base = {
    descriptors: [
      { name: "A", states: ["x", "y"] },
      { name: "B", states: ["z"] },
    ],
    matrix: [
      [0, 0, 1],
      [0, 0, 2],
      [0, 1, 0],
    ],
  };
  it.each([
    [
      {
        ...base,
        matrix: [
          [0, 0, 1],
          [0, 2],
          [0, 1, 0],
        ],
      },
      "matrix[1]: has 2 cells for 3 states",
    ],
    [{ ...base, matrix: [[0, 0, 1]] }, "matrix: has 1 rows for 3 states"],
    [
      {
        ...base,
        matrix: [
          [0, 0, 1],
          [0, 0, 1.5],
          [0, 1, 0],
        ],
      },
      "matrix[1][2]: is a whole number, found 1.5",
    ],
    [
      {
        ...base,
        matrix: [
          [0, 0, 1],
          [0, 0, null],
          [0, 1, 0],
        ],
      },
      "matrix[1][2]",
    ],
    [
      {
        ...base,
        matrix: [
          [0, 0, 1],
          [0, 0, 1e9],
          [0, 1, 0],
        ],
      },
      "matrix[1][2]: lies within",
    ],
    [
      { ...base, descriptors: [base.descriptors[0], { name: "A", states: ["z"] }] },
      'descriptors[1].name: "A" is already',
    ],
    [{ ...base, descriptors: [{ name: "A", states: ["x", "x"] }, base.descriptors[1]] }, "descriptors[0].states[1]"],
    [{ ...base, descriptors: [] }, "descriptors"],
  ])("is refused with its place (%#)", (file, words) =>
    expect(() => scenariosFile(JSON.stringify(file), "f.json")).toThrow(words),
  );
  it.each([
    ["$ ScenarioWizard 4.0\nt\n&A\n -x\n -y\n#\n#\n 0 , 1 \n 0 \n#", "f.scw line 9: has 1 cells for 2 states"],
    [
      "$ ScenarioWizard 4.0\nt\n&A\n -x\n -y\n#\n#\n 0 , 1 \n 0 , q \n#",
      'f.scw line 9, cell 2: is a whole number, found "q"',
    ],
    ["$ ScenarioWizard 4.0\nt\n -x\n#", "f.scw line 3"],
    ["$ ScenarioWizard 4.0\nt\n&A\n -x\n#\n#", "has no matrix"],
  ])("of ScenarioWizard too (%#)", (text, words) => expect(() => scenariosFile(text, "f.scw")).toThrow(words));
  it("of ScenarioWizard may have numbers in its title, names and notes", () => {
    const text =
      "$ ScenarioWizard 4.0\n2021\n&7\n -1\n -2\n#\n&\n2020\n\n#\n#\nFF\nFF\n#\n#\n 1 ,-1 \n-1 , 1 \n#\n# 0-0\n";
    expect(scenariosFile(text, "f.scw").scenarios.map((s) => s.states)).toEqual([["1"], ["2"]]);
  });
  it("of 40 MB is refused before it is parsed", () =>
    expect(() => scenariosFile("[".repeat(40 * 2 ** 20), "f.json")).toThrow("at most 33554432"));
});

/** A matrix of random judgements from -3 to 3; `own` fills the blocks of descriptors on themselves too. */
function random(n: number, most: number, filled: number, next: () => number, own: boolean): Model {
  const widths = Array.from({ length: n }, () => 1 + Math.floor(next() * most));
  const owner = widths.flatMap((w, i) => Array<number>(w).fill(i));
  const cell = (a: number, b: number) =>
    (!own && owner[a] === owner[b]) || next() >= filled ? 0 : Math.floor(next() * 7) - 3;
  const matrix = owner.map((_, a) => owner.map((_, b) => cell(a, b)));
  const descriptors = widths.map((w, i) => ({ name: `D${i}`, states: Array.from({ length: w }, (_, s) => `s${s}`) }));
  return model(descriptors, matrix);
}

describe("laws", () => {
  it("branch and bound finds what trying all finds, on 500 matrices at levels 0, 1 and 2", () => {
    const next = seeded(20260201);
    let [total, checked] = [0, 0];
    for (let k = 0; checked < 500; k++) {
      const m = random(2 + (k % 5), k % 7 === 0 ? 7 : 4, [0.15, 0.3, 0.6, 1][k % 4] as number, next, k % 2 === 0);
      if (configurations(m) > 800) continue;
      checked++;
      const all = everything(m).map((states) => ({ states, ...marks(m, states) }));
      for (const level of [0, 1, 2]) {
        const wanted = all.filter((s) => s.inconsistency <= level).map((s) => s.states);
        expect(search(m, level, { maxNodes: 1e9, maxScenarios: 1e9 })).toMatchObject({
          complete: true,
          scenarios: wanted,
        });
        total += wanted.length;
      }
    }
    expect(total).toBeGreaterThan(5000);
  }, 120_000);
  it.each([40, 3000, 33000])(
    "judgements %i times as large have the same scenarios at levels as much larger",
    (times) => {
      const next = seeded(20260205);
      for (let k = 0; k < 60; k++) {
        const m = random(6, k % 5 === 0 ? 9 : 4, 0.7, next, k % 2 === 0);
        const larger = { ...m, impact: m.impact.map((x) => x * times) };
        const limits = { maxNodes: 1e9, maxScenarios: 1e9 };
        for (const level of [0, 2]) expect(search(larger, level * times, limits)).toEqual(search(m, level, limits));
      }
    },
  );
  it("descriptors of 30 states lose none either", () => {
    const states = Array.from({ length: 30 }, (_, s) => `s${s}`);
    const cells = Array.from({ length: 60 }, (_, a) => Array.from({ length: 60 }, (_, b) => ((a * 7 + b * 3) % 5) - 2));
    const m = model(
      [
        { name: "A", states },
        { name: "B", states },
      ],
      cells,
    );
    const wanted = everything(m).filter((s) => marks(m, s).inconsistency <= 4);
    expect(wanted).toHaveLength(360);
    expect(search(m, 4, { maxNodes: 1e9, maxScenarios: 1e9 }).scenarios).toEqual(wanted);
  });
  it("weights and cycles share out all starts", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const m = random(5, 3, 0.5, seeded(seed), true);
        const found = solve(m).scenarios;
        const settled = found.reduce((sum, s) => sum + (s.weight as number), 0);
        expect(settled + basins(m, []).inCycles).toBe(configurations(m));
      }),
      { seed: 20260202 },
    );
  });
  it("another order of descriptors and states changes no scenario", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const next = seeded(seed);
        const m = random(5, 4, 0.5, next, true);
        const order = m.descriptors.map((_, i) => i).sort(() => next() - 0.5);
        const states = order.flatMap((i) =>
          (m.descriptors[i]?.states ?? []).map((_, s) => (m.first[i] as number) + s).sort(() => next() - 0.5),
        );
        const name = (b: number) => m.descriptors.flatMap((d) => d.states.map((s) => `${d.name}${s}`))[b] as string;
        let from = 0;
        const descriptors = order.map((i) => {
          const mine = states.slice(from, from + (m.descriptors[i]?.states.length as number));
          from += mine.length;
          return { name: m.descriptors[i]?.name as string, states: mine.map(name) };
        });
        const shuffled = model(
          descriptors,
          states.map((a) => states.map((b) => m.impact[a * m.size + b] as number)),
        );
        const names = (x: Model, full: boolean) =>
          solve(x, { level: 1 })
            .scenarios.map((s) => {
              const own = s.states.map(
                (k, i) => (full ? "" : x.descriptors[i]?.name) + (x.descriptors[i]?.states[k] as string),
              );
              return `${own.sort()} ${s.totalImpact} ${s.consistency}`;
            })
            .sort();
        expect(names(shuffled, true)).toEqual(names(m, false));
      }),
      { seed: 20260203 },
    );
  });
  it("a .scw file says the same as the model it was written from", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const m = random(4, 4, 0.5, seeded(seed), true);
        expect(readScw(writeScw(m, "t"), "t")).toEqual(m);
      }),
      { seed: 20260204 },
    );
  });
});
