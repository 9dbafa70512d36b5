/** Steps from word to word in a text; a sign that is no letter counts as a word, so that quotation marks can be taken in. */
const word = /[\p{L}\p{N}\p{M}_]+(?:['’.-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;
/** Longest run of white space or longest word that is stepped over, in UTF-16 units. */
const reach = 400;

type Place = { readonly start: number; readonly end: number };

function wordsIn(text: string, from: number, to: number): Place[] {
  const start = Math.max(0, from);
  return [...text.slice(start, to).matchAll(word)].map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
  }));
}

/** End of the first word that ends after `at`. */
export const endAfter = (text: string, at: number) =>
  wordsIn(text, at - reach, at + reach).find((w) => w.end > at)?.end ?? at;
/** End of the last word that ends before `at`. */
export const endBefore = (text: string, at: number) =>
  wordsIn(text, at - reach, at).findLast((w) => w.end < at)?.end ?? at;
export const startBefore = (text: string, at: number) =>
  wordsIn(text, at - reach, at + reach).findLast((w) => w.start < at)?.start ?? at;
export const startAfter = (text: string, at: number) =>
  wordsIn(text, at, at + reach).find((w) => w.start > at)?.start ?? at;

/** A selection widened to whole words, white space at its edges left out; null where it holds no word. */
export function wholeWords(text: string, start: number, end: number): Place | null {
  const met = wordsIn(text, Math.max(0, start - reach), Math.min(text.length, end + reach)).filter(
    (w) => w.end > start && w.start < end,
  );
  return met.length === 0 ? null : { start: met[0]!.start, end: met.at(-1)!.end };
}

/** The word at or after an offset. */
export const wordAt = (text: string, at: number): Place | null =>
  wordsIn(text, at - reach, at + reach).find((w) => w.end > at) ?? null;

/** An EDTF date or moment as it is shown: seconds and zone left out. */
export const dateWords = (date: string) => date.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, "$1 $2");
/** When something was decided, in the reader's own time, year first. */
export const timeWords = (time: string) =>
  new Date(time).toLocaleString("sv-SE", { dateStyle: "short", timeStyle: "short" });

/** A kind of actor, a precision: its name as it is read. */
export const kindWords = (kind: string) =>
  kind === "igo" ? "intergovernmental organization" : kind.replaceAll("-", " ");

const mediaWords: Readonly<Record<string, string>> = {
  "text/plain": "text",
  "text/html": "web page",
  "text/markdown": "Markdown",
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
  "message/rfc822": "mail",
  "image/png": "picture",
  "image/jpeg": "picture",
};
export const mediaName = (type: string) => mediaWords[type] ?? type;

const rightToLeft = new Set(["ar", "fa", "he", "ur", "ps", "ckb", "sd", "yi"]);
export const directionOf = (language: string): "rtl" | "ltr" => (rightToLeft.has(language) ? "rtl" : "ltr");
