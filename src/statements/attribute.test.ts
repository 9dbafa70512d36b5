import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { marked, wordsOf } from "../../test/marked.ts";
import type { Document } from "../documents/types.ts";
import { parse } from "../language/parse.ts";
import type { LanguageTools } from "../language/types.ts";
import { loadLanguage } from "../models/language.ts";
import { loadStatements } from "../models/statements.ts";
import type { DocumentId } from "../record/ids.ts";
import type { Span } from "../record/span.ts";
import { attribute } from "./attribute.ts";
import type { StatementModel } from "./model.ts";
import type { Statement } from "./types.ts";

let tools: LanguageTools;
let model: StatementModel;
beforeAll(async () => {
  tools = await loadLanguage();
  model = loadStatements();
}, 120_000);

const documentOf = (text: string, k = 1): Document => ({
  id: k.toString(16).padStart(16, "0") as DocumentId,
  sha256: k.toString(16).padStart(64, "0"),
  bytes: text.length,
  mediaType: "text/plain",
  paths: ["text"],
  metadata: { language: "en" },
  text,
  marks: [],
  pages: [],
  notices: [],
});
const read = (text: string, k = 1, fast = false) =>
  attribute(parse(documentOf(text, k), tools, { fast }), model, { fast });
const words = (text: string, spans: readonly Span[]) => spans.map((s) => text.slice(s.start, s.end));

/** Invented sentences; each mark is what a reader would underline. */
const cases: readonly string[] = [
  "[source|The foreign ministry] [cue|said] [content|that the talks had failed].",
  "[content|“We will not leave,”] [source|the mayor] [cue|said].",
  "[source|The president of Ruritania] [cue|condemned] [content|the attack on the embassy].",
  "[cue|According to] [source|the police], [content|three men were arrested near the border].",
  "[source|Two witnesses] [cue|told] reporters [content|that the convoy had been stopped].",
  "[source|He] [cue|denied] [content|that his forces had fired first].",
  "[source|Ms. Varga] [cue|called for] [content|an independent inquiry].",
  "[source|The union] [cue|warned] [content|that its members would strike].",
  "[source|A poll published on Monday] [cue|showed] [content|that most voters oppose the plan].",
  "PORT SALMA — [content|Two ferries collided in fog on Monday], [source|the coast guard] [cue|said].",
  "PORT SALMA, March 3 (ONA) - [content|Two ferries collided in fog on Monday], [source|the coast guard] [cue|said].",
  "SEOUL (KNA) - [content|Two ferries collided in fog on Monday], [source|the coast guard] [cue|said].",
  "[source|The two governments] [cue|agreed] [content|to reopen the border].",
];

describe("attribute", () => {
  it.each(cases)("%s", (pattern) => {
    const m = marked(pattern);
    const found = read(m.text).map((s) => ({
      source: words(m.text, s.source),
      cue: words(m.text, s.cue),
      content: words(m.text, s.content),
    }));
    const wanted = { source: wordsOf(m, "source"), cue: wordsOf(m, "cue"), content: wordsOf(m, "content") };
    expect(found).toContainEqual(wanted);
  });

  it.each([
    [
      "The minister said that the talks had failed.",
      { kind: "speech", quotation: "indirect", negated: false, cueLemma: "say" },
    ],
    [
      "“The talks have failed,” the minister said.",
      { kind: "speech", quotation: "direct", negated: false, cueLemma: "say" },
    ],
    ["The minister said the talks were “a waste of time” for everybody.", { kind: "speech", quotation: "mixed" }],
    ["The government condemned the attack on the convoy.", { kind: "act", negated: false, cueLemma: "condemn" }],
    ["The general denied that his troops had fired.", { kind: "act", negated: true, cueLemma: "deny" }],
    ["The spokesman did not say that the talks had failed.", { negated: true, cueLemma: "say" }],
  ] as const)("%s", (text, wanted) => {
    expect(read(text)[0]).toMatchObject(wanted);
  });

  it("gives a transcript's turns to their labels", () => {
    const text =
      "Q  Has the envoy left?\n\nMS. ADLER:  He left this morning.\n\nQ  And the talks?\n\nMS. ADLER:  They go on.\n";
    const turns = read(text).filter((s) => words(text, s.source)[0] === "MS. ADLER");
    expect(turns.map((s) => words(text, s.content))).toEqual([["He left this morning."], ["They go on."]]);
  });

  it("finds who is quoted by the quoted, and who hands it on", () => {
    const text = "According to the agency, one commander said that the armed groups were ready to use force.";
    const inner = read(text).find((s) => words(text, s.source)[0] === "one commander");
    expect(inner && words(text, inner.content)).toEqual(["that the armed groups were ready to use force"]);
    expect(inner?.chain.map((r) => [r.role, text.slice(r.span.start, r.span.end)])).toEqual([["relays", "the agency"]]);
    expect(inner?.inside).not.toBeNull();
  });

  it("says nothing of a language it does not cover", () => {
    const german = {
      ...documentOf("Der Minister sagte, die Gespräche seien gescheitert."),
      metadata: { language: "de" },
    };
    expect(attribute(parse(german, tools), model)).toEqual([]);
  });
});

