import type { Assessment } from "../report/types.ts";

export const recordKinds = [
  "statement",
  "reaction",
  "event",
  "actor",
  "discrepancy",
  "responsibility",
  "motive",
  "scenario",
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** How much hangs on a record of this kind, before its uncertainty: responsibility is what reports are attacked for. */
const consequence: Record<RecordKind, number> = {
  responsibility: 5,
  discrepancy: 4,
  reaction: 3.5,
  scenario: 2.5,
  motive: 2.5,
  actor: 2,
  statement: 1.5,
  event: 1,
};
/** Confidence of records that carry none of their own: neither sure nor unsure. */
const unmeasured: Partial<Record<RecordKind, number>> = { responsibility: 0.5, actor: 0.6, motive: 0.6, scenario: 0.6 };

/** The review queue by places in an assessment's lists: kind, index, and for a reaction which of its stances. */
export type Order = { readonly kinds: Uint8Array; readonly index: Uint32Array; readonly sub: Uint16Array };

/** Everything to decide, most consequential and least certain first; ties in the order of reading. */
export function orderOf(a: Assessment): Order {
  const refs: { kind: number; index: number; sub: number; rank: number }[] = [];
  const add = (kind: RecordKind, index: number, confidence: number, sub = 0) =>
    refs.push({
      kind: recordKinds.indexOf(kind),
      index,
      sub,
      rank: consequence[kind] * (1.15 - (unmeasured[kind] ?? confidence)),
    });
  a.responsibility.forEach((_, i) => {
    add("responsibility", i, 0);
  });
  a.discrepancies.forEach((d, i) => {
    d.sides[0]?.spans[0] && add("discrepancy", i, d.confidence);
  });
  a.reactions.forEach((r, i) => {
    r.stances.forEach((s, j) => add("reaction", i, s.confidence, j));
  });
  a.statements.forEach((s, i) => {
    add("statement", i, s.confidence);
  });
  a.events.forEach((e, i) => {
    add("event", i, e.confidence);
  });
  a.actors.forEach((x, i) => {
    x.merges.length > 0 && x.mentions.length > 0 && add("actor", i, 0);
  });
  a.motives.forEach((_, i) => {
    add("motive", i, 0);
  });
  a.scenarios.forEach((_, i) => {
    add("scenario", i, 0);
  });
  refs.sort((x, y) => y.rank - x.rank);
  return {
    kinds: Uint8Array.from(refs, (r) => r.kind),
    index: Uint32Array.from(refs, (r) => r.index),
    sub: Uint16Array.from(refs, (r) => r.sub),
  };
}
