import { type Block, type Language, type Sentence, upos } from "../language/types.ts";
import { isCalendar, nounOf, nounsOnly, pairOf, things, titleWords, triggerWords, weightOf } from "./focal-rules.ts";
import { lands, landsIn } from "./lands.ts";
import { type Words, wordsOf } from "./phrases.ts";
import { firstQuestion } from "./talk.ts";
import type { Extract } from "./types.ts";

/** One place where an event is named, how much the place says that the dossier is about it, and what is named beside it. */
export type Sight = {
  readonly extract: Extract;
  readonly noun: string;
  /** token, or -1 for the document's title */
  readonly first: number;
  readonly sentence: number;
  readonly weight: number;
  /** Who, what and where stands beside it, lower case: names, lands as "=HTI", things attacked as "~convoy". */
  readonly keys: ReadonlySet<string>;
};

const condemn = /^(condemn|denounc|deplor|decr(y|ied)|claim|mourn|investigat|after|following|attribut|behind|react)/;
/** One asks of a contested event who did it. */
const culpable =
  /^(sabotage|responsib|perpetrat|culprit|culpab|investigat|inquiry|probe|suspect|blame|accus|den(y|ies|ied)|motive|masterm|behind|condemn)/;
const reach = 7;
/** Words on either side in which a name belongs to an event: a noun's complements follow it. */
const [back, ahead] = [9, 14];

/** "Statement by President X on the …": who writes is no part of what is written about. */
const genre =
  /^(?:joint |press |media )?(?:statement|remarks|release|readout|letter|message|address|communiqu[eé]|briefing|gaggle|call|declaration)\b.*?\b(?:on|about|regarding|concerning)\s+/i;

export function titleNouns(title: string): string[] {
  const words = title.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const nouns = words.flatMap((w, i) => {
    const noun = pairOf(w, words[i + 1] ?? "") ?? nounOf(w);
    return noun && isBeside(noun, words, i) ? [noun] : [];
  });
  return [...new Set(nouns)].sort((a, b) => weightOf(b) - weightOf(a));
}

/** Some nouns name an event only beside what it befell: "the dam failed". */
function isBeside(noun: string, lower: readonly string[], t: number): boolean {
  const beside = triggerWords.beside.get(noun);
  return !beside || lower.slice(Math.max(0, t - 4), t + 6).some((w) => beside.test(w));
}

/** Sentences of the title and the lead count more: a document says first what it is about. */
function sentenceWeight(block: Block | undefined, order: number): number {
  if (!block || block.kind === "navigation" || block.kind === "contents") return 0;
  if (block.kind === "front" || block.kind === "heading") return order < 4 ? 6 : 3;
  return order < 3 ? 4 : order < 8 ? 2 : 1;
}

/** Every place of one document that may name a contested event. */
export function sightsOf(extract: Extract): Sight[] {
  const words = wordsOf(extract.language);
  const title = extract.document.metadata.title ?? "";
  const sights: Sight[] = titleNouns(title).map((noun) => ({
    ...{ extract, noun, first: -1, sentence: -1, weight: 8 * weightOf(noun) },
    keys: keysOfText(title.replace(genre, "")),
  }));
  const idle = labours(words);
  const asking = firstQuestion(extract.language);
  extract.language.sentences.forEach((s, i) => {
    const base = Math.max(sentenceWeight(extract.language.blocks[s.block], i), s.block < asking ? announced : 0);
    for (let t = s.firstToken; t < s.endToken; t++) {
      const noun = nounAt(words, t);
      if (!noun || (idle && noun === "airstrike")) continue;
      const asked = condemned(words, s.firstToken, t) || isAsked(words, s) || isTakenUp(words, i, s.block);
      const weight = (base + (asked ? 3 : 0)) * weightOf(noun);
      const keys = keysBeside(words, s, t);
      if (![...keys].some((k) => k.startsWith("="))) for (const k of landsBefore(words, i)) keys.add(k);
      sights.push({ extract, noun, first: t, sentence: i, weight, keys });
    }
  });
  return [...sights, ...toldByVerb(extract, words, sights)];
}

/** What a spokesperson opens with, before the first question, is what the briefing was called for as much as a lead. */
const announced = 3;

/** "We strongly condemn this reckless act": the next sentences of a paragraph refer back to what was told. */
const takenUp =
  /\b(?:condemn|denounc|deplor)\p{L}* (?:\p{L}+ )?(?:this|these|such an?) (?:\p{L}+,? ){0,4}(?:act|attack|crime|deed|outrage|violence|move|step|decision)s?\b/iu;
