import type { Event, Extract } from "../events/types.ts";
import { type Reaction, type Stance, stances } from "../reactions/types.ts";
import type { ActorId, DocumentId } from "../record/ids.ts";
import type { Edited } from "../record/wire-decisions.ts";
import type { Statement } from "../statements/types.ts";
import { addedEvent, addedStance, addedStatement, byPerson, fits, isInside, span } from "./added.ts";
import { type By, movedStance, type Review, stanceId, withoutRejected } from "./review.ts";

/** Additions and edits of documents that are here, within their texts: the rest is lost with its document, not misplaced. */
export function within(review: Review, extracts: readonly Extract[]): Review {
  const lengths = new Map<string, number>(extracts.map((e) => [e.document.id, e.document.text.length]));
  return { ...review, added: review.added.filter((a) => fits(a, lengths.get(a.document) ?? 0)) };
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

function edited(
  statement: Statement,
  edit: (Edited & By) | undefined,
  document: DocumentId,
  length: number,
): Statement {
  if (!edit || !isInside([...(edit.source ?? []), ...(edit.cue ?? []), ...(edit.content ?? [])], length))
    return statement;
  const role = (key: "source" | "cue" | "content") => edit[key]?.map((r) => span(document, r)) ?? statement[key];
  const roles = { source: role("source"), cue: role("cue"), content: role("content") };
  const spans = [...roles.source, ...roles.cue, ...roles.content];
  if (spans.length === 0) return statement;
  return {
    ...statement,
    ...roles,
    ...byPerson(edit.analyst, "edited", spans),
  };
}

function editedEvent(event: Event, edit: (Edited & By) | undefined, document: DocumentId, length: number): Event {
  if (!edit?.trigger || !isInside([edit.trigger], length)) return event;
  const trigger = [span(document, edit.trigger)];
  return {
    ...event,
    trigger,
    ...byPerson(edit.analyst, "edited", trigger),
  };
}

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
