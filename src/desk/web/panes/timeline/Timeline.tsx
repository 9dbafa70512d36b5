import type { InferResponseType } from "hono/client";
import { useMemo } from "react";
import { client } from "../../client.ts";
import { Evidence, Quote } from "../../Evidence.tsx";
import { useLoaded } from "../../load.ts";
import { type Column, Table } from "../../table.tsx";
import { kindWords } from "../../words.ts";

type Entry = InferResponseType<typeof client.timeline.$get>[number];
type Bounds = { readonly from: number; readonly to: number };

/** First and last day of an EDTF date, as milliseconds; null where none can be read. */
export function boundsOf(edtf: string): Bounds | null {
  const ends = edtf.replace(/[~?%[\]{}]/g, "").split("/");
  const parse = (part: string | undefined, last: boolean): number | null => {
    const m = /^(\d{2}[\dX]{2})(?:-(\d\d|XX))?(?:-(\d\d|XX))?/.exec(part ?? "");
    if (!m) return null;
    const year = Number(m[1]!.replaceAll("X", last ? "9" : "0"));
    const season: Record<string, number> = { "21": 3, "22": 6, "23": 9, "24": 12 };
    const month = m[2] && m[2] !== "XX" ? (season[m[2]] ?? Math.min(12, Number(m[2]))) : last ? 12 : 1;
    const day = m[3] && m[3] !== "XX" ? Number(m[3]) : last ? 31 : 1;
    return last
      ? Math.min(Date.UTC(year, month - 1, day, 24), Date.UTC(year, month, 1))
      : Date.UTC(year, month - 1, day);
  };
  const from = parse(ends[0], false);
  const to = parse(ends.at(-1), true);
  return from === null && to === null ? null : { from: from ?? to!, to: to ?? from! };
}

const fromWords: Record<string, string> = {
  given: "date given",
  "document-date": "counted from the document's date",
  context: "counted from another date",
};

/** What happened when, as the documents tell it. */
export function Timeline() {
  const rows = useLoaded(() => client.timeline.$get());
  const scale = useMemo(() => rankedScale(rows ?? []), [rows]);
  const columns: readonly Column<Entry>[] = [
    {
      title: "Date",
      head: true,
      value: (e) => e.edtf,
      width: "150px",
      show: (e) => (
        <>
          <bdi>{e.edtf}</bdi>
          <small>{kindWords(e.precision)}</small>
        </>
      ),
    },
    {
      title: "Where it falls",
      value: (e) => fromWords[e.from] ?? e.from,
      width: "190px",
      show: (e) => <Strip entry={e} scale={scale} />,
    },
    {
      title: "What is told",
      value: (e) => e.words,
      show: (e) => (
        <Quote at={e.told[0]!} language={e.language}>
          {e.words}
        </Quote>
      ),
    },
    {
      title: "Told in",
      numeric: true,
      value: (e) => e.told.length,
      width: "120px",
      show: (e) =>
        e.told.length === 1 ? (
          "1 place"
        ) : (
          <span className="places">
            {e.told.slice(0, 8).map((t, i) => (
              <Quote key={`${t.document} ${t.start}`} at={t} className="short">
                {i + 1}
              </Quote>
            ))}
            {e.told.length > 8 ? ` of ${e.told.length}` : ""}
          </span>
        ),
    },
  ];
  return (
    <div className="split-pane">
      <section className="pane" aria-label="Timeline">
        <h2>Timeline</h2>
        <p className="about">
          A filled mark is a date as it is given; a dashed one was counted from another date; an arrow is open at that
          end. Distances follow the order of the dates, not their length.
        </p>
        <Table
          name="timeline"
          columns={columns}
          rows={rows ?? []}
          id={(e) => `${e.edtf} ${e.told[0]!.document} ${e.told[0]!.start}`}
          rowClass={(e) => (e.focal ? "focal" : "")}
        />
      </section>
      <Evidence />
    </div>
  );
}

/** Places by rank among all days that begin an entry: a strip of years with one crowded day stays readable. */
function rankedScale(rows: readonly Entry[]): (at: number) => number {
  const days = [...new Set(rows.flatMap((r) => boundsOf(r.edtf)?.from ?? []))].sort((a, b) => a - b);
  return (at) => {
    let low = 0;
    for (let high = days.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (days[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return days.length < 2 ? 50 : (Math.min(low, days.length - 1) / (days.length - 1)) * 96 + 2;
  };
}

function Strip({ entry, scale }: { entry: Entry; scale: (at: number) => number }) {
  const bounds = boundsOf(entry.edtf);
  const words = fromWords[entry.from] ?? entry.from;
  if (!bounds) return <span className="quiet">{words}</span>;
  const open = entry.edtf.startsWith("../") ? "before" : entry.edtf.endsWith("/..") ? "after" : "";
  const left = scale(bounds.from);
  const width = Math.max(0, scale(bounds.to - 1) - left);
  return (
    <span className="strip" role="img" aria-label={words}>
      <i
        className={`${entry.from === "given" ? "given" : "counted"} ${open}`}
        style={{ insetInlineStart: `${left}%`, width: width > 4 ? `${width}%` : undefined }}
      />
    </span>
  );
}
