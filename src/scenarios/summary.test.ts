import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Act } from "../hypotheses/decisions.ts";
import { icd203 } from "../hypotheses/judgements/word-books.ts";
import { analysisOf } from "./decisions.ts";
import { changesOf, dependentsOf } from "./dependents.ts";
import { due, indicatorDiagnosticity } from "./indicators.ts";
import { marks, model } from "./model.ts";
import { seeded } from "./random.ts";
import { sensitivity } from "./sensitivity.ts";
import { solve } from "./solve.ts";
import { stale } from "./staleness.ts";
import { indicatorSummary, scenarioSummary, staleSentences } from "./summary.ts";
import { stateName, strandSentence, strands } from "./text.ts";

let count = 0;
const act = (kind: string, payload: Record<string, unknown>, analyst = "ann"): Act => ({
  id: `d${count}`,
  time: `2026-03-01T10:00:${String(count++).padStart(2, "0")}Z`,
  analyst,
  kind,
  payload,
});
const impact = (from: string, to: string, value: number, analyst?: string, passages: string[] = []) => {
  const end = (s: string) => ({ descriptor: s.split("/")[0], state: s.split("/")[1] });
  return act("impact", { source: end(from), target: end(to), value, reason: "judged", passages }, analyst);
};

/** A border and trade across it hold each other up; the two analysts part in one cell. */
const acts = [
  act("descriptor", { id: "b", name: "Border", states: ["open", "shut"] }),
  act("descriptor", { id: "t", name: "Trade", states: ["up", "down"] }),
  impact("b/open", "t/up", 2, "ann", ["0123456789abcdef:0-9"]),
  impact("b/open", "t/up", 3, "bob"),
  impact("b/open", "t/down", -2),
  impact("b/shut", "t/up", -2),
  impact("b/shut", "t/down", 2),
  impact("t/up", "b/open", 1),
  impact("t/down", "b/shut", 1),
  impact("t/down", "b/open", -1),
  act("scenario", { id: "calm", title: "Calm", states: { b: "open", t: "up" }, low: 55, high: 80 }),
  act("scenario", { id: "odd", title: "Odd", states: { b: "open", t: "down" } }),
  act("indicator", {
    id: "I1",
    observable: "Lorries a day",
    threshold: "under 100",
    due: "2026-04-01",
    ratings: { calm: "II", odd: "C" },
  }),
];
const analysis = analysisOf(acts);
const { scenarios: board } = analysis;

describe("a scenario board folded from decisions", () => {
  it("comes to one value a cell and cites who judged it", () => {
    expect(board.cells[0]).toMatchObject({ value: 2, judgements: [{ by: "ann" }, { by: "bob" }] });
    expect(board.cite(0, 2)).toMatchObject({ by: "bob", date: "2026-03-01", passages: ["0123456789abcdef:0-9"] });
    expect(board.cite(0, 1)).toBeUndefined();
    expect(solve(board.model as NonNullable<typeof board.model>).scenarios.map((s) => s.states)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
  it("passes over what does not fit, and cells of states that are gone", () => {
    const again = analysisOf([
      ...acts,
      impact("b/open", "t/up", 1.5),
      act("descriptor", { id: "t", name: "Trade", states: ["up"] }),
    ]).scenarios;
    expect(again.unread).toMatchObject([{ kind: "impact" }]);
    expect(again.cells.every((c) => c.target.state !== "down" && c.source.state !== "down")).toBe(true);
    expect(analysisOf([]).scenarios.model).toBeNull();
  });
});

describe("in words", () => {
  const m = board.model as NonNullable<typeof board.model>;
  it("tells what drives and what holds back", () => {
    expect(strands(m, [0, 1], board.cite).map((s) => strandSentence(m, s))).toEqual([
      { text: "Border: open, driven by nothing in this scenario, held back by Trade: down (-1).", passages: [] },
      { text: "Trade: down, driven by nothing in this scenario, held back by Border: open (-2).", passages: [] },
    ]);
    expect(strandSentence(m, strands(m, [0, 0], board.cite)[1] as never).passages).toEqual(["0123456789abcdef:0-9"]);
    expect(stateName(m, 3)).toBe("Trade: down");
  });
  it("gives a section with likelihoods, passages, and what would undo a scenario", () => {
    const section = scenarioSummary(board, icd203);
    const texts = section?.sentences.map((s) => s.text) ?? [];
    expect(texts[0]).toContain(
      "Of 4 combinations of 2 descriptors, 2 combinations of states hold together. All were considered.",
    );
    expect(texts).toContain("Calm: 55 to 80 % (likely).");
    expect(texts).toContain("Odd does not hold together: the judgements speak against Border and Trade.");
    expect(texts.some((t) => t.startsWith("It would no longer hold if"))).toBe(true);
    expect(section?.tables[0]?.rows.map((r) => r.cells[0])).toEqual(["Calm", "Scenario 2"]);
    expect(section?.tables[1]?.rows[0]).toMatchObject({
      cells: ["Border: open", "Trade: up", "2", "bob", "2026-03-01", "judged"],
      passages: ["0123456789abcdef:0-9"],
    });
    expect(scenarioSummary(analysisOf([]).scenarios, icd203)).toBeNull();
  });
});

describe("sensitivity", () => {
  it("names exactly the smallest change of a cell that undoes a scenario", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const next = seeded(seed);
        const matrix = Array.from({ length: 7 }, () => Array.from({ length: 7 }, () => Math.floor(next() * 7) - 3));
        const m = model(
          [
            ["x", "y"],
            ["x", "y", "z"],
            ["x", "y"],
          ].map((states, i) => ({ name: `D${i}`, states })),
          matrix,
        );
        for (const { states } of solve(m).scenarios)
          for (const s of sensitivity(m, states)) {
            const moved = (by: number) => {
              const changed = matrix.map((row) => [...row]);
              (changed[s.source] as number[])[s.target] = s.value + by;
              return marks(model(m.descriptors, changed), states).inconsistency;
            };
            expect(moved(s.change)).toBe(1);
            expect(moved(s.change - Math.sign(s.change))).toBe(0);
          }
      }),
      { seed: 20260401 },
    );
  });
});

