import type { Document } from "../documents/types.ts";
import { isSpace, type Line } from "./lines.ts";
import { hyphenPrefixes, ligatures } from "./rules.ts";
import type { Reading } from "./types.ts";

/** Builds the reading text block by block. */
export type ReadingBuilder = {
  /** Adds the lines as one block, from `from` on; returns its stretch of the reading text. */
  add(lines: readonly Line[], from: number): { readonly start: number; readonly end: number };
  finish(): Reading;
};

/** Where a stretch of the reading text stands in the document's text. */
export function toSource(text: string, reading: Reading, start: number, end: number): { start: number; end: number } {
  const from = reading.map[start] ?? text.length;
  const last = reading.map[end - 1] ?? from;
  const doubled = /["“”]/.test(reading.text[end - 1] ?? "") && /['‘’`]/.test(text[last] ?? "");
  return { start: from, end: Math.max(from, last + (doubled ? 2 : 1)) };
}

const zeroWidth = (c: number) =>
  c === 0xad ||
  c === 0x200b ||
  c === 0x2060 ||
  c === 0xfeff ||
  c === 0x200e ||
  c === 0x200f ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2066 && c <= 0x2069);

/** Signs of Markdown and of wiki notes that are no words, as patterns whose named groups are to be left out. */
const remnants: readonly RegExp[] = [
  /(?<drop>!?\[)[^[\]]{0,300}(?<drop2>\]\([^()\s]{0,500}(?:\([^()\s]{0,100}\)[^()\s]{0,100})?(?:\s+"[^"]{0,200}")?\))/dg,
  /(?<drop>\*{2,3})(?=\S)[^*]{1,400}?(?<=\S)(?<drop2>\*{2,3})/dg,
  /(?<![\p{L}\p{N}*])(?<drop>\*)(?=[^\s*])[^*\n]{1,300}?(?<=[^\s*])(?<drop2>\*)(?![\p{L}\p{N}*])/dgu,
  /(?<![\p{L}\p{N}_])(?<drop>_{1,2})(?=[^\s_])[^_\n]{1,300}?(?<=[^\s_])(?<drop2>_{1,2})(?![\p{L}\p{N}_])/dgu,
  /(?<drop>\\)(?=[\\`*_{}[\]()#+\-.!>~|'"])/dg,
  /(?<=[\p{L}\p{N}.,:;!?"'”’)\]])(?<drop>\[(?:\d{1,3}|[a-z]|citation needed|note \d{1,3}|better source needed)\])/dgu,
  // Numbers of footnotes: raised figures after a word or stop, and plain ones right behind the stop of a sentence or clause.
  /(?<drop>[¹²³⁰⁴-⁹]{1,3}(?:[,–-][¹²³⁰⁴-⁹]{1,3})*)(?<=[\p{L}\p{N}.,:;!?"'”’)\]][¹²³⁰⁴-⁹,–-]{1,12})(?<!(?<!\p{L})[kcmd]?m[²³])/dgu,
  /(?<drop>\d{1,3}(?:,\d{1,3}){0,4})(?=\s+["“‘(]?\p{Lu}|\s*$)(?<=\p{Ll}{2}[.!?]["”’)]{0,2}\d{1,3}(?:,\d{1,3}){0,4})(?<!\b(?:[Nn]os?|[Aa]rts?|[Pp]aras?|[Pp]p?|[Vv]ols?|[Ff]igs?|[Ss]ec|[Cc]h|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\d{1,3})/dgmu,
  /(?<drop>\d{1,3}(?:,\d{1,3}){0,4})(?=\s+\p{L})(?<=\p{Ll}{2}(?:[,;]["”’)]{0,2}|["”’)]{1,2}[,;]?)\d{1,3}(?:,\d{1,3}){0,4})/dgu,
];

function droppedSigns(text: string): Uint8Array {
  const dropped = new Uint8Array(text.length);
  for (const pattern of remnants)
    for (const m of text.matchAll(pattern))
      for (const span of Object.values(m.indices?.groups ?? {})) if (span) dropped.fill(1, span[0], span[1]);
  return dropped;
}

/** @param document its text is read through; whatever is left out or joined stays in the map */
export function readingBuilder(document: Document): ReadingBuilder {
  const { text } = document;
  const dropped = droppedSigns(text);
  const words = vocabulary(text);
  const parts: string[] = [];
  let map = new Int32Array(Math.max(64, text.length + (text.length >> 3)));
  let length = 0;
  const push = (s: string) => {
    if (length + s.length > map.length) {
      const wider = new Int32Array(2 * (length + s.length));
      wider.set(map);
      map = wider;
    }
    parts.push(s);
  };
  const put = (s: string, at: number) => {
    push(s);
    for (let i = 0; i < s.length; i++) map[length++] = at;
  };
  const putRun = (from: number, to: number) => {
    push(text.slice(from, to));
    for (let i = from; i < to; i++) map[length++] = i;
  };
  const unput = () => {
    parts.push(parts.pop()!.slice(0, -1));
    length--;
  };
  const add = (lines: readonly Line[], from: number) => {
    if (length > 0) put("\n", map[length - 1]! + 1);
    const start = length;
    lines.forEach((line, i) => {
      const [a, b] = [i === 0 ? Math.max(from, line.start) : line.start, line.end];
      if (i > 0) joinLines(text, lines[i - 1]!, line, put, unput, words);
      addLine(text, a, b, dropped, put, putRun);
    });
    return { start, end: length };
  };
  const finish = (): Reading => {
    const whole = parts.join("");
    const full = new Int32Array(whole.length + 1);
    full.set(map.subarray(0, whole.length));
    full[whole.length] = whole.length ? map[whole.length - 1]! + 1 : 0;
    return { text: whole, map: full };
  };
  return { add, finish };
}

type Put = (s: string, at: number) => void;

function joinLines(text: string, before: Line, line: Line, put: Put, unput: () => void, words: () => Set<string>) {
  const last = text.charCodeAt(before.end - 1);
  if (last === 0xad) return;
  const hyphen = last === 45 || last === 0x2010;
  const left = hyphen
    ? (/[\p{L}]+(?=[-\u2010]$)/u.exec(text.slice(Math.max(before.start, before.end - 40), before.end))?.[0] ?? "")
    : "";
  const right = left ? (/^[\p{L}]+/u.exec(text.slice(line.start, Math.min(line.end, line.start + 40)))?.[0] ?? "") : "";
  if (!left || !right) return put(" ", before.end);
  if (/^\p{Ll}/u.test(right) && !keepsHyphen(left, right.toLowerCase(), words())) unput();
}

/** Whether a word cut after a hyphen has that hyphen: the document's other words decide, else the first part. */
function keepsHyphen(first: string, right: string, words: Set<string>): boolean {
  const left = first.toLowerCase();
  if (left.length > 1 && first === first.toUpperCase()) return true;
  if (words.has(`${left}-${right}`)) return true;
  if (words.has(left + right)) return false;
  return hyphenPrefixes.has(left) || (left.length > 3 && right.length > 3 && words.has(left) && words.has(right));
}

function vocabulary(text: string): () => Set<string> {
  let words: Set<string> | undefined;
  return () => {
    if (words) return words;
    const whole = text.replace(/\p{L}{1,40}[-\u2010]\s{0,9}[\r\n](?:\s{0,9}\p{L}{1,40})?/gu, " ");
    words = new Set((whole.match(/\p{L}{1,40}(?:-\p{L}{1,40}){0,3}/gu) ?? []).map((w) => w.toLowerCase()));
    return words;
  };
}

/** Printed signs of ASCII that are never half of a pair: most of a text, taken in runs. */
const isPlain = (c: number) => c > 32 && c < 127 && c !== 39 && c !== 96;
const quotePairs: Readonly<Record<string, string>> = { "''": '"', "``": '"', "‘‘": "“", "’’": "”" };

function addLine(
  text: string,
  from: number,
  to: number,
  dropped: Uint8Array,
  put: Put,
  putRun: (a: number, b: number) => void,
) {
  let [i, spaced] = [from, true];
  while (i < to) {
    const c = text.charCodeAt(i);
    if (dropped[i] || zeroWidth(c)) {
      i++;
    } else if (isPlain(c)) {
      const first = i;
      while (i < to && !dropped[i] && isPlain(text.charCodeAt(i))) i++;
      putRun(first, i);
      spaced = false;
    } else if (isSpace(c) || c < 32 || c === 127) {
      if (!spaced) put(" ", i);
      spaced = true;
      i++;
    } else {
      const pair = c === 39 || c === 96 || c === 0x2018 || c === 0x2019 ? quotePairs[text.slice(i, i + 2)] : undefined;
      const joined = c >= 0xfb00 && c <= 0xfb06 ? ligatures[text[i]!] : undefined;
      if (pair || joined) put((pair ?? joined)!, i);
      else putRun(i, i + 1);
      i += pair ? 2 : 1;
      spaced = false;
    }
  }
}
