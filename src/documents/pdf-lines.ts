import type { Character } from "./pdf-engine.ts";
import { type Boxed, boxedText } from "./recognized.ts";

/** One printed line: where it stands in the page's text and on the page (points from the top left). */
export type PdfLine = {
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** median size of its letters, points */
  readonly size: number;
  /** every letter is bold */
  readonly bold: boolean;
};

export type PdfPageText = Boxed & { readonly lines: readonly PdfLine[] };

/**
 * A page's characters as text: printed lines end in a line end, and a blank line stands where the gap to the next line,
 * a change of size, a short line in bold or a first-line indent shows a new paragraph.
 */
export function pageText(characters: readonly Character[]): PdfPageText {
  const raw = splitLines(characters).map((chars) => ({ chars, at: measure(chars) }));
  const pitch = usualPitch(raw.map((line) => line.at));
  const out = boxedText();
  const lines: PdfLine[] = [];
  raw.forEach((line, i) => {
    const apart = i > 0 && (isItem(line.chars) || startsParagraph(raw[i - 1]!.at, line.at, raw[i + 1]?.at, pitch));
    if (i > 0) out.add(apart ? "\n\n" : "\n");
    const start = out.text.length;
    for (const c of line.chars) out.add(written(c), c.left, c.top, c.right, c.bottom);
    lines.push({ ...line.at, start, end: out.text.length });
  });
  return { ...out.done(), lines };
}

/** PDFium reports a hyphen at a line's end as a sign of its own and then leaves out the line end. */
const written = (c: Character) =>
  c.hyphen ? "-" : c.code < 32 || c.code > 0x10ffff ? "\uFFFD" : String.fromCodePoint(c.code);

const isControl = (c: Character | undefined) => c !== undefined && c.code < 32 && !c.hyphen;

/** Some programs draw the hyphen of a broken word without saying what it stands for: its glyph's number comes out instead. */
const withHyphen = (line: readonly Character[]) =>
  (isControl(line.at(-1)) || line.at(-1)?.unmapped) && isMappedLetter(line.at(-2))
    ? [...line.slice(0, -1), { ...line.at(-1)!, hyphen: true }]
    : line;

const isMappedLetter = (c: Character | undefined) => c !== undefined && !c.unmapped && /\p{L}/u.test(written(c));

function splitLines(characters: readonly Character[]): readonly (readonly Character[])[] {
  const lines: Character[][] = [[]];
  for (const c of characters) {
    if (c.code === 10 || c.code === 13) lines.push([]);
    else lines.at(-1)?.push(c);
    if (c.hyphen) lines.push([]);
  }
  return lines.map((line) => withHyphen(settled(trimmed(line)))).filter((line) => line.length > 0);
}

/** A line that begins with a bullet. */
const isItem = (line: readonly Character[]) => /[•▪●◦‣⁃■□➢✓]/u.test(written(line[0]!)) && isSpace(line[1]);

const isSpace = (c: Character | undefined) => c !== undefined && (c.code === 32 || c.code === 9 || c.code === 0xa0);

function trimmed(line: readonly Character[]): readonly Character[] {
  let start = 0;
  let end = line.length;
  while (isSpace(line[start])) start++;
  while (end > start && isSpace(line[end - 1])) end--;
  return line.slice(start, end);
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const isDigit = (c: Character | undefined) => c !== undefined && /\p{Nd}/u.test(written(c));
const isStop = (c: Character | undefined) => c !== undefined && /[.,:;!?؟،؛]/.test(written(c));

/**
 * A full stop after a number that ends a right-to-left line stands left of the number, and PDFium takes it for the start of
 * the number: it is put back behind.
 */
function settled(line: readonly Character[]): readonly Character[] {
  if (!line.some((c) => rightToLeft.test(written(c)))) return line;
  const space = line.findLastIndex(isSpace);
  const word = line.slice(space + 1);
  if (space < 0 || !isStop(word[0]) || !word.slice(1).every(isDigit) || word.length < 2) return line;
  return [...line.slice(0, space + 1), ...word.slice(1), word[0]!];
}

type Measure = Omit<PdfLine, "start" | "end">;

function measure(chars: readonly Character[]): Measure {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const sizes: number[] = [];
  let bold = true;
  for (const c of chars) {
    if (c.right <= c.left || isSpace(c)) continue;
    bold &&= c.bold;
    left = Math.min(left, c.left);
    top = Math.min(top, c.top);
    right = Math.max(right, c.right);
    bottom = Math.max(bottom, c.bottom);
    sizes.push(Math.round((c.bottom - c.top) * 2) / 2);
  }
  return sizes.length
    ? { left, top, right, bottom, size: median(sizes), bold }
    : { left: 0, top: 0, right: 0, bottom: 0, size: 0, bold: false };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The lower quartile of the steps from line to line: most pages have more lines inside paragraphs than between them. */
function usualPitch(lines: readonly Measure[]): number {
  const steps = lines
    .slice(1)
    .map((line, i) => line.bottom - lines[i]!.bottom)
    .filter((step) => step > 1 && step < 60);
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 0;
}

/** A gap 1.35 times the usual: running text set with 1.5 lines keeps its own pitch, paragraphs are set 1.4 apart or more. */
function startsParagraph(before: Measure, line: Measure, after: Measure | undefined, pitch: number): boolean {
  if (before.size === 0 || line.size === 0) return false;
  const step = line.bottom - before.bottom;
  if (step < -2 * line.size || Math.abs(step) < 1) return false;
  const bySize = Math.max(before.size, line.size) > 1.15 * Math.min(before.size, line.size);
  const usual = Math.max(pitch, line.size * 0.9);
  return (
    step > usual * 1.35 ||
    (step > 0 && (bySize || endsHeading(before, line) || beginsHeading(before, line, after))) ||
    isIndented(before, line, after)
  );
}

/** A line in bold that stops two letters' height or more short of the line under it; a full one may be the lead of a paragraph. */
const endsHeading = (before: Measure, line: Measure) =>
  before.bold && !line.bold && before.right < line.right - 2 * line.size;

const beginsHeading = (before: Measure, line: Measure, after: Measure | undefined) =>
  !before.bold && line.bold && line.right < Math.max(before.right, after?.right ?? 0) - 2 * line.size;

/** The line stands in by one to four letters' height and its neighbours do not. */
function isIndented(before: Measure, line: Measure, after: Measure | undefined): boolean {
  if (!after) return false;
  const step = (other: Measure) => (line.left - other.left) / line.size;
  return (
    step(before) > 0.8 &&
    step(before) < 4 &&
    step(after) > 0.8 &&
    step(after) < 4 &&
    Math.abs(before.left - after.left) < line.size * 0.3
  );
}
