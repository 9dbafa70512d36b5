import type { Document, Mark } from "../documents/types.ts";

/** A line of the source, or the part of one that a mark covers; never empty, no white space at its edges. */
export type Line = {
  readonly start: number;
  readonly end: number;
  /** white space before it on its line */
  readonly indent: number;
  /** index of the innermost block mark, or -1 */
  readonly mark: number;
  readonly blankBefore: number;
  /** a page begins between the line before and this one */
  readonly pageBefore: boolean;
};

const blockKinds = new Set(["title", "heading", "paragraph", "list-item", "row", "quote", "navigation", "hidden"]);
export const isBlockMark = (mark: Mark) => blockKinds.has(mark.kind);
const closesInner = (mark: Mark) => mark.kind === "row" || mark.kind === "navigation" || mark.kind === "hidden";

/** For each place where the innermost block mark changes: the place and the mark's index (or -1), in order. */
function markSteps(marks: readonly Mark[]): { readonly at: number; readonly mark: number }[] {
  const order = marks
    .map((mark, i) => ({ mark, i }))
    .filter(({ mark }) => isBlockMark(mark) && mark.end > mark.start)
    .sort((a, b) => a.mark.start - b.mark.start || b.mark.end - a.mark.end);
  const steps: { at: number; mark: number }[] = [];
  const open: { end: number; i: number; sealed: boolean }[] = [];
  const closeUntil = (at: number) => {
    while (open.length && open[open.length - 1]!.end <= at) {
      const { end } = open.pop()!;
      steps.push({ at: end, mark: open[open.length - 1]?.i ?? -1 });
    }
  };
  for (const { mark, i } of order) {
    closeUntil(mark.start);
    const top = open[open.length - 1];
    if (top?.sealed) continue;
    const end = top ? Math.min(mark.end, top.end) : mark.end;
    open.push({ end, i, sealed: closesInner(mark) });
    steps.push({ at: mark.start, mark: i });
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return steps;
}

/** The lines of a document, cut at line ends, page starts and the edges of block marks. Linear in the text. */
export function linesOf(document: Document): Line[] {
  const { text } = document;
  const steps = markSteps(document.marks);
  const pageStarts = document.pages.map((p) => p.start).filter((s) => s > 0);
  const lines: Line[] = [];
  let [start, step, page, mark, blank, paged] = [0, 0, 0, -1, 0, false];
  const breaks = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
  let stop = breaks.exec(text);
  while (start <= text.length) {
    while (steps[step] && steps[step]!.at <= start) mark = steps[step++]!.mark;
    while (pageStarts[page] !== undefined && pageStarts[page]! <= start) {
      paged = true;
      page++;
    }
    const lineEnd = stop ? stop.index : text.length;
    const end = Math.min(lineEnd, steps[step]?.at ?? lineEnd, pageStarts[page] ?? lineEnd);
    const [from, to] = trimmed(text, start, end);
    if (from < to) {
      lines.push({ start: from, end: to, indent: from - start, mark, blankBefore: blank, pageBefore: paged });
      [blank, paged] = [0, false];
    } else if (end === lineEnd) blank++;
    if (end < lineEnd) start = end;
    else if (!stop) break;
    else {
      if (stop[0] === "\f") paged = true;
      start = lineEnd + stop[0].length;
      stop = breaks.exec(text);
    }
  }
  return lines;
}

function trimmed(text: string, start: number, end: number): [number, number] {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return [start, end];
}

export const isSpace = (c: number) =>
  c === 32 ||
  (c >= 9 && c <= 13) ||
  c === 0xa0 ||
  c === 0x3000 ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x1680 ||
  c === 0x85 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0xfeff;
