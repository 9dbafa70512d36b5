import { type Knowledge, meanings } from "./knowledge.ts";
import { lower } from "./lexicon.ts";
import { countriesIn, withContext } from "./mention/context.ts";
import { described } from "./mention/described.ts";
import { family } from "./mention/family.ts";
import { type Choose, chooser, ofKnown, ofWord, type Resolved } from "./mention/meaning.ts";
import { personIn } from "./mention/person.ts";
import { DETERMINER, type Read } from "./mention/reading.ts";
import { spelled } from "./mention/spelled.ts";
import { fold } from "./names.ts";
import { headEnd, knownHits, type SectorHit, sectorHits, wordsOf } from "./phrase.ts";

export type Query = { readonly text: string; readonly context?: string; readonly date?: string };

const NOBODY: Resolved = {
  name: null,
  country: null,
  countryFrom: null,
  sector: null,
  known: null,
  why: ["no known name and no word for an office or a group"],
};

/** Country, sector and office of a name or phrase. Never throws; what cannot be told is null. */
export function resolveMention(query: Query, knowledge: Knowledge): Resolved {
  const text = query.text
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/\bex-(?=\p{L})/giu, "ex ")
    .trim();
  const date = /^\d{4}(-\d\d(-\d\d)?)?/.exec(query.date ?? "")?.[0];
  const on = date
    ? `${date}-01-01`.slice(0, 10).replace(/^(\d{4})-01-01$/, date.length === 4 ? "$1-07-01" : "$1-01-01")
    : knowledge.file.asOf;
  const hint = countriesIn(query.context ?? "", knowledge);
  const choose = chooser(hint);
  const found =
    whole(text, on, knowledge, choose) ??
    phrase(text, on, knowledge, choose, date !== undefined) ??
    spelled(text, on, knowledge);
  if (!found) return NOBODY;
  return withContext(found, hint, text);
}

function whole(text: string, on: string, knowledge: Knowledge, choose: Choose): Resolved | null {
  const bare = text.replace(DETERMINER, "");
  const lexical = knowledge.sectors.sector.get(lower(bare));
  if (lexical && !/^\p{Lu}/u.test(bare)) return ofWord(bare, lexical);
  const full = choose(meanings(knowledge, text)) ?? choose(meanings(knowledge, bare));
  if (full) return ofKnown(full.known, on, knowledge, [`"${bare}" is a known name`]);
  if (lexical && !bare.includes(" ")) return ofWord(bare, lexical);
  const city = /^\p{Lu}/u.test(bare) ? knowledge.cities.get(fold(bare)) : undefined;
  if (city && (city.population >= 15 || bare.includes(" ")))
    return {
      name: city.name,
      country: city.country,
      countryFrom: "world-knowledge",
      sector: "CVL",
      known: null,
      why: [`a city of ${city.population},000 in ${city.country}`],
    };
  return family(bare, on, knowledge);
}

function phrase(text: string, on: string, knowledge: Knowledge, choose: Choose, dated: boolean): Resolved | null {
  const words = wordsOf(text);
  if (words.length > 40) return null;
  const known = knownHits(knowledge, text, words, choose);
  const inKnown = (s: SectorHit) => known.some((k) => s.from >= k.from && s.to <= k.to && k.known.type !== "place");
  const sectors = sectorHits(knowledge, words).filter((s) => !inKnown(s));
  const read: Read = { text, words, known, sectors, head: headEnd(words, text) };
  return personIn(read, on, knowledge, dated) ?? described(read, on, knowledge);
}
