import type { Finds } from "./finds.ts";
import type { Found } from "./found.ts";
import { ownKey } from "./key.ts";
import type { Knowledge, Known, KnownPerson } from "./knowledge.ts";
import { alike, fold, nameWords, sound } from "./names.ts";
import { bodiesIn, shortened } from "./shortened.ts";

export type Merge = { readonly names: readonly [string, string]; readonly reason: string };

/** Names of the whole dossier gathered into clusters; a cluster's key is the least of its members' keys, so order does not matter. */
export type Registry = {
  readonly keyOf: (name: string) => string;
  readonly merges: ReadonlyMap<string, readonly Merge[]>;
  readonly known: ReadonlyMap<string, Known>;
  /** Sound of the family name -> person keys with how often they are named. */
  readonly family: (
    word: string,
  ) => readonly { readonly key: string; readonly last: string; readonly first: string; readonly count: number }[];
  /** Whether the key is that of somebody named in full. */
  readonly isPerson: (key: string) => boolean;
};

/** Notes what is known of an actor that no find names so; its key. */
export function register(registry: Registry, key: string, known: Known): string {
  const own = registry.keyOf(key);
  const all = registry.known as Map<string, Known>;
  if (!all.has(own)) all.set(own, known);
  return own;
}

/** Notes a known person whom the documents name by family name or office only. */
export function registerPerson(registry: Registry, person: KnownPerson): string {
  const key = `p:${fold(person.name)}`;
  return register(registry, key, { type: "person", key, name: person.name, person });
}

type Union = { readonly find: (k: string) => string; readonly join: (a: string, b: string) => boolean };

/** Sets of keys that mean one actor; the leader does not depend on the order of joins. */
function unionOf(): Union {
  const parent = new Map<string, string>();
  const find = (k: string): string => {
    let p = parent.get(k) ?? k;
    while (p !== (parent.get(p) ?? p)) p = parent.get(p) ?? p;
    parent.set(k, p);
    return p;
  };
  const join = (a: string, b: string): boolean => {
    const [x, y] = [find(a), find(b)];
    if (x === y) return false;
    const [low, high] = rank(x) < rank(y) || (rank(x) === rank(y) && x < y) ? [x, y] : [y, x];
    parent.set(high, low);
    return true;
  };
  return { find, join };
}
/** Known names lead, then longer names before acronyms. */
const rank = (k: string) => (k.startsWith("n:") ? (k.includes(" ") ? 1 : 2) : 0);

export type Full = { readonly key: string; readonly words: readonly string[]; readonly text: string; count: number };

/** Gathers the names of all documents; the same whatever the order of documents. */
export function registryOf(all: readonly Finds[], knowledge: Knowledge): Registry {
  const union = unionOf();
  const merges = new Map<string, Merge[]>();
  const known = new Map<string, Known>();
  const texts = new Map<string, string>();
  const persons = new Map<string, Full>();
  for (const finds of all) for (const f of finds.found) if (f.form === "name") note(f, known, texts, persons);
  const say = (a: string, b: string, reason: string) => {
    if (!union.join(a, b)) return;
    const list = merges.get(a) ?? [];
    list.push({ names: [texts.get(a) ?? a, texts.get(b) ?? b], reason });
    merges.set(a, list);
  };
  const acronyms = new Map<string, string>();
  for (const finds of all) for (const [a, b] of finds.brackets) bracket(finds, a, b, acronyms);
  for (const [b, a] of [...acronyms].sort()) say(a, b, "one is given in brackets after the other");
  for (const [a, b, reason] of spellings([...persons.values()])) say(a, b, reason);
  // within a document: elsewhere two words of a name may be another's
  for (const finds of all)
    for (const [a, b, reason] of shortened(personsIn(finds, persons), bodiesIn(finds), union.find)) say(a, b, reason);
  const people = new Set([...persons.keys()].map(union.find));
  for (const p of knownSpellings([...persons.values()], known, knowledge)) say(p[0], p[1], p[2]);
  return {
    keyOf: (k) => union.find(k),
    merges: grouped(merges, union),
    known: lifted(known, union),
    family: familyIndex([...persons.values()], union),
    isPerson: (key) => people.has(union.find(key)),
  };
}

/** Those of the persons whom a document names. */
const personsIn = ({ found }: Finds, persons: ReadonlyMap<string, Full>): Full[] => {
  const keys = new Set(found.flatMap((f) => (f.form === "name" && f.shape === "person" ? [ownKey(f)] : [])));
  return [...keys].flatMap((key) => persons.get(key) ?? []);
};

