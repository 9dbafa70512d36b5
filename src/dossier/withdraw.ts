import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { syncFolder } from "./files.ts";
import { takeLock } from "./lock.ts";
import { openLog } from "./log.ts";
import { DossierProblem } from "./problem.ts";
import { sha256 } from "./publish.ts";

/**
 * Takes a document out for good: the decision is logged first, then its bytes go, under every path that has them and
 * from what was derived of them; hash, reason and person stay.
 */
export function withdraw(
  dossier: string,
  path: string,
  reason: string,
  analyst: string,
  device: string,
): { sha256: string; removed: readonly string[] } {
  const documents = join(dossier, "documents");
  const file = join(documents, path);
  if (relative(documents, file).split(sep)[0] === ".." || !existsSync(file) || !statSync(file).isFile())
    throw new DossierProblem(file, "there is no such document", "Name it as it stands under documents/");
  if (!reason.trim()) throw new DossierProblem(file, "a reason is needed", "Say why it is withdrawn with --reason");
  const lock = takeLock(dossier, "assay withdraw");
  try {
    const hash = sha256(readFileSync(file));
    const log = openLog(dossier, analyst, device);
    log.append("withdraw", { sha256: hash, path: relative(documents, file).split(sep).join("/"), reason });
    log.close();
    const removed = twins(documents, statSync(file).size, hash);
    for (const twin of removed) {
      rmSync(twin);
      syncFolder(dirname(twin));
    }
    removeDerived(dossier);
    return { sha256: hash, removed: removed.map((twin) => relative(documents, twin)) };
  } finally {
    lock.release();
  }
}

/** Every file below the folder that has these bytes. */
function twins(folder: string, bytes: number, hash: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size === bytes && sha256(readFileSync(file)) === hash);
}

/** Cache and index hold the text too; both are made anew by the next run. */
function removeDerived(dossier: string): void {
  const derived = join(dossier, ".assay");
  for (const name of readdirSync(derived))
    if (!name.startsWith("lock") && name !== "addresses.json")
      rmSync(join(derived, name), { recursive: true, force: true });
}
