import type { Language } from "../language/types.ts";

/**
 * Phrases over tokens, for the tables of rules. A phrase is words set apart by blanks:
 * `word` or `a|b` (form or lemma, lower case), `stem*` (begins with), `@set` (a named set of words), `?x` (may be missing),
 * `~n` (up to n words of any kind, no clause mark among them), `*` (any one word).
 */
export type Phrase = readonly Element[];
type Element = {
  readonly words: ReadonlySet<string>;
  readonly stems: readonly string[];
  readonly any: boolean;
  readonly optional: boolean;
  readonly gap: number;
};
export type Sets = Readonly<Record<string, string>>;
/** Lower-case forms beside the tokens of one document. */
export type Words = {
  readonly language: Language;
  readonly lower: readonly string[];
  readonly lemma: readonly string[];
};
/** Tokens [first, end) that a phrase covers. */
export type Hit<T> = { readonly first: number; readonly end: number; readonly value: T; readonly phrase: string };

const clauseMarks = new Set([";", ":", "—", "–", "--", ".", "!", "?"]);
/** Quotation marks inside a phrase are passed over: was "unacceptable". */
const quoteMark = /^["“”„«»‘'`]{1,2}$/;
const isQuoteMark = (form: string) => form.length <= 2 && quoteMark.test(form);
const known = new WeakMap<Language, Words>();

/** The tokens of a document with their lower-case forms, made once for each document. */
export function wordsOf(language: Language): Words {
  const before = known.get(language);
  if (before) return before;
  const lower = language.tokens.form.map((f) => f.toLowerCase().replaceAll("’", "'"));
  const words = { language, lower, lemma: language.tokens.lemma };
  known.set(language, words);
  return words;
}

function element(source: string, sets: Sets): Element {
  const optional = source.startsWith("?") && source.length > 1;
  const body = optional ? source.slice(1) : source;
  if (body === "*") return { words: new Set(), stems: [], any: true, optional, gap: 0 };
  if (/^~\d+$/.test(body)) return { words: new Set(), stems: [], any: false, optional, gap: Number(body.slice(1)) };
  const words = new Set<string>();
  const stems: string[] = [];
  const add = (part: string, depth: number) => {
    if (depth > 5) throw new RangeError(`the set ${part} contains itself`);
    if (part.startsWith("@")) {
      const set = sets[part.slice(1)];
      if (set === undefined) throw new RangeError(`no set of words is called ${part}`);
      for (const w of set.split(/[\s|]+/).filter(Boolean)) add(w, depth + 1);
    } else if (part.endsWith("*")) stems.push(part.slice(0, -1));
    else words.add(part);
  };
  for (const part of body.split("|")) add(part, 0);
  return { words, stems, any: false, optional, gap: 0 };
}

/** @throws RangeError where the phrase names an unknown set */
export const phrase = (source: string, sets: Sets): Phrase =>
  source
    .trim()
    .split(/\s+/)
    .map((part) => element(part, sets));

/** A word with a hyphen stands as three tokens. */
const hyphened = (words: Words, at: number): string | null =>
  words.lower[at + 1] === "-" && words.lower[at + 2] ? `${words.lower[at]}-${words.lower[at + 2]}` : null;

/** How many tokens the element takes here: 0 where it does not fit. */
function taken(e: Element, words: Words, at: number): number {
  if (e.any) return 1;
  const form = words.lower[at]!;
  const joined = hyphened(words, at);
  if (joined && (e.words.has(joined) || begins(joined, e.stems, true))) return 3;
  const lemma = words.lemma[at]!;
  if (e.words.has(form) || (lemma !== form && e.words.has(lemma))) return 1;
  return begins(form, e.stems, false) ? 1 : 0;
}
function begins(word: string, stems: readonly string[], hyphened: boolean): boolean {
  for (const stem of stems) if (word.startsWith(stem) && (!hyphened || stem.includes("-"))) return true;
  return false;
}

/** End of the match that begins at token `at`, or -1. The shortest gaps win. */
export function matchAt(p: Phrase, words: Words, at: number, end: number, i = 0): number {
  const e = p[i];
  if (!e) return at;
  if (e.gap > 0) {
    for (let skip = 0; skip <= e.gap && at + skip <= end; skip++) {
      const found = matchAt(p, words, at + skip, end, i + 1);
      if (found >= 0) return found;
      if (at + skip < end && clauseMarks.has(words.lower[at + skip]!)) return -1;
    }
    return -1;
  }
  if (i > 0 && at < end && isQuoteMark(words.lower[at]!)) return matchAt(p, words, at + 1, end, i);
  const n = at < end ? taken(e, words, at) : 0;
  if (n > 0 && at + n <= end) {
    const found = matchAt(p, words, at + n, end, i + 1);
    if (found >= 0) return found;
  }
  return e.optional ? matchAt(p, words, at, end, i + 1) : -1;
}

type Entry<T> = {
  readonly phrase: Phrase;
  readonly source: string;
  readonly value: T;
  /** Number of an element behind the first that must stand there, too: without one of its words no such phrase is tried. */
  readonly needs: number | undefined;
};
/** Phrases by the words that may open them, so that a text is read once whatever the size of the table. */
export type Book<T> = {
  readonly byWord: ReadonlyMap<string, readonly Entry<T>[]>;
  readonly byStem: ReadonlyMap<string, readonly (Entry<T> & { readonly stem: string })[]>;
  /** Numbers of the needed elements that a word fits. */
  readonly needed: ReadonlyMap<string, readonly number[]>;
};

function push<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A book of phrases. @throws RangeError where a phrase opens with a gap or with any word */
export function book<T>(rows: Iterable<readonly [string, T]>, sets: Sets): Book<T> {
  const byWord = new Map<string, Entry<T>[]>();
  const byStem = new Map<string, (Entry<T> & { stem: string })[]>();
  const needed = new Map<string, number[]>();
  const numbers = new Map<string, number>();
  const numberOf = (e: Element) => {
    const words = [...e.words].join();
    if (!numbers.has(words)) {
      for (const word of e.words) push(needed, word, numbers.size);
      numbers.set(words, numbers.size);
    }
    return numbers.get(words)!;
  };
  for (const [source, value] of rows) {
    const p = phrase(source, sets);
    let at = 0;
    for (; at < p.length; at++) {
      const e = p[at]!;
      if (e.any || e.gap > 0) throw new RangeError(`a phrase opens with a word, got "${source}"`);
      const must = rarest(p.slice(at + 1));
      const entry = { phrase: p.slice(at), source, value, needs: must && numberOf(must) };
      for (const word of e.words) push(byWord, word, entry);
      for (const stem of e.stems) push(byStem, stem.slice(0, 3), { ...entry, stem });
      if (!e.optional) break;
    }
  }
  return { byWord, byStem, needed };
}

/** Of the elements of words alone that may not be missing the one of the fewest words. */
const rarest = (p: Phrase): Element | undefined =>
  p
    .filter((e) => !e.optional && e.words.size > 0 && e.stems.length === 0)
    .sort((a, b) => a.words.size - b.words.size)[0];

/** The needed elements of a book that some word of tokens [from, to) fits. */
function present(b: Book<unknown>, words: Words, from: number, to: number): ReadonlySet<number> {
  const found = new Set<number>();
  const look = (word: string) => {
    for (const number of b.needed.get(word) ?? []) found.add(number);
  };
  for (let at = from; at < to; at++) {
    const form = words.lower[at]!;
    look(form);
    if (words.lemma[at] !== form) look(words.lemma[at]!);
    const joined = hyphened(words, at);
    if (joined) look(joined);
  }
  return found;
}

/** Keeps a phrase that stands at a token, if it is the longest of its value there. */
function keepLongest<T>(entry: Entry<T>, words: Words, at: number, to: number, best: Map<T, Hit<T>>): void {
  const end = matchAt(entry.phrase, words, at, to);
  if (end <= at) return;
  const before = best.get(entry.value);
  if (!before || before.end < end) best.set(entry.value, { first: at, end, value: entry.value, phrase: entry.source });
}

/** Every place in tokens [from, to) where a phrase of the book stands; of one value's matches at one place, the longest. */
export function find<T>(b: Book<T>, words: Words, from: number, to: number): Hit<T>[] {
  const hits: Hit<T>[] = [];
  const best = new Map<T, Hit<T>>();
  const there = present(b, words, from, to);
  const attempt = (entry: Entry<T>, at: number) => {
    if (entry.needs === undefined || there.has(entry.needs)) keepLongest(entry, words, at, to, best);
  };
  for (let at = from; at < to; at++) {
    const form = words.lower[at]!;
    const lemma = words.lemma[at]!;
    const own = b.byWord.get(form);
    const stems = b.byStem.get(form.slice(0, 3));
    const base = lemma === form ? undefined : b.byWord.get(lemma);
    const joined = hyphened(words, at);
    if (!own && !stems && !base && !joined) continue;
    if (own) for (const entry of own) attempt(entry, at);
    if (base) for (const entry of base) attempt(entry, at);
    if (joined) for (const entry of b.byWord.get(joined) ?? []) attempt(entry, at);
    if (stems) for (const entry of stems) if (form.startsWith(entry.stem)) attempt(entry, at);
    if (best.size === 0) continue;
    hits.push(...best.values());
    best.clear();
  }
  return hits;
}
