import { parentPort } from "node:worker_threads";
import { loadDossierModels, loadModels } from "../models/index.ts";
import type { AnnotateInput } from "../record/wire-annotate.ts";
import { annotateText } from "./annotate.ts";
import type { ExtractOptions } from "./extract.ts";

export type Task = { readonly number: number; readonly input: AnnotateInput; readonly options: ExtractOptions };
export type Answer = { readonly number: number; readonly line?: string; readonly error?: unknown };

const loaded = Promise.all([loadModels(), loadDossierModels()]);

/** One text a message; answered with the line to write. */
parentPort?.on("message", async ({ number, input, options }: Task) => {
  try {
    const [models, dossier] = await loaded;
    const line = JSON.stringify(annotateText(input, models, dossier, options));
    parentPort!.postMessage({ number, line } satisfies Answer);
  } catch (error) {
    parentPort!.postMessage({ number, error } satisfies Answer);
  }
});
