#!/usr/bin/env node
// Starts Assay from any folder; builds first where the build is missing or older than the sources.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const builder = join(root, "bin", "build.js");
const stampFile = join(root, "dist", "build.json");

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile()) yield path;
  }
}

const sources = () => [...["src", "models"].flatMap((name) => [...filesUnder(join(root, name))]), builder];

function isStale() {
  if (!existsSync(stampFile)) return true;
  const built = statSync(stampFile).mtimeMs;
  return (
    sources().some((file) => statSync(file).mtimeMs > built) ||
    JSON.parse(readFileSync(stampFile, "utf8")).files !== sources().length
  );
}

function build() {
  process.stderr.write("assay: building (first start or changed sources)\n");
  if (!existsSync(join(root, "node_modules", "vite"))) {
    process.stderr.write(`assay: the dependencies are not installed. Run npm ci in ${root}\n`);
    process.exit(2);
  }
  const beside = join(root, `dist.${process.pid}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, beside], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}\nassay: the build failed\n`);
    rmSync(beside, { recursive: true, force: true });
    process.exit(2);
  }
  const hash = createHash("sha256");
  for (const file of sources()) hash.update(file.slice(root.length)).update(readFileSync(file));
  writeFileSync(
    join(beside, "build.json"),
    JSON.stringify({ files: sources().length, source: hash.digest("hex").slice(0, 16) }),
  );
  rmSync(join(root, "dist"), { recursive: true, force: true });
  try {
    renameSync(beside, join(root, "dist"));
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(stampFile)) throw error; // another start built it in the meantime
  }
}

if (isStale()) build();
const { main } = await import(pathToFileURL(join(root, "dist", "program", "main.js")).href);
process.exitCode = await main(process.argv.slice(2));
