import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { syncFolder } from "./files.ts";
import { takeLock } from "./lock.ts";
import { openLog } from "./log.ts";
import { DossierProblem } from "./problem.ts";
import { sha256 } from "./publish.ts";

/** Takes a document out for good: the decision is logged first, then its bytes go; hash, reason and person stay. */
export function withdraw(
  dossier: string,
  path: string,
  reason: string,
  analyst: string,
  device: string,
): { sha256: string } {
  const file = join(dossier, "documents", path);
  if (!existsSync(file) || !statSync(file).isFile())
    throw new DossierProblem(file, "there is no such document", "Name it as it stands under documents/");
  if (!reason.trim()) throw new DossierProblem(file, "a reason is needed", "Say why it is withdrawn with --reason");
  const lock = takeLock(dossier, "assay withdraw");
  try {
    const hash = sha256(readFileSync(file));
    const log = openLog(dossier, analyst, device);
    log.append("withdraw", { sha256: hash, path, reason });
    log.close();
    rmSync(file);
    syncFolder(join(file, ".."));
    return { sha256: hash };
  } finally {
    lock.release();
  }
}
