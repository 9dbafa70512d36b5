import type { Words } from "../events/phrases.ts";
import { type Block, upos } from "../language/types.ts";

/** How near each block's names and things are to those of the blocks that tell the event, and of those that sound like reactions; 0 to 1. */
export type Matter = { readonly told: Near; readonly stirred: Near };
export type Near = { readonly blocks: Float64Array /** Of the nearest. */; readonly most: number };

const telling = new Set(["NOUN", "PROPN"].map((tag) => upos.indexOf(tag as "NOUN")));
/** How much the block before counts: an answer says little without its question. */
const beside = 0.5;

type Bag = ReadonlyMap<string, number>;

/** Names and things of a block, each counted once. */
function bagOf({ lemma, lower, language: { sentences, tokens } }: Words, b: Block): Map<string, number> {
  const bag = new Map<string, number>();
  // who has the floor is no matter
  const from = b.label?.end ?? b.start;
  for (let s = b.firstSentence; s < b.endSentence; s++)
    for (let t = sentences[s]!.firstToken; t < sentences[s]!.endToken; t++)
      if (tokens.start[t]! >= from && telling.has(tokens.pos[t]!) && lower[t]!.length > 2)
        bag.set((lemma[t] ?? lower[t]!).toLowerCase(), 1);
  return bag;
}

function add(to: Map<string, number>, bag: Bag, weight: number): void {
  for (const [word, n] of bag) to.set(word, (to.get(word) ?? 0) + n * weight);
}

const lengthOf = (bag: Bag) => Math.sqrt([...bag.values()].reduce((sum, n) => sum + n * n, 0));
function cosine(a: Bag, b: Bag, [la, lb] = [lengthOf(a), lengthOf(b)]): number {
  let dot = 0;
  for (const [word, n] of a) dot += n * (b.get(word) ?? 0);
  return la === 0 || lb === 0 ? 0 : dot / (la * lb);
}

/** `told`: blocks that name the event; `stir`: how much each block sounds like reactions. */
export function matterOf(words: Words, told: readonly boolean[], stir: readonly number[]): Matter {
  const bags = words.language.blocks.map((b) => bagOf(words, b));
  const blocksWith = new Map<string, number>();
  for (const bag of bags) add(blocksWith, bag, 1);
  const rare = (bag: Bag): Bag =>
    new Map([...bag].map(([word, n]) => [word, n * Math.log((1 + bags.length) / blocksWith.get(word)!)] as const));
  const weighed = bags.map(rare);
  const near = weighed.map((bag, i) => {
    const sum = new Map(bag);
    if (weighed[i - 1]) add(sum, weighed[i - 1]!, beside);
    return sum;
  });
  const centre = (weight: (block: number) => number): Bag => {
    const sum = new Map<string, number>();
    weighed.forEach((bag, i) => {
      const w = weight(i);
      if (w > 0) add(sum, bag, w / Math.max(1, lengthOf(bag)));
    });
    return sum;
  };
  const toAll = (to: Bag): Near => {
    const length = lengthOf(to);
    const blocks = Float64Array.from(near, (bag) => cosine(bag, to, [lengthOf(bag), length]));
    return { blocks, most: blocks.reduce((top, x) => Math.max(top, x), 0) };
  };
  return { told: toAll(centre((i) => Number(told[i]))), stirred: toAll(centre((i) => stir[i] ?? 0)) };
}
