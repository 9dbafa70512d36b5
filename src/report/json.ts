import type { DocumentId, PassageId } from "../record/ids.ts";
import { type Passage, passageId } from "../record/passage.ts";
import type { Maker } from "../record/provenance.ts";
import { type Span, slice } from "../record/span.ts";
import type { ReportJson } from "../record/wire-report.ts";
import { citeSpan, extent } from "./statements.ts";
import type { Report } from "./types.ts";

const range = (s: { readonly start: number; readonly end: number }): [number, number] => [s.start, s.end];
const ranges = (list: readonly Span[]) => list.map(range);
const makerWords = (m: Maker) =>
  m.kind === "analyst"
    ? `analyst:${m.name}`
    : m.kind === "rule"
      ? `rule:${m.rule}@${m.version}`
      : `model:${m.model}@${m.version}`;

/** Cuts passages and remembers each once, those that sentences cite first. */
function createCutter(report: Report) {
  const texts = new Map<DocumentId, string>(report.assessment.extracts.map((e) => [e.document.id, e.document.text]));
  const held = new Map<PassageId, Passage>(report.passages.map((p) => [p.id, p]));
  const words = (s: Span) => slice(texts.get(s.document) ?? "", s);
  const cut = (s: Span): PassageId => {
    const id = passageId(s);
    if (!held.has(id)) held.set(id, { id, span: s, quote: words(s) });
    return id;
  };
  return { words, cut, cited: (s: Span) => ({ text: words(s), passages: [cut(s)] }), all: () => [...held.values()] };
}
type Cutter = ReturnType<typeof createCutter>;

function documents(report: Report): ReportJson["documents"] {
  const { extracts, origins, quotesOnly } = report.assessment;
  return extracts.map(({ document: d, language }) => ({
    id: d.id,
    sha256: d.sha256,
    paths: [...d.paths],
    ...(quotesOnly ? {} : { text: d.text }),
    grade: d.metadata.grade ?? null,
    origin: origins.find((o) => o.documents.includes(d.id))?.id ?? d.id,
    title: d.metadata.title ?? null,
    author: d.metadata.author ?? null,
    publisher: d.metadata.publisher ?? null,
    date: d.metadata.date ?? language.date,
    language: language.language,
    covered: language.covered,
    mediaType: d.mediaType,
    bytes: d.bytes,
    address: d.metadata.address ?? null,
  }));
}

function statements(report: Report, c: Cutter): ReportJson["statements"] {
  return report.assessment.statements.map((s) => ({
    id: s.id,
    document: extent(s).document,
    passages: [c.cut(citeSpan(s))],
    source: ranges(s.source),
    cue: ranges(s.cue),
    content: ranges(s.content),
    quotation: s.quotation,
    kind: s.kind,
    negated: s.negated,
    cueLemma: s.cueLemma,
    speaker: s.speaker,
    chain: s.chain.map((x) => ({ role: x.role, span: range(x.span), actor: x.actor })),
    inside: s.inside,
    confidence: s.confidence,
    maker: makerWords(s.basis.maker),
    why: [...s.why],
  }));
}

function actors(report: Report, c: Cutter): ReportJson["actors"] {
  return report.assessment.actors.map((a) => ({
    id: a.id,
    name: a.name,
    kind: a.kind,
    country: a.country,
    countryFrom: a.countryFrom,
    sector: a.sector,
    aliases: [...a.aliases],
    affiliation: a.affiliation,
    roles: a.roles.map((r) => ({
      title: r.title,
      organization: r.organization,
      country: r.country,
      start: r.start,
      end: r.end,
    })),
    mentions: a.mentions.map((m) => ({
      document: m.span.document,
      span: range(m.span),
      form: m.form,
      reason: m.reason,
    })),
    merges: a.merges.map((m) => ({ names: [m.names[0], m.names[1]], reason: m.reason })),
    passages: a.mentions.slice(0, 1).map((m) => c.cut(m.span)),
  }));
}

