import { type Cities, citiesOf } from "./cities.ts";
import { index, type Lexicon, lexicon, lower } from "./lexicon.ts";
import { fold, folded, isAcronym, isParticle, soundKey } from "./names.ts";
import type { ActorKind } from "./types.ts";

export type KnownState = {
  readonly iso: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  /** Capital, seats of government and houses that stand for the government. */
  readonly seats: readonly string[];
  readonly regions: readonly string[];
  readonly neighbours: readonly string[];
  /** Capital or biggest city: longitude, latitude in degrees. */
  readonly at: readonly [number, number] | null;
};
export type KnownBody = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parent: string | null;
  readonly members: readonly string[];
};
/** Sectors in order: the first whose `from` (year-month) has come holds. */
export type KnownThing = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly kind: ActorKind;
  readonly sectors: readonly { readonly sector: string; readonly from: string | null }[];
};
export type KnownRole = {
  readonly title: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly sector: string | null;
};
export type KnownPerson = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly roles: readonly KnownRole[];
};

/** models/knowledge.json; built by training/knowledge/build.ts. */
export type KnowledgeFile = {
  readonly version: number;
  /** Day at which an undated mention is read. */
  readonly asOf: string;
  readonly sources: readonly string[];
  readonly states: readonly KnownState[];
  readonly regions: Readonly<Record<string, readonly string[]>>;
  readonly places: readonly { readonly name: string; readonly country: string; readonly sector: string | null }[];
  readonly bodies: readonly KnownBody[];
  readonly things: readonly KnownThing[];
  readonly persons: readonly KnownPerson[];
  readonly sectors: Readonly<Record<string, readonly string[]>>;
  /** Lines of name, ISO3, longitude, latitude, thousands of people, and the folded name where lower case is not enough; biggest first. */
  readonly cities: string;
};

/** What a known name stands for. */
export type Known =
  | {
      readonly type: "state";
      readonly form: "name" | "demonym" | "seat";
      readonly key: string;
      readonly name: string;
      readonly state: KnownState;
    }
  | {
      readonly type: "place";
      readonly key: string;
      readonly name: string;
      readonly country: string;
      readonly sector: string | null;
      readonly population: number;
    }
  | { readonly type: "body"; readonly key: string; readonly name: string; readonly body: KnownBody }
  | { readonly type: "thing"; readonly key: string; readonly name: string; readonly thing: KnownThing }
  | { readonly type: "person"; readonly key: string; readonly name: string; readonly person: KnownPerson };

/** One meaning of a name; weak where the name alone is not enough ("RSF" of Sudan) and a country must speak for it. */
export type Meaning = { readonly known: Known; readonly weak: boolean };

/** The knowledge file with its indexes. */
export type Knowledge = {
  readonly file: KnowledgeFile;
  /** Folded name (acronyms with "^" before) -> meanings, likelier first. */
  readonly names: ReadonlyMap<string, readonly Meaning[]>;
  /** Sound key of names of two words or more -> meanings. */
  readonly sounds: ReadonlyMap<string, readonly Known[]>;
  /** Folded family name -> persons. */
  readonly families: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Given names that known persons bear. */
  readonly given: ReadonlySet<string>;
  readonly states: ReadonlyMap<string, KnownState>;
  readonly bodies: ReadonlyMap<string, KnownBody>;
  readonly cities: Cities;
  /** First folded word of known names -> most words that a name so begun has. */
  readonly starts: ReadonlyMap<string, number>;
  /** Longest known name in words. */
  readonly longest: number;
  readonly sectors: Lexicon;
};

const QUALIFIED = /^(.*?)\s*\(([^)]*)\)$/;

/** Adds a name under its key; "RSF (Sudan)" is added as a weak meaning of "RSF". */
function add(names: Map<string, Meaning[]>, text: string, known: Known, words?: Lexicon): void {
  const m = QUALIFIED.exec(text);
  const bare = m?.[1] ?? text;
  const key = isAcronym(bare) ? `^${folded(bare)}` : folded(bare);
  if (!key) return;
  const list = names.get(key) ?? [];
  if (list.some((x) => x.known.key === known.key)) return;
  const meaning = { known, weak: m !== null || (words?.sector.has(lower(bare)) ?? false) };
  if (meaning.weak) list.push(meaning);
  else list.splice(list.findIndex((x) => x.weak) < 0 ? list.length : list.findIndex((x) => x.weak), 0, meaning);
  names.set(key, list);
}

const EAST = new Set(["CHN", "KOR", "PRK", "TWN", "HKG", "VNM", "KHM"]);

