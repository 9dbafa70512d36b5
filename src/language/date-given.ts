import { type Day, dayOf, edtfDay, isDate, yearOf } from "./calendar.ts";
import { counted, monthOf } from "./date-patterns.ts";
import { type Context, faraway, given, nearest, nothing, type Value } from "./date-value.ts";

/** "31/12/2020": the order of day and month where only one is possible. */
export function slashed(text: string): Value {
  const [a, b, y] = text.split(/[/.]/).map(Number) as [number, number, number];
  const order =
    a > 12 || (text.includes(".") && isDate(y, b, a)) ? [b, a] : b > 12 ? [a, b] : a === b ? [a, a] : undefined;
  return order && isDate(y, order[0]!, order[1]!)
    ? given(edtfDay(dayOf(y, order[0]!, order[1]!)), "day")
    : { ...nothing, from: "given" };
}

/** "3-5 June 2021", "November 7", "on the morning of Sunday November 7, 2021". */
export function onDay(
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

/** "2019–2021", "2019-21". */
export function years(first: string, second: string): Value | undefined {
  const end = second.length === 2 ? first.slice(0, 2) + second : second;
  return end > first ? given(`${first}/${end}`, "interval") : undefined;
}

/** A bare year, unless it counts things, names an aircraft or resolution, or stands in an unlikely place. */
export function year(text: string, before: string, after: string): Value | undefined {
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

/** "at 10:30 p.m.": of the day named last, else of the document's. */
export function clockTime(text: string, { last, today }: Context): Value | undefined {
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
