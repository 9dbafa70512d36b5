import { readFileSync } from "node:fs";
import { type Knowledge, type KnowledgeFile, knowledgeOf } from "../actors/knowledge.ts";

let loaded: Knowledge | null = null;

/** The knowledge file with its indexes, read when first asked for. @throws where models/knowledge.json is missing or no JSON */
export function loadKnowledge(): Knowledge {
  loaded ??= knowledgeOf(
    JSON.parse(readFileSync(new URL("../../models/knowledge.json", import.meta.url), "utf8")) as KnowledgeFile,
  );
  return loaded;
}
