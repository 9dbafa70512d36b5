import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../documents/types.ts";
import type { Extract } from "../events/types.ts";
import { loadDossierModels } from "../models/index.ts";
import { loadWorld } from "../models/map.ts";
import { loadTypst } from "../models/typst.ts";
import type { Notice } from "../record/notice.ts";
import type { Settings } from "../record/wire-settings.ts";
import { compose } from "../report/compose.ts";
import { toHtml } from "../report/html.ts";
import { toJson } from "../report/json.ts";
import { toPdf } from "../report/pdf.ts";
import type { Assessment, PreviousEdition } from "../report/types.ts";
import { readAddresses, writeAddresses } from "./addresses.ts";
import { analysisOfDossier } from "./analysis.ts";
import { assessExtracts, graded } from "./assess.ts";
import { type Cache, cacheFolder, noCache, openCache } from "./cache.ts";
import { documentsFolder, ensureFolder, isDossier, nameOf, reportFolder } from "./files.ts";
import { takeLock } from "./lock.ts";
import { type Head, readDecisions } from "./log.ts";
import { masked, namesToMask } from "./mask.ts";
import { giveBack } from "./memory.ts";
import { openPool } from "./pool.ts";
import { DossierProblem } from "./problem.ts";
import { type Manifest, publish, sha256 } from "./publish.ts";
import { readFolder } from "./reading/folder.ts";
import { type Review, review } from "./review.ts";
import { readSettings } from "./settings.ts";
import { buildVersion, version } from "./version.ts";

export type Progress = {
  readonly step: "read" | "extract" | "assess" | "report" | "done";
  readonly done: number;
  readonly total: number;
  readonly file?: string;
};
export type RunOptions = {
  readonly out?: string;
  readonly event?: string;
  readonly quotesOnly?: boolean;
  /** Puts X for the letters of the names that the last decision to publish lists. */
  readonly masked?: boolean;
  readonly fast?: boolean;
  readonly cache?: boolean;
  readonly limits?: Readonly<Record<string, number>>;
};

/** The ground state of one run: what came from outside, and where it stood. */
export type Ground = {
  readonly folder: string;
  readonly settings: Settings;
  readonly review: Review;
  readonly logs: Readonly<Record<string, Head>>;
};
export type Run = {
  readonly assessment: Assessment;
  readonly files: readonly { name: string; bytes: Uint8Array }[];
  readonly input: string;
  readonly edition: number;
  readonly ground: Ground;
};

/** Settings and decisions of a folder; those of the command line come on top. */
export function readGround(folder: string, options: RunOptions): Ground {
  const kept = readSettings(folder);
  const settings: Settings = options.event
    ? { ...kept, focalEvent: { ...kept.focalEvent, text: options.event } }
    : kept;
  const { decisions, heads } = isDossier(folder) ? readDecisions(folder) : { decisions: [], heads: {} };
  return { folder, settings, review: review(decisions), logs: heads };
}

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
  const ground = readGround(folder, options);
  const cache = options.cache === false ? noCache : openCache(cacheFolder(folder), buildVersion());
  const { documents, notices } = await readDocuments(ground, options, cache, report);
  const extracts = await extractAll(documents, options, cache, report);
  giveBack();
  report({ step: "assess", done: 0, total: 1 });
  const input = inputOf(ground, documents, options);
  const edition = !previous ? 1 : previous.input === input ? previous.edition : previous.edition + 1;
  const assessment = assessExtracts(
    {
      name: nameOf(folder),
      extracts,
      settings: ground.settings,
      review: ground.review,
      notices,
      quotesOnly: options.quotesOnly ?? false,
      previous: !previous ? null : previous.input === input ? previous.before : previous.summary,
      analysis: analysisOfDossier(ground),
    },
    await loadDossierModels(),
  );
  giveBack();
  report({ step: "report", done: 0, total: 1 });
  const shown = options.masked ? masked(assessment, namesToMask(ground.review.decisions)) : assessment;
  return { assessment, files: await set(shown, edition), input, edition, ground };
}

