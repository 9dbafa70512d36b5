import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { resolveMention } from "../actors/mention.ts";
import { annotateDocument, wireNotice } from "../dossier/annotate.ts";
import { openAnnotators } from "../dossier/annotate-pool.ts";
import { DossierProblem } from "../dossier/problem.ts";
import { readFiles } from "../dossier/reading/files.ts";
import { codePair } from "../events/code-pair.ts";
import { loadDossierModels, loadEvents, loadModels } from "../models/index.ts";
import { AnnotateInput, type AnnotateOutput, CodeInput, ResolveInput } from "../record/wire-annotate.ts";
import { inputNotice, jsonLines, writeLine, writeText } from "./lines.ts";
import type { Finish } from "./main.ts";

export function addTextCommands(program: Command, finish: Finish): void {
  program
    .command("annotate")
    .description(
      "Statements, actors, events and reactions of texts: JSON lines out, each text a dossier of one document",
    )
    .argument("[files...]", "documents of any format that assess reads")
    .option("--jsonl", "read JSON lines {id, text, date?, lang?, country?} from standard input")
    .option("--fast", "without the parser: faster and less exact")
    .option("--country <code>", "ISO 3166 alpha-3 of the focal event, for files")
    .action(async (files: string[], options: { jsonl?: boolean; fast?: boolean; country?: string }) => {
      const fast = options.fast === true;
      if (options.jsonl) finish(await annotateLines(fast));
      else if (files.length > 0) finish(await annotateFiles(files, fast, options.country ?? null));
      else
        throw new DossierProblem(
          "annotate",
          "nothing to read",
          "Name files, or give --jsonl and JSON lines on standard input",
        );
    });

  program
    .command("code")
    .description("PLOVER event of a given source and target: JSON lines {id, text, source, target} in, {id, event} out")
    .requiredOption("--jsonl", "read JSON lines from standard input")
    .action(async () => finish(await codeLines()));

  program
    .command("resolve")
    .description(
      "Country and sector of a name or phrase: JSON lines {id, text, context?, date?} in, {id, name, country, sector, office?, why} out",
    )
    .requiredOption("--jsonl", "read JSON lines from standard input")
    .action(async () => finish(await resolveLines()));
}

const nothing = (id: string): AnnotateOutput => ({
  id,
  statements: [],
  actors: [],
  events: [],
  reactions: [],
  focalEvent: null,
  notices: [],
});

/** Answers come in the order of the lines, however many are worked on at once, and each as soon as it can. */
async function annotateLines(fast: boolean): Promise<0 | 1> {
  const annotators = openAnnotators({ fast });
  const waiting: Promise<void>[] = [];
  let last: Promise<void> = Promise.resolve();
  let failed = false;
  const answer = (made: Promise<string>) => {
    last = Promise.all([made, last]).then(([line]) => writeText(line));
    last.catch(() => {});
    waiting.push(last);
  };
  try {
    for await (const line of jsonLines(AnnotateInput)) {
      if (line.fault !== undefined) {
        failed = true;
        answer(Promise.resolve(JSON.stringify({ ...nothing(line.id), notices: [inputNotice(line.fault)] })));
      } else answer(annotators.annotate(line.value));
      if (waiting.length > annotators.ahead) await waiting.shift();
    }
    await last;
  } finally {
    await annotators.close();
  }
  return failed ? 1 : 0;
}

async function annotateFiles(files: readonly string[], fast: boolean, country: string | null): Promise<0 | 1> {
  const missing = await firstMissing(files);
  if (missing) throw new DossierProblem(missing, "there is no such file", "Check the path");
  const [models, dossier] = await Promise.all([loadModels(), loadDossierModels()]);
  let failed = false;
  for (const document of await readFiles(files)) {
    const id = document.paths[0]!;
    await writeLine(annotateDocument(id, document, models, dossier, { fast, country }));
    failed ||= document.text === "";
  }
  return failed ? 1 : 0;
}

async function firstMissing(files: readonly string[]): Promise<string | undefined> {
  for (const file of files)
    try {
      await readFile(file);
    } catch {
      return file;
    }
  return undefined;
}

async function codeLines(): Promise<0 | 1> {
  const model = await loadEvents();
  let failed = false;
  for await (const line of jsonLines(CodeInput)) {
    if (line.fault !== undefined) {
      failed = true;
      await writeLine({ id: line.id, event: null, notices: [inputNotice(line.fault)] });
      continue;
    }
    const { id, text, source, target } = line.value;
    const coded = codePair(text, source, target, model);
    failed ||= coded.event === null;
    await writeLine({
      id,
      event: coded.event,
      mode: coded.mode ?? null,
      why: coded.why,
      ...(coded.notice ? { notices: [wireNotice({ place: id, ...coded.notice })] } : {}),
    });
  }
  return failed ? 1 : 0;
}

async function resolveLines(): Promise<0 | 1> {
  const { knowledge } = await loadDossierModels();
  let failed = false;
  for await (const line of jsonLines(ResolveInput)) {
    if (line.fault !== undefined) {
      failed = true;
      await writeLine({
        id: line.id,
        name: null,
        country: null,
        sector: null,
        why: [],
        notices: [inputNotice(line.fault)],
      });
      continue;
    }
    const { id, text, context, date } = line.value;
    const found = resolveMention({ text, ...(context ? { context } : {}), ...(date ? { date } : {}) }, knowledge);
    const { name, country, sector, office, why } = found;
    await writeLine({ id, name, country, sector, ...(office ? { office } : {}), why });
  }
  return failed ? 1 : 0;
}
