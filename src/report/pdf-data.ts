import type { Block, Unit } from "./blocks.ts";
import { gridData } from "./pdf-grid.ts";
import type { Line, Setter } from "./pdf-lines.ts";
import { mapSvg } from "./pdf-map.ts";
import { pdfShown } from "./rules.ts";
import { shorten } from "./words.ts";

type Part = Line & { readonly style: "text" | "small" | "chip" | "flag" | "none" };
const part = (l: Line, style: Part["style"] = "text"): Part => ({ ...l, style });

type Table = {
  readonly kind: "table";
  readonly columns: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly (readonly Part[])[])[];
  readonly more: number;
};
const table = (columns: readonly number[], head: readonly string[], rows: Table["rows"], shown: number): Table => ({
  kind: "table",
  columns,
  head,
  rows: rows.slice(0, shown),
  more: Math.max(0, rows.length - shown),
});

const marks = (units: readonly Unit[]) => units.map((u) => u.mark);

function claims(b: Extract<Block, { kind: "claims" }>, s: Setter): Table {
  const rows = b.rows
    .slice(0, pdfShown.claims)
    .map((r) => [
      [part(s.plain(r.who)), part(s.plain(r.note), "small"), part(s.plain(r.claim), "chip")],
      [
        part(s.line(r.open)),
        ...r.flags.map((f) => part(s.plain(`${f}: word of certainty, no band given`), "flag")),
        ...(r.remark ? [part(s.plain(r.remark), "small")] : []),
      ],
      r.evidence.length
        ? r.evidence.map((e) => part(s.line(e), "small"))
        : [part(s.plain("none found beside it"), "none")],
    ]);
  return {
    ...table([26, 46, 28], ["Who says so", "What is said", "Evidence offered"], rows, pdfShown.claims),
    more: Math.max(0, b.rows.length - pdfShown.claims),
  };
}

function timeline(b: Extract<Block, { kind: "timeline" }>, s: Setter): Table {
  const rows = b.rows.map((r) => [
    [part(s.plain(r.date))],
    [part(s.words(r.open.runs))],
    [part(s.plain(s.where(r.open.sentence)), "small")],
    [part(s.plain(r.precision), "small")],
  ]);
  return table([17, 47, 22, 14], ["Date", "What is told", "Where", "Precision"], rows, pdfShown.timeline);
}

function discrepancies(b: Extract<Block, { kind: "discrepancies" }>, s: Setter): Table {
  const rows = b.items
    .slice(0, pdfShown.discrepancies)
    .flatMap((d) =>
      d.sides.map((x, i) => [
        i === 0 ? [part(s.plain(d.about)), ...(d.note ? [part(s.plain(d.note), "small")] : [])] : [],
        [part(s.plain(x.who), "small")],
        [part(s.line(x.open))],
      ]),
    );
  return {
    ...table([24, 28, 48], ["On", "Who", "What they have"], rows, rows.length),
    more: Math.max(0, b.items.length - pdfShown.discrepancies),
  };
}

function matrix(b: Extract<Block, { kind: "matrix" }>, s: Setter): readonly object[] {
  const rows = b.groups.map((g) => ({
    level: g.level,
    count: g.count,
    more: Math.max(0, g.rows.length - pdfShown.matrix),
    rows: g.rows.slice(0, pdfShown.matrix).map((r) => ({
      name: s.plain(r.name),
      note: r.note ? s.plain(r.note) : null,
      cells: r.cells.map((c) =>
        c.map((x) => ({ mark: x.mark === undefined ? "" : String(x.mark), line: s.words(x.open.runs) })),
      ),
    })),
  }));
  const behind = b.groups.flatMap((g) =>
    g.rows
      .slice(0, pdfShown.matrix)
      .flatMap((r) => r.cells.flatMap((c) => c.filter((x) => x.mark !== "none").map((x) => x.open.sentence))),
  );
  const words = [...new Set(behind)];
  return [
    { kind: "matrix", columns: b.columns, groups: rows },
    { kind: "heading", text: "The words behind the matrix" },
    {
      kind: "lines",
      items: words.slice(0, pdfShown.words).map(s.sentence),
      more: Math.max(0, words.length - pdfShown.words),
    },
  ];
}

