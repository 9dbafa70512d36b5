import { upos } from "../language/types.ts";
import { isCalendar, nounOf, things, weightOf } from "./focal-rules.ts";
import { keysOfText, type Sight } from "./focal-sights.ts";
import { datesWithin } from "./focal-when.ts";
import { landsIn } from "./lands.ts";

/** A phrase that names the event, and the sight it is taken from. */
type Named = { readonly words: string; readonly from: Sight; readonly score: number };

const leftKinds = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);
const rightKinds = new Set(["ADJ", "NOUN", "PROPN", "NUM", "DET"]);
const links = /^(of|on|against|at|in|near|targeting|off|under)$/;
/** One of a row of events, or none in particular. */
const another =
  /^(another|other|second|third|fourth|similar|such|any|each|every|no|previous|earlier|past|potential|possible)$/;
const coined = /^(attempted|foiled|failed|alleged|car|suicide|armed|targeted)$/;
/** Words of judgement, order and time say nothing of which event it is. */
const judging =
  /^(cowardly|heinous|barbaric|horrific|deadly|brutal|vile|terrible|tragic|recent|latest|this|such|first|second|third|last|new|senseless|despicable|criminal|treacherous|so-called|shocking|fatal|bloody|apparent|alleged|possible|suspected|major|similar|terrorist|same|other)$/;