const seed = 20_260_101;
const overlapping = (spans: readonly Span[]) =>
  spans.some((a, i) => spans.some((b, j) => i < j && a.start < b.end && b.start < a.end));

function lawful(text: string, found: readonly Statement[]) {
  for (const s of found) {
    expect(s.content.length).toBeGreaterThan(0);
    for (const role of [s.source, s.cue, s.content]) {
      expect(overlapping(role)).toBe(false);
      for (const at of role) {
        expect(at.start).toBeGreaterThanOrEqual(0);
        expect(at.end).toBeGreaterThan(at.start);
        expect(at.end).toBeLessThanOrEqual(text.length);
      }
    }
    expect(s.confidence).toBeGreaterThanOrEqual(0);
    expect(s.confidence).toBeLessThanOrEqual(1);
    if (s.inside) expect(found.some((o) => o.id === s.inside)).toBe(true);
  }
  expect(new Set(found.map((s) => s.id)).size).toBe(found.length);
}

const pieces = fc.constantFrom(
  "The minister",
  " said",
  " that",
  " condemned",
  " “",
  "” ",
  '"',
  " according to",
  ", ",
  ". ",
  "\n\n",
  "\r\n",
  ": ",
  "Q  ",
  "MR. X:",
  " he",
  " attack",
  "😀",
  "\ud83d",
  "مرحبا",
  " told the AP",
  " —",
  "'' ",
  "[link](#)",
  " 12",
  " NO ",
);
const texts = fc.array(pieces, { maxLength: 60 }).map((p) => p.join(""));

describe("laws of attribute", () => {
  it("any text in, lawful statements out", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ maxLength: 300, unit: "binary" })), fc.boolean(), (text, fast) =>
        lawful(text, read(text, 1, fast)),
      ),
      { seed, numRuns: 150 },
    );
  });
  it("a document says the same alone and among others", () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const alone = JSON.stringify(read(a, 7));
        read(b, 8);
        expect(JSON.stringify(read(a, 7))).toBe(alone);
      }),
      { seed, numRuns: 30 },
    );
  });
  it("takes a long line in time that grows with its length alone", () => {
    const line = "The minister said that the attack on the convoy was “a crime” and condemned it, he added. ";
    const time = (n: number) => {
      const language = parse(documentOf(line.repeat(n)), tools);
      const before = process.cpuUsage().user;
      attribute(language, model);
      return process.cpuUsage().user - before;
    };
    time(50);
    // in turn, and the least of each: another process beside this one slows single runs by half and more
    const runs = Array.from({ length: 4 }, () => [time(100), time(800)] as const);
    const [short, long] = [Math.min(...runs.map((r) => r[0])), Math.min(...runs.map((r) => r[1]))];
    expect(long, `${long} µs against ${short} µs for a line an eighth as long`).toBeLessThan(16 * short);
  });
});
