/** Numbers, lists and dates in plain English. */

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const seasons: Readonly<Record<string, string>> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

/** "one", "nine", "12", "1,204". */
export const figure = (n: number) => small[n] ?? n.toLocaleString("en-GB");
export const capital = (s: string) => (s ? s[0]!.toUpperCase() + s.slice(1) : s);
export const plural = (n: number, one: string, many = `${one}s`) => (n === 1 ? one : many);
/** "one document", "12 documents", "no document". */
export const count = (n: number, one: string, many = `${one}s`) =>
  `${figure(n)} ${n === 0 ? one : plural(n, one, many)}`;

/** "a, b and c"; beyond `most` "a, b and 4 more". */
export function listed(names: readonly string[], most = 8): string {
  if (names.length > most) return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Whether a description without a name ("two officials from the ministry") means several, by the ending of its head. */
export const isPlural = (words: string) =>
  /(?:[^su'’]s|people|police|men|women|media)$/i.test(
    words.split(/,|\s(?:of|for|in|from|at|on|with|who|which|that|close|familiar|near)\s/)[0]!.trim(),
  );

function day(edtf: string): string | null {
  const m = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(edtf);
  if (!m) return null;
  const [, year, month, date, time, zone] = m;
  if (!month) return year!;
  const name = seasons[month] ?? months[Number(month) - 1];
  if (!name) return null;
  const words = date ? `${Number(date)} ${name} ${year}` : `${name} ${year}`;
  return time ? `${words}, ${time}${/^(Z|[+-]00:?00)$/.test(zone ?? "") ? " UTC" : zone ? ` (${zone})` : ""}` : words;
}

/** An EDTF date as a person writes it; whole years counted back from a day are years, not days; what is not understood is given as it stands. */
export function dateWords(edtf: string): string {
  if (edtf.includes("/")) {
    const [from = "", to = ""] = edtf.split("/");
    if (from === "" || from === "..") return `until ${dateWords(to)}`;
    const counted = /^(\d{4})(-\d\d-\d\d)\/(\d{4})\2$/.exec(edtf);
    if (counted) return `${counted[1]} to ${counted[3]}`;
    if (to === "" || to === "..") return `from ${dateWords(from)}`;
    return from === to ? dateWords(from) : `${dateWords(from)} to ${dateWords(to)}`;
  }
  const choice = /^[[{](.*)[\]}]$/.exec(edtf);
  if (choice)
    return choice[1]!
      .split(",")
      .map((x) => dateWords(x.trim()))
      .join(" or ");
  const doubt = /[?~%]/.test(edtf) ? "about " : "";
  const plain = edtf.replace(/[?~%]/g, "").replace(/-XX/g, "");
  const decade = /^(\d{3})X$/.exec(plain);
  if (decade) return `${doubt}the ${decade[1]}0s`;
  const words = day(plain);
  return words === null ? edtf : doubt + words;
}

/** First and last day of an EDTF date as days since 1970, or null where it has no number. */
export function dayRange(edtf: string): readonly [number, number] | null {
  const parts = edtf
    .split("/")
    .filter((p) => p && p !== "..")
    .flatMap((p) => p.replace(/[[\]{}]/g, "").split(","));
  const ranges = parts.map(oneRange).filter((r) => r !== null);
  if (ranges.length === 0) return null;
  return [Math.min(...ranges.map((r) => r[0])), Math.max(...ranges.map((r) => r[1]))];
}

function oneRange(part: string): readonly [number, number] | null {
  const m = /^(\d{4}|\d{3}X)(?:-(\d\d))?(?:-(\d\d))?/.exec(part.trim().replace(/[?~%]/g, ""));
  if (!m) return null;
  const at = (y: number, mo: number, d: number) => Math.floor(Date.UTC(y, mo, d) / 86_400_000);
  const [, written, month, date] = m;
  if (written!.endsWith("X"))
    return [at(Number(`${written!.slice(0, 3)}0`), 0, 1), at(Number(`${written!.slice(0, 3)}9`), 11, 31)];
  const year = Number(written);
  const index = Number(month) - 1;
  if (!month || index > 11) return month ? seasonRange(year, month) : [at(year, 0, 1), at(year, 11, 31)];
  return date
    ? [at(year, index, Number(date)), at(year, index, Number(date))]
    : [at(year, index, 1), at(year, index + 1, 0)];
}

function seasonRange(year: number, season: string): readonly [number, number] {
  const first = Math.max(0, Number(season) - 21) * 3 + 2;
  const at = (m: number) => Math.floor(Date.UTC(year, m, 1) / 86_400_000);
  return [at(first), at(first + 3) - 1];
}

/** Cuts at a word's end so that at most `most` units stay; surrogate pairs stay whole. */
export function shorten(text: string, most: number): { readonly text: string; readonly cut: boolean } {
  if (text.length <= most) return { text, cut: false };
  const space = text.slice(0, most + 1).search(/\s\S*$/);
  const end = space > most * 0.6 ? space : most - (/[\uD800-\uDBFF]/.test(text[most - 1] ?? "") ? 1 : 0);
  return { text: text.slice(0, end).trimEnd(), cut: true };
}

/** File name without folders: `mail.eml!/a.pdf` -> `a.pdf`. */
export const baseName = (path: string) => path.split(/[/\\]/).at(-1) ?? path;

/** Lone surrogates become U+FFFD, so that the text can be written as UTF-8. */
export const wellFormed = (text: string) =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
