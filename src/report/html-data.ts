import type { Reading } from "../language/types.ts";
import type { DocumentId } from "../record/ids.ts";
import type { Statement } from "../statements/types.ts";
import { plain } from "./book.ts";
import { isRtl, pieces } from "./scripts.ts";
import { extent } from "./statements.ts";
import type { Report, Run } from "./types.ts";

/**
 * What the script needs, as short arrays: documents with their text once, passages as places in them, the statements
 * that passages overlap, and the sentences. Nothing here is markup.
 */
export function pageData(report: Report) {
  const { assessment: a } = report;
  const place = new Map<DocumentId, number>(a.extracts.map((e, i) => [e.document.id, i]));
  const passage = new Map(report.passages.map((p, i) => [p.id, i]));
  const looked = a.extracts.flatMap((e, i) => (e.language.covered ? [i] : []));
  const topics = Object.keys(report.topics);
  const topic = new Map(topics.map((t, i) => [t, i]));
  const origin = new Map(a.origins.flatMap((o, i) => o.documents.map((d) => [d, i] as const)));
  const documents = a.extracts.map(({ document: d, language }, i) => ({
    n: report.cards[i]!.name,
    c: report.cards[i]!.rows,
    l: language.language,
    r: isRtl(language.language) ? 1 : 0,
    t: a.quotesOnly ? null : d.text,
    j: a.quotesOnly ? [] : joins(d.text, language.reading),
    o: origin.get(d.id) ?? -1,
    g: a.quotesOnly ? [] : d.pages.map((p) => [p.number, p.start]),
  }));
  const sentences = report.sentences.map((s) => {
    const looksAtAll = s.kind === "absence" && s.documents?.length === looked.length;
    return [
      s.kind,
      s.label,
      s.passages.map((p) => passage.get(p)!),
      looksAtAll ? -1 : (s.documents ?? []).map((d) => place.get(d)!),
      s.topics.flatMap((t) => topic.get(t) ?? []),
      isolated(s.runs),
    ];
  });
  const passages = report.passages.map((p) => [
    place.get(p.span.document)!,
    p.span.start,
    p.span.end,
    ...(a.quotesOnly ? [p.quote] : []),
  ]);
  return {
    documents,
    sentences,
    passages,
    statements: cited(report, place),
    looked,
    topics: topics.map((t) => [t.split(":")[0], report.topics[t]]),
  };
}

/** The sentence with its names and quotations isolated, so that right-to-left words keep their place. */
const isolated = (runs: readonly Run[]) =>
  runs
    .map((r) => (r.kind !== "words" && pieces(r.text).some((p) => p.rtl) ? `\u2068${plain([r])}\u2069` : plain([r])))
    .join("");

/** Statements that overlap a passage which the report cites. */
function cited(report: Report, place: ReadonlyMap<DocumentId, number>) {
  const names = new Map<string, string>(report.assessment.actors.map((x) => [x.id, x.name]));
  const spans = new Map<DocumentId, [number, number][]>();
  for (const { span } of report.passages) {
    const here = spans.get(span.document);
    if (here) here.push([span.start, span.end]);
    else spans.set(span.document, [[span.start, span.end]]);
  }
  for (const list of spans.values()) list.sort((x, y) => x[0] - y[0]);
  const touched = (s: Statement) => {
    const at = extent(s);
    return spans.get(at.document)?.some(([from, to]) => from < at.end && at.start < to) ?? false;
  };
  const pairs = (list: Statement["source"]) => list.map((x) => [x.start, x.end]);
  return report.assessment.statements.filter(touched).map((s) => {
    const relay = s.chain.map((c) => `${names.get(c.actor ?? "") ?? ""}${c.role === "hears" ? " (said to)" : ""}`);
    return [
      place.get(extent(s).document)!,
      pairs(s.source),
      pairs(s.cue),
      pairs(s.content),
      names.get(s.speaker ?? "") ?? "",
      s.quotation,
      s.kind,
      s.chain.map((c, i) => [relay[i], c.span.start, c.span.end]),
      s.negated ? 1 : 0,
    ];
  });
}

/** Where a page break stands inside what is read as one: stretches with a blank line that the reading passes over. */
function joins(text: string, reading: Reading): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let i = 0; i + 1 < reading.map.length; i++) {
    const to = reading.map[i + 1]!;
    if (to - reading.map[i]! < 2 || reading.text[i] === "\n" || reading.text[i + 1] === "\n") continue;
    const from = reading.text[i] === " " ? reading.map[i]! : reading.map[i]! + 1;
    if (to - from < 400 && /\n[^\S\n]*\n/.test(text.slice(from, to))) found.push([from, to]);
  }
  return found;
}
