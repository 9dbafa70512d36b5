import { mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { isDossier, writeDurably } from "./files.ts";
import { DossierProblem } from "./problem.ts";

/** Makes a folder a dossier: what stands in it moves, unread and unchanged, into `documents/`. Returns what was moved. */
export function init(folder: string): { moved: string[] } {
  if (isDossier(folder)) throw new DossierProblem(folder, "this is a dossier already", "Run assay assess to read it");
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new DossierProblem(folder, "there is no such folder", "Make the folder first");
  const documents = join(folder, "documents");
  const own = new Set(["documents", "decisions", "report", ".assay"]);
  const moved = readdirSync(folder)
    .filter((name) => !own.has(name))
    .sort();
  mkdirSync(documents, { recursive: true });
  const taken = moved.find((name) => statSync(join(documents, name), { throwIfNoEntry: false }));
  if (taken)
    throw new DossierProblem(
      join(folder, taken),
      "a file of this name stands in documents/ too",
      "Rename one of the two and try again",
    );
  for (const name of moved) renameSync(join(folder, name), join(documents, name));
  mkdirSync(join(folder, "decisions"), { recursive: true });
  mkdirSync(join(folder, ".assay"), { recursive: true });
  writeDurably(join(folder, "dossier.json"), `${JSON.stringify({ format: 1, watch: [] }, null, 2)}\n`);
  return { moved };
}
