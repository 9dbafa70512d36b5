import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../models/knowledge.ts";
import { resolveMention } from "./mention.ts";

const knowledge = loadKnowledge();
const of = (text: string, date?: string, context?: string) =>
  resolveMention({ text, ...(date ? { date } : {}), ...(context ? { context } : {}) }, knowledge);

describe("country and sector of a mention", () => {
  it.each([
    ["the Mexican navy", "MEX", "MIL"],
    ["two Israeli soldiers", "ISR", "MIL"],
    ["teachers in West Virginia", "USA", "EDU"],
    ["China's ambassador to Australia", "CHN", "GOV"],
    ["the mayor of Istanbul", "TUR", "GOV"],
    ["Nigerien opposition lawmakers", "NER", "LEG"],
    ["members of the Knesset", "ISR", "LEG"],
    ["the Lahore High Court", "PAK", "JUD"],
    ["Houthi rebels", "YEM", "REB"],
    ["head of the World Health Organization", null, "IGO"],
    ["a team of heavily armed police", null, "COP"],
    ["several of the largest trade unions in Chile", "CHL", "LAB"],
    ["ousted president", null, "ELI"],
    ["a breakaway region", null, "PRE"],
    ["the Kremlin", "RUS", "GOV"],
    ["Downing Street", "GBR", "GOV"],
    ["Tehran", "IRN", "GOV"],
    ["Japan", "JPN", null],
    ["the U.N.", null, "IGO"],
    ["UN peacekeepers", null, "IGO"],
    ["Al Shabab fighters", "SOM", "REB"],
    ["tomorrow", null, "JNK"],
    ["a kitten", null, null],
    ["Bertram Oldcastle", null, null],
    ["", null, null],
  ])("%s", (text, country, sector) => {
    const found = of(text);
    expect([found.country, found.sector]).toEqual([country, sector]);
    expect(found.why.length).toBeGreaterThan(0);
  });
});

describe("persons by day", () => {
  it.each([
    ["Angela Merkel", "2017-04-01", "DEU", "GOV"],
    ["Angela Merkel", "2023-04-01", "DEU", "ELI"],
    ["President Duterte", "2019-01-01", "PHL", "GOV"],
    ["Zelensky", "2022-05-01", "UKR", "GOV"],
    ["Nicolas Sarkozy", "2010", "FRA", "GOV"],
    ["NATO Secretary General Jens Stoltenberg", "2021-05-05", null, "IGO"],
    ["Jens Stoltenberg", "2010-05-05", "NOR", "GOV"],
    ["former President Evo Morales", undefined, "BOL", "ELI"],
  ])("%s on %s", (text, date, country, sector) => {
    const found = of(text, date);
    expect([found.country, found.sector]).toEqual([country, sector]);
  });
  it("says that dates of office are recalled, and marks the country as world knowledge", () => {
    const found = of("Angela Merkel", "2017-04-01");
    expect(found.countryFrom).toBe("world-knowledge");
    expect(found.why.join(" ")).toContain("recalled");
  });
  it("takes spellings of a name", () => {
    expect(of("Mohammad bin Salmaan").name).toBe("Mohammed bin Salman");
    expect(of("Qassem Suleimani", "2019-01-01").country).toBe("IRN");
  });
  it("does not take an acronym for a word", () => {
    expect(of("who").sector).toBeNull();
    expect(of("WHO").sector).toBe("IGO");
    expect(of("us").country).toBeNull();
    expect(of("US").country).toBe("USA");
  });
  it("lets words around an ambiguous name decide", () => {
    expect(of("the Labour Party", undefined, "voters in Abuja, Nigeria").country).toBe("NGA");
    expect(of("the Labour Party", undefined, "voters in Leeds, England").country).toBe("GBR");
  });
});

it("never throws and never leaves the closed set of shapes", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: "binary" })),
      fc.option(fc.string(), { nil: undefined }),
      (text, date) => {
        const found = of(text, date);
        expect(found.country === null || /^[A-Z]{3}$/.test(found.country)).toBe(true);
        expect(found.sector === null || /^[A-Z]{3}$/.test(found.sector)).toBe(true);
      },
    ),
    { numRuns: 100, verbose: true },
  );
});

const shared = new URL("../../../shared/", import.meta.url).pathname;
const gold = `${shared}data/actors/resolution-dev.jsonl`;
const scorer = `${shared}tools/score_actors.py`;
it.skipIf(!existsSync(gold) || !existsSync(scorer))(
  `development cases by the scorer (not run where ${gold} is absent)`,
  () => {
    const run = (...args: string[]) => execFileSync("python3", [scorer, ...args], { encoding: "utf8" });
    const answers = run("--queries", gold)
      .split("\n")
      .filter(Boolean)
      .map((line) => {
        const query = JSON.parse(line);
        const { name, country, sector } = resolveMention(query, knowledge);
        return JSON.stringify({ id: query.id, name, country, sector });
      });
    const file = join(mkdtempSync(join(tmpdir(), "actors-")), "answers.jsonl");
    writeFileSync(file, answers.join("\n"));
    const said = /([\d.]+) %/.exec(run(gold, file))?.[1];
    expect(Number(said)).toBeGreaterThanOrEqual(80);
    expect(readFileSync(file, "utf8").length).toBeGreaterThan(0);
  },
);

/** A body of states may stand in the country's place or in the sector's. */
function agrees(country: string, sector: string, got: ReturnType<typeof of>): boolean {
  if (/^(IGO|EUR)$/.test(country))
    return got.country === country || (!got.country && [country, "IGO"].includes(got.sector ?? ""));
  return (got.country ?? "") === country && (got.sector ?? "") === sector;
}

it("tells nine of ten invented mentions of many states, trades and times", () => {
  const lines = readFileSync(new URL("../../test/cases/actors/names.txt", import.meta.url), "utf8").split("\n");
  const cases = lines.filter((l) => l && !l.startsWith("#")).map((l) => l.split("|"));
  const missed = cases.filter(
    ([text = "", country = "", sector = "", date]) => !agrees(country, sector, of(text, date || undefined)),
  );
  expect(missed.length / cases.length, missed.map((m) => m.join("|")).join("\n")).toBeLessThan(0.1);
});
