import { createHash } from "node:crypto";
import { blockHtml } from "./html-blocks.ts";
import { pageData } from "./html-data.ts";
import { gridStyle } from "./html-grid.ts";
import { createMarker, type Marker, safe, scriptJson } from "./html-runs.ts";
import { script } from "./html-script.ts";
import { style } from "./html-style.ts";
import { isRtl, pieces } from "./scripts.ts";
import type { Report, ReportSection } from "./types.ts";
import { shorten } from "./words.ts";

const policy = () => {
  const hash = createHash("sha256").update(script).digest("base64");
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
};

const words = (text: string) =>
  pieces(text)
    .map((p) => (p.language ? `<span lang="${p.language}" dir="rtl">${safe(p.text)}</span>` : safe(p.text)))
    .join("");

function sectionHtml(s: ReportSection, m: Marker): string {
  const state = s.state
    ? `<span class="mk"><i class="st${/^(reviewed|decided)/.test(s.state) ? " accepted" : ""}"></i>${safe(s.state)}</span>`
    : "";
  return `<section aria-labelledby="${s.name}"><header class="sh"><h2 id="${s.name}">${safe(s.title)}</h2>${state}</header>\n${s.blocks.map((b) => blockHtml(b, m)).join("\n")}\n</section>`;
}

/** In chunks, so that a browser lays out only those in view. */
const chunk = 60;

function notesHtml(report: Report): string {
  const card = new Map(
    report.assessment.extracts.map((e, i) => [
      e.document.id,
      { name: report.cards[i]!.name, language: e.language.language },
    ]),
  );
  const items = report.passages.map((p, i) => {
    const from = card.get(p.span.document)!;
    const { text, cut } = shorten(p.quote, 220);
    const language = from.language.startsWith("en")
      ? ""
      : ` lang="${safe(from.language)}"${isRtl(from.language) ? ' dir="rtl"' : ""}`;
    const inner = from.language.startsWith("en") ? words(text) : safe(text);
    return `<li id="n${i + 1}" value="${i + 1}"><q${language}>“${inner}${cut ? " …" : ""}”</q> <span class="loc"><bdi>${safe(from.name)}</bdi>, ${p.span.start}–${p.span.end}</span></li>`;
  });
  const lists = Array.from(
    { length: Math.ceil(items.length / chunk) },
    (_, i) => `<ol class="notes" start="${i * chunk + 1}">${items.slice(i * chunk, (i + 1) * chunk).join("\n")}</ol>`,
  );
  return `<section aria-labelledby="passages"><header class="sh"><h2 id="passages">Passages</h2></header><p class="sub">The words that the sentences above rest on, with their place in the document (character units, end not included).</p>${lists.join("\n")}</section>`;
}

/** Hashes of the documents, for print and without script. */
function hashesHtml(report: Report): string {
  const rows = report.cards.map(
    (c, i) =>
      `<div><dt>${c.number}</dt><dd><bdi>${words(c.name)}</bdi> <span class="hash">${report.assessment.extracts[i]!.document.sha256}</span></dd></div>`,
  );
  return `<details class="more hashes"><summary>Hashes (SHA-256)</summary><dl class="doc">${rows.join("")}</dl></details>`;
}

function contents(report: Report): string {
  const entries = [...report.sections.map((s) => [s.name, s.title]), ["passages", "Passages"]];
  return `<nav class="toc" aria-label="Contents"><p class="wm">Assay</p><ol>${entries.map(([id, title]) => `<li><a href="#${id}">${safe(title!)}</a></li>`).join("")}</ol><button type="button" class="theme" hidden>Dark</button></nav>`;
}

function masthead(report: Report): string {
  const facts = report.facts.map(([k, v]) => `<div><dt>${safe(k)}</dt><dd>${safe(v)}</dd></div>`).join("");
  return `<header class="mast"><p class="kick">${safe(report.kicker)}</p><h1>${words(report.title)}</h1><p class="stand">${words(report.standfirst)}</p><dl class="facts">${facts}</dl><p class="notice">${safe(report.notice)}</p></header>`;
}

/**
 * The report as one file that needs no network: works from a folder, with and without script, on screen and on paper.
 * Words of documents are escaped; the only script that may run is ours, named by its hash.
 */
export function toHtml(report: Report): string {
  const marker = createMarker(report);
  const sections = report.sections
    .map((s) => sectionHtml(s, marker))
    .join("\n")
    .replace('<section aria-labelledby="method">', `${hashesHtml(report)}<section aria-labelledby="method">`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="generator" content="Assay"><meta name="referrer" content="no-referrer">
<title>${safe(report.title)}</title>
<style>${style}${gridStyle}</style></head><body>
<a class="skip" href="#main">To the text</a>
<div class="page">
${contents(report)}
<main id="main" tabindex="-1">
${masthead(report)}
${sections}
${notesHtml(report)}
<footer class="foot"><p>Assay ${safe(report.assessment.version)}. Edition ${report.edition}. Everything here was made on one machine, without a network.</p></footer>
</main>
<aside class="panel" id="evidence" aria-label="Evidence" tabindex="-1"><p class="vh" aria-live="polite" id="said"></p><div class="pin"><p class="meta">The passages are listed at the end of the page.</p></div></aside>
</div>
<script type="application/json" id="data">${scriptJson(pageData(report))}</script>
<script>${script}</script>
</body></html>
`;
}