async function set(assessment: Assessment, edition: number) {
  const composed = { ...compose(assessment, assessment.focal?.country ? loadWorld() : undefined), edition };
  const bytes = (text: string) => Buffer.from(text, "utf8");
  giveBack(); // setting the PDF of a large dossier takes the most memory of all
  const pdf = toPdf(composed, await loadTypst());
  const html = bytes(toHtml(composed));
  giveBack();
  const json = bytes(`${JSON.stringify(toJson(composed))}\n`);
  return [
    { name: "report.html", bytes: html },
    { name: "report.pdf", bytes: pdf },
    { name: "report.json", bytes: json },
  ];
}

async function readDocuments(
  ground: Ground,
  options: RunOptions,
  cache: Cache,
  report: (p: Progress) => void,
): Promise<{ documents: Document[]; notices: Notice[] }> {
  const limits = { ...ground.settings.limits, ...options.limits };
  const key = (hash: string) => `read:${hash}:${JSON.stringify(limits)}`;
  const kept = {
    known: (hash: string) => cache.get<Document[]>(key(hash)),
    keep: (hash: string, read: readonly Document[]) => cache.put(key(hash), read),
  };
  const read = await readFolder(documentsFolder(ground.folder), { limits, ...kept }, ({ done, total, path }) =>
    report({ step: "read", done, total, file: path }),
  );
  const own = new Set(read.documents.flatMap((d) => d.notices));
  const none = read.documents.length === 0 ? [nothingToRead(nameOf(ground.folder))] : [];
  const documents = read.documents
    .filter((d) => !ground.review.withdrawn.has(d.sha256))
    .map((d) => graded(d, ground.review));
  return { documents, notices: [...none, ...read.notices.filter((n) => !own.has(n)), ...changed(ground, documents)] };
}

const nothingToRead = (folder: string): Notice => ({
  code: "empty",
  place: folder,
  message: "There is no document in this folder, so the report is empty.",
  next: "Put documents into it (PDF, HTML, DOCX, mail, feeds, text, pictures) and run again.",
});

/** Says which files of a dossier are no longer the bytes that were read before. */
function changed(ground: Ground, documents: readonly Document[]): Notice[] {
  if (!isDossier(ground.folder)) return [];
  const before = readAddresses(ground.folder);
  const now = Object.fromEntries(documents.flatMap((d) => d.paths.map((p) => [p, d.sha256])));
  writeAddresses(ground.folder, { ...now });
  return Object.entries(now)
    .filter(([path, hash]) => before[path] && before[path] !== hash)
    .map(([path]) => ({
      code: "changed" as const,
      place: path,
      message: "This file has other bytes than when it was last read; what rested on its old text may be lost.",
      next: "Restore the old file beside it if both are wanted.",
    }));
}

/** Extracts every document that the cache does not hold, on every core. */
async function extractAll(
  documents: readonly Document[],
  options: RunOptions,
  cache: Cache,
  report: (p: Progress) => void,
): Promise<Extract[]> {
  const key = (d: Document) =>
    `extract:${d.id}:${sha256(JSON.stringify([d.metadata, d.paths]))}:${options.fast ?? false}`;
  const found = documents.map((d) => cache.get<Extract>(key(d)));
  const missing = documents.filter((_, i) => !found[i]);
  let done = documents.length - missing.length;
  const tell = (file?: string) => report({ step: "extract", done, total: documents.length, ...(file ? { file } : {}) });
  tell();
  if (missing.length === 0) return found as Extract[];
  const pool = openPool(missing.reduce((n, d) => n + d.text.length, 0));
  try {
    const made = await Promise.all(
      documents.map(async (d, i) => {
        if (found[i]) return found[i];
        const extract = await pool.extract(d, options.fast ? { fast: true } : {});
        cache.put(key(d), extract);
        done++;
        tell(d.paths[0]);
        return extract;
      }),
    );
    return made;
  } finally {
    await pool.close();
  }
}

/** Hash of everything the report is a function of. */
function inputOf(ground: Ground, documents: readonly Document[], options: RunOptions): string {
  const of = documents.map((d) => [d.sha256, d.paths, d.metadata]);
  return sha256(
    JSON.stringify([
      buildVersion(),
      of,
      ground.settings,
      ground.review.decisions.map((d) => d.hash),
      options.quotesOnly ?? false,
      options.fast ?? false,
      ...(options.masked ? ["masked"] : []),
    ]),
  );
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
