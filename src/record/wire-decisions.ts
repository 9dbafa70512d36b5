import { z } from "zod";

const Range = z
  .tuple([z.number().int().nonnegative(), z.number().int().positive()])
  .refine(([start, end]) => start < end, "words end after they begin");
const document = z.string().regex(/^[0-9a-f]{16}$/);
/** Roles of a statement; quote is kept beside each so that a moved text can be found again. */
const roles = { source: z.array(Range), cue: z.array(Range), content: z.array(Range) };

/** Payloads of the review decisions; those of the analysis stand in `hypotheses/decisions.ts` and `scenarios/decisions.ts`. */
export const AddedStatement = z.object({
  record: z.string(),
  type: z.literal("statement"),
  document,
  ...roles,
  kind: z.enum(["speech", "act", "belief", "report", "imputed"]).default("speech"),
});
export const AddedReaction = z.object({
  record: z.string(),
  type: z.literal("reaction"),
  document,
  actor: z.string().min(1),
  stance: z.string().min(1),
  evidence: Range,
  strength: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1),
});
export const AddedActor = z.object({
  record: z.string(),
  type: z.literal("actor"),
  document,
  name: z.string().min(1),
  kind: z.string().default("organization"),
  country: z.string().nullable().default(null),
  mention: Range,
});
export const AddedEvent = z.object({
  record: z.string(),
  type: z.literal("event"),
  document,
  event: z.string().min(1),
  trigger: Range,
  source: z.array(Range).default([]),
  target: z.array(Range).default([]),
  date: z.string().nullable().default(null),
});
export const Added = z.discriminatedUnion("type", [AddedStatement, AddedReaction, AddedActor, AddedEvent]);
export type Added = z.infer<typeof Added>;

/** Other words for a record: the roles of a statement, the trigger of an event, the evidence of a reaction's stance. */
export const Edited = z
  .object({ record: z.string(), document, ...roles, trigger: Range, evidence: Range })
  .partial({ document: true, source: true, cue: true, content: true, trigger: true, evidence: true });
export type Edited = z.infer<typeof Edited>;

export const reviewPayloads = {
  accept: z.object({ record: z.string() }),
  reject: z.object({ record: z.string(), reason: z.string().optional() }),
  edit: Edited,
  add: Added,
  merge: z.object({ actors: z.array(z.string()).min(2), name: z.string().optional() }),
  split: z.object({ actor: z.string(), mentions: z.array(z.string()).min(1), name: z.string().optional() }),
  undo: z.object({ decision: z.string() }),
  write: z.object({
    sentence: z.string(),
    section: z.string(),
    kind: z.enum(["finding", "absence", "judgement", "assumption", "editorial"]),
    text: z.string(),
    passages: z.array(z.string()),
    documents: z.array(z.string()).optional(),
    removed: z.boolean().optional(),
  }),
  correct: z.object({ text: z.string().min(1) }),
  grade: z.object({ document: z.string(), grade: z.string().regex(/^[A-F][1-6]$/), reason: z.string().default("") }),
  publish: z.object({
    edition: z.number().int().optional(),
    /** Quotes stay, the documents' texts are left out. */
    quotesOnly: z.boolean().default(false),
    /** Every form of each name to be masked. */
    mask: z.array(z.string().min(2)).default([]),
  }),
  withdraw: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), path: z.string(), reason: z.string().min(1) }),
} as const;
