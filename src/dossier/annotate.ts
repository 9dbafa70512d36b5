import { compose, mergeMetadata, metadataFrom } from "../documents/compose.ts";
import { maybeDate } from "../documents/dates.ts";
import { frontMatter } from "../documents/frontmatter.ts";
import type { Document } from "../documents/types.ts";
import type { Extract, FocalEvent } from "../events/types.ts";
import type { DossierModels, Models } from "../models/index.ts";
import { focusOf } from "../reactions/focus.ts";
import { topicOf } from "../reactions/topic.ts";
import type { Stance } from "../reactions/types.ts";
import type { Notice } from "../record/notice.ts";
import type { Span } from "../record/span.ts";
import type { AnnotateInput, AnnotateOutput } from "../record/wire-annotate.ts";
import type { Assessment } from "../report/types.ts";
import { actorsAndReactions } from "./assess.ts";
import { type ExtractOptions, extract } from "./extract.ts";
import { review } from "./review.ts";

/** One text as a dossier of one document. */
export function annotateText(
  input: AnnotateInput,
  models: Models,
  dossier: DossierModels,
  options: ExtractOptions = {},
): AnnotateOutput {
  const said = checked(input, dossier);
  const output = annotateDocument(input.id, textDocument({ ...input, ...said.input }), models, dossier, {
    ...options,
    country: said.input.country,
  });
  return { ...output, notices: [...said.notices, ...output.notices] };
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
  const { shared, reactions, notices } = actorsAndReactions(
    { extracts: [read], settings, review: nothingDecided },
    options.fast ? { ...dossier, reactions: null } : dossier, // the scorer of clauses would cost a tenth of the speed
  );
  const guessed = options.country ? [] : guessedEvent(id, shared.extracts[0]!, shared.focal);
  return wire(id, { ...shared, reactions, notices: [...notices, ...guessed] });
}

/** A talk of many matters says of none that it is the one. */
function guessedEvent(place: string, extract: Extract, focal: FocalEvent | null): Notice[] {
  if (!focal || !topicOf(extract, focusOf(focal)).many) return [];
  return [
    {
      code: "event-guessed",
      place,
      message: `The text speaks of many matters and was taken to be about "${focal.words}"; stances to others are not told.`,
      next: "If another event is meant, say in which country it happened (country).",
    },
  ];
}

const nothingDecided = review([]);

/** An EDTF date without its marks of doubt, unknown parts and end: `2021-11-XX` is 2021-11. */
const atMost = (edtf: string) => (edtf.split("/")[0] ?? "").replace(/[?~%]$/, "").replace(/-[0-9X]?X\b/g, "");

/** What was said beside a text, as far as it can be used; the rest is named and found from the text. */
function checked({ id, text, date, lang, country }: AnnotateInput, { knowledge }: DossierModels) {
  const land = country?.trim().toUpperCase() || null;
  const usable = {
    date: date?.trim() ? (maybeDate(date) ?? maybeDate(atMost(date)) ?? null) : null,
    lang: lang && /^[a-z]{2,3}(?:[-_]|$)/i.test(lang) ? lang.replaceAll("_", "-") : null,
    country: land && /^[A-Z]{3}$/.test(land) && (knowledge.states.has(land) || /^X/.test(land)) ? land : null,
  };
  const refused = (name: string, given: string | null | undefined, kept: string | null, wanted: string) =>
    given?.trim() && kept === null
      ? [
          {
            code: "metadata-invalid" as const,
            place: id,
            message: `The ${name} "${given.slice(0, 60)}" cannot be used and was left aside.`,
            next: `Give ${wanted}.`,
          },
        ]
      : [];
  const empty = {
    code: "empty" as const,
    place: id,
    message: "The text is empty.",
    next: "Check where it was taken from.",
  };
  return {
    input: usable,
    notices: [
      ...(text.trim() ? [] : [empty]),
      ...refused("date", date, usable.date, "an EDTF date, such as 2021-11-07"),
      ...refused("language", lang, usable.lang, "a BCP 47 tag, such as en"),
      ...refused("country", country, usable.country, "an ISO 3166 alpha-3 code, such as IRQ"),
    ],
  };
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

type Annotated = Pick<Assessment, "statements" | "actors" | "events" | "reactions" | "focal" | "notices">;

/** The objects of `assay annotate`, offsets into the text as given. */
export function wire(id: string, a: Annotated): AnnotateOutput {
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
