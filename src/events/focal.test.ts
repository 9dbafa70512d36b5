import { beforeAll, expect, it } from "vitest";
import { documentOf } from "../../test/language-document.ts";
import { parse } from "../language/parse.ts";
import type { LanguageTools } from "../language/types.ts";
import { loadLanguage } from "../models/language.ts";
import { documentId } from "../record/ids.ts";
import { findFocal } from "./focal.ts";
import { standsIn } from "./focal-choice.ts";
import { landOf, landsIn } from "./lands.ts";
import type { Extract } from "./types.ts";

let tools: LanguageTools;
beforeAll(async () => {
  tools = await loadLanguage();
}, 60_000);
const read = (text: string, n = 0): Extract => {
  const id = documentId(String(n).repeat(64));
  const document = { ...documentOf(text, { language: "en" }), id };
  return { document, language: parse(document, tools), statements: [], events: [], dated: [] };
};
const focal = (text: string, given = {}) => findFocal([read(text)], given);

it.each([
  [
    "Gunmen assassinated the mayor of Tripoli, Libya, on 4 May 2031. The assassination was condemned by the government.",
    "assassination",
    "LBY",
  ],
  ["Soldiers staged a coup in Gabon on Sunday. Neighbours denounced the coup and called for elections.", "coup", "GAB"],
  [
    "The shooting down of a passenger plane over Moldova killed 90 people. Leaders condemned the downing of the plane.",
    "downing",
    "MDA",
  ],
  [
    "An explosion damaged a gas pipeline off Denmark. Officials spoke of sabotage. The sabotage of the pipeline was condemned by Denmark.",
    "sabotage",
    "DNK",
  ],
  [
    "The United States is appalled by the downing of Air Savannah Flight 614 near Mahagi, in the eastern Democratic Republic of the Congo. The downing of the plane killed three Americans.",
    "downing",
    "COD",
  ],
  [
    "Opposition parties in Kenya rejected the result of the election. The election was marred by fraud, observers in Kenya said.",
    "election",
    "KEN",
  ],
])("%s", (text, trigger, country) => {
  const found = focal(text);
  expect(found?.triggers).toContain(trigger);
  expect(found?.country).toBe(country);
  expect(found?.passages.length).toBeGreaterThan(0);
});

it("asks the map for the land of a town, and no map for a person", () => {
  const map = { country: (name: string) => (name === "Odesa" ? "UKR" : name === "Durban" ? "ZAF" : null) };
  const text = "Four people died in a bombing in Odesa on Monday. Peter Durban condemned the bombing in Odesa.";
  expect(findFocal([read(text)], {}, map)?.country).toBe("UKR");
  expect(findFocal([read(text)])?.country).toBeNull();
});

it("takes the analyst's word for the event, its country and date", () => {
  const found = focal("An election was held in Kenya. A bombing killed two people.", {
    event: "bombing in Nairobi",
    country: "KEN",
    date: "2031-05-04",
  });
  expect(found).toMatchObject({ words: "bombing in Nairobi", country: "KEN", date: "2031-05-04", from: "given" });
  expect(found?.triggers[0]).toBe("bombing");
});

it("finds no event where none is told", () => {
  expect(focal("The museum opened a new wing. Visitors liked the light.")).toBeNull();
});

it("knows countries by name, adjective and capital, the longest first", () => {
  expect(landsIn("South Sudanese and Sudanese envoys met in Guinea-Bissau").map((l) => l.code)).toEqual([
    "SSD",
    "SDN",
    "GNB",
  ]);
  expect(landOf("the United States")).toBe("USA");
});

it("takes the land from the opening that tells the event, not from those who condemn it", () => {
  const text =
    "A blast at a market in Jolo, Philippines, killed nine people on 9 February 2031.\n\nChina strongly condemned the attack. Beijing said the attack was vile.";
  expect(focal(text)?.country).toBe("PHL");
});

it("is dated by a day and told by the sentence that has it", () => {
  const text =
    "The bombing shook the country as over the last four years no bombing had.\n\nThe bombing in Maseru, Lesotho, took place on 3 May 2031.";
  const found = focal(text);
  expect(found?.date).toBe("2031-05-03");
  expect(text.slice(found!.passages[0]!.start, found!.passages[0]!.end)).toContain("took place on 3 May");
});

it.each([
  [" the fire in oman", "oman", true],
  [" a romanian ship", "oman", false],
  [" omani and romanian ships", "oman", false],
  [" romanian ships, and oman", "oman", true],
  [" pro-oman", "oman", true],
  [" état", "tat", false],
])("whole words alone stand in a text: %j, %j", (text, words, wanted) => {
  expect(standsIn(text, words)).toBe(wanted);
});
