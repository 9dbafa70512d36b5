import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DossierProblem } from "./problem.ts";

export type Lock = { release(): void };
type Holder = { readonly pid: number; readonly started: string | null; readonly command: string };

/**
 * Takes the dossier for this process. A lock whose process is gone (killed, machine restarted) is taken over.
 * @throws DossierProblem where another live process holds it
 */
export function takeLock(dossier: string, command: string): Lock {
  const file = join(dossier, ".assay", "lock");
  mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(file, { pid: process.pid, started: startOf(process.pid), command }))
      return { release: () => release(file) };
    const holder = readHolder(file);
    if (holder && isAlive(holder)) throw busy(dossier, holder);
    clearStale(file);
  }
  throw new DossierProblem(file, "the lock cannot be taken", "Check that the folder can be written to");
}

const busy = (dossier: string, holder: Holder) =>
  new DossierProblem(
    dossier,
    `another program is at work on this dossier (${holder.command}, process ${holder.pid})`,
    "Wait for it to end, or stop it, and try again",
  );

/** A link appears with its content or not at all, so no one reads an empty lock. */
function create(file: string, holder: Holder): boolean {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, JSON.stringify(holder));
  try {
    linkSync(beside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Moves the dead lock away; where somebody took it anew in between, theirs is put back. */
function clearStale(file: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const holder = readHolder(aside);
  if (holder && isAlive(holder)) linkSync(aside, file);
  rmSync(aside, { force: true });
}

function release(file: string): void {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

/** A process number is used again after a restart, so its start time is compared where the system tells it (proc(5), stat field 22). */
function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return holder.started === null || startOf(holder.pid) === holder.started;
}

function startOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
