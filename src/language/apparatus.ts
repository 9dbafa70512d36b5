import { apparatusHeading, apparatusLine } from "./rules.ts";
import type { BlockKind } from "./types.ts";

type Line = { readonly text: string; readonly body: string; readonly prose: boolean };

/**
 * Links, categories and notes at the end of a page tell nothing of their own and become navigation: the lines under "See also" or
 * "References" that are no prose, category and note lines wherever they stand, and lines without a letter or digit.
 */
export function setApparatusAside(kinds: BlockKind[], lines: readonly Line[]): void {
  let under = false;
  lines.forEach(({ text, body, prose }, i) => {
    const category = /^Categor(?:y|ies):/.test(text);
    const heading = kinds[i] === "heading" && !category && !apparatusLine.test(text);
    if (heading) under = apparatusHeading.test(body.trim());
    const listed = under && !heading && !prose;
    const note = apparatusLine.test(text) && (under || isNote(lines, i - 1) || isNote(lines, i + 1));
    if (listed || note || category || !/[\p{L}\p{N}]/u.test(text)) kinds[i] = "navigation";
  });
}

const isNote = (lines: readonly Line[], i: number) => apparatusLine.test(lines[i]?.text ?? "");
