import { describe, expect, it } from "vitest";
import { bayesOf } from "./bayes-board.ts";
import { contested, matrixOfBoard, observationsOf } from "./board.ts";
import { type Act, boardOf } from "./decisions.ts";
import { discriminator } from "./discriminator.ts";
import { lint } from "./judgements/lint.ts";
import { icd203 } from "./judgements/word-books.ts";
import { linchpinsIn } from "./linchpins.ts";
import { brokenRelations } from "./relations.ts";
import { leaveOut, regrade, ruleVerdicts } from "./robustness.ts";
import { judgementSummary, matrixSummary } from "./summary.ts";
import { linchpinSentence, verdict } from "./verdict.ts";
import { weigh } from "./weigh.ts";

let count = 0;
const act = (kind: string, payload: Record<string, unknown>, analyst = "ann"): Act => ({
  id: `d${count++}`,
  time: `2026-03-0${1 + (count % 9)}T10:00:00Z`,
  analyst,
  kind,
  payload,
});
const evidence = (id: string, more: Record<string, unknown> = {}) =>
  act("evidence", { id, text: `About ${id}`, kind: "report", ...more });
const rate = (evidence: string, letters: string, analyst?: string) =>
  letters.split(" ").map((letter, i) => act("rate", { evidence, hypothesis: ["A", "B", "C"][i], letter }, analyst));

/** Who cut a cable: the rival B is refuted by two copies of one wire and an assumption; nearly nothing bears on C. */
const acts = [
  act("hypothesis", { id: "A", text: "The fishing fleet cut it" }),
  act("hypothesis", { id: "B", text: "The navy cut it" }),
  act("hypothesis", { id: "C", text: "An anchor dragged in a storm" }),
  evidence("E1", { origin: "wire", passages: ["0123456789abcdef:10-20"], source: "agency" }),
  evidence("E2", { origin: "wire", passages: ["fedcba9876543210:10-20"] }),
  evidence("E3", { kind: "assumption" }),
  evidence("E4"),
  evidence("E5", { observed: false, text: "Log of the tug" }),
  ...rate("E1", "C I N"),
  ...rate("E2", "C I N"),
  ...rate("E3", "C I N"),
  ...rate("E4", "I C NA"),
  ...rate("E5", "II C N"),
];
const board = boardOf(acts);
const m = matrixOfBoard(board);

describe("a board folded from decisions", () => {
  it("keeps the last word of each analyst and leaves out what does not fit", () => {
    const again = boardOf([
      ...acts,
      act("rate", { evidence: "E1", hypothesis: "B", letter: "II" }),
      act("rate", { evidence: "E1", hypothesis: "B", letter: "X" }),
      act("hypothesis", { id: "C", text: "x", removed: true }),
    ]);
    expect(again.ratings.filter((r) => r.evidence === "E1").map((r) => r.letter)).toEqual(["C", "II"]);
    expect(again.hypotheses.map((h) => h.id)).toEqual(["A", "B"]);
    expect(again.unread).toMatchObject([{ kind: "rate" }]);
    expect(again.unread[0]?.why).toContain("letter");
  });
  it("brings analysts together, a tie towards neutral, and shows where they part", () => {
    const two = boardOf([...acts, ...rate("E4", "N C C", "bob")]);
    expect(matrixOfBoard(two).cells[9]).toBe(3);
    expect(contested(two)).toMatchObject([
      { evidence: "E4", hypothesis: "A" },
      { evidence: "E4", hypothesis: "C" },
    ]);
  });
  it("weighs by the item's grade, else the document's, else the middle", () => {
    const graded = boardOf([...acts, evidence("E4", { grade: "D2" })]);
    expect(matrixOfBoard(graded, new Map([["0123456789abcdef", "A1"]])).rows.map((r) => r.credibility)).toEqual([
      "H",
      "M",
      "M",
      "L",
    ]);
  });
  it("keeps the day and the maker of a forecast through its outcome", () => {
    const first = act("forecast", { id: "f", claim: "Repair by June", probability: 0.7, due: "2026-06-01" });
    const log = boardOf([
      first,
      act("forecast", { id: "f", claim: "Repair by June", probability: 0.7, due: "2026-06-01", happened: true }, "bob"),
    ]).forecasts;
    expect(log).toMatchObject([{ analyst: "ann", made: first.time.slice(0, 10), happened: true }]);
  });
});

