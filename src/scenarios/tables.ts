import { kindOf, type ListedPart } from "./lists.ts";

type Cell = { readonly text: string; readonly start: number; readonly end: number };
/** A scenario of a table: the cell that names it and the cells under or beside each heading of the table. */
export type TabledScenario = { readonly title: Cell; readonly cells: readonly (readonly [ListedPart, Cell])[] };

/** Scenarios as the rows of a table whose heading says what each column holds, or as its columns where the first cell of each row says it. */
export function tabled(text: string, from: number, to: number): TabledScenario[] {
  const lines = [...text.slice(from, to).matchAll(/[^\n]+/g)].map((m) => cellsOf(m[0], from + m.index));
  const rows = lines.filter((r) => r.length > 1 && r.some((c) => /\p{L}/u.test(c.text)));
  const kind = (c: Cell | undefined) => (c ? kindOf(`${c.text}:`) : null);
  const heads = rows[0] ?? [];
  if (heads.filter((c) => kind(c)).length >= 2) return rows.slice(1).flatMap((r) => scenarioOf(r, heads.map(kind)));
  const firsts = rows.map((r) => kind(r[0]));
  if (firsts.filter(Boolean).length < 2) return [];
  return heads.slice(1).flatMap((_, i) =>
    scenarioOf(
      rows.flatMap((r) => r[i + 1] ?? []),
      firsts,
    ),
  );
}

function scenarioOf(cells: readonly Cell[], kinds: readonly (ListedPart | null)[]): TabledScenario[] {
  const title = cells.find((c, i) => kinds[i] === null && /\p{L}/u.test(c.text));
  if (!title) return [];
  return [{ title, cells: cells.flatMap((c, i) => (kinds[i] && c.text ? [[kinds[i], c] as const] : [])) }];
}

/** What bars, tabs or wide gaps set apart on one line; a cell may be empty. */
function cellsOf(line: string, at: number): Cell[] {
  const lead = /^\s*\|?/.exec(line)![0].length;
  const body = line.slice(lead).replace(/\|?\s*$/, "");
  const marks = [...body.matchAll(line.includes("|") ? /\|/g : /\t+| {3,}/g)];
  return [...marks, null].map((m, i) => {
    const from = i === 0 ? 0 : marks[i - 1]!.index + marks[i - 1]![0].length;
    const cell = body.slice(from, m?.index ?? body.length);
    const start = at + lead + from + cell.length - cell.trimStart().length;
    return { text: cell.trim(), start, end: start + cell.trim().length };
  });
}
