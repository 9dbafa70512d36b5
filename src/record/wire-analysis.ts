import { z } from "zod";
import { InputError, shown } from "./input-error.ts";

/** Files of the commands `weigh` and `scenarios`: the truth for the JSON Schemas in docs/schema. */

export const ratingLetters = ["CC", "C", "N", "I", "II", "NA"] as const;
export const evidenceKinds = ["report", "statement", "absence", "assumption", "argument"] as const;

const wants = (what: string) => ({
  error: (issue: { readonly input?: unknown }) => `is ${what}, found ${shown(issue.input)}`,
});
const name = z.string(wants("a text that is not empty")).min(1, wants("a text that is not empty"));
const id = name;
const levelOrWeight = {
  error: (issue: { readonly input?: unknown }) =>
    `is L, M, H or a number not below 0 and at most ${largestWeight}, found ${shown(issue.input)}`,
};
/** Larger weights are refused, so that their products and sums stay numbers. */
const largestWeight = 1e9;
const weightWire = z.union(
  [z.enum(["L", "M", "H"]), z.number().min(0, levelOrWeight).max(largestWeight, levelOrWeight)],
  levelOrWeight,
);
const letterWire = z.enum(ratingLetters, {
  error: (issue) => `is one of ${ratingLetters.join(" ")}, found ${shown(issue.input)}`,
});

/** What `assay weigh` reads. A missing cell is NA; `separation` is the share of the total weight that a lead needs. */
export const weighInput = z.object({
  hypotheses: z.array(z.object({ id })),
  evidence: z.array(
    z.object({
      id,
      credibility: weightWire,
      relevance: weightWire,
      kind: z.string().optional(),
      origin: z.string().nullable().optional(),
      source: z.string().nullable().optional(),
    }),
  ),
  ratings: z.record(z.string(), z.record(z.string(), letterWire)),
  separation: z.number().nonnegative().optional(),
});
export type WeighInput = z.infer<typeof weighInput>;

export const isRecord = (v: unknown): v is Readonly<Record<string, unknown>> =>
  typeof v === "object" && v !== null && !Array.isArray(v);
/** The same with its cells unread: they are many, and `matrixOf` checks each while it puts it in its place. */
export const weighOutline = weighInput.extend({
  ratings: z.custom<Readonly<Record<string, unknown>>>(isRecord, {
    error: "is an object {evidence: {hypothesis: letter}}",
  }),
});

/** What `assay weigh` writes: scores in PARC's sign, 0 or less. */
export const weighOutput = z.object({
  hypotheses: z.array(
    z.object({
      id,
      inconsistency: z.number(),
      weightedInconsistency: z.number(),
      untested: z.boolean(),
      thin: z.boolean(),
    }),
  ),
  evidence: z.array(z.object({ id, diagnosticity: z.number().nonnegative() })),
  linchpins: z.record(z.string(), z.array(id)),
  leader: id.nullable(),
});
export type WeighOutput = z.infer<typeof weighOutput>;

/** What `assay scenarios` reads as JSON: row = source state, column = target state, both in descriptor order. */
export const scenariosInput = z.object({
  descriptors: z
    .array(
      z.object({ name, states: z.array(name, wants("a list of names")).min(1, wants("a list of one name or more")) }),
      wants("a list of {name, states}"),
    )
    .min(1, wants("a list of one descriptor or more")),
  matrix: z.array(z.array(z.number()), wants("a list of rows")),
});
export type ScenariosInput = z.infer<typeof scenariosInput>;
/** The same with its cells unread: `modelOf` checks each. */
export const scenariosOutline = scenariosInput.extend({
  matrix: z.array(
    z.custom<readonly unknown[]>(Array.isArray, { error: "is a list of whole numbers" }),
    wants("a list of rows"),
  ),
});

/** What `assay scenarios` writes. `weight` is the number of starts that end in the scenario; null where not known. */
export const scenariosOutput = z.object({
  complete: z.boolean(),
  nodes: z.number().int().nonnegative(),
  scenarios: z.array(
    z.object({
      states: z.array(z.string()),
      weight: z.union([z.number(), z.object({ estimate: z.number(), low: z.number(), high: z.number() })]).nullable(),
      consistency: z.number(),
      inconsistency: z.number(),
      totalImpact: z.number(),
    }),
  ),
});
export type ScenariosOutput = z.infer<typeof scenariosOutput>;

/** The value as the schema has it. @throws InputError with the path of the first place that does not fit */
export function fits<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  const first = read.error.issues[0];
  throw new InputError(placeOf(first?.path ?? []), first?.message ?? "does not fit");
}

/** `["ratings","E1",3]` as `ratings.E1[3]`. */
export function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return place.replace(/^\./, "") || "file";
}

export { InputError } from "./input-error.ts";
export { largestFile } from "./json-text.ts";
