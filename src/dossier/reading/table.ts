import { parse } from "csv-parse/sync";
import { notice } from "../../documents/notices.ts";
import type { Metadata } from "../../documents/types.ts";
import type { Notice } from "../../record/notice.ts";
import { fromValues } from "./sidecar.ts";

/** Values for the documents of one folder, by path; a path that the table names and no file has stays to be told. */
export type Table = {
  readonly rows: ReadonlyMap<string, { readonly metadata: Metadata; readonly line: number }>;
  readonly notices: readonly Notice[];
};

/** A `documents.csv`: a column `path` (from the table's own folder) and the names that a `.json` may have. */
export function fromTable(text: string, place: string): Table {
  const rows = new Map<string, { metadata: Metadata; line: number }>();
  const notices: Notice[] = [];
  const invalid = (line: number, message: string) =>
    notices.push(notice("metadata-invalid", `${place} line ${line}`, message));
  const folder = place.includes("/") ? place.slice(0, place.lastIndexOf("/") + 1) : "";
  for (const { record, line } of recordsOf(text, invalid)) {
    const key = Object.keys(record).find((k) => /^(?:path|file|filename|document)$/i.test(k.trim()));
    const path = key && record[key]?.trim().replace(/\\/g, "/").replace(/^\.\//, "");
    if (!path) {
      invalid(line, "The row names no file in a column called path, and is not used.");
      continue;
    }
    const beside = fromValues(record, "csv", () => `${place} line ${line}`);
    notices.push(...beside.notices);
    if (rows.has(folder + path)) invalid(line, `"${path}" stands in the table twice; the later row counts.`);
    rows.set(folder + path, { metadata: beside.metadata, line });
  }
  return { rows, notices };
}

type Row = { readonly record: Record<string, string>; readonly line: number };

function recordsOf(text: string, invalid: (line: number, message: string) => void): readonly Row[] {
  const head = text.split("\n", 1)[0] ?? "";
  const delimiter = [",", ";", "\t"].reduce((a, b) => (head.split(b).length > head.split(a).length ? b : a));
  try {
    const rows = parse(text, {
      columns: true,
      bom: true,
      delimiter,
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    invalid(line, `The table could not be read (${(error as Error).message.slice(0, 120)}), so none of it is used.`);
    return [];
  }
}
