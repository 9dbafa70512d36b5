import type { z } from "zod";
import { hypothesisPayloads } from "../hypotheses/decisions.ts";
import type { DecisionKind } from "../record/decision.ts";
import { placeOf } from "../record/wire-analysis.ts";
import { reviewPayloads } from "../record/wire-decisions.ts";
import { scenarioPayloads } from "../scenarios/decisions.ts";

const schemas: Partial<Readonly<Record<DecisionKind, z.ZodType>>> = {
  ...reviewPayloads,
  ...hypothesisPayloads,
  ...scenarioPayloads,
};

export type AnalysisKind = keyof typeof hypothesisPayloads | keyof typeof scenarioPayloads;
/** Kinds whose payload says what analysts think, as opposed to what they did to single records. */
export const analysisKinds: ReadonlySet<string> = new Set([
  ...Object.keys(hypothesisPayloads),
  ...Object.keys(scenarioPayloads),
]);

/** Kinds that come with a payload of their own; an undo and a publishing have their own ways. */
export const decidedHere = (kind: DecisionKind): boolean => kind !== "undo" && kind !== "publish" && kind in schemas;

/** Why a payload does not fit its kind, the field first; null where it fits. */
export function payloadFault(kind: DecisionKind, payload: unknown): string | null {
  const read = schemas[kind]?.safeParse(payload);
  if (!read || read.success) return null;
  const [first] = read.error.issues;
  return `payload of ${kind}: ${placeOf(first?.path ?? [])}: ${first?.message ?? "does not fit"}`;
}
