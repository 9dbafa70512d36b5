import type { Mark } from "./types.ts";

/** Visible text with its marks and its map to the source. */
export type Visible = { readonly text: string; readonly marks: readonly Mark[]; readonly sourceMap: Int32Array };

type Open = { readonly mark: Omit<Mark, "start" | "end">; start: number };

/** Where a text node's characters stand in the source: one offset a UTF-16 unit, or the offset of the first where they run alike. */
export type Places = number | Int32Array;

const whitespace = /[ \t\n\r\f]+/y;
const solid = /[^ \t\n\r\f]+/y;

/**
 * Builds the text a reader of the page sees: white space folded as browsers fold it, blocks on lines of their own, cells
 * set apart by a tab. Characters are only ever taken over from the source or are one of space, tab and line end.
 */
export function visibleText() {
  const parts: string[] = [];
  const marks: Mark[] = [];
  const map: number[] = [];
  const open: Open[] = [];
  let waiting: Open[] = [];
  let length = 0;
  let breaks = 0;
  let gap = "";
  /** length where the table row begins; whether nothing of the cell has been shown yet */
  let rowStart = 0;
  let cellBegins = false;

  const put = (chunk: string, source: number | undefined) => {
    const shift = map.length ? map.at(-1)! - map.at(-2)! : undefined;
    if (source !== undefined && source - length !== shift) map.push(length, source);
    parts.push(chunk);
    length += chunk.length;
  };
  const flush = (source: number) => {
    if (length > 0 && breaks > 0) put("\n".repeat(breaks), undefined);
    else if (length > 0 && gap) put(gap, gap === " " ? source - 1 : undefined);
    breaks = 0;
    gap = "";
    cellBegins = false;
    for (const entry of waiting) entry.start = length;
    waiting = [];
  };
  const at = (places: Places, i: number) => (typeof places === "number" ? places + i : (places[i] ?? 0));
  const putRun = (value: string, start: number, places: Places) => {
    flush(at(places, start));
    if (typeof places === "number") return put(value, places + start);
    for (let i = 0; i < value.length; ) {
      let j = i + 1;
      while (j < value.length && at(places, start + j) - at(places, start + i) === j - i) j++;
      put(value.slice(i, j), at(places, start + i));
      i = j;
    }
  };

  return {
    get length() {
      return length;
    },
    /** A block's edge: at least `count` line ends between what stands before and after. */
    edge(count: number) {
      if (!cellBegins) breaks = Math.max(breaks, count);
    },
    lineEnd() {
      breaks = Math.min(2, breaks + 1);
    },
    row() {
      rowStart = length;
    },
    /** A cell's start: a tab, whatever blocks stood in the cell before. */
    cell() {
      if (length > rowStart) {
        gap = "\t".repeat(1 + (breaks === 0 ? gap.split("\t").length - 1 : 0));
        breaks = 0;
      }
      cellBegins = true;
    },
    cellEnd() {
      cellBegins = false;
      breaks = Math.min(breaks, 1);
    },
    text(value: string, places: Places, preformatted: boolean) {
      if (preformatted) return void (value && putRun(value, 0, places));
      for (let i = 0; i < value.length; ) {
        whitespace.lastIndex = i;
        if (whitespace.test(value)) {
          if (!cellBegins) gap ||= " ";
          i = whitespace.lastIndex;
        }
        solid.lastIndex = i;
        if (i < value.length && solid.test(value)) {
          putRun(value.slice(i, solid.lastIndex), i, places);
          i = solid.lastIndex;
        }
      }
    },
    /** Begins a stretch that the format marks; it starts at the first character shown after this call. */
    enter(mark: Omit<Mark, "start" | "end">) {
      const entry = { mark, start: -1 };
      open.push(entry);
      waiting.push(entry);
    },
    leave() {
      const entry = open.pop();
      if (!entry) return;
      if (entry.start >= 0 && entry.start < length) marks.push({ ...entry.mark, start: entry.start, end: length });
      else waiting = waiting.filter((w) => w !== entry);
    },
    done(): Visible {
      const sorted = marks.sort((a, b) => a.start - b.start || b.end - a.end);
      return { text: parts.join(""), marks: sorted, sourceMap: Int32Array.from(map) };
    },
  };
}
