import {
  type Day,
  dayFromEdtf,
  dayOf,
  edtfDay,
  edtfMonth,
  edtfMonths,
  edtfWeek,
  isDate,
  monthsOf,
  weekdayOfDay,
  yearOf,
} from "./calendar.ts";
import {
  aheadAfter,
  aheadCue,
  counted,
  countOf,
  dateHint,
  datePattern,
  monthOf,
  pastCue,
  pastWords,
  seasonOf,
  weekdayOf,
} from "./date-patterns.ts";
import { toSource } from "./reading.ts";
import type { DateMention, Reading } from "./types.ts";

type Value = Pick<DateMention, "edtf" | "precision" | "from">;
type Groups = Readonly<Record<string, string | undefined>>;
/** What a mention is resolved against. `last`: the day named last before it; `full`: the one named last with its year. */
type Memory = { last: Day | undefined; full: Day | undefined };
type Context = Readonly<Memory> & { readonly today: Day | undefined; readonly ahead: boolean; readonly past: boolean };
type Found = Value & { readonly start: number; readonly end: number };

const nothing: Value = { edtf: null, precision: "unknown", from: "context" };

/**
 * Dates and times of a document, in order, without overlap. Weekdays, months without a year and "last month" count
 * from the document's date and lie in the past unless the words before say otherwise, as is usual in news.
 * @param date EDTF date of the document, or null
 */
export function datesOf(
  source: string,
  reading: Reading,
  blocks: readonly { readonly start: number; readonly end: number }[],
  date: string | null,
): DateMention[] {
  const today = date === null || !/^\d{4}-\d{2}-\d{2}/.test(date) ? undefined : dayFromEdtf(date);
  const found: DateMention[] = [];
  const memory: Memory = { last: undefined, full: undefined };
  for (const block of blocks) {
    const text = reading.text.slice(block.start, block.end);
    if (!dateHint.test(text)) continue;
    for (const { start, end, edtf, precision, from } of mentions(text, today, memory))
      found.push({ ...toSource(source, reading, block.start + start, block.start + end), edtf, precision, from });
  }
  return found;
}

function mentions(text: string, today: Day | undefined, memory: Memory): Found[] {
  const found: Found[] = [];
  datePattern.lastIndex = 0;
  // not matchAll, which makes the pattern anew each time: it is a long one
  for (let m = datePattern.exec(text); m; m = datePattern.exec(text)) {
    const before = text.slice(Math.max(0, m.index - 140), m.index);
    const end = m.index + m[0].length;
    const rest = /^[^.?!]{0,120}/.exec(text.slice(end))![0];
    const ahead = aheadCue.test(before) || aheadAfter.test(rest);
    const context: Context = { today, ...memory, ahead, past: pastCue.test(before) || pastWords.test(rest) };
    const value = resolved(m.groups ?? {}, context, before, text.slice(end, end + 20));
    if (!value) continue;
    join(text, found, { start: m.index, end, ...value }, before);
    remember(found[found.length - 1], memory);
  }
  return found;
}

function remember(mention: Found | undefined, memory: Memory) {
  if (!mention?.edtf || !/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(mention.edtf)) return;
  memory.last = dayFromEdtf(mention.edtf);
  if (mention.from === "given") memory.full = memory.last;
}

