/**
 * Rebuilds every weight from the development data, each step in a process of its own, and beside each other what asks nothing of each other:
 * the chains of statements, their judges, and events with the readers of clauses.
 * Usage: tsx training/train.ts DATA (the folder with statements/, syntax/, names/, events/)
 * Word classes and word vectors are left as they are; training/statements/classes.ts and training/reactions/vectors.ts say how they were made.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const data = process.argv[2] ?? join(root, "..", "shared", "data");
if (!existsSync(join(data, "statements", "train.jsonl")))
  throw new Error(`${data} does not hold the development data; name its folder`);

const gold = join(data, "statements", "train.jsonl");
const folder = mkdtempSync(join(tmpdir(), "assay-training-"));
const parsed = join(folder, "parsed.jsonl");
const unseen = join(folder, "unseen.jsonl");
const fast = join(folder, "parsed-fast.jsonl");
const learnt = join(folder, "scorers");
type Step = readonly [program: string, ...rest: string[]];
const before: readonly Step[] = [["knowledge/build.ts"], ["language/train.ts"]];
const events: readonly Step[] = [["events/train.ts"], ["events/free.ts"], ["reactions/scorers.ts", learnt]];
const reading: readonly Step[] = [["statements/read.ts", data, parsed, fast]];
const chains: readonly Step[] = [["statements/train.ts", gold, parsed, join(root, "models", "statements.bin")]];
const judges: readonly Step[] = [
  ["statements/unseen.ts", gold, parsed, unseen],
  ["statements/judges.ts", gold, parsed, unseen, join(root, "models", "statements-judges.bin")],
  ["statements/quick.ts", gold, fast, join(root, "models", "statements-fast.bin")],
];
/** What reads documents as they will be read: by all weights before it. */
const after: readonly Step[] = [["events/lands.ts"], ["reactions/train.ts", learnt]];

/** Runs steps one after the other. @throws Error where one fails */
async function run(steps: readonly Step[]): Promise<void> {
  for (const [program, ...rest] of steps) {
    const started = Date.now();
    process.stderr.write(`${program}\n`);
    const call = ["--max-old-space-size=12000", "--import", "tsx", join(root, "training", program), ...rest];
    const [status] = await once(spawn(process.execPath, call, { cwd: root, stdio: "inherit" }), "close");
    if (status !== 0) throw new Error(`${program} ended with ${status}; the weights made before it stand`);
    process.stderr.write(`${program}: ${Math.round((Date.now() - started) / 1000)} s\n`);
  }
}
await run(before);
const read = run(reading);
await Promise.all([run(events), read.then(() => run(chains)), read.then(() => run(judges))]);
await run(after);
