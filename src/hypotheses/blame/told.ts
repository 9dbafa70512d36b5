import type { Words } from "../../events/phrases.ts";
import { nextNoun, phraseOf, posOf, type Syntax } from "./syntax.ts";

/** Verbs by which somebody is said to hold that something is so. */
export const telling =
  /^(say|state|claim|allege|argue|insist|maintain|assert|find|conclude|believe|think|consider|suggest|report|write|tell|inform|add|declare|charge|contend|reveal|confirm|announce|testify|hint|suspect|note|stress|speculate|know|assume|agree|swear|protest|affirm|explain|repeat|recall|insinuate|describe|mention|post|judge|assess|estimate|hold|imply|remark|put)$/;

/** The sentence of a token: its first token, and one past its last. */
function sentenceOf({ language }: Words, t: number): { readonly firstToken: number; readonly endToken: number } {
  const { sentences } = language;
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (sentences[mid]!.firstToken <= t) low = mid;
    else high = mid - 1;
  }
  return sentences[low]!;
}

/** "Ministry of X: calls all talk of it …": the name before the colon does what a verb right after it, or after a semicolon, says. */
export function labelHead(x: Syntax, verb: number): number | null {
  const { lower } = x.words;
  const { firstToken } = sentenceOf(x.words, verb);
  let colon = firstToken;
  while (colon < verb && lower[colon] !== ":" && colon - firstToken < 20) colon++;
  if (lower[colon] !== ":" || colon === firstToken) return null;
  for (let t = firstToken; t < colon; t++)
    if (/^(VERB|AUX)$/.test(posOf(x.words, t) ?? "") && !/ed$/.test(lower[t]!)) return null;
  let at = verb;
  while (at > colon + 1 && /^(AUX|ADV|PART)$/.test(posOf(x.words, at - 1) ?? "")) at--;
  if (!/^[:;]$/.test(lower[at - 1]!)) return null;
  return lastOf(x, firstToken, colon);
}

/** The name before a colon that opens a sentence of a list: "United States: no public position". */
export function labelOf(x: Syntax, s: { readonly firstToken: number }, first: number): number | null {
  const { blocks, tokens } = x.words.language;
  const at = tokens.start[s.firstToken]!;
  const block = blocks.find((b) => b.start <= at && at < b.end);
  if (!block || block.label) return null;
  const colon = x.words.lower.slice(s.firstToken, first).indexOf(":");
  return colon > 0 && colon < 14 && /^\p{Lu}/u.test(tokens.form[s.firstToken]!)
    ? lastOf(x, s.firstToken, s.firstToken + colon)
    : null;
}

/** The name that opens a label, up to a comma or bracket in it. */
export function lastOf(x: Syntax, from: number, to: number): number | null {
  let end = from;
  while (end < to && !/^[,(]$/.test(x.words.lower[end]!)) end++;
  const head = nextNoun(x, from, end);
  if (head === null) return null;
  const next = head + 1 < end && posOf(x.words, head + 1) === "PROPN" ? nextNoun(x, head + 1, end) : null;
  return next ?? head;
}

/** "said that Y had started it", where the parse lost the subject: the noun between the verb of telling and this one. */
export function toldSubject(x: Syntax, verb: number): number | null {
  const { lower, lemma } = x.words;
  const { firstToken } = sentenceOf(x.words, verb);
  for (let k = verb - 2; k >= Math.max(firstToken, verb - 14); k--) {
    const that = lower[k] === "that" && k > firstToken;
    if (!that && !(telling.test(lemma[k]!) && posOf(x.words, k) === "VERB")) continue;
    const head = nextNoun(x, k + 1, verb) ?? misread(x, k + 1, verb);
    if (head === null) return null;
    const from = phraseOf(x, head).end;
    for (let t = from; t < verb; t++) if (posOf(x.words, t) === "VERB" && !/(ing|ed)$/.test(lower[t]!)) return null;
    return head;
  }
  return null;
}
/** A bare plural that opens a clause and was read as a verb: "that detainees … had". */
const misread = (x: Syntax, t: number, verb: number): number | null =>
  t < verb - 1 && posOf(x.words, t) === "VERB" && /s$/.test(x.words.lower[t]!) ? t : null;
