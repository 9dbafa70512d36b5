import type { Stance } from "../reactions/types.ts";
import { type Decision, standing } from "../record/decision.ts";
import { type Added, type Edited, reviewPayloads } from "../record/wire-decisions.ts";

export type ReviewState = "accepted" | "rejected" | "edited" | "added";
export type By = { readonly analyst: string };

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

/** A stance's id in decisions: `actor|stance|document:start-end`. */
export const stanceId = (actor: string, stance: Pick<Stance, "stance" | "evidence">) =>
  `${actor}|${stance.stance}|${stance.evidence.document}:${stance.evidence.start}-${stance.evidence.end}`;

/** Id of a stance whose evidence is another stretch of the same document. */
export const movedStance = (id: string, [start, end]: readonly [number, number]) =>
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
