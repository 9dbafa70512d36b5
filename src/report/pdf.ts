import { blockData } from "./pdf-data.ts";
import { createSetter, quoted } from "./pdf-lines.ts";
import { template } from "./pdf-template.ts";
import { isRtl } from "./scripts.ts";
import type { Report, TypstTool } from "./types.ts";
import { dayRange, shorten } from "./words.ts";

/** Year, month and day for the document's properties; null where no day is known. */
function day(date: string | null): readonly [number, number, number] | null {
  const range = date ? dayRange(date) : null;
  if (!range) return null;
  const d = new Date(range[1] * 86_400_000);
  return [d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate()];
}

const footnoteWords = 180;

function notice(missing: ReadonlyMap<string, number>): string {
  if (missing.size === 0) return "";
  const kinds = [...missing].map(([script, n]) => `${n} of ${script}`).join(", ");
  return `Some characters have no letter form in the fonts of this file and are named in square brackets (${kinds}); report.html shows them.`;
}

/** Everything the template sets, as plain data: no markup is ever made from the words of documents. */
export function toTypst(report: Report, covers: TypstTool["covers"] = () => true) {
  const setter = createSetter(report, covers);
  const sections = report.sections.map((s) => ({
    title: s.title,
    state: s.state,
    blocks: s.blocks.flatMap((b) => blockData(b, setter)),
  }));
  const language = new Map(report.assessment.extracts.map((e) => [e.document.id, e.language.language]));
  const names = new Map(report.cards.map((c) => [c.id, c.name]));
  const notes = Object.fromEntries(
    [...setter.used]
      .sort((a, b) => a - b)
      .map((n) => {
        const p = report.passages[n - 1]!;
        const { text, cut } = shorten(p.quote.replace(/\s+/g, " ").trim(), footnoteWords);
        const base = language.get(p.span.document) ?? "en";
        return [
          n,
          {
            quote: quoted(setter.plain(text, isRtl(base) ? base : "en").bits, cut),
            where: setter.plain(`${names.get(p.span.document)}, ${p.span.start}–${p.span.end}`).bits,
          },
        ];
      }),
  );
  return {
    title: setter.plain(report.title).bits,
    plainTitle: report.title,
    kicker: report.kicker,
    standfirst: setter.plain(report.standfirst).bits,
    facts: report.facts,
    notice: report.notice,
    edition: report.edition,
    version: report.assessment.version,
    date: day(report.assessment.date),
    sections,
    notes,
    hashes: report.cards.map((c, i) => ({
      number: c.number,
      name: setter.plain(c.name).bits,
      hash: report.assessment.extracts[i]!.document.sha256,
    })),
    missing: notice(setter.missing),
  };
}

/** The report on A4, set by Typst: contents, footnotes with the passages, bookmarks. The same report gives the same bytes. */
export function toPdf(report: Report, typst: TypstTool): Uint8Array {
  return typst.compile(template, JSON.stringify(toTypst(report, typst.covers)), {});
}
