import type { Block, Cell, Opening, Row, StripMark } from "./blocks.ts";
import { gridHtml } from "./html-grid.ts";
import { mapHtml, matrixHtml, unitsHtml } from "./html-reactions.ts";
import { type Marker, runsHtml, safe } from "./html-runs.ts";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

/** The first rows, then the rest folded: nothing is dropped. */
export function folded<T>(
  items: readonly T[],
  shown: number,
  wrap: (part: readonly T[], first: number) => string,
): string {
  const rest = items.slice(shown);
  return (
    (shown ? wrap(items.slice(0, shown), 0) : "") +
    (rest.length
      ? `<details class="more"><summary>and ${rest.length} more</summary>${wrap(rest, shown)}</details>`
      : "")
  );
}

export const cited = (m: Marker, open: Opening, className?: string) => m.link(open, className) + m.notes(open.sentence);

function listHtml(b: Of<"list">, m: Marker): string {
  const tag = b.ordered ? "ol" : "ul";
  return folded(
    b.sentences,
    b.shown,
    (part, first) =>
      `<${tag} class="lead${b.ordered ? "" : " plain"}"${b.ordered && first ? ` start="${first + 1}"` : ""}>${part.map((s) => `<li>${m.full(s)}</li>`).join("")}</${tag}>`,
  );
}

function discrepanciesHtml(b: Of<"discrepancies">, m: Marker): string {
  const one = (d: Of<"discrepancies">["items"][number]) => {
    const sides = d.sides.map((s) => `<div><dt><bdi>${safe(s.who)}</bdi></dt><dd>${cited(m, s.open)}</dd></div>`);
    return `<div class="dr"><h4>${safe(d.about)}${d.note ? `<span class="off">${safe(d.note)}</span>` : ""}</h4><dl>${sides.join("")}</dl></div>`;
  };
  return folded(b.items, b.shown, (part) => `<div class="disc">${part.map(one).join("")}</div>`);
}

const x = (percent: number) => (percent * 1.84).toFixed(1);
function stripSvg(mark: StripMark, breaks: readonly number[]): string {
  const edges = [0, ...breaks.flatMap((b) => [b - 2, b + 2]), 100];
  const axis = edges.flatMap((from, i) => (i % 2 === 0 ? [`M${x(from)} 7H${x(edges[i + 1]!)}`] : [])).join("");
  const from = mark.from * 1.84;
  const span = Math.max((mark.to - mark.from) * 1.84, 5);
  const shape: Readonly<Record<StripMark["form"], string>> = {
    none: "",
    given:
      mark.to - mark.from < 1
        ? `<circle class="f" cx="${x(mark.from)}" cy="7" r="4"/>`
        : `<rect class="f" x="${x(mark.from)}" y="4" width="${span.toFixed(1)}" height="6"/>`,
    counted: `<rect class="o" x="${(from - 2.5).toFixed(1)}" y="3.5" width="${span.toFixed(1)}" height="7"/>`,
    after: `<path class="l" d="M${x(mark.from)} 2.5V11.5M${x(mark.from)} 7h14"/><path class="f" d="M${(from + 20).toFixed(1)} 7l-6-4v8z"/>`,
    before: `<path class="l" d="M${x(mark.to)} 2.5V11.5M${x(mark.to)} 7h-14"/><path class="f" d="M${(mark.to * 1.84 - 20).toFixed(1)} 7l6-4v8z"/>`,
  };
  return `<svg class="strip" viewBox="0 0 184 14" width="184" height="14" aria-hidden="true"><path class="ax" d="${axis}"/>${shape[mark.form]}</svg>`;
}

function timelineHtml(b: Of<"timeline">, m: Marker): string {
  const ticks = b.ticks.map((t) => `<i style="left:${t.at.toFixed(1)}%">${safe(t.text)}</i>`).join("");
  const head = `<colgroup><col style="width:104px"><col style="width:156px"><col><col style="width:140px"></colgroup><thead><tr><th scope="col">Date</th><th scope="col" class="sp"><span class="vh">Place in time</span><span class="sc" aria-hidden="true">${ticks}</span></th><th scope="col">What is told</th><th scope="col">Precision and the words</th></tr></thead>`;
  const row = (r: Of<"timeline">["rows"][number]) =>
    `<tr class="row${r.focal ? " focal" : ""}" ${m.target(r.open.sentence).replace(/href="[^"]*" /, "")}><td class="d">${safe(r.date)}</td><td class="sp">${stripSvg(r.mark, b.breaks)}</td><td>${cited(m, r.open)}</td><td class="pr">${safe(r.precision)}${r.words ? `<br>${runsHtml([r.words])}` : ""}</td></tr>`;
  return folded(
    b.rows,
    b.shown,
    (part) => `<div class="scroll"><table class="tl">${head}<tbody>${part.map(row).join("")}</tbody></table></div>`,
  );
}

function claimsHtml(b: Of<"claims">, m: Marker): string {
  const head = `<colgroup><col style="width:24%"><col><col style="width:31%"></colgroup><thead><tr><th scope="col">Who says so</th><th scope="col">What is said</th><th scope="col">Evidence offered</th></tr></thead>`;
  const row = (r: Of<"claims">["rows"][number]) => {
    const flags = r.flags.map((f) => `<p class="flag"><b>${safe(f)}</b>word of certainty, no band given</p>`).join("");
    const evidence = r.evidence.length
      ? `<ol class="evd">${r.evidence.map((e) => `<li>${cited(m, e)}</li>`).join("")}</ol>`
      : `<span class="nfx">none found beside it</span>`;
    return `<tr><th scope="row"><bdi>${safe(r.who)}</bdi><span class="off"><bdi>${safe(r.note)}</bdi></span><span class="kd"><bdi>${safe(r.claim)}</bdi></span></th><td>${cited(m, r.open)}${flags}${r.remark ? `<p class="rem">${safe(r.remark)}</p>` : ""}</td><td>${evidence}</td></tr>`;
  };
  return folded(
    b.rows,
    b.shown,
    (part) => `<div class="scroll"><table class="resp">${head}<tbody>${part.map(row).join("")}</tbody></table></div>`,
  );
}

