/**
 * Whole `assay annotate --jsonl`, as a program of its own on every core, beside the same texts only cut into tokens on one.
 * Usage: npx tsx bench/annotate.ts [documents]
 */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { tokenize } from "../src/language/tokenize.ts";
import { freshFolder, root, runAssay } from "../test/run-assay.ts";
import { corpus } from "./corpus.ts";

const count = Number(process.argv[2] ?? 100);
const texts = corpus(count, 26_000);
const { folder, env } = freshFolder();
runAssay(["--version"], { env });

const started = performance.now();
const tokens = texts.reduce((n, text) => n + tokenize(text, 0, text.length).start.length, 0);
const limit = (tokens / (performance.now() - started)) * 1000;
console.log(`${count} documents, ${tokens} tokens, ${availableParallelism()} cores`);
console.log(`tokens alone, one core: ${Math.round(limit)} tokens/s`);

/** Seconds from the start of the program to its last line. */
async function annotated(...options: string[]): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, "bin", "assay.js"), "annotate", "--jsonl", ...options], {
    env,
    stdio: ["pipe", "pipe", "ignore"],
  });
  let lines = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) lines++;
  });
  child.stdin.end(texts.map((text, i) => `${JSON.stringify({ id: `${i}`, text })}\n`).join(""));
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0 || lines !== count) throw new Error(`annotate ended with ${code} after ${lines} of ${count} lines`);
  return (performance.now() - begun) / 1000;
}

for (const [name, needed, options] of [
  ["as delivered", 12_000, []],
  ["fast", 40_000, ["--fast"]],
] as const) {
  const seconds = await annotated(...options);
  const rate = tokens / seconds;
  console.log(
    `${name}: ${seconds.toFixed(1)} s, ${Math.round(rate)} tokens/s, ${(rate / needed).toFixed(2)} of the ${needed} wanted, ${(rate / limit).toFixed(3)} of tokens alone`,
  );
}
rmSync(folder, { recursive: true, force: true });
