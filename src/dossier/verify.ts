import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { check } from "../report/check.ts";
import { readAddresses } from "./addresses.ts";
import { isDossier } from "./files.ts";
import type { Progress } from "./gather.ts";
import { logFiles, readLog } from "./log.ts";
import { DossierProblem, isMissing } from "./problem.ts";
import { type Manifest, manifestText, sealManifest, sha256 } from "./publish.ts";
import { review } from "./review.ts";
import { compute, previousOf } from "./run.ts";
import { readSettings } from "./settings.ts";
import { buildVersion } from "./version.ts";

/** One thing that does not hold; `file` and, where there is one, `line`. */
export type Fault = { readonly file: string; readonly line?: number; readonly message: string };
export type Verification = {
  readonly faults: readonly Fault[];
  /** What was checked, in words, with counts. */
  readonly checked: readonly string[];
  /** What could not be checked, and why. */
  readonly left: readonly string[];
};

type Tally = { faults: Fault[]; checked: string[]; left: string[] };

/**
 * Checks a dossier or a report folder again: every hash, log, quote and derived record.
 * `documents`: for a report folder, where its documents lie.
 * @throws DossierProblem where the folder is neither
 */
export async function verify(
  folder: string,
  documents: string | undefined,
  progress: (p: Progress) => void,
): Promise<Verification> {
  const tally: Tally = { faults: [], checked: [], left: [] };
  if (isDossier(folder)) await verifyDossier(folder, tally, progress);
  else if (looksLikeReport(folder)) {
    verifyReport(folder, tally);
    if (documents) verifyDocuments(folder, documents, tally);
  } else
    throw new DossierProblem(
      folder,
      "this is neither a dossier nor a report folder",
      "Name a folder with dossier.json, or one with manifest.json",
    );
  return tally;
}

const looksLikeReport = (folder: string) =>
  ["manifest.json", "report.json", "report.html", "report.pdf"].some((name) => existsSync(join(folder, name)));

async function verifyDossier(folder: string, tally: Tally, progress: (p: Progress) => void): Promise<void> {
  readSettings(folder);
  tally.checked.push("settings");
  verifyLogs(folder, tally);
  verifyAddresses(folder, tally);
  const report = join(folder, "report");
  if (!looksLikeReport(report)) {
    tally.left.push("no report has been published yet");
    return;
  }
  const manifest = verifyReport(report, tally);
  if (!manifest) return;
  verifyHeads(folder, manifest, tally);
  verifyDocuments(report, join(folder, "documents"), tally);
  if (tally.faults.length === 0) await verifyDerived(folder, report, manifest, tally, progress);
}

function verifyLogs(folder: string, tally: Tally): void {
  for (const file of logFiles(folder)) {
    const log = readLog(file);
    tally.faults.push(...log.faults);
    if (log.torn)
      tally.left.push(
        `${basename(file)} ends in a line that was being written when the program stopped; it was never acknowledged`,
      );
    tally.checked.push(`${log.head.count} decisions in ${basename(file)}`);
  }
  for (const name of lostLogs(folder))
    tally.faults.push({
      file: join(folder, "decisions", name),
      message: "the log is gone; its head file or the report knows of it",
    });
}

/** Names of logs that a head file or the manifest knows and that are not there. */
function lostLogs(folder: string): string[] {
  const decisions = join(folder, "decisions");
  const manifest = readJson<Manifest>(join(folder, "report", "manifest.json"));
  const heads = existsSync(decisions) ? readdirSync(decisions).filter((name) => name.endsWith(".head")) : [];
  const names = [...Object.keys(manifest?.logs ?? {}), ...heads.map((name) => name.replace(/\.head$/, ".jsonl"))];
  return [...new Set(names)].filter((name) => !existsSync(join(decisions, name))).sort();
}

/** A log may have grown since the report; it may not have become another. */
function verifyHeads(folder: string, manifest: Manifest, tally: Tally): void {
  for (const [name, head] of Object.entries(manifest.logs)) {
    const file = join(folder, "decisions", name);
    if (!existsSync(file) || head.count === 0) continue;
    if (readLog(file).decisions[head.count - 1]?.hash !== head.hash)
      tally.faults.push({
        file,
        line: head.count,
        message: "the decision up to which the report was published is not in the log",
      });
  }
}

function verifyAddresses(folder: string, tally: Tally): void {
  const withdrawn = withdrawnFrom(folder);
  const addresses = Object.entries(readAddresses(folder));
  for (const [path, hash] of addresses) {
    if (path.includes("!/") || withdrawn.has(hash)) continue;
    verifyBytes(join(folder, "documents", path), hash, tally);
  }
  tally.checked.push(`${addresses.length} paths of documents`);
}

