import { type Actor, type ActorKind, actorKinds } from "../actors/types.ts";
import type { Event, EventType, Extract } from "../events/types.ts";
import type { Reaction, Stance, StanceLabel } from "../reactions/types.ts";
import { stances } from "../reactions/types.ts";
import { type Decision, standing } from "../record/decision.ts";
import type { ActorId, DocumentId, EventId, StatementId } from "../record/ids.ts";
import { passageId } from "../record/passage.ts";
import { type Maker, nonEmpty } from "../record/provenance.ts";
import type { Span } from "../record/span.ts";
import { type Added, type Edited, reviewPayloads } from "../record/wire-decisions.ts";
import type { Statement } from "../statements/types.ts";

export type ReviewState = "accepted" | "rejected" | "edited" | "added";
type By = { readonly analyst: string };

/** What analysts decided about single records, folded from the decisions that stand. */
export type Review = {
  readonly states: ReadonlyMap<string, ReviewState>;
  readonly edits: ReadonlyMap<string, Edited & By>;
  readonly added: readonly (Added & By)[];
  /** Document id or sha256 -> Admiralty grade and why. */
  readonly grades: ReadonlyMap<string, { readonly grade: string; readonly reason: string }>;
  readonly withdrawn: ReadonlyMap<
    string,
    { readonly path: string; readonly reason: string; readonly by: string; readonly time: string }
  >;
  readonly merges: readonly (readonly string[])[];
  readonly splits: readonly {
    readonly actor: string;
    readonly mentions: readonly string[];
    readonly name?: string | undefined;
  }[];
  readonly written: readonly (ReturnType<typeof reviewPayloads.write.parse> & By)[];
  readonly corrections: readonly { readonly date: string; readonly text: string }[];
  /** Day of the last decision, undone ones too, EDTF; null where there is none. */
  readonly last: string | null;
  readonly decisions: readonly Decision[];
};

const stateOf: Partial<Record<Decision["kind"], ReviewState>> = {
  accept: "accepted",
  reject: "rejected",
  edit: "edited",
  add: "added",
};

/** The record that a decision is about; a stance whose evidence was edited goes by its new words too. */
export function recordsOf(d: Pick<Decision, "kind" | "payload">): string[] {
  const { record, evidence } = d.payload;
  if (typeof record !== "string") return [];
  return d.kind === "edit" && Array.isArray(evidence)
    ? [record, movedStance(record, evidence as [number, number])]
    : [record];
}

/** Id of a stance whose evidence is another stretch of the same document. */
const movedStance = (id: string, [start, end]: readonly [number, number]) =>
  id.replace(/:\d+-\d+$/, `:${start}-${end}`);

/** Folds decisions into what they leave standing; a payload that does not fit its kind is passed over. */
export function review(all: readonly Decision[]): Review {
  const decisions = standing(all);
  const of = <K extends keyof typeof reviewPayloads>(kind: K) =>
    decisions.flatMap((d) => {
      const payload = d.kind === kind ? reviewPayloads[kind].safeParse(d.payload) : undefined;
      return payload?.success ? [{ d, payload: payload.data as ReturnType<(typeof reviewPayloads)[K]["parse"]> }] : [];
    });
  const states = decisions.flatMap((d) => {
    const [record, state] = [d.payload["record"], stateOf[d.kind]];
    return state && typeof record === "string" ? recordsOf(d).map((r) => [r, state] as const) : [];
  });
  return {
    states: new Map(states),
    edits: new Map(of("edit").map(({ d, payload }) => [payload.record, { ...payload, analyst: d.analyst }])),
    added: of("add").map(({ d, payload }) => ({ ...payload, analyst: d.analyst })),
    grades: new Map(of("grade").map(({ payload: p }) => [p.document, { grade: p.grade, reason: p.reason }])),
    withdrawn: new Map(
      of("withdraw").map(({ d, payload: p }) => [
        p.sha256,
        { path: p.path, reason: p.reason, by: d.analyst, time: d.time },
      ]),
    ),
    merges: of("merge").map(({ payload }) => payload.actors),
    splits: of("split").map(({ payload }) => payload),
    written: of("write").map(({ d, payload }) => ({ ...payload, analyst: d.analyst })),
    corrections: of("correct").map(({ d, payload }) => ({ date: d.time.slice(0, 10), text: payload.text })),
    last:
      all
        .map((d) => d.time)
        .sort()
        .at(-1)
        ?.slice(0, 10) ?? null,
    decisions,
  };
}

