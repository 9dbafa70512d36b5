import { months, solarMonths, weekdays } from "./rules.ts";

const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Arabic and Persian digits as ASCII digits; the length stays. */
export const westernDigits = (text: string) => text.replace(easternDigits, (d) => String(d.charCodeAt(0) & 0xf));

/**
 * The date that a whole string states, as EDTF, or undefined: ISO 8601, RFC 5322 (`Sun, 7 Nov 2021 10:00 +0300`),
 * `11 Nov. 2021`, `November 7, 2021`, `2021/11/07`, `٧ نوفمبر ٢٠٢١`, `۱۶ آبان ۱۴۰۰`, `Nov 2021`, PDF `D:20211107`.
 * `07/11/2021` counts only where one of the two numbers cannot be a month.
 */
export function maybeDate(given: string): string | undefined {
  const text = westernDigits(given)
    .replace(/[\u200e\u200f]/g, "")
    .trim()
    .replace(/\s+/g, " ");
  if (text.length < 4 || text.length > 60) return undefined;
  return maybeIso(text) ?? maybePdf(text) ?? maybeWords(text.replace(weekdays, "")) ?? maybeSlashed(text);
}

function maybeIso(text: string): string | undefined {
  const m =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/.exec(
      text,
    );
  if (!m || (m[4] && !m[3])) return undefined;
  const day = ymd(m[1], m[2], m[3]);
  return day && (m[4] ? day + clock(m[4], m[5], m[6], m[7]) : day);
}

function maybePdf(text: string): string | undefined {
  const m = /^D:(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z|[+-]\d{2})'?(\d{2})?'?)?/.exec(text);
  if (!m) return undefined;
  const day = ymd(m[1], m[2], m[3]);
  if (!day || !m[4]) return day;
  return day + clock(m[4], m[5], m[6], m[7] && (m[7] === "Z" ? "Z" : `${m[7]}:${m[8] ?? "00"}`));
}

function maybeWords(text: string): string | undefined {
  const time =
    /[,،]?(?: at)? (\d{1,2}):(\d{2})(?::(\d{2}))? ?([ap]\.?m\.?)?(?: ?\(?(Z|UTC|GMT|[A-Z]{2,4}|[+-]\d{2}:?\d{2})\)?)?(?: \([A-Z]+\))?$/i.exec(
      text,
    );
  const bare = (time ? text.slice(0, time.index) : text).replace(/(\d)(?:st|nd|rd|th)\b/i, "$1");
  const day = dayFirst(bare) ?? monthFirst(bare);
  if (!day || !time || day.length < 10) return day;
  const hour = (Number(time[1]) % (time[4] ? 12 : 24)) + (/^p/i.test(time[4] ?? "") ? 12 : 0);
  const zone = /^(?:Z|UTC|GMT|[+-])/i.test(time[5] ?? "") ? time[5] : undefined;
  return day + clock(String(hour), time[2], time[3], zone);
}

function dayFirst(text: string): string | undefined {
  const m = /^(?:(\d{1,2})[ -](?:of )?)?(\p{L}[\p{L}\u200c]*(?: \p{L}+)?)[.,،]?[ -],?(\d{4})$/u.exec(text);
  return m ? named(m[3], m[2], m[1]) : undefined;
}

function monthFirst(text: string): string | undefined {
  const m = /^(\p{L}+)\.? (\d{1,2})[,،]? (\d{4})$/u.exec(text);
  return m ? named(m[3], m[1], m[2]) : undefined;
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const name = (month ?? "").toLowerCase();
  const number = months.get(name);
  if (number) return ymd(year, String(number), day);
  const solar = solarMonths.get(name);
  return solar && day ? fromSolar(Number(year), solar, Number(day)) : undefined;
}

function maybeSlashed(text: string): string | undefined {
  const m = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!m) return undefined;
  const [a, b] = [Number(m[1]), Number(m[2])];
  if (a === b || a > 12) return ymd(m[3], m[2], m[1]);
  return b > 12 ? ymd(m[3], m[1], m[2]) : undefined;
}

function ymd(year: string | undefined, month?: string, day?: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  if (y >= 1300 && y < 1500 && month && day) return fromSolar(y, m, d);
  if (!(y >= 1500 && y <= 2100) || !(m >= 1 && m <= 12)) return undefined;
  if (!(d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate())) return undefined;
  return [String(y), month && String(m).padStart(2, "0"), day && String(d).padStart(2, "0")].filter(Boolean).join("-");
}

function clock(hour = "0", minute = "00", second = "00", zone = ""): string {
  if (Number(hour) > 23 || Number(minute) > 59) return "";
  const z = /^(?:z|utc|gmt)$/i.test(zone) ? "Z" : zone.replace(/^([+-]\d{2}):?(\d{2})$/, "$1:$2");
  return `T${hour.padStart(2, "0")}:${minute}:${second}${z}`;
}

const solarCalendar = new Intl.DateTimeFormat("en-u-ca-persian", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

/** Solar Hijri to Gregorian: the day near the equinox estimate whose Persian calendar parts match. */
function fromSolar(year: number, month: number, day: number): string | undefined {
  const start = Date.UTC(year + 621, 2, 18) + ((month - 1) * 30.5 + day - 1) * 86_400_000;
  for (let i = -4; i < 10; i++) {
    const at = new Date(start + i * 86_400_000);
    const parts = Object.fromEntries(
      solarCalendar.formatToParts(at).map((p) => [p.type, Number.parseInt(p.value, 10)]),
    );
    if (parts.year === year && parts.month === month && parts.day === day) return at.toISOString().slice(0, 10);
  }
  return undefined;
}
