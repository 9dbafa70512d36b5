import type { DateMention, Language } from "../../language/types.ts";
import { type Span, span } from "../../record/span.ts";
import type { Gazetteer } from "../types.ts";
import { type Sides, type View, written } from "./view.ts";

type Reach = { readonly start: number; readonly end: number };

/** The dates that stand in a sentence; `from` is where to go on looking. */
export function datesIn(language: Language, at: Reach, from: number): { dates: DateMention[]; next: number } {
  let k = from;
  while (k < language.dates.length && language.dates[k]!.end <= at.start) k++;
  const dates: DateMention[] = [];
  for (let i = k; i < language.dates.length && language.dates[i]!.start < at.end; i++) dates.push(language.dates[i]!);
  return { dates, next: k };
}

const lead = /^[\s\d\p{P}]*$/u;
/** The date that an entry of a chronology opens with, "12 January. Three engineers …": it dates the sentences after it too. */
export const entryDate = (text: string, block: Reach, dates: readonly DateMention[]): DateMention | null =>
  dates.find(
    (d) =>
      d.start >= block.start &&
      d.end < block.end &&
      lead.test(text.slice(block.start, d.start)) &&
      /^\s*[.:–—-]/.test(text.slice(d.end, d.end + 3)),
  ) ?? null;

const tokenAt = (v: View, offset: number) => {
  const { start } = v.language.tokens;
  let i = 0;
  while (i < v.count && start[v.first + i]! < offset) i++;
  return i;
};

/** "the 7 July attack", "last year's election": a date that belongs to the noun behind it. */
const isOwned = (v: View, at: number, after: number, trigger: number) =>
  after !== trigger && (v.forms[after] === "'s" || (v.pos[after] === "NOUN" && v.pos[at - 1] === "DET"));

/** Whether words at `at` may tell when or where a trigger took place: no clause of another verb lies between. */
function reaches(v: View, at: number, trigger: number): boolean {
  if (at <= 2) return !v.forms.slice(at, trigger).some((f) => f === ";");
  if (at > trigger) return !v.pos.slice(trigger + 1, at).some((p, k) => p === "VERB" && v.forms[trigger + k] !== "to");
  return !v.forms.slice(at, trigger).some((f) => /^(?:;|but|later|then|since|who|which|that|while)$/.test(f));
}

/** The date that tells when a trigger's event took place, of those of its sentence; behind it before one in front of it. */
export function dateOf(v: View, trigger: number, dates: readonly DateMention[]): DateMention | null {
  const fit = dates
    .map((d) => ({ d, at: tokenAt(v, d.start), after: tokenAt(v, d.end) }))
    .filter(({ at, after }) => !isOwned(v, at, after, trigger) && reaches(v, at, trigger));
  const far = ({ at }: { at: number }) => (at > trigger ? at - trigger : 100 + trigger - at);
  return fit.sort((a, b) => far(a) - far(b))[0]?.d ?? null;
}

const where = new Set(["in", "at", "near", "outside", "inside", "around", "across", "over", "off"]);
const sites =
  /^(?:town|city|village|port|district|region|province|island|suburb|neighbourhood|outskirts|market|state|camp|capital|area|north|south|east|west|centre|center|coast|waters|airport|streets?|bay|gulf|strait|hills|mountains|valley)$/;

/** The place named after "in", "at", "near" nearest to the event's word, unless it is one of its actors or tells where one of them sits. */
export function placeOf(v: View, trigger: number, { source, target }: Sides, gazetteer: Gazetteer | undefined) {
  let best: { at: Span; far: number } | null = null;
  for (let i = 0; i < v.count; i++) {
    const name = v.name(i);
    if ((name?.kind !== "location" && !isSited(v, i)) || (name && name.firstToken !== v.first + i)) continue;
    const lead = before(v, i);
    if (!where.has(v.forms[lead] ?? "") || !reaches(v, Math.max(0, lead), trigger)) continue;
    if ([...source, ...target].some((p) => p.start <= i && i < p.end) || source.some((p) => p.end === lead)) continue;
    const far = Math.abs(i - trigger);
    const { start, end } = v.language.tokens;
    const at = name ?? { start: start[v.first + i]!, end: end[v.first + i]! };
    if (!best || far < best.far) best = { at: span(v.language.document, at.start, at.end), far };
  }
  if (!best) return null;
  const name = v.language.text.slice(best.at.start, best.at.end);
  return { span: best.at, name, country: gazetteer?.country(name) ?? null };
}

/** "the town of Ossel": a name that stands behind the kind of place it is. */
const isSited = (v: View, i: number) =>
  v.forms[i - 1] === "of" && sites.test(v.forms[i - 2] ?? "") && /^\p{Lu}/u.test(written(v, i));

function before(v: View, i: number): number {
  let k = i - 1;
  while (
    k >= 0 &&
    (v.pos[k] === "DET" ||
      v.pos[k] === "ADJ" ||
      v.pos[k] === "NOUN" ||
      v.forms[k] === "'s" ||
      v.forms[k] === "-" ||
      (v.forms[k] === "of" && sites.test(v.forms[k - 1] ?? "")) ||
      (v.pos[k] === "PROPN" && /^\p{Lu}/u.test(written(v, k))))
  )
    k--;
  return k;
}
