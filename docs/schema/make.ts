import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { actorKinds } from "../../src/actors/types.ts";
import { eventFlags, eventTypes } from "../../src/events/types.ts";
import { stances } from "../../src/reactions/types.ts";
import { Decision, decisionKinds } from "../../src/record/decision.ts";
import { noticeCodes } from "../../src/record/notice.ts";
import { scenariosInput, scenariosOutput, weighInput, weighOutput } from "../../src/record/wire-analysis.ts";
import {
  AnnotateInput,
  AnnotateOutput,
  CodeInput,
  CodeOutput,
  ResolveInput,
  ResolveOutput,
} from "../../src/record/wire-annotate.ts";
import { ReportJson } from "../../src/record/wire-report.ts";
import { Settings } from "../../src/record/wire-settings.ts";
import { sections, sentenceKinds } from "../../src/report/types.ts";

const schemas = {
  "annotate-input": AnnotateInput,
  "annotate-output": AnnotateOutput,
  "code-input": CodeInput,
  "code-output": CodeOutput,
  "resolve-input": ResolveInput,
  "resolve-output": ResolveOutput,
  "weigh-input": weighInput,
  "weigh-output": weighOutput,
  "scenarios-input": scenariosInput,
  "scenarios-output": scenariosOutput,
  decision: Decision,
  dossier: Settings,
  report: ReportJson,
};

const lists = { actorKinds, eventTypes, eventFlags, stances, decisionKinds, noticeCodes, sections, sentenceKinds };

/** Name and content of every file in this folder that is made from the types. */
export function schemaFiles(): { name: string; content: string }[] {
  const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const made = Object.entries(schemas).map(([name, schema]) => ({
    name: `${name}.schema.json`,
    content: text(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })),
  }));
  return [...made, { name: "lists.json", content: text(lists) }];
}

const folder = dirname(fileURLToPath(import.meta.url));
if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { name, content } of schemaFiles()) writeFileSync(join(folder, name), content);
