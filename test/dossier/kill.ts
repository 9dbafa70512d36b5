import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { logFiles, readLog } from "../../src/dossier/log.ts";
import { freshFolder, runAssay, seeded, startAssay } from "../run-assay.ts";

export type KillResult = { readonly kills: number; readonly midway: number; readonly problems: readonly string[] };

const text = (n: number) =>
  `Blast hits market in Norvik\n\n12 May 2024\n\nThe mayor of Norvik condemned the attack on the market, in which ${n} people were killed. "We will find those who did this," she said.\n`;

function dossier(): { folder: string; env: NodeJS.ProcessEnv } {
  const { folder, env } = freshFolder();
  const home = join(folder, "dossier");
  mkdirSync(home, { recursive: true });
  for (let n = 2; n < 8; n++) writeFileSync(join(home, `${n}.txt`), text(n).repeat(n));
  runAssay(["init", home], { env });
  return { folder: home, env };
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const gone = (child: ReturnType<typeof startAssay>) => new Promise<void>((done) => child.once("exit", () => done()));

/** Kills `assay assess` at random moments; after each, `verify` after a next run must find nothing wrong. */
export async function killAssess(kills: number, seed: number): Promise<KillResult> {
  const random = seeded(seed);
  const { folder, env } = dossier();
  const problems: string[] = [];
  const started = Date.now();
  if (runAssay(["assess", folder], { env }).code !== 0) problems.push("the first run failed");
  const whole = Date.now() - started;
  let midway = 0;
  for (let k = 0; k < kills; k++) {
    if (random() < 0.3) rmSync(join(folder, ".assay", "cache"), { recursive: true, force: true });
    const child = startAssay(["assess", folder], env);
    const exit = gone(child);
    await wait(random() * whole);
    if (child.exitCode === null) midway++;
    child.kill("SIGKILL");
    await exit;
    if (k % 5 !== 4 && k !== kills - 1) continue;
    const again = runAssay(["assess", folder], { env });
    if (again.code !== 0)
      problems.push(`kill ${k} (seed ${seed}): the next run ended with ${again.code}: ${again.stderr}`);
    const verified = runAssay(["verify", folder], { env });
    if (verified.code !== 0) problems.push(`kill ${k} (seed ${seed}): ${verified.stderr}`);
  }
  return { kills, midway, problems };
}

/** Kills `assay decide` while it writes; every decision it acknowledged must be in the log, and the log sound. */
export async function killDecide(kills: number, seed: number): Promise<KillResult> {
  const random = seeded(seed);
  const { folder, env } = dossier();
  const problems: string[] = [];
  const acknowledged = new Set<string>();
  let midway = 0;
  for (let k = 0; k < kills; k++) {
    const child = startAssay(["decide", folder], env);
    const exit = gone(child);
    let out = "";
    const first = new Promise<void>((done) =>
      child.stdout!.on("data", (chunk) => {
        out += chunk;
        done();
      }),
    );
    child.stdin!.on("error", () => {});
    for (let i = 0; i < 400; i++)
      child.stdin!.write(
        `${JSON.stringify({ kind: "correct", payload: { text: `decision ${k}.${i} ${"x".repeat(Math.floor(random() * 300))}` } })}\n`,
      );
    await Promise.race([first, exit]);
    await wait(random() * 60);
    if (child.exitCode === null) midway++;
    child.kill("SIGKILL");
    await exit;
    for (const line of out.split("\n").slice(0, -1)) acknowledged.add((JSON.parse(line) as { id: string }).id);
    problems.push(...missing(folder, acknowledged).map((m) => `kill ${k} (seed ${seed}): ${m}`));
  }
  const last = runAssay(["decide", folder], { env, input: '{"kind":"correct","payload":{"text":"after"}}\n' });
  if (last.code !== 0) problems.push(`the next run ended with ${last.code}: ${last.stderr}`);
  if (acknowledged.size === 0) problems.push("no decision was ever acknowledged, so nothing was tested");
  return { kills, midway, problems };
}

function missing(folder: string, acknowledged: ReadonlySet<string>): string[] {
  const logs = logFiles(folder).map(readLog);
  const kept = new Set(logs.flatMap((l) => l.decisions.map((d) => d.id)));
  const lost = [...acknowledged]
    .filter((id) => !kept.has(id))
    .map((id) => `decision ${id} was acknowledged and is lost`);
  return [...lost, ...logs.flatMap((l) => l.faults.map((f) => `${f.file}:${f.line}: ${f.message}`))];
}

export const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, "report", "manifest.json"), "utf8"));
