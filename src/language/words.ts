import { over, start } from "../net/hash.ts";

/** What the models see of a word: hashes of its letters, never the letters. 32-bit integers. */
export type Word = {
  readonly low: number;
  readonly shape: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** begins with a capital letter */
  readonly capital: boolean;
  /** fewer than four letters */
  readonly short: boolean;
  /** holds a capital or a digit, as some word of every name does */
  readonly marked: boolean;
  /** classes of words used alike, fine and coarse; 0: not known */
  readonly fine: number;
  readonly coarse: number;
};

/** What stands before the first and behind the last word of a sentence. */
export const noWord: Word = {
  low: 1,
  shape: 2,
  prefix2: 3,
  prefix3: 4,
  suffix1: 5,
  suffix2: 6,
  suffix3: 7,
  suffix4: 8,
  capital: false,
  short: true,
  marked: false,
  fine: 0,
  coarse: 0,
};

/** Classes of words used alike, by the word in small letters; 0 where it is not known. */
export type WordClasses = {
  readonly fine: (low: string) => number;
  readonly coarse: (low: string) => number;
};
const noClasses: WordClasses = { fine: () => 0, coarse: () => 0 };

const hashOf = (s: string, from: number, to: number): number => over(start, s, from, to) | 0;

/** Longer words are told apart by their first letters only, so that a megabyte without a space costs no more than a word. */
const longest = 40;

/** Features of one form. Digits count as one digit, curly marks as straight, so that both are one feature. */
export function wordOf(form: string, classes = noClasses): Word {
  const s = form.length > longest ? form.slice(0, longest) : form;
  const low = s.toLowerCase().replace(/\d/g, "0").replace(/[’ʼ‘]/g, "'").replace(/[“”]/g, '"');
  const n = low.length;
  return {
    low: hashOf(low, 0, n),
    shape: shapeOf(s),
    prefix2: hashOf(low, 0, Math.min(2, n)),
    prefix3: hashOf(low, 0, Math.min(3, n)) + 1,
    suffix1: hashOf(low, Math.max(0, n - 1), n) + 2,
    suffix2: hashOf(low, Math.max(0, n - 2), n) + 3,
    suffix3: hashOf(low, Math.max(0, n - 3), n) + 4,
    suffix4: hashOf(low, Math.max(0, n - 4), n) + 5,
    capital: classOf(s.charCodeAt(0), s, 0) === 2,
    short: n < 4 || !/^\p{L}/u.test(low),
    marked: /[\p{Lu}\p{N}]/u.test(s),
    fine: classes.fine(low),
    coarse: classes.coarse(low),
  };
}

/** Capital, small, digit, other: runs shortened to two, at most eight classes long. */
function shapeOf(s: string): number {
  let [h, last, run] = [start | 0, 0, 0];
  for (let i = 0, kept = 0; i < s.length && kept < 8; i++) {
    const c = s.charCodeAt(i);
    const kind = classOf(c, s, i);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run > 2) continue;
    kept++;
    h = Math.imul(h ^ kind, 0x01000193);
  }
  return h | 0;
}

function classOf(c: number, s: string, i: number): number {
  if (c >= 97 && c <= 122) return 1;
  if (c >= 65 && c <= 90) return 2;
  if (c >= 48 && c <= 57) return 3;
  if (c < 128) return c === 45 ? 5 : c === 46 ? 6 : c === 39 ? 7 : 4;
  const letter = s[i]!;
  return letter.toLowerCase() !== letter ? 2 : letter.toUpperCase() !== letter ? 1 : 8;
}

let forms = new Map<string, string>();
/**
 * The one string of a word, whatever text it was cut from: it does not keep that text in memory, is compared by its address,
 * and takes a byte a letter where it can, which small letters and patterns are made and sought in much sooner.
 */
export function sharedForm(form: string): string {
  if (form.length > longest) return form;
  let shared = forms.get(form);
  if (shared === undefined) {
    shared = String.fromCharCode(...form.split("").map((c) => c.charCodeAt(0)));
    if (forms.size > 100_000) forms = new Map();
    forms.set(shared, shared);
  }
  return shared;
}

/** Words looked up once are kept, up to a bound; the answer does not depend on it. */
export function wordCache(classes = noClasses): (form: string) => Word {
  let seen = new Map<string, Word>();
  return (form) => {
    let word = seen.get(form);
    if (word) return word;
    word = wordOf(form, classes);
    if (seen.size > 100_000) seen = new Map();
    seen.set(form, word);
    return word;
  };
}

/** Place of a feature in a table of `mask + 1` rows: template number, then up to three values. */
export function rowOf(mask: number, template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(template + 1, 0xc2b2ae35 | 0);
  h = Math.imul(h ^ (h >>> 15) ^ b, 0x85ebca6b | 0);
  h = Math.imul(h ^ (h >>> 13) ^ c, 0x2c1b3c6d);
  h ^= h >>> 15;
  return (h ^ (h >>> 11)) & mask;
}
