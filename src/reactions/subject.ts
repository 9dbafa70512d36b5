import type { Words } from "../events/phrases.ts";
import { relations } from "../language/types.ts";
import type { Mentions, Placed } from "./mentions.ts";
import { officeWords } from "./rules/speech.ts";
import { code, isVerb, phraseStart, standOf, verbFollows, verbOver } from "./stand.ts";

/** `voice`: "I" or "we"; `pronoun`: somebody named before, whom nothing in the sentence names. */
export type Subject = { readonly actors: readonly Placed[]; readonly voice: boolean; readonly pronoun?: boolean };
const nobody: Subject = { actors: [], voice: false };
const relative = /^(which|who|whom|whose|that|where)$/;
const thirdPerson = /^(he|she|they)$/;
/** Mentions in tokens [from, to), left to right. */
export const mentionsIn = (mentions: Mentions, from: number, to: number): Placed[] => {
  const found: Placed[] = [];
  for (let t = from; t < to; t++) {
    const m = mentions.byToken.get(t);
    if (m && m.first === t) found.push(m);
  }
  return found;
};

const firstPerson = /^(i|we)$/;

/** Whose the predicate at token `at` is: the nearest mention to the left that stands as a subject, with those joined to it. */
export function subjectOf(words: Words, mentions: Mentions, from: number, at: number): Subject {
  if (hangsOnNoun(words, at)) {
    const m = mentions.byToken.get(at - 1);
    return m ? { actors: [m], voice: false } : nobody;
  }
  const over = verbOver(words, at, from);
  const main = over > from ? subjectOf(words, mentions, from, over) : nobody;
  if (main.actors.length > 0 || main.voice || main.pronoun) return main;
  const antecedent = antecedentOf(words, mentions, from, at);
  if (antecedent) return { actors: [antecedent], voice: false };
  for (let t = at - 1, walls = 0; t >= from; t--) {
    if (firstPerson.test(words.lower[t]!) && walls === 0) return { actors: [], voice: true };
    const m = holderOf(words, mentions, mentions.byToken.get(t), from);
    if (!m && walls === 0 && (thirdPerson.test(words.lower[t]!) || isSubjectIt(words, t, at)))
      return { actors: [], voice: false, pronoun: true };
    if (!m) {
      if (/^[;:]$/.test(words.lower[t]!) && t < at - 1) walls++;
      continue;
    }
    const start = phraseStart(words, mentions, m, from);
    const opened = quotedBefore(words, m, at);
    if (opened > from) {
      t = opened;
      continue;
    }
    if (words.lower[m.first - 1] === "(" && words.lower[m.end] === ")" && mentions.byToken.has(m.first - 2)) {
      t = m.first - 1;
      continue;
    }
    const stand = standOf(words, start, m, from);
    if (stand === "subject" && inRelative(words, start, m.end, at)) {
      t = Math.min(t, start - 1);
      continue;
    }
    const aside = asideStart(words, mentions, start, m.end, at, from);
    if (aside > 0) {
      const rest = subjectOf(words, mentions, from, aside);
      if (rest.actors.length === 0) return rest;
      return joins.test(words.lower.slice(aside + 1, start).join(" "))
        ? { ...rest, actors: [...rest.actors, ...mentionsIn(mentions, aside, words.lower.indexOf(",", start))] }
        : rest;
    }
    if (stand === "subject") return { actors: [m], voice: false };
    if (stand === "joined" && words.lower[start - 1] === ",") {
      const named = beforeComma(words, mentions, start, m, from);
      if (named) return { actors: named, voice: false };
      if (verbFollows(words, m, at)) return { actors: [m], voice: false };
    } else if (stand === "joined") {
      const group = joinedGroup(words, mentions, m, start, from);
      if (group) return { actors: group, voice: false };
      if (verbFollows(words, m, at)) return { actors: [m], voice: false };
    }
    t = Math.min(t, m.first);
  }
  return nobody;
}

