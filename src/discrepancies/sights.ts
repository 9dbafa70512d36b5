import { aboutFocal } from "../events/about.ts";
import { datesWithin } from "../events/focal-when.ts";
import { type Words, wordsOf } from "../events/phrases.ts";
import type { Extract } from "../events/types.ts";
import type { Sentence } from "../language/types.ts";
import type { Focus } from "../reactions/focus.ts";
import type { ActorId, StatementId } from "../record/ids.ts";
import { type Span, span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import { boundBefore, counted, means, numberAt, parts } from "./rules.ts";

/** One value that a text gives for one question about the focal event. */
export type Sight = {
  readonly kind: "number" | "time" | "place" | "who" | "what";
  readonly about: string;
  readonly value: string;
  readonly bound: "exact" | "least" | "most" | "about";
  readonly span: Span;
  readonly statement: StatementId | null;
  readonly actor: ActorId | null;
  /** The sentence speaks of an earlier figure set right. */
  readonly corrects: boolean;
};
type Place = {
  readonly extract: Extract;
  readonly words: Words;
  readonly sentence: Sentence;
  readonly statements: readonly Statement[];
};

const corrects =
  /\b(correct(s|ed|ion|ing)|revis(ed|es|ing)|updat(ed|es)|earlier (said|reported|put|stated|figure|report|toll)|previously (said|reported|put|stated)|initial(ly)? (said|reports?|reported|put)|misstated|wrongly|mistakenly|retracted|erratum|(?:has|have|had) (?:risen|climbed|grown|increased)|(?:rises|rose|raised|climbs|climbed) to|was raised|new toll)\b/i;
const elsewhere =
  /\b(previous|earlier attack|last year|in a separate|another attack|other attacks?|similar attack|since (19|20)\d\d|dozens of (bombings|attacks)|unrelated|in (19|20)\d\d)\b/i;

/** Every value in the sentences that tell of the focal event. */
export function sightsOf(extract: Extract, statements: readonly Statement[], focus: Focus): Sight[] {
  if (!extract.language.covered) return [];
  const words = wordsOf(extract.language);
  const about = aboutFocal(extract, focus.focal);
  const sights: Sight[] = [];
  extract.language.sentences.forEach((sentence, i) => {
    const block = extract.language.blocks[sentence.block];
    if (block?.kind === "navigation" || block?.kind === "contents" || about.of(sentence) === 0) return;
    const text = extract.language.text.slice(sentence.start, sentence.end);
    const named = namesEvent(words, focus, sentence);
    if (
      !tells(words, sentence, named, i) ||
      otherYear(extract, sentence, focus) ||
      (elsewhere.test(text) && !corrects.test(text))
    )
      return;
    const place: Place = { extract, words, sentence, statements };
    sights.push(...numbersIn(place), ...(named ? [...timesIn(place, focus), ...meansIn(place)] : []));
  });
  return sights;
}

function namesEvent(words: Words, focus: Focus, s: Sentence): boolean {
  for (let t = s.firstToken; t < s.endToken; t++) if (focus.triggers.has(words.lower[t]!)) return true;
  return false;
}

const toll =
  /^(killed|killing|wounded|wounding|injured|injuring|dead|died|toll|casualties|fatalities|drones?|missiles?|rockets?|attackers|gunmen|arrested|detained|explosions|blasts|leaks)$/;
function tells(words: Words, s: Sentence, named: boolean, order: number): boolean {
  if (named || order < 6) return true;
  for (let t = s.firstToken; t < s.endToken; t++) if (toll.test(words.lower[t]!)) return true;
  return false;
}

function otherYear(extract: Extract, s: Sentence, focus: Focus): boolean {
  const year = focus.focal?.date?.slice(0, 4);
  if (!year) return false;
  const years = extract.language.dates
    .filter((d) => d.start >= s.start && d.end <= s.end && d.edtf)
    .map((d) => d.edtf!.slice(0, 4));
  return years.length > 0 && !years.includes(year);
}

function sight(
  place: Place,
  first: number,
  end: number,
  rest: Pick<Sight, "kind" | "about" | "value" | "bound">,
): Sight {
  const { tokens, document, text } = place.extract.language;
  const at = span(document, tokens.start[first]!, tokens.end[end - 1]!);
  const inside = place.statements.filter((s) => s.content.some((c) => c.start <= at.start && at.end <= c.end)).at(-1);
  const sentence = text.slice(place.sentence.start, place.sentence.end);
  return {
    ...rest,
    span: at,
    statement: inside?.id ?? null,
    actor: inside?.speaker ?? null,
    corrects: corrects.test(sentence),
  };
}

const skipped =
  /^(year|years|month|months|day|days|hour|hours|minutes?|percent|per|%|km|kilomet(er|re)s|miles?|metres|meters|million|billion|dollars|euros|times?|weeks?|decades?|st|nd|rd|th|am|pm|a\.m\.|p\.m\.|o'clock|of|litres|liters|people's)$/;

function numbersIn(place: Place): Sight[] {
  const { words, sentence } = place;
  const found: Sight[] = [];
  const { tokens, dates } = words.language;
  const dated = datesWithin(dates, sentence.start, sentence.end);
  for (let t = sentence.firstToken; t < sentence.endToken; t++) {
    if (dated.some((d) => d.start <= tokens.start[t]! && tokens.start[t]! < d.end)) continue;
    const n = numberAt(words.lower, t);
    if (!n || words.lower[t] === "no" || /^(19|20)\d\d$/.test(words.lower[t]!) || words.lower[n.end] === ":") continue;
    const read = skipped.test(words.lower[n.end] ?? "") ? null : countedAt(words, sentence, t, n.end);
    if (read)
      found.push(
        sight(place, t, read.end, {
          kind: "number",
          about: read.about,
          value: String(n.value),
          bound: boundBefore(words.lower, t),
        }),
      );
    t = n.end - 1;
  }
  return found;
}

const wall = /^[.;:!?]$/;
/** What the number in tokens [first, end) counts: the words after it up to the next number, else the verb before it. */
function countedAt(words: Words, s: Sentence, first: number, end: number): { about: string; end: number } | null {
  if (
    /^(including|among|includes|include)$/.test(words.lower[first - 1] ?? "") ||
    words.lower[first - 2] === "including"
  )
    return null;
  const verb = verbBefore(words, s, first);
  if (verb) return { about: withPart(verb, parts.has(words.lower[end] ?? "") ? words.lower[end]! : ""), end };
  let part = "";
  for (let t = end; t < Math.min(s.endToken, end + 9); t++) {
    const form = words.lower[t]!;
    if (wall.test(form) || (t > end && numberAt(words.lower, t) && form !== "one")) break;
    if (form === "," && t > end + 1) break;
    if (parts.has(form)) part = form;
    const kind = counted.find((c) => c.words.has(form));
    if (kind && !(form === "in")) return { about: withPart(kind.about, part), end: t + 1 };
    if (/^(and|but|while|who|which|from)$/.test(form) && t > end + 1) break;
  }
  for (let t = first - 1; t >= Math.max(s.firstToken, first - 7); t--) {
    const form = words.lower[t]!;
    if (wall.test(form) || form === ",") break;
    const kind = counted.find((c) => c.before.has(form));
    if (kind) return { about: withPart(kind.about, parts.has(words.lower[end] ?? "") ? words.lower[end]! : ""), end };
    if (t < first - 3 && numberAt(words.lower, t)) break;
  }
  return null;
}

const boundWords =
  /^(at|least|most|more|less|than|about|around|some|up|to|nearly|almost|another|over|a|total|of|further|the|as|many)$/;
/** "killed at least 12": the verb right before the number decides, whatever follows. */
function verbBefore(words: Words, s: Sentence, first: number): string | null {
  let t = first - 1;
  while (t > s.firstToken && boundWords.test(words.lower[t]!)) t--;
  return counted.find((c) => c.before.has(words.lower[t] ?? ""))?.about ?? null;
}

const withPart = (about: string, part: string) =>
  part && (about === "killed" || about === "wounded") ? `${part} ${about}` : about;

const clock =
  /\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s*[ap]\.?m\b\.?)?|\b(?:1[0-2]|0?[1-9])\s*[ap]\.?m\b\.?|\b(?:midnight|midday|noon|dawn|dusk)\b/giu;
