import type { DateMention } from "../language/types.ts";
import type { Sight } from "./focal-sights.ts";
import type { Extract } from "./types.ts";

/** Within so many characters a date belongs to the event word beside it. */
const beside = 90;
const precise: Readonly<Record<string, number>> = { time: 3, "part-of-day": 3, day: 3, week: 1, month: 1, year: 0.4 };

/** The day of a date, cut from a time; null for spans and what is not resolved. */
const pointOf = (d: DateMention): string | null =>
  d.edtf === null || d.edtf.includes("/") ? null : d.edtf.slice(0, /T/.test(d.edtf) ? 10 : undefined);

/** EDTF: the day that the documents which open with the event name beside it, a day that any names, about the day of the first of them, or less. */
export function dateOf(sights: readonly Sight[], own: ReadonlySet<Extract>): string | null {
  const first = agreed(sights.filter((s) => own.has(s.extract)));
  if (first !== null) return first;
  const any = agreed(sights);
  return any?.length === 10 ? any : (fallbackDate(sights, own) ?? any);
}

/** Each document has one voice; a day that agrees with the month most named stands for it. */
function agreed(sights: readonly Sight[]): string | null {
  const per = new Map<Extract, Map<string, number>>();
  for (const s of sights) {
    if (s.first < 0) continue;
    const own = per.get(s.extract) ?? new Map<string, number>();
    per.set(s.extract, own);
    const best = new Map<string, number>();
    for (const [day, weight] of datesBeside(s)) best.set(day, Math.max(best.get(day) ?? 0, weight));
    for (const [day, weight] of best) own.set(day, (own.get(day) ?? 0) + weight);
  }
  const votes = new Map<string, number>();
  for (const own of per.values()) for (const [day, sum] of own) votes.set(day, (votes.get(day) ?? 0) + Math.sqrt(sum));
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const top = ranked[0]?.[0] ?? null;
  return ranked.find(([day]) => top !== null && day.length > top.length && day.startsWith(top))?.[0] ?? top;
}

function datesBeside(s: Sight): (readonly [string, number])[] {
  const { language } = s.extract;
  const sentence = language.sentences[s.sentence]!;
  const [from, to] = [language.tokens.start[s.first]!, language.tokens.end[s.first]!];
  const out: (readonly [string, number])[] = [];
  for (const d of datesWithin(language.dates, sentence.start, sentence.end)) {
    const day = pointOf(d);
    if (day === null || (language.date !== null && day > language.date)) continue;
    if (
      isOfSpeech(language.text.slice(Math.max(sentence.start, d.start - 30), d.start), language.text.slice(d.end, from))
    )
      continue;
    const gap = d.start >= to ? d.start - to : from - d.end;
    const near = gap <= beside ? 1.5 : gap <= 2 * beside ? 1 : 0.5;
    out.push([day, s.weight * near * (precise[d.precision] ?? 0.3)]);
  }
  return out;
}

const speech =
  "said|says|told|called|calls|announced|reports|report|out|condemned|condemns|denounced|reported|wrote|tweeted|spoke|speech|statement|briefing|interview|declared|expressed";
const justSaid = new RegExp(`\\b(?:${speech})(?:\\s+\\p{L}+)?(?:\\s+(?:on|late|early|in))*(?:\\s+the)?\\s*$`, "iu");
const thenSaid = new RegExp(`\\b(?:${speech})\\b`, "iu");
/** "said on Tuesday that a bomb exploded", "this morning the president called the blast": the day of the words, not of the event. */
const isOfSpeech = (before: string, after: string) => justSaid.test(before) || thenSaid.test(after);

export function datesWithin(dates: readonly DateMention[], start: number, end: number): DateMention[] {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (dates[mid]!.start < start) low = mid + 1;
    else high = mid;
  }
  const out: DateMention[] = [];
  for (let i = low; i < dates.length && dates[i]!.start < end; i++) if (dates[i]!.end <= end) out.push(dates[i]!);
  return out;
}

/** The first full day in the opening paragraphs, where no sentence that names the event has a date. */
function leadDate(extract: Extract): string | null {
  const { language } = extract;
  const lead = language.sentences.filter((s) => language.blocks[s.block]?.kind === "paragraph").slice(0, 3);
  const days = lead.flatMap((s) => datesWithin(language.dates, s.start, s.end)).map(pointOf);
  return days.find((d) => d?.length === 10 && d !== language.date) ?? null;
}

/** Where no telling is dated: a day of a lead, else about the day of the first document that is about the event. */
function fallbackDate(sights: readonly Sight[], own: ReadonlySet<Extract>): string | null {
  const heads = own.size > 0 ? [...own] : [...new Set(sights.map((s) => s.extract))];
  for (const x of own) {
    const day = leadDate(x);
    if (day) return day;
  }
  const first = heads
    .map((x) => x.language.date)
    .filter((d) => d !== null)
    .sort()[0];
  return first ? `${first.slice(0, 10)}~` : null;
}
