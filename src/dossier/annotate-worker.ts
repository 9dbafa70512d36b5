import { loadDossierModels, loadModels } from "../models/index.ts";
import type { AnnotateInput, AnnotateOutput } from "../record/wire-annotate.ts";
import { annotateText } from "./annotate.ts";
import type { ExtractOptions } from "./extract.ts";

const loaded = Promise.all([loadModels(), loadDossierModels()]);

/** One text a task. */
export default async function work(task: { input: AnnotateInput; options: ExtractOptions }): Promise<AnnotateOutput> {
  const [models, dossier] = await loaded;
  return annotateText(task.input, models, dossier, task.options);
}
