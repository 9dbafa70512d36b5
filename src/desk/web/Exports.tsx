import { downloadCsv, downloadXlsx } from "./download.ts";
import type { Rows } from "./sheets.ts";

/** A table's ways out; `rows` is asked only when one is taken, heading first. */
export function Exports({ name, rows }: { readonly name: string; readonly rows: () => Rows }) {
  return (
    <span className="exports">
      <button type="button" className="link" aria-label={`${name} as CSV`} onClick={() => downloadCsv(name, rows())}>
        CSV
      </button>
      <button type="button" className="link" aria-label={`${name} as XLSX`} onClick={() => downloadXlsx(name, rows())}>
        XLSX
      </button>
    </span>
  );
}
