import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the program: `package.json`, `models/`, `dist/` or `src/`. */
export const programFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The released version, as said in reports. */
export const version: string = (
  JSON.parse(readFileSync(join(programFolder, "package.json"), "utf8")) as { version: string }
).version;

/** Changes with every change of sources or weights: the key under which derived state is kept. */
export function buildVersion(): string {
  const stamp = join(dirname(fileURLToPath(import.meta.url)), "..", "build.json");
  if (existsSync(stamp)) return `${version}-${(JSON.parse(readFileSync(stamp, "utf8")) as { source: string }).source}`;
  return `${version}-source-${Math.round(Math.max(newest(join(programFolder, "src")), newest(join(programFolder, "models"))))}`;
}

function newest(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((e) => e.isFile())
      .map((e) => statSync(join(e.parentPath, e.name)).mtimeMs),
  );
}
