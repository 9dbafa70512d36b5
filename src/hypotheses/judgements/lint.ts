import { certainty, confidence, roles, vague } from "./lexicon.ts";
import { type WordBook, wordBooks } from "./word-books.ts";

export const lintRules = [
  "certainty-without-band",
  "role-without-band",
  "outside-book",
  "confidence-with-likelihood",
] as const;
export type LintRule = (typeof lintRules)[number];

/** Something in a sentence that a reader would take for more than it says. Offsets are UTF-16 units into the sentence. */
export type Lint = {
  readonly rule: LintRule;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly message: string;
};

type Hit = { readonly start: number; readonly end: number; readonly words: string };

/**
 * Checks one written sentence against a word-book. Words inside quotation marks are the source's own and are left
 * alone. A number in percent, or a term of the book, counts as a band.
 */
export function lint(sentence: string, book: WordBook): readonly Lint[] {
  const own = unquoted(sentence);
  const terms = hits(
    own,
    book.bands.flatMap((b) => b.terms.map(escaped)),
  );
  const banded = terms.length > 0 || /\d\s?(?:%|per ?cent)/i.test(own);
  const free = (list: readonly Hit[]) => list.filter((h) => !terms.some((t) => t.start < h.end && h.start < t.end));
  const sure = free(hits(own, certainty));
  const said = free(hits(own, roles));
  const other = outside(own, book, terms);
  const confident = hits(own, confidence);
  const likely = [...terms, ...other];
  return [
    ...(banded
      ? []
      : sure.map((h) =>
          found("certainty-without-band", h, `claims certainty: give a band from ${book.name}, or quote who says so`),
        )),
    ...(banded
      ? []
      : said.map((h) =>
          found("role-without-band", h, "assigns a role: name the basis, the standard of proof and a band"),
        )),
    ...other.map((h) => found("outside-book", h, `is not a term of ${book.name}`)),
    ...(likely.length
      ? confident.map((h) =>
          found(
            "confidence-with-likelihood",
            h,
            `stands beside "${likely[0]?.words}": say how likely in one sentence and how sure in another`,
          ),
        )
      : []),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

const found = (rule: LintRule, { start, end, words }: Hit, why: string): Lint => ({
  rule,
  start,
  end,
  words,
  message: `"${words}" ${why}`,
});

/** Terms of other books and vague words that are no part of a term of this book; the longest at each place. */
function outside(text: string, book: WordBook, terms: readonly Hit[]): readonly Hit[] {
  const mine = new Set(book.bands.flatMap((b) => b.terms));
  const others = wordBooks
    .flatMap((w) => w.bands.flatMap((b) => b.terms))
    .filter((t) => !mine.has(t) && t !== "certain");
  const all = hits(text, [...others.map(escaped), ...vague]).filter(
    (h) => !/^may$/i.test(h.words) || !isMonth(text, h),
  );
  const covered = (h: Hit) => terms.some((t) => t.start <= h.start && h.end <= t.end);
  const within = (h: Hit) =>
    all.some((o) => o !== h && o.start <= h.start && h.end <= o.end && o.end - o.start > h.end - h.start);
  return all.filter(
    (h, i) => !covered(h) && !within(h) && all.findIndex((o) => o.start === h.start && o.end === h.end) === i,
  );
}

/** "May 2021", "in May", "3 May" are no likelihood. */
const isMonth = (text: string, { start, end, words }: Hit) =>
  words === "May" &&
  (/^\s+\d/.test(text.slice(end)) ||
    /(?:\d|\b(?:in|of|since|until|by|last|early|late|mid))[\s-]+$/i.test(text.slice(0, start)));

function hits(text: string, patterns: readonly string[]): readonly Hit[] {
  if (patterns.length === 0) return [];
  const sorted = [...patterns].sort((a, b) => b.length - a.length);
  const all = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${sorted.join("|")})(?![\\p{L}\\p{N}-])`, "giu");
  return [...text.matchAll(all)].map((m) => trimmed(m[0], m.index));
}

function trimmed(words: string, start: number): Hit {
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + words.trimEnd().length, words: words.trim() };
}

const escaped = (term: string) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+");

/** The sentence with quoted words blanked, so that offsets stay. */
const unquoted = (text: string) =>
  text.replace(/"[^"]*"|“[^”]*”|«[^»]*»|‘[^’]*’(?!\p{L})/gu, (quote) => " ".repeat(quote.length));