/** Hashes of withdrawn documents, from whatever can still be read of the logs. */
function withdrawnFrom(folder: string): ReadonlySet<string> {
  return new Set(review(logFiles(folder).flatMap((file) => readLog(file).decisions)).withdrawn.keys());
}

function verifyBytes(file: string, hash: string, tally: Tally): void {
  try {
    if (sha256(readFileSync(file)) !== hash)
      tally.faults.push({ file, message: "its bytes have changed since it was read" });
  } catch (error) {
    tally.faults.push({
      file,
      message: isMissing(error) ? "it is missing" : `it cannot be read (${(error as Error).message})`,
    });
  }
}

/** The files of a report against its manifest, and the report against itself. */
function verifyReport(folder: string, tally: Tally): Manifest | undefined {
  const file = join(folder, "manifest.json");
  const manifest = readJson<Manifest>(file);
  if (!manifest) {
    tally.faults.push({
      file,
      message: existsSync(file) ? "it is not JSON" : "it is missing: the report was cut short while it was written",
    });
    return undefined;
  }
  const { hash, ...open } = manifest;
  if (sealManifest(open).hash !== hash || manifestText(manifest) !== readFileSync(file, "utf8"))
    tally.faults.push({ file, message: "its content does not match its hash" });
  for (const f of manifest.files) verifyBytes(join(folder, f.name), f.sha256, tally);
  tally.checked.push(`${manifest.files.length} report files`);
  verifyQuotes(join(folder, "report.json"), manifest, tally);
  return manifest;
}

function verifyQuotes(file: string, manifest: Manifest, tally: Tally): void {
  const json = readJson<{ passages: unknown[]; sentences: unknown[]; documents: { id: string; sha256: string }[] }>(
    file,
  );
  if (!json) return void tally.faults.push({ file, message: "it cannot be read as JSON" });
  for (const message of check(json)) tally.faults.push({ file, message });
  const listed = new Map(manifest.documents.map((d) => [d.id, d.sha256]));
  for (const d of json.documents)
    if (listed.get(d.id) !== d.sha256)
      tally.faults.push({ file, message: `document ${d.id} is not the one in the manifest` });
  tally.checked.push(
    `${json.passages.length} passages against their documents' text`,
    `${json.sentences.length} sentences`,
  );
}

function verifyDocuments(report: string, documents: string, tally: Tally): void {
  const manifest = readJson<Manifest>(join(report, "manifest.json"));
  for (const d of manifest?.documents ?? [])
    for (const path of d.paths)
      if (!path.includes("!/") && !isWithdrawn(documents, d.sha256))
        verifyBytes(join(documents, path), d.sha256, tally);
  tally.checked.push(`${manifest?.documents.length ?? 0} documents against the manifest`);
}

function isWithdrawn(documents: string, hash: string): boolean {
  const dossier = join(documents, "..");
  return isDossier(dossier) && withdrawnFrom(dossier).has(hash);
}

/** Computes everything again, without the cache, and compares with what was published. */
async function verifyDerived(
  folder: string,
  report: string,
  manifest: Manifest,
  tally: Tally,
  progress: (p: Progress) => void,
): Promise<void> {
  const json = readJson<{ quotesOnly?: boolean; build?: string }>(join(report, "report.json"));
  const run = await compute(
    folder,
    {
      cache: false,
      quotesOnly: json?.quotesOnly ?? false,
      fast: manifest.fast,
      ...(manifest.masked ? { masked: true } : {}),
      ...(manifest.event ? { event: manifest.event } : {}),
    },
    progress,
    previousOf(report),
  );
  if (run.input !== manifest.input)
    return void tally.left.push(
      manifest.build === buildVersion()
        ? "documents, decisions or settings have changed since the report was published: run assay assess"
        : "the report was made by another build of the program: run assay assess to compare",
    );
  for (const f of manifest.files) {
    const again = run.files.find((x) => x.name === f.name);
    if (!again || createHash("sha256").update(again.bytes).digest("hex") !== f.sha256)
      tally.faults.push({ file: join(report, f.name), message: "computed again, it comes out differently" });
  }
  tally.checked.push("everything derived, computed again");
}

function readJson<T>(file: string): T | undefined {
  try {
    return statSync(file).isFile() ? (JSON.parse(readFileSync(file, "utf8")) as T) : undefined;
  } catch {
    return undefined;
  }
}
