import type { Line } from "./lines.ts";
import { isContentsLine, pageNumber } from "./rules.ts";

const unfinished = (s: string) => !/[.?!:;"”’)\]]$/.test(s);

/** Marks (1) the lines that belong to the page and not to the text: numbers and running heads. */
export function pageFurniture(text: string, lines: readonly Line[]): Uint8Array {
  const gone = new Uint8Array(lines.length);
  const words = lines.map((l) => (l.end - l.start <= 90 && l.mark < 0 ? text.slice(l.start, l.end) : ""));
  const alone = lines.map((l, i) => l.blankBefore > 0 || l.pageBefore || i === 0);
  const apart = (i: number) => alone[i]! && (i + 1 >= lines.length || alone[i + 1]!);
  const atEdge = (i: number) => lines[i]!.pageBefore || i === 0 || i + 1 === lines.length || lines[i + 1]!.pageBefore;
  numbers(words, apart, atEdge, gone);
  runningHeads(words, apart, atEdge, gone);
  return gone;
}

/** Numbers alone on a line: at a page's edge, inside a sentence, or rising through the document. */
function numbers(
  words: readonly string[],
  apart: (i: number) => boolean,
  atEdge: (i: number) => boolean,
  gone: Uint8Array,
) {
  let last = { value: -1, at: -1 };
  const rising = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    const n = words[i] && apart(i) ? pageNumber.exec(words[i]!) : null;
    if (!n) continue;
    const before = words[i - 1] ?? "";
    const cuts = i > 0 && before !== "" && unfinished(before) && /^\p{Ll}/u.test(words[i + 1] || "?");
    if (atEdge(i) || cuts) gone[i] = 1;
    const value = Number(n[1]);
    if (value === last.value + 1) rising.add(last.at).add(i);
    last = { value, at: i };
  }
  if (rising.size >= 3) for (const i of rising) gone[i] = 1;
}

/** Short lines that stand apart at least three times, alike but for digits, mostly at page edges. */
function runningHeads(
  words: readonly string[],
  apart: (i: number) => boolean,
  atEdge: (i: number) => boolean,
  gone: Uint8Array,
) {
  const seen = new Map<string, number[]>();
  for (let i = 0; i < words.length; i++) {
    const w = words[i]!;
    if (!w || !apart(i) || /[.?!)]$/.test(w) || isContentsLine(w)) continue;
    const key = w.replace(/\d+/g, "#");
    const places = seen.get(key);
    if (places) places.push(i);
    else seen.set(key, [i]);
  }
  for (const [key, places] of seen) {
    const edges = places.filter(atEdge).length;
    if (places.length >= 3 && (edges * 2 >= places.length || key.includes("#"))) for (const i of places) gone[i] = 1;
  }
}
