import { confrontation } from "./confrontation.ts";
import { cooperation } from "./cooperation.ts";
import { force } from "./force.ts";
import { furtherNouns, furtherVerbs } from "./further.ts";
import { eventNouns } from "./nouns.ts";
import { type Pattern, patternsOf } from "./parse.ts";
import { widerNouns, widerVerbs } from "./wider.ts";
import { formsOf } from "./words.ts";

/** A pattern found: token indices, end excluded; `at` are the tokens that stand for its words (no gap among them). */
export type Match = {
  readonly start: number;
  readonly end: number;
  readonly at: readonly number[];
  readonly pattern: Pattern;
};

const verbs = patternsOf({ ...cooperation, ...confrontation, ...force }, false, 0);
const known = [...verbs, ...patternsOf(eventNouns, true, verbs.length)];
const free = [
  [widerVerbs, false],
  [furtherVerbs, false],
  [widerNouns, true],
  [furtherNouns, true],
] as const;
/** Every pattern of the lexicon. */
export const patterns: readonly Pattern[] = free.reduce<readonly Pattern[]>(
  (all, [table, noun]) => [...all, ...patternsOf(table, noun, all.length, true)],
  known,
);

const formsIn = (list: readonly Pattern[]) =>
  formsOf(new Set(list.flatMap((p) => p.words.flatMap((w) => (w ? [...w] : [])))));
const forms = formsIn(patterns);
const givenForms = formsIn(known);
/** Patterns by their first word: those of one word, and the others by the word that must come next. */
type Branch = { readonly alone: Pattern[]; readonly next: Map<string, Pattern[]> };
const byFirst = new Map<string, Branch>();
for (const p of patterns)
  for (const word of p.words[0]!) {
    const branch = byFirst.get(word) ?? { alone: [], next: new Map<string, Pattern[]>() };
    byFirst.set(word, branch);
    const following = p.words[1] === null ? p.words[2] : p.words[1];
    if (!following) branch.alone.push(p);
    else
      for (const w of following) {
        const more = branch.next.get(w);
        if (more) more.push(p);
        else branch.next.set(w, [p]);
      }
  }

const begins = new Set(patterns.flatMap((p) => (p.noun ? [] : [...p.words[0]!])));
/** Whether a form (lower case) may be of a verb that begins a pattern. */
export const isVerbForm = (form: string) => forms.get(form)?.some((w) => begins.has(w)) ?? false;

const none: readonly string[] = [];
const nothing: readonly Pattern[] = [];
/** The words of the given pair's lexicon that a form (lower case) may be; empty where it knows none. */
export const wordsOf = (form: string): readonly string[] => givenForms.get(form) ?? none;
const allWordsOf = (form: string): readonly string[] => forms.get(form) ?? none;

/** How far a `~` reaches; the lexicon of the given pair was tried with the shorter. */
const gapLimit = 5;
const freeGapLimit = 7;
const isAdverb = (form: string) => (form.length > 4 && form.endsWith("ly")) || form === "also" || form === "again";
const isWall = (form: string) => form === ";" || form === "." || form === ":";

/** A sentence's forms with the lexicon words each may be, looked up once. */
type Looked = { readonly forms: readonly string[]; readonly known: readonly (readonly string[])[] };
/** Places of a pattern's words found so far; reused, since most tries fail. */
const slots: number[] = [];

function isOneOf(known: readonly string[], wanted: ReadonlySet<string>): boolean {
  for (let i = 0; i < known.length; i++) if (wanted.has(known[i]!)) return true;
  return false;
}

/** Places the words of a pattern from its `word`th on, `filled` being placed; how many are placed in the end, or 0. */
function step(s: Looked, p: Pattern, word: number, from: number, filled: number): number {
  if (word === p.words.length) return filled;
  const wanted = p.words[word];
  if (!wanted) return over(s, p, word, from, filled);
  if (from >= s.forms.length) return 0;
  if (isOneOf(s.known[from]!, wanted)) {
    slots[filled] = from;
    return step(s, p, word + 1, from + 1, filled + 1);
  }
  return isAdverb(s.forms[from]!) && !isAdverb(s.forms[from - 1]!) ? step(s, p, word, from + 1, filled) : 0;
}

