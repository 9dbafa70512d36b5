import type { Finds } from "./finds.ts";
import { OF_STATE, ownKey } from "./key.ts";
import { fold, isAcronym, nameWords } from "./names.ts";
import type { Full } from "./registry.ts";
import { isInLabel } from "./view.ts";

/** A body of the documents that is not known: its key, its words without articles, and whether it stands in capitals as a speaker's label. */
export type Body = {
  readonly key: string;
  readonly words: readonly string[];
  readonly text: string;
  readonly label: boolean;
};

/** The bodies that a document names and nobody knows. */
export function bodiesIn({ found, view }: Finds): Body[] {
  const bodies = new Map<string, Body>();
  for (const f of found) {
    const key = f.form === "name" && f.shape === "body" && !f.known ? ownKey(f) : "";
    if (!key.startsWith("n:") || bodies.has(key)) continue;
    const words = fold(f.text)
      .split(" ")
      .filter((w) => w !== "the");
    const loud = f.text === f.text.toUpperCase() && !/[.\d]/.test(f.text);
    bodies.set(key, { key, words, text: f.text, label: loud && isInLabel(view, f.first) });
  }
  return [...bodies.values()];
}

type Pair = readonly [whole: string, part: string, reason: string];
type Leader = (key: string) => string;

/** Pairs of a name and what is left of it where one document says it again: several words of a person's, a part or the first letters of a body's. */
export function* shortened(persons: readonly Full[], bodies: readonly Body[], leader: Leader): Generator<Pair> {
  const sorted = [...persons].sort(byKey);
  const names = [...bodies].sort(byKey);
  yield* ofPersons(sorted, names, leader);
  yield* partsOfBodies(names, leader);
  yield* initials(names, leader);
}
const byKey = (a: { readonly key: string }, b: { readonly key: string }) => (a.key < b.key ? -1 : 1);

/** Whole names by some of their words; of several keys that mean one actor the first. */
type Index<T> = Map<string, T[]>;
function put<T>(index: Index<T>, words: readonly string[], value: T): void {
  const key = words.join(" ");
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}
/** The one whom some words name, where they name one actor only. */
function only<T extends { readonly key: string }>(found: readonly T[], leader: Leader): T | undefined {
  return new Set(found.map((x) => leader(x.key))).size === 1 ? found[0] : undefined;
}

/**
 * "Vaz Té", "Okonjo-Brandt" and "Luz Araneta" of Domingos Vaz Té, Teresa Okonjo-Brandt and Luz Araneta-Coscolluela: words in which the
 * name of one person, and of no other, ends or begins; "ALIK" before what Wilbert Alik says.
 */
function* ofPersons(persons: readonly Full[], bodies: readonly Body[], leader: Leader): Generator<Pair> {
  const [ends, starts]: [Index<Full>, Index<Full>] = [new Map(), new Map()];
  for (const p of persons)
    for (let n = 1; n < p.words.length; n++) {
      put(ends, p.words.slice(-n), p);
      if (n > 1) put(starts, p.words.slice(0, n), p);
    }
  const named = (words: readonly string[]) => {
    const whole = words.join(" ");
    return only([...(ends.get(whole) ?? []), ...(starts.get(whole) ?? [])], leader);
  };
  for (const p of persons) {
    const full = p.words.length > 1 && !p.key.startsWith("p:") ? named(p.words) : undefined;
    if (full) yield [full.key, p.key, `words of the name ${full.text}`];
  }
  for (const b of bodies) {
    const words = nameWords(b.words.join(" "));
    const full = words.length > 1 || b.label ? named(words) : undefined;
    if (full) yield [full.key, b.key, `words of the name ${full.text}`];
  }
}

/** What says only of what kind a firm is. */
const LEGAL = /^(?:ltd|limited|plc|inc|llc|gmbh|ag|sa|srl|spa|bv|nv|pte|pvt|co|corp|corporation)$/;
/** Words of bodies that there are many of: two of them name none. */
const COMMON =
  /^(?:national|federal|general|central|international|united|democratic|people|peoples|council|union|party|front|movement|army|committee|commission|association|federation|ministry|department|office|police|authority|and|of|for)$/;

/** Of longer names no part is looked for. */
const longest = 10;
/** "Open Courtyard" of Open Courtyard International, "Chemical Workers' Union" of the Korean one: words in a row of one body's name alone. */
function* partsOfBodies(bodies: readonly Body[], leader: Leader): Generator<Pair> {
  const parts: Index<Body> = new Map();
  for (const b of bodies) {
    const words = b.words.filter((w) => !LEGAL.test(w));
    if (words.length < b.words.length && words.length > 0) put(parts, words, b);
    if (words.length > longest) continue;
    for (let from = 0; from < words.length; from++)
      for (let to = from + 2; to <= words.length; to++)
        if (
          to - from < words.length &&
          !/^(?:and|of|for)$/.test(words[from]!) &&
          !/^(?:and|of|for)$/.test(words[to - 1]!)
        )
          put(parts, words.slice(from, to), b);
  }
  for (const b of bodies) {
    if (OF_STATE.test(b.text) || b.words.every((w) => COMMON.test(w))) continue;
    const longer = only(
      (parts.get(b.words.join(" ")) ?? []).filter((x) => x.key !== b.key),
      leader,
    );
    if (longer && !OF_STATE.test(longer.text)) yield [longer.key, b.key, `words of the name ${longer.text}`];
  }
}

/** "AHI" where one body's words so begin: Acted Hands International. */
function* initials(bodies: readonly Body[], leader: Leader): Generator<Pair> {
  const letters: Index<Body> = new Map();
  for (const b of bodies) {
    const main = b.words.filter((w) => !/^(?:and|of|for|in|on|to|de|la|des|du)$/.test(w));
    if (main.length > 2) put(letters, [main.map((w) => w[0]).join("")], b);
  }
  for (const b of bodies) {
    if (!isAcronym(b.text) || b.words.length > 1) continue;
    const whole = only(letters.get(fold(b.text)) ?? [], leader);
    if (whole) yield [whole.key, b.key, `first letters of ${whole.text}`];
  }
}
