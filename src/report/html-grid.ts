import type { Grid, GridCell, GridColumn, GridLine, GridRow } from "./blocks.ts";
import { type Marker, runsHtml, safe } from "./html-runs.ts";

function lineHtml(l: GridLine, m: Marker): string {
  const text = l.open ? m.link(l.open) + m.notes(l.open.sentence) : runsHtml(l.runs);
  return l.style ? `<span class="gl ${l.style}">${text}</span>` : `<span class="gl">${text}</span>`;
}

const fixed = (x: number) => x.toFixed(1);

/** A stretch on 0 to 100 %, with the edges of the word-book's bands behind it. */
function rangeSvg(c: Extract<GridCell, { kind: "range" }>, edges: readonly number[]): string {
  const x = (percent: number) => percent * 1.8 + 2;
  const ticks = edges.map((e) => `M${fixed(x(e))} 2V16`).join("");
  const from = x(c.low);
  const wide = x(c.high) - from;
  const shape =
    wide < 4
      ? `<circle class="f" cx="${fixed((from + x(c.high)) / 2)}" cy="9" r="4.5"/>`
      : `<rect class="${c.pooled ? "o" : "f"}" x="${fixed(from)}" y="5" width="${fixed(wide)}" height="8"/>`;
  const says = c.low === c.high ? `${c.low} %` : `${c.low} to ${c.high} %`;
  return `<svg class="gr" viewBox="0 0 184 18" role="img" aria-label="${safe(says)}"><path class="tk" d="${ticks}"/><path class="ax" d="M2 9H182"/>${shape}</svg>`;
}

const barSvg = (share: number) =>
  `<svg class="gb" viewBox="0 0 56 10" width="56" height="10" aria-hidden="true"><rect class="f" y="1" width="${fixed(Math.max(0, Math.min(1, share)) * 56)}" height="8"/></svg>`;

/** More boxes than this are given as a number alone. */
const mostBoxes = 12;

function boxesHtml(c: Extract<GridCell, { kind: "boxes" }>): string {
  if (c.of > mostBoxes) return `${c.filled} of ${c.of}`;
  const boxes = Array.from(
    { length: c.of },
    (_, i) => `<rect class="${i < c.filled ? "f" : "o"}" x="${i * 7 + 0.5}" y="0.5" width="4.5" height="10"/>`,
  );
  const width = c.of * 7;
  return `<svg class="gb" viewBox="0 0 ${width} 11" width="${width}" height="11" aria-hidden="true">${boxes.join("")}</svg> ${c.filled} of ${c.of}`;
}

function cellHtml(c: GridCell, column: GridColumn | undefined, m: Marker): string {
  switch (c.kind) {
    case "words":
      return c.lines.map((l) => lineHtml(l, m)).join("");
    case "letter":
      return c.letter
        ? `<span class="lt l-${safe(c.letter)}"${c.note ? ` title="${safe(c.note)}"` : ""}>${safe(c.letter)}</span>`
        : '<span class="dot" aria-hidden="true">·</span><span class="vh">not rated</span>';
    case "bar":
      return `<span class="bar">${barSvg(c.share)}<span>${safe(c.text)}</span></span>`;
    case "boxes":
      return `<span class="bar">${boxesHtml(c)}</span>`;
    case "range":
      return rangeSvg(c, column?.edges ?? []);
    case "state":
      return `<span class="gs"><i class="sq s-${c.mark.replace(" ", "-")}"></i>${safe(c.text)}</span>`;
  }
}

const rowHtml = (r: GridRow, g: Grid, m: Marker) =>
  `<tr${r.look ? ` class="${r.look}"` : ""}>${r.cells.map((c, i) => `<td>${cellHtml(c, g.columns[i], m)}</td>`).join("")}</tr>`;

/** A grid as one table; what is beyond `shown` is folded. */
export function gridHtml(g: Grid, m: Marker): string {
  const columns = `<colgroup>${g.columns.map((c) => `<col style="width:${c.width}%">`).join("")}</colgroup>`;
  const head = g.columns.map(
    (c) => `<th scope="col">${safe(c.title)}${c.note ? `<span class="off">${safe(c.note)}</span>` : ""}</th>`,
  );
  const table = (rows: readonly GridRow[]) =>
    `<div class="gscroll"><table class="grd" aria-label="${safe(g.label)}">${columns}<thead><tr>${head.join("")}</tr></thead><tbody>${rows.map((r) => rowHtml(r, g, m)).join("")}</tbody></table></div>`;
  const rest = g.rows.slice(g.shown);
  return (
    table(g.rows.slice(0, g.shown)) +
    (rest.length ? `<details class="more"><summary>and ${rest.length} more</summary>${table(rest)}</details>` : "")
  );
}

/** Looks of grids: full for against, framed for in favour, bare for neither. */
export const gridStyle = `
.gscroll{margin:0 0 18px;overflow-x:auto}
.grd{table-layout:fixed;font:400 13px/18px var(--sans)}.grd th,.grd td{padding:7px 12px 7px 0;overflow-wrap:break-word}.grd td:last-child,.grd th:last-child{padding-inline-end:0}
.grd thead th{border-bottom:1px solid var(--ink);vertical-align:bottom}
.gl{display:block}.gl.strong{font-weight:600}.gl.small{color:var(--ink2);font-size:12px;line-height:16px}.gl.stale{font-size:12px;line-height:16px;padding-inline-start:8px;border-inline-start:2px dotted var(--ink);margin-top:3px}
.grd tr.hangs td:first-child{box-shadow:inset 3px 0 0 var(--acc)}.grd:has(tr.hangs) tr>:first-child{padding-inline-start:9px}.grd tr.quiet td{color:var(--ink2)}.grd tr.total td{border-bottom:1px solid var(--rule2)}
.lt{display:inline-block;min-width:38px;padding:1px 4px;text-align:center;border:1px solid transparent;border-radius:2px;font:400 13px/20px var(--sans)}
.lt.l-C{border-color:var(--rule2)}.lt.l-CC{border:2px solid var(--ink);padding:0 3px;font-weight:600}.lt.l-I,.lt.l-II{background:var(--acc);color:var(--accink);border-color:var(--acc)}.lt.l-II{font-weight:600;box-shadow:0 0 0 1px var(--page),0 0 0 2.5px var(--acc)}.lt.l-N,.lt.l-NA{color:var(--ink2)}
.bar{display:inline-flex;align-items:center;gap:8px;flex-wrap:wrap}.gb{flex:none;overflow:visible}.gb .f,.gr .f{fill:var(--acc)}.gb .o{fill:none;stroke:var(--rule2)}.gb .f{stroke:none}
.gr{display:block;width:100%;max-width:200px;height:auto}.gr .ax{stroke:var(--rule2);stroke-width:1}.gr .tk{stroke:var(--rule);stroke-width:1}.gr .o{fill:var(--page);stroke:var(--acc);stroke-width:2}
.gs{white-space:nowrap}.sq{display:inline-block;width:9px;height:9px;border:1.5px solid var(--ink2);margin-inline-end:7px}.sq.s-met{background:var(--acc);border-color:var(--acc)}.sq.s-unknown{border-style:dotted}.sq.s-not-met{background:linear-gradient(135deg,transparent 44%,var(--ink2) 44% 56%,transparent 56%)}
.grd td:first-child>.gl:only-child{overflow-wrap:normal}
@media (max-width:640px){.grd{min-width:660px}}
@media print{.lt,.gb,.gr,.sq,.grd tr{print-color-adjust:exact;-webkit-print-color-adjust:exact}.gscroll{overflow:visible}}
`;
