import type { Words } from "../../events/phrases.ts";
import { type Relation, relations, type Upos, upos } from "../../language/types.ts";
import { labelHead } from "./told.ts";

/** A noun phrase: its head and its tokens [first, end), without what a comma or a relative clause adds. */
export type Phrase = { readonly head: number; readonly first: number; readonly end: number };
/** The parse of one document, read from heads to dependents. */
export type Syntax = { readonly words: Words; readonly kids: readonly (readonly number[])[] };

const made = new WeakMap<Words, Syntax>();

/** The dependents of each token, made once a document; null where the text was read without the parser. */
export function syntaxOf(words: Words): Syntax | null {
  const before = made.get(words);
  if (before) return before;
  const { head, count } = words.language.tokens;
  if (!head) return null;
  const kids: number[][] = Array.from({ length: count }, () => []);
  for (let t = 0; t < count; t++) if (head[t]! >= 0) kids[head[t]!]!.push(t);
  const syntax = { words, kids };
  made.set(words, syntax);
  return syntax;
}

export const relationOf = ({ words }: Syntax, t: number): Relation => relations[words.language.tokens.relation![t]!]!;
export const posOf = (words: Words, t: number): Upos | undefined => upos[words.language.tokens.pos[t]!];
export const headOf = ({ words }: Syntax, t: number): number => words.language.tokens.head![t]!;
const startsWith = (r: string, wanted: readonly string[]) => wanted.some((w) => r === w || r.startsWith(`${w}:`));
/** Dependents of these relations ("nsubj" takes "nsubj:pass" too), in order of the text. */
export const kidsOf = (x: Syntax, t: number, ...wanted: readonly string[]): number[] =>
  x.kids[t]!.filter((k) => startsWith(relationOf(x, k), wanted));

