import { describe, expect, it } from "vitest";
import { knowledge, read } from "../../test/spoken.ts";
import { findsOf } from "./finds.ts";
import type { Found } from "./found.ts";

const namesIn = (text: string): readonly Found[] =>
  findsOf([read(text).extract], knowledge, null)[0]!.found.filter((f) => f.form === "name");
const textsIn = (text: string) => namesIn(text).map((f) => f.text);

describe("a body's name is whole", () => {
  it.each([
    ["The Auditor General's Office opened a file.", "Auditor General's Office"],
    ["The Methodist Deacons' Conference of Ghana condemned it.", "Methodist Deacons' Conference of Ghana"],
    ["The Velmar Women's League condemned it.", "Velmar Women's League"],
    ["The Justice, Freedom and Labour Party condemned it.", "Justice, Freedom and Labour Party"],
    [
      "The Ministry of Transport, Energy and Rural Development agreed.",
      "Ministry of Transport, Energy and Rural Development",
    ],
    ["The Fire and Rescue Agency sent a team.", "Fire and Rescue Agency"],
    ["The Port and Rail Workers' Union has struck.", "Port and Rail Workers' Union"],
    [
      "The Advisory Board of the Danish Minority of South Velm agreed.",
      "Advisory Board of the Danish Minority of South Velm",
    ],
    ["The Defenders of Velmar rejected it.", "Defenders of Velmar"],
    ["The Senate of Chile observed a minute of silence.", "Senate of Chile"],
    ["The Diocese of Norway and the Isles said it was praying.", "Diocese of Norway and the Isles"],
    ["The Constitutional Court on Monday annulled it.", "Constitutional Court"],
    ["The Democratic Union for Renewal left.", "Democratic Union for Renewal"],
    ["The European Union mission agreed.", "European Union mission"],
  ])("%s", (text, name) => {
    expect(textsIn(text)).toEqual([name]);
  });

  it.each([
    ["Norway and the Defence Committee agreed.", "Norway"],
    ["Hungary's Peace Party agreed.", "Peace Party"],
    ["The Department of Health, the Ministry of Defence and France agreed.", "Ministry of Defence"],
  ])("and no longer than that: %s", (text, name) => {
    expect(textsIn(text)).toContain(name);
  });
});

it("a state by what it calls itself is that state", () => {
  expect(namesIn("The Kingdom of Bahrain denounced it.").map((f) => [f.shape, f.country])).toEqual([["state", "BHR"]]);
});

it("a state's ministry acts, and not the state", () => {
  const found = namesIn("Norway's Foreign Office denounced it.");
  expect(found.map((f) => [f.shape, f.text, f.country])).toEqual([["body", "Foreign Office", "NOR"]]);
});

it("an office behind a name of several words is its holder's", () => {
  const found = namesIn("Danish Department of Harbour Works Secretary Ada Berg agreed.");
  expect(found.map((f) => [f.text, f.title])).toEqual([
    ["Danish Department of Harbour Works", ""],
    ["Ada Berg", "Secretary"],
  ]);
});

describe("headings", () => {
  it("in capitals name whom running text names", () => {
    const text = "FRONT FOR BREAD AND WORK\n\nWe condemn it. The Council of the Front for Bread and Work met.";
    expect(textsIn(text)[0]).toBe("FRONT FOR BREAD AND WORK");
  });
  it.each([
    ["Secretary-General Firmly Condemns Attack on Market\n\nThe Secretary-General condemned it.", []],
    ["Foreign Minister Ada Lind Visits Velmar\n\nThe minister agreed.", ["Ada Lind"]],
  ])("in title case end a name before what is done: %s", (text, names) => {
    expect(namesIn(text).flatMap((f) => (f.shape === "person" ? [f.text] : []))).toEqual(names);
  });
});

it.each([
  "His Excellency Bo Lind was summoned.",
  "The Rt Hon Bo Lind MP agreed.",
  "The Right Honourable Bo Lind agreed.",
  "Her Royal Highness Bo Lind agreed.",
  "High Representative Bo Lind agreed.",
])("honours are no part of a name: %s", (text) => {
  expect(textsIn(text)).toEqual(["Bo Lind"]);
});
