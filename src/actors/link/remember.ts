import type { Found } from "../found.ts";
import { fold, nameWords, sound } from "../names.ts";
import { familyNames } from "../registry.ts";
import { heldLately } from "../roles.ts";
import { ADDRESS, HE, MEN, SHE, WOMEN } from "../rules.ts";
import { block, isPossessive } from "../view.ts";
import { isBeside } from "./beside.ts";
import { isSubject, type Link, officeWords, type State } from "./scene.ts";
import { isTrade } from "./trade.ts";

/** Keeps what later finds of the document may look back at: the mention, a person's names, offices and gender. */
export function remember(state: State, f: Found, index: number, l: Link): void {
  const { view } = state.scene;
  const sentence = view.sentence[f.first] ?? -1;
  if (l.person) keepPerson(state, f, l, sentence);
  state.counts.set(l.key, (state.counts.get(l.key) ?? 0) + 1);
  const gender = genderOf(state, f, l);
  if (gender) state.gender.set(l.key, gender);
  state.history.push({
    ...l,
    at: f.first,
    index,
    sentence,
    block: block(view, f.first),
    subject: isSubject(state, f),
    gender: state.gender.get(l.key) ?? null,
    plural: f.plural,
    folded: l.person ? "" : fold(f.text),
    modifier: f.modifier || isPossessive(view, f.end),
    sector: f.sector,
  });
}

function keepPerson(state: State, f: Found, l: Link, sentence: number): void {
  if (f.form === "name") {
    keepNames(state, f, l);
    keepOffices(state, f, f.title, l, sentence);
  } else if (isTrade(f)) keepOffices(state, f, f.text, l, sentence);
  else if (f.shape === "office" && ((f.country && !l.key.startsWith("f:")) || isBeside(l)))
    keepOffices(state, f, f.title, l, sentence); // "the Finnish prime minister", "X, a spokesman for …"
}

/** Family and given name, for when one word of them stands alone. */
function keepNames({ families, scene }: State, f: Found, l: Link): void {
  const known = scene.registry.known.get(l.key);
  const words = nameWords(fold(known?.type === "person" && !f.text.includes(" ") ? known.name : f.text));
  const [first] = words;
  if (first === undefined || words.length === 1) return;
  const keep = (word: string, given: boolean) => {
    const bucket = families.get(sound(word)) ?? new Map();
    bucket.set(`${l.key}|${word}|${given}`, { key: l.key, word, given, at: f.first });
    families.set(sound(word), bucket);
  };
  for (const word of familyNames(words)) keep(word, false);
  keep(first, true);
}

/** The office said, and those that a known person held on the day. */
function keepOffices({ bearers, scene }: State, f: Found, said: string, { key }: Link, sentence: number): void {
  const known = scene.registry.known.get(key);
  const person = known?.type === "person" ? known.person : null;
  const recalled = person?.roles.filter((r) => heldLately(r, scene.date)).map((r) => fold(r.title)) ?? [];
  for (const title of new Set([officeWords(said), ...recalled])) {
    if (!title || ADDRESS.test(title)) continue;
    const country = f.country ?? person?.country ?? bearers.get(`${key}|${title}`)?.country ?? null;
    bearers.set(`${key}|${title}`, { key, title, country, sentence });
  }
}

const WOMANS = /\b(ms|mrs|miss|queen|princess|lady|spokeswoman|congresswoman|chairwoman|first lady|dame)\b/;
const MANS = /\b(mr|king|prince|sir|lord|spokesman|congressman|chairman|sheikh|ayatollah|imam|pope|emir|father)\b/;
/** By pronoun, title, given name; a known person of whom nothing tells is taken for a man. */
function genderOf(state: State, f: Found, l: Link): "he" | "she" | null {
  if (!l.person) return null;
  if (f.form === "pronoun") return HE.has(f.text) ? "he" : SHE.has(f.text) ? "she" : null;
  const title = fold(f.title);
  if (WOMANS.test(title)) return "she";
  if (MANS.test(title)) return "he";
  const before = state.gender.get(l.key) ?? null;
  if (f.form !== "name") return before;
  const known = state.scene.registry.known.get(l.key);
  const isKnown = known?.type === "person";
  const first = fold(isKnown ? known.name : f.text).split(" ")[0] ?? "";
  if (WOMEN.has(first)) return "she";
  return MEN.has(first) || isKnown ? "he" : before;
}
