import { join } from "node:path";
import type { Command } from "commander";
import type { RunOptions } from "../dossier/gather.ts";
import { init } from "../dossier/init.ts";
import { takeLock } from "../dossier/lock.ts";
import { openLog } from "../dossier/log.ts";
import { payloadFault } from "../dossier/payloads.ts";
import { analystName, deviceName } from "../dossier/person.ts";
import { DossierProblem } from "../dossier/problem.ts";
import { assess } from "../dossier/run.ts";
import { verify } from "../dossier/verify.ts";
import { withdraw } from "../dossier/withdraw.ts";
import { type DecisionKind, decisionKinds } from "../record/decision.ts";
import type { Notice, noticeCodes } from "../record/notice.ts";
import { limitNames } from "../record/wire-settings.ts";
import { needDossier, needFolder } from "./folder.ts";
import { lines } from "./lines.ts";
import type { Finish } from "./main.ts";
import { progressLine } from "./progress.ts";

/** Notices after which a document, or a part of it, is not in the report: the exit code says so. */
const failing = new Set<string>([
  "encrypted",
  "truncated",
  "unreadable",
  "too-large",
  "too-many-pages",
  "too-deep",
  "too-much-unpacked",
  "too-slow",
  "too-much-memory",
  "reader-crashed",
  "metadata-invalid",
  "empty",
  "unsupported",
] satisfies (typeof noticeCodes)[number][]);

export function addDossierCommands(program: Command, finish: Finish): void {
  program
    .command("assess")
    .description("Read a folder of documents and write the report: report.html, report.pdf, report.json, manifest.json")
    .argument("<folder>", "a folder of documents, or a dossier")
    .option("-o, --out <dir>", "where the report goes (a dossier: its report/ folder; else ./<name>-report)")
    .option("-e, --event <text>", "what the documents are about, in a few words; found where it is not said")
    .option("--quotes-only", "publish the passages and no full text")
    .option("--fast", "without the parser: faster and less exact")
    .option("--no-cache", "read and extract everything anew")
    .option("--limit <name=number...>", "set a limit of the readers, e.g. pages=500 (see docs/guide)")
    .action(async (folder: string, options: Record<string, unknown>) => finish(await runAssess(folder, options)));

  program
    .command("init")
    .description("Make a folder a dossier: its files move, unchanged, into documents/")
    .argument("<folder>")
    .action((folder: string) => {
      needFolder(folder);
      const { moved } = init(folder);
      process.stderr.write(`assay: ${folder} is a dossier now; ${moved.length} entries moved into documents/\n`);
    });

  program
    .command("verify")
    .description("Check a dossier or a report folder again: every hash, log, quote and derived record")
    .argument("<folder>")
    .option("--documents <dir>", "for a report folder: where its documents lie, to check their bytes too")
    .action(async (folder: string, options: { documents?: string }) =>
      finish(await runVerify(folder, options.documents)),
    );

  program
    .command("decide")
    .description(
      "Append decisions: JSON lines {kind, payload} on standard input, one acknowledgement a line once it is on the disk",
    )
    .argument("<folder>", "a dossier")
    .option("--analyst <name>", "who decides (ASSAY_ANALYST, else the user's name)")
    .action(async (folder: string, options: { analyst?: string }) =>
      finish(await runDecide(folder, options.analyst ?? analystName())),
    );

  program
    .command("withdraw")
    .description("Take a document out of a dossier: its bytes go, its hash, the reason and who decided stay")
    .argument("<folder>", "a dossier")
    .argument("<document>", "its path under documents/")
    .requiredOption("--reason <text>", "why")
    .option("--analyst <name>", "who decides")
    .action((folder: string, document: string, options: { reason: string; analyst?: string }) => {
      needDossier(folder);
      const { sha256, removed } = withdraw(
        folder,
        document,
        options.reason,
        options.analyst ?? analystName(),
        deviceName(),
      );
      process.stderr.write(
        `assay: ${removed.join(", ")} ${removed.length === 1 ? "is" : "are"} withdrawn (sha256 ${sha256}); run assay assess for an edition without it, which tells what rested on it\n`,
      );
    });
}