const began =
  /\b(began|begin|started|occurred|happened|took place|struck|hit|attacked|exploded|detonated|opened fire|targeted|was (hit|attacked|shot|killed|bombed)|blew up|came under)\b/i;

function timesIn(place: Place, focus: Focus): Sight[] {
  const { extract, sentence } = place;
  const text = extract.language.text.slice(sentence.start, sentence.end);
  const found: Sight[] = [];
  const dayOf = (d: { edtf: string | null }) => d.edtf?.slice(0, 10) ?? "";
  for (const d of extract.language.dates) {
    if (d.start < sentence.start || d.end > sentence.end || !/^\d{4}-\d\d-\d\d/.test(d.edtf ?? "")) continue;
    if (nearTrigger(place, focus, d.start) && began.test(text))
      found.push(timeSight(place, d.start, d.end, "date of the event", dayOf(d)));
  }
  if (began.test(text))
    for (const m of text.matchAll(clock))
      found.push(
        timeSight(
          place,
          sentence.start + m.index,
          sentence.start + m.index + m[0].length,
          "time of the event",
          normal(m[0]),
        ),
      );
  return found;
}

function timeSight(place: Place, start: number, end: number, about: string, value: string): Sight {
  const base = sight(place, place.sentence.firstToken, place.sentence.firstToken + 1, {
    kind: "time",
    about,
    value,
    bound: "exact",
  });
  return { ...base, span: span(place.extract.language.document, start, end) };
}

