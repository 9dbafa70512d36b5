import type { Block } from "../language/types.ts";
import type { Span } from "../record/span.ts";
import { isCivil, isViolent, nounOf, triggerWords, weightOf } from "./focal-rules.ts";
import { landOf, landsIn } from "./lands.ts";
import { type Words, wordsOf } from "./phrases.ts";
import type { Extract, FocalEvent } from "./types.ts";

export type GivenEvent = { readonly event?: string; readonly country?: string; readonly date?: string };
/** One place where an event noun stands, and how much the place says that the dossier is about it. */
type Sight = {
  readonly extract: Extract;
  readonly noun: string;
  readonly first: number;
  readonly sentence: number;
  readonly weight: number;
};

const condemn = /^(condemn|denounc|deplor|decr(y|ied)|claim|mourn|investigat|after|following|attribut|behind|react)/;
const reach = 7;

/** What the dossier is about: the contested event most named in titles, leads and objects of condemnation; null where no document tells of one. */
export function findFocal(extracts: readonly Extract[], given: GivenEvent = {}): FocalEvent | null {
  const covered = extracts.filter((x) => x.language.covered);
  const sights = covered.flatMap(sightsOf);
  const wanted = given.event ? titleNouns(given.event) : [];
  const scores = scoresOf(sights, wanted);
  const main = wanted[0] ?? scores[0]?.[0];
  if (!main) return given.event ? fromText(given, []) : null;
  const near = sights.filter((s) => s.noun === main).sort((a, b) => b.weight - a.weight);
  const best = near[0];
  const triggers = relatedNouns(main, scores, wanted);
  const country =
    given.country ?? (given.event ? landsIn(given.event)[0]?.code : undefined) ?? countryOf(covered, near, triggers);
  const named = sights.filter((s) => triggers.includes(s.noun)).sort((a, b) => b.weight - a.weight);
  const date = given.date ?? finer(dateOf(near), dateOf(named)) ?? leadDate(covered);
  return {
    words: given.event ?? (best ? wordsAround(best) : main),
    triggers,
    date,
    country: country ?? null,
    place: placeOf(covered, triggers, country ?? null),
    targets: targetsOf(near),
    from: given.event ? "given" : "found",
    passages: telling(named, date).slice(0, 5).map(passageOf),
    why: [`"${main}" stands in ${near.length} places, titles, leads and objects of condemnation counted more`],
  };
}

const fromText = (given: GivenEvent, passages: readonly Span[]): FocalEvent => ({
  words: given.event!,
  triggers: titleNouns(given.event!),
  date: given.date ?? null,
  country: given.country ?? landsIn(given.event!)[0]?.code ?? null,
  place: null,
  targets: [],
  from: "given",
  passages,
  why: ["given by the analyst; no document names it"],
});

const titleNouns = (title: string): string[] =>
  [...new Set((title.toLowerCase().match(/[\p{L}-]+/gu) ?? []).flatMap((w) => nounOf(w) ?? []))].sort(
    (a, b) => weightOf(b) - weightOf(a),
  );

/** Sentences of the title and the lead count more: a document says first what it is about. */
function sentenceWeight(block: Block | undefined, order: number): number {
  if (!block || block.kind === "navigation" || block.kind === "contents") return 0;
  if (block.kind === "front" || block.kind === "heading") return order < 4 ? 6 : 3;
  return order < 3 ? 4 : order < 8 ? 2 : 1;
}

function sightsOf(extract: Extract): Sight[] {
  const words = wordsOf(extract.language);
  const sights: Sight[] = [];
  for (const noun of titleNouns(extract.document.metadata.title ?? ""))
    sights.push({ extract, noun, first: -1, sentence: -1, weight: 8 * weightOf(noun) });
  extract.language.sentences.forEach((s, i) => {
    const base = sentenceWeight(extract.language.blocks[s.block], i);
    for (let t = s.firstToken; t < s.endToken; t++) {
      const noun = nounAt(words, t);
      if (noun)
        sights.push({
          extract,
          noun,
          first: t,
          sentence: i,
          weight: (base + (condemned(words, s.firstToken, t) ? 3 : 0)) * weightOf(noun),
        });
    }
  });
  return sights;
}

function nounAt(words: Words, t: number): string | null {
  const noun = nounOf(words.lower[t]!) ?? nounOf(words.lemma[t]!);
  if (!noun) return null;
  const next = words.lower[t + 1];
  return triggerWords.blocked.has(`${words.lower[t]} ${next}`) ? null : noun;
}

function condemned(words: Words, from: number, t: number): boolean {
  for (let k = t - 1; k >= Math.max(from, t - reach); k--) if (condemn.test(words.lower[k]!)) return true;
  return false;
}

