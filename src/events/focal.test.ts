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

const briefing = [
  "MR. VANE: Good afternoon. The President will speak on voting rights today.",
  "Q: What does he say to the attacks against voting rights in Ohio? Those attacks are a scandal, members of Congress say.",
  "MR. VANE: He has called the attacks on the right to vote a scandal. He will not let these attacks stand.",
  "Q: And on Gabon, was the coup in Libreville expected?",
  "MR. VANE: We denounced the coup yesterday. The strike forces of the army are in their barracks again.",
  "Q: There was a bombing in Cleveland. Who is behind the bombing?",
  "MR. VANE: The bombing is with the FBI. We condemn the bombing, and the President mourns the three who died in the bombing.",
].join("\n\n");

it("seeks the event where its country is spoken of, once that is said", () => {
  expect(focal(briefing)?.triggers[0]).toBe("bombing");
  expect(focal(briefing, { country: "GAB" })?.triggers).toEqual(["coup"]);
  // nothing is told of it: what the text tells most of stands
  expect(focal(briefing, { country: "FJI" })?.triggers[0]).toBe("bombing");
  const prose =
    "A bombing in Cleveland, in the United States, killed three people. The United States condemned the bombing in Cleveland. The bombing was the third this year.";
  const both = `${prose}\n\nThe coup in Gabon was condemned by its neighbours.`;
  expect(focal(both)?.triggers[0]).toBe("bombing");
  expect(focal(both, { country: "GAB" })?.triggers).toEqual(["coup"]);
  const once = "The mayor of Lomé, Togo, is dead.\n\nThe assassination shook all. Leaders condemned the assassination.";
  expect(focal(`${once}\n\nThere was a fire in Togo.`, { country: "TGO" })?.triggers[0]).toBe("assassination");
});

it("takes words against an idea for no event", () => {
  expect(focal("The attacks against voting rights must end. They are assaults on democracy.")).toBeNull();
  expect(focal("An attack on human rights defenders in Togo was condemned.")?.triggers).toContain("attack");
  expect(focal("The strike force and other strike forces meet in Lomé.")).toBeNull();
});

it("knows no half of a land's name as a name", () => {
  const found = focal("Nine people died in a bombing in Cleveland, United States. The States mourn after the bombing.");
  expect(found?.anchors).not.toContain("states");
});

it("leaves a talk as it is where the country is a land of the dossier's own", () => {
  const found = findFocal([read(briefing, 1), read("There was a fire in the town hall.", 2)], { country: "XTA" });
  expect(found?.triggers[0]).toBe("bombing");
});

it("takes no place of the event from what a briefing opens with", () => {
  const opening =
    "MR. VANE: Good afternoon. The Prime Minister is in Akron, in the north of Ohio, and opens the fair in Akron tonight.";
  const found = focal([opening, ...briefing.split("\n\n").slice(5)].join("\n\n"));
  expect(found?.triggers[0]).toBe("bombing");
  expect(found?.place).toBeNull();
});
