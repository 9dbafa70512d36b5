import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { init } from "../../src/dossier/init.ts";
import { freshFolder, startAssay } from "../run-assay.ts";

const { folder: home, env } = freshFolder();
const folder = join(home, "dossier");
mkdirSync(folder);
writeFileSync(join(folder, "note.txt"), "The mayor of Belmar said that the market would close early.\n");
init(folder);

/** Port of the address that is printed, and the program behind it. */
async function served(...more: string[]): Promise<{ port: number; desk: ChildProcess }> {
  const desk = startAssay(["serve", folder, "--no-open", ...more], env);
  const [line] = (await once(createInterface({ input: desk.stdout! }), "line")) as [string];
  const { url } = JSON.parse(line) as { url: string };
  expect((await fetch(url, { redirect: "manual" })).status).toBe(302);
  return { port: Number(new URL(url).port), desk };
}

async function closed(desk: ChildProcess): Promise<void> {
  desk.kill("SIGTERM");
  await once(desk, "exit");
}

/** Runs `work` while another program holds the port. */
async function whileTaken(port: number, work: () => Promise<void>): Promise<void> {
  const other = createServer().listen(port, "127.0.0.1");
  await once(other, "listening");
  await work().finally(() => other.close());
}

it("serves a dossier at the same port each time, at another where that is taken, and leaves no log behind", async () => {
  const first = await served();
  await closed(first.desk);
  const second = await served();
  await closed(second.desk);
  expect(second.port).toBe(first.port);
  await whileTaken(first.port, async () => {
    const third = await served();
    expect(third.port).not.toBe(first.port);
    await closed(third.desk);
  });
  expect(readdirSync(join(folder, "decisions"))).toEqual([]);
});

it("says that a port that was asked for is taken, and lets the dossier go", async () => {
  const free = await served();
  await closed(free.desk);
  await whileTaken(free.port, async () => {
    const desk = startAssay(["serve", folder, "--no-open", "--port", String(free.port)], env);
    let said = "";
    desk.stderr!.on("data", (chunk) => (said += chunk));
    const [code] = await once(desk, "exit");
    expect(code).toBe(2);
    expect(said).toContain(`port ${free.port} is taken by another program. Leave it out to take a free one`);
  });
  await closed((await served("--port", "0")).desk);
});
