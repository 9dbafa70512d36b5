import { createHash } from "node:crypto";
import { z } from "zod";
import type { DecisionId } from "./ids.ts";

/** What an analyst can do; kept as a closed list in docs/schema. */
export const decisionKinds = [
  "accept",
  "reject",
  "edit",
  "add",
  "merge",
  "split",
  "move",
  "undo",
  "write",
  "correct",
  "grade",
  "withdraw",
  "settings",
  "publish",
  "hypothesis",
  "evidence",
  "rate",
  "relation",
  "argument",
  "judge",
  "prior",
  "likelihood",
  "responsibility",
  "descriptor",
  "impact",
  "scenario",
  "indicator",
  "forecast",
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** One act of an analyst: appended, never overwritten. */
export const Decision = z.strictObject({
  /** Time-sorted random (UUID version 7, RFC 9562). */
  id: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  time: z.iso.datetime(),
  analyst: z.string().min(1).max(200),
  kind: z.enum(decisionKinds),
  payload: z.record(z.string(), z.unknown()),
  /** sha256 of the line before, 64 zeros for the first. */
  previous: z.string().regex(/^[0-9a-f]{64}$/),
  /** sha256 of this decision without this field, keys in the order above. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Decision = Readonly<z.infer<typeof Decision>>;

export const firstPrevious = "0".repeat(64);

/** Seals a decision into the chain: `hash` covers every other field, `previous` included. */
export function seal(open: Omit<Decision, "hash">): Decision {
  return { ...ordered(open), hash: hashOf(open) };
}

export function hashOf(d: Omit<Decision, "hash">): string {
  return createHash("sha256")
    .update(JSON.stringify(ordered(d)))
    .digest("hex");
}

function ordered(d: Omit<Decision, "hash">): Omit<Decision, "hash"> {
  return { id: d.id, time: d.time, analyst: d.analyst, kind: d.kind, payload: d.payload, previous: d.previous };
}

/** UUID version 7 from a time in milliseconds and 10 random bytes. */
export function decisionId(milliseconds: number, random: Uint8Array): DecisionId {
  if (random.length < 10) throw new RangeError(`10 random bytes are needed, got ${random.length}`);
  const hex = (n: number, width: number) => n.toString(16).padStart(width, "0");
  const r = Array.from(random, (b) => hex(b, 2));
  const time = hex(milliseconds, 12);
  const variant = hex(0x80 | (random[2]! & 0x3f), 2);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${r[0]!.slice(1)}${r[1]}-${variant}${r[3]}-${r.slice(4, 10).join("")}` as DecisionId;
}

/** The decisions that stand: those that no later undo names; an undo may itself be undone. Order of time, then id. */
export function standing(all: readonly Decision[]): Decision[] {
  const sorted = [...new Map(all.map((d) => [d.id, d])).values()].sort((a, b) =>
    a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  );
  const undone = new Set<string>();
  for (const d of sorted.toReversed())
    if (d.kind === "undo" && !undone.has(d.id)) undone.add(String(d.payload.decision ?? ""));
  return sorted.filter((d) => d.kind !== "undo" && !undone.has(d.id));
}
