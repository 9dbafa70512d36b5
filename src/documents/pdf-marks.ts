import { isBoldTitle } from "./bold-title.ts";
import { median, type PdfLine, type PdfPageText } from "./pdf-lines.ts";
import type { Mark, Page } from "./types.ts";

/** Headings (larger letters, or short lines in bold), paragraphs and the lines that repeat on every page, from the lines' sizes and places. */
export function pdfMarks(
  sheets: readonly PdfPageText[],
  pages: readonly Page[],
): { marks: readonly Mark[]; title?: string } {
  const body = median(
    sheets.flatMap((sheet) => sheet.lines.flatMap((l) => Array<number>(Math.min(l.end - l.start, 200)).fill(l.size))),
  );
  const boldBody = median(sheets.flatMap((sheet) => sheet.lines.map((l) => (l.bold ? 1 : 0)))) === 1;
  const repeated = repeatedLines(sheets);
  const marks: Mark[] = [];
  sheets.forEach((sheet, i) => {
    const shift = pages[i]?.start ?? 0;
    for (const block of blocksOf(sheet)) {
      const start = shift + block[0]!.start;
      const end = shift + block.at(-1)!.end;
      const size = median(block.map((l) => l.size));
      if (block.every((l) => repeated.has(pattern(sheet, l)) || isPageNumber(sheet, l)))
        marks.push({ kind: "navigation", start, end });
      else if (size > body * 1.15 && block.length <= 4 && end - start < 300)
        marks.push({ kind: "heading", start, end, level: levelOf(size / body) });
      else if (
        !boldBody &&
        block.length <= 3 &&
        block.every((l) => l.bold) &&
        isBoldTitle(sheet.text.slice(block[0]!.start, block.at(-1)!.end))
      )
        marks.push({ kind: "heading", start, end });
      else marks.push({ kind: "paragraph", start, end });
    }
  });
  const first = sheets[0] && largestHeading(sheets[0], body);
  return { marks, ...(first ? { title: first } : {}) };
}

const levelOf = (ratio: number) => (ratio > 1.7 ? 1 : ratio > 1.35 ? 2 : 3);

function blocksOf(sheet: PdfPageText): readonly (readonly PdfLine[])[] {
  const blocks: PdfLine[][] = [];
  let last = -1;
  for (const line of sheet.lines) {
    if (last >= 0 && sheet.text.slice(last, line.start) === "\n") blocks.at(-1)?.push(line);
    else blocks.push([line]);
    last = line.end;
  }
  return blocks.filter((block) => block.some((l) => l.end > l.start));
}

const pattern = (sheet: PdfPageText, line: PdfLine) =>
  `${Math.round(line.top / 6)}:${sheet.text
    .slice(line.start, line.end)
    .replace(/\p{Nd}+/gu, "0")
    .trim()}`;

/** "7", "– 7 –" or "Page 7 of 12" as the first or last line of its page. */
const isPageNumber = (sheet: PdfPageText, line: PdfLine) =>
  (line === sheet.lines[0] || line === sheet.lines.at(-1)) &&
  sheet.lines.length > 1 &&
  /^(?:page\s*)?[-–—[(\s]*\p{Nd}{1,4}[-–—\])\s]*(?:(?:of|\/)\s*\p{Nd}{1,4})?$/iu.test(
    sheet.text.slice(line.start, line.end),
  );

/** First and last two lines of a page that stand, digits aside, at the same place of at least three pages and a third of all. */
function repeatedLines(sheets: readonly PdfPageText[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const sheet of sheets) {
    const edges = new Set([...sheet.lines.slice(0, 2), ...sheet.lines.slice(-2)].map((l) => pattern(sheet, l)));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const least = Math.max(3, sheets.length / 3);
  return new Set([...counts].filter(([, n]) => n >= least).map(([edge]) => edge));
}

/** The heading in the largest letters of the first page, if they are clearly larger than the text's. */
function largestHeading(sheet: PdfPageText, body: number): string | undefined {
  const blocks = blocksOf(sheet).map((block) => ({ block, size: median(block.map((l) => l.size)) }));
  const largest = blocks
    .filter(({ block, size }) => size > body * 1.3 && block.length <= 4)
    .sort((a, b) => b.size - a.size)[0];
  const text = largest && sheet.text.slice(largest.block[0]!.start, largest.block.at(-1)!.end).replace(/\s+/g, " ");
  return text && text.length > 8 && text.length < 250 ? text : undefined;
}