describe("in words", () => {
  const weighed = weigh(m);
  it("says why one leads and that another survives because almost nothing bears on it", () => {
    expect(weighed.standing).toMatchObject({ leader: 0, least: 0, second: 1 });
    expect(verdict(weighed)[0]).toBe("A leads: A (-1) is less refuted than B by 1; 0.3 is needed.");
    expect(verdict(weigh(m, 0.5))[0]).toBe(
      "No hypothesis leads: A (-1) is less refuted than B by 1, and 1.5 is needed.",
    );
    expect(verdict(weighed).join(" ")).toContain("C survives because nothing bears on it.");
  });
  it("says what the difference rests on", () => {
    const rows = linchpinsIn(m)(0, 1) ?? [];
    expect(linchpinSentence(m, 1, rows)).toBe(
      "B would tie without E3: the difference rests on one row, an assumption.",
    );
    expect(linchpinSentence(m, 1, [0, 1, 2])).toBe(
      "B would tie without E1, E2, E3: the difference rests on three rows, two of them from one origin; one is an assumption.",
    );
  });
  it("names the observation that would tell the two nearest apart", () => {
    expect(discriminator(observationsOf(board), 0, 1)).toMatchObject({ id: "E5", apart: 2, against: 0 });
    expect(discriminator([], 0, 1)).toBeNull();
  });
});

describe("robustness", () => {
  it("takes away sources, origins, assumptions and rows one by one", () => {
    const found = leaveOut(m);
    expect(found.map((v) => [v.what, v.name])).toEqual(
      expect.arrayContaining([
        ["origin", "wire"],
        ["assumptions", ""],
        ["source", "agency"],
        ["row", "E4"],
      ]),
    );
    expect(found.find((v) => v.what === "assumptions")).toMatchObject({ rows: [2], leader: null });
  });
  it("moves grades by one and compares ways of counting", () => {
    expect(regrade(m, 0.3).filter((v) => v.changes).length).toBeGreaterThan(0);
    const { rules, agree } = ruleVerdicts(m);
    expect(rules).toHaveLength(4);
    expect(agree).toBe(true);
  });
});

describe("relations", () => {
  const ranges = new Map([
    ["A", [60, 70] as const],
    ["B", [50, 60] as const],
    ["C", [0, 20] as const],
  ]);
  it.each([
    [{ ranges, relations: [{ kind: "excludes" as const, from: "A", to: "B" }], remainder: true }, 1, "cannot both"],
    [{ ranges, relations: [{ kind: "implies" as const, from: "A", to: "C" }], remainder: true }, 1, "A implies C"],
    [{ ranges, relations: [{ kind: "implies" as const, from: "C", to: "A" }], remainder: true }, 0, ""],
  ])("broken ones are said (%#)", (stated, many, words) => {
    const found = brokenRelations(stated);
    expect(found).toHaveLength(many);
    expect(found.join()).toContain(words);
  });
  it("a missing remainder is missed only where all exclude each other", () => {
    const low = new Map([
      ["A", [10, 20] as const],
      ["B", [10, 20] as const],
    ]);
    const relations = [{ kind: "excludes" as const, from: "A", to: "B" }];
    expect(brokenRelations({ ranges: low, relations, remainder: false })[0]).toContain("no remainder is named");
    expect(brokenRelations({ ranges: low, relations, remainder: true })).toEqual([]);
  });
});

describe("Bayes' rule on the analysts' own numbers", () => {
  const likely = (evidence: string, a: readonly [number, number], b: readonly [number, number]) =>
    [a, b].map(([low, high], h) => act("likelihood", { evidence, hypothesis: "AB"[h], low, high }));
  const prior = (a: number, b: number) => [a, b].map((p, h) => act("prior", { hypothesis: "AB"[h], low: p, high: p }));
  const two = [...acts.slice(0, 2), ...acts.slice(3, 8)];
  const found = (more: readonly Act[]) => bayesOf(boardOf([...two, ...more]))[0];
  const near = (ranges: readonly (readonly number[])[] | null | undefined) =>
    ranges?.map((r) => r.map((x) => Math.round(x * 1e6) / 1e6));
  it.each([
    [
      "even odds, four to one",
      prior(50, 50),
      likely("E3", [80, 80], [20, 20]),
      [
        [80, 80],
        [20, 20],
      ],
      ["E3"],
    ],
    [
      "two reports of one wire count once",
      prior(50, 50),
      [...likely("E1", [80, 80], [20, 20]), ...likely("E2", [80, 80], [20, 20])],
      [
        [80, 80],
        [20, 20],
      ],
      ["E1", "E2"],
    ],
    [
      "ranges give a range",
      prior(50, 50),
      likely("E3", [60, 90], [10, 30]),
      [
        [66.666667, 90],
        [10, 33.333333],
      ],
      ["E3"],
    ],
    [
      "what is not observed does not count",
      prior(30, 70),
      likely("E5", [90, 90], [10, 10]),
      [
        [30, 30],
        [70, 70],
      ],
      [],
    ],
    [
      "priors that cannot hold together give nothing",
      prior(80, 70),
      likely("E3", [90, 90], [10, 10]),
      undefined,
      ["E3"],
    ],
  ])("%s", (_, priors, likelihoods, wanted, used) => {
    const own = found([...priors, ...likelihoods]);
    expect([near(own?.posterior), own?.used]).toEqual([wanted, used]);
  });
  it("waits for half a row, warns of a 0, and is not there without priors", () => {
    const half = likely("E4", [80, 80], [20, 20]).slice(0, 1);
    expect(found([...prior(50, 50), ...half, ...likely("E3", [0, 0], [50, 50])])).toMatchObject({
      posterior: [
        [0, 0],
        [100, 100],
      ],
      waiting: ["E4"],
      warnings: ["A likelihood of 0 in E3 rules A out for ever, whatever comes after"],
    });
    expect(found(likely("E3", [80, 80], [20, 20]))).toBeUndefined();
  });
});