function scenarios(b: Extract<Block, { kind: "scenarios" }>, s: Setter): Table {
  const titles: Table["rows"][number] = [[], ...b.columns.map((c) => [part(s.line(c.title))])];
  const rows = b.heads.map((h, i) => [
    [part(s.plain(h), "small")],
    ...b.columns.map((c) =>
      c.rows[i]!.length ? c.rows[i]!.map((o) => part(s.line(o))) : [part(s.plain("none stated"), "none")],
    ),
  ]);
  const share = Math.floor(84 / b.columns.length);
  return table(
    [16, ...b.columns.map(() => share)],
    ["", ...b.columns.map((_, i) => `Course ${i + 1}`)],
    [titles, ...rows],
    rows.length + 1,
  );
}

const more = (left: number, s: Setter) =>
  left > 0 ? [{ kind: "remark", line: s.plain(`and ${left} more, in report.html`) }] : [];

function quotes(b: Extract<Block, { kind: "quotes" }>, s: Setter): readonly object[] {
  return b.groups.flatMap((g) => [
    { kind: "label", text: g.level },
    ...(g.items.length
      ? g.items
          .slice(0, pdfShown.quotes)
          .map((i) => ({ kind: "quote", line: s.line(i.open), who: s.plain(`${i.who}${i.note ? `, ${i.note}` : ""}`) }))
      : [{ kind: "remark", line: s.plain(g.none) }]),
    ...more(g.items.length - pdfShown.quotes, s),
  ]);
}

function generic(b: Extract<Block, { kind: "table" }>, s: Setter): Table {
  const most = b.label === "Documents" ? pdfShown.documents : pdfShown.table;
  const rows = b.rows
    .slice(0, most)
    .map((r) =>
      r.cells.map((c) => [
        ...(c.open ? [part(s.words(c.open.runs))] : []),
        ...(c.runs.length ? [part(s.words(c.runs), c.open || c.small ? "small" : "text")] : []),
      ]),
    );
  return {
    ...table(
      b.columns.map((c) => c.width),
      b.columns.map((c) => c.title),
      rows,
      most,
    ),
    more: Math.max(0, b.rows.length - most),
  };
}

/** One block as plain data for the template. */
export function blockData(b: Block, s: Setter): readonly object[] {
  switch (b.kind) {
    case "paragraph":
      return b.sentences.length ? [{ kind: "paragraph", lines: b.sentences.map(s.sentence) }] : [];
    case "list":
      return [
        {
          kind: "list",
          ordered: b.ordered,
          items: b.sentences.slice(0, pdfShown.list).map(s.sentence),
          more: Math.max(0, b.sentences.length - pdfShown.list),
        },
      ];
    case "heading":
      return [{ kind: "heading", text: b.text, figure: b.figure }];
    case "remark":
      return b.screen ? [] : [{ kind: "remark", line: s.plain(b.text) }];
    case "discrepancies":
      return [discrepancies(b, s)];
    case "timeline":
      return [timeline(b, s)];
    case "claims":
      return [claims(b, s)];
    case "motives":
      return [
        ...b.items.slice(0, pdfShown.motives).map((m) => ({
          kind: "motive",
          label: m.label.replace(/[.)]$/, ""),
          title: s.line(m.title),
          by: s.plain(m.by),
          points: m.points.map(s.line),
        })),
        ...more(b.items.length - pdfShown.motives, s),
      ];
    case "units":
      return [{ kind: "units", rows: b.rows.map((r) => ({ level: r.level, cells: r.cells.map(marks) })) }];
    case "map":
      return [
        {
          kind: "map",
          width: b.width,
          height: b.height,
          alt: shorten(b.label, 300).text,
          svg: mapSvg(b),
          places: b.places.map((p) => ({ x: p.x, y: p.y, name: s.plain(p.name) })),
          beside: b.elsewhere.map((p) => ({ name: s.plain(p.name), marks: marks(p.units) })),
        },
      ];
    case "matrix":
      return matrix(b, s);
    case "quotes":
      return quotes(b, s);
    case "scenarios":
      return [scenarios(b, s)];
    case "grid":
      return [gridData(b, s)];
    case "table":
      return [generic(b, s)];
  }
}