function isTakenUp({ language: { sentences, text } }: Words, at: number, block: number): boolean {
  for (let i = at + 1; i < Math.min(sentences.length, at + 5) && sentences[i]!.block === block; i++)
    if (takenUp.test(text.slice(sentences[i]!.start, sentences[i]!.end))) return true;
  return false;
}

/** "You know what happened in Mali. The attack …": the land of the sentence before, where only one stands there. */
function landsBefore({ language: { sentences, text } }: Words, at: number): string[] {
  const before = sentences[at - 1];
  if (!before || before.block !== sentences[at]!.block) return [];
  const codes = new Set(landsIn(text.slice(before.start, before.end)).map((l) => `=${l.code}`));
  return codes.size === 1 ? [...codes] : [];
}

/** "A drone targeted the residence": force told by a verb that names no kind of event; it tells, but says no noun. */
function toldByVerb(extract: Extract, words: Words, named: readonly Sight[]): Sight[] {
  const seen = new Set(named.map((s) => s.sentence));
  const { tokens, sentences, blocks } = extract.language;
  return extract.events.flatMap((e): Sight[] => {
    if (e.event !== "ASSAULT" || e.flags.some((f) => f !== "past" && f !== "said")) return [];
    const first = indexAt(tokens.start, e.trigger[0]!.start);
    const i = sentences.findIndex((s) => first >= s.firstToken && first < s.endToken);
    if (i < 0 || seen.has(i)) return [];
    const s = sentences[i]!;
    const weight = sentenceWeight(blocks[s.block], i);
    return [{ extract, noun: "", first, sentence: i, weight, keys: keysBeside(words, s, first) }];
  });
}

/** The opening sentences of a document that is about the event: they tell it in whatever words. A briefing opens with what comes first that day, and its places are not the event's. */
export function leadsOf(extract: Extract): Sight[] {
  if (firstQuestion(extract.language) >= 0) return [];
  const words = wordsOf(extract.language);
  const { sentences, blocks } = extract.language;
  const prose = [...sentences.keys()].filter(
    (i) => /^(paragraph|list-item)$/.test(blocks[sentences[i]!.block]!.kind) && isTold(words, sentences[i]!),
  );
  return prose.slice(0, 3).map((i) => {
    const first = sentences[i]!.firstToken;
    return { extract, noun: "", first, sentence: i, weight: 1, keys: keysBeside(words, sentences[i]!, first) };
  });
}

/** A letterhead, an hour and a greeting tell nothing. */
const isTold = (words: Words, s: Sentence) =>
  s.endToken - s.firstToken > 6 && /[.!?]$/.test(words.lower[s.endToken - 1]!);

/** The last token that begins at or before an offset. */
function indexAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (starts[mid]! <= offset) low = mid;
    else high = mid - 1;
  }
  return low;
}

function nounAt(words: Words, t: number): string | null {
  const pair = pairOf(words.lower[t]!, words.lower[t + 1] ?? "");
  if (pair) return pair;
  const noun = nounOf(words.lower[t]!) ?? nounOf(words.lemma[t]!);
  if (!noun || triggerWords.blocked.has(`${words.lower[t]} ${words.lower[t + 1]}`)) return null;
  if (noun === "attack" && onIdea(words, t)) return null;
  if (nounsOnly.has(noun) && upos[words.language.tokens.pos[t]!] === "VERB") return null;
  if (triggerWords.before.get(noun)?.test(words.lower[t - 1] ?? "")) return null;
  if (noun === "protest" && words.lemma.slice(Math.max(0, t - 4), t).some((w) => /^(lodge|file|deliver)$/.test(w)))
    return null;
  return isBeside(noun, words.lower, t) ? noun : null;
}

/** "attacks against voting rights", "an assault on the truth": words or laws, no deed. */
function onIdea({ lower }: Words, t: number): boolean {
  if (!/^(?:on|against|upon)$/.test(lower[t + 1] ?? "")) return false;
  for (let k = t + 2; k < t + 6; k++) {
    if (idea.test(lower[k] ?? ""))
      return !/^(?:activists?|defenders?|groups?|monitors?|workers?|observers?|offices?)$/.test(lower[k + 1] ?? "");
    if (/^(?:[.,;:]|of|in|and)$/.test(lower[k] ?? "")) return false;
  }
  return false;
}
const idea =
  /^(?:rights?|democracy|freedoms?|liberty|liberties|truth|facts|values|science|reason|decency|dignity|integrity|independence)$/;

/** A text of workers or prisoners on strike, where no strike came from the air, tells of no air strike. */
function labours({ lower }: Words): boolean {
  let idle = false;
  for (let t = 1; t < lower.length; t++) {
    if (!/^strikes?$/.test(lower[t]!)) idle ||= /^strikers?$/.test(lower[t]!);
    else if (/^(air|-|drone|missile|rocket|artillery|bomb)$/.test(lower[t - 1]!)) return false;
    else idle ||= /^(hunger|general|on|labou?r|rail)$/.test(lower[t - 1]!);
  }
  return idle;
}

