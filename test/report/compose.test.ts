import { describe, expect, it } from "vitest";
import { createBook } from "../../src/report/book.ts";
import { check } from "../../src/report/check.ts";
import { compose } from "../../src/report/compose.ts";
import { toHtml } from "../../src/report/html.ts";
import { toJson } from "../../src/report/json.ts";
import { statementRuns } from "../../src/report/statements.ts";
import { sentencesOf } from "../../src/report/walk.ts";
import { at, fixture, square, statements, world } from "./fixture.ts";

const report = compose(fixture(), world);
const json = () => JSON.parse(JSON.stringify(toJson(report))) as ReturnType<typeof toJson>;
const of = (section: string) => report.sentences.filter((s) => s.section === section);

describe("compose", () => {
  it("fills every section of the fixture", () => {
    expect(report.sections.map((s) => s.name)).toEqual([
      "in-short",
      "what-happened",
      "responsibility",
      "motives",
      "reactions",
      "outlook",
      "actors",
      "documents",
      "method",
      "changes",
    ]);
    const kinds = new Set(report.sections.flatMap((s) => s.blocks.map((b) => b.kind)));
    for (const kind of [
      "discrepancies",
      "timeline",
      "claims",
      "motives",
      "units",
      "map",
      "matrix",
      "quotes",
      "scenarios",
      "table",
      "list",
    ])
      expect(kinds).toContain(kind);
  });

  it("gives every finding a passage and every absence its documents", () => {
    for (const s of report.sentences) {
      if (s.kind === "finding") expect(s.passages.length, s.text).toBeGreaterThan(0);
      if (s.kind === "absence") expect(s.documents?.length, s.text).toBeGreaterThan(0);
    }
  });

  it("refuses a finding whose words lie nowhere", () => {
    const lost = { ...fixture().outlook[0]!, span: { ...at(4, "The institute"), end: 999_999 } };
    expect(() => compose(fixture({ outlook: [lost] }))).toThrow(/outside its document/);
    const bare = { ...fixture().actors[0]!, mentions: [] };
    expect(compose(fixture({ actors: [bare] })).sentences.some((s) => s.record === bare.id)).toBe(false);
  });

  it.each([
    ["wide", 6],
    ["as small as an island", 0.5],
  ])("draws the event's land in the middle of the map where it reacts alone: %s", (_, size) => {
    const alone = compose(fixture(), [square("XNV", 10, 40, size)]);
    const map = alone.sections.flatMap((s) => s.blocks).find((b) => b.kind === "map")!;
    const numbers = map.land[0]!.path.match(/-?[\d.]+/g)!.map(Number);
    const middle = (n: 0 | 1) => {
      const own = numbers.filter((_, i) => i % 2 === n);
      return (Math.min(...own) + Math.max(...own)) / 2;
    };
    expect(Math.abs(middle(0) - map.width / 2)).toBeLessThan(40);
    expect(Math.abs(middle(1) - map.height / 2)).toBeLessThan(40);
  });

  it("says in short at most five sentences", () => expect(of("in-short").length).toBeLessThanOrEqual(5));

  it("quotes nothing but slices", () => {
    const texts = fixture().extracts.map((e) => e.document.text);
    for (const s of report.sentences)
      for (const r of s.runs)
        if (r.kind === "quote")
          expect(
            texts.some((t) => t.includes(r.text)),
            r.text,
          ).toBe(true);
  });

  it("never asserts what a document claims", () => {
    for (const s of of("responsibility").filter((x) => x.record && x.kind === "finding"))
      expect(s.text).toMatch(
        / names | suspects | denies | holds | does not | is accused| is suspected| speaks against | claims |Offered by /,
      );
    expect(of("responsibility").find((s) => s.text.startsWith("Dara Velkov"))?.text).toContain("having ordered it");
  });

  it("tells what nobody said as it stands", () => {
    const source = [at(0, "No group")];
    const said = { speaker: null, source, cue: [at(0, "claimed")], content: [at(0, "responsibility")] };
    const runs = statementRuns(createBook(fixture()), { ...statements.ordered, ...said });
    expect(runs.map((r) => r.text).join("")).toBe("It is reported: No group has claimed responsibility.");
  });

  it("counts a joint statement once and shows it for each member", () => {
    const matrix = report.sections.flatMap((s) => s.blocks).find((b) => b.kind === "matrix");
    const regional = matrix?.groups.find((g) => g.level === "Regional");
    expect(regional?.count).toBe(4);
    expect(regional?.rows.map((r) => r.name)).toContain("Salland");
    expect(report.facts.find(([k]) => k === "Reacting")?.[1]).toBe("7");
  });

  it("shows condemnation in general, deflection and silence as what they are", () => {
    const units = report.sections.flatMap((s) => s.blocks).find((b) => b.kind === "units");
    expect(units?.rows.map((r) => r.cells.map((c) => c.length))).toEqual([
      [0, 0, 2],
      [2, 0, 2],
      [0, 1, 0],
    ]);
    expect(of("reactions").filter((s) => s.kind === "absence" && s.text.includes("Assembly of Ports"))).toHaveLength(1);
  });

  it("copies of one origin count once", () => {
    const three = of("discrepancies").find((s) => s.text.includes("Three people were killed"));
    expect(three?.text).toContain("Two documents, one origin");
  });

  it("keeps ids over editions and says what changed", () => {
    const first = compose(fixture(), world);
    expect(first.sentences.map((s) => s.id)).toEqual(report.sentences.map((s) => s.id));
    expect(new Set(report.sentences.map((s) => s.id)).size).toBe(report.sentences.length);
    const before = {
      edition: 1,
      date: "2031-05-06",
      documents: first.cards
        .slice(1)
        .map((c) => ({ id: c.id, sha256: fixture().extracts.find((e) => e.document.id === c.id)!.document.sha256 })),
      sentences: first.sentences.map(({ id, section, text }) => ({ id, section, text })),
    };
    const second = compose(
      fixture({
        previous: {
          ...before,
          sentences: [
            ...before.sentences.filter((s) => s.section !== "motives"),
            { id: "gone", section: "outlook", text: "Harbour Wire expects rain." },
          ],
        },
      }),
      world,
    );
    expect(second.edition).toBe(2);
    const said = second.sentences.filter((s) => s.section === "changes").map((s) => s.text);
    expect(said.some((t) => t.startsWith("New under “Motives offered”"))).toBe(true);
    expect(said).toContain("No longer under “Outlook”: Harbour Wire expects rain.");
    expect(said.some((t) => t.includes("is new: Harbour Wire"))).toBe(true);
    const same = compose(
      fixture({
        previous: {
          ...before,
          documents: first.cards.map((c, i) => ({ id: c.id, sha256: fixture().extracts[i]!.document.sha256 })),
        },
      }),
      world,
    );
    expect(same.sentences.filter((s) => s.section === "changes").map((s) => s.text)).toEqual([
      "Nothing has changed since Edition 1, 6 May 2031.",
    ]);
  });

  it("notes corrections, and leaves out what an analyst rejected", () => {
    const r = compose(
      fixture({
        corrections: [{ date: "2031-05-12", text: "The first edition misread a name." }],
        reviewed: new Map([
          ["r1", "rejected"],
          ["r3", "accepted"],
        ]),
      }),
    );
    expect(r.sentences.some((s) => s.text === "Correction, 12 May 2031: The first edition misread a name.")).toBe(true);
    expect(r.sentences.some((s) => s.record === "r1")).toBe(false);
    expect(r.sections.find((s) => s.name === "responsibility")?.state).toBe("1 of 4 reviewed by an analyst");
  });

  it("shows every sentence it holds somewhere on the page", () => {
    const shown = new Set(report.sections.flatMap((s) => s.blocks.flatMap(sentencesOf)));
    expect(report.sentences.filter((s) => !shown.has(s.id)).map((s) => s.text)).toEqual([]);
  });

  it("stands for a dossier in which nothing was found", () => {
    const empty = {
      focal: null,
      actors: [],
      statements: [],
      events: [],
      reactions: [],
      silences: [],
      discrepancies: [],
      responsibility: [],
      motives: [],
      scenarios: [],
      outlook: [],
      origins: [],
    };
    const extracts = fixture().extracts.map((e) => ({ ...e, statements: [], events: [], dated: [] }));
    const nothing = compose(fixture({ ...empty, extracts }));
    expect(nothing.sentences.filter((s) => s.kind === "absence").length).toBeGreaterThan(4);
    expect(check(JSON.parse(JSON.stringify(toJson(nothing))))).toEqual([]);
    const none = compose(fixture({ ...empty, extracts: [] }));
    expect(toHtml(none)).toContain("</html>");
    const foreign = compose(fixture({ ...empty, extracts: extracts.slice(5, 7) }));
    expect(foreign.sentences.some((s) => s.kind === "absence")).toBe(false);
  });
});

