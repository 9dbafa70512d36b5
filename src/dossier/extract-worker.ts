import type { Document } from "../documents/types.ts";
import type { Extract } from "../events/types.ts";
import { loadModels } from "../models/index.ts";
import { type ExtractOptions, extract } from "./extract.ts";

const models = loadModels();

/** One document a task. */
export default async function work(task: { document: Document; options: ExtractOptions }): Promise<Extract> {
  return extract(task.document, await models, task.options);
}
