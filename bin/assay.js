#!/usr/bin/env node
// Starts Assay from any folder; builds first where the build is missing or older than the sources.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const builder = join(root, "bin", "build.js");
const dist = join(root, "dist");
const stampFile = join(dist, "build.json");

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile()) yield path;
  }
}

const sources = () => [...["src", "models"].flatMap((name) => [...filesUnder(join(root, name))]), builder];

/** The build of these sources, or undefined where it has to be made. */
function upToDate() {
  if (!existsSync(stampFile)) return undefined;
  const built = statSync(stampFile).mtimeMs;
  const { files, folder } = JSON.parse(readFileSync(stampFile, "utf8"));
  const now = sources();
  return now.length === files && now.every((file) => statSync(file).mtimeMs <= built) ? folder : undefined;
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** Builds into a folder named by the sources: a program that runs keeps its own, and two starts at once make the same. */
function build() {
  process.stderr.write("assay: building (first start or changed sources)\n");
  if (!existsSync(join(root, "node_modules", "vite"))) {
    process.stderr.write(`assay: the dependencies are not installed. Run npm ci in ${root}\n`);
    process.exit(2);
  }
  const files = sources();
  const folder = hashOf(files);
  const beside = join(dist, `making-${process.pid}`);
  if (!existsSync(join(dist, folder))) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [builder, beside], { cwd: root, encoding: "utf8" });
    if (status !== 0) {
      process.stderr.write(`${stdout}${stderr}\nassay: the build failed\n`);
      rmSync(beside, { recursive: true, force: true });
      process.exit(2);
    }
    put(beside, join(dist, folder));
  }
  writeFileSync(`${stampFile}.${process.pid}`, JSON.stringify({ files: files.length, folder }));
  renameSync(`${stampFile}.${process.pid}`, stampFile);
  sweep(folder);
  return folder;
}

function put(made, at) {
  try {
    renameSync(made, at);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(at)) throw error; // another start built it in the meantime
  }
}

const day = 86_400_000;
/** Builds of other sources go when they are a day old: until then a desk may run from them. */
function sweep(current) {
  for (const name of readdirSync(dist)) {
    const old = join(dist, name);
    const age = Date.now() - (statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (name !== current && name !== "build.json" && age > day) rmSync(old, { recursive: true, force: true });
  }
}

const folder = upToDate() ?? build();
const { main } = await import(pathToFileURL(join(dist, folder, "main.js")).href);
process.exitCode = await main(process.argv.slice(2));
