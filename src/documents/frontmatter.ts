import { metadataFrom } from "./compose.ts";
import { maybeDate, westernDigits } from "./dates.ts";
import { dateline, fieldNames, kickers, publisherWords } from "./rules.ts";
import type { Metadata } from "./types.ts";

type Values = {
  title?: string;
  author?: string;
  publisher?: string;
  date?: string;
  address?: string;
  language?: string;
};

/** How far the front of a text reaches at most: a title page and a short list of contents fit. */
const frontUnits = 4000;

/** What the first lines of a text say about it: a header block, else title, date, byline and publisher lines. */
export function frontMatter(text: string): Metadata {
  const blocks = blocksOf(text.slice(0, frontUnits));
  const fields = headerFields(blocks);
  const lines = frontLines(blocks);
  const found: Values = { ...lines, ...fields };
  return metadataFrom("text", found as Record<string, string | undefined>);
}

/** Lines between blank lines, with Markdown's signs for headings and emphasis taken off. */
function blocksOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/(?:\r\n|\r|\n)(?:[^\S\r\n]*(?:\r\n|\r|\n))+/)
    .map((block) =>
      block
        .split(/\r\n|\r|\n/)
        .map(plain)
        .filter(Boolean),
    )
    .filter((block) => block.length > 0);
}