/** Family names of a person: the last word, the first in East Asia, both of a Spanish pair, with or without particle. */
export function familyNames(name: string, country: string | null): string[] {
  const words = fold(name).split(" ");
  const last = words[words.length - 1] ?? "";
  if (country && EAST.has(country)) return [words[0] ?? ""];
  const out = [last];
  const two = words.slice(-2);
  if (two.length === 2 && words.length > 2) out.push(two.join(" "));
  if (words.length === 3 && !isParticle(words[1] ?? "") && (words[1] ?? "").length > 2) out.push(words[1] ?? "");
  return out;
}

/** Seats come after all names, so that a name of a state is first of all that. */
function statesInto(names: Map<string, Meaning[]>, file: KnowledgeFile): void {
  const known = (state: KnownState, form: "name" | "demonym" | "seat"): Known => {
    const key = form === "seat" ? `g:${state.iso}` : `s:${state.iso}`;
    return { type: "state", form, key, name: state.name, state };
  };
  for (const state of file.states) {
    for (const n of state.names) add(names, n, known(state, "name"));
    for (const n of state.demonyms) add(names, n, known(state, "demonym"));
  }
  for (const state of file.states) for (const n of state.seats) add(names, n, known(state, "seat"));
}

/** A body whose name is made of words that every state has ("National Guard", "Ministry of Defence") is weak too. */
function namesOf(file: KnowledgeFile, words: Lexicon): Map<string, Meaning[]> {
  const names = new Map<string, Meaning[]>();
  statesInto(names, file);
  for (const body of file.bodies)
    for (const n of [body.name, ...body.aliases])
      add(names, n, { type: "body", key: `b:${fold(body.name)}`, name: plain(body.name), body });
  for (const thing of file.things) {
    const key = `t:${thing.country ?? ""}:${fold(thing.name)}`;
    for (const n of [thing.name, ...thing.aliases])
      add(names, n, { type: "thing", key, name: plain(thing.name), thing }, words);
  }
  for (const person of file.persons)
    for (const n of [person.name, ...person.aliases])
      add(names, n, { type: "person", key: `p:${fold(person.name)}`, name: person.name, person });
  for (const p of file.places)
    add(names, p.name, {
      type: "place",
      key: `l:${fold(p.name)}:${p.country}`,
      name: plain(p.name),
      country: p.country,
      sector: p.sector,
      population: 1000,
    });
  return names;
}

const plain = (name: string) => QUALIFIED.exec(name)?.[1] ?? name;

function soundsOf(names: ReadonlyMap<string, readonly Meaning[]>): Map<string, Known[]> {
  const out = new Map<string, Known[]>();
  for (const [key, list] of names) {
    if (key.startsWith("^")) continue;
    const s = soundKey(key);
    if (!s.includes(" ") || s.length < 5) continue;
    for (const { known } of list) if (known.type === "person" || known.type === "thing") push(out, s, known);
  }
  return out;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Indexes the knowledge file; the city table is read at the first question for a city. */
export function knowledgeOf(file: KnowledgeFile): Knowledge {
  const sectors = lexicon(file.sectors);
  const names = namesOf(file, sectors);
  const families = new Map<string, KnownPerson[]>();
  for (const person of file.persons)
    for (const f of new Set([person.name, ...person.aliases].flatMap((n) => familyNames(n, person.country))))
      push(families, f, person);
  const given = new Set(
    file.persons
      .flatMap((p) => [p.name, ...p.aliases])
      .filter((n) => n.includes(" "))
      .map((n) => fold(n).split(" ")[0] ?? ""),
  );
  let longest = 1;
  const starts = new Map<string, number>();
  for (const key of names.keys()) {
    const words = key.replace("^", "").split(" ");
    longest = Math.max(longest, words.length);
    starts.set(words[0] ?? "", Math.max(starts.get(words[0] ?? "") ?? 0, words.length));
  }
  const lazy = {
    cities: null as Cities | null,
    sounds: null as ReadonlyMap<string, readonly Known[]> | null,
  };
  return {
    file,
    names,
    families,
    given,
    starts,
    longest: Math.min(longest, 9),
    states: index(file.states, (s) => s.iso),
    bodies: index(file.bodies, (b) => `b:${fold(b.name)}`),
    sectors,
    get cities() {
      lazy.cities ??= citiesOf(file.cities);
      return lazy.cities;
    },
    get sounds() {
      lazy.sounds ??= soundsOf(names);
      return lazy.sounds;
    },
  };
}

/** Meanings of a name as written, likelier first; an acronym is not a word: "WHO" is not "who", "US" not "us". */
export function meanings(knowledge: Knowledge, text: string): readonly Meaning[] {
  const bare = text.replace(/['’]s?$/, "");
  const key = fold(bare);
  if (isAcronym(bare)) return knowledge.names.get(`^${key}`) ?? knowledge.names.get(key) ?? [];
  return knowledge.names.get(key) ?? [];
}
