import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";

const pageBytes = 4096;
const run = promisify(execFile);

/** Resident bytes of a process, from /proc; undefined where there is none or the process is gone. */
export function maybeResident(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]) * pageBytes;
  } catch {
    return undefined;
  }
}

/** The same by `ps`, for systems without /proc; slower, so it is asked less often. */
export async function maybeResidentByPs(pid: number): Promise<number | undefined> {
  try {
    const { stdout } = await run("ps", ["-o", "rss=", "-p", String(pid)]);
    const kilobytes = Number.parseInt(stdout, 10);
    return Number.isNaN(kilobytes) ? undefined : kilobytes * 1024;
  } catch {
    return undefined;
  }
}

/** Milliseconds between looks: a reader that fills memory at 2 GB a second overshoots its limit by 40 MB. */
const interval = 20;
const intervalByPs = 250;

/** Calls `over` once when the process holds more than `limit` bytes. @returns a function that ends the watch */
export function watchMemory(pid: number, limit: number, over: (bytes: number) => void): () => void {
  const byProc = maybeResident(pid) !== undefined;
  let ended = false;
  const look = (bytes: number | undefined) => {
    if (ended || bytes === undefined || bytes <= limit) return;
    stop();
    over(bytes);
  };
  const timer = setInterval(
    () => (byProc ? look(maybeResident(pid)) : void maybeResidentByPs(pid).then(look)),
    byProc ? interval : intervalByPs,
  );
  const stop = () => {
    ended = true;
    clearInterval(timer);
  };
  return stop;
}
