import { kept } from "../record/kept.ts";
import type { Sight } from "./focal-sights.ts";
import { landsIn } from "./lands.ts";
import { exchangesOf, isTalk } from "./talk.ts";
import type { Extract } from "./types.ts";

/**
 * Where it is known in which land the event happened, what is told of other lands is another event: in prose beside their names alone, in a
 * talk where the exchange does not name the land. All sights where none would be left.
 */
export function ofLand(sights: readonly Sight[], country: string | undefined): readonly Sight[] {
  if (!country) return sights;
  const own = sights.filter((s) => (isTalk(s.extract.language) ? isSpokenOf(s, country) : isBeside(s, country)));
  return own.length > 0 ? own : sights;
}

const isBeside = ({ keys }: Sight, country: string): boolean =>
  keys.has(`=${country}`) || ![...keys].some((k) => k.startsWith("="));

function isSpokenOf({ extract, first, sentence, keys }: Sight, country: string): boolean {
  if (first < 0 || keys.has(`=${country}`)) return true;
  return landsBeside(extract)[extract.language.sentences[sentence]!.block]!.has(country);
}

/** Of each block of a talk the lands that its exchange names. */
const landsBeside = kept(({ language }: Extract): readonly ReadonlySet<string>[] => {
  const lands = new Map<number, Set<string>>();
  const firsts = exchangesOf(language);
  language.blocks.forEach((b, i) => {
    const named = lands.get(firsts[i]!) ?? new Set();
    for (const { code } of landsIn(language.text.slice(b.start, b.end))) named.add(code);
    lands.set(firsts[i]!, named);
  });
  return firsts.map((first) => lands.get(first)!);
});
