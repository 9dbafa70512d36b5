import { expect, it } from "vitest";
import { textDocument } from "../src/dossier/annotate.ts";
import { wordsOf } from "../src/events/phrases.ts";
import { parse } from "../src/language/parse.ts";
import { loadLanguage } from "../src/models/language.ts";
import { matterOf } from "../src/reactions/matter.ts";

const text = `A bomb destroyed the ferry at the pier of Lindhaven on Monday, and the captain and six passengers died.

The budget of the ministry will be debated in the chamber next week, and the treasurer has asked for a delay.

The widow of the captain said that the ferry had been the life of the pier, and that no passenger would forget it.

The treasurer said that the chamber needs a budget, whatever the ministry may think of the debate.`;

it("says how near a block's names and things are to those that tell the event", async () => {
  const words = wordsOf(parse(textDocument({ id: "t", text }), await loadLanguage(), {}));
  const matter = matterOf(words, [true, false, false, false], [0, 0, 0, 1]);
  const [told, stirred] = [matter.told.blocks, matter.stirred.blocks];
  expect(told[0]).toBeGreaterThan(told[1]!);
  expect(told[2]).toBeGreaterThan(told[3]!);
  expect(stirred[1]).toBeGreaterThan(stirred[0]!);
  for (const near of [...told, ...stirred]) expect(near).toBeGreaterThanOrEqual(0);
  for (const near of [...told, ...stirred]) expect(near).toBeLessThanOrEqual(1.0001);
});

it("takes an answer for as near as its question", async () => {
  const talk = "The bomb destroyed the ferry at the pier.\n\nIt did.\n\nThe budget was late.\n\nIt was.";
  const words = wordsOf(parse(textDocument({ id: "t", text: talk }), await loadLanguage(), {}));
  const { blocks } = matterOf(words, [true, false, false, false], []).told;
  expect(blocks[1]).toBeGreaterThan(0);
  expect(blocks[3]).toBe(0);
});

it("knows nothing where nothing tells it", async () => {
  const words = wordsOf(parse(textDocument({ id: "t", text }), await loadLanguage(), {}));
  expect([...matterOf(words, [], []).told.blocks]).toEqual([0, 0, 0, 0]);
});