/** "condemned the killing of "our brothers", denied": the first token of a quotation of more than the name that ends before the predicate; else 0. */
function quotedBefore({ language }: Words, m: Placed, at: number): number {
  const { start, end } = language.tokens;
  const [first, last] = [start[m.first]!, end[m.end - 1]!];
  const q = language.quotations.find((x) => x.start <= first && last <= x.end && x.end <= start[at]!);
  if (!q || (first - q.start < 6 && q.end - last < 3)) return 0;
  let t = m.first;
  while (t > 0 && start[t - 1]! >= q.start) t--;
  return t;
}

/** "the Chancellor of Germany": where the office is met as an actor of its own, that one. */
function holderOf({ lower }: Words, mentions: Mentions, m: Placed | undefined, from: number): Placed | undefined {
  const of = m && (lower[m.first - 1] === "the" ? m.first - 2 : m.first - 1);
  if (!of || of <= from || lower[of] !== "of" || !officeWords.test(lower[of - 1]!)) return m;
  // "former governor of Kars Colonel Ali Aksu": the name after the land
  if (m.end - m.first > 3 && !lower.slice(m.first, m.end).includes("of")) return m;
  const outer = mentions.byToken.get(of - 1);
  return outer && outer.form === "title" ? outer : m;
}

const [clause, helpers] = [
  relations.indexOf("acl:relcl"),
  /^(?:has|have|had|is|are|was|were|also|been|will|would|not|n't|ly)$|ly$/,
];
/** "we thank Uganda, which has sent …": whom the relative clause belongs to. */
function antecedentOf(words: Words, mentions: Mentions, from: number, at: number): Placed | undefined {
  const { head, relation } = words.language.tokens;
  let t = at - 1;
  while (t > from && helpers.test(words.lower[t]!)) t--;
  let whose = t;
  while (whose > t - 3 && words.lower[whose] !== "whose") whose--;
  if (whose > from && words.lower[whose] === "whose" && mentionsIn(mentions, whose, at).length === 0)
    return mentions.byToken.get(words.lower[whose - 1] === "," ? whose - 2 : whose - 1);
  if (!/^(?:which|who)$/.test(words.lower[t] ?? "") || t <= from) return undefined;
  const verbs = [at, at + 1, at + 2].filter((v) => relation?.[v] === clause);
  const noun = verbs.map((v) => head![v]!).find((h) => h >= from && h < t);
  const near = mentions.byToken.get(words.lower[t - 1] === "," ? t - 2 : t - 1);
  return (noun === undefined ? undefined : mentions.byToken.get(noun)) ?? near;
}

/** "people protesting", "(named years ago": a participle without a comma belongs to the noun before it. */
function hangsOnNoun(words: Words, at: number): boolean {
  const before = words.lower[at - 1] ?? "";
  if (before === "(") return true;
  const tag = words.language.tokens.pos[at - 1];
  return (
    /ing$/.test(words.lower[at]!) &&
    isVerb(words, at) &&
    (tag === code.NOUN || tag === code.PROPN) &&
    !/^(statement|tweet|message|post|letter|interview|conference|speech|communique|communiqué|attack|attempt|bombing|killing|incident|release|address|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      before,
    )
  );
}

/** "it" right before the verb or its helpers. */
const isSubjectIt = (words: Words, t: number, at: number): boolean =>
  words.lower[t] === "it" &&
  at - t <= 4 &&
  (at === t + 1 || isVerb(words, t + 1) || /ly$|^also$/.test(words.lower[t + 1]!));

/** "X, which Y has accused of Z, denied": Y belongs to the clause between the commas. */
const inRelative = (words: Words, start: number, end: number, at: number): boolean =>
  relative.test(words.lower[start - 1] ?? "") &&
  words.lower[start - 2] === "," &&
  words.lower.slice(end, at).includes(",");

const aheadOf = /^(?:led|headed|chaired|backed|represented|joined|supported|founded|together|along)$/;
/** "Sweden, together with Finland, expelled", "Canada, also speaking for Australia, said": both act. */
const joins =
  /^(?:(?:also speaking|speaking also|speaking as well|speaking) (?:also )?(?:for|on behalf of)|(?:together|along|jointly) with|alongside|in an? (?:joint|common) \p{Ll}+ with)\b/u;
/** The comma before which the subject stands, where the mention is in a phrase set between commas: "X, of which Y is a member, convened"; 0 where it is not. */
function asideStart(words: Words, mentions: Mentions, start: number, end: number, at: number, from: number): number {
  let comma = start - 1;
  while (comma > from && words.lower[comma] !== "," && start - comma < 12) comma--;
  if (words.lower[comma] !== "," || comma + 1 === start || !words.lower.slice(end, at).includes(",")) return 0;
  const opener = words.lower[comma + 1]!;
  const hangs =
    relative.test(opener) ||
    ((opener === "of" || opener === "in" || opener === "at" || opener === "to") &&
      relative.test(words.lower[comma + 2] ?? "")) ||
    opener === "whose" ||
    joins.test(words.lower.slice(comma + 1, start).join(" ")) ||
    (/ing$/.test(opener) && isVerb(words, comma + 1)) ||
    (aheadOf.test(opener) && /^(?:by|with)$/.test(words.lower[comma + 2] ?? "")) ||
    (opener === "as" && !words.lower.slice(comma, end).some((_, i) => isVerb(words, comma + i)));
  return hangs && mentionsIn(mentions, from, comma).length > 0 ? comma : 0;
}

/** "the director for Eastern Europe, Pia Lund": the name before the comma only says of what the office is. */
function officeBefore(words: Words, m: Placed, from: number): boolean {
  return words.lower.slice(Math.max(from, m.first - 8), m.end).some((w) => officeWords.test(w));
}

/** "A rebel group, the Front for Change, said": what follows the comma names what is only described before it. */
const isNamed = (words: Words, m: Placed, last: Placed): boolean =>
  m.form === "noun-phrase" &&
  last.form === "noun-phrase" &&
  words.language.tokens.form.slice(last.first + 1, last.end).some((w) => /^\p{Lu}/u.test(w)) &&
  !words.language.tokens.form.slice(m.first + 1, m.end).some((w) => /^\p{Lu}/u.test(w));

/** "EU, NATO condemn attack": a headline leaves the "and" out. */
const isHeadline = ({ lower }: Words, { end }: Placed): boolean =>
  /^(?:condemn|denounce|deplore|decry|slam|urge|call|demand|warn|express|reject|back|support|hail|welcome|vow|pledge|offer|send|mourn|agree|accuse|blame|deny|seek|praise)$/.test(
    lower[end] ?? "",
  );

/** "Name, leader of the Body, condemned": what follows the comma only says more of the name before it. */
function beforeComma(words: Words, mentions: Mentions, start: number, last: Placed, from: number): Placed[] | null {
  const mEnd = last.end;
  const m = mentions.byToken.get(start - 2);
  if (m && m.first === from && m.end === start - 1 && isHeadline(words, last)) return [m, last];
  if (!m || words.lower[mEnd] !== "," || isNamed(words, m, last)) return null;
  if (
    last.form === "name" &&
    /^\p{Lu}/u.test(words.language.tokens.form[last.first]!) &&
    (m.form !== "name" || officeBefore(words, m, from))
  )
    return null;
  const s = phraseStart(words, mentions, m, from);
  const stand = standOf(words, s, m, from);
  if (stand === "subject") return [m];
  return stand === "joined" ? joinedGroup(words, mentions, m, s, from) : null;
}

/** "France, Germany and Italy": the whole list where its first member stands as a subject; null where it hangs on a preposition. */
function joinedGroup(words: Words, mentions: Mentions, last: Placed, lastStart: number, from: number): Placed[] | null {
  const group = [last];
  let start = lastStart;
  while (start > from) {
    let t = start - 1;
    while (t > from && /^(and|or|&|,|both|as|well)$/.test(words.lower[t]!)) t--;
    const m = holderOf(words, mentions, mentions.byToken.get(t), from);
    if (!m) return group.length > 1 && words.lower.slice(t + 1, start).join(" ") === ", and" ? group : null;
    const s = phraseStart(words, mentions, m, from);
    const stand = standOf(words, s, m, from);
    if (stand === "object" || s >= start) return null;
    group.unshift(m);
    if (stand === "subject") return group;
    start = s;
  }
  return group;
}