describe("report.json", () => {
  it("holds and passes its own check", () => expect(check(json())).toEqual([]));
  it("keeps the order of its keys", () =>
    expect(Object.keys(json()).slice(0, 3)).toEqual(["generator", "version", "edition"]));

  type Json = ReturnType<typeof json>;
  const kind = (j: Json, wanted: string) => j.sentences.find((s) => s.kind === wanted)!;
  it.each<[string, (j: Json) => unknown, RegExp]>([
    [
      "a quote that is not the slice",
      (j) => Object.assign(j.passages[0]!, { quote: "other words" }),
      /is not what stands/,
    ],
    ["a finding without passages", (j) => Object.assign(kind(j, "finding"), { passages: [] }), /cites no passage/],
    ["an absence without documents", (j) => Object.assign(kind(j, "absence"), { documents: [] }), /names no document/],
    ["a passage that is not listed", (j) => j.passages.splice(3, 1), /not among the passages/],
    [
      "a word of certainty of our own",
      (j) => Object.assign(kind(j, "finding"), { text: "This proves it." }),
      /without a band/,
    ],
    [
      "a speaker that is no actor",
      (j) => Object.assign(j.statements[0]!, { speaker: "a:nobody" }),
      /not among the actors/,
    ],
    ["a missing field", (j) => Reflect.deleteProperty(j, "documents"), /documents/],
  ])("check finds %s", (_, damage, message) => {
    const damaged = json();
    damage(damaged);
    expect(check(damaged).join("\n")).toMatch(message);
  });

  it.each([
    ["The institute says “it “certainly” proves it”.", true],
    ["The institute says “it ”certainly” proves” it”.", true],
    ["The institute says “it is so” and is clearly right.", false],
    ["Ilo Maren, the certain heir, denies it.", false],
  ])("reads %s as holding: %s", (text, holds) => {
    const j = json();
    kind(j, "finding").text = text;
    expect(check(j)).toEqual(holds ? [] : [expect.stringMatching(/without a band/)]);
  });

  it("takes a name that holds a word of certainty as a name", () => {
    const actors = fixture().actors.map((a) =>
      a.name === "Ilo Maren" ? { ...a, name: "Proven Certain", aliases: ["Proven Certain"] } : a,
    );
    expect(check(JSON.parse(JSON.stringify(toJson(compose(fixture({ actors }), world)))))).toEqual([]);
  });

  it("leaves texts out where only quotations are published, and still holds", () => {
    const r = compose(fixture({ quotesOnly: true }), world);
    const j = JSON.parse(JSON.stringify(toJson(r)));
    expect(j.documents.every((d: object) => !("text" in d))).toBe(true);
    expect(check(j)).toEqual([]);
    expect(toHtml(r)).not.toContain("Witnesses said the blast was heard");
  });

  it("gives statements by their spans", () => {
    const s = json().statements.find((x) => x.id === statements.ordered.id)!;
    const text = json().documents.find((d) => d.id === s.document)!.text!;
    expect(s.content.map(([from, to]) => text.slice(from, to))).toEqual(["the River Front ordered the attack"]);
  });
});