/** Tries what follows a gap at each place the gap may reach. */
function over(s: Looked, p: Pattern, word: number, from: number, filled: number): number {
  for (let i = from; i < s.forms.length && i <= from + (p.free ? freeGapLimit : gapLimit); i++) {
    if (i > from && isWall(s.forms[i - 1]!)) return 0;
    const found = step(s, p, word + 1, i, filled);
    if (found > 0) return found;
  }
  return 0;
}

/** Whether a match may stand, judged by what the caller knows of the words. */
export type Accept = (m: Match) => boolean;

/** Patterns that begin with a word and whose next word stands within reach, in the order of the lexicon. */
function candidates(s: Looked, start: number, word: string): readonly Pattern[] {
  const branch = byFirst.get(word);
  if (!branch) return nothing;
  let out: Pattern[] | null = null;
  const end = Math.min(s.known.length, start + freeGapLimit + 3);
  for (let i = start + 1; i < end; i++)
    for (const w of s.known[i]!) {
      const more = branch.next.get(w);
      if (!more) continue;
      out ??= [...branch.alone];
      for (const p of more) if (!out.includes(p)) out.push(p);
    }
  return out ? out.sort((a, b) => a.id - b.id) : branch.alone;
}

/** The longest matches that begin at a word, put behind those of `out`. */
function longest(s: Looked, start: number, accept: Accept, out: Match[]): void {
  const first = out.length;
  let most = 0;
  for (const word of s.known[start]!)
    for (const pattern of candidates(s, start, word)) {
      slots[0] = start;
      const count = step(s, pattern, 1, start + 1, 1);
      if (count === 0 || count < most) continue;
      const at = slots.slice(0, count);
      const m = { start, end: at[count - 1]! + 1, at, pattern };
      if (!accept(m)) continue;
      if (count > most) out.length = first;
      most = count;
      out.push(m);
    }
}

/** The patterns that the model of a given pair was trained with. */
const any: Accept = (m) => !m.pattern.free;
/** All matches, the longest at each place; a match inside the words of an earlier, longer one is left out. */
export function match(forms: readonly string[], accept: Accept = any): Match[] {
  const s: Looked = { forms, known: forms.map(allWordsOf) };
  const out: Match[] = [];
  const taken = new Uint8Array(forms.length);
  for (let i = 0; i < forms.length; i++) {
    if (taken[i]) continue;
    const before = out.length;
    longest(s, i, accept, out);
    for (let k = before; k < out.length; k++) for (const at of out[k]!.at) taken[at] = 1;
  }
  return out;
}

const brings = /^(?:to|from|on|against|with|for|of|in|into|out|by)$/;
/** Whether a pattern is a verb, perhaps its particle, and one noun; a preposition at its end must stand behind the verb. */
function isVerbAndNoun(p: Pattern, particle: string, noun: string): boolean {
  const [, second, third, fourth] = p.words;
  if (p.noun || p.weak || p.inverse || p.mutual) return false;
  if (second === null)
    return (
      !!third?.has(noun) &&
      (p.words.length === 3 || (p.words.length === 4 && !!fourth?.has(particle) && brings.test(particle)))
    );
  return p.words.length === 4 && !!second?.has(particle) && third === null && !!fourth?.has(noun);
}

/** Patterns of a verb and its object, for a clause that has the object before the verb: "the assets were frozen", "a ban which it lifted". */
export function turned(forms: readonly string[], verb: number, noun: number): Match[] {
  const particle = forms[verb + 1] ?? "";
  const out: Match[] = [];
  for (const word of allWordsOf(forms[verb]!)) {
    const next = byFirst.get(word)?.next;
    if (!next) continue;
    for (const n of allWordsOf(forms[noun]!))
      for (const pattern of [...(next.get(n) ?? nothing), ...(next.get(particle) ?? nothing)])
        if (isVerbAndNoun(pattern, particle, n) && !out.some((m) => m.pattern === pattern)) {
          const at = pattern.words[1] === null && pattern.words.length === 3 ? [verb] : [verb, verb + 1];
          out.push({ start: verb, end: at.at(-1)! + 1, at, pattern });
        }
  }
  return out;
}
