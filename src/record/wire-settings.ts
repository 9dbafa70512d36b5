import { z } from "zod";

export const wordBooks = ["icd203", "phia", "kent", "ipcc"] as const;

/** Limits of the readers, as \`documents/limits.ts\` explains them. */
export const limitNames = [
  "bytes",
  "pages",
  "recognizedPages",
  "pixels",
  "unpackedBytes",
  "ratio",
  "members",
  "nesting",
  "depth",
  "elements",
  "seconds",
  "secondsPerRecognizedPage",
  "memory",
] as const;

/** \`dossier.json\`: what the analyst sets; everything is optional but the format. */
export const Settings = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  title: z.string().min(1).optional().describe("Title of the report"),
  question: z.string().min(1).optional().describe("The question that the dossier is to answer"),
  focalEvent: z
    .strictObject({
      text: z.string().min(1).optional().describe("What the dossier is about, in a few words"),
      date: z.string().min(4).optional().describe("EDTF"),
      country: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional()
        .describe("ISO 3166 alpha-3"),
      place: z.string().optional(),
    })
    .optional(),
  countries: z
    .array(
      z.strictObject({
        code: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .describe("alpha-3; XAA to XZZ where ISO 3166 has none"),
        name: z.string().min(1),
        names: z.array(z.string().min(1)).optional().describe("other names"),
        demonyms: z.array(z.string().min(1)).optional(),
        seats: z.array(z.string().min(1)).optional().describe("capital and houses that stand for the government"),
        region: z.string().min(1).optional(),
        neighbours: z.array(z.string().regex(/^[A-Z]{3}$/)).optional(),
        at: z
          .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
          .optional()
          .describe("longitude, latitude"),
      }),
    )
    .optional()
    .describe("Lands that ISO 3166 does not have, or that the documents call differently"),
  wordBook: z.enum(wordBooks).optional().describe("Words for probabilities; icd203 unless set"),
  watch: z.array(z.string().min(1)).optional().describe("Actors whose silence is reported"),
  limits: z.partialRecord(z.enum(limitNames), z.number().positive()).optional().describe("Limits of the readers"),
});
export type Settings = Readonly<z.infer<typeof Settings>>;
