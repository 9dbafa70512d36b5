import {
  type Day,
  dayOf,
  edtfDay,
  edtfMonth,
  edtfMonths,
  edtfWeek,
  monthsOf,
  weekdayOfDay,
  yearOf,
} from "./calendar.ts";
import { countOf, monthOf, seasonOf, weekdayOf } from "./date-patterns.ts";
import { type Context, counts, faraway, type Groups, nearest, nothing, type Value } from "./date-value.ts";

/** "last week", "the same day", "this coming Friday", "next summer". */
export function relative(g: Groups, context: Context): Value {
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

/** "on Friday", "last Friday": in running news the one before, unless the words say otherwise. */
export function weekday(word: string, which: string, part: string | undefined, { today }: Context): Value {
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

/** "in June", "last June". */
export function month(word: string, which: string, { today, full, past }: Context): Value {
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
export function spanOf(which: string, number: string, unit: string, { today }: Context): Value {
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
export function counting(number: string, unit: string, direction: string, context: Context): Value | undefined {
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

/** "yesterday", "the next day", "that week". */
export function deictic(word: string, part: string | undefined, { today, last }: Context): Value {
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
