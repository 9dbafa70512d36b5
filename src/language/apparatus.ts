import { apparatusHeading, apparatusLine } from "./rules.ts";
import type { BlockKind } from "./types.ts";

type Line = { readonly text: string; readonly body: string; readonly prose: boolean };

/**
 * Links, categories and notes at the end of a page tell nothing of their own and become navigation: the lines under "See also" or
 * "References" that are no prose, category and note lines wherever they stand, and lines without a letter or digit.
 */
export function setApparatusAside(kinds: BlockKind[], lines: readonly Line[]): void {
  let under = false;
  const rows = inRows(lines);
  lines.forEach(({ text, body, prose }, i) => {
    const category = /^Categor(?:y|ies):/.test(text);
    const heading = kinds[i] === "heading" && !category && !apparatusLine.test(text);
    if (heading) under = apparatusHeading.test(body.trim());
    const listed = under && !heading && !prose;
    const note = apparatusLine.test(text) && (under || rows[i]);
    if (listed || note || category || !/[\p{L}\p{N}]/u.test(text)) kinds[i] = "navigation";
  });
}

/** Lines in rows of notes one below the other, most of them no prose: a judgment numbers its paragraphs in the same way. */
function inRows(lines: readonly Line[]): boolean[] {
  const rows = lines.map(() => false);
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (to < lines.length && apparatusLine.test(lines[to]!.text)) to++;
    const prose = lines.slice(from, to).filter((l) => l.prose).length;
    if (to - from > 1 && prose * 2 < to - from) rows.fill(true, from, to);
    from = Math.max(from, to);
  }
  return rows;
}
