import type { Opening } from "./blocks.ts";
import { isRtl, pieces } from "./scripts.ts";
import type { Report, ReportSentence, Run } from "./types.ts";
import { wellFormed } from "./words.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Safe in element text and in a quoted attribute; lone surrogates and control characters become U+FFFD. */
export const safe = (text: string) =>
  wellFormed(text)
    .replace(/\p{Cc}/gu, (c) => (c === "\n" || c === "\t" || c === "\r" ? c : "\uFFFD"))
    .replace(/[&<>"']/g, (c) => entities[c]!);

/** JSON that cannot end its script element or open a comment. */
export const scriptJson = (value: unknown) =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

const tagged = (text: string, base: string) =>
  pieces(text, base)
    .map((p) =>
      p.language && p.language !== base
        ? `<span lang="${p.language}" dir="${p.rtl ? "rtl" : "ltr"}">${safe(p.text)}</span>`
        : safe(p.text),
    )
    .join("");

function quoteHtml(run: Extract<Run, { kind: "quote" }>): string {
  const cuts = [0, ...run.sure.flat(), run.text.length];
  const parts = cuts.slice(1).map((end, i) => {
    const text = tagged(run.text.slice(cuts[i], end), run.language);
    return i % 2 ? `<span class="h-sure">${text}</span>` : text;
  });
  const about =
    run.language.startsWith("en") || run.language === "und"
      ? ""
      : ` lang="${safe(run.language)}"${isRtl(run.language) ? ' dir="rtl"' : ""}`;
  return `<q${about}>“${parts.join("")}${run.cut ? " …" : ""}”</q>`;
}

export function runsHtml(runs: readonly Run[]): string {
  return runs
    .map((r) =>
      r.kind === "quote"
        ? quoteHtml(r)
        : r.kind === "name"
          ? `<bdi>${tagged(r.text, "en")}</bdi>`
          : tagged(r.text, "en"),
    )
    .join("");
}

/** What a page needs to turn sentences into links: their places and the numbers of their notes. */
export type Marker = {
  readonly sentence: (id: string) => ReportSentence;
  /** A link on the words, to the first note; the script opens the panel instead. */
  readonly link: (open: Opening, className?: string, attributes?: string) => string;
  readonly notes: (sentence: string) => string;
  readonly full: (sentence: string) => string;
  readonly target: (sentence: string) => string;
};

/** Note numbers shown beside a sentence; the rest is named. */
const most = 3;

export function createMarker(report: Report): Marker {
  const place = new Map(report.sentences.map((s, i) => [s.id, i]));
  const note = new Map(report.passages.map((p, i) => [p.id, i + 1]));
  const sentence = (id: string) => report.sentences[place.get(id)!]!;
  const opens = (s: ReportSentence) => s.passages.length > 0 || (s.documents?.length ?? 0) > 0;
  const target = (id: string) => {
    const first = sentence(id).passages[0];
    return `href="#${first ? `n${note.get(first)}` : "documents"}" data-s="${place.get(id)}"`;
  };
  const notes = (id: string) => {
    const numbers = sentence(id).passages.map((p) => note.get(p)!);
    if (numbers.length === 0) return "";
    const links = numbers.slice(0, most).map((n) => `<a class="n" role="doc-noteref" href="#n${n}">${n}</a>`);
    const more = numbers.length > most ? `<span class="nc"> and ${numbers.length - most} more</span>` : "";
    return `<sup>${links.join('<span class="nc">,</span>')}${more}</sup>`;
  };
  const link = (open: Opening, className = "s", attributes = "") =>
    opens(sentence(open.sentence))
      ? `<a class="${className}" ${target(open.sentence)}${attributes}>${runsHtml(open.runs)}</a>`
      : `<span>${runsHtml(open.runs)}</span>`;
  return { sentence, link, notes, target, full: (id) => link({ sentence: id, runs: sentence(id).runs }) + notes(id) };
}