const inside = /^(det|amod|compound|nummod|nmod:poss|flat|fixed|advmod|case|det:predet|goeswith)$/;
/** Words by which a noun takes what belongs to its name: "the Government of Norrland". */
const joining = /^(of|for|from|in|on|against|across)$/;
const stop = /^[,;:.!?()"“”—–[\]]$/;

/** The phrase round a head: its modifiers and the "of …" after it. */
export function phraseOf(x: Syntax, head: number): Phrase {
  const { lower } = x.words;
  let [first, end] = [head, head + 1];
  const grow = (t: number, depth: number) => {
    for (const k of x.kids[t]!) {
      const relation = relationOf(x, k);
      const of = relation === "nmod" && k > t && kidsOf(x, k, "case").some((c) => joining.test(lower[c]!));
      if (k < t ? !inside.test(relation) : !(relation === "flat" || relation === "fixed" || relation === "case" || of))
        continue;
      if (relation === "case" && (k < t || lower[k] !== "'s")) continue;
      first = Math.min(first, k);
      end = Math.max(end, k + 1);
      if (depth < 4) grow(k, depth + 1);
    }
  };
  grow(head, 0);
  const { start, end: ends } = x.words.language.tokens;
  const dash = (t: number) => lower[t] === "-" && start[t]! > ends[t - 1]! && start[t + 1]! > ends[t]!;
  for (let t = head - 1; t >= first; t--)
    if (stop.test(lower[t]!) || dash(t)) {
      first = t + 1;
      break;
    }
  for (let t = head + 1; t < end; t++) if (stop.test(lower[t]!)) end = t;
  if (posOf(x.words, head) === "PROPN") while (posOf(x.words, end) === "PROPN" && relationOf(x, end) !== "nsubj") end++;
  if (/^'s?$/.test(lower[first - 1] ?? "") && /^\p{Lu}/u.test(x.words.language.tokens.form[first - 2] ?? ""))
    first -= 2;
  while (first < head && /^(and|or|but|that|only|even|also|then|when|as|yes|not)$/.test(lower[first]!)) first++;
  return { head, first, end };
}

const relative = /^(who|which|that)$/;
const be = /^(be|been|being|is|are|was|were|'s|'re|got)$/;

/** The verb stands in the passive: a form of "be" helps a participle, or it hangs on a noun as one. */
export function isPassive(x: Syntax, verb: number): boolean {
  const { lower } = x.words;
  if (/ing$/.test(lower[verb]!)) return false;
  const helped = x.kids[verb]!.some(
    (k) => k < verb && be.test(lower[k]!) && /^(aux|aux:pass|cop)$/.test(relationOf(x, k)),
  );
  if (helped) return !(lower[verb - 1] ?? "").match(/^(have|has|had)$/);
  if (relationOf(x, verb) === "conj" && participle(x, verb) && kidsOf(x, verb, "nsubj", "aux", "obj").length === 0)
    return isPassive(x, headOf(x, verb));
  return (
    /^acl/.test(relationOf(x, verb)) &&
    kidsOf(x, verb, "nsubj", "aux").length === 0 &&
    participle(x, verb) &&
    agentBy(x, verb) !== null
  );
}
const participle = (x: Syntax, t: number) =>
  /(ed|en|t|n|d|ne|id)$/.test(x.words.lower[t]!) && x.words.lower[t] !== x.words.lemma[t];

/** Head of the noun phrase that is the verb's subject, through conjuncts, infinitives and relative clauses; null where none stands. */
export function subjectHead(x: Syntax, verb: number, depth = 0): number | null {
  const { lower } = x.words;
  const own = kidsOf(x, verb, "nsubj", "csubj").flatMap((k) =>
    reflexive.test(lower[k]!) || posOf(x.words, k) === "ADV"
      ? []
      : calendar.test(lower[k]!)
        ? kidsOf(x, k, "conj").slice(0, 1)
        : [k],
  );
  const relation = relationOf(x, verb);
  const before = own.filter((k) => !relative.test(lower[k]!) && k < verb);
  if (before.length > 1 && /^'s?$/.test(lower[before[0]! + 1] ?? "")) before.shift();
  const apposed = before
    .slice(1)
    .find((k) => posOf(x.words, k) === "PROPN" && /^[,]$/.test(lower[phraseOf(x, k).first - 1] ?? ""));
  const last = before.at(-1);
  const nearest = last !== undefined && before.length > 1 && posOf(x.words, last) === "PRON" ? last : undefined;
  const named = nearest ?? apposed ?? before[0] ?? own.find((k) => !relative.test(lower[k]!));
  if (named !== undefined) return acrossColon(x, named, verb) ?? named;
  const turned = contrasted(x, verb) ?? (relation.startsWith("acl") ? null : parenthetic(x, verb));
  if (turned !== null) return turned;
  const label = depth === 0 ? labelHead(x, verb) : null;
  if (label !== null) return label;
  const above = headOf(x, verb);
  if (above < 0 || depth > 4) return null;
  if (own.length > 0 && /^(about|of|on|over|to|as|into)$/.test(lower[own[0]! - 1] ?? "")) return null;
  if (own.some((k) => lower[k] === "who") && relationOf(x, above) === "nmod" && lower[own[0]! - 1] === ",")
    return whoseOwner(x, above);
  if (own.length > 0 || relation === "acl:relcl" || relation === "acl")
    return /^(NOUN|PROPN|PRON|NUM)$/.test(posOf(x.words, above) ?? "") ? above : null;
  if (
    relation === "conj" &&
    relationOf(x, above) === "ccomp" &&
    kidsOf(x, verb, "mark").length === 0 &&
    speaking.test(x.words.lemma[verb]!)
  )
    return subjectHead(x, headOf(x, above), depth + 1);
  const joined = relation === "advcl" && kidsOf(x, verb, "cc").some((k) => k === verb - 1);
  if (relation === "conj" || relation === "xcomp" || joined) return subjectHead(x, above, depth + 1);
  if (relation === "advcl" && /ing$/.test(lower[verb]!)) return subjectHead(x, above, depth + 1);
  return null;
}

/** "Rumen Dobrev, the owner of a company, who denied": a person, not the company. */
function whoseOwner(x: Syntax, noun: number): number {
  const owner = headOf(x, noun);
  if (owner < 0 || owner > noun || !/^(NOUN|PROPN)$/.test(posOf(x.words, owner) ?? "")) return noun;
  const named = headOf(x, owner);
  return relationOf(x, owner) === "appos" && named >= 0 ? named : owner;
}

/** "Ms. Vale (Labour): The union told …": the name of the turn was taken for the subject of its first verb. */
function acrossColon(x: Syntax, subject: number, verb: number): number | null {
  const colon = x.words.lower.indexOf(":", subject);
  return colon > subject && colon < verb ? nextNoun(x, colon + 1, verb) : null;
}

/** Verbs that, joined to a clause of what is said, tell rather what its speaker did next: "denied that … and accused". */
const speaking = /^(accuse|blame|deny|reject|dismiss|claim|admit|point|call|charge|hold|suspect)$/;
const reflexive = /^(itself|himself|herself|themselves|yourselves|yourself)$/;
const calendar =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{1,4})$/;
/** "the former were": the adjective that stands for a noun. */
const contrasted = (x: Syntax, verb: number): number | null =>
  x.kids[verb]!.find(
    (k) => k < verb && /^(former|latter)$/.test(x.words.lower[k]!) && x.words.lower[k - 1] === "the",
  ) ?? null;
/** "the leader, known as X, planned": the noun before the comma where the parse lost it. */
function parenthetic(x: Syntax, verb: number): number | null {
  const { lower } = x.words;
  const comma = posOf(x.words, verb - 1) === "ADV" ? verb - 2 : verb - 1;
  if (lower[comma] !== "," || /ing$/.test(lower[verb]!)) return null;
  for (let t = comma - 1; t > comma - 16 && t > 0 && !/^[.!?;:]$/.test(lower[t]!); t--)
    if (lower[t] === ",") return nominal(x, t - 1) ? topOf(x, t - 1) : null;
  return null;
}

/** "the coalition of northern states,": from the last noun of a phrase to its head. */
const topOf = (x: Syntax, t: number): number =>
  /^(nmod|obl|flat|compound)$/.test(relationOf(x, t)) && headOf(x, t) < t && nominal(x, headOf(x, t))
    ? topOf(x, headOf(x, t))
    : t;

/** Head of the object of an active verb. */
export const objectHead = (x: Syntax, verb: number): number | null =>
  kidsOf(x, verb, "obj").find((k) => k > verb) ?? null;

/** Head of the phrase after "by" that hangs on the verb, or stands right after it. */
export function agentBy(x: Syntax, verb: number): number | null {
  const by = (k: number) => kidsOf(x, k, "case").some((c) => x.words.lower[c] === "by");
  const own = kidsOf(x, verb, "obl", "nmod").find((k) => k > verb && by(k));
  if (own !== undefined) return own;
  for (let t = verb + 1; t < Math.min(verb + 4, x.words.lower.length); t++)
    if (x.words.lower[t] === "by") {
      const noun = headOf(x, t);
      return noun > t && relationOf(x, t) === "case" ? noun : null;
    }
  return null;
}

/** Head of the first phrase after one of the words, within tokens [from, to). */
export function afterWord(x: Syntax, word: RegExp, from: number, to: number): number | null {
  for (let t = from; t < to; t++) {
    if (/^[;:.!?]$/.test(x.words.lower[t]!)) return null;
    if (!word.test(x.words.lower[t]!)) continue;
    const noun = headOf(x, t);
    if (noun > t && noun < to && relationOf(x, t) === "case") return nominal(x, noun) ? noun : null;
    return nextNoun(x, t + 1, to);
  }
  return null;
}
const nominal = (x: Syntax, t: number) => /^(NOUN|PROPN|PRON|NUM)$/.test(posOf(x.words, t) ?? "");

/** Head of the noun phrase that opens at `from`, over articles, adjectives and quotation marks. */
export function nextNoun(x: Syntax, from: number, to: number): number | null {
  for (let t = from; t < Math.min(to, from + 8); t++) {
    if (!nominal(x, t)) {
      if (
        /^(DET|ADJ|NUM|ADV|PART)$/.test(posOf(x.words, t) ?? "") ||
        /(ing|ed)$/.test(x.words.lower[t]!) ||
        /^["“'-]$/.test(x.words.lower[t]!)
      )
        continue;
      if (x.words.language.tokens.form[t]! !== x.words.lower[t]!) continue;
      return null;
    }
    let at = t;
    while (
      headOf(x, at) > at &&
      headOf(x, at) < to &&
      /^(compound|amod|nmod:poss|nummod|det|flat|nsubj)$/.test(relationOf(x, at)) &&
      headOf(x, at) - t < 9 &&
      nominal(x, headOf(x, at))
    )
      at = headOf(x, at);
    return at;
  }
  return null;
}

/** True where some word of the forms stands in tokens [from, to). */
export const has = (words: Words, from: number, to: number, pattern: RegExp): boolean => {
  for (let t = Math.max(0, from); t < to; t++) if (pattern.test(words.lower[t]!)) return true;
  return false;
};
