import type { Words } from "../events/phrases.ts";
import { relations, upos } from "../language/types.ts";
import type { Mentions, Placed } from "./mentions.ts";
import { officeWords, speech } from "./rules/speech.ts";

export const code = Object.fromEntries(upos.map((u, i) => [u, i])) as Record<(typeof upos)[number], number>;
/** What may stand between the start of a noun phrase and the name in it. */
const inPhrase = new Set([code.DET, code.ADJ, code.NOUN, code.PROPN, code.NUM, code.PART]);
const governing = new Set(
  "of in on at by with from for to against over between among about into towards toward via through after before during under near inside outside alongside despite upon targeting against".split(
    " ",
  ),
);
const sayers =
  /^(understand|understands|understood|believed|think|thinks|thought|know|knows|hope|hopes|hoped|expects?|feared|fears?|suggests?|suggested|insists|insisted|argues?|argued|alleges?|alleged|acknowledged|say|said|says|saying|tell|told|add|added|stress|stressed|insist|believe|claim|claimed|state|stated|report|reported|announce|announced|that|confirm|confirmed|according|while|as|but|and|or|,|;|:|—|–|-|"|“|‘|\(|\)|”|whereas|although|though|because|when|where|after|since|if|which|who)$/;

const possessive = /^(his|her|its|their|our|my)$/;
const calendar =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow|night|morning|evening|afternoon|\d{4})$/;

export const isVerb = (words: Words, t: number) =>
  words.language.tokens.pos[t] === code.VERB || words.language.tokens.pos[t] === code.AUX;

/** First token of the noun phrase in which the mention stands. */
export function phraseStart(words: Words, mentions: Mentions, m: Placed, from: number): number {
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
export function standOf(words: Words, start: number, m: Placed, from: number): Stand {
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

/** "the Movement (DSM), condemned": past what stands in brackets. */
const pastBrackets = ({ lower }: Words, at: number): number =>
  lower[at] === "(" && lower.indexOf(")", at) - at <= 4 ? lower.indexOf(")", at) + 1 : at;

/** "X of the Forum for Change (FFC), rejected": to the comma that closes what X is of. */
function pastOf(words: Words, at: number, until: number): number {
  if (!/^(?:of|from)$/.test(words.lower[at] ?? "")) return at;
  for (let t = at; t < Math.min(until, at + 10); t++) {
    if (words.lower[t] === ",") return t;
    if (isVerb(words, t)) return at;
  }
  return at;
}

export const verbFollows = (words: Words, m: Placed, until: number): boolean => {
  if (m.end === until && words.lower[until] === "," && /^(?:who|which|whose)$/.test(words.lower[until + 1] ?? ""))
    return true;
  const described = m.form !== "name" || /^an?$/.test(words.lower[m.first - 1] ?? "");
  const past = pastBrackets(words, m.end);
  const from = pastRelative(words, described ? past : pastOf(words, past, until), until);
  for (let t = from; t < Math.min(until + 1, from + 4); t++) {
    if (isVerb(words, t)) return true;
    if (words.language.tokens.pos[t] !== code.ADV && !/^(also|then|has|have|,)$/.test(words.lower[t]!)) return false;
  }
  return false;
};

const [adverbial, inside] = [relations.indexOf("advcl"), relations.indexOf("ccomp")];
/** "It voiced relief that he had survived, adding that …": the verb whose subject says what a participle behind a comma says; -1 where it is none. */
export function verbOver(words: Words, at: number, from: number): number {
  const { head, relation } = words.language.tokens;
  if (!head || !relation || words.lower[at - 1] !== "," || !/ing$/.test(words.lower[at]!) || !isVerb(words, at))
    return -1;
  let verb = relation[at] === adverbial ? head[at]! : -1;
  // what is said hangs on who says it, not on what he says it of
  const says = speech.test(words.lower[at]!);
  while (says && verb > from && relation[verb] === inside && head[verb]! >= from && head[verb]! < verb)
    verb = head[verb]!;
  return verb >= from && verb < at && isVerb(words, verb) ? verb : -1;
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
      /^(?:[.;:!?]|while|whereas|but)$/.test(words.lower[t]!) ||
      (list.length > 0 && governing.has(words.lower[t]!) && words.lower[t] !== "of")
    )
      break;
    if (t - at > 60) break;
  }
  return list;
}
