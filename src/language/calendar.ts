/** Calendar days as days since 1970-01-01 (proleptic Gregorian). */
export type Day = number;

export const dayOf = (year: number, month: number, date: number): Day => Date.UTC(year, month - 1, date) / 86_400_000;
export const weekdayOfDay = (day: Day) => (((day + 4) % 7) + 7) % 7;

const two = (n: number) => String(n).padStart(2, "0");
const four = (n: number) => String(n).padStart(4, "0");

export function edtfDay(day: Day): string {
  const d = new Date(day * 86_400_000);
  return `${four(d.getUTCFullYear())}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())}`;
}

export const edtfMonth = (year: number, month: number) => `${four(year)}-${two(month)}`;

/** Months counted from year 0, so that they can be added. */
export const monthsOf = (day: Day) => {
  const d = new Date(day * 86_400_000);
  return d.getUTCFullYear() * 12 + d.getUTCMonth();
};
export const edtfMonths = (months: number) => edtfMonth(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
export const yearOf = (day: Day) => Math.floor(monthsOf(day) / 12);

/** Monday to Sunday around a day. */
export function edtfWeek(day: Day): string {
  const monday = day - ((weekdayOfDay(day) + 6) % 7);
  return `${edtfDay(monday)}/${edtfDay(monday + 6)}`;
}

/** Whether there is such a day. */
export function isDate(year: number, month: number, date: number): boolean {
  const d = new Date(Date.UTC(year, month - 1, date));
  return d.getUTCMonth() === month - 1 && d.getUTCDate() === date;
}

/** The day of an EDTF value that names one (a time is cut off), else its first day; undefined where it names none. */
export function dayFromEdtf(edtf: string): Day | undefined {
  const m = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(edtf);
  if (!m) return undefined;
  const month = m[2] && Number(m[2]) <= 12 ? Number(m[2]) : 1;
  return dayOf(Number(m[1]), month, m[3] ? Number(m[3]) : 1);
}
