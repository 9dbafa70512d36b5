import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One folder for all temporary files of a run of the tests, programs they start included; gone when the run ends. */
export default function scratch(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "assay-tests-"));
  // PostgreSQL runs as a user of its own and must get through.
  chmodSync(folder, 0o755);
  process.env["TMPDIR"] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
