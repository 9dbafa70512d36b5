import type { Actor } from "../actors/types.ts";
import { stanceId, type Review, type ReviewState } from "../dossier/review.ts";
import type { Span } from "../record/span.ts";
import type { Assessment } from "../report/types.ts";

/** What panes show. Plain data: it goes to the browser as JSON. Offsets are UTF-16 units into the text of `document`. */
export type At = { readonly document: string; readonly start: number; readonly end: number };
export type State = ReviewState | "proposed";
export type RecordKind = "statement" | "reaction" | "event" | "actor" | "discrepancy" | "responsibility" | "motive" | "scenario";

/** One thing to decide: most consequential and least certain first. */
export type Item = {
  readonly record: string;
  readonly kind: RecordKind;
  readonly state: State;
  /** Who, or what it is about. */
  readonly title: string;
  /** A few words more: the cue, the stance, the code. */
  readonly label: string;
  readonly words: string;
  readonly at: At;
  readonly confidence: number;
  readonly why: readonly string[];
};

/** How much hangs on a record of this kind, before its uncertainty: responsibility is what reports are attacked for. */
const consequence: Record<RecordKind, number> = { responsibility: 5, discrepancy: 4, reaction: 3.5, scenario: 2.5, motive: 2.5, actor: 2, statement: 1.5, event: 1 };

export const at = (s: Span): At => ({ document: s.document, start: s.start, end: s.end });
const quoteOf = (texts: ReadonlyMap<string, string>, s: Span) => (texts.get(s.document) ?? "").slice(s.start, s.end);
export const extentOf = (spans: readonly Span[]): Span => ({ document: spans[0]!.document, start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) });

export type Names = ReadonlyMap<string, string>;
export const namesOf = (actors: readonly Actor[]): Names => new Map(actors.map((a) => [a.id, a.name]));

/** The review queue of an assessment, in the order in which it is worth an analyst's time. */
export function queueOf(a: Assessment, review: Review): Item[] {
  const texts = new Map<string, string>(a.extracts.map((e) => [e.document.id, e.document.text]));
  const names = namesOf(a.actors);
  const state = (record: string): State => review.states.get(record) ?? "proposed";
  const item = (kind: RecordKind, record: string, title: string, label: string, span: Span, confidence: number, why: readonly string[]): Item => ({ record, kind, state: state(record), title, label, words: quoteOf(texts, span), at: at(span), confidence, why });
  const items = [
    ...a.responsibility.map((r) => item("responsibility", r.id, r.party, `${r.claim}: ${r.role}`, r.span, 0.5, r.why)),
    ...a.discrepancies.flatMap((d) => (d.sides[0]?.spans[0] ? [item("discrepancy", d.id, d.about, d.sides.map((s) => s.value).join(" or "), d.sides[0].spans[0], d.confidence, d.why)] : [])),
    ...a.reactions.flatMap((r) => r.stances.map((s) => item("reaction", stanceId(r.actor, s), names.get(r.actor) ?? r.actor, s.stance, s.evidence, s.confidence, s.why))),
    ...a.statements.map((s) => item("statement", s.id, s.speaker ? (names.get(s.speaker) ?? "") : s.source.map((x) => quoteOf(texts, x)).join(" ") || "source not named", s.cue.map((x) => quoteOf(texts, x)).join(" … "), extentOf([...s.cue, ...s.content, ...s.source]), s.confidence, s.why)),
    ...a.events.map((e) => item("event", e.id, e.event, e.mode ?? "", extentOf([...e.trigger, ...e.source, ...e.target]), e.confidence, e.why)),
    ...a.actors.flatMap((x) => x.merges.slice(0, 1).flatMap((m) => (x.mentions[0] ? [item("actor", x.id, x.name, `${m.names[0]} = ${m.names[1]}`, x.mentions[0].span, 0.6, x.merges.map((y) => y.reason))] : []))),
    ...a.motives.map((m) => item("motive", m.id, m.title, m.label, m.titleSpan, 0.6, [])),
    ...a.scenarios.map((s) => item("scenario", s.id, s.title, "", s.titleSpan, 0.6, [])),
  ];
  const rank = (i: Item) => consequence[i.kind] * (1.15 - i.confidence);
  return items.sort((x, y) => rank(y) - rank(x) || (x.record < y.record ? -1 : 1));
}

/** A highlight in a document: role by shape in the reader. */
export type Mark = { readonly start: number; readonly end: number; readonly role: "source" | "cue" | "content" | "actor" | "event" | "stance"; readonly record: string };

/** Everything marked in one document, in reading order. */
export function marksOf(a: Assessment, document: string): Mark[] {
  const here = (s: Span) => s.document === document;
  const mark = (role: Mark["role"], record: string) => (s: Span): Mark => ({ start: s.start, end: s.end, role, record });
  const marks = [
    ...a.statements.flatMap((s) => [...s.source.filter(here).map(mark("source", s.id)), ...s.cue.filter(here).map(mark("cue", s.id)), ...s.content.filter(here).map(mark("content", s.id))]),
    ...a.actors.flatMap((x) => x.mentions.map((m) => m.span).filter(here).map(mark("actor", x.id))),
    ...a.events.flatMap((e) => e.trigger.filter(here).map(mark("event", e.id))),
    ...a.reactions.flatMap((r) => r.stances.flatMap((s) => (here(s.evidence) ? [mark("stance", stanceId(r.actor, s))(s.evidence)] : []))),
  ];
  return marks.sort((x, y) => x.start - y.start || y.end - x.end);
}
