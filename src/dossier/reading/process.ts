import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Trouble } from "../../documents/compose.ts";
import type { Limits } from "../../documents/limits.ts";
import type { Document } from "../../documents/types.ts";
import type { Answer, Request } from "./child.ts";
import { maybeResident, watchMemory } from "./memory.ts";

/** What came of reading one file in a process of its own: its documents, or why the process was ended. */
export type Outcome = { readonly documents: readonly Document[] } | { readonly trouble: Trouble };

/** Handle to one reader process: reads one file at a time, is started when first needed and again after it was ended. */
export type ReaderProcess = {
  readonly read: (bytes: Uint8Array, path: string, limits: Limits) => Promise<Outcome>;
  readonly close: () => void;
};

/** Seconds that a process may take to start on a busy machine before the file's own time counts. */
const startSeconds = 30;

/** A process that still holds more than this share of its limit when idle is ended, so that the next file starts fresh. */
const restShare = 0.6;

export function readerProcess(): ReaderProcess {
  let child: Running | undefined;
  let next = 1;
  const end = () => {
    child?.process.kill("SIGKILL");
    child = undefined;
  };
  process.on("exit", end);
  return {
    async read(bytes, path, limits) {
      if (!child || child.process.exitCode !== null || child.process.signalCode !== null) child = start(limits);
      const outcome = await ask(child, { id: next++, bytes, path, limits });
      const held = child.process.pid === undefined ? 0 : (maybeResident(child.process.pid) ?? 0);
      if ("trouble" in outcome || held > limits.memory * restShare) end();
      return outcome;
    },
    close() {
      end();
      process.off("exit", end);
    },
  };
}

type Running = { readonly process: ChildProcess; readonly errors: () => string };

/** Runs from the sources as from the build: beside a `.ts` file the process is given the loader for it. */
function start(limits: Limits): Running {
  const source = import.meta.url.endsWith(".ts");
  const file = fileURLToPath(new URL(source ? "./child.ts" : "./child.js", import.meta.url));
  const loader = source ? ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href] : [];
  const started = fork(file, [], {
    serialization: "advanced",
    execArgv: [...loader, `--max-old-space-size=${Math.max(64, Math.floor(limits.memory / 2 ** 20))}`],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let errors = "";
  started.stderr?.on("data", (chunk) => {
    errors = (errors + chunk).slice(-4000);
  });
  started.unref();
  return { process: started, errors: () => errors };
}

const mb = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

function ask(child: Running, request: Request): Promise<Outcome> {
  const { limits } = request;
  return new Promise((resolve) => {
    let why: Trouble | undefined;
    let timer: NodeJS.Timeout;
    let allowed = limits.seconds;
    const stop = (trouble: Trouble) => {
      why = trouble;
      child.process.kill("SIGKILL");
    };
    const slow = () =>
      stop({ code: "too-slow", message: `Reading it took more than ${allowed} seconds and was ended.` });
    const unwatch = watchMemory(child.process.pid ?? -1, limits.memory, (bytes) =>
      stop({
        code: "too-much-memory",
        message: `Reading it took ${mb(bytes)} of memory, more than ${mb(limits.memory)}, and was ended.`,
      }),
    );
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      unwatch();
      child.process.off("message", heard);
      child.process.off("exit", gone);
      child.process.off("error", gone);
      child.process.unref();
      child.process.channel?.unref();
      resolve(outcome);
    };
    const heard = (answer: Answer) => {
      if (answer.id !== request.id) return;
      if (answer.kind === "documents") return finish({ documents: answer.documents });
      if (answer.kind === "begun") begun = performance.now();
      else allowed += limits.secondsPerRecognizedPage;
      clearTimeout(timer);
      timer = setTimeout(slow, Math.max(1, allowed * 1000 - (performance.now() - begun)));
    };
    const gone = () => finish({ trouble: why ?? crash(child.errors()) });
    let begun = performance.now();
    timer = setTimeout(slow, (allowed + startSeconds) * 1000);
    child.process.ref();
    child.process.channel?.ref();
    child.process.on("message", heard);
    child.process.on("exit", gone);
    child.process.on("error", gone);
    child.process.send(request, (error) => error && gone());
  });
}

/** V8 ends a process whose heap is full by itself and says so on its error stream. */
function crash(errors: string): Trouble {
  if (/heap out of memory|Allocation failed|Array buffer allocation failed/i.test(errors))
    return { code: "too-much-memory", message: "Reading it filled the memory allowed for it and was ended." };
  const last = errors.split("\n").find((line) => /Error|abort/i.test(line)) ?? "";
  return {
    code: "reader-crashed",
    message: `The program that reads it broke down${last ? ` (${last.trim().slice(0, 160)})` : ""}.`,
  };
}
