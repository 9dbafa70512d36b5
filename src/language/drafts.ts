import type { Mark } from "../documents/types.ts";
import { pageFurniture } from "./furniture.ts";
import type { Line } from "./lines.ts";
import { bullet, dangles, hashes, isContentsLine, numbered, speaker, starred } from "./rules.ts";

/** Lines that one reads as one block, before it is known what kind of block. */
export type Draft = { readonly lines: readonly Line[]; readonly mark: Mark | undefined };

const endsSentence = (s: string) => /[.?!:;…]["”’»)\]]*$|["”»]$/.test(s);
const startsLower = (s: string) => /^["“‘'([]*\p{Ll}/u.test(s);
const startsNew = (s: string) =>
  bullet.test(s) || numbered.test(s) || hashes.test(s) || starred.test(s) || speaker.test(s);
const brokenWord = (s: string) => /\p{L}[-\u00ad\u2010]$/u.test(s);

/** Groups the lines of a text into blocks: joins what line ends and page ends cut. */
export function draftsOf(text: string, all: readonly Line[], marks: readonly Mark[]): Draft[] {
  const gone = pageFurniture(text, all);
  const lines = all.filter((_, i) => !gone[i]);
  const width = wrapWidth(lines);
  const drafts: { lines: Line[]; mark: Mark | undefined }[] = [];
  /** where the last paragraph stands that a page's end may have cut, until something else than page furniture follows */
  let open = -1;
  let paged = false;
  for (const line of lines) {
    const last = drafts[drafts.length - 1];
    const before = last?.lines[last.lines.length - 1];
    const mark = marks[line.mark];
    paged ||= line.pageBefore;
    if (before && last && goesOn(text, before, line, width, last.lines.length)) {
      last.lines.push(line);
      continue;
    }
    if (mark?.kind === "navigation") {
      drafts.push({ lines: [line], mark });
      continue;
    }
    const cut = drafts[open];
    if (cut && paged && mark?.kind === "paragraph" && cutByPage(text, cut.lines, line)) {
      cut.lines.push(line);
      drafts.length = open + 1;
    } else {
      open = mark?.kind === "paragraph" ? drafts.length : -1;
      drafts.push({ lines: [line], mark });
    }
    paged = false;
  }
  return drafts;
}

/** Two paragraphs of a paged document that are one: the page ended inside a word or a sentence. */
function cutByPage(text: string, lines: readonly Line[], line: Line): boolean {
  const before = lines[lines.length - 1]!;
  const left = text.slice(Math.max(before.start, before.end - 400), before.end);
  const right = text.slice(line.start, Math.min(line.end, line.start + 400));
  if (brokenWord(left) && startsLower(right)) return true;
  return !startsNew(right) && crossesPage(before, left, right, lines.length);
}

/** Width at which the text was wrapped by hand, or infinity: most lines that another follows at once are nearly that long. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines
    .filter((l, i) => l.mark < 0 && lines[i + 1]?.mark === -1 && lines[i + 1]?.blankBefore === 0)
    .map((l) => l.end - l.start + l.indent)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.97)] ?? Number.POSITIVE_INFINITY;
  const near = lengths.filter((n) => n > 0.75 * width).length;
  return width <= 200 && near >= lengths.length * 0.5 ? width : Number.POSITIVE_INFINITY;
}

function goesOn(text: string, before: Line, line: Line, width: number, lineCount: number): boolean {
  if (before.mark !== line.mark) return false;
  if (line.mark >= 0) return true;
  const left = text.slice(Math.max(before.start, before.end - 400), before.end);
  const right = text.slice(line.start, Math.min(line.end, line.start + 400));
  if (isContentsLine(left) || isContentsLine(right)) return false;
  const apart = line.blankBefore > 0 || line.pageBefore;
  if (brokenWord(left) && startsLower(right) && line.blankBefore <= 4) return true;
  if (startsNew(right) || starred.test(left)) return false;
  if (apart) return crossesPage(before, left, right, lineCount);
  if (endsSentence(left) && line.indent >= before.indent + 2 && lineCount > 1) return false;
  const firstWord = /^\S+/.exec(right)?.[0].length ?? 1;
  if (before.end - before.start + before.indent + 1 + firstWord > width) return true;
  return !endsSentence(left) && startsLower(right) && left.length >= 20;
}

/** A blank line or page end inside a sentence: it stops in mid-air and goes on in lower case or after a word that cannot end it. */
function crossesPage(before: Line, left: string, right: string, lineCount: number): boolean {
  const long = lineCount > 1 || before.end - before.start >= 25;
  if (!long || endsSentence(left)) return false;
  if (startsLower(right)) return true;
  return (before.end - before.start >= 40 || lineCount > 1) && (/,$/.test(left) || dangles(left));
}
