import type { DateMention, Language } from "../../language/types.ts";
import { type Span, span } from "../../record/span.ts";
import type { Gazetteer } from "../types.ts";
import type { Party } from "./party.ts";
import { type View, written } from "./view.ts";

type Reach = { readonly start: number; readonly end: number };

/** The dates that stand in a sentence; `from` is where to go on looking. */
export function datesIn(language: Language, at: Reach, from: number): { dates: DateMention[]; next: number } {
  let k = from;
  while (k < language.dates.length && language.dates[k]!.end <= at.start) k++;
  const dates: DateMention[] = [];
  for (let i = k; i < language.dates.length && language.dates[i]!.start < at.end; i++) dates.push(language.dates[i]!);
  return { dates, next: k };
}

/** The date nearest to the event's words, of those that were resolved. */
export function nearestDate(dates: readonly DateMention[], offset: number): DateMention | null {
  const known = dates.filter((d) => d.edtf !== null);
  return known.reduce<DateMention | null>(
    (best, d) => (best === null || Math.abs(d.start - offset) < Math.abs(best.start - offset) ? d : best),
    null,
  );
}

const where = new Set(["in", "at", "near", "outside", "inside", "around", "across", "over", "into", "to"]);

/** The place named after "in", "at", "near" nearest to the event's word, unless it is one of its actors. */
export function placeOf(v: View, trigger: number, taken: readonly Party[], gazetteer: Gazetteer | undefined) {
  let best: { at: Span; far: number } | null = null;
  for (let i = 0; i < v.count; i++) {
    const name = v.name(i);
    if (name?.kind !== "location" || name.firstToken !== v.first + i) continue;
    if (taken.some((p) => p.start <= i && i < p.end) || !where.has(v.forms[before(v, i)] ?? "")) continue;
    const far = Math.abs(i - trigger);
    if (!best || far < best.far) best = { at: span(v.language.document, name.start, name.end), far };
  }
  if (!best) return null;
  const name = v.language.text.slice(best.at.start, best.at.end);
  return { span: best.at, name, country: gazetteer?.country(name) ?? null };
}

function before(v: View, i: number): number {
  let k = i - 1;
  while (
    k >= 0 &&
    (v.pos[k] === "DET" ||
      v.pos[k] === "ADJ" ||
      v.pos[k] === "NOUN" ||
      (v.pos[k] === "PROPN" && /^\p{Lu}/u.test(written(v, k))))
  )
    k--;
  return k;
}
