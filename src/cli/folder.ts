import { statSync } from "node:fs";
import { isDossier } from "../dossier/files.ts";
import { DossierProblem } from "../dossier/problem.ts";

/** @throws DossierProblem where there is no such folder */
export function needFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isFile())
    throw new DossierProblem(
      folder,
      "this is a file, and a folder of documents is wanted",
      "Name the folder that it lies in; assay annotate reads single files",
    );
  if (!found?.isDirectory()) throw new DossierProblem(folder, "there is no such folder", "Check the path");
}

/** @throws DossierProblem where there is no such dossier */
export function needDossier(folder: string): void {
  needFolder(folder);
  if (!isDossier(folder))
    throw new DossierProblem(folder, "this folder is no dossier", `Run assay init ${folder} first`);
}
