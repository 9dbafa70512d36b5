import { useMemo, useState } from "react";
import { Exports } from "./Exports.tsx";
import type { Value } from "./sheets.ts";

/** A column: what is sorted, filtered and exported (`value`), and how it is shown. */
export type Column<R> = {
  readonly title: string;
  readonly value: (row: R) => Value;
  /** Words that are shown with the value, and found by typing too. */
  readonly beside?: (row: R) => string;
  readonly show?: (row: R) => React.ReactNode;
  /** The row's name: drawn as its header. */
  readonly head?: boolean;
  readonly numeric?: boolean;
  readonly width?: string;
};
export type TableProps<R> = {
  /** Name of the exported files. */
  readonly name: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly id: (row: R) => string;
  readonly current?: string | null;
  /** Rows of one group stand under its heading. */
  readonly group?: (row: R) => string;
  /** What the groups are: their column in the exported files. */
  readonly groupTitle?: string;
  readonly rowClass?: (row: R) => string;
  /** What is said where there is no row at all. */
  readonly none?: string;
  /** Further controls beside the filter. */
  readonly children?: React.ReactNode;
};

/** Rows drawn at once; more come when the end is near. */
const step = 150;
const compare = (a: Value, b: Value) =>
  typeof a === "number" && typeof b === "number"
    ? a - b
    : String(a ?? "").localeCompare(String(b ?? ""), undefined, { numeric: true });

/** The one table of the desk: sorted by its headings, narrowed by typing, exported as CSV and XLSX. */
export function Table<R>(props: TableProps<R>) {
  const { name, columns, rows, id, current, group, groupTitle, rowClass, none, children } = props;
  const [sort, setSort] = useState<{ column: number; down: boolean } | null>(null);
  const [wanted, setWanted] = useState("");
  const [shown, setShown] = useState(step);
  const found = useMemo(() => {
    const words = wanted.toLowerCase().trim();
    const kept = words
      ? rows.filter((r) =>
          columns.some((c) => `${c.value(r) ?? ""} ${c.beside?.(r) ?? ""}`.toLowerCase().includes(words)),
        )
      : [...rows];
    const by = sort && columns[sort.column];
    if (by) kept.sort((a, b) => (sort.down ? -1 : 1) * compare(by.value(a), by.value(b)));
    if (group) {
      const order = [...new Set(rows.map(group))];
      kept.sort((a, b) => order.indexOf(group(a)) - order.indexOf(group(b)));
    }
    return kept;
  }, [rows, columns, sort, wanted, group]);
  const press = (column: number) =>
    setSort((s) => (s?.column !== column ? { column, down: false } : s.down ? null : { column, down: true }));
  const near = (el: HTMLElement | null) => {
    if (!el || shown >= found.length) return;
    const watch = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && setShown((n) => n + step), {
      rootMargin: "600px",
    });
    watch.observe(el);
    return () => watch.disconnect();
  };
  const grouped = group && groupTitle ? [{ title: groupTitle, value: group }] : [];
  const saved = [...grouped, ...columns];
  const exported = () => [saved.map((c) => c.title), ...found.map((r) => saved.map((c) => c.value(r)))];
  let before = "";
  return (
    <>
      <div className="tools">
        <input
          type="search"
          aria-label={`Filter ${name}`}
          placeholder="Filter"
          value={wanted}
          onChange={(e) => setWanted(e.target.value)}
        />
        {children}
        <span className="quiet">
          {found.length === rows.length ? rows.length : `${found.length} of ${rows.length}`}
        </span>
        <Exports name={name} rows={exported} />
      </div>
      <table className="grid">
        <thead>
          <tr>
            {columns.map((c, i) => (
              <th
                key={c.title}
                scope="col"
                aria-sort={sort?.column === i ? (sort.down ? "descending" : "ascending") : "none"}
                className={c.numeric ? "number" : ""}
                style={c.width ? { width: c.width } : undefined}
              >
                <button type="button" onClick={() => press(i)}>
                  {c.title}
                  <i aria-hidden="true">{sort?.column === i ? (sort.down ? " ↓" : " ↑") : ""}</i>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.slice(0, shown).flatMap((r) => {
            const heading = group && group(r) !== before ? group(r) : null;
            if (heading !== null) before = heading;
            const row = (
              <tr key={id(r)} className={`${rowClass?.(r) ?? ""}${current === id(r) ? " on" : ""}`}>
                {columns.map((c) =>
                  c.head ? (
                    <th key={c.title} scope="row">
                      {c.show ? c.show(r) : <bdi>{c.value(r)}</bdi>}
                    </th>
                  ) : (
                    <td key={c.title} className={c.numeric ? "number" : ""}>
                      {c.show ? c.show(r) : <bdi>{c.value(r)}</bdi>}
                    </td>
                  ),
                )}
              </tr>
            );
            return heading === null
              ? [row]
              : [
                  <tr key={`group ${heading}`} className="group">
                    <th scope="rowgroup" colSpan={columns.length}>
                      {heading} <span>{found.filter((x) => group!(x) === heading).length}</span>
                    </th>
                  </tr>,
                  row,
                ];
          })}
        </tbody>
      </table>
      {shown < found.length && (
        <p ref={near} className="quiet">
          {found.length - shown} more rows follow.
        </p>
      )}
      {found.length === 0 && (
        <p className="empty">{rows.length === 0 ? (none ?? "Nothing here yet.") : "No row fits this filter."}</p>
      )}
    </>
  );
}
