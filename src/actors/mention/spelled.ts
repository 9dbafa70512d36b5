import { familyNames, type Knowledge, type KnownPerson } from "../knowledge.ts";
import { alike, distance, fold, nameWords, sound, soundKey } from "../names.ts";
import { ofKnown, type Resolved } from "./meaning.ts";
import { DETERMINER } from "./reading.ts";

/** A name spelled in another way: the same sounds in each word, or first and last name with others between. */
export function spelled(text: string, on: string, knowledge: Knowledge): Resolved | null {
  const folded = fold(text.replace(DETERMINER, ""));
  const words = nameWords(folded);
  if (words.length < 2 || words.length > 6 || !/^\p{Lu}/u.test(text.replace(DETERMINER, "")))
    return weapon(folded, knowledge);
  const same = (knowledge.sounds.get(soundKey(folded)) ?? []).filter(
    (k) => distance(fold(k.name), folded, 5) <= 4 || k.name.split(" ").length > 2,
  );
  const close = same[0];
  if (close) return ofKnown(close, on, knowledge, [`sounds like ${close.name}`]);
  const [first = ""] = words;
  const last = words[words.length - 1] ?? "";
  for (const person of knowledge.families.get(last) ?? [])
    if (matches(person, first, last))
      return ofKnown({ type: "person", key: `p:${fold(person.name)}`, name: person.name, person }, on, knowledge, [
        `first and last name of ${person.name}`,
      ]);
  return null;
}

function matches(person: KnownPerson, first: string, last: string): boolean {
  const words = nameWords(fold(person.name));
  return alike(words[0] ?? "", first) && familyNames(person.name, person.country).includes(last);
}

/** A single unknown word that sounds like a listed one of seven letters or more: "Katushya". */
function weapon(folded: string, knowledge: Knowledge): Resolved | null {
  if (folded.includes(" ") || folded.length < 7) return null;
  for (const [word, sector] of knowledge.sectors.sector)
    if (
      word.length >= 7 &&
      word[0] === folded[0] &&
      Math.abs(word.length - folded.length) <= 2 &&
      sound(word) === sound(folded) &&
      distance(word, folded, 2) <= 2
    )
      return {
        name: word,
        country: null,
        countryFrom: null,
        sector,
        known: null,
        why: [`sounds like "${word}", a word for ${sector}`],
      };
  return null;
}
