import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { freshFolder, root, runAssay } from "./run-assay.ts";

const example = join(root, "examples", "lindhaven");

/** Every call that opens an internet socket or asks for a name, as strace prints them; undefined where strace is refused. */
function networkCalls(program: readonly string[], env: NodeJS.ProcessEnv, log: string): string[] | undefined {
  const traced = spawnSync("strace", ["-f", "-qq", "-o", log, "-e", "trace=connect,sendto,sendmsg,bind", ...program], {
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (traced.error || /ptrace|Operation not permitted/.test(traced.stderr)) return undefined;
  expect(traced.status, traced.stderr).toBe(0);
  return readFileSync(log, "utf8")
    .split("\n")
    .filter((line) => /AF_INET6?\b|resolv|nscd/.test(line));
}

it("assess asks for no address: no socket to the internet is connected, bound or written to", () => {
  const { folder, env } = freshFolder();
  runAssay(["--version"], { env });
  const program = [process.execPath, join(root, "bin", "assay.js"), "assess", example, "--out", join(folder, "report")];
  const calls = networkCalls(program, env, join(folder, "strace.log"));
  if (calls) return expect(calls).toEqual([]);
  const apart = spawnSync("unshare", ["--net", "--map-root-user", ...program], {
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  expect(apart.status, `neither strace nor a network namespace may be used here: ${apart.stderr}`).toBe(0);
}, 180_000);

it("the trace would show a program that does ask for an address", () => {
  const { folder, env } = freshFolder();
  const asking = 'require("node:net").connect(9, "127.0.0.1").on("error", () => {})';
  const calls = networkCalls([process.execPath, "-e", asking], env, join(folder, "strace.log"));
  if (calls) expect(calls.length).toBeGreaterThan(0);
});
