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
export function createCutter(report: Report) {
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

export function documents(report: Report): ReportJson["documents"] {
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

export function statements(report: Report, c: Cutter): ReportJson["statements"] {
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

export function actors(report: Report, c: Cutter): ReportJson["actors"] {
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

export function events(report: Report, c: Cutter): ReportJson["events"] {
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

export function reactions(report: Report, c: Cutter): ReportJson["reactions"] {
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

export function claims(
  report: Report,
  c: Cutter,
): Pick<ReportJson, "responsibility" | "motives" | "scenarios" | "outlook"> {
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
      by: by(r.by) ?? (r.byText || null),
      voice: r.voice,
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
