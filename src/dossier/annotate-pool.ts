import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { loadDossierModels, loadModels } from "../models/index.ts";
import type { AnnotateInput } from "../record/wire-annotate.ts";
import { annotateText } from "./annotate.ts";
import type { Answer, Task } from "./annotate-worker.ts";
import type { ExtractOptions } from "./extract.ts";
import { runsFromSource, startThread } from "./thread.ts";

export type Annotators = {
  /** The answer as one line of JSON. */
  annotate(input: AnnotateInput): Promise<string>;
  /** Texts worth handing over before the first answer is awaited. */
  readonly ahead: number;
  close(): Promise<void>;
};

type Waiting = { readonly input: AnnotateInput; resolve(line: string): void; reject(error: unknown): void };
/** A thread and the texts it was given, by their number. */
type Helper = { readonly worker: Worker; readonly given: Map<number, Waiting> };

/** Characters after which further threads are started: one loads in the time that this one needs for as many. */
const worthThreads = 80_000;
/** Texts that a thread has at once: the next waits beside it while one is worked on. */
const inHand = 2;

/** This thread and, for many texts, one more for every further core: each thread must load and warm anew, so no more than needed. */
export function openAnnotators(options: ExtractOptions): Annotators {
  const threads = runsFromSource(import.meta.url) ? 1 : availableParallelism();
  const own = Promise.all([loadModels(), loadDossierModels()]);
  own.catch(() => {});
  const queue: Waiting[] = [];
  const helpers: Helper[] = [];
  let seen = 0;
  let number = 0;
  let working = false;

  const handOut = () => {
    for (const helper of helpers)
      while (queue.length > 0 && helper.given.size < inHand) {
        const task = queue.shift()!;
        helper.given.set(number, task);
        helper.worker.postMessage({ number: number++, input: task.input, options } satisfies Task);
      }
    if (queue.length > 0 && !working) {
      working = true;
      setImmediate(workHere);
    }
  };
  /** Between two texts this thread reads on and hands out. */
  const workHere = async () => {
    working = false;
    const task = queue.shift();
    if (!task) return;
    try {
      const [models, dossier] = await own;
      task.resolve(JSON.stringify(annotateText(task.input, models, dossier, options)));
    } catch (error) {
      task.reject(error);
    }
    handOut();
  };

  return {
    ahead: threads * 4,
    annotate(input) {
      seen += input.text.length;
      if (seen > worthThreads) while (helpers.length < threads - 1) helpers.push(openHelper(handOut));
      return new Promise((resolve, reject) => {
        queue.push({ input, resolve, reject });
        handOut();
      });
    },
    close: async () => {
      await Promise.all(helpers.map((h) => h.worker.terminate()));
    },
  };
}

function openHelper(ready: () => void): Helper {
  const worker = startThread("annotate-worker", import.meta.url, {});
  const given = new Map<number, Waiting>();
  worker.on("message", ({ number, line, error }: Answer) => {
    const task = given.get(number)!;
    given.delete(number);
    if (line === undefined) task.reject(error);
    else task.resolve(line);
    ready();
  });
  worker.on("error", (error) => {
    for (const task of given.values()) task.reject(error);
  });
  return { worker, given };
}
