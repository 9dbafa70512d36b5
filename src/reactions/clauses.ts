import type { Words } from "../events/phrases.ts";
import { type Sentence, upos } from "../language/types.ts";
import { clauseEnd, evidenceStart } from "./evidence.ts";
import type { Rule } from "./rules/table.ts";

/** A stretch of words that may show a stance: what a subject does, or what a speaker says in words of their own. */
export type Clause = { readonly first: number; readonly end: number; readonly who: Rule["who"] };

const [verb, aux, adverb] = [upos.indexOf("VERB"), upos.indexOf("AUX"), upos.indexOf("ADV")];
const [determiner, preposition] = [upos.indexOf("DET"), upos.indexOf("ADP")];
const dependent =
  /^(which|who|whom|whose|that|where|when|if|because|although|though|while|as|since|until|unless|before|after|than)$/;

/** Clauses of one sentence, in order: each from a verb that may be somebody's, and the sentence whole. */
export function clausesOf(words: Words, s: Sentence): Clause[] {
  const found: Clause[] = [];
  for (let t = s.firstToken; t < s.endToken; t++) {
    if (!opens(words, s, t)) continue;
    found.push(clauseAt(words, evidenceStart(words, s.firstToken, t), s.endToken, "subject"));
  }
  const starts = new Set([s.firstToken, ...quotedFrom(words, s)]);
  return [...found, ...[...starts].map((t) => clauseAt(words, t, s.endToken, "voice"))];
}

/** After a quotation these only say whose it is. */
const saying = /^(?:says?|said|adds?|added|told|tells|wrote|writes|noted|stated|declared|insisted|replied|explained)$/;

/** A verb with a subject before it; helpers and infinitives belong to the verb they serve, "the attempted coup" to its noun. */
function opens(words: Words, s: Sentence, t: number): boolean {
  const { pos } = words.language.tokens;
  if (pos[t] !== verb && pos[t] !== aux) return false;
  let b = t - 1;
  while (b > s.firstToken && (pos[b] === adverb || words.lower[b] === "not" || words.lower[b] === "n't")) b--;
  const before = words.lower[b] ?? "";
  if (saying.test(words.lower[t]!) && /^(?:[,.;:"”’]|--?)$/.test(words.lower[t + 1] ?? ".")) return false;
  if (b >= s.firstToken && (before === "to" || pos[b] === aux || pos[b] === determiner || pos[b] === preposition))
    return false;
  return !dependent.test(before) || before === "that";
}

const clauseAt = (words: Words, first: number, to: number, who: Rule["who"]): Clause => ({
  first,
  end: Math.max(first + 1, clauseEnd(words, first + 1, to)),
  who,
});

/** First tokens of the quotations that open within the sentence. */
function quotedFrom(words: Words, s: Sentence): number[] {
  const { start } = words.language.tokens;
  const found: number[] = [];
  for (const q of words.language.quotations)
    if (q.start >= s.start && q.start < s.end)
      for (let t = s.firstToken; t < s.endToken; t++)
        if (start[t]! >= q.start && /[\p{L}\p{N}]/u.test(words.lower[t]!)) {
          found.push(t);
          break;
        }
  return found;
}
