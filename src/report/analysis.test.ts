import { describe, expect, it } from "vitest";
import type { Act } from "../hypotheses/decisions.ts";
import { icd203 } from "../hypotheses/judgements/word-books.ts";
import { check } from "./check.ts";
import { compose } from "./compose.ts";
import { toHtml } from "./html.ts";
import { toJson } from "./json.ts";
import type { Assessment } from "./types.ts";

const document = "0123456789abcdef";
const text = "The envoy left the port on Monday. The guard denied it.";
const passage = `${document}:0-34`;
let minute = 0;
const act = (kind: string, payload: Act["payload"], analyst = "Ada"): Act => ({
  id: `d${minute}`,
  time: `2024-05-01T10:${String(minute++).padStart(2, "0")}:00.000Z`,
  analyst,
  kind,
  payload,
});
const rate = (evidence: string, hypothesis: string, letter: string, by?: string) =>
  act("rate", { evidence, hypothesis, letter }, by);
const rows = ["E1", "E2", "E3", "E4"];
const impact = (from: string, to: string, value: number) =>
  act("impact", {
    source: { descriptor: "D1", state: from },
    target: { descriptor: "D2", state: to },
    value,
    reason: "by custom",
    passages: [passage],
  });

const acts: readonly Act[] = [
  act("hypothesis", { id: "H1", text: "The envoy was sent" }),
  act("hypothesis", { id: "H2", text: "The envoy <fled>" }),
  act("hypothesis", { id: "H3", text: "There was no envoy" }),
  ...rows.map((id) => act("evidence", { id, text: `Report ${id}`, kind: "report", passages: [passage] })),
  ...rows.flatMap((id) => [rate(id, "H1", "C"), rate(id, "H2", "II")]),
  rate("E1", "H2", "C", "Ben"),
  act("judge", {
    claim: "J1",
    text: "The envoy was sent",
    hypothesis: "H1",
    low: 55,
    high: 80,
    confidence: "low",
    passages: [passage],
  }),
  act("forecast", { id: "F1", claim: "The envoy returns", probability: 0.3, due: "2024-06-01" }),
  act("descriptor", { id: "D1", name: "Port", states: ["open", "shut"] }),
  act("descriptor", { id: "D2", name: "Trade", states: ["up", "down"] }),
  ...[impact("open", "up", 2), impact("shut", "down", 1), impact("open", "down", -1)],
  act("scenario", { id: "S1", title: "An open port", states: { D1: "open", D2: "up" }, low: 45, high: 55 }),
  act("indicator", {
    id: "I1",
    observable: "Ships wait",
    threshold: "ten",
    due: "2024-04-01",
    ratings: { S1: "II" },
    bearsOn: ["J1"],
    passages: [passage, "fedcba9876543210:0-4"],
  }),
  act("indicator", {
    id: "I1",
    observable: "Ships wait",
    threshold: "ten",
    due: "2024-04-01",
    status: "met",
    ratings: { S1: "II" },
    bearsOn: ["J1"],
    passages: [passage],
  }),
];

const none = { focal: null, actors: [], statements: [], events: [], reactions: [], silences: [], discrepancies: [] };
const empty = {
  responsibility: [],
  motives: [],
  scenarios: [],
  outlook: [],
  origins: [],
  notices: [],
  corrections: [],
};
const extract = {
  document: {
    id: document,
    sha256: document.repeat(4),
    paths: ["a.txt"],
    text,
    metadata: {},
    pages: [],
    notices: [],
    mediaType: "text/plain",
    bytes: 55,
  },
  language: { language: "en", covered: true, date: null, reading: { text, map: new Int32Array(0) }, notices: [] },
  statements: [],
  events: [],
  dated: [],
};
const assessment = (analysis: Assessment["analysis"]) =>
  ({
    name: "test",
    question: null,
    date: "2024-05-02",
    version: "0",
    quotesOnly: false,
    extracts: [extract],
    ...none,
    ...empty,
    reviewed: new Map(),
    previous: null,
    analysis,
  }) as unknown as Assessment;
const report = compose(assessment({ acts, wordBook: icd203, withdrawn: [] }));
const said = (section: string) => report.sentences.filter((s) => s.section === section);

describe("sections that rest on decisions", () => {
  it("are there where analysts decided, and nowhere else", () => {
    const names = report.sections.map((s) => s.name);
    expect(names).toEqual(expect.arrayContaining(["matrix", "judgements", "scenarios", "indicators"]));
    expect(compose(assessment(null)).sections.map((s) => s.name)).not.toContain("matrix");
  });

  it("say who leads and why, and which hypothesis nothing bears on", () => {
    const texts = said("matrix")
      .map((s) => s.text)
      .join(" ");
    expect(texts).toMatch(/H1 leads/);
    expect(texts).toMatch(/H3 survives because nothing bears on it/);
    expect(said("matrix").some((s) => s.kind === "judgement" && s.passages.includes(passage as never))).toBe(true);
  });

  it("never put likelihood and confidence into one sentence", () => {
    const both = said("judgements").filter((s) => /%/.test(s.text) && /confidence/i.test(s.text));
    expect(both).toEqual([]);
    expect(said("judgements").some((s) => /55 to 80 % \(likely\)/.test(s.text))).toBe(true);
  });

  it("mark what an indicator made stale, with the reason", () => {
    expect(said("indicators").map((s) => s.text)).toContain(
      "The judgement “The envoy was sent” is stale: the indicator “Ships wait” is met (1 May 2024).",
    );
  });

  it("hold in report.json, with every cited passage, and never as markup of an analyst's words", () => {
    const json = toJson(report);
    expect(check(json)).toEqual([]);
    expect(json.analysis?.matrix?.leader).toBe("H1");
    expect(json.analysis?.matrix?.evidence[0]?.votes).toHaveLength(3);
    expect(json.analysis?.scenarios?.consistent.map((s) => s.states)).toContainEqual(["open", "up"]);
    expect(json.analysis?.stale.map((s) => s.id)).toContain("J1");
    const html = toHtml(report);
    expect(html).toContain("The envoy &lt;fled&gt;");
    expect(html).not.toContain("<fled>");
  });

  it("keep their scores when the evidence comes in another order", () => {
    const turned = [...acts.slice(0, 3), ...acts.slice(3, 7).toReversed(), ...acts.slice(7)];
    const other = toJson(compose(assessment({ acts: turned, wordBook: icd203, withdrawn: [] })));
    const scores = (j: ReturnType<typeof toJson>) => j.analysis?.matrix?.hypotheses;
    expect(scores(other)).toEqual(scores(toJson(report)));
  });
});