async function runAssess(folder: string, given: Record<string, unknown>): Promise<0 | 1> {
  needFolder(folder);
  const line = progressLine();
  const { run, out } = await assess(folder, optionsOf(given), line.show).finally(line.end);
  const { assessment } = run;
  const failed = showNotices(assessment.notices);
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;
  process.stderr.write(
    `assay: ${count(assessment.extracts.length, "document")}, ${count(assessment.statements.length, "statement")}, ${count(assessment.actors.length, "actor")}, ${count(assessment.events.length, "event")}, ${count(assessment.reactions.length, "reacting actor")}\n` +
      `assay: ${assessment.focal ? `about "${assessment.focal.words}"` : "no focal event found; say it with --event"}\n` +
      `assay: wrote ${join(out, "report.html")}, report.pdf, report.json, manifest.json\n`,
  );
  return failed ? 1 : 0;
}

function optionsOf(given: Record<string, unknown>): RunOptions {
  const limits: Record<string, number> = {};
  for (const pair of (given.limit as string[] | undefined) ?? []) {
    const [name, value] = pair.split("=");
    if (!name || !(Number(value) > 0))
      throw new DossierProblem("--limit", `"${pair}" is not name=number`, "For example --limit pages=500");
    if (!(limitNames as readonly string[]).includes(name))
      throw new DossierProblem("--limit", `there is no limit "${name}"`, `Limits are ${limitNames.join(", ")}`);
    limits[name] = Number(value);
  }
  return {
    ...(given.out ? { out: String(given.out) } : {}),
    ...(given.event ? { event: String(given.event) } : {}),
    quotesOnly: given.quotesOnly === true,
    fast: given.fast === true,
    cache: given.cache !== false,
    limits,
  };
}

/** Prints each notice; true where one of them means that something is missing from the result. */
export function showNotices(notices: readonly Notice[]): boolean {
  for (const n of notices) process.stderr.write(`assay: ${n.place}: ${n.message} ${n.next} [${n.code}]\n`);
  return notices.some((n) => failing.has(n.code));
}

async function runVerify(folder: string, documents: string | undefined): Promise<0 | 1> {
  needFolder(folder);
  const line = progressLine();
  const { faults, checked, left } = await verify(folder, documents, line.show).finally(line.end);
  for (const f of faults) process.stderr.write(`assay: ${f.file}${f.line ? `:${f.line}` : ""}: ${f.message}\n`);
  for (const words of left) process.stderr.write(`assay: not checked: ${words}\n`);
  process.stderr.write(`assay: checked ${checked.join("; ")}\n`);
  process.stderr.write(
    faults.length === 0
      ? "assay: everything holds\n"
      : `assay: ${faults.length} thing${faults.length === 1 ? " does" : "s do"} not hold\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

async function runDecide(folder: string, analyst: string): Promise<0 | 1> {
  needDossier(folder);
  const lock = takeLock(folder, "assay decide");
  const log = openLog(folder, analyst, deviceName());
  let failed = false;
  try {
    for await (const line of lines(process.stdin)) {
      if (!line.trim()) continue;
      const answer = decideLine(line, log.append);
      failed ||= "error" in answer;
      process.stdout.write(`${JSON.stringify(answer)}\n`);
    }
  } finally {
    log.close();
    lock.release();
  }
  return failed ? 1 : 0;
}

function decideLine(
  line: string,
  append: (kind: DecisionKind, payload: Record<string, unknown>) => { id: string; hash: string },
): { id: string; hash: string } | { error: string } {
  try {
    const { kind, payload } = JSON.parse(line) as { kind: DecisionKind; payload: Record<string, unknown> };
    if (!decisionKinds.includes(kind))
      return { error: `kind is one of ${decisionKinds.join(", ")}; got ${JSON.stringify(kind)}` };
    if (typeof payload !== "object" || payload === null) return { error: "payload is an object" };
    const fault = payloadFault(kind, payload);
    if (fault) return { error: fault };
    const { id, hash } = append(kind, payload);
    return { id, hash };
  } catch (error) {
    if (error instanceof SyntaxError) return { error: `not JSON: ${line.slice(0, 80)}` };
    throw error;
  }
}
