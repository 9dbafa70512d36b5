import { type Actor, type ActorKind, actorKinds } from "../actors/types.ts";
import type { Event, EventType } from "../events/types.ts";
import { type Stance, type StanceLabel, stances } from "../reactions/types.ts";
import type { ActorId, DocumentId, EventId, StatementId } from "../record/ids.ts";
import { passageId } from "../record/passage.ts";
import { nonEmpty } from "../record/provenance.ts";
import type { Span } from "../record/span.ts";
import type { Added } from "../record/wire-decisions.ts";
import type { Statement } from "../statements/types.ts";
import type { By, Review } from "./review.ts";

type Of<T extends Added["type"]> = Added & { type: T } & By;
type Range = readonly [start: number, end: number];

/** Additions whose place is outside the text (another version of the document) are lost, not misplaced. */
export function fits(added: Added, length: number): boolean {
  const ranges =
    added.type === "statement"
      ? [...added.source, ...added.cue, ...added.content]
      : added.type === "event"
        ? [added.trigger, ...added.source, ...added.target]
        : added.type === "reaction"
          ? [added.evidence]
          : [added.mention];
  return ranges.length > 0 && isInside(ranges, length);
}

/** Whether every range lies in a text of that length. */
export const isInside = (ranges: readonly Range[], length: number) =>
  ranges.every(([start, end]) => start < end && end <= length);

/** A range that a person gave, in its document. */
export const span = (document: DocumentId, [start, end]: Range): Span => ({ document, start, end });
/** What a person gave is certain, and says by whom. */
export const byPerson = (analyst: string, did: "added" | "edited", spans: readonly Span[]) => ({
  confidence: 1,
  basis: { passages: nonEmpty(spans.map(passageId)), maker: { kind: "analyst" as const, name: analyst } },
  why: [`${did} by ${analyst}`],
});

export function addedStatement(added: Of<"statement">, document: DocumentId): Statement {
  const [source, cue, content] = [added.source, added.cue, added.content].map((list) =>
    list.map((r) => span(document, r)),
  ) as [Span[], Span[], Span[]];
  return {
    id: added.record as StatementId,
    source,
    cue,
    content,
    quotation: "indirect",
    kind: added.kind,
    negated: false,
    cueLemma: "",
    chain: [],
    inside: null,
    speaker: null,
    ...byPerson(added.analyst, "added", [...source, ...cue, ...content]),
  };
}

export function addedEvent(added: Of<"event">, document: DocumentId): Event {
  const spans = (list: readonly Range[]) => list.map((r) => span(document, r));
  const trigger = [span(document, added.trigger)];
  return {
    id: added.record as EventId,
    event: added.event as EventType,
    mode: null,
    context: [],
    source: spans(added.source),
    target: spans(added.target),
    trigger,
    date: added.date,
    datePassage: null,
    place: null,
    flags: [],
    saidIn: null,
    sourceActors: added.source.map(() => null),
    targetActors: added.target.map(() => null),
    ...byPerson(added.analyst, "added", trigger),
  };
}

export function addedStance(added: Of<"reaction">): Stance {
  const stance = added.stance as StanceLabel;
  return {
    stance,
    axis: stances[stance],
    strength: added.strength,
    strengthSpan: null,
    evidence: span(added.document as DocumentId, added.evidence),
    statement: null,
    imputed: false,
    negated: false,
    conditional: false,
    party: null,
    date: null,
    confidence: 1,
    why: [`added by ${added.analyst}`],
  };
}

/** Actors that analysts added, each with the words they were seen in. */
export function addedActors(review: Review): Actor[] {
  return review.added.flatMap((a) => {
    if (a.type !== "actor" || review.states.get(a.record) === "rejected") return [];
    const mention = {
      span: span(a.document as DocumentId, a.mention),
      form: "name" as const,
      reason: `added by ${a.analyst}`,
      confidence: 1,
    };
    const kind = (actorKinds as readonly string[]).includes(a.kind) ? (a.kind as ActorKind) : "organization";
    const none = { sector: null, aliases: [a.name], roles: [], affiliation: null, merges: [] };
    return [
      {
        id: a.record as ActorId,
        name: a.name,
        kind,
        country: a.country,
        countryFrom: a.country ? ("document" as const) : null,
        mentions: [mention],
        ...none,
      },
    ];
  });
}
