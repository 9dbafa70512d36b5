import { beforeAll, expect, it } from "vitest";
import { documentOf } from "../../test/language-document.ts";
import { parse } from "../language/parse.ts";
import type { LanguageTools } from "../language/types.ts";
import { loadLanguage } from "../models/language.ts";
import { documentId } from "../record/ids.ts";
import { findFocal } from "./focal.ts";
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
