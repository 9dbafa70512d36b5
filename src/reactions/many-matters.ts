import { type Words, wordsOf } from "../events/phrases.ts";
import { exchangesOf, firstQuestion, turnsTo } from "../events/talk.ts";
import type { Extract } from "../events/types.ts";
import type { Block } from "../language/types.ts";
import { common, type Named } from "./block-names.ts";
import type { Focus } from "./focus.ts";

/** A talk of many matters: longer than so many characters and exchanges, of which at most a share names the event, its land or what it befell. */
const hour = { characters: 12_000, exchanges: 25, named: 0.2 };
/** Words of a question that only goes on: "And no assessment of that?" */
const brief = 14;

/** A briefing of many matters: the event is the matter of the exchanges that name it and of the short questions after them. Null where a talk is no such. */
export function ofManyMatters(
  extract: Extract,
  own: readonly Named[],
  focus: Focus,
): { here: boolean; away: boolean }[] | null {
  const { blocks, text } = extract.language;
  if (focus.focal === null || text.length < hour.characters || firstQuestion(extract.language) < 0) return null;
  const firsts = exchangesOf(extract.language);
  const things = focus.focal.anchors.flatMap((a) => (a.startsWith("~") ? [a.slice(1)] : []));
  const words = wordsOf(extract.language);
  const rare = own.filter((n) => n.anchor).length <= common * blocks.length;
  const names = (i: number) =>
    own[i]!.strong ||
    (rare && own[i]!.anchor) ||
    (own[i]!.trigger && (own[i]!.anchor || holdsAny(words, blocks[i]!, things)));
  const named = new Set(firsts.filter((_, i) => names(i)));
  const all = new Set(firsts).size;
  if (named.size === 0 || named.size > hour.named * all || all < hour.exchanges) return null;
  let here = false;
  return blocks.map((b, i) => {
    const opens = firsts[i] === i;
    if (named.has(firsts[i]!)) here = true;
    else if (opens) here = here && goesOn(text.slice(b.label?.end ?? b.start, b.end), own[i]!);
    return { here, away: !here };
  });
}

const holdsAny = ({ lemma, language }: Words, b: Block, things: readonly string[]): boolean => {
  if (things.length === 0) return false;
  const [from, to] = [
    language.sentences[b.firstSentence]?.firstToken ?? 0,
    language.sentences[b.endSentence - 1]?.endToken ?? 0,
  ];
  for (let t = from; t < to; t++) if (things.includes(lemma[t]!)) return true;
  return false;
};

/** A question that keeps to the matter of the one before it. */
const goesOn = (said: string, own: Named): boolean =>
  own.trigger || (!own.foreign && !turnsTo.test(said) && said.trim().split(/\s+/).length <= brief);
