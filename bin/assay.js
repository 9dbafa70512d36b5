#!/usr/bin/env node
// Starts Assay from any folder; builds first where the build is missing or older than the sources.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stampFile = join(root, "dist", "build.json");

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile()) yield path;
  }
}

const sources = () => [...filesUnder(join(root, "src")), ...filesUnder(join(root, "models"))];

function isStale() {
  if (!existsSync(stampFile)) return true;
  const built = statSync(stampFile).mtimeMs;
  return (
    sources().some((file) => statSync(file).mtimeMs > built) ||
    JSON.parse(readFileSync(stampFile, "utf8")).files !== sources().length
  );
}

function run(what, file, ...options) {
  const result = spawnSync(process.execPath, [file, ...options], { cwd: root, encoding: "utf8" });
  if (result.status === 0) return true;
  process.stderr.write(`${result.stdout}${result.stderr}\nassay: ${what} failed\n`);
  return false;
}

function build() {
  process.stderr.write("assay: building (first start or changed sources)\n");
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  if (!existsSync(compiler)) {
    process.stderr.write(`assay: the dependencies are not installed. Run npm ci in ${root}\n`);
    process.exit(2);
  }
  const beside = join(root, `dist.${process.pid}`);
  const pages = join(root, "node_modules", "vite", "bin", "vite.js");
  const built =
    run("the build", compiler, "-p", join(root, "tsconfig.build.json"), "--outDir", beside) &&
    run(
      "the build of the desk",
      pages,
      "build",
      "--config",
      join(root, "src", "desk", "web", "vite.config.ts"),
      "--outDir",
      join(beside, "desk", "web"),
    );
  if (!built) {
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
const { main } = await import(pathToFileURL(join(root, "dist", "cli", "main.js")).href);
process.exitCode = await main(process.argv.slice(2));
