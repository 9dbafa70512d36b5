import type { Words } from "../events/phrases.ts";
import { relations, upos } from "../language/types.ts";
import type { Mentions, Placed } from "./mentions.ts";
import { officeWords } from "./rules/speech.ts";

const code = Object.fromEntries(upos.map((u, i) => [u, i])) as Record<(typeof upos)[number], number>;
/** What may stand between the start of a noun phrase and the name in it. */
const inPhrase = new Set([code.DET, code.ADJ, code.NOUN, code.PROPN, code.NUM, code.PART]);
const governing = new Set(
  "of in on at by with from for to against over between among about into towards toward via through after before during under near inside outside alongside despite upon targeting against".split(
    " ",
  ),
);
const sayers =
  /^(understand|understands|understood|believed|think|thinks|thought|know|knows|hope|hopes|hoped|expects?|feared|fears?|suggests?|suggested|insists|insisted|argues?|argued|alleges?|alleged|acknowledged|say|said|says|saying|tell|told|add|added|stress|stressed|insist|believe|claim|claimed|state|stated|report|reported|announce|announced|that|confirm|confirmed|according|while|as|but|and|or|,|;|:|—|–|-|"|“|‘|\(|\)|”|whereas|although|though|because|when|where|after|since|if|which|who)$/;

/** `voice`: "I" or "we"; `pronoun`: somebody named before, whom nothing in the sentence names. */
export type Subject = { readonly actors: readonly Placed[]; readonly voice: boolean; readonly pronoun?: boolean };
const nobody: Subject = { actors: [], voice: false };
const relative = /^(which|who|whom|whose|that|where)$/;
const possessive = /^(his|her|its|their|our|my)$/;
const thirdPerson = /^(he|she|they)$/;
const calendar =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow|night|morning|evening|afternoon|\d{4})$/;

const isVerb = (words: Words, t: number) =>
  words.language.tokens.pos[t] === code.VERB || words.language.tokens.pos[t] === code.AUX;