/** The last state of each written sentence, in the order in which they were first written. */
export const writtenOf = ({ written }: Pick<Review, "written">): Review["written"] =>
  [...new Map(written.map((w) => [w.sentence, w])).values()].filter((w) => !w.removed);

/** Leaves out what an analyst rejected. */
export function withoutRejected<T extends { readonly id: string }>(records: readonly T[], review: Review): T[] {
  return review.states.size === 0 ? [...records] : records.filter((r) => review.states.get(r.id) !== "rejected");
}

/** An extract as reviewed: rejected records gone, edits and additions in their place. */
export function reviewExtract(extract: Extract, review: Review): Extract {
  const document = extract.document.id;
  const added = review.added.filter(
    (a) =>
      a.document === document && review.states.get(a.record) !== "rejected" && fits(a, extract.document.text.length),
  );
  const found = new Set<string>(extract.statements.map((s) => s.id));
  const statements = [
    ...withoutRejected(extract.statements, review),
    ...added.flatMap((a) => (a.type === "statement" ? [addedStatement(a, document)] : [])),
    ...lostEdits(review, found, document, extract.document.text.length),
  ].map((s) => edited(s, review.edits.get(s.id), document, extract.document.text.length));
  const events = [
    ...withoutRejected(extract.events, review),
    ...added.flatMap((a) => (a.type === "event" ? [addedEvent(a, document)] : [])),
  ].map((e) => editedEvent(e, review.edits.get(e.id), document, extract.document.text.length));
  return { ...extract, statements: statements.sort((a, b) => firstOf(a) - firstOf(b)), events };
}

const firstOf = (s: Statement) => Math.min(...[...s.source, ...s.cue, ...s.content].map((x) => x.start));
const span = (document: DocumentId, [start, end]: readonly [number, number]): Span => ({ document, start, end });
const person = (by: By): Maker => ({ kind: "analyst", name: by.analyst });

/** Additions whose place is outside the text (another version of the document) are lost, not misplaced. */
function fits(added: Added, length: number): boolean {
  const ranges =
    added.type === "statement"
      ? [...added.source, ...added.cue, ...added.content]
      : added.type === "event"
        ? [added.trigger, ...added.source, ...added.target]
        : added.type === "reaction"
          ? [added.evidence]
          : [added.mention];
  return ranges.length > 0 && ranges.every(([start, end]) => start < end && end <= length);
}

/** Statements that a person edited and that this run did not draw: they stay, in the words that the person gave. */
function lostEdits(review: Review, found: ReadonlySet<string>, document: DocumentId, length: number): Statement[] {
  return [...review.edits.values()].flatMap((e) => {
    if (e.document !== document || !e.record.startsWith("s:") || found.has(e.record)) return [];
    const roles = { source: e.source ?? [], cue: e.cue ?? [], content: e.content ?? [] };
    const given = { ...roles, record: e.record, type: "statement" as const, document, kind: "speech" as const };
    const drawn = review.states.get(e.record) !== "rejected" && fits(given, length);
    return drawn ? [addedStatement({ ...given, analyst: e.analyst }, document)] : [];
  });
}

const inside = (ranges: readonly (readonly [number, number])[], length: number) =>
  ranges.every(([start, end]) => start < end && end <= length);

function edited(
  statement: Statement,
  edit: (Edited & By) | undefined,
  document: DocumentId,
  length: number,
): Statement {
  if (!edit || !inside([...(edit.source ?? []), ...(edit.cue ?? []), ...(edit.content ?? [])], length))
    return statement;
  const role = (key: "source" | "cue" | "content") => edit[key]?.map((r) => span(document, r)) ?? statement[key];
  const roles = { source: role("source"), cue: role("cue"), content: role("content") };
  const passages = [...roles.source, ...roles.cue, ...roles.content].map(passageId);
  if (passages.length === 0) return statement;
  return {
    ...statement,
    ...roles,
    confidence: 1,
    basis: { passages: nonEmpty(passages), maker: person(edit) },
    why: [`edited by ${edit.analyst}`],
  };
}

