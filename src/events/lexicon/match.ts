import { confrontation } from "./confrontation.ts";
import { cooperation } from "./cooperation.ts";
import { force } from "./force.ts";
import { eventNouns } from "./nouns.ts";
import { type Pattern, patternsOf } from "./parse.ts";
import { formsOf } from "./words.ts";

/** A pattern found: token indices, end excluded; `at` are the tokens that stand for its words (no gap among them). */
export type Match = {
  readonly start: number;
  readonly end: number;
  readonly at: readonly number[];
  readonly pattern: Pattern;
};

const verbs = patternsOf({ ...cooperation, ...confrontation, ...force }, false, 0);
/** Every pattern of the lexicon. */
export const patterns: readonly Pattern[] = [...verbs, ...patternsOf(eventNouns, true, verbs.length)];

const forms = formsOf(new Set(patterns.flatMap((p) => p.words.flatMap((w) => (w ? [...w] : [])))));
const byFirst = new Map<string, Pattern[]>();
for (const p of patterns) for (const word of p.words[0]!) byFirst.set(word, [...(byFirst.get(word) ?? []), p]);

const none: readonly string[] = [];
/** The lexicon words that a form (lower case) may be; empty where the lexicon does not know it. */
export const wordsOf = (form: string): readonly string[] => forms.get(form) ?? none;

const gapLimit = 5;
const isAdverb = (form: string) => (form.length > 4 && form.endsWith("ly")) || form === "also" || form === "again";
const isWall = (form: string) => form === ";" || form === "." || form === ":";

function step(forms: readonly string[], p: Pattern, word: number, from: number, at: number[]): number[] | null {
  if (word === p.words.length) return at;
  const wanted = p.words[word];
  if (!wanted) {
    for (let i = from; i < forms.length && i <= from + gapLimit && !(i > from && isWall(forms[i - 1]!)); i++) {
      const found = step(forms, p, word + 1, i, at);
      if (found) return found;
    }
    return null;
  }
  const form = forms[from];
  if (form === undefined) return null;
  const known = wordsOf(form);
  for (let i = 0; i < known.length; i++)
    if (wanted.has(known[i]!)) return step(forms, p, word + 1, from + 1, [...at, from]);
  return word > 0 && isAdverb(form) && !isAdverb(forms[from - 1] ?? "") ? step(forms, p, word, from + 1, at) : null;
}

/** Whether a match may stand, judged by what the caller knows of the words. */
export type Accept = (m: Match) => boolean;

function at(forms: readonly string[], start: number, accept: Accept): Match[] {
  const out: Match[] = [];
  for (const word of wordsOf(forms[start]!))
    for (const pattern of byFirst.get(word) ?? []) {
      const found = step(forms, pattern, 1, start + 1, [start]);
      if (!found) continue;
      const m = { start, end: found.at(-1)! + 1, at: found, pattern };
      if (accept(m)) out.push(m);
    }
  let most = 0;
  for (const m of out) if (m.at.length > most) most = m.at.length;
  return out.filter((m) => m.at.length === most);
}

const any: Accept = () => true;
/** All matches, the longest at each place; a match inside the words of an earlier, longer one is left out. */
export function match(forms: readonly string[], accept: Accept = any): Match[] {
  const out: Match[] = [];
  const taken = new Uint8Array(forms.length);
  for (let i = 0; i < forms.length; i++) {
    if (taken[i]) continue;
    const here = at(forms, i, accept);
    for (const m of here) for (const k of m.at) taken[k] = 1;
    out.push(...here);
  }
  return out;
}
