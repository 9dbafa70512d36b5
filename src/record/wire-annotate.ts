import { z } from "zod";
import { noticeCodes } from "./notice.ts";

const offset = z.number().int().nonnegative();
/** [start, end): UTF-16 units into the text as given. */
export const Range = z.tuple([offset, offset]);
export const Notice = z.strictObject({
  code: z.enum(noticeCodes),
  place: z.string(),
  message: z.string(),
  next: z.string(),
});

/** A number is taken as its digits. */
const InputId = z.union([z.string(), z.number().transform(String)]);

export const AnnotateInput = z.object({
  id: InputId,
  text: z.string(),
  date: z.string().nullish().describe("EDTF date of the text"),
  lang: z.string().nullish().describe("BCP 47; found where it is missing"),
  country: z.string().nullish().describe("ISO 3166 alpha-3 of the focal event; found where it is missing"),
});
export type AnnotateInput = z.infer<typeof AnnotateInput>;

const StanceWire = z.strictObject({
  stance: z.string(),
  axis: z.string(),
  strength: z.number().int().min(1).max(3),
  evidence: Range,
  imputed: z.boolean(),
  negated: z.boolean(),
  conditional: z.boolean(),
});

export const AnnotateOutput = z.strictObject({
  id: z.string(),
  statements: z.array(
    z.strictObject({
      id: z.string(),
      source: z.array(Range),
      cue: z.array(Range),
      content: z.array(Range),
      quotation: z.enum(["direct", "indirect", "mixed"]),
      kind: z.enum(["speech", "act", "belief", "report", "imputed"]),
      speaker: z.string().nullable(),
      negated: z.boolean(),
      chain: z.array(z.strictObject({ role: z.enum(["relays", "hears"]), span: Range, actor: z.string().nullable() })),
      inside: z.string().nullable(),
      confidence: z.number(),
    }),
  ),
  actors: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      country: z.string().nullable(),
      countryFrom: z.enum(["document", "world-knowledge"]).nullable(),
      sector: z.string().nullable(),
      aliases: z.array(z.string()),
      affiliation: z.string().nullable(),
      mentions: z.array(Range),
    }),
  ),
  events: z.array(
    z.strictObject({
      event: z.string(),
      mode: z.string().nullable(),
      context: z.array(z.string()),
      source: z.array(Range),
      target: z.array(Range),
      trigger: z.array(Range),
      sourceActors: z.array(z.string().nullable()),
      targetActors: z.array(z.string().nullable()),
      date: z.string().nullable(),
      place: z.string().nullable(),
      flags: z.array(z.string()),
      saidIn: z.string().nullable(),
      why: z.array(z.string()),
    }),
  ),
  reactions: z.array(
    z.strictObject({
      actor: z.string(),
      actorName: z.string(),
      level: z.enum(["internal", "regional", "international"]),
      onBehalfOf: z.string().nullable(),
      joint: z.array(z.string()),
      stances: z.array(StanceWire).describe("what the actor did say, in the order of the text"),
      qualified: z.array(StanceWire).describe("negated or conditional: not a stance by itself"),
    }),
  ),
  focalEvent: z
    .strictObject({ words: z.string(), date: z.string().nullable(), country: z.string().nullable() })
    .nullable(),
  notices: z.array(Notice),
});
export type AnnotateOutput = z.infer<typeof AnnotateOutput>;

export const CodeInput = z.object({ id: InputId, text: z.string(), source: z.string(), target: z.string() });
export const CodeOutput = z.strictObject({
  id: z.string(),
  event: z.string().nullable(),
  mode: z.string().nullable().optional(),
  why: z.array(z.string()).optional(),
  notices: z.array(Notice).optional(),
});
export const ResolveInput = z.object({
  id: InputId,
  text: z.string(),
  context: z.string().nullish(),
  date: z.string().nullish(),
});
export const ResolveOutput = z.strictObject({
  id: z.string(),
  name: z.string().nullable(),
  country: z.string().nullable(),
  sector: z.string().nullable(),
  office: z.string().nullable().optional(),
  why: z.array(z.string()),
  notices: z.array(Notice).optional(),
});
