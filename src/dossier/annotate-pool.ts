import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import { loadDossierModels, loadModels } from "../models/index.ts";
import type { AnnotateInput, AnnotateOutput } from "../record/wire-annotate.ts";
import { annotateText } from "./annotate.ts";
import type { ExtractOptions } from "./extract.ts";
import { runsFromSource } from "./thread.ts";

export type Annotators = {
  annotate(input: AnnotateInput): Promise<AnnotateOutput>;
  /** Texts worth handing over before the first answer is awaited. */
  readonly ahead: number;
  close(): Promise<void>;
};

/** Characters after which further threads are started: a few texts are done before a thread is warm. */
const warm = 150_000;

/** This thread for the first texts, every core for many. */
export function openAnnotators(options: ExtractOptions): Annotators {
  const threads = runsFromSource(import.meta.url) ? 1 : availableParallelism();
  let seen = 0;
  let pool: Tinypool | undefined;
  const own = Promise.all([loadModels(), loadDossierModels()]);
  return {
    ahead: threads * 4,
    async annotate(input) {
      seen += input.text.length;
      if (threads > 1 && seen > warm) {
        pool ??= openThreads(threads);
        return pool.run({ input, options }) as Promise<AnnotateOutput>;
      }
      const [models, dossier] = await own;
      return annotateText(input, models, dossier, options);
    },
    close: async () => pool?.destroy(),
  };
}

function openThreads(threads: number): Tinypool {
  return new Tinypool({
    filename: fileURLToPath(new URL("./annotate-worker.js", import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
  });
}
