import type { Statement } from "../statements/types.ts";
import type { Actor } from "../actors/types.ts";
import type { Event } from "../events/types.ts";
import type { Reaction } from "../reactions/types.ts";
import { type Decision, standing } from "../record/decision.ts";
import type { Assessment } from "../report/types.ts";

export type ReviewState = "accepted" | "rejected" | "edited" | "added";

/** What analysts decided about single records, folded from the decisions that stand. */
export type Review = {
  readonly states: ReadonlyMap<string, ReviewState>;
  readonly grades: ReadonlyMap<string, { readonly grade: string; readonly reason: string }>;
  readonly withdrawn: ReadonlyMap<string, { readonly reason: string; readonly by: string; readonly time: string }>;
  readonly merges: readonly (readonly string[])[];
  readonly corrections: readonly { readonly date: string; readonly text: string }[];
  /** Time of the last decision, EDTF day; null where there is none. */
  readonly last: string | null;
  readonly decisions: readonly Decision[];
};

const stateOf = { accept: "accepted", reject: "rejected", edit: "edited", add: "added" } as const;

/** Folds decisions, oldest first, into what they leave standing. */
export function review(all: readonly Decision[]): Review {
  const decisions = standing(all);
  const states = new Map<string, ReviewState>();
  const grades = new Map<string, { grade: string; reason: string }>();
  const withdrawn = new Map<string, { reason: string; by: string; time: string }>();
  const merges: string[][] = [];
  const corrections: { date: string; text: string }[] = [];
  for (const d of decisions) {
    const text = (key: string) => String(d.payload[key] ?? "");
    if (d.kind in stateOf) states.set(text("record"), stateOf[d.kind as keyof typeof stateOf]);
    else if (d.kind === "grade" && d.payload["document"]) grades.set(text("document"), { grade: text("grade"), reason: text("reason") });
    else if (d.kind === "withdraw") withdrawn.set(text("sha256"), { reason: text("reason"), by: d.analyst, time: d.time });
    else if (d.kind === "merge" && Array.isArray(d.payload["actors"])) merges.push(d.payload["actors"].map(String));
    else if (d.kind === "correct") corrections.push({ date: d.time.slice(0, 10), text: text("text") });
  }
  const last = all.map((d) => d.time).sort().at(-1)?.slice(0, 10) ?? null;
  return { states, grades, withdrawn, merges, corrections, last, decisions };
}

/** Leaves out what an analyst rejected: records by id, stances by actor and evidence. */
export function withoutRejected<T extends { readonly id: string }>(records: readonly T[], review: Review): T[] {
  return records.filter((r) => review.states.get(r.id) !== "rejected");
}

/** A stance's id in decisions: `actor|stance|document:start-end`. */
export const stanceId = (reaction: Reaction, stance: Reaction["stances"][number]) =>
  `${reaction.actor}|${stance.stance}|${stance.evidence.document}:${stance.evidence.start}-${stance.evidence.end}`;

export function reactionsWithoutRejected(reactions: readonly Reaction[], review: Review): Reaction[] {
  return reactions
    .map((r) => ({ ...r, stances: r.stances.filter((s) => review.states.get(stanceId(r, s)) !== "rejected") }))
    .filter((r) => r.stances.length > 0);
}

export type Reviewable = { statements: readonly Statement[]; events: readonly Event[]; actors: readonly Actor[] };
export type Reviewed = Assessment["reviewed"];
