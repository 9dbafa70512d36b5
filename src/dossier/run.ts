import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadDossierModels } from "../models/index.ts";
import { loadWorld } from "../models/map.ts";
import { loadTypst } from "../models/typst.ts";
import { compose } from "../report/compose.ts";
import { toHtml } from "../report/html.ts";
import { toJson } from "../report/json.ts";
import { toPdf } from "../report/pdf.ts";
import type { Assessment, PreviousEdition } from "../report/types.ts";
import { analysisOfDossier } from "./analysis.ts";
import { assessed, soughtIn, whoIsWho } from "./assess.ts";
import { ensureFolder, isDossier, nameOf, reportFolder } from "./files.ts";
import { type Gathered, type Ground, gather, type Progress, type RunOptions } from "./gather.ts";
import { takeLock } from "./lock.ts";
import { masked, namesToMask } from "./mask.ts";
import { giveBack } from "./memory.ts";
import { DossierProblem } from "./problem.ts";
import { type Manifest, publish } from "./publish.ts";
import { openSearchers } from "./search-pool.ts";
import { buildVersion, version } from "./version.ts";

export type Run = {
  readonly assessment: Assessment;
  readonly files: readonly { name: string; bytes: Uint8Array }[];
  readonly input: string;
  readonly edition: number;
  readonly ground: Ground;
};

/** The main job: reads, extracts, assesses, composes and publishes. */
export async function assess(
  folder: string,
  options: RunOptions,
  report: (p: Progress) => void,
): Promise<{ run: Run; manifest: Manifest; out: string }> {
  const out = options.out ?? reportFolder(folder);
  needWritable(out);
  const lock = isDossier(folder) ? takeLock(folder, "assay assess") : undefined;
  try {
    const run = await compute(folder, options, report, previousOf(out));
    const manifest = publish(out, run.files, {
      generator: "Assay",
      version,
      build: buildVersion(),
      edition: run.edition,
      fast: options.fast ?? false,
      event: options.event ?? null,
      input: run.input,
      documents: run.assessment.extracts.map(({ document: d }) => ({ id: d.id, sha256: d.sha256, paths: d.paths })),
      logs: run.ground.logs,
    });
    report({ step: "done", done: 1, total: 1 });
    return { run, manifest, out };
  } finally {
    lock?.release();
  }
}

/** Says before the work begins that its result could not be written. */
function needWritable(out: string): void {
  try {
    ensureFolder(out);
    const probe = join(out, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new DossierProblem(
      out,
      `the report cannot be written here (${(error as Error).message})`,
      "Name another folder with --out",
    );
  }
}

/** Derived state from ground state, without writing any of it but the cache. */
export async function compute(
  folder: string,
  options: RunOptions,
  report: (p: Progress) => void,
  previous: Previous | null,
): Promise<Run> {
  const gathered = await gather(folder, options, { report });
  const { ground, input } = gathered;
  giveBack();
  report({ step: "assess", done: 0, total: 1 });
  const edition = !previous ? 1 : previous.input === input ? previous.edition : previous.edition + 1;
  const before = !previous ? null : previous.input === input ? previous.before : previous.summary;
  const assessment = await assessmentOf(gathered, options, before);
  giveBack();
  report({ step: "report", done: 0, total: 1 });
  const shown = options.masked ? masked(assessment, namesToMask(ground.review.decisions)) : assessment;
  return { assessment, files: await set(shown, edition), input, edition, ground };
}

/** Everything that is derived from what was drawn of each document. */
export async function assessmentOf(
  { ground, extracts, notices }: Omit<Gathered, "input">,
  options: RunOptions = {},
  previous: PreviousEdition | null = null,
): Promise<Assessment> {
  const searchers = openSearchers(extracts.reduce((n, e) => n + e.document.text.length, 0));
  try {
    const models = await loadDossierModels();
    const input = {
      name: nameOf(ground.folder),
      extracts,
      settings: ground.settings,
      review: ground.review,
      notices,
      quotesOnly: options.quotesOnly ?? false,
      previous,
      analysis: analysisOfDossier(ground),
    };
    const who = whoIsWho(input, models);
    return assessed(input, who, await searchers.search(who.known, soughtIn(who), models.reactions));
  } finally {
    await searchers.close();
  }
}

/** The report as sentences, before it is set. */
export const composed = (assessment: Assessment) =>
  compose(assessment, assessment.focal?.country ? loadWorld() : undefined);

async function set(assessment: Assessment, edition: number) {
  const report = { ...composed(assessment), edition };
  const bytes = (text: string) => Buffer.from(text, "utf8");
  giveBack(); // setting the PDF of a large dossier takes the most memory of all
  const pdf = toPdf(report, await loadTypst());
  const html = bytes(toHtml(report));
  giveBack();
  const json = bytes(`${JSON.stringify(toJson(report))}\n`);
  return [
    { name: "report.html", bytes: html },
    { name: "report.pdf", bytes: pdf },
    { name: "report.json", bytes: json },
  ];
}

/** A passage's id begins with its document's. */
const documentsOf = ({ passages = [] }: { readonly passages?: readonly string[] }) =>
  [...new Set(passages.map((p) => p.slice(0, p.indexOf(":"))))].sort();

export type Previous = {
  readonly edition: number;
  readonly input: string;
  readonly summary: PreviousEdition;
  readonly before: PreviousEdition | null;
};

/** The edition that stands in the report folder, for "what changed". */
export function previousOf(out: string): Previous | null {
  try {
    const json = JSON.parse(readFileSync(join(out, "report.json"), "utf8"));
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as Manifest;
    const summary: PreviousEdition = {
      edition: json.edition,
      date: json.date,
      documents: json.documents.map((d: { id: string; sha256: string }) => ({ id: d.id, sha256: d.sha256 })),
      sentences: json.sentences.map((s: PreviousEdition["sentences"][number]) => ({
        id: s.id,
        section: s.section,
        text: s.text,
        documents: documentsOf(s as { passages?: readonly string[] }),
      })),
    };
    return { edition: json.edition, input: manifest.input, summary, before: json.previous ?? null };
  } catch {
    return null;
  }
}