function scoresOf(sights: readonly Sight[], wanted: readonly string[]): [string, number][] {
  const totals = new Map<string, number>();
  const documents = new Map<string, Map<unknown, number>>();
  for (const s of sights) {
    const per = documents.get(s.noun) ?? new Map<unknown, number>();
    documents.set(s.noun, per);
    per.set(s.extract, (per.get(s.extract) ?? 0) + s.weight);
  }
  for (const [noun, per] of documents)
    for (const sum of per.values()) totals.set(noun, (totals.get(noun) ?? 0) + Math.sqrt(sum));
  for (const noun of wanted) totals.set(noun, (totals.get(noun) ?? 0) + 100);
  return [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Other nouns by which the same documents name the event; a tenth of the first one's score is where other topics set in. */
function relatedNouns(main: string, scores: readonly [string, number][], wanted: readonly string[]): string[] {
  const top = scores.find(([noun]) => noun === main)?.[1] ?? 1;
  const others = scores
    .filter(([noun, score]) => noun !== main && score >= top * 0.3 && !(isViolent(main) && isCivil(noun)))
    .map(([noun]) => noun);
  return [...new Set([main, ...wanted, ...others])].slice(0, 10);
}

/** Sights by how well their sentence tells the event: in running text, with its day, one a sentence. */
function telling(named: readonly Sight[], date: string | null): readonly Sight[] {
  const seen = new Set<string>();
  const own = named.filter((s) => {
    const key = `${s.extract.document.id}:${s.sentence}`;
    return s.sentence >= 0 && !seen.has(key) && !!seen.add(key);
  });
  const rank = (s: Sight) => {
    const sentence = s.extract.language.sentences[s.sentence]!;
    const kind = s.extract.language.blocks[sentence.block]?.kind;
    const prose = kind === "paragraph" || kind === "list-item";
    return (prose ? 2 : 0) + (prose && date !== null && datesIn(s.extract, sentence).includes(date) ? 1 : 0);
  };
  const best = own.map((s) => ({ s, rank: rank(s) })).sort((a, b) => b.rank - a.rank || b.s.weight - a.s.weight);
  return best.length > 0 ? best.map((x) => x.s) : named;
}

function passageOf(s: Sight): Span {
  const sentence = s.extract.language.sentences[Math.max(0, s.sentence)];
  return { document: s.extract.document.id, start: sentence?.start ?? 0, end: sentence?.end ?? 1 };
}

/** The noun with the words before and after it that belong to its phrase. */
function wordsAround(s: Sight): string {
  if (s.first < 0) return s.extract.document.metadata.title ?? s.noun;
  const { tokens, sentences, text } = s.extract.language;
  const sentence = sentences[s.sentence]!;
  let first = s.first;
  while (first > sentence.firstToken && s.first - first < 4 && /^[\p{L}'’-]+$/u.test(tokens.form[first - 1]!)) first--;
  let end = s.first + 1;
  while (end < sentence.endToken && end - s.first < 9 && !/^[.,;:!?()"“”]$/.test(tokens.form[end]!)) end++;
  return text.slice(tokens.start[first]!, tokens.end[end - 1]!).replace(/\s+/g, " ");
}

function countryOf(
  extracts: readonly Extract[],
  near: readonly Sight[],
  triggers: readonly string[],
): string | undefined {
  const votes = new Map<string, number>();
  const vote = (text: string, weight: number) => {
    for (const land of landsIn(text)) votes.set(land.code, (votes.get(land.code) ?? 0) + weight);
  };
  for (const x of extracts) {
    vote(
      x.document.metadata.title ?? "",
      titleNouns(x.document.metadata.title ?? "").some((n) => triggers.includes(n)) ? 12 : 2,
    );
    vote(x.document.text.slice(0, 1500), 0.3);
    for (const sentence of x.language.sentences.slice(0, 4))
      vote(x.language.text.slice(sentence.start, sentence.end), 2);
  }
  for (const s of near.slice(0, 40))
    if (s.first >= 0) voteNear(s, (text, weight) => vote(text, weight * Math.sqrt(s.weight)));
  for (const x of extracts) voteLead(x, triggers, vote);
  const [top] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return top && top[1] >= leastVote ? top[0] : undefined;
}

/** A country named in passing alone is no place of the event. */
const leastVote = 1.5;
const leadSentences = 3;
const leadVote = 10;

/** The first of the opening sentences that names the event with a country and condemns nothing says where it was. */
function voteLead(x: Extract, triggers: readonly string[], vote: (text: string, weight: number) => void) {
  const words = wordsOf(x.language);
  const prose = x.language.sentences.filter((s) => x.language.blocks[s.block]?.kind === "paragraph");
  for (const s of prose.slice(0, leadSentences)) {
    const forms = words.lower.slice(s.firstToken, s.endToken);
    const names = forms.some((w) => triggers.includes(nounOf(w) ?? "") || isViolent(nounOf(w) ?? ""));
    const told = x.language.text.slice(s.start, s.end);
    if (!names || forms.some((w) => condemn.test(w)) || landsIn(told).length === 0) continue;
    vote(told, leadVote);
    return;
  }
}

/** "the attack in Kabul", "the attack on the Iraqi premier": what follows the noun in its sentence says where. */
function voteNear(s: Sight, vote: (text: string, weight: number) => void) {
  const { tokens, sentences, text } = s.extract.language;
  const sentence = sentences[s.sentence]!;
  const last = Math.min(sentence.endToken, s.first + 14) - 1;
  vote(text.slice(tokens.start[s.first]!, tokens.end[last]!), 3);
  if (condemned(wordsOf(s.extract.language), sentence.firstToken, s.first)) return;
  const first = Math.max(sentence.firstToken, s.first - 5);
  vote(text.slice(tokens.start[first]!, tokens.end[s.first]!), 1.5);
}

/** The dates of a sentence that are points in time, a time of day cut to its day; spans such as "over the last years" date no event. */
const datesIn = (extract: Extract, s: { readonly start: number; readonly end: number }): string[] =>
  extract.language.dates.flatMap((d) => {
    if (d.edtf === null || d.edtf.includes("/") || d.start < s.start || d.end > s.end) return [];
    return [d.precision === "time" || d.precision === "part-of-day" ? d.edtf.slice(0, 10) : d.edtf];
  });

function dateOf(near: readonly Sight[]): string | null {
  const votes = new Map<string, number>();
  for (const s of near) {
    if (s.first < 0) continue;
    for (const day of datesIn(s.extract, s.extract.language.sentences[s.sentence]!))
      votes.set(day, (votes.get(day) ?? 0) + s.weight * (day.length >= 10 ? 3 : 1));
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const top = ranked[0]?.[0] ?? null;
  return ranked.find(([day]) => top !== null && day.length > top.length && day.startsWith(top))?.[0] ?? top;
}

/** A year or month gives way to a day in it. */
const finer = (first: string | null, second: string | null): string | null =>
  first === null || second?.startsWith(first) ? second : first;

/** The first full day in the opening paragraphs, where no sentence that names the event has a date. */
function leadDate(extracts: readonly Extract[]): string | null {
  for (const x of extracts) {
    const lead = x.language.sentences.filter((s) => x.language.blocks[s.block]?.kind === "paragraph").slice(0, 3);
    const day = lead.flatMap((s) => datesIn(x, s)).find((d) => d.length === 10 && d !== x.language.date);
    if (day) return day;
  }
  return null;
}

function placeOf(extracts: readonly Extract[], triggers: readonly string[], country: string | null): string | null {
  const votes = new Map<string, number>();
  for (const x of extracts)
    for (const e of x.events) {
      if (!e.place || (country && e.place.country && e.place.country !== country)) continue;
      const told = x.document.text.slice(e.trigger[0]?.start ?? 0, e.trigger[0]?.end ?? 0).toLowerCase();
      const fits = triggers.some((t) => told.includes(t)) || e.event === "ASSAULT";
      if (fits && landOf(e.place.name) === null) votes.set(e.place.name, (votes.get(e.place.name) ?? 0) + 1);
    }
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

const targetWords = new Set(["on", "of", "against", "targeting", "targeted", "assassinate", "kill", "at", "attempt"]);
const calendar =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Category)$/;
const name = /^\p{Lu}[\p{L}'’.-]+$/u;

/** Names that follow the noun: "attack on …", "assassination of …". */
function targetsOf(near: readonly Sight[]): string[] {
  const votes = new Map<string, number>();
  for (const s of near) {
    if (s.first < 0) continue;
    for (const found of namesAfter(s)) if (landOf(found) === null) votes.set(found, (votes.get(found) ?? 0) + s.weight);
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([n]) => n);
}

function namesAfter(s: Sight): string[] {
  const { tokens, sentences, names, text } = s.extract.language;
  const sentence = sentences[s.sentence]!;
  let at = s.first + 1;
  while (at < Math.min(sentence.endToken, s.first + 4) && !targetWords.has(tokens.form[at]!.toLowerCase())) at++;
  if (at >= Math.min(sentence.endToken, s.first + 4)) return [];
  const [from, to] = [tokens.start[at]!, tokens.end[Math.min(sentence.endToken, at + 9) - 1]!];
  const people = names
    .filter((n) => n.kind === "person" && n.start >= from && n.end <= to)
    .map((n) => text.slice(n.start, n.end).replace(/\s+/g, " "));
  if (people.length > 0) return people.slice(0, 1);
  const run: string[] = [];
  for (let t = at + 1; t < Math.min(sentence.endToken, at + 10); t++) {
    const form = tokens.form[t]!;
    if (
      name.test(form) &&
      !calendar.test(form) &&
      landOf(form) === null &&
      !/^(Prime|Minister|President|The|King|Queen|First|Lady|Former|Foreign|Secretary|General)$/.test(form)
    )
      run.push(form);
    else if (run.length > 0) break;
    else if (/^[,.;:()]$/.test(form)) break;
  }
  return run.length > 0 ? [run.join(" ")] : [];
}
