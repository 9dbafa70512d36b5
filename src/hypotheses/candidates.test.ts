import { beforeAll, expect, it } from "vitest";
import { documentOf } from "../../test/language-document.ts";
import type { Actor } from "../actors/types.ts";
import { findFocal } from "../events/focal.ts";
import type { Extract } from "../events/types.ts";
import { parse } from "../language/parse.ts";
import type { LanguageTools } from "../language/types.ts";
import { loadLanguage } from "../models/language.ts";
import { motives, responsibility } from "./candidates.ts";

let tools: LanguageTools;
beforeAll(async () => {
  tools = await loadLanguage();
}, 60_000);

const names = ["Lorvian Council", "Red Front", "Ostmark", "Anna Velde", "Coast Police"];

/** Claims in a text about the bombing of Lorva, with the actors of the list wherever they are named. */
function claimsIn(sentence: string) {
  const text = `The bombing of the market in Lorva on 3 May 2031 killed four people. ${sentence}`;
  const document = documentOf(text, { language: "en" });
  const language = parse(document, tools);
  const extract: Extract = { document, language, statements: [], events: [], dated: [] };
  const actors = names.map((name): Actor => {
    const found = [...text.matchAll(new RegExp(name, "g"))].map((m) => ({
      span: { document: document.id, start: m.index, end: m.index + name.length },
      form: "name" as const,
      reason: "test",
      confidence: 1,
    }));
    return {
      id: name,
      name,
      kind: "organization",
      country: null,
      aliases: [],
      roles: [],
      mentions: found,
    } as unknown as Actor;
  });
  const focal = findFocal([extract], { date: "2031-05-03" });
  return { extracts: [extract], statements: [], events: [], actors, focal };
}
const told = (sentence: string) =>
  responsibility(claimsIn(sentence)).map((r) => `${r.party}: ${r.claim}, ${r.role}${r.by ? `, by ${r.by}` : ""}`);

it("takes who says 'we' in a document's own voice for whoever speaks there", () => {
  const input = claimsIn("We did not plan the bombing.");
  const { document } = input.extracts[0]!;
  const at = document.text.indexOf("We did");
  const we = {
    span: { document: document.id, start: at, end: at + 2 },
    form: "pronoun",
    reason: "test",
    confidence: 1,
  };
  const actors = input.actors.map((a) =>
    a.name === "Red Front" ? ({ ...a, mentions: [...a.mentions, we] } as Actor) : a,
  );
  const known = { party: "Red Front", partyActor: "Red Front", by: "Red Front", voice: "own", claim: "denies" };
  expect(responsibility({ ...input, actors })).toMatchObject([known]);
  const published = { ...document, metadata: { ...document.metadata, publisher: "The Front" } };
  const extracts = [{ ...input.extracts[0]!, document: published }];
  expect(responsibility({ ...input, extracts })).toMatchObject([{ party: "The Front", partyActor: null, by: null }]);
});

it("takes the month of May for no word of doubt", () => {
  const [denial] = responsibility(claimsIn("The Red Front categorically denies any part in the explosion of 3 May."));
  expect(denial).toMatchObject({ claim: "denies", words: [], certainty: "unstated" });
});

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "an accuser did not do it",
    "The Red Front accused Ostmark of carrying out the bombing.",
    ["Ostmark: blames, carried out, by Red Front"],
  ],
  ["an inquiry is no attack", "Anna Velde ordered an investigation into the bombing.", []],
  ["one who says so is no party", "The Red Front says that foreign agents carried out the bombing.", []],
  ["what nobody claimed is no claim", "No group has claimed responsibility for the bombing.", []],
  ["what was not claimed is no claim", "The Red Front has not claimed responsibility for the bombing.", []],
  ["a question puts no claim", "Did Ostmark carry out the bombing?", []],
  ["another day's attack", "On 9 March 2031 Ostmark bombed the market.", []],
  [
    "responsibility is claimed for what the text is about",
    "The Red Front claimed responsibility.",
    ["Red Front: claims, carried out, by Red Front"],
  ],
  [
    "who is accused and who accuses are told apart",
    "Ostmark, which the Red Front accused of ordering the bombing, denied any part in it.",
    ["Ostmark: blames, ordered, by Red Front", "Ostmark: denies, responsible, by Ostmark"],
  ],
  ["another matter is not the event", "The Red Front accused Ostmark of hiding losses of its bank.", []],
  ["an earlier attack is not the event", "Ostmark was blamed for a similar attack in 2019.", []],
  ["a condition says nothing", "If Ostmark is found to be responsible, the truce is over, Anna Velde said.", []],
  ["a wish says nothing", "Anna Velde said that the perpetrators of the bombing must be held accountable.", []],
  [
    "what may be is a suspicion",
    "Anna Velde said that Ostmark may have ordered the bombing.",
    ["Ostmark: suspects, ordered, by Anna Velde"],
  ],
  [
    "no evidence is no denial and no accusation",
    "Anna Velde said that there is no evidence that Ostmark ordered the bombing.",
    ["Ostmark: declines, ordered, by Anna Velde"],
  ],
  [
    "a refusal to say who is a state of its own",
    "Anna Velde said it was too early to say who was behind the bombing.",
    [": declines, responsible, by Anna Velde"],
  ],
  [
    "one who is called baseless things denies",
    "Ostmark called the accusation baseless.",
    ["Ostmark: denies, responsible, by Ostmark"],
  ],
  ["a passive has its agent", "The bombing was planned by the Lorvian Council.", ["Lorvian Council: blames, planned"]],
  [
    "means are supplied",
    "Anna Velde accused Ostmark of supplying the explosives.",
    ["Ostmark: blames, supplied, by Anna Velde"],
  ],
  [
    "whoever identified the attacker says so",
    "After the bombing the attacker was identified by the Coast Police as Anna Velde.",
    ["Anna Velde: blames, carried out, by Coast Police"],
  ],
  [
    "an order is ordered by whoever gave it",
    "Anna Velde said that the bombing was carried out on the orders of Ostmark.",
    ["Ostmark: blames, ordered, by Anna Velde"],
  ],
  [
    "one's own deed denied in what one says is a denial",
    "Ostmark insisted that none of its planes had bombed the market.",
    ["Ostmark: denies, responsible, by Ostmark"],
  ],
  [
    "blame is laid in idioms",
    "The Red Front laid the bombing at the door of Ostmark.",
    ["Ostmark: blames, responsible, by Red Front"],
  ],
  [
    "to stop short of a name is to decline",
    "Ostmark stopped short of accusing any side.",
    [": declines, responsible, by Ostmark"],
  ],
  ["what others are asked to stop is nobody's deed", "Anna Velde called on Ostmark to stop supplying the bombers.", []],
  ["police sent to the place did no deed", "Ostmark has sent two agents to Lorva.", []],
];
for (const [what, sentence, expected] of cases)
  it(`${what}: ${sentence}`, () => {
    expect(told(sentence)).toEqual(expected);
  });

it("what was done in response to the event is no motive of it, its purpose is", () => {
  const of = (s: string) => motives(claimsIn(s)).map((m) => m.title);
  expect(of("Ostmark sent experts to Lorva in response to the bombing.")).toEqual([]);
  expect(of("Anna Velde said the bombing was meant to stop the vote.")).toEqual(["meant to stop the vote"]);
});