/** Joins a clock time with the day beside it, and the two ends of "from … to …"; otherwise adds the mention. */
function join(text: string, found: Found[], next: Found, before: string) {
  const last = found[found.length - 1];
  const gap = last ? text.slice(last.end, next.start) : "";
  const both = last && /^,?\s?(?:(?:at|on|of|in the|the|around|about|local time|GMT),?\s?){0,3}$/.test(gap);
  const time = last && both && (last.precision === "time") !== (next.precision === "time");
  const isRange =
    last &&
    /^\s?(?:to|until|till|through|and|–|—|-)\s?(?:the )?$/.test(gap) &&
    /\b(?:from|between)\s+(?:the )?$/i.test(text.slice(0, last.start)) &&
    last.edtf &&
    next.edtf;
  if (last && time) {
    const [clock, day] = last.precision === "time" ? [last, next] : [next, last];
    const edtf =
      day.edtf && /^\d{4}-\d{2}-\d{2}$/.test(day.edtf)
        ? `${day.edtf}${/T.*/.exec(clock.edtf ?? "")?.[0] ?? ""}`
        : day.edtf;
    found[found.length - 1] = {
      start: last.start,
      end: next.end,
      edtf,
      precision: day.precision === "day" || day.precision === "part-of-day" ? "time" : day.precision,
      from: day.from,
    };
  } else if (last && isRange && !last.edtf!.includes("/") && !next.edtf!.includes("/")) {
    found[found.length - 1] = {
      start: last.start,
      end: next.end,
      edtf: `${last.edtf}/${next.edtf}`,
      precision: "interval",
      from: last.from,
    };
  } else if (
    next.precision !== "time" ||
    next.from === "given" ||
    /\b(?:at|around|about|by|until|before|after|from)\s$|^$|[([]$/i.test(before) ||
    /[ap]\.?m/i.test(text.slice(next.start, next.end))
  ) {
    found.push(next);
  }
}

function resolved(g: Groups, context: Context, before: string, after: string): Value | undefined {
  if (g.iso) return given(g.iso, g.iso.includes("T") ? "time" : "day");
  if (g.slash) return slashed(g.slash);
  if (g.m1) return onDay(g.m1, g.d1!, g.m1, g.d1b, g.y1, g.partOf, context);
  if (g.m2) return onDay(g.m2, g.d2!, g.m2b ?? g.m2, g.d2b, g.y2, g.partOf2, context);
  if (g.m3) return given(edtfMonth(Number(g.y3), monthOf(g.m3)), "month");
  if (g.s4) return given(`${g.y4}-${seasonOf(g.s4)}`, "season");
  if (g.decade) return given(`${g.decade.slice(0, 3)}X`, "decade");
  if (g.rel5) return relative(g, context);
  if (g.span) return spanOf(g.span, g.n6!, g.u6!, context);
  if (g.n7) return counting(g.n7, g.u7!, g.dir7!, context);
  if (g.vague) return nothing;
  if (g.deictic) return deictic(g.deictic.toLowerCase(), g.part9, context);
  if (g.wd10) return /s$/.test(g.wd10) ? nothing : weekday(g.wd10, context.ahead ? "next" : "", g.part10, context);
  if (g.m11) return month(g.m11, context.ahead ? "next" : "", context);
  if (g.y12a) return years(g.y12a, g.y12b!);
  if (g.y13) return year(g.y13, before, after);
  return g.clock ? clockTime(g.clock, context) : undefined;
}

const given = (edtf: string, precision: Value["precision"]): Value => ({ edtf, precision, from: "given" });
const counts = (edtf: string, precision: Value["precision"]): Value => ({ edtf, precision, from: "document-date" });

function slashed(text: string): Value {
  const [a, b, y] = text.split(/[/.]/).map(Number) as [number, number, number];
  const order =
    a > 12 || (text.includes(".") && isDate(y, b, a)) ? [b, a] : b > 12 ? [a, b] : a === b ? [a, a] : undefined;
  return order && isDate(y, order[0]!, order[1]!)
    ? given(edtfDay(dayOf(y, order[0]!, order[1]!)), "day")
    : { ...nothing, from: "given" };
}

/** "3-5 June 2021", "November 7", "on the morning of Sunday November 7, 2021". */
function onDay(
  monthWord: string,
  first: string,
  month2: string,
  second: string | undefined,
  yearText: string | undefined,
  part: string | undefined,
  context: Context,
): Value | undefined {
  const m = monthOf(monthWord);
  const d = Number.parseInt(first, 10);
  const y = yearText ? Number(yearText) : yearFor(context, (year) => dayOf(year, m, d));
  if (y === undefined) return { ...nothing, precision: "day" };
  if (!isDate(y, m, d)) return { ...nothing, from: "given" };
  const start = edtfDay(dayOf(y, m, d));
  const fromText =
    context.full !== undefined && (context.today === undefined || Math.abs(context.today - context.full) > faraway);
  const from = yearText ? "given" : fromText ? "context" : "document-date";
  if (!second) return { edtf: start, precision: part ? "part-of-day" : "day", from };
  const end = edtfDay(dayOf(y, monthOf(month2), Number.parseInt(second, 10)));
  return { edtf: end > start ? `${start}/${end}` : start, precision: end > start ? "interval" : "day", from };
}

/** Beyond this many days from the document's date, a text tells of another time, and its own last full date counts. */
const faraway = 200;

/** Where no word says past or to come, the nearer of the two years is meant. */
const halfYear = 183;

/** The year that puts a day nearest to what it is counted from, on the side the words ask for; a week ahead is still "past". */
function yearFor({ today, full, ahead, past }: Context, at: (year: number) => Day): number | undefined {
  if (full !== undefined && (today === undefined || Math.abs(today - full) > faraway)) return nearest(full, at);
  if (today === undefined) return undefined;
  const y = yearOf(today);
  if (ahead) return at(y) >= today - 7 ? y : y + 1;
  if (at(y) <= today + 7) return y;
  return !past && at(y) - today < halfYear ? y : y - 1;
}

function nearest(day: Day, at: (year: number) => Day): number {
  const y = yearOf(day);
  return [y - 1, y, y + 1].reduce((a, b) => (Math.abs(at(b) - day) < Math.abs(at(a) - day) ? b : a), y);
}

function relative(g: Groups, context: Context): Value {
  const which = g.rel5!.toLowerCase();
  if (g.wd5) return weekday(g.wd5, which, g.part5, context);
  if (g.m5) return month(g.m5, which, context);
  const step = /^(?:last|past|previous|this past)$/.test(which)
    ? -1
    : /^(?:next|coming|following|this coming)$/.test(which)
      ? 1
      : 0;
  const anchored = /^(?:same|following|previous)$/.test(which);
  const base = anchored ? context.last : context.today;
  if (base === undefined) return nothing;
  const from = anchored ? "context" : "document-date";
  if (g.s5) return { ...counts(`${seasonYear(base, seasonOf(g.s5), step)}-${seasonOf(g.s5)}`, "season"), from };
  return { ...stepped(base, g.u5!, step), from };
}

/** A season that has begun by the document's date is this year's; "last summer" in spring is the year before. */
function seasonYear(base: Day, season: number, step: number): number {
  const begins = dayOf(yearOf(base), [3, 6, 9, 12][season - 21]!, 1);
  if (step > 0) return begins > base ? yearOf(base) : yearOf(base) + 1;
  return begins + (step < 0 ? 60 : 0) <= base ? yearOf(base) : yearOf(base) - (step < 0 || begins > base + 120 ? 1 : 0);
}

function stepped(base: Day, unit: string, step: number): Value {
  if (unit === "week") return counts(edtfWeek(base + 7 * step), "week");
  if (unit === "month") return counts(edtfMonths(monthsOf(base) + step), "month");
  if (unit === "year") return counts(String(yearOf(base) + step), "year");
  if (unit === "decade") return counts(`${String(yearOf(base) + 10 * step).slice(0, 3)}X`, "decade");
  if (unit === "weekend") {
    const saturday = base - ((weekdayOfDay(base) + 1) % 7) + (step > 0 ? 7 : 0);
    return counts(`${edtfDay(saturday)}/${edtfDay(saturday + 1)}`, "interval");
  }
  return counts(edtfDay(base + step), unit === "day" ? "day" : "part-of-day");
}

function weekday(word: string, which: string, part: string | undefined, { today }: Context): Value {
  if (today === undefined) return { ...nothing, precision: "day" };
  const back = (weekdayOfDay(today) - weekdayOf(word) + 7) % 7;
  const forward = (7 - back) % 7;
  const day = /^(?:next|coming|this coming|following)$/.test(which)
    ? today + (forward || 7)
    : /^(?:last|past|previous|this past)$/.test(which)
      ? today - (back || 7)
      : which === "this"
        ? today + (forward <= 3 ? forward : -back)
        : today - back;
  return counts(edtfDay(day), part ? "part-of-day" : "day");
}

function month(word: string, which: string, { today, full, past }: Context): Value {
  if (which === "" && full !== undefined && (today === undefined || Math.abs(today - full) > faraway)) {
    const y = nearest(full, (year) => dayOf(year, monthOf(word), 15));
    return { edtf: edtfMonth(y, monthOf(word)), precision: "month", from: "context" };
  }
  if (today === undefined) return { ...nothing, precision: "month" };
  const now = monthsOf(today);
  const back = ((now % 12) - (monthOf(word) - 1) + 12) % 12;
  const months =
    which === "next" || which === "coming"
      ? now + ((12 - back) % 12)
      : which === "last" || which === "past"
        ? now - (back || 12)
        : now - back + (!past && back > 6 ? 12 : 0);
  return counts(edtfMonths(months), "month");
}

/** "the past four years": from then to the document's date. */
function spanOf(which: string, number: string, unit: string, { today }: Context): Value {
  const n = countOf(number);
  if (today === undefined || n === undefined || /^(?:minute|hour)/.test(unit)) return nothing;
  const ahead = which === "next" || which === "coming";
  const there = shifted(today, unit, ahead ? n : -n);
  const ends = ahead ? [today, there] : [there, today];
  return counts(`${edtfDay(ends[0]!)}/${edtfDay(ends[1]!)}`, "interval");
}

function shifted(day: Day, unit: string, n: number): Day {
  if (unit.startsWith("day")) return day + n;
  if (unit.startsWith("week")) return day + 7 * n;
  const months = monthsOf(day) + n * (unit.startsWith("month") ? 1 : unit.startsWith("year") ? 12 : 120);
  const date = Number(edtfDay(day).slice(-2));
  return Math.min(
    dayOf(Math.floor(months / 12), (months % 12) + 1, date),
    dayOf(Math.floor(months / 12), (months % 12) + 2, 1) - 1,
  );
}

/** "two weeks ago" counts from the document's date, "two weeks later" from the day named last; coarse units stay coarse. */
function counting(number: string, unit: string, direction: string, context: Context): Value | undefined {
  const n = countOf(number.toLowerCase());
  const fromDocument = direction === "ago" || direction === "from now";
  if (/^(?:before|after)$/.test(direction)) return nothing;
  const base = fromDocument ? context.today : context.last;
  if (base === undefined || n === undefined || /^(?:minute|hour)/.test(unit)) return nothing;
  const sign = /^(?:ago|earlier|previously)$/.test(direction) ? -1 : 1;
  const day = shifted(base, unit, sign * n);
  const from = fromDocument ? "document-date" : "context";
  if (unit.startsWith("day")) return { edtf: edtfDay(day), precision: "day", from };
  if (unit.startsWith("week")) return { edtf: edtfWeek(day), precision: "week", from };
  if (unit.startsWith("month")) return { edtf: edtfMonths(monthsOf(day)), precision: "month", from };
  if (unit.startsWith("year")) return { edtf: String(yearOf(day)), precision: "year", from };
  return { edtf: `${String(yearOf(day)).slice(0, 3)}X`, precision: "decade", from };
}

function deictic(word: string, part: string | undefined, { today, last }: Context): Value {
  const precision = part || /night|morning|evening|afternoon/.test(word) ? "part-of-day" : "day";
  const steps: Readonly<Record<string, number>> = {
    today: 0,
    tonight: 0,
    overnight: 0,
    yesterday: -1,
    tomorrow: 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
  };
  const step = steps[word];
  if (step !== undefined)
    return today === undefined ? { ...nothing, precision } : counts(edtfDay(today + step), precision);
  if (last === undefined) return { ...nothing, precision };
  const later = /after|next|following|later/.test(word) ? 1 : /before|previous|earlier/.test(word) ? -1 : 0;
  if (word === "that week") return { edtf: edtfWeek(last), precision: "week", from: "context" };
  if (word === "that month") return { edtf: edtfMonths(monthsOf(last)), precision: "month", from: "context" };
  if (word === "that year") return { edtf: String(yearOf(last)), precision: "year", from: "context" };
  return { edtf: edtfDay(last + later), precision, from: "context" };
}

function years(first: string, second: string): Value | undefined {
  const end = second.length === 2 ? first.slice(0, 2) + second : second;
  return end > first ? given(`${first}/${end}`, "interval") : undefined;
}

/** A bare year, unless it counts things, names an aircraft or resolution, or stands in an unlikely place. */
function year(text: string, before: string, after: string): Value | undefined {
  if (counted.test(after) || /^\s?(?:%|°)|^[-–]\d/.test(after)) return undefined;
  if (
    /(?:\b(?:[Nn]o|[Nn]umber|[Rr]esolution|[Rr]oom|[Pp]age|[Ss]ection|[Rr]oute|[Hh]ighway|[Ff]light|[Bb]oeing|about|around|some|nearly|over|than|least|most)\.?|[$€£#])\s?$/.test(
      before,
    )
  ) {
    if (!/\b(?:about|around)\s$/.test(before) || Number(text) < 1900) return undefined;
  }
  return Number(text) >= 1500 && Number(text) <= 2099 ? given(text, "year") : undefined;
}

function clockTime(text: string, { last, today }: Context): Value | undefined {
  const m = /^(\d{1,2})(?:[:.](\d\d))?\s?([ap])?/i.exec(text);
  if (!m) return undefined;
  const half = m[3]?.toLowerCase();
  const hour = half ? (Number(m[1]) % 12) + (half === "p" ? 12 : 0) : Number(m[1]);
  const day = last ?? today;
  const time = `T${String(hour).padStart(2, "0")}:${m[2] ?? "00"}`;
  return {
    edtf: day === undefined ? null : `${edtfDay(day)}${time}`,
    precision: "time",
    from: last === undefined ? "document-date" : "context",
  };
}
