import type { Span } from "../record/span.ts";
import type { Found } from "./found.ts";
import type { Link } from "./link/scene.ts";
import { isNoun, isVerb, type View, words } from "./view.ts";

/** An actor without a name: "a senior official in Hamas", "many Iraqis". */
export type Fresh = {
  readonly text: string;
  readonly kind: "unnamed-source" | "population" | "state-institution" | "armed-group";
  readonly country: string | null;
  readonly sector: string | null;
  readonly affiliation: string | null;
  readonly span: Span;
  readonly reason: string;
};

/** Words for people without names. */
export const PEOPLE =
  /\b(people|citizens|residents|villagers|protesters|demonstrators|public|population|voters|civilians|families|supporters|crowds?|migrants|refugees|students|workers|women|men|youths?|locals|communities|critics)\b/i;

/** A stretch of the text and its tokens. */
export type Stretch = { readonly span: Span; readonly first: number; readonly end: number };

/** The actor made of a stretch's own words, and its key: the same words are one group in a state, one source in a document. */
export function unnamed(view: View, at: Stretch, f: Found | null, body: Link | null): { key: string; fresh: Fresh } {
  const [first, end] = coreOf(view, at.first, at.end);
  const text = textOf(view, first, end);
  const country = f?.country ?? (body?.key.startsWith("s:") ? body.key.slice(2) : null);
  const demonym = f?.shape === "state" && end === f.end;
  const kind = demonym || PEOPLE.test(text) ? "population" : "unnamed-source";
  const place = kind === "population" && country ? country : view.extract.document.id;
  const own = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
  const fresh: Fresh = {
    text,
    kind,
    country,
    sector: f?.sector ?? (kind === "population" ? "CVL" : null),
    affiliation: body?.key ?? null,
    span: spanOfCore(view, at, first, end),
    reason: kind === "population" ? "a group of people without a name" : "a source without a name",
  };
  return { key: `u:${place}:${own.trim()}`, fresh };
}

/** The words that name the group: without article, and without what it does besides and on which day. */
const textOf = (view: View, first: number, end: number) =>
  words(view, first, Math.min(end, first + 12))
    .replace(/^(the|a|an|some|several|many|one|most)\s+/i, "")
    .replace(named, (_, after, before) => (after ?? before).trim())
    .replace(/(.)\s+(and (to|for|from|by) |(on )?(late |early )?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b).*$/, "$1");

/** "The opposition coalition Ethiopians for Change", "the far-right Civic Dawn party": the name stands among words for what kind it is. */
const KIND =
  "(?:coalition|alliance|association|group|movement|party|bloc|faction|militia|network|union|charity|organi[sz]ation|platform|campaign|collective|initiative|newspaper|daily|weekly)";
const named = new RegExp(
  `^(?:\\p{Ll}[\\p{Ll}-]*\\s+){0,3}(?:${KIND}\\s+(\\p{Lu}.*)|\\p{Ll}[\\p{Ll}-]*\\s+((?:\\p{Lu}\\S*\\s+)+)${KIND})$`,
  "u",
);

/** The stretch as it was given where the core is all of it: a span may begin or end inside a token. */
function spanOfCore({ extract }: View, at: Stretch, first: number, end: number): Span {
  const { tokens } = extract.language;
  return {
    ...at.span,
    start: first === at.first ? at.span.start : tokens.start[first]!,
    end: end === at.end ? at.span.end : tokens.end[end - 1]!,
  };
}

const DAY =
  /^(?:\d{1,2}|(?:1[89]|20)\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const isDay = (word: string) => DAY.test(word);

/** "In Pointe-Noire dockers", "On 19 February residents", "a corporal who spoke on condition of anonymity": the group alone, without where and which. */
function coreOf(view: View, from: number, to: number): [number, number] {
  const { lower, capital } = view;
  let first = from;
  if (/^(?:in|at|near|across|outside|around)$/.test(lower[first] ?? "")) {
    first++;
    while (first < to && (capital[first] || /^(?:the|of|-|'s|,)$/.test(lower[first] ?? ""))) first++;
  } else {
    if (/^(?:on|by|since)$/.test(lower[first] ?? "")) first++;
    while (first < to && (isDay(lower[first] ?? "") || lower[first] === ",")) first++;
  }
  if (first === to || !capital.subarray(from, first).includes(1)) first = from;
  let end = first + 1;
  while (end < to && !/^(?:who|which|whom|whose|where|,)$/.test(lower[end] ?? "") && !acts(view, end)) end++;
  return [first, end];
}

/** "sergeants called for …" and not "sergeants interviewed by …": what the group does ends its name. */
const acts = (view: View, t: number) =>
  isVerb(view, t) &&
  isNoun(view, t - 1) &&
  !/ing$/.test(view.lower[t] ?? "") &&
  !/^(?:by|in|at|from|on|to|with|near|as)$/.test(view.lower[t + 1] ?? "");
