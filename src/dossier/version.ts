import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the program: `package.json`, `models/`, `dist/` or `src/`. */
export const programFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The released version, as said in reports. */
export const version: string = (
  JSON.parse(readFileSync(join(programFolder, "package.json"), "utf8")) as { version: string }
).version;

const here = dirname(fileURLToPath(import.meta.url));
const isBuilt = dirname(here) === join(programFolder, "dist");

/** Where the build lies: this one's own folder, named by what it was made of, or for a program run from its sources the newest. */
export const buildFolder = (): string =>
  isBuilt ? here : join(programFolder, "dist", JSON.parse(readFileSync(stamp, "utf8")).folder as string);
const stamp = join(programFolder, "dist", "build.json");

/** Changes with every change of sources or weights: the key under which derived state is kept. */
export function buildVersion(): string {
  if (isBuilt) return `${version}-${basename(here)}`;
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
