import { kept } from "../record/kept.ts";
import type { Sight } from "./focal-sights.ts";
import { landsIn, regionOf } from "./lands.ts";
import { exchangesOf, isTalk } from "./talk.ts";
import type { Extract } from "./types.ts";

/** Of its weight what a sight keeps that stands beside names of other lands alone: the event may be called by whose pipeline it was. */
const elsewhere = 0.25;
/**
 * Where it is known in which land the event happened, what is told of other lands is likely another event: in prose it counts less, in a
 * talk it is left out where the exchange does not name the land, if any does.
 */
export function ofLand(sights: readonly Sight[], country: string | undefined): readonly Sight[] {
  if (!country || regionOf(country) === null) return sights;
  const own = sights.filter((s) => !isTalk(s.extract.language) || isSpokenOf(s, country));
  if (own.length === 0) return sights;
  return own.map((s) => (isForeign(s, country) ? { ...s, weight: s.weight * elsewhere } : s));
}

const isForeign = ({ keys }: Sight, country: string): boolean =>
  !keys.has(`=${country}`) && [...keys].some((k) => k.startsWith("="));

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
