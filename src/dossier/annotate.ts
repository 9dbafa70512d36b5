import { compose, mergeMetadata, metadataFrom } from "../documents/compose.ts";
import { frontMatter } from "../documents/frontmatter.ts";
import type { Document } from "../documents/types.ts";
import type { DossierModels, Models } from "../models/index.ts";
import type { Stance } from "../reactions/types.ts";
import type { Notice } from "../record/notice.ts";
import type { Span } from "../record/span.ts";
import type { AnnotateInput, AnnotateOutput } from "../record/wire-annotate.ts";
import type { Assessment } from "../report/types.ts";
import { assessExtracts } from "./assess.ts";
import { type ExtractOptions, extract } from "./extract.ts";
import { review } from "./review.ts";

/** One text as a dossier of one document. */
export function annotateText(
  input: AnnotateInput,
  models: Models,
  dossier: DossierModels,
  options: ExtractOptions = {},
): AnnotateOutput {
  return annotateDocument(input.id, textDocument(input), models, dossier, {
    ...options,
    country: input.country ?? null,
  });
}

export function annotateDocument(
  id: string,
  document: Document,
  models: Models,
  dossier: DossierModels,
  options: ExtractOptions & { country?: string | null },
): AnnotateOutput {
  const read = extract(document, models, options);
  const settings = { format: 1 as const, ...(options.country ? { focalEvent: { country: options.country } } : {}) };
  const assessment = assessExtracts(
    {
      name: id,
      extracts: [read],
      settings,
      review: review([]),
      notices: [],
      quotesOnly: false,
      previous: null,
      analysis: null,
    },
    dossier,
  );
  return wire(id, assessment);
}

/** A text that came by itself: its metadata is what was said beside it, then what its first lines say. */
export function textDocument(input: AnnotateInput): Document {
  const said = metadataFrom("file", { date: input.date ?? undefined, language: input.lang ?? undefined });
  const file = { bytes: Buffer.from(input.text, "utf8"), path: input.id, depth: 0 };
  return compose(file, {
    mediaType: "text/plain",
    text: input.text,
    metadata: mergeMetadata(said, frontMatter(input.text)),
  });
}

const range = (s: Span): [number, number] => [s.start, s.end];
const ranges = (spans: readonly Span[]) => spans.map(range);
const rounded = (x: number) => Math.round(x * 1000) / 1000;
export const wireNotice = ({ code, place, message, next }: Notice) => ({ code, place, message, next });

const stance = (s: Stance) => ({
  stance: s.stance,
  axis: s.axis,
  strength: s.strength,
  evidence: range(s.evidence),
  imputed: s.imputed,
  negated: s.negated,
  conditional: s.conditional,
});

/** The objects of `assay annotate`, offsets into the text as given. */
export function wire(id: string, a: Assessment): AnnotateOutput {
  const names = new Map(a.actors.map((x) => [x.id, x.name]));
  return {
    id,
    statements: a.statements.map((s) => ({
      id: s.id,
      source: ranges(s.source),
      cue: ranges(s.cue),
      content: ranges(s.content),
      quotation: s.quotation,
      kind: s.kind,
      speaker: s.speaker,
      negated: s.negated,
      chain: s.chain.map((r) => ({ role: r.role, span: range(r.span), actor: r.actor })),
      inside: s.inside,
      confidence: rounded(s.confidence),
    })),
    actors: a.actors.map((x) => ({
      id: x.id,
      name: x.name,
      kind: x.kind,
      country: x.country,
      countryFrom: x.countryFrom,
      sector: x.sector,
      aliases: [...x.aliases],
      affiliation: x.affiliation,
      mentions: x.mentions.map((m) => range(m.span)),
    })),
    events: a.events.map((e) => ({
      event: e.event,
      mode: e.mode,
      context: [...e.context],
      source: ranges(e.source),
      target: ranges(e.target),
      trigger: ranges(e.trigger),
      sourceActors: [...e.sourceActors],
      targetActors: [...e.targetActors],
      date: e.date,
      place: e.place?.name ?? null,
      flags: [...e.flags],
      saidIn: e.saidIn,
      why: [...e.why],
    })),
    reactions: a.reactions.map((r) => ({
      actor: r.actor,
      actorName: names.get(r.actor) ?? r.actor,
      level: r.level,
      onBehalfOf: r.onBehalfOf,
      joint: [...r.joint],
      stances: r.stances.filter((s) => !s.negated && !s.conditional).map(stance),
      qualified: r.stances.filter((s) => s.negated || s.conditional).map(stance),
    })),
    focalEvent: a.focal ? { words: a.focal.words, date: a.focal.date, country: a.focal.country } : null,
    notices: a.notices.map(wireNotice),
  };
}
