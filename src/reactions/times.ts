import type { Sentence } from "../language/types.ts";
import type { Scene } from "./scene.ts";

/** Of a stretch of time as EDTF writes it the first and the last day, as far as they are said. */
const firstOf = (edtf: string) => plain(edtf.split("/")[0]!).replaceAll("X", "0");
const lastOf = (edtf: string) => plain(edtf.split("/").at(-1)!).replaceAll("X", "9");
const plain = (edtf: string) => edtf.slice(0, 10).replace(/T.*|[~?%]/g, "");
/** Of two dates the sooner, compared as far as both are said: -1, 0 or 1. */
function compared(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [x, y] = [a.slice(0, length), b.slice(0, length)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** "three years ago", "last year": long gone, whatever day it is. */
const gone =
  /\b(?:(?:years?|months|decades?) (?:ago|earlier|before)|last (?:year|decade)|(?:previous|past|recent) (?:years?|months|decades?)|(?:\d0s|decades|centuries|for years|for months|since (?:1[89]|20)\d\d))\b/i;

/** When a sentence speaks of: before the event, on its day or after it; before it by the last date of its paragraph; long gone. Each 0 or 1. */
export function timesOf({ extract, focus }: Scene): (s: Sentence) => readonly number[] {
  const { dates, text, blocks } = extract.language;
  const event = focus.focal?.date ?? null;
  const told = [...dates]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, edtf }) => {
      if (!event || !edtf) return [];
      const sooner = compared(lastOf(edtf), firstOf(event)) < 0;
      return [{ start, sooner, later: !sooner && compared(firstOf(edtf), firstOf(event)) >= 0 }];
    });
  const starts = Int32Array.from(told, (d) => d.start);
  return (s) => {
    const own = told.slice(firstFrom(starts, s.start), firstFrom(starts, s.end));
    const last = told[firstFrom(starts, s.end) - 1];
    const before = last && last.start >= blocks[s.block]!.start ? last : undefined;
    return [
      Number(event !== null),
      Number(own.some((d) => d.sooner)),
      Number(own.some((d) => d.later)),
      Number(before?.sooner ?? false),
      Number(gone.test(text.slice(s.start, s.end))),
    ];
  };
}

/** Index of the first of rising numbers that reaches `least`. */
function firstFrom(rising: Int32Array, least: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
