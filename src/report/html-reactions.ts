import type { Block, MapPlace, MatrixCell, MatrixRow, Unit } from "./blocks.ts";
import { type Marker, safe } from "./html-runs.ts";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;
const className: Readonly<Record<Unit["mark"], string>> = {
  yes: "yes",
  deflects: "yes df",
  general: "gen",
  none: "none",
};
const says: Readonly<Record<Unit["mark"], string>> = {
  yes: "condemns",
  deflects: "condemns and deflects the blame",
  general: "condemns such acts in general",
  none: "no condemnation found",
};

const unitHtml = (u: Unit, m: Marker) =>
  `<a class="u ${className[u.mark]}" ${m.target(u.sentence)} aria-label="${safe(`${u.name}: ${says[u.mark]}`)}" title="${safe(u.name)}"></a>`;

/** Counts by level: one square, one actor. */
export function unitsHtml(b: Of<"units">, m: Marker): string {
  const cell = (units: readonly Unit[]) =>
    `<td>${units.length ? `<span class="units">${units.map((u) => unitHtml(u, m)).join("")}</span><b>${units.length}</b>` : '<span class="zero">0</span>'}</td>`;
  const rows = b.rows.map((r) => `<tr><th scope="row">${safe(r.level)}</th>${r.cells.map(cell).join("")}</tr>`);
  return `<table class="unit"><thead><tr><td></td><th scope="col">Condemns this event</th><th scope="col">Condemns such acts in general</th><th scope="col">No condemnation found</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function markSvg(u: Unit, i: number, p: MapPlace, m: Marker): string {
  const x = p.x + (i % 4) * 14;
  const y = p.y + 6 + Math.floor(i / 4) * 14;
  const hole = u.mark === "deflects" ? `<rect class="hole" x="${x + 3.5}" y="${y + 3.5}" width="4" height="4"/>` : "";
  return `<a class="m ${className[u.mark]}" ${m.target(u.sentence)} aria-label="${safe(`${u.name}: ${says[u.mark]}`)}"><title>${safe(u.name)}</title><rect x="${x}" y="${y}" width="11" height="11"/>${hole}</a>`;
}

const more = (n: number) => (n ? `, and ${n} more` : "");

/** The map's key: what each square means. */
const key = `<p class="key"><span><i class="u yes"></i>condemns this event</span><span><i class="u yes df"></i>condemns, deflects the blame</span><span><i class="u gen"></i>such acts in general</span><span><i class="u none"></i>none found</span></p>`;

export function mapHtml(b: Of<"map">, m: Marker): string {
  const state = { focal: "in focal", here: "in", other: "na" } as const;
  const order = { other: 0, here: 1, focal: 2 } as const;
  const land = [...b.land]
    .sort((p, q) => order[p.state] - order[q.state])
    .map((l) => `<path class="${state[l.state]}" d="${l.path}"/>`);
  const places = b.places.map(
    (p) =>
      `<text class="ml" x="${p.x}" y="${p.y}">${safe(p.name)}${safe(more(p.more))}</text>${p.units.map((u, i) => markSvg(u, i, p, m)).join("")}`,
  );
  const beside = b.elsewhere.map(
    (p) =>
      `<span><span class="lbl">${safe(p.name)}</span><span class="units">${p.units.map((u) => unitHtml(u, m)).join("")}</span>${safe(more(p.more).slice(2))}</span>`,
  );
  const hatch =
    '<defs><pattern id="hx" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hl" d="M0 0V4"/></pattern></defs>';
  return `<div class="mapw"><svg class="map" viewBox="0 0 ${b.width} ${b.height}" role="group" aria-label="${safe(b.label)}">${hatch}${land.join("")}${places.join("")}</svg></div>${beside.length ? `<p class="key bodies">${beside.join("")}</p>` : ""}${key}`;
}

function matrixCell(c: MatrixCell, who: string, m: Marker): string {
  const s = m.sentence(c.open.sentence);
  const mark =
    c.mark === undefined
      ? ""
      : `<i class="str ${c.mark === "general" ? "kg" : c.mark === "none" ? "k0" : `k${c.mark}`}"></i>`;
  const label = ` title="${safe(s.text.length > 200 ? `${s.text.slice(0, 200)} …` : s.text)}"`;
  const words = m
    .link(c.open, c.mark === "none" ? "c nf" : "c", label)
    .replace(/(<q[^>]*>)“/g, "$1")
    .replace(/”<\/q>/g, "</q>");
  return words.replace(/^(<a [^>]*>)/, `$1<span class="vh">${safe(who)}: </span>${mark}`);
}

const empty = '<span class="dot" aria-hidden="true">·</span><span class="vh">none found</span>';

function matrixRow(r: MatrixRow, b: Of<"matrix">, m: Marker): string {
  const cells = r.cells.map(
    (c, i) =>
      `<td data-l="${safe(b.columns[i]!)}"${c.length ? "" : ' class="e"'}>${c.length ? c.map((x) => matrixCell(x, r.name, m)).join(" ") : empty}</td>`,
  );
  return `<tr><th scope="row"><bdi>${safe(r.name)}</bdi>${r.note ? `<span class="off"><bdi>${safe(r.note)}</bdi></span>` : ""}</th>${cells.join("")}</tr>`;
}

const widths = [18, 18.5, 10, 8, 14, 12, 11, 8.5];

/** Who said what: an actor a row, an axis a column; an empty cell is a value. */
export function matrixHtml(b: Of<"matrix">, m: Marker): string {
  const columns = `<colgroup>${widths.map((w) => `<col style="width:${w}%">`).join("")}</colgroup>`;
  const head = `<thead><tr><th scope="col">Actor</th>${b.columns.map((c) => `<th scope="col">${safe(c)}</th>`).join("")}</tr></thead>`;
  const table = (rows: readonly MatrixRow[], level: string, first = false) =>
    `<table class="mx${first ? "" : " next"}">${columns}${head}<tbody>${level}${rows.map((r) => matrixRow(r, b, m)).join("")}</tbody></table>`;
  const groups = b.groups.map((g, i) => {
    const level = `<tr class="lv"><th colspan="${b.columns.length + 1}" scope="rowgroup">${safe(g.level)} <span>${g.count}</span></th></tr>`;
    const rest = g.rows.slice(b.shown);
    return (
      table(g.rows.slice(0, b.shown), level, i === 0) +
      (rest.length
        ? `<details class="more"><summary>and ${rest.length} more</summary>${table(rest, "")}</details>`
        : "")
    );
  });
  return `<div class="scroll">${groups.join("")}</div>`;
}
