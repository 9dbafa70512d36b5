import { beforeAll, expect, it } from "vitest";
import { event, matters, others } from "../../test/hour.ts";
import { documentOf } from "../../test/language-document.ts";
import { findFocal } from "../events/focal.ts";
import type { Extract } from "../events/types.ts";
import { parse } from "../language/parse.ts";
import type { LanguageTools } from "../language/types.ts";
import { loadLanguage } from "../models/language.ts";
import { focusOf } from "./focus.ts";
import { topicOf } from "./topic.ts";

let tools: LanguageTools;
beforeAll(async () => {
  tools = await loadLanguage();
}, 60_000);

function topicOfTalk(blocks: readonly string[]) {
  const document = documentOf(blocks.join("\n\n"), { language: "en" });
  const extract: Extract = { document, language: parse(document, tools), statements: [], events: [], dated: [] };
  const topic = topicOf(extract, focusOf(findFocal([extract], { country: "HTI" })));
  const { text, blocks: read } = extract.language;
  return read.map((b, i) => ({
    said: text.slice(b.start, b.end),
    here: topic.blocks[i]!,
    away: topic.away[i]!,
    part: topic.parts[i]!,
    barred: topic.barred[i]!,
  }));
}

it("in an hour of many matters the event is the matter where it is named, and of the short question after it", () => {
  const seen = topicOfTalk([...others(16), ...event, ...others(16)]);
  expect(seen.filter((b) => b.here).map((b) => b.said)).toEqual(event);
  for (const b of seen) expect(b.away).toBe(!b.here);
});

it("how far back the event was last named is told, and to which part of the text a block belongs", () => {
  const text = [
    "Attack in Haiti",
    "Gunmen killed the mayor of Jacmel, Haiti, on 3 May 2031.",
    "Background",
    "Fishing went on.",
    "Boats left.",
  ];
  const document = documentOf(text.join("\n\n"), { language: "en" });
  const language = parse(document, tools);
  const extract: Extract = { document, language, statements: [], events: [], dated: [] };
  const topic = topicOf(extract, focusOf(findFocal([extract], {})));
  expect(topic.since.slice(2)).toEqual([1, 2, 3]);
  expect(topic.parts).toEqual(language.blocks.map((b, i) => (b.under < 0 ? i : b.under)));
  const talk = topicOfTalk([...others(2), ...event, ...others(2)]);
  expect(new Set(talk.map((b) => b.part)).size).toBe(6);
});

it("a longer question that names the kind of event again goes on", () => {
  const again =
    "Q: You will have seen that the widow calls the assassination a plot of those who had guarded him, of whom none has been hurt; is that what you hear too?";
  const seen = topicOfTalk([...others(16), ...event, again, "MR. VANE: We have no word on that.", ...others(16)]);
  expect(seen.find((b) => b.said === again)?.here).toBe(true);
});

it("what the event befell names it too, with its kind", () => {
  const told = [
    "Q: Who is behind the sabotage of the pipeline off Haiti?",
    "MR. VANE: The sabotage of the pipeline is looked into.",
  ];
  const again =
    "Q: After all these other matters, and at the end of a long hour, may one ask again who is thought to be behind the sabotage of that pipeline?";
  const seen = topicOfTalk([...others(12), ...told, ...others(12), again, "MR. VANE: We do not know.", ...others(4)]);
  expect(seen.find((b) => b.said === again)?.here).toBe(true);
  expect(seen.filter((b) => b.here).length).toBe(4);
});

const long = (n: number) => [
  `Q: What do you make of the assassination of the President of Haiti, of which the papers write again in issue ${n}?`,
  `MR. VANE: ${"We have condemned it in this room on each of the days since, and have said what we know. ".repeat(4)}`,
];
const longTalk = (n: number) => Array.from({ length: n }, (_, k) => long(k)).flat();
const short = (n: number) => [
  `Q: On ${matters[n % matters.length]}, what now?`,
  "MR. VANE: As I said: we stand with all of them.",
];

it.each([
  ["a talk of one matter, an hour long", [...longTalk(26), ...others(8)]],
  ["a talk of few exchanges", [...event, ...others(3), `${others(1)[1]} `.repeat(40), ...others(3)]],
  ["a short talk", [...event, ...Array.from({ length: 40 }, (_, n) => short(n)).flat()]],
])("bars nothing in %s", (_, blocks) => {
  expect(topicOfTalk(blocks).filter((b) => b.barred)).toEqual([]);
});
