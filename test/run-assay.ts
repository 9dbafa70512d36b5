import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
/** The material beside the checkout, or undefined where it is absent. */
export const shared = [join(root, "..", "shared")].find((folder) => existsSync(join(folder, "seed")));
const program = join(root, "bin", "assay.js");

/** A folder of its own for one test, with its own cache and configuration. */
export function freshFolder(): { folder: string; env: NodeJS.ProcessEnv } {
  const folder = mkdtempSync(join(tmpdir(), "assay-"));
  return {
    folder,
    env: {
      ...process.env,
      XDG_CACHE_HOME: join(folder, "cache"),
      XDG_CONFIG_HOME: join(folder, "config"),
      ASSAY_ANALYST: "Test",
    },
  };
}

export function runAssay(
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string; input?: string } = {},
) {
  const result = spawnSync(process.execPath, [program, ...args], { encoding: "utf8", maxBuffer: 1 << 30, ...options });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}

export function startAssay(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [program, ...args], { env, stdio: ["pipe", "pipe", "pipe"] });
}

/** Mulberry32: small seeded generator, so that a failing run can be repeated. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