/** A date counts for the event where a name of it stands within sixty characters. */
function nearTrigger(place: Place, focus: Focus, at: number): boolean {
  const around = place.extract.language.text
    .slice(Math.max(place.sentence.start, at - 60), Math.min(place.sentence.end, at + 60))
    .toLowerCase();
  return [...focus.triggers].some((t) => around.includes(t));
}

/** 24-hour clock: "7:12 p.m." as 19:12. */
function normal(text: string): string {
  const low = text.toLowerCase().replace(/[.\s]+$/g, "");
  const words: Record<string, string> = { midnight: "00:00", midday: "12:00", noon: "12:00" };
  const m = /^(\d{1,2})(?:[:.](\d\d))?\s*([ap])?/.exec(low);
  if (!m) return words[low] ?? low;
  const hour = (Number(m[1]) % (m[3] ? 12 : 24)) + (m[3] === "p" ? 12 : 0);
  return `${String(hour).padStart(2, "0")}:${m[2] ?? "00"}`;
}

const meansOf = new Map(means.flatMap(([name, list]) => list.split(" ").map((w) => [w, name] as const)));
function meansIn(place: Place): Sight[] {
  const { words, sentence } = place;
  const found: Sight[] = [];
  for (let t = sentence.firstToken; t < sentence.endToken; t++) {
    const name = pairMeans(words, t) ?? meansOf.get(words.lower[t]!);
    if (name)
      found.push(sight(place, t, t + 1, { kind: "what", about: "means of the event", value: name, bound: "exact" }));
  }
  return found;
}

const pairMeans = (words: Words, t: number): string | null => {
  const next = words.lower[t + 1] === "-" ? words.lower[t + 2] : words.lower[t + 1];
  if (next !== "bomb" && next !== "bombs" && next !== "bombing") return null;
  return /^(car|truck|barrel|petrol|pipe|suicide)$/.test(words.lower[t]!) ? `${words.lower[t]} bomb` : null;
};