/** First token of the noun phrase in which the mention stands. */
function phraseStart(words: Words, mentions: Mentions, m: Placed, from: number): number {
  let at = m.first;
  while (at > from) {
    const form = words.lower[at - 1]!;
    const pos = words.language.tokens.pos[at - 1]!;
    if (/^["“‘'(]$/.test(form)) break;
    if (!inPhrase.has(pos) && form !== "'s" && !possessive.test(form)) break;
    if (form === "to" || form === "not" || calendar.test(form)) break;
    at--;
  }
  if (at > from && /^(of|for)$/.test(words.lower[at - 1]!) && at - 1 > from && officeWords.test(words.lower[at - 2]!)) {
    const outer = mentions.byToken.get(at - 2);
    return outer ? outer.first : phraseStart(words, mentions, { ...m, first: at - 2 }, from);
  }
  return at;
}

type Stand = "subject" | "object" | "joined" | "aside";
function standOf(words: Words, start: number, m: Placed, from: number): Stand {
  if (start <= from) return "subject";
  const before = words.lower[start - 1]!;
  if (before === "both" || before === "either") return standOf(words, start - 1, m, from);
  if (before === "and" || before === "or" || before === "&" || before === ",") return "joined";
  if (before === "with" && /ing$/.test(words.lower[m.end] ?? "")) return "subject";
  if (before === "about" && words.language.tokens.pos[start] === code.NUM) return "subject";
  if (calendar.test(before)) return "subject";
  if (governing.has(before)) return "object";
  if (sayers.test(before)) return "subject";
  if (isVerb(words, start - 1)) return "object";
  return m.form === "heading" ? "aside" : "subject";
}

/** "X, who leads the bench, called": past the comma that closes what is said of X. */
function pastRelative({ lower }: Words, at: number, until: number): number {
  if (lower[at] !== "," || !/^(?:who|which|whose)$/.test(lower[at + 1] ?? "")) return at;
  const close = lower.indexOf(",", at + 1);
  return close > 0 && close < until ? close : at;
}

const verbFollows = (words: Words, m: Placed, until: number): boolean => {
  const from = pastRelative(words, m.end, until);
  for (let t = from; t < Math.min(until + 1, from + 4); t++) {
    if (isVerb(words, t)) return true;
    if (words.language.tokens.pos[t] !== code.ADV && !/^(also|then|has|have|,)$/.test(words.lower[t]!)) return false;
  }
  return false;
};

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
  const antecedent = antecedentOf(words, mentions, from, at);
  if (antecedent) return { actors: [antecedent], voice: false };
  for (let t = at - 1, walls = 0; t >= from; t--) {
    if (firstPerson.test(words.lower[t]!) && walls === 0) return { actors: [], voice: true };
    const m = mentions.byToken.get(t);
    if (!m && walls === 0 && (thirdPerson.test(words.lower[t]!) || isSubjectIt(words, t, at)))
      return { actors: [], voice: false, pronoun: true };
    if (!m) {
      if (/^[;:]$/.test(words.lower[t]!) && t < at - 1) walls++;
      continue;
    }
    const start = phraseStart(words, mentions, m, from);
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
      return speaksFor.test(words.lower.slice(aside + 1, start).join(" "))
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

const [clause, helpers] = [
  relations.indexOf("acl:relcl"),
  /^(?:has|have|had|is|are|was|were|also|been|will|would|not|n't|ly)$|ly$/,
];
/** "we thank Uganda, which has sent …": whom the relative clause belongs to. */
function antecedentOf(words: Words, mentions: Mentions, from: number, at: number): Placed | undefined {
  const { head, relation } = words.language.tokens;
  let t = at - 1;
  while (t > from && helpers.test(words.lower[t]!)) t--;
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

const speaksFor = /^(also speaking|speaking also|speaking as well|speaking) (also )?(for|on behalf of)\b/;
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
    (/ing$/.test(opener) && isVerb(words, comma + 1));
  return hangs && mentionsIn(mentions, from, comma).length > 0 ? comma : 0;
}

/** "the director for Eastern Europe, Pia Lund": the name before the comma only says of what the office is. */
function officeBefore(words: Words, m: Placed, from: number): boolean {
  return words.lower.slice(Math.max(from, m.first - 8), m.end).some((w) => officeWords.test(w));
}

/** "Name, leader of the Body, condemned": what follows the comma only says more of the name before it. */
function beforeComma(words: Words, mentions: Mentions, start: number, last: Placed, from: number): Placed[] | null {
  const mEnd = last.end;
  const m = mentions.byToken.get(start - 2);
  if (!m || words.lower[mEnd] !== ",") return null;
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
    const m = mentions.byToken.get(t);
    if (!m) return null;
    const s = phraseStart(words, mentions, m, from);
    const stand = standOf(words, s, m, from);
    if (stand === "object" || s >= start) return null;
    group.unshift(m);
    if (stand === "subject") return group;
    start = s;
  }
  return group;
}

/** After "by" or "from": the mentions listed there. */
export function agentsOf(words: Words, mentions: Mentions, at: number, to: number): Placed[] {
  const list: Placed[] = [];
  for (let t = at; t < to; t++) {
    const m = mentions.byToken.get(t);
    if (m) {
      // "the staff of the army of the state": one agent, not three
      if (list.length > 0 && !words.lower.slice(list.at(-1)!.end, t).some((w) => /^(and|or|,|by|from)$/.test(w))) break;
      list.push(m);
      t = m.end - 1;
    } else if (
      isVerb(words, t) ||
      /^[.;:!?]$/.test(words.lower[t]!) ||
      (list.length > 0 && governing.has(words.lower[t]!) && words.lower[t] !== "of")
    )
      break;
    if (t - at > 60) break;
  }
  return list;
}
