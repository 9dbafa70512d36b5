import { gazetteer } from "../actors/gazetteer.ts";
import { resolve } from "../actors/resolve.ts";
import { compare } from "../discrepancies/compare.ts";
import { origins } from "../discrepancies/origins.ts";
import type { Document } from "../documents/types.ts";
import { findFocal } from "../events/focal.ts";
import type { Event, Extract, Gazetteer } from "../events/types.ts";
import type { DossierModels } from "../models/index.ts";
import { levelOf } from "../reactions/level.ts";
import { mentionsOf } from "../reactions/mentions.ts";
import { place, seeker } from "../reactions/place.ts";
import type { Found } from "../reactions/seek.ts";
import type { Notice } from "../record/notice.ts";
import type { Basis } from "../record/provenance.ts";
import type { Settings } from "../record/wire-settings.ts";
import type { Analysis, Assessment, PreviousEdition } from "../report/types.ts";
import { scenarioCandidates } from "../scenarios/candidates.ts";
import { outlook } from "../scenarios/outlook.ts";
import { addedActors } from "./added.ts";
import { regionsOf, withLands } from "./lands.ts";
import { decidedActors, flatMerges, flatSplits, keptActor } from "./merges.ts";
import { type Review, withoutRejected, writtenOf } from "./review.ts";
import { reviewExtract, reviewReactions, within } from "./reviewed.ts";
import { type Findings, type Sought, searcher } from "./search.ts";
import { version } from "./version.ts";

export type AssessInput = {
  readonly name: string;
  readonly extracts: readonly Extract[];
  readonly settings: Settings;
  readonly review: Review;
  readonly notices: readonly Notice[];
  readonly quotesOnly: boolean;
  readonly previous: PreviousEdition | null;
  readonly analysis: Analysis | null;
};

/** Who is who over the whole dossier, and what it is about: focal event, actors, statements and events with theirs. Pure. */
export function whoIsWho(
  input: Pick<AssessInput, "extracts" | "settings" | "review"> & { readonly name?: string },
  models: Pick<DossierModels, "knowledge">,
) {
  const { settings } = input;
  const review = within(input.review, input.extracts);
  const read = inOrder(input.extracts).map((e) => reviewExtract(e, review));
  const hint = [input.name, settings.title, settings.question].filter(Boolean).join(" ");
  const knowledge = withLands(models.knowledge, settings.countries);
  const map = gazetteer(knowledge);
  const focal = findFocal(read, { ...(settings.focalEvent ? given(settings.focalEvent) : {}), hint }, map);
  const country = settings.focalEvent?.country ?? focal?.country ?? null;
  const resolved = resolve(read, knowledge, {
    focalCountry: country,
    merges: flatMerges(review),
    splits: flatSplits(review),
  });
  const events = placed(resolved.events, map);
  const statementsOf = byDocument(resolved.statements);
  const eventsOf = byDocument(events);
  const extracts = read.map((e) => ({
    ...e,
    statements: statementsOf.get(e.document.id) ?? [],
    events: eventsOf.get(e.document.id) ?? [],
  }));
  const actors = decidedActors(resolved.actors, addedActors(review), review);
  return {
    review,
    shared: { extracts, statements: resolved.statements, events, actors, focal },
    known: { actors, focal, country },
    mentions: mentionsOf(extracts, actors),
    regions: regionsOf(knowledge),
    watched: settings.watch ?? [],
  };
}
type WhoIsWho = ReturnType<typeof whoIsWho>;

/** Each document with its mentions. */
export const soughtIn = ({ shared, mentions }: WhoIsWho): Sought[] =>
  shared.extracts.map((extract) => ({ extract, mentions: mentions.get(extract.document.id)! }));

/** Who reacted how, of what was found in the documents, before and after review. */
function reactionsOf({ review, shared, known, mentions, regions, watched }: WhoIsWho, found: readonly Found[]) {
  const reactions = place({ ...known, extracts: shared.extracts, mentions, found, regions, watched });
  const byId = new Map(known.actors.map((a) => [a.id as string, a]));
  const level = (id: string) =>
    byId.has(id) ? levelOf(byId.get(id)!, undefined, known.country, regions) : "international";
  return {
    placed: reactions,
    reactions: reviewReactions(reactions.reactions, review, level, keptActor(review)),
  };
}

const noticesOf = (extracts: readonly Extract[]) =>
  extracts.flatMap((e) => [...e.document.notices, ...e.language.notices]);