const plain = (line: string) =>
  line
    .replace(/[\u200e\u200f\ufeff]/g, "")
    .trim()
    .replace(/^#{1,6}\s+/, "")
    .replace(/^(\*\*|__|\*|_)(.+)\1$/, "$2")
    .trim();

/** `Key: value` lines at the very top, inside `---` (YAML) or bare. */
export function headerFields(blocks: readonly (readonly string[])[]): Values {
  const lines = (blocks[0] ?? []).filter((line) => !/^-{3,}$/.test(line));
  const found: Record<string, string> = {};
  for (const line of lines) {
    const m = /^([\p{L}_ -]{2,24}?)\s*:\s+(.+)$/u.exec(line);
    const key = m && fieldOf(m[1] ?? "");
    if (key && m?.[2] && !found[key]) found[key] = m[2].replace(/^(["'])(.*)\1$/, "$2");
  }
  const date = found.date && maybeDate(found.date);
  delete found.date;
  return date ? { ...found, date } : found;
}

function fieldOf(given: string): string | undefined {
  const name = given.toLowerCase().replace(/_/g, " ").trim();
  return Object.keys(fieldNames).find((key) => fieldNames[key]?.includes(name));
}

/** The front ends at the first block that reads like running text. */
function frontLines(blocks: readonly (readonly string[])[]): Values {
  const spoken = blocks.findIndex((block) => timeOfDay.test(block[0] ?? ""));
  const body = Math.max(blocks.findIndex(isBody), -1);
  const front = blocks.slice(0, body < 0 ? Math.min(blocks.length - 1, 8) : body);
  const opening = body < 0 ? [] : (blocks[body] ?? []);
  const found: Values = {};
  for (const [i, block] of front.slice(0, 12).entries()) if (i !== spoken - 1) takeBlock(found, block);
  takeOpening(found, opening);
  return found;
}

function isBody(block: readonly string[]): boolean {
  const text = block.join(" ");
  return (
    text.length > 200 ||
    (block.length > 2 && text.length > 120) ||
    (/[.!?؟]["”’)]?$/.test(text) && text.split(/\s+/).length > 14)
  );
}

/** Of a body's name in two scripts the one in the title's script. */
function publisherAmong(lines: readonly string[], title = ""): string | undefined {
  const named = lines.filter(isPublisher);
  const latin = /[A-Za-z]/.test(title);
  return named.find((line) => /[A-Za-z]/.test(line) === latin) ?? named[0];
}

/** A line that is a time of day makes its block a note of where and when words were spoken. */
const timeOfDay = /^\(?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?\)?$/i;

function takeBlock(found: Values, block: readonly string[]): void {
  const lines = block.filter((line) => !takeLine(found, line));
  const day = found.date ? undefined : lines.map(dateWithin).find(Boolean);
  if (day) found.date = day;
  const body = lines.length > 1 && !found.publisher ? publisherAmong(lines, found.title) : undefined;
  if (body) found.publisher = body;
  const rest = lines.filter((line) => lines.length === 1 || line !== found.publisher);
  const text = rest.join(" ");
  if (block.some((line) => timeOfDay.test(line)) || rest.length === 0 || rest.length > 2 || !isTitle(text)) return;
  if (!found.title) found.title = text;
  else if (!found.publisher && isPublisher(found.title)) {
    found.publisher = found.title;
    found.title = text;
  } else if (!found.publisher && isPublisher(text)) found.publisher = text;
}

/** Running text that starts without a blank line after its title, and the agency in its dateline. */
function takeOpening(found: Values, opening: readonly string[]): void {
  const first = opening[0] ?? "";
  const long = opening.findIndex((line) => line.length > 200);
  const head = long > 0 ? opening.slice(0, Math.min(long, 4)) : opening.slice(0, headLength(opening));
  for (const line of head) if (!takeLine(found, line) && !found.title && isTitle(line)) found.title = line;
  const text = opening.slice(head.length).join(" ") || first;
  const wire = dateline.exec(text)?.groups;
  if (wire?.agency && !found.publisher && !/^\d/.test(wire.agency)) found.publisher = wire.agency;
  const day = wire?.day && maybeDate(wire.day);
  if (day && !found.date) found.date = day;
}

/** A title without a blank line below it: the second or third line is a date or a byline. */
function headLength(lines: readonly string[]): number {
  const at = lines
    .slice(1, 4)
    .findLastIndex((line) => maybeDate(bareDate(line)) !== undefined || byline(line) !== undefined);
  return at < 0 ? 0 : at + 2;
}

/** True where the line was a kicker, a date, a byline or a source line. */
function takeLine(found: Values, line: string): boolean {
  if (
    kickers.test(line.replace(/[:.]$/, "")) ||
    (/^[\p{P}\p{S}\d\s]+$/u.test(westernDigits(line)) && !maybeDate(bareDate(line)))
  )
    return true;
  const date = maybeDate(bareDate(line));
  if (date) found.date ??= date;
  const author = byline(line);
  if (author) found.author ??= author;
  const source =
    /^(?:Source|Publisher|المصدر|منبع)\s*:\s*(.{2,80})$/iu.exec(line)?.[1] ??
    /^(?:©|\(c\)|Copyright(?: ©)?)\s*(?:\d{4}\s+)?(.{2,80}?)\.?$/iu.exec(line)?.[1];
  if (source) found.publisher ??= source;
  const address = /^<?(https?:\/\/\S+?)>?$/.exec(line)?.[1];
  if (address) found.address ??= address;
  return Boolean(
    date ||
      author ||
      source ||
      address ||
      /^(?:contents|table of contents|فهرست|المحتويات):?$/iu.test(line) ||
      /^\(.*\)$/.test(line),
  );
}

/** `Published on: 7 November 2021`, `Washington, 7 November 2021` without what stands before the date. */
function bareDate(line: string): string {
  const named = line.replace(
    /^(?:last )?(?:published|updated|posted|issued|date|dated|release[d]?|نشر في|تاريخ النشر|التاريخ|تاریخ انتشار|تاریخ)(?: on| at)?\s*:?\s+/iu,
    "",
  );
  return named.replace(/^(?!\p{L}{3,9}\.? \d)(?:\p{Lu}[\p{L}.]+ ?){1,3},\s+(?=\S)/u, (place) =>
    /\d/.test(place) ? place : "",
  );
}

/** The date in a line such as `Radio Belmar, 17 May 2024, 18.00` or `Record of 16 May 2024`; a date a title tells of is not meant. */
function dateWithin(line: string): string | undefined {
  const western = westernDigits(line);
  const m =
    /(?:[,(|–-]\s*|\b(?:record|minutes|transcript|statement|briefing|session|release|bulletin|edition|issue) of )(\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})(?=$|[,)\s])/iu.exec(
      western,
    );
  return m?.[1] && maybeDate(m[1]);
}

function byline(line: string): string | undefined {
  const m = /^(?:By|BY|Written by|Author:|بقلم:?|كتب:?|نویسنده:?|به قلم:?)\s+(.{3,80})$/u.exec(line);
  const name = m?.[1]?.replace(/\s*[|•·].*$/, "").replace(/,\s.*$/, "");
  return name && /^[\p{Lu}\p{Lo}]/u.test(name) && name.split(/\s+/).length <= 8 && !/[.!?]$/.test(name)
    ? name
    : undefined;
}

/** `MS. HOLT: Good afternoon. I have one announcement.` is a line of a transcript, `FACT SHEET: U.S. aid` a title. */
const isSpoken = (text: string) =>
  /^[\p{Lu}. ]{2,40}(?: \([^)]*\))?:\s/u.test(text) && /[.!?]["”)]?$|\p{Ll}[.!?]["”)]?\s/u.test(text);

function isTitle(text: string): boolean {
  const words = text.split(/\s+/).length;
  if (text.length > 220 || words > 30 || !/\p{L}{2}/u.test(text) || /\t\d+$/.test(text)) return false;
  if (isSpoken(text)) return false;
  if (/[.;,:،؛]$/.test(text) && !/\b\p{Lu}\.$/u.test(text)) return false;
  return /^[\p{Lu}\p{Lo}\p{N}"“‘'«(¿¡]/u.test(text) && !/^\d{1,2}:\d{2}/.test(text) && !/^[^\s:]+@/.test(text);
}

/** A body's name: capitals throughout, and its head word first or last. */
function isPublisher(text: string): boolean {
  const shown = /\p{Ll}/u.test(text) ? text : text.replace(/\p{Lu}+/gu, (w) => w.charAt(0) + w.slice(1).toLowerCase());
  if (text.length > 90 || !publisherWords.test(shown)) return false;
  if (!/[A-Za-z]/.test(text)) return true;
  const words = shown.split(/[\s,–-]+/).filter(Boolean);
  if (words.some((w) => /^\p{Ll}/u.test(w) && !/^(?:of|for|and|the|in|on|to|de|la|du|al)$/.test(w))) return false;
  return (
    publisherWords.test(words[0] ?? "") || publisherWords.test(words.at(-1) ?? "") || /\b(?:of|for|on)\b/.test(text)
  );
}