describe("sections", () => {
  it("of the matrix cite the passages that the linchpins rest on", () => {
    const section = matrixSummary(board);
    expect(section?.tables[0]?.rows.map((r) => r.cells[0])).toEqual(["A", "B", "C"]);
    expect(section?.tables[1]?.rows[0]).toMatchObject({ passages: ["0123456789abcdef:10-20"] });
    expect(matrixSummary(boardOf([]))).toBeNull();
  });
  it("of judgements never set likelihood and confidence in one sentence", () => {
    const judge = (claim: string, hypothesis: string, low: number, high: number, analyst?: string) =>
      act(
        "judge",
        { claim, hypothesis, text: "The fleet cut the cable", low, high, confidence: "low", reason: "two wires" },
        analyst,
      );
    const more = boardOf([
      ...acts,
      judge("j", "A", 55, 80),
      judge("j", "A", 20, 45, "bob"),
      judge("k", "B", 90, 95),
      act("relation", { kind: "excludes", from: "A", to: "B" }),
      act("responsibility", {
        id: "r",
        party: "Fleet",
        role: "carried out",
        basis: ["access"],
        standard: "balance of probabilities",
        low: 55,
        high: 80,
        confidence: "low",
      }),
    ]);
    const section = judgementSummary(more, icd203);
    expect(section?.sentences.map((s) => s.text)).toContain(
      "Fleet carried it out: 55 to 80 % (likely), judged on access, by the standard of balance of probabilities.",
    );
    expect(section?.sentences.some((s) => s.text.includes("exclude each other"))).toBe(true);
    for (const s of section?.sentences ?? [])
      expect(lint(s.text, icd203).filter((l) => l.rule === "confidence-with-likelihood")).toEqual([]);
    expect(section?.tables.map((t) => t.caption)).toEqual([
      "Words for probabilities (ICD 203)",
      "Judgements",
      "Who is said to have done what",
      "Where the analysts part",
    ]);
    expect(judgementSummary(boardOf([]), icd203)).toBeNull();
  });
  const judge = (claim: string, low: number, more: Record<string, unknown> = {}, analyst?: string) =>
    act("judge", { claim, text: `${claim} did it`, low, high: low, confidence: "low", ...more }, analyst);
  const apart = [
    ["A", "B"],
    ["A", "C"],
    ["B", "C"],
  ].map(([from, to]) => act("relation", { kind: "excludes", from, to }));
  const told = (more: readonly Act[]) =>
    judgementSummary(boardOf([...acts.slice(0, 3), ...more]), icd203)?.sentences.map((s) => s.text) ?? [];

  it("show numbers that do not add up beside the nearest that do, and call a 0 what it is", () => {
    const points = [judge("A", 90), judge("B", 40), judge("C", 5)];
    const linked = points.map((j) => ({ ...j, payload: { ...j.payload, hypothesis: j.payload.claim } }));
    expect(told([...apart, ...linked])).toEqual(
      expect.arrayContaining([
        "The single numbers add up to 135 %. The nearest that add up to 100 % are A 75 %, B 25 % and C 0 %; each divided by their sum, A 66.7 %, B 29.6 % and C 3.7 %.",
        "The 0 for C comes of the arithmetic; it is no judgement and is not kept as one.",
      ]),
    );
    expect(told(linked).join()).not.toMatch(/add up to/);
  });
  it("pool to whole percent and say whose confidence is which", () =>
    expect(told([judge("A", 45, { high: 65 }, "ann"), judge("A", 55, { high: 75, confidence: "high" }, "bo")])).toEqual(
      [
        "A did it: 50 to 70 % (from roughly even chance to likely) (2 analysts, pooled).",
        "Confidence in this is low (ann) and high (bo).",
      ],
    ));
  it("say how forecasts turned out, by analyst and by source", () => {
    const foretold = (id: string, probability: number, happened: boolean) =>
      act("forecast", { id, claim: `${id} comes`, probability, due: "2026-04-01", source: "wire", happened });
    const tables = judgementSummary(boardOf([foretold("F1", 0.8, true), foretold("F2", 0.4, false)]), icd203)?.tables;
    expect(tables?.find((t) => t.caption === "How forecasts turned out")?.rows.map((r) => r.cells)).toEqual([
      ["ann", "2", "60 %", "1 of 2", "0.1", "-0.37"],
      ["resting on wire", "2", "60 %", "1 of 2", "0.1", "-0.37"],
    ]);
  });
});
