import { type Knowledge, type Known, type Meaning, meanings } from "./knowledge.ts";
import { lower } from "./lexicon.ts";

/** A word of a phrase with its place. */
export type Word = { readonly text: string; readonly start: number; readonly end: number };
export type KnownHit = {
  readonly known: Known;
  readonly weak: boolean;
  readonly from: number;
  readonly to: number;
  readonly possessive: boolean;
};
export type SectorHit = {
  readonly sector: string;
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
};

/** Words of a phrase; "Iraq's" is one word, brackets and commas part. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’‘`.&+-]*/gu)].map((m) => {
    const w = m[0].replace(/[.'’-]+$/, (end) => (/\.\p{Lu}\.$|^\p{Lu}\.$/u.test(m[0]) ? end : ""));
    return { text: w, start: m.index, end: m.index + w.length };
  });
}

const SMALL =
  /^(the|a|an|of|and|or|to|in|on|at|by|for|from|with|is|was|who|it|us|he|all|may|no|so|as|his|her|he|this|that)$/;
const sayable = (text: string) => /\p{Lu}|\d/u.test(text);

/** Known names in the words, longest first, none over another. Only stretches with a capital letter are looked up. */
export function knownHits(
  knowledge: Knowledge,
  text: string,
  words: readonly Word[],
  choose: (list: readonly Meaning[]) => Meaning | null,
): KnownHit[] {
  const out: KnownHit[] = [];
  for (let i = 0; i < words.length; ) {
    const hit = longestAt(knowledge, text, words, i, choose);
    if (hit) out.push(hit);
    i = hit ? hit.to : i + 1;
  }
  return out;
}

function longestAt(
  knowledge: Knowledge,
  text: string,
  words: readonly Word[],
  i: number,
  choose: (list: readonly Meaning[]) => Meaning | null,
): KnownHit | null {
  const first = words[i];
  if (!first) return null;
  for (let n = Math.min(knowledge.longest, words.length - i); n > 0; n--) {
    const last = words[i + n - 1];
    if (!last) continue;
    const raw = text.slice(first.start, last.end);
    if (
      !sayable(raw) ||
      (n === 1 && SMALL.test(raw)) ||
      (/[,;:()]/.test(raw.slice(0, -1)) !== /[,;:()]/.test("") && n > 3)
    )
      continue;
    const found = choose(meanings(knowledge, raw)) ?? halves(knowledge, raw, n, choose);
    if (found)
      return { known: found.known, weak: found.weak, from: i, to: i + n, possessive: /['’]s?$/.test(last.text) };
  }
  return null;
}

/** "Iran-backed", "Saudi-led", "pro-Iran": the named half. */
function halves(
  knowledge: Knowledge,
  raw: string,
  n: number,
  choose: (list: readonly Meaning[]) => Meaning | null,
): Meaning | null {
  if (n !== 1 || !raw.includes("-")) return null;
  const m =
    /^(\p{Lu}[\p{L}.]+)-(?:led|run|based|held|controlled|born|owned|occupied|administered|American|dominated)$/u.exec(
      raw,
    );
  return m?.[1] ? choose(meanings(knowledge, m[1])) : null;
}

/** Words for offices and people, longest first, none over another. */
export function sectorHits(knowledge: Knowledge, words: readonly Word[]): SectorHit[] {
  const out: SectorHit[] = [];
  for (let i = 0; i < words.length; ) {
    let taken = 0;
    for (let n = Math.min(knowledge.sectors.longest, words.length - i); n > 0 && taken === 0; n--) {
      const phrase = lower(
        words
          .slice(i, i + n)
          .map((w) => w.text)
          .join(" "),
      );
      const sector = knowledge.sectors.sector.get(phrase) ?? knowledge.sectors.sector.get(phrase.replace(/'s?$/, ""));
      if (sector) {
        out.push({ sector, phrase, from: i, to: i + n });
        taken = n;
      }
    }
    i += Math.max(taken, 1);
  }
  return out;
}

const PREPOSITIONS = new Set([
  "of",
  "to",
  "in",
  "for",
  "from",
  "at",
  "with",
  "on",
  "against",
  "by",
  "who",
  "that",
  "which",
  "across",
  "near",
  "under",
  "inside",
  "outside",
  "around",
  "between",
  "within",
  "about",
  "named",
  "throughout",
  "into",
  "over",
]);

/** Index of the first word that ends the head of a noun phrase; words.length where none does. */
export function headEnd(words: readonly Word[], text: string, from = 0): number {
  for (let i = Math.max(from, 1); i < words.length; i++) {
    const w = words[i];
    const before = words[i - 1];
    if (!w || !before) continue;
    if (PREPOSITIONS.has(w.text.toLowerCase())) return i;
    if (i > 0 && /,/.test(text.slice(before.end, w.start))) return i;
  }
  return words.length;
}