const shouted = /^[\p{Lu}\s\d'’-]{8,}$/u;
const most = { left: 6, right: 14 };

/** The phrase that says best what happened to whom and where, as a document writes it; null where no sight is a phrase. */
export function labelOf(sights: readonly Sight[], anchors: readonly string[]): Named | null {
  const names = new Set(anchors);
  const found = sights.flatMap((s) =>
    s.noun === "" ? [] : ((s.first < 0 ? titled(s, names) : phraseAt(s, names)) ?? []),
  );
  return found.reduce<Named | null>((best, n) => (n.score > (best?.score ?? 0) ? n : best), null);
}

const kindAt = (s: Sight, t: number) => upos[s.extract.language.tokens.pos[t]!]!;

function phraseAt(s: Sight, names: ReadonlySet<string>): Named | null {
  return kindAt(s, s.first) === "VERB" ? told(s, names) : named(s, names);
}

function named(s: Sight, names: ReadonlySet<string>): Named | null {
  const first = leftOf(s, s.first);
  const end = rightOf(s, s.first + 1);
  if (end - first < 2 || /^(bombs?|leaks?|hostages?)$/i.test(s.extract.language.tokens.form[s.first]!)) return null;
  const words = cut(s, first, end);
  const before = s.extract.language.tokens.form[first - 1]?.toLowerCase() ?? "";
  return { words, from: s, score: worth(s, words, end - first, names) - (another.test(before) ? 3 : 0) };
}

/** A title that is a phrase, or the phrase in it: "2016 Samarinda church bombing", "Statement on the Attack in Iraq". */
function titled(s: Sight, names: ReadonlySet<string>): Named | null {
  const title = s.extract.document.metadata.title ?? "";
  for (const part of title.split(/[:;–—|]| - /)) {
    const words = part.trim().split(/\s+/);
    const at = words.findIndex((w) => nounOf(w.toLowerCase().replace(/[^\p{L}-]/gu, "")) === s.noun);
    if (at < 0 || (at + 1 < words.length && !links.test(words[at + 1]!.toLowerCase()))) continue;
    let first = at;
    while (first > 0 && !/^(on|the|of|after|before|for|by|a|an|to|about|in|over)$/i.test(words[first - 1]!)) first--;
    while (
      first < at &&
      (judging.test(words[first]!.toLowerCase()) || isCalendar(words[first]!) || /^\d+,?$/.test(words[first]!))
    )
      first++;
    const named = words.slice(first, clauseFrom(words, at));
    const phrase = named.join(" ").replace(/,$/, "");
    if (named.length < 2 || named.length > most.right) continue;
    return {
      words: phrase,
      from: s,
      score: worth(s, phrase, named.length, names) + (part === title ? 1.5 : 0),
    };
  }
  return null;
}

/** "Three weeks after the strike on X, nobody has an answer": after the comma only more names are part of the phrase. */
function clauseFrom(words: readonly string[], at: number): number {
  const comma = words.findIndex((w, i) => i >= at && w.endsWith(","));
  return comma < 0 || words.slice(comma + 1).every((w) => /^[\p{Lu}\d]/u.test(w)) ? words.length : comma + 1;
}

function leftOf(s: Sight, at: number): number {
  const { tokens, sentences } = s.extract.language;
  const lowest = Math.max(sentences[s.sentence]!.firstToken, at - most.left);
  let first = at;
  while (first > lowest) {
    const form = tokens.form[first - 1]!.toLowerCase();
    const joined = form === "-" || form === "'s" || form === "’s" || coined.test(form);
    if (!joined && (!leftKinds.has(kindAt(s, first - 1)) || judging.test(form))) break;
    first--;
  }
  while (first < at && (/^(-|['’]s|\d{1,4}|st|nd|rd|th)$/.test(tokens.form[first]!) || isCalendar(tokens.form[first]!)))
    first++;
  return first;
}

function rightOf(s: Sight, at: number): number {
  const { tokens, sentences, dates } = s.extract.language;
  const sentence = sentences[s.sentence]!;
  const dated = datesWithin(dates, sentence.start, sentence.end).map((d) => d.start);
  const highest = Math.min(sentence.endToken, at + most.right);
  let end = at;
  while (end < highest) {
    const form = tokens.form[end]!.toLowerCase();
    if (dated.includes(tokens.start[end]!)) break;
    const joined = links.test(form) || /^(-|['’]s|d'état)$/.test(form) || isPair(s, end);
    if (!joined && !rightKinds.has(kindAt(s, end))) break;
    if (/^(this|these|that|which|what)$/.test(form)) break;
    end++;
  }
  while (
    end > at &&
    (links.test(tokens.form[end - 1]!.toLowerCase()) || /^(the|a|an|its|his|and|-)$/i.test(tokens.form[end - 1]!))
  )
    end--;
  return end;
}

/** "the residence of the minister and his family" ends before "and"; "Trinidad and Tobago" does not. */
const isPair = (s: Sight, t: number) =>
  s.extract.language.tokens.form[t] === "and" && kindAt(s, t - 1) === "PROPN" && kindAt(s, t + 1) === "PROPN";

const onWhom = new Set(["attack", "raid", "airstrike", "ambush"]);
/** "gunmen assassinated the mayor of X": the event's noun with the words for whom it befell. */
function told(s: Sight, names: ReadonlySet<string>): Named | null {
  const { tokens, sentences } = s.extract.language;
  const sentence = sentences[s.sentence]!;
  const passive = /^(was|were|been|being|is|be)$/.test(tokens.form[s.first - 1]?.toLowerCase() ?? "");
  let first = s.first + 1;
  let end = passive ? s.first - 1 : rightOf(s, first);
  if (passive) {
    while (end > sentence.firstToken && kindAt(s, end - 1) === "AUX") end--;
    first = leftOf(s, end);
  }
  if (end <= first || s.noun === "coup") return null;
  const words = `${s.noun} ${onWhom.has(s.noun) ? "on" : "of"} ${cut(s, first, end)}`;
  return { words, from: s, score: worth(s, words, end - first + 2, names) - 2 };
}

const cut = (s: Sight, first: number, end: number) => {
  const { tokens, text } = s.extract.language;
  return text
    .slice(tokens.start[first]!, tokens.end[end - 1]!)
    .replace(/[\s*_#]+/g, " ")
    .trim();
};

/** What a phrase says of the event: its kind, whom it befell, where; long ones and headings say it less well. */
function worth(s: Sight, words: string, length: number, names: ReadonlySet<string>): number {
  const keys = [...keysOfText(words)];
  const said = keys.some((k) => !k.startsWith("=") && names.has(k));
  const proper = keys.some((k) => /^[^=~]/.test(k));
  const thing = words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((w) => things.has(w));
  const { language } = s.extract;
  const block = s.first < 0 ? undefined : language.blocks[language.sentences[s.sentence]!.block];
  const prose = block?.kind === "paragraph" || block?.kind === "list-item";
  return (
    weightOf(s.noun) +
    (said ? 2 : proper ? 1 : 0) +
    (thing ? 1 : 0) +
    (landsIn(words).length > 0 ? 1 : 0) +
    (/ (of|on|against|in|near|at) /.test(words) ? 1 : 0) +
    (/ (of|on|against|at|targeting) \S/.test(words) ? 0.5 : 0) -
    (prose ? 0 : 0.7) -
    (shouted.test(words) ? 2 : 0) -
    0.12 * Math.max(0, length - 8) +
    Math.min(s.weight, 6) * 0.1
  );
}
