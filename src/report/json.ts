import type { ReportJson } from "../record/wire-report.ts";
import { eventLabel } from "./event-label.ts";
import { analysisJson } from "./json-analysis.ts";
import { actors, claims, createCutter, documents, events, reactions, statements } from "./json-records.ts";
import type { Report } from "./types.ts";

/** `report.json`: the keys always in this order; equal reports give equal bytes. */
export function toJson(report: Report): ReportJson {
  const { assessment: a } = report;
  const c = createCutter(report);
  const looked = a.extracts.filter((e) => e.language.covered).map((e) => e.document.id);
  const records = {
    statements: statements(report, c),
    actors: actors(report, c),
    events: events(report, c),
    reactions: reactions(report, c),
  };
  const told = claims(report, c);
  const discrepancies = a.discrepancies.map((d) => ({
    id: d.id,
    kind: d.kind,
    about: d.about,
    correction: d.correction,
    sides: d.sides.map((s) => ({ value: s.value, passages: s.spans.map(c.cut), by: s.by.map((b) => ({ ...b })) })),
    why: [...d.why],
  }));
  const timeline = a.extracts
    .flatMap((e) => e.dated)
    .map((d) => ({ date: d.edtf, precision: d.precision, from: d.from, passages: [c.cut(d.span), c.cut(d.dateSpan)] }));
  const focal = a.focal && {
    words: a.focal.words,
    label: eventLabel(a.focal),
    date: a.focal.date,
    country: a.focal.country,
    place: a.focal.place,
    targets: [...a.focal.targets],
    from: a.focal.from,
    passages: a.focal.passages.map(c.cut),
    why: [...a.focal.why],
  };
  const analysis = analysisJson(report, c);
  return {
    generator: "Assay",
    version: a.version,
    edition: report.edition,
    title: report.title,
    question: a.question,
    date: a.date,
    quotesOnly: a.quotesOnly,
    focal,
    documents: documents(report),
    passages: c
      .all()
      .map((p) => ({ id: p.id, document: p.span.document, start: p.span.start, end: p.span.end, quote: p.quote })),
    sentences: report.sentences.map((s) => ({
      id: s.id,
      section: s.section,
      kind: s.kind,
      text: s.text,
      passages: [...s.passages],
      ...(s.documents ? { documents: [...s.documents] } : {}),
      ...(s.record ? { record: s.record } : {}),
    })),
    ...records,
    silences: a.silences.map((s) => ({
      actor: s.actor,
      name: s.name,
      level: s.level,
      because: s.because,
      missing: s.missing,
      documents: looked,
    })),
    discrepancies,
    ...told,
    timeline,
    origins: a.origins.map((o) => ({ id: o.id, documents: [...o.documents], reason: o.reason })),
    notices: a.notices.map((n) => ({
      code: n.code,
      ...(n.document ? { document: n.document } : {}),
      place: n.place,
      message: n.message,
      next: n.next,
    })),
    reviewed: Object.fromEntries([...a.reviewed].sort(([x], [y]) => (x < y ? -1 : 1))),
    withdrawn: (a.withdrawn ?? []).map(({ sha256, path, reason, by, date }) => ({ sha256, path, reason, by, date })),
    corrections: a.corrections.map((x) => ({ date: x.date, text: x.text })),
    analysis,
    previous: a.previous && {
      edition: a.previous.edition,
      date: a.previous.date,
      documents: a.previous.documents.map((d) => ({ id: d.id, sha256: d.sha256 })),
      sentences: a.previous.sentences.map((s) => ({
        id: s.id,
        section: s.section,
        text: s.text,
        ...(s.documents ? { documents: [...s.documents] } : {}),
      })),
    },
  };
}