function condemned(words: Words, from: number, t: number): boolean {
  for (let k = t - 1; k >= Math.max(from, t - reach); k--) if (condemn.test(words.lower[k]!)) return true;
  return false;
}

function isAsked(words: Words, s: Sentence): boolean {
  for (let t = s.firstToken; t < s.endToken; t++) if (culpable.test(words.lower[t]!)) return true;
  return false;
}

/** Most texts have no letter beyond ASCII: that is seen sooner than accents are sought. */
const withoutAccents = (text: string) =>
  /[^\p{ASCII}\u2010-\u2027]/u.test(text) ? text.normalize("NFD").replace(/\p{M}/gu, "") : text;

/** Names as keys: lower case, without accents and titles; a person by the last name. */
export const keyOf = (text: string): string =>
  withoutAccents(text.toLowerCase())
    .replace(/['’]s$/, "")
    .replace(/^the\s+/, "")
    .replace(/\s+/g, " ")
    .trim();

/** Keys in a few words that an analyst or a title gives. */
export function keysOfText(text: string): Set<string> {
  const keys = new Set(landsIn(text).map((l) => `=${l.code}`));
  for (const m of text.matchAll(/(?:\p{Lu}[\p{L}'’-]+)(?:\s+\p{Lu}[\p{L}'’-]+)*/gu))
    for (const word of [m[0], ...m[0].split(/\s+/)]) addName(keys, word);
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) if (things.has(word)) keys.add(`~${word}`);
  return keys;
}

function addName(keys: Set<string>, text: string) {
  const key = keyOf(text);
  const plain = key.split(" ");
  if (key.length < 3 || plain.every((w) => isCalendar(w) || titleWords.has(w) || nounOf(w) !== null)) return;
  if (partsOfLands.has(key) || landsIn(text).some((l) => l.start === 0 && l.end >= text.length - 2)) return;
  keys.add(key);
}

/** "States" of the "United States": no name by itself. */
const partsOfLands = new Set(
  lands.flatMap(({ words }) =>
    words
      .map(keyOf)
      .filter((w) => w.includes(" "))
      .flatMap((w) => w.split(" ")),
  ),
);

function keysBeside(words: Words, s: Sentence, at: number): Set<string> {
  const { tokens, names, text } = words.language;
  const from = sourceEnd(words, Math.max(s.firstToken, at - back), at);
  let end = at + 1;
  while (end < Math.min(s.endToken, at + ahead) && !/^[;:?!]$/.test(words.lower[end]!)) end++;
  const keys = new Set(landsIn(text.slice(tokens.start[from]!, tokens.end[end - 1]!)).map((l) => `=${l.code}`));
  for (const n of namesBetween(names, from, end))
    addName(keys, n.kind === "person" ? words.language.tokens.form[n.endToken - 1]! : text.slice(n.start, n.end));
  for (const run of capitals(words, s, from, end)) addName(keys, run);
  for (let t = Math.max(from, at - 5); t < Math.min(end, at + 9); t++)
    if (things.has(words.lemma[t]!)) keys.add(`~${words.lemma[t]!}`);
  return keys;
}

/** Before "condemned the attack" stands who condemns: no part of the event. */
function sourceEnd(words: Words, from: number, at: number): number {
  for (let t = at - 1; t >= from; t--) if (voiced.test(words.lower[t]!)) return t + 1;
  return from;
}
const voiced =
  /^(condemn|denounc|deplor|decr(y|ied)|mourn|accus|blam|den(y|ies|ied)|said$|says$|told$|claimed$|claims$|call(s|ed)$|urg|express|react|investigat)/;

function namesBetween<T extends { readonly firstToken: number }>(names: readonly T[], from: number, end: number): T[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (names[mid]!.firstToken < from) low = mid + 1;
    else high = mid;
  }
  const out: T[] = [];
  for (let i = low; i < names.length && names[i]!.firstToken < end; i++) out.push(names[i]!);
  return out;
}

/** Runs of capitalised words, but for a first word of a sentence that stands alone. */
function capitals(words: Words, s: Sentence, from: number, end: number): string[] {
  const { form } = words.language.tokens;
  const runs: string[] = [];
  for (let t = from; t < end; t++) {
    const first = t;
    while (t < end && /^\p{Lu}\p{L}*\p{Ll}/u.test(form[t]!) && !titleWords.has(words.lower[t]!)) t++;
    if (t > first && (first > s.firstToken || t - first > 1)) runs.push(form.slice(first, t).join(" "));
  }
  return runs;
}
