import { landsIn } from "../events/lands.ts";
import { type Words, wordsOf } from "../events/phrases.ts";
import type { Extract } from "../events/types.ts";
import type { Block } from "../language/types.ts";
import type { Focus } from "./focus.ts";

/** What a block names: the event's kind; its land, place or victim; its place or victim alone; lands that are not its own. */
export type Named = {
  readonly trigger: boolean;
  readonly anchor: boolean;
  readonly strong: boolean;
  readonly foreign: boolean;
};

/** A land in a third of the blocks is the speakers' or the reader's own and no subject. */
export const common = 0.33;

/** What each block of a document names of the focal event and of others. */
export function namesOfBlocks(extract: Extract, focus: Focus): Named[] {
  const { language } = extract;
  const words = wordsOf(language);
  const lands = language.blocks.map((b) => landsIn(language.text.slice(b.start, b.end)).map((l) => l.code));
  const counts = new Map<string, number>();
  for (const codes of lands) for (const c of new Set(codes)) counts.set(c, (counts.get(c) ?? 0) + 1);
  const isForeign = (c: string) =>
    c !== focus.focal?.country && (counts.get(c) ?? 0) <= Math.max(2, common * language.blocks.length);
  return language.blocks.map((b, i) => ({
    ...blockNames(words, focus, b),
    foreign: lands[i]!.some(isForeign),
  }));
}

function blockNames(words: Words, focus: Focus, b: Block): Omit<Named, "foreign"> {
  const { sentences } = words.language;
  let [trigger, anchor, strong] = [false, false, false];
  for (let s = b.firstSentence; s < b.endSentence; s++)
    for (let t = sentences[s]!.firstToken; t < sentences[s]!.endToken; t++) {
      const form = words.lower[t]!;
      trigger ||= focus.triggers.has(form);
      strong ||= focus.names.has(form);
      anchor ||= focus.anchors.has(form);
      if (!focus.opening.has(form)) continue;
      const pair = `${form} ${words.lower[t + 1] ?? ""}`;
      strong ||= focus.names.has(pair);
      anchor ||= focus.anchors.has(pair);
    }
  return { trigger, anchor: anchor || strong, strong };
}