describe("indicators", () => {
  it("tell by how far their ratings part, and fall due", () => {
    expect(indicatorDiagnosticity({ a: "C", b: "C" })).toBe(0);
    expect(indicatorDiagnosticity({ a: "II", b: "CC", c: "NA" })).toBe(2);
    expect(due(board.indicators, "2026-05-01").map((i) => i.id)).toEqual(["I1"]);
    const section = indicatorSummary(board, "2026-05-01");
    expect(section?.sentences[0]?.text).toBe("Due by 2026-05-01 and not looked at: Lorries a day.");
    expect(section?.tables[0]).toMatchObject({
      head: ["Observable", "Threshold", "Collector", "Due", "Status", "Calm", "Odd", "Tells apart"],
    });
    expect(indicatorSummary(analysisOf([]).scenarios, null)).toBeNull();
  });
});

describe("what went stale", () => {
  const sentence = { id: "s1", kind: "sentence" as const, time: "2026-03-02", restsOn: ["j1", "aa:0-4"] };
  const judgement = { id: "j1", kind: "judgement" as const, time: "2026-03-02", restsOn: ["H1"] };
  it("is what rests on a later change, and what rests on that, with the reason", () => {
    const change = {
      id: "I1",
      kind: "indicator" as const,
      time: "2026-03-05",
      what: "indicator I1 was met",
      bearsOn: ["H1"],
    };
    const found = stale([sentence, judgement], [change]);
    expect(found).toEqual([
      { id: "s1", kind: "sentence", reasons: ["j1, on which it rests, is stale"] },
      { id: "j1", kind: "judgement", reasons: ["indicator I1 was met (2026-03-05)"] },
    ]);
    expect(staleSentences(found)[1]?.text).toBe("Judgement j1 is stale: indicator I1 was met (2026-03-05).");
    expect(stale([sentence, judgement], [{ ...change, time: "2026-03-01" }])).toEqual([]);
  });
  it("is an absence once a document came that it did not look at, and a sentence whose document went", () => {
    const absence = { ...sentence, restsOn: [], lookedAt: ["aa"] };
    const added = { id: "bb", kind: "document-added" as const, time: "2026-03-05", what: "document bb came" };
    expect(stale([absence], [added])).toHaveLength(1);
    expect(stale([absence], [{ ...added, id: "aa" }])).toEqual([]);
    expect(stale([sentence], [{ ...added, id: "aa", kind: "document-withdrawn" }])).toHaveLength(1);
  });
  it("is found from the decisions themselves", () => {
    const judge = act("judge", {
      claim: "j",
      text: "The fleet",
      hypothesis: "H",
      low: 55,
      high: 80,
      confidence: "low",
    });
    const all = [
      ...acts,
      act("hypothesis", { id: "H", text: "The fleet" }),
      judge,
      act("indicator", {
        id: "I2",
        observable: "Log",
        threshold: "any",
        due: "2026-04-01",
        status: "met",
        bearsOn: ["H"],
      }),
    ];
    const now = analysisOf(all);
    expect(stale(dependentsOf(now), changesOf(now))).toMatchObject([
      { id: "j", reasons: ["the indicator “Log” is met (2026-03-01)"] },
    ]);
    const again = analysisOf([...all, act("judge", { ...judge.payload, low: 80, high: 95 })]);
    expect(stale(dependentsOf(again), changesOf(again))).toEqual([]);
  });
});
