import { z } from "zod";
import { wireAnalysis } from "./wire-report-analysis.ts";

/** `report.json`: the report as data. Offsets are UTF-16 units into a document's text, end not included. */
const id = z.string();
const range = z
  .tuple([z.int().nonnegative(), z.int().positive()])
  .describe("start and end in the text of the record's document");
const ranges = z.array(range);
const passages = z.array(id).describe("ids of passages");
const cited = z.object({ text: z.string().describe("cut from the document"), passages });
const maker = z.string().describe("rule:name@version, model:name@version or analyst:name");

export const wireDocument = z.object({
  id,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  paths: z.array(z.string()),
  text: z.string().optional().describe("as decoded; left out where only quotations are published"),
  grade: z.string().nullable().describe("Admiralty code as given; null where nobody has graded it (F6)"),
  origin: id.describe("documents of one origin share it and count once"),
  title: z.string().nullable(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  date: z.string().nullable().describe("EDTF"),
  language: z.string(),
  covered: z.boolean().describe("whether statements were sought"),
  mediaType: z.string(),
  bytes: z.int(),
  address: z.string().nullable(),
});
export const wirePassage = z.object({
  id,
  document: id,
  start: z.int(),
  end: z.int(),
  quote: z.string().describe("equals the slice of the document's text"),
});
export const wireSentence = z.object({
  id: id.describe("hash of section, passages and text: the same sentence keeps it over editions"),
  section: z.string(),
  kind: z.enum(["finding", "absence", "judgement", "assumption", "editorial"]),
  text: z.string(),
  passages,
  documents: z.array(id).optional().describe("for an absence: the documents looked at"),
  record: z.string().optional().describe("id of the record it tells"),
});
export const wireStatement = z.object({
  id,
  document: id,
  passages,
  source: ranges,
  cue: ranges,
  content: ranges,
  quotation: z.enum(["direct", "indirect", "mixed"]),
  kind: z.enum(["speech", "act", "belief", "report", "imputed"]),
  negated: z.boolean(),
  cueLemma: z.string(),
  speaker: id.nullable(),
  chain: z.array(z.object({ role: z.enum(["relays", "hears"]), span: range, actor: id.nullable() })),
  inside: id.nullable(),
  confidence: z.number(),
  maker,
  why: z.array(z.string()),
});
export const wireActor = z.object({
  id,
  name: z.string(),
  kind: z.string(),
  country: z.string().nullable(),
  countryFrom: z.enum(["document", "world-knowledge"]).nullable(),
  sector: z.string().nullable(),
  aliases: z.array(z.string()),
  affiliation: id.nullable(),
  roles: z.array(
    z.object({
      title: z.string(),
      organization: z.string().nullable(),
      country: z.string().nullable(),
      start: z.string().nullable(),
      end: z.string().nullable(),
    }),
  ),
  mentions: z.array(z.object({ document: id, span: range, form: z.string(), reason: z.string() })),
  merges: z.array(z.object({ names: z.tuple([z.string(), z.string()]), reason: z.string() })),
  passages,
});
export const wireEvent = z.object({
  id,
  document: id,
  passages,
  event: z.string(),
  mode: z.string().nullable(),
  context: z.array(z.string()),
  source: ranges,
  target: ranges,
  trigger: ranges,
  sourceActors: z.array(id.nullable()),
  targetActors: z.array(id.nullable()),
  date: z.string().nullable(),
  place: z.object({ name: z.string(), country: z.string().nullable(), span: range }).nullable(),
  flags: z.array(z.string()),
  saidIn: id.nullable(),
  confidence: z.number(),
  maker,
  why: z.array(z.string()),
});
export const wireReaction = z.object({
  actor: id,
  name: z.string(),
  level: z.enum(["internal", "regional", "international"]),
  onBehalfOf: id.nullable(),
  joint: z.array(id).describe("members of a joint statement, which counts once"),
  stances: z.array(
    z.object({
      stance: z.string(),
      axis: z.string(),
      strength: z.int(),
      document: id,
      evidence: range,
      passages,
      statement: id.nullable(),
      imputed: z.boolean(),
      negated: z.boolean(),
      conditional: z.boolean(),
      party: id.nullable(),
      date: z.string().nullable(),
      confidence: z.number(),
      why: z.array(z.string()),
    }),
  ),
});
const side = z.object({
  value: z.string(),
  passages,
  by: z.array(z.object({ statement: id.nullable(), actor: id.nullable(), document: id })),
});

export const ReportJson = z.object({
  generator: z.literal("Assay"),
  version: z.string(),
  edition: z.int(),
  title: z.string(),
  question: z.string().nullable(),
  date: z.string().nullable().describe("the last decision's or the latest document's; no clock"),
  quotesOnly: z.boolean(),
  focal: z
    .object({
      words: z.string().describe("what befell whom, cut from a passage or given by the analyst"),
      label: z.string().describe("the words with place, land and date"),
      date: z.string().nullable(),
      country: z.string().nullable(),
      place: z.string().nullable(),
      targets: z.array(z.string()),
      from: z.enum(["found", "given"]),
      passages,
      why: z.array(z.string()),
    })
    .nullable(),
  documents: z.array(wireDocument),
  passages: z.array(wirePassage),
  sentences: z.array(wireSentence),
  statements: z.array(wireStatement),
  actors: z.array(wireActor),
  events: z.array(wireEvent),
  reactions: z.array(wireReaction),
  silences: z.array(
    z.object({
      actor: id.nullable(),
      name: z.string(),
      level: z.string(),
      because: z.enum(["watched", "mentioned"]),
      missing: z.enum(["reaction", "condemnation"]),
      documents: z.array(id).describe("looked at"),
    }),
  ),
  discrepancies: z.array(
    z.object({
      id,
      kind: z.string(),
      about: z.string(),
      correction: z.boolean(),
      sides: z.array(side),
      why: z.array(z.string()),
    }),
  ),
  responsibility: z.array(
    z.object({
      id,
      party: z
        .string()
        .describe("as written, by its name where a pronoun stands for it; empty where the words decline to name one"),
      partyActor: id.nullable(),
      role: z.string(),
      claim: z
        .enum(["blames", "claims", "denies", "suspects", "declines"])
        .describe("declines: says that it cannot or will not say who, or whether this party"),
      words: z.string().describe("in which it is said"),
      certaintyWords: z.array(z.string()),
      certainty: z.string(),
      by: z
        .string()
        .nullable()
        .describe("name, or as written; null for the document's own voice and where it is not told"),
      voice: z.enum(["own", "named", "unnamed"]).describe("unnamed: the document does not say who accuses"),
      byActor: id.nullable(),
      statement: id.nullable(),
      passages,
      evidence: z.array(cited),
    }),
  ),
  motives: z.array(
    z.object({ id, label: z.string(), title: z.string(), points: z.array(cited), by: z.string().nullable(), passages }),
  ),
  scenarios: z.array(
    z.object({
      id,
      title: z.string(),
      conditions: z.array(cited),
      drivers: z.array(cited),
      impediments: z.array(cited),
      consequences: z.array(cited),
      likelihood: z.array(cited),
      passages,
    }),
  ),
  outlook: z.array(z.object({ id, kind: z.string(), text: z.string(), hedges: z.array(z.string()), passages })),
  timeline: z.array(z.object({ date: z.string(), precision: z.string(), from: z.string(), passages })),
  origins: z.array(z.object({ id, documents: z.array(id), reason: z.string() })),
  notices: z.array(
    z.object({ code: z.string(), document: id.optional(), place: z.string(), message: z.string(), next: z.string() }),
  ),
  reviewed: z.record(z.string(), z.string()),
  withdrawn: z
    .array(z.object({ sha256: z.string(), path: z.string(), reason: z.string(), by: z.string(), date: z.string() }))
    .optional()
    .describe("documents taken out for good"),
  corrections: z.array(z.object({ date: z.string(), text: z.string() })),
  analysis: wireAnalysis.nullable().describe("what analysts decided; null where nothing was"),
  previous: z
    .object({
      edition: z.int(),
      date: z.string().nullable(),
      documents: z.array(z.object({ id, sha256: z.string() })),
      sentences: z.array(z.object({ id, section: z.string(), text: z.string(), documents: z.array(id).optional() })),
    })
    .nullable(),
});
export type ReportJson = z.infer<typeof ReportJson>;
