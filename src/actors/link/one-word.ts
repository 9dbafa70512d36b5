import type { Found } from "../found.ts";
import type { KnownPerson } from "../knowledge.ts";
import { alike, fold, sound } from "../names.ts";
import { registerPerson } from "../registry.ts";
import { heldLately, prominence } from "../roles.ts";
import { MEN, WOMEN } from "../rules.ts";
import { isPossessive } from "../view.ts";
import { type Link, officeWords, result, type Scene, type State } from "./scene.ts";

/** One word of a name: who held the office, else the person of the document, then of the dossier, whose family or given name it is. */
export function oneWord(state: State, f: Found, word: string, key: string): Link | null {
  return (
    inOffice(state.scene, f, word) ??
    namedBefore(state, f, word) ??
    ofDossier(state.scene, word) ??
    recalled(state.scene, word) ??
    (f.title || acts(state.scene, f, word) ? result(key, "name", "named by one word", 0.5, "person") : null)
  );
}

function inOffice(scene: Scene, f: Found, word: string): Link | null {
  const holder = officeHolder(scene, f, word);
  if (!holder) return null;
  const reason = `family name with the office that ${holder.name} held then, as recalled`;
  return result(registerPerson(scene.registry, holder), "alias", reason, 0.85, "person");
}

/** A title with a family name: whoever of that name is known to have held the office on the day. */
function officeHolder({ knowledge, date }: Scene, f: Found, word: string): KnownPerson | null {
  const title = officeWords(f.title);
  if (!title) return null;
  const isSo = (known: string) => known === title || known.startsWith(`${title} `) || title.endsWith(` ${known}`);
  const fit = (knowledge.families.get(word) ?? []).filter((p) =>
    p.roles.some((r) => heldLately(r, date) && isSo(fold(r.title))),
  );
  return fit.length === 1 ? (fit[0] ?? null) : null;
}

/** The person named before in the document: often and near, rather by family name, rather as it is spelt here. */
function namedBefore({ families, counts }: State, f: Found, word: string): Link | null {
  const before = [...(families.get(sound(word))?.values() ?? [])].filter((x) => alike(x.word, word));
  const worth = (x: (typeof before)[number]) =>
    Math.log2(1 + (counts.get(x.key) ?? 0)) - (f.first - x.at) / 150 - (x.given ? 4 : 0) + (x.word === word ? 2 : 0);
  const near = before.sort((x, y) => worth(y) - worth(x) || y.at - x.at)[0];
  if (!near) return null;
  const same = near.word === word;
  const reason = `${same ? "" : "spelling of the "}${near.given ? "given" : "family"} name of a person named before`;
  return result(near.key, "alias", reason, near.given ? 0.7 : same ? 0.93 : 0.8, "person");
}

/** The person of any document: one whose name ends so rather than begins, then the most named. */
function ofDossier({ registry }: Scene, word: string): Link | null {
  const here = registry.family(word);
  const exact = here.filter((x) => x.last === word);
  const pool = exact.length > 0 ? exact : here.filter((x) => alike(x.last, word));
  const best = [...pool].sort(
    (a, b) => Number(a.first === word) - Number(b.first === word) || b.count - a.count || (a.key < b.key ? -1 : 1),
  )[0];
  if (!best) return null;
  return pool.length > 1
    ? result(best.key, "alias", `the most named of ${pool.length} persons of that name`, 0.6, "person")
    : result(best.key, "alias", "the only person of that name in the documents", 0.8, "person");
}

/** A family name alone, which nobody in the documents bears in full: a person of the knowledge file who led a state named in the document. */
function recalled({ registry, knowledge, countries, date }: Scene, word: string): Link | null {
  const known = (knowledge.families.get(word) ?? [])
    .filter((p) => p.country !== null && countries.has(p.country) && prominence(p, date) >= 3)
    .sort((a, b) => prominence(b, date) - prominence(a, date) || (a.name < b.name ? -1 : 1))[0];
  if (!known) return null;
  const reason = `family name of ${known.name}, known and of a country named here`;
  return result(registerPerson(registry, known), "alias", reason, 0.6, "person");
}

/** Whether a word that nobody else is named by speaks, owns or is seen as a person's name. */
function acts({ view, knowledge }: Scene, f: Found, word: string): boolean {
  const bare = !f.title && (knowledge.given.has(word) || MEN.has(word) || WOMEN.has(word));
  return (
    (view.named[f.first] === "person" && !bare) ||
    view.speaking.has(f.first) ||
    isPossessive(view, f.end) ||
    /^(said|says|told|added|warned|argued|wrote|claimed|insisted|replied)$/.test(view.lower[f.end] ?? "")
  );
}