function editedEvent(event: Event, edit: (Edited & By) | undefined, document: DocumentId, length: number): Event {
  if (!edit?.trigger || !inside([edit.trigger], length)) return event;
  const trigger = [span(document, edit.trigger)];
  return {
    ...event,
    trigger,
    confidence: 1,
    basis: { passages: nonEmpty(trigger.map(passageId)), maker: person(edit) },
    why: [`edited by ${edit.analyst}`],
  };
}

/** A stance in the words that a person gave last, and every id by which it went. */
function editedStance(actor: string, first: Stance, review: Review): { stance: Stance; ids: readonly string[] } {
  let stance = first;
  const ids = [stanceId(actor, first)];
  for (;;) {
    const edit = review.edits.get(ids.at(-1)!);
    const id = edit?.evidence && movedStance(ids.at(-1)!, edit.evidence);
    if (!id || ids.includes(id)) return { stance, ids };
    const evidence = span(stance.evidence.document, edit.evidence!);
    stance = { ...stance, evidence, confidence: 1, why: [`edited by ${edit.analyst}`] };
    ids.push(id);
  }
}

/** Additions and edits of documents that are here, within their texts: the rest is lost with its document, not misplaced. */
export function within(review: Review, extracts: readonly Extract[]): Review {
  const lengths = new Map<string, number>(extracts.map((e) => [e.document.id, e.document.text.length]));
  return { ...review, added: review.added.filter((a) => fits(a, lengths.get(a.document) ?? 0)) };
}

function addedStatement(added: Extract_<"statement"> & By, document: DocumentId): Statement {
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
    confidence: 1,
    basis: { passages: nonEmpty([...source, ...cue, ...content].map(passageId)), maker: person(added) },
    why: [`added by ${added.analyst}`],
  };
}

type Extract_<T extends Added["type"]> = Added & { type: T };

function addedEvent(added: Extract_<"event"> & By, document: DocumentId): Event {
  const spans = (list: readonly (readonly [number, number])[]) => list.map((r) => span(document, r));
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
    confidence: 1,
    basis: { passages: nonEmpty(trigger.map(passageId)), maker: person(added) },
    why: [`added by ${added.analyst}`],
  };
}

/** A stance's id in decisions: `actor|stance|document:start-end`. */
export const stanceId = (actor: string, stance: Pick<Stance, "stance" | "evidence">) =>
  `${actor}|${stance.stance}|${stance.evidence.document}:${stance.evidence.start}-${stance.evidence.end}`;

/** Reactions as reviewed: rejected stances gone, added ones at their actor, in the order of the text. */
export function reviewReactions(
  reactions: readonly Reaction[],
  review: Review,
  levelOf: (actor: string) => Reaction["level"],
  same: (actor: string) => string = (actor) => actor,
): Reaction[] {
  const rejected = (id: string) => review.states.get(id) === "rejected";
  const kept = reactions.map((r) => {
    const stances = r.stances.map((s) => editedStance(r.actor, s, review)).filter(({ ids }) => !ids.some(rejected));
    return { ...r, stances: stances.map(({ stance }) => stance) };
  });
  for (const added of review.added) {
    if (added.type !== "reaction" || !(added.stance in stances) || rejected(added.record)) continue;
    const actor = same(added.actor);
    const { stance, ids } = editedStance(actor, addedStance(added), review);
    if (ids.some(rejected)) continue;
    const at = kept.findIndex((r) => r.actor === actor);
    if (at >= 0) kept[at] = { ...kept[at]!, stances: [...kept[at]!.stances, stance] };
    else kept.push({ actor: actor as ActorId, level: levelOf(actor), onBehalfOf: null, stances: [stance], joint: [] });
  }
  return kept.filter((r) => r.stances.length > 0);
}

function addedStance(added: Extract_<"reaction"> & By): Stance {
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
