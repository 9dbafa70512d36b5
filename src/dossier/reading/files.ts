import { readFile } from "node:fs/promises";
import { defaultLimits, type Limits } from "../../documents/limits.ts";
import type { Document } from "../../documents/types.ts";
import { openReader } from "./reader.ts";

/** Reads single files, in order, under the limits of a folder's files. @throws where a file cannot be opened */
export async function readFiles(paths: readonly string[], limits: Partial<Limits> = {}): Promise<Document[]> {
  const reader = openReader({ ...defaultLimits, ...limits }, 1);
  try {
    const documents: Document[] = [];
    for (const path of paths) documents.push(...(await reader.read(await readFile(path), path)));
    return documents;
  } finally {
    reader.close();
  }
}