/** Documents that say something, and of no event that they would all be about. */
function withoutEvent(place: string, { focal, statements, events }: WhoIsWho["shared"]): Notice[] {
  if (focal || statements.length + events.length === 0) return [];
  return [
    {
      code: "no-focal-event",
      place,
      message: "No event was found that the documents are about; reactions to anything are listed.",
      next: "Say in dossier.json which one is meant (focalEvent: its text, date or country).",
    },
  ];
}

/** Who is who and who reacted how, over the whole dossier: focal event, actors, reactions. Pure. */
export function actorsAndReactions(input: Parameters<typeof whoIsWho>[0], models: DossierModels) {
  const who = whoIsWho(input, models);
  const seek = seeker(who.known, models.reactions);
  const found = soughtIn(who).flatMap(({ extract, mentions }) => seek(extract, mentions));
  return { shared: who.shared, ...reactionsOf(who, found), notices: noticesOf(who.shared.extracts) };
}

/** Everything that needs the whole dossier: focal event, actors, reactions, discrepancies, candidates. Pure. */
export function assessExtracts(input: AssessInput, models: DossierModels): Assessment {
  const who = whoIsWho(input, models);
  return assessed(input, who, soughtIn(who).map(searcher(who.known, models.reactions)));
}

/** The same from what each document shows, whoever searched it. */
export function assessed(input: AssessInput, who: WhoIsWho, findings: readonly Findings[]): Assessment {
  const { review, shared } = who;
  const { extracts } = shared;
  const { placed, reactions } = reactionsOf(
    who,
    findings.flatMap((f) => f.found),
  );
  const responsibility = findings.flatMap((f) => f.responsibility);
  const motives = findings.flatMap((f) => f.motives);
  return {
    name: input.name,
    question: input.settings.question ?? null,
    date: review.last ?? latest(extracts),
    version,
    quotesOnly: input.quotesOnly,
    ...shared,
    reactions,
    silences: placed.silences,
    discrepancies: withoutRejected(compare({ ...shared, reactions: placed.reactions }), review),
    responsibility: withoutRejected(responsibility, review),
    motives: withoutRejected(motives, review),
    scenarios: withoutRejected(scenarioCandidates(shared), review),
    outlook: withoutRejected(outlook(shared), review),
    origins: origins(extracts),
    notices: [...input.notices, ...noticesOf(extracts), ...withoutEvent(input.name, shared)],
    reviewed: review.states,
    previous: input.previous,
    corrections: review.corrections,
    withdrawn: [...review.withdrawn].map(([sha256, { path, reason, by, time }]) => ({
      sha256,
      path,
      reason,
      by,
      date: time.slice(0, 10),
    })),
    analysis: input.analysis,
    written: writtenOf(review),
  };
}

/** Records by the document of their first passage, in one pass. */
function byDocument<T extends { readonly basis: Basis }>(records: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const document = record.basis.passages[0].slice(0, record.basis.passages[0].indexOf(":"));
    const group = groups.get(document);
    if (group) group.push(record);
    else groups.set(document, [record]);
  }
  return groups;
}

/** The country of each event's place, where the knowledge file or the dossier's own lands have it. */
function placed(events: readonly Event[], places: Gazetteer): Event[] {
  return events.map((e) =>
    e.place && e.place.country === null ? { ...e, place: { ...e.place, country: places.country(e.place.name) } } : e,
  );
}

const given = (event: NonNullable<Settings["focalEvent"]>) => ({
  ...(event.text ? { event: event.text } : {}),
  ...(event.country ? { country: event.country } : {}),
  ...(event.date ? { date: event.date } : {}),
  ...(event.place ? { place: event.place } : {}),
});

/** Date, then path: the order in which a reader would take the documents. */
function inOrder(extracts: readonly Extract[]): Extract[] {
  const key = (e: Extract) => `${e.language.date ?? "9999"}\u0000${e.document.paths[0]}`;
  return [...extracts].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

const latest = (extracts: readonly Extract[]) =>
  extracts
    .map((e) => e.language.date)
    .filter((d) => d !== null)
    .sort()
    .at(-1) ?? null;

/** A document graded by an analyst, or as it came. */
export function graded(document: Document, review: Review): Document {
  const grade = review.grades.get(document.id) ?? review.grades.get(document.sha256);
  return grade ? { ...document, metadata: { ...document.metadata, grade: grade.grade } } : document;
}
