import { beforeAll, describe, expect, it } from "vitest";
import { documentOf } from "../../test/language-document.ts";
import { findFocal } from "../events/focal.ts";
import type { Extract } from "../events/types.ts";
import { parse } from "../language/parse.ts";
import type { LanguageTools } from "../language/types.ts";
import { loadLanguage } from "../models/language.ts";
import { documentId } from "../record/ids.ts";
import { compare, origins } from "./compare.ts";
import { boundBefore, numberAt } from "./rules.ts";

let tools: LanguageTools;
beforeAll(async () => {
  tools = await loadLanguage();
}, 60_000);
const readOne = (text: string, n = 0): Extract => {
  const id = documentId(String(n).repeat(64));
  const document = { ...documentOf(text, { language: "en" }), id };
  return { document, language: parse(document, tools), statements: [], events: [], dated: [] };
};
const read = (...texts: string[]) => texts.map((text, i) => readOne(text, i));
const sidesOf = (...texts: string[]) => {
  const extracts = read(...texts);
  const found = compare({
    extracts,
    statements: extracts.flatMap((x) => x.statements),
    events: [],
    actors: [],
    focal: findFocal(extracts),
  });
  return Object.fromEntries(
    found.map((d) => [d.about, { values: d.sides.map((s) => s.value).sort(), correction: d.correction }]),
  );
};

describe("numbers in words and figures", () => {
  it.each([
    ["23", 23, 1],
    ["1,200", 1200, 1],
    ["twenty - three", 23, 3],
    ["two hundred and five", 205, 4],
    ["three thousand", 3000, 2],
  ] as const)("%s", (text, value, end) => {
    expect(numberAt(text.split(" "), 0)).toEqual({ value, end });
  });
  it.each([
    ["at least 3", "least"],
    ["up to 3", "most"],
    ["some 3", "about"],
    ["killed 3", "exact"],
  ] as const)("%s", (text, bound) => {
    expect(boundBefore(text.split(" "), text.split(" ").length - 1)).toBe(bound);
  });
});

describe("discrepancies", () => {
  it("sets figures of two documents against each other", () => {
    const found = sidesOf(
      "A bombing in Kabul, Afghanistan, on Monday killed 12 people and wounded 30, police said. The bombing hit a market.",
      "The bombing in Kabul, Afghanistan, killed 17 people, the health ministry said after the attack. The bombing wounded 30.",
    );
    expect(found.killed?.values).toEqual(["12", "17"]);
    expect(found.wounded).toBeUndefined();
  });
  it("takes a least and a larger figure as agreeing", () => {
    const found = sidesOf(
      "The bombing in Kabul killed at least 12 people, police said.",
      "The bombing in Kabul killed 17 people, officials said.",
    );
    expect(found.killed).toBeUndefined();
  });
  it("says where a text sets its own earlier figure right", () => {
    const found = sidesOf(
      "The bombing in Kabul killed 12 people, police said.",
      "Correction: the bombing in Kabul killed 9 people, not 12 people as earlier reported.",
    );
    expect(found.killed?.correction).toBe(true);
  });
});

describe("origins", () => {
  const wire = Array.from(
    { length: 12 },
    (_, i) =>
      `Officials in the northern district number ${i} said that the bridge had been closed to all traffic since the early morning hours.`,
  ).join(" ");
  it("groups copies of one text and leaves others alone", () => {
    const extracts = read(
      wire,
      `From our correspondent. ${wire}`,
      "The weather in the capital was mild on Sunday, and the parks were full of people from all districts of the city.",
    );
    expect(origins(extracts).map((o) => o.documents)).toEqual([[extracts[0]!.document.id, extracts[1]!.document.id]]);
  });
});
