import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { basename, join } from "node:path";
import { Decision, type DecisionKind, decisionId, firstPrevious, hashOf, seal } from "../record/decision.ts";
import { syncFolder, writeDurably } from "./files.ts";
import { DossierProblem, isMissing } from "./problem.ts";

/** Where a log ends: kept in a file of its own, so that a log whose tail was cut off is noticed. */
export type Head = { readonly count: number; readonly hash: string };
export type LogFault = { readonly file: string; readonly line: number; readonly message: string };
export type LogContent = {
  readonly file: string;
  readonly decisions: readonly Decision[];
  readonly head: Head;
  readonly faults: readonly LogFault[];
  /** Bytes of whole, sound lines; what follows was being written when the program stopped. */
  readonly soundBytes: number;
  readonly torn: boolean;
};

const headFile = (log: string) => log.replace(/\.jsonl$/, ".head");

/** Every log of a dossier, by name. */
export function logFiles(dossier: string): string[] {
  try {
    return readdirSync(join(dossier, "decisions"))
      .filter((name) => name.endsWith(".jsonl"))
      .sort()
      .map((name) => join(dossier, "decisions", name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Reads a log and checks its chain; faults are returned, not thrown, so that all of them can be shown. */
export function readLog(file: string): LogContent {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const soundBytes = bytes.lastIndexOf(10) + 1;
  const lines = bytes.subarray(0, soundBytes).toString("utf8").split("\n").slice(0, -1);
  const faults: LogFault[] = [];
  const decisions: Decision[] = [];
  let previous = firstPrevious;
  lines.forEach((line, i) => {
    const fault = (message: string) => faults.push({ file, line: i + 1, message });
    const decision = readLine(line, fault);
    if (!decision) return;
    if (decision.previous !== previous) fault("it does not follow the line before it");
    if (hashOf(decision) !== decision.hash) fault("its content does not match its hash");
    else if (JSON.stringify({ ...decision }) !== line) fault("its bytes are not those that were written");
    previous = decision.hash;
    decisions.push(decision);
  });
  const head = { count: lines.length, hash: previous };
  checkHead(file, decisions, head, faults);
  return { file, decisions, head, faults, soundBytes, torn: soundBytes < bytes.length };
}

function readLine(line: string, fault: (message: string) => void): Decision | undefined {
  try {
    const parsed = Decision.safeParse(JSON.parse(line));
    if (parsed.success) return parsed.data;
    fault(`it is no decision: ${parsed.error.issues[0]?.path.join(".")} ${parsed.error.issues[0]?.message}`);
  } catch {
    fault("it is not JSON");
  }
  return undefined;
}

/** The head may lag by decisions whose writer was killed before it moved the head, never lead. */
function checkHead(file: string, decisions: readonly Decision[], head: Head, faults: LogFault[]): void {
  const fault = (message: string) => faults.push({ file, line: head.count, message });
  let kept: Head;
  try {
    kept = JSON.parse(readFileSync(headFile(file), "utf8")) as Head;
  } catch (error) {
    if (!isMissing(error)) fault(`its head file ${basename(headFile(file))} cannot be read`);
    else if (head.count > 1) fault(`its head file ${basename(headFile(file))} is missing`);
    return;
  }
  if (kept.count > head.count) fault(`it had ${kept.count} decisions and now has ${head.count}: its tail was cut off`);
  else if (kept.count > 0 && decisions.length === head.count && decisions[kept.count - 1]?.hash !== kept.hash)
    fault(`decision ${kept.count} is not the one that was acknowledged`);
}

export type LogWriter = {
  /** Returns only when the decision is on the disk. */
  append(kind: DecisionKind, payload: Record<string, unknown>): Decision;
  readonly file: string;
  close(): void;
};

/**
 * Opens one analyst's log on this device for appending; the file is made with the first decision. Needs the dossier's lock. Times rise by at least a millisecond, so that ids sort in the order of writing.
 * @throws DossierProblem where the log is damaged: nothing is added to a log that cannot be trusted
 */
export function openLog(dossier: string, analyst: string, device: string, now: () => number = Date.now): LogWriter {
  const folder = join(dossier, "decisions");
  const file = join(folder, `${slug(analyst)}-${slug(device)}.jsonl`);
  const content = readLog(file);
  if (content.faults[0]) {
    const { line, message } = content.faults[0];
    throw new DossierProblem(file, `line ${line}: ${message}`, "Run assay verify, and restore the log from a copy");
  }
  const open = () => {
    mkdirSync(folder, { recursive: true });
    const made = openSync(file, "a");
    if (content.torn) ftruncateSync(made, content.soundBytes);
    fsyncSync(made);
    syncFolder(folder);
    return made;
  };
  let handle = existsSync(file) ? open() : undefined;
  let head = content.head;
  let length = content.soundBytes;
  let last = Date.parse(content.decisions.at(-1)?.time ?? "1970-01-01T00:00:00Z");
  const append = (kind: DecisionKind, payload: Record<string, unknown>) => {
    const time = Math.max(now(), last + 1);
    const decision = seal({
      id: decisionId(time, randomBytes(10)),
      time: new Date(time).toISOString(),
      analyst,
      kind,
      payload,
      previous: head.hash,
    });
    const line = Buffer.from(`${JSON.stringify(Decision.parse(decision))}\n`);
    const to = (handle ??= open());
    try {
      writeAll(to, line);
      fsyncSync(to);
    } catch (error) {
      // A full disk: half a line must not stand before the next one.
      ftruncateSync(to, length);
      throw error;
    }
    length += line.length;
    last = time;
    head = { count: head.count + 1, hash: decision.hash };
    writeDurably(headFile(file), `${JSON.stringify(head)}\n`);
    return decision;
  };
  return { append, file, close: () => (handle === undefined ? undefined : closeSync(handle)) };
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
}

const slug = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase() || "analyst";

/** Every decision of every log, merged as a union; damaged logs throw. */
export function readDecisions(dossier: string): { decisions: Decision[]; heads: Record<string, Head> } {
  const contents = logFiles(dossier).map(readLog);
  const fault = contents.flatMap((c) => c.faults)[0];
  if (fault)
    throw new DossierProblem(
      fault.file,
      `line ${fault.line}: ${fault.message}`,
      "Run assay verify, and restore the log from a copy",
    );
  const heads = Object.fromEntries(contents.map((c) => [basename(c.file), c.head]));
  return { decisions: contents.flatMap((c) => c.decisions), heads };
}