function events(report: Report, c: Cutter): ReportJson["events"] {
  return report.assessment.events.map((e) => {
    const all = [...e.trigger, ...e.source, ...e.target];
    return {
      id: e.id,
      document: all[0]?.document ?? e.basis.passages[0].split(":")[0]!,
      passages: all.slice(0, 1).map(c.cut),
      event: e.event,
      mode: e.mode,
      context: [...e.context],
      source: ranges(e.source),
      target: ranges(e.target),
      trigger: ranges(e.trigger),
      sourceActors: [...e.sourceActors],
      targetActors: [...e.targetActors],
      date: e.date,
      place: e.place ? { name: e.place.name, country: e.place.country, span: range(e.place.span) } : null,
      flags: [...e.flags],
      saidIn: e.saidIn,
      confidence: e.confidence,
      maker: makerWords(e.basis.maker),
      why: [...e.why],
    };
  });
}

function reactions(report: Report, c: Cutter): ReportJson["reactions"] {
  const names = new Map<string, string>(report.assessment.actors.map((a) => [a.id, a.name]));
  return report.assessment.reactions.map((r) => ({
    actor: r.actor,
    name: names.get(r.actor) ?? "",
    level: r.level,
    onBehalfOf: r.onBehalfOf,
    joint: [...r.joint],
    stances: r.stances.map((s) => ({
      stance: s.stance,
      axis: s.axis,
      strength: s.strength,
      document: s.evidence.document,
      evidence: range(s.evidence),
      passages: [c.cut(s.evidence)],
      statement: s.statement,
      imputed: s.imputed,
      negated: s.negated,
      conditional: s.conditional,
      party: s.party,
      date: s.date,
      confidence: s.confidence,
      why: [...s.why],
    })),
  }));
}

function claims(report: Report, c: Cutter): Pick<ReportJson, "responsibility" | "motives" | "scenarios" | "outlook"> {
  const { assessment: a } = report;
  const names = new Map<string, string>(a.actors.map((x) => [x.id, x.name]));
  const by = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    responsibility: a.responsibility.map((r) => ({
      id: r.id,
      party: r.party,
      partyActor: r.partyActor,
      role: r.role,
      claim: r.claim,
      words: c.words(r.span),
      certaintyWords: r.words.map(c.words),
      certainty: r.certainty,
      by: by(r.by),
      byActor: r.by,
      statement: r.statement,
      passages: [c.cut(r.span)],
      evidence: r.evidence.map(c.cited),
    })),
    motives: a.motives.map((m) => ({
      id: m.id,
      label: m.label,
      title: m.title,
      points: m.points.map((p) => ({ text: p.text, passages: [c.cut(p.span)] })),
      by: by(m.by),
      passages: [c.cut(m.titleSpan)],
    })),
    scenarios: a.scenarios.map((s) => ({
      id: s.id,
      title: s.title,
      conditions: s.conditions.map(c.cited),
      drivers: s.drivers.map(c.cited),
      impediments: s.impediments.map(c.cited),
      consequences: s.consequences.map(c.cited),
      likelihood: s.likelihood.map(c.cited),
      passages: [c.cut(s.titleSpan), c.cut(s.span)].filter((x, i, all) => all.indexOf(x) === i),
    })),
    outlook: a.outlook.map((o) => ({
      id: o.id,
      kind: o.kind,
      text: c.words(o.span),
      hedges: o.hedges.map(c.words),
      passages: [c.cut(o.span)],
    })),
  };
}

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
    date: a.focal.date,
    country: a.focal.country,
    place: a.focal.place,
    targets: [...a.focal.targets],
    from: a.focal.from,
    passages: a.focal.passages.map(c.cut),
    why: [...a.focal.why],
  };
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
    corrections: a.corrections.map((x) => ({ date: x.date, text: x.text })),
    analysis: a.analysis,
    previous: a.previous && {
      edition: a.previous.edition,
      date: a.previous.date,
      documents: a.previous.documents.map((d) => ({ id: d.id, sha256: d.sha256 })),
      sentences: a.previous.sentences.map((s) => ({ id: s.id, section: s.section, text: s.text })),
    },
  };
}
