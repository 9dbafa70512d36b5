import { z } from "zod";
import { ratingLetters } from "./wire-analysis.ts";

/** The part of `report.json` that rests on decisions of analysts. */
const id = z.string();
const passages = z.array(id).describe("ids of passages");
const letter = z.enum(ratingLetters);
const range = { low: z.number().describe("percent"), high: z.number().describe("percent"), words: z.string() };
const signed = { analyst: z.string(), date: z.string().describe("day of the decision") };
const confidence = z.enum(["low", "moderate", "high"]);

const matrix = z.object({
  hypotheses: z.array(
    z.object({
      id,
      text: z.string(),
      remainder: z.boolean().describe("none of the others"),
      inconsistency: z.number().describe("PARC's count, 0 or less"),
      weightedInconsistency: z.number().describe("PARC's weighted score, 0 or less"),
      squaredInconsistency: z.number().describe("Open Synthesis: squared means below neutral, over all analysts"),
      untested: z.boolean(),
      thin: z.boolean(),
    }),
  ),
  evidence: z.array(
    z.object({
      id,
      text: z.string(),
      kind: z.string(),
      observed: z.boolean().describe("false: not made yet, and in no score"),
      weight: z.number().nullable(),
      origin: z.string().nullable(),
      grade: z.string().nullable(),
      diagnosticity: z.number().nullable(),
      ratings: z.record(z.string(), letter).describe("hypothesis to what the analysts' letters come to"),
      votes: z.array(z.object({ hypothesis: id, letter, reason: z.string(), ...signed })),
      passages,
    }),
  ),
  relations: z.array(z.object({ kind: z.enum(["excludes", "implies"]), from: id, to: id })),
  linchpins: z.record(z.string(), z.array(id)).describe("rival to the fewest rows without which it would tie"),
  leader: id.nullable(),
  verdict: z.array(z.string()).describe("why there is a leader or none"),
});

const model = z.object({
  descriptors: z.array(z.object({ id, name: z.string(), states: z.array(z.string()), passages })),
  cells: z.array(
    z.object({
      source: z.object({ descriptor: id, state: z.string() }),
      target: z.object({ descriptor: id, state: z.string() }),
      value: z.int(),
      judgements: z.array(z.object({ value: z.int(), reason: z.string(), ...signed, passages })),
    }),
  ),
  complete: z.boolean(),
  nodes: z.int(),
  consistent: z.array(
    z.object({
      title: z.string(),
      states: z.array(z.string()).describe("in the order of the descriptors"),
      weight: z.union([z.number(), z.object({ estimate: z.number(), low: z.number(), high: z.number() })]).nullable(),
      consistency: z.number(),
      totalImpact: z.number(),
    }),
  ),
  titled: z.array(
    z.object({
      id,
      title: z.string(),
      states: z.record(z.string(), z.string()).describe("descriptor to state"),
      low: z.number().nullable(),
      high: z.number().nullable(),
      words: z.string().nullable(),
      text: z.string(),
      ...signed,
      passages,
    }),
  ),
});

const ends = { low: z.number(), high: z.number() };

export const wireAnalysis = z.object({
  wordBook: z.object({
    id,
    name: z.string(),
    bands: z.array(z.object({ low: z.number(), high: z.number(), words: z.array(z.string()) })),
  }),
  matrix: matrix.nullable(),
  judgements: z.array(
    z.object({
      claim: id,
      text: z.string(),
      hypothesis: id.nullable(),
      ...range,
      confidence,
      reason: z.string(),
      ...signed,
      passages,
    }),
  ),
  responsibility: z.array(
    z.object({
      id,
      party: z.string(),
      role: z.string(),
      basis: z.array(z.string()),
      standard: z.string(),
      ...range,
      confidence,
      ...signed,
      passages,
    }),
  ),
  forecasts: z.array(
    z.object({
      id,
      claim: z.string(),
      analyst: z.string(),
      source: z.string().nullable(),
      probability: z.number(),
      words: z.string(),
      made: z.string(),
      due: z.string(),
      happened: z.boolean().nullable(),
    }),
  ),
  bayes: z
    .array(
      z.object({
        analyst: z.string(),
        hypotheses: z.array(z.object({ id, prior: z.object(ends), posterior: z.object(ends).nullable() })),
        evidence: z.array(id),
      }),
    )
    .describe("Bayes' rule on the numbers that analysts stated, in percent"),
  scenarios: model.nullable(),
  indicators: z.array(
    z.object({
      id,
      observable: z.string(),
      threshold: z.string(),
      collector: z.string(),
      due: z.string(),
      status: z.enum(["open", "met", "not met", "unknown"]),
      ratings: z.record(z.string(), letter).describe("scenario to letter"),
      diagnosticity: z.number(),
      ...signed,
      passages,
    }),
  ),
  stale: z.array(z.object({ id, reasons: z.array(z.string()) })).describe("what has to be looked at again, and why"),
});
export type WireAnalysis = z.infer<typeof wireAnalysis>;
