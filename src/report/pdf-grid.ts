import type { Grid, GridCell } from "./blocks.ts";
import type { Setter } from "./pdf-lines.ts";
import { pdfShown } from "./rules.ts";

function cellData(c: GridCell, edges: readonly number[], s: Setter): object {
  switch (c.kind) {
    case "words":
      return {
        kind: "words",
        lines: c.lines.map((l) => ({
          ...(l.open ? s.line(l.open) : s.words(l.runs)),
          style: l.style ?? "",
        })),
      };
    case "letter":
      return { kind: "letter", letter: c.letter };
    case "range":
      return { kind: "range", low: c.low, high: c.high, pooled: c.pooled, edges };
    default:
      return { ...c };
  }
}

/** A grid as plain data for the template. */
export const gridData = (g: Grid, s: Setter) => ({
  kind: "grid",
  columns: g.columns.map((c) => ({ title: s.plain(c.title), note: c.note ?? "", width: c.width })),
  rows: g.rows.slice(0, pdfShown.table).map((r) => ({
    look: r.look ?? "",
    cells: r.cells.map((c, i) => cellData(c, g.columns[i]?.edges ?? [], s)),
  })),
  more: Math.max(0, g.rows.length - pdfShown.table),
});

/** Typst source for grids: the same marks as on screen. */
export const gridTemplate = String.raw`
#let grid-line(l) = {
  if l.style == "small" { text(size: 0.86em, fill: faint, cited(l)) }
  else if l.style == "strong" { text(weight: 600, cited(l)) }
  else if l.style == "stale" { text(size: 0.86em, style: "normal", [▸ #cited(l)]) }
  else { cited(l) }
}
#let letter-box(l) = {
  let size = (width: 17pt, height: 10pt, inset: 0pt, outset: 0pt)
  let set-in(t) = align(center + horizon, t)
  if l == "" { text(fill: line-grey)[·] }
  else if l == "I" { box(..size, fill: accent, set-in(text(fill: white, l))) }
  else if l == "II" { box(..size, fill: accent, stroke: 1.6pt + accent, set-in(text(fill: white, weight: 600, l))) }
  else if l == "C" { box(..size, stroke: 0.5pt + faint, set-in(l)) }
  else if l == "CC" { box(..size, stroke: 1.2pt + black, set-in(text(weight: 600, l))) }
  else { box(..size, set-in(text(fill: faint, l))) }
}
#let bar-box(share, length) = box(width: length, height: 5pt, place(left + horizon, rect(width: calc.max(0, calc.min(1, share)) * length, height: 5pt, fill: accent, stroke: none)))
#let range-box(c) = layout(size => {
  let wide = calc.min(size.width, 90pt)
  let at(p) = p / 100 * wide
  box(width: wide, height: 9pt, {
    for e in c.edges { place(left + top, dx: at(e), line(angle: 90deg, length: 9pt, stroke: 0.4pt + line-grey)) }
    place(left + horizon, line(length: wide, stroke: 0.4pt + faint))
    let span = at(c.high - c.low)
    if span < 2pt { place(left + horizon, dx: at((c.low + c.high) / 2) - 2.2pt, circle(radius: 2.2pt, fill: accent, stroke: none)) }
    else if c.pooled { place(left + horizon, dx: at(c.low), rect(width: span, height: 4.6pt, fill: white, stroke: 1pt + accent)) }
    else { place(left + horizon, dx: at(c.low), rect(width: span, height: 4.6pt, fill: accent, stroke: none)) }
  })
})
#let state-box(m) = {
  let look = (width: 5pt, height: 5pt)
  if m == "met" { box(..look, fill: accent, stroke: 0.6pt + accent) }
  else if m == "not met" { box(..look, stroke: 0.6pt + faint, place(line(start: (0pt, 5pt), end: (5pt, 0pt), stroke: 0.6pt + faint))) }
  else if m == "unknown" { box(..look, stroke: (paint: faint, thickness: 0.6pt, dash: "densely-dotted")) }
  else { box(..look, stroke: 0.6pt + faint) }
}
#let grid-cell(c) = {
  if c.kind == "words" { c.lines.map(l => par(grid-line(l))).join() }
  else if c.kind == "letter" { letter-box(c.letter) }
  else if c.kind == "bar" [#bar-box(c.share, 34pt) #h(3pt) #c.text]
  else if c.kind == "boxes" {
    if c.of <= 12 { range(c.of).map(i => box(width: 3pt, height: 6pt, fill: if i < c.filled { accent } else { white }, stroke: 0.4pt + accent)).join(h(1.4pt)); h(4pt) }
    [#c.filled of #c.of]
  }
  else if c.kind == "range" { range-box(c) }
  else if c.kind == "state" [#state-box(c.mark) #h(2pt) #c.text]
}
#let show-grid(b) = {
  set text(font: sans, size: 8pt)
  set par(leading: 0.45em, spacing: 0.45em)
  let head = b.columns.map(c => table.cell(align: left + bottom, { text(size: 7.5pt, fill: faint, bits(c.title.bits)); if c.note != "" { linebreak(); text(size: 6.5pt, fill: faint, c.note) } }))
  table(
    columns: b.columns.map(c => c.width * 1fr), inset: (x: 3pt, y: 3.5pt), align: left + top,
    stroke: (x, y) => (bottom: if y == 0 { 0.6pt + black } else { 0.3pt + line-grey }, left: if x == 0 and y > 0 and b.rows.at(y - 1, default: (look: "")).look == "hangs" { 2pt + accent } else { none }),
    table.header(..head),
    ..b.rows.map(r => r.cells.map(c => table.cell(breakable: false, if r.look == "quiet" { text(fill: faint, grid-cell(c)) } else { grid-cell(c) }))).flatten(),
  )
  rest(b.more)
}
`;
