import { z } from "zod";
import { evidenceKinds, ratingLetters } from "../record/wire-analysis.ts";
import type { Forecast } from "./judgements/forecasts.ts";
import type { HypothesisRelation } from "./relations.ts";
import { responsibilityRoles } from "./types.ts";

const id = z.string().min(1).max(200);
const text = z.string().min(1).max(20_000);
const passages = z.array(z.string()).default([]);
const reason = z.string().default("");
const percent = z.number().min(0).max(100);
const levelOrWeight = z.union([z.enum(["L", "M", "H"]), z.number().nonnegative()]);
/** `removed: true` takes the thing out again; what refers to it goes with it. */
const removed = z.boolean().default(false);
const confidences = z.enum(["low", "moderate", "high"]);
const lowAboveHigh = { error: "low is above high", path: ["low"] };
const isRange = (v: { readonly low: number; readonly high: number }) => v.low <= v.high;

/** On what an attribution rests. */
export const responsibilityBases = [
  "claim",
  "accusation",
  "physical",
  "access",
  "pattern",
  "motive",
  "statement",
] as const;
/** How much proof was asked for before it was written down. */
export const standardsOfProof = [
  "reasonable suspicion",
  "reasonable grounds to believe",
  "balance of probabilities",
  "clear and convincing",
  "beyond reasonable doubt",
] as const;

/** Payloads of the decisions on hypotheses, evidence and judgements. A later decision on the same id replaces the earlier. */
export const hypothesisPayloads = {
  hypothesis: z.object({ id, text, /** "None of these". */ remainder: z.boolean().default(false), removed }),
  evidence: z.object({
    id,
    text,
    kind: z.enum(evidenceKinds),
    passages,
    /** Admiralty grade of this item and why; without it the document's grade stands. */
    grade: z
      .string()
      .regex(/^[A-F][1-6]$/)
      .nullable()
      .default(null),
    gradeReason: z.string().default(""),
    /** The analyst's own weight in place of the grade's. */
    credibility: levelOrWeight.nullable().default(null),
    relevance: levelOrWeight.default("M"),
    origin: z.string().nullable().default(null),
    source: z.string().nullable().default(null),
    /** False: not made yet; its ratings say what it would mean. */
    observed: z.boolean().default(true),
    removed,
  }),
  rate: z.object({ evidence: id, hypothesis: id, letter: z.enum(ratingLetters), reason }),
  relation: z.object({ kind: z.enum(["excludes", "implies"]), from: id, to: id, removed }),
  argument: z.object({ evidence: id, hypothesis: id, argdown: z.string().max(100_000) }),
  judge: z
    .object({
      claim: id,
      text,
      /** The hypothesis it is about, if any. */ hypothesis: id.nullable().default(null),
      low: percent,
      high: percent,
      confidence: confidences,
      reason,
      passages,
      removed,
    })
    .refine(isRange, lowAboveHigh),
  /** How likely a hypothesis was before the evidence, for Bayes' rule, in percent. */
  prior: z.object({ hypothesis: id, low: percent, high: percent, reason, removed }).refine(isRange, lowAboveHigh),
  /** How likely the evidence would be if the hypothesis were true: the analyst's own number, never read off a letter. */
  likelihood: z
    .object({ evidence: id, hypothesis: id, low: percent, high: percent, reason, removed })
    .refine(isRange, lowAboveHigh),
  responsibility: z
    .object({
      id,
      party: z.string().min(1),
      role: z.enum(responsibilityRoles),
      basis: z.array(z.enum(responsibilityBases)).min(1),
      standard: z.enum(standardsOfProof),
      low: percent,
      high: percent,
      confidence: confidences,
      evidence: z.array(id).default([]),
      passages,
      removed,
    })
    .refine(isRange, lowAboveHigh),
  forecast: z.object({
    id,
    claim: text,
    probability: z.number().min(0).max(1),
    due: z.string().min(4),
    source: z.string().nullable().default(null),
    happened: z.boolean().nullable().default(null),
    removed,
  }),
} as const;
export type HypothesisPayloads = {
  readonly [K in keyof typeof hypothesisPayloads]: z.infer<(typeof hypothesisPayloads)[K]>;
};

/** As much of a decision as a fold needs. */
export type Act = {
  readonly id: string;
  readonly time: string;
  readonly analyst: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
};
/** Who decided it last, and when. */
export type Signed = { readonly by: string; readonly time: string; readonly decision: string };
type Kept<K extends keyof HypothesisPayloads> = HypothesisPayloads[K] & Signed;