function motivesHtml(b: Of<"motives">, m: Marker): string {
  const one = (i: Of<"motives">["items"][number]) =>
    `<div><h3>${i.label ? `${safe(i.label.replace(/[.)]$/, ""))}. ` : ""}${cited(m, i.title)}</h3><p class="off"><bdi>${safe(i.by)}</bdi></p>${i.points.length ? `<ol>${i.points.map((p) => `<li>${cited(m, p)}</li>`).join("")}</ol>` : ""}</div>`;
  return folded(b.items, b.shown, (part) => `<div class="two">${part.map(one).join("")}</div>`);
}

function quotesHtml(b: Of<"quotes">, m: Marker): string {
  const one = (i: Of<"quotes">["groups"][number]["items"][number]) =>
    `<figure class="q"><blockquote>${cited(m, i.open)}</blockquote><figcaption><bdi>${safe(i.who)}</bdi><span class="off"><bdi>${safe(i.note)}</bdi></span></figcaption></figure>`;
  const group = (g: Of<"quotes">["groups"][number]) =>
    `<div><h4>${safe(g.level)}</h4>${g.items.length ? folded(g.items, b.shown, (part) => part.map(one).join("")) : `<p class="nfx blk">${safe(g.none)}</p>`}</div>`;
  return `<div class="quotes">${b.groups.map(group).join("")}</div>`;
}

function scenariosHtml(b: Of<"scenarios">, m: Marker): string {
  const heads = b.columns.map((c) => `<th scope="col">${cited(m, c.title)}</th>`).join("");
  const rows = b.heads.map((head, i) => {
    const cells = b.columns.map((c) => {
      const items = c.rows[i]!.map((o) => `<li>${cited(m, o)}</li>`).join("");
      return `<td data-l="${safe(c.title.runs.map((r) => r.text).join(""))}">${items ? `<ul>${items}</ul>` : '<span class="nfx">none stated</span>'}</td>`;
    });
    return `<tr><th scope="row">${safe(head)}</th>${cells.join("")}</tr>`;
  });
  return `<div class="scroll"><table class="scn"><colgroup><col style="width:104px">${b.columns.map(() => "<col>").join("")}</colgroup><thead><tr><td></td>${heads}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

function cellHtml(c: Cell, m: Marker): string {
  const rest = c.runs.length
    ? c.open
      ? `<span class="off">${runsHtml(c.runs)}</span>`
      : c.small
        ? `<span class="al">${runsHtml(c.runs)}</span>`
        : runsHtml(c.runs)
    : "";
  return (c.open ? m.link(c.open) : "") + (rest || (c.open ? "" : '<span class="dot" aria-hidden="true">·</span>'));
}

function tableHtml(b: Of<"table">, m: Marker): string {
  const columns = `<colgroup>${b.columns.map((c) => `<col style="width:${c.width}%">`).join("")}</colgroup><thead><tr>${b.columns.map((c) => `<th scope="col"${c.numeric ? ' class="r"' : ""}>${safe(c.title)}</th>`).join("")}</tr></thead>`;
  const row = (r: Row) => {
    const open = r.cells.find((c) => c.open)?.open;
    const at = open ? ` class="row" ${m.target(open.sentence).replace(/href="[^"]*" /, "")}` : "";
    return `<tr${at}>${r.cells.map((c, i) => `<td${b.columns[i]?.numeric ? ' class="r"' : ""} data-l="${safe(b.columns[i]?.title ?? "")}">${cellHtml(c, m)}</td>`).join("")}</tr>`;
  };
  return folded(
    b.rows,
    b.shown,
    (part) =>
      `<div class="scroll"><table class="tab" aria-label="${safe(b.label)}">${columns}<tbody>${part.map(row).join("")}</tbody></table></div>`,
  );
}

/** One block of the report as HTML. */
export function blockHtml(b: Block, m: Marker): string {
  switch (b.kind) {
    case "paragraph":
      return b.sentences.length ? `<p>${b.sentences.map(m.full).join(" ")}</p>` : "";
    case "heading":
      return b.figure ? `<h3 class="fig">${safe(b.text)}</h3>` : `<h3>${safe(b.text)}</h3>`;
    case "remark":
      return `<p class="sub">${safe(b.text)}</p>`;
    case "list":
      return listHtml(b, m);
    case "discrepancies":
      return discrepanciesHtml(b, m);
    case "timeline":
      return timelineHtml(b, m);
    case "claims":
      return claimsHtml(b, m);
    case "motives":
      return motivesHtml(b, m);
    case "units":
      return unitsHtml(b, m);
    case "map":
      return mapHtml(b, m);
    case "matrix":
      return matrixHtml(b, m);
    case "quotes":
      return quotesHtml(b, m);
    case "scenarios":
      return scenariosHtml(b, m);
    case "grid":
      return gridHtml(b, m);
    case "table":
      return tableHtml(b, m);
  }
}
