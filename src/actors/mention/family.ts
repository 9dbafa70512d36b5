import type { Knowledge } from "../knowledge.ts";
import { fold } from "../names.ts";
import { wordsOf } from "../phrase.ts";
import { prominence } from "../roles.ts";
import { ofKnown, type Resolved } from "./meaning.ts";

/** Prominence of one who led a state at some time, and of one who does so about the day. */
const LED = 4;

const IN_OFFICE = 7;

/** A family name alone (that is no given name as well, unless its bearer is in office): only of persons who led a state, or whose name nobody else in the file has. */
export function family(bare: string, on: string, knowledge: Knowledge, title = false): Resolved | null {
  if (!/^\p{Lu}/u.test(bare) || wordsOf(bare).length > 3) return null;
  const key = fold(bare).replace(/^al /, "");
  const list = knowledge.families.get(key) ?? [];
  const ranked = [...list].sort((a, b) => prominence(b, on) - prominence(a, on) || (a.name < b.name ? -1 : 1));
  const best = ranked[0];
  if (!best || (!title && prominence(best, on) < (knowledge.given.has(key) ? IN_OFFICE : LED))) return null;
  return ofKnown({ type: "person", key: `p:${fold(best.name)}`, name: best.name, person: best }, on, knowledge, [
    `"${bare}" is the family name of ${best.name}${ranked.length > 1 ? `, the best known of ${ranked.length}` : ""}`,
  ]);
}