/** What the decisions on hypotheses leave standing. */
export type Board = {
  readonly hypotheses: readonly Kept<"hypothesis">[];
  readonly evidence: readonly Kept<"evidence">[];
  /** The last rating of each analyst in each cell. */
  readonly ratings: readonly Kept<"rate">[];
  readonly relations: readonly (HypothesisRelation & Signed)[];
  readonly arguments: readonly Kept<"argument">[];
  /** The last judgement of each analyst on each claim. */
  readonly judgements: readonly Kept<"judge">[];
  /** The last prior and likelihoods of each analyst. */
  readonly priors: readonly Kept<"prior">[];
  readonly likelihoods: readonly Kept<"likelihood">[];
  readonly responsibility: readonly Kept<"responsibility">[];
  readonly forecasts: readonly (Forecast & Signed)[];
  /** Decisions whose payload does not fit its kind; they are passed over. */
  readonly unread: readonly { readonly decision: string; readonly kind: string; readonly why: string }[];
};

/** Folds the decisions that stand (undone ones already left out), in their order. */
export function boardOf(decisions: readonly Act[]): Board {
  const { of, unread } = reader(hypothesisPayloads, decisions);
  const hypotheses = standingOf(of("hypothesis"), (h) => h.id);
  const evidence = standingOf(of("evidence"), (e) => e.id);
  const [columns, rows] = [new Set(hypotheses.map((h) => h.id)), new Set(evidence.map((e) => e.id))];
  const cell = (r: { readonly evidence: string; readonly hypothesis: string }) => `${r.evidence}\n${r.hypothesis}`;
  const placed = <T extends { readonly evidence: string; readonly hypothesis: string }>(list: readonly T[]) =>
    list.filter((r) => columns.has(r.hypothesis) && rows.has(r.evidence));
  return {
    hypotheses,
    evidence,
    ratings: placed(latest(of("rate"), (r) => `${r.by}\n${cell(r)}`)),
    relations: standingOf(of("relation"), (r) => `${r.kind}\n${r.from}\n${r.to}`).filter(
      (r) => columns.has(r.from) && columns.has(r.to),
    ),
    arguments: placed(latest(of("argument"), cell)),
    judgements: standingOf(of("judge"), (j) => `${j.by}\n${j.claim}`),
    priors: standingOf(of("prior"), (p) => `${p.by}\n${p.hypothesis}`).filter((p) => columns.has(p.hypothesis)),
    likelihoods: placed(standingOf(of("likelihood"), (l) => `${l.by}\n${cell(l)}`)),
    responsibility: standingOf(of("responsibility"), (r) => r.id),
    forecasts: forecastsOf(of("forecast")),
    unread,
  };
}

/** The log keeps the day a forecast was first made, and the analyst who made it, whoever resolves it. */
function forecastsOf(all: readonly Kept<"forecast">[]): Board["forecasts"] {
  const first = new Map(all.toReversed().map((f) => [f.id, f]));
  return standingOf(all, (f) => f.id).map((f) => {
    const made = first.get(f.id) as Kept<"forecast">;
    const { id, claim, due, source, happened, by, time, decision } = f;
    return {
      id,
      claim,
      analyst: made.by,
      source,
      p: f.probability,
      made: made.time.slice(0, 10),
      due,
      happened,
      by,
      time,
      decision,
    };
  });
}

type Schemas = Readonly<Record<string, z.ZodType>>;

/** Reads the payloads of the kinds in `schemas`, signed; what does not fit is listed in `unread`. */
export function reader<S extends Schemas>(schemas: S, decisions: readonly Act[]) {
  const unread: { decision: string; kind: string; why: string }[] = [];
  const byKind = new Map<string, unknown[]>();
  for (const d of decisions) {
    const schema = Object.hasOwn(schemas, d.kind) ? schemas[d.kind] : undefined;
    if (!schema) continue;
    const read = readOnce(d, schema);
    const signed = { by: d.analyst, time: d.time, decision: d.id };
    if (read.success) {
      const list = byKind.get(d.kind) ?? [];
      list.push({ ...(read.data as object), ...signed });
      byKind.set(d.kind, list);
    } else
      unread.push({
        decision: d.id,
        kind: d.kind,
        why: `${read.error.issues[0]?.path.join(".")}: ${read.error.issues[0]?.message}`,
      });
  }
  const of = <K extends keyof S & string>(kind: K) => (byKind.get(kind) ?? []) as (z.infer<S[K]> & Signed)[];
  return { of, unread };
}

const readBefore = new WeakMap<Act, z.ZodSafeParseResult<unknown>>();

/** A decision is never changed, so its payload is checked once however often the board is folded. */
function readOnce(d: Act, schema: z.ZodType): z.ZodSafeParseResult<unknown> {
  const known = readBefore.get(d) ?? schema.safeParse(d.payload);
  readBefore.set(d, known);
  return known;
}

/** The last of each key, in the order in which keys first came. */
export function latest<T>(all: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(all.map((item) => [key(item), item])).values()];
}

/** `latest` without what was removed. */
export const standingOf = <T extends { readonly removed: boolean }>(
  all: readonly T[],
  key: (item: T) => string,
): readonly T[] => latest(all, key).filter((item) => !item.removed);
