import type { Language } from "../language/types.ts";
import { type Paragraph, pad } from "./columns.ts";
import type { Cut } from "./cut.ts";
import { kindOf } from "./kind.ts";
import type { Draft } from "./link.ts";
import type { StatementModel } from "./model.ts";
import { isQuoteMark } from "./paragraph.ts";
import { type Found, readCuts } from "./read.ts";
import { mediaNouns, relayCues } from "./rules.ts";

/** A statement that stands in another's content, as tokens of its own stretch; `outer` and `content` say in which. */
export type Inner = { readonly found: Found; readonly draft: Draft; readonly outer: Draft; readonly at: Found };

/** Contents shorter than this, in tokens, hold no statement of their own: source, cue and content need a word each, and some room. */
const shortest = 5;
/** Where the outer source is there to hand words on, an inner statement is expected. */
const leastRelayed = 0.5;
/** Elsewhere the gold, which keeps the outermost only, says nothing about what inner ones are worth: only the surest. */
const leastOther = 0.985;
const speaking = new Set(["i", "we", "you", "me", "us", "who", "which", "that", "one", "he", "she", "they", "it"]);
const relaying = new Set(relayCues.split(" "));
const media = new Set(mediaNouns.split(" "));

/** Reads each content again as if it stood alone, for who is quoted by the quoted. */
export function innerStatements(language: Language, found: readonly Found[], model: StatementModel): Inner[] {
  const cuts: Cut[] = [];
  const from: { outer: Draft; at: Found }[] = [];
  for (const at of found)
    for (const outer of at.drafts)
      for (const s of outer.content) {
        const cut = stripped(language, at, s.start, s.end);
        if (cut.end - cut.first < shortest || !hasCue(at.paragraph, s.start, s.end)) continue;
        cuts.push(cut);
        from.push({ outer, at });
      }
  return readCuts(language, cuts, model, false).flatMap((inner, k) =>
    inner.drafts
      .filter((d) => isOwn(language, model, from[k]!.at, from[k]!.outer, inner.paragraph, d))
      .map((draft) => ({ found: inner, draft, ...from[k]! })),
  );
}

/** Words that stand in a cue at least as often as in nothing: without one nobody is quoted. Spares reading most contents twice. */
function hasCue(p: Paragraph, start: number, end: number): boolean {
  if (start < 0 || end > p.n) return true;
  for (let t = start; t < end; t++) if (p.cue[t + pad]! >= 5) return true;
  return false;
}

/** The stretch without the quotation marks around it and the "that" before it: inside they would hide what is said. */
function stripped(language: Language, at: Found, start: number, end: number): Cut {
  const { form } = language.tokens;
  let first = at.paragraph.first + start;
  let last = at.paragraph.first + end;
  while (first < last && (isQuoteMark(form[first]!) || form[first]!.toLowerCase() === "that")) first++;
  while (first < last && isQuoteMark(form[last - 1]!)) last--;
  return { first, end: last, heading: false, block: at.cut.block };
}

/** Whether the outer statement only hands on: "quoted", "according to", a medium as its source, a transcript's turn. */
function isRelay(language: Language, p: Paragraph, outer: Draft): boolean {
  const { form, lemma } = language.tokens;
  const words = (s: { start: number; end: number }, column: readonly string[]) =>
    column.slice(p.first + s.start, p.first + s.end).map((w) => w.toLowerCase());
  if (!outer.cue || words(outer.cue, form).join(" ") === ":") return true;
  if (words(outer.cue, lemma).some((w) => relaying.has(w)) || words(outer.cue, form)[0] === "according") return true;
  return outer.source.some((s) => words(s, form).some((w) => media.has(w)));
}

/** Somebody else is named, and said so rather than thought so. */
function isOwn(language: Language, model: StatementModel, at: Found, outer: Draft, p: Paragraph, d: Draft): boolean {
  const s = d.source[0];
  if (!s) return false;
  const only = s.end - s.start === 1 ? language.tokens.form[p.first + s.start]!.toLowerCase() : "";
  if (speaking.has(only)) return false;
  if (isRelay(language, at.paragraph, outer)) return d.p >= leastRelayed;
  const { kind } = kindOf(language.tokens, p, d, model.lexicon);
  return d.p >= leastOther && kind !== "belief" && kind !== "imputed";
}