function note(f: Found, known: Map<string, Known>, texts: Map<string, string>, persons: Map<string, Full>): void {
  const key = ownKey(f);
  if (f.known) known.set(key, f.known);
  const before = texts.get(key);
  if (before === undefined || f.text < before) texts.set(key, f.text);
  if (f.shape !== "person") return;
  const words = nameWords(fold(f.text));
  const full = persons.get(key);
  if (full) full.count++;
  else if (words.length > 1 || f.known)
    persons.set(key, {
      key,
      words: words.length > 1 || !f.known ? words : nameWords(fold(f.known.name)),
      text: f.text,
      count: 1,
    });
}

function bracket(finds: Finds, a: number, b: number, acronyms: Map<string, string>): void {
  const [long, short] = [finds.found[a], finds.found[b]];
  if (!long || !short) return;
  const keys: [string, string] = [ownKey(long), ownKey(short)];
  const held = acronyms.get(keys[1]);
  if (held === undefined || keys[0] < held) acronyms.set(keys[1], keys[0]);
}

/** Pairs of full names that are spellings of one: given names alike and family names alike, words between not at odds. */
function* spellings(persons: readonly Full[]): Generator<readonly [string, string, string]> {
  const buckets = new Map<string, Full[]>();
  for (const p of [...persons].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const bucket = `${sound(p.words[0] ?? "").slice(0, 2)}|${sound(p.words[p.words.length - 1] ?? "")[0] ?? ""}`;
    const list = buckets.get(bucket) ?? [];
    for (const q of list.slice(0, 200)) {
      const reason = same(p.words, q.words);
      if (reason && !(p.key.startsWith("p:") && q.key.startsWith("p:"))) yield [q.key, p.key, reason];
    }
    list.push(p);
    buckets.set(bucket, list);
  }
}

/** Why two lists of name words may be one person's, or null. */
function same(a: readonly string[], b: readonly string[]): string | null {
  const [a1 = "", b1 = ""] = [a[0], b[0]];
  const [a9 = "", b9 = ""] = [a[a.length - 1], b[b.length - 1]];
  if (a.length < 2 || b.length < 2 || !alike(a1, b1) || !alike(a9, b9)) return null;
  if (a.length > 2 && b.length > 2 && !a.slice(1, -1).some((x) => b.slice(1, -1).some((y) => alike(x, y)))) return null;
  if (a1 !== b1 && a9 !== b9 && sound(a9) !== sound(b9)) return null;
  return a.join(" ") === b.join(" ")
    ? "same words"
    : a.length !== b.length
      ? "same given and family name, names between left out"
      : "spellings of one name: same sounds or one letter apart";
}

/** A full name of the documents that spells a known person's, where nobody of the documents' own has that name. */
function* knownSpellings(
  persons: readonly Full[],
  known: ReadonlyMap<string, Known>,
  knowledge: Knowledge,
): Generator<readonly [string, string, string]> {
  for (const p of persons) {
    if (p.key.startsWith("p:")) continue;
    const last = p.words[p.words.length - 1] ?? "";
    for (const person of knowledge.families.get(last) ?? []) {
      const key = `p:${fold(person.name)}`;
      const reason = same(nameWords(fold(person.name)), p.words);
      if (!reason) continue;
      (known as Map<string, Known>).set(key, { type: "person", key, name: person.name, person });
      yield [key, p.key, `${reason} (known person)`];
      break;
    }
  }
}

function grouped(merges: ReadonlyMap<string, readonly Merge[]>, union: Union): Map<string, Merge[]> {
  const out = new Map<string, Merge[]>();
  for (const [key, list] of merges) out.set(union.find(key), [...(out.get(union.find(key)) ?? []), ...list]);
  return out;
}

function lifted(known: ReadonlyMap<string, Known>, union: Union): Map<string, Known> {
  const out = new Map<string, Known>();
  for (const [key, k] of [...known].sort((a, b) => (a[0] < b[0] ? -1 : 1)))
    if (!out.has(union.find(key))) out.set(union.find(key), k);
  return out;
}

/** "Araneta" and "Coscolluela" of Luz Araneta-Coscolluela, both of Luz García Prieto: words by which one is named who has more than a given name. */
export const familyNames = (words: readonly string[]): readonly string[] =>
  (words.length > 2 ? words.slice(1) : words.slice(-1)).flatMap((w) => (w.includes("-") ? [w, ...w.split("-")] : [w]));

function familyIndex(persons: readonly Full[], union: Union): Registry["family"] {
  const index = new Map<string, Map<string, { key: string; last: string; first: string; count: number }>>();
  for (const p of persons) {
    const key = union.find(p.key);
    for (const word of new Set([...familyNames(p.words), p.words[0] ?? ""])) {
      const s = sound(word);
      const bucket = index.get(s) ?? new Map();
      const held = bucket.get(`${key}|${word}`);
      bucket.set(`${key}|${word}`, { key, last: word, first: p.words[0] ?? "", count: (held?.count ?? 0) + p.count });
      index.set(s, bucket);
    }
  }
  return (word) => [...(index.get(sound(word))?.values() ?? [])];
}
