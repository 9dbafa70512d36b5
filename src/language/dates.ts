import { type Day, dayFromEdtf, edtfMonth } from "./calendar.ts";
import { clockTime, onDay, slashed, year, years } from "./date-given.ts";
import { aheadAfter, aheadCue, dateHint, datePattern, monthOf, pastCue, pastWords, seasonOf } from "./date-patterns.ts";
import { counting, deictic, month, relative, spanOf, weekday } from "./date-relative.ts";
import { type Context, type Groups, given, type Memory, nothing, type Value } from "./date-value.ts";
import { toSource } from "./reading.ts";
import type { DateMention, Reading } from "./types.ts";

type Found = Value & { readonly start: number; readonly end: number };

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
