// Cold start on one report and 200 documents of its size, with the memory of the whole process tree: npx tsx bench/assess.ts [documents]
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freshFolder, root, runAssay, shared } from "../test/run-assay.ts";
import { corpus } from "./corpus.ts";

const count = Number(process.argv[2] ?? 200);
const size = 26_000;
const { folder, env } = freshFolder();

/** Resident bytes of a process and its descendants (proc(5)). */
function resident(pid: number): number {
  try {
    const own = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number),
    );
    return own + children.reduce((sum, child) => sum + resident(child), 0);
  } catch {
    return 0;
  }
}

async function timed(name: string, args: string[], limitSeconds: number) {
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, "bin", "assay.js"), ...args], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, resident(child.pid!))), 50);
  let stderr = "";
  child.stderr.on("data", (chunk) => (stderr += chunk));
  const code = await new Promise((done) => child.once("exit", done));
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${name}: ${seconds.toFixed(1)} s of ${limitSeconds} s allowed (${(seconds / limitSeconds).toFixed(2)}), peak ${(peak / 1e6).toFixed(0)} MB of 1500 MB, exit ${code}`,
  );
  if (code !== 0) console.log(stderr);
}

runAssay(["--version"], { env });
const one = join(folder, "one");
mkdirSync(one);
if (shared) writeFileSync(join(one, "report.txt"), readFileSync(join(shared, "seed", "documents", "report.txt")));
else writeFileSync(join(one, "report.txt"), corpus(1, size)[0]!);
await timed("cold, one report", ["assess", one, "--out", join(folder, "one-report")], 5);

const many = join(folder, "many");
mkdirSync(many);
corpus(count, size).forEach((text, i) => {
  writeFileSync(join(many, `${String(i).padStart(4, "0")}.txt`), text);
});
await timed(`cold, ${count} documents`, ["assess", many, "--out", join(folder, "many-report")], (90 * count) / 200);
await timed(`again, ${count} documents`, ["assess", many, "--out", join(folder, "many-report")], (90 * count) / 200);
rmSync(folder, { recursive: true, force: true });
