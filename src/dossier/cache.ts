import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { isDossier, writeDurably } from "./files.ts";

/** Derived state by content: safe to delete at any time; a damaged entry counts as absent. */
export type Cache = {
  get<T>(key: string): T | undefined;
  put(key: string, value: unknown): void;
};

/** The user's cache folder (XDG Base Directory Specification), or `.assay` of a dossier. */
export function cacheFolder(folder: string): string {
  if (isDossier(folder)) return join(folder, ".assay", "cache");
  const base =
    process.env.XDG_CACHE_HOME ||
    (process.platform === "win32" ? process.env.LOCALAPPDATA : undefined) ||
    join(homedir(), ".cache");
  return join(base, "assay");
}

/** Entries of one program version; those of others are removed when they have not been used for 30 days. */
export function openCache(folder: string, version: string): Cache {
  const home = join(folder, version);
  mkdirSync(home, { recursive: true });
  sweep(folder, version);
  const fileOf = (key: string) => join(home, createHash("sha256").update(key).digest("hex").slice(0, 40));
  return {
    get<T>(key: string) {
      try {
        return open(readFileSync(fileOf(key))) as T;
      } catch {
        return undefined;
      }
    },
    put(key, value) {
      writeDurably(fileOf(key), sealed(value), false);
    },
  };
}

/** No cache: every read misses. */
export const noCache: Cache = { get: () => undefined, put: () => {} };

function sealed(value: unknown): Buffer {
  const body = serialize(value);
  return Buffer.concat([createHash("sha256").update(body).digest(), body]);
}

function open(bytes: Buffer): unknown {
  const body = bytes.subarray(32);
  if (!createHash("sha256").update(body).digest().equals(bytes.subarray(0, 32))) throw new Error("damaged cache entry");
  return deserialize(body);
}

const month = 30 * 86_400_000;
function sweep(folder: string, version: string): void {
  for (const name of readdirSync(folder)) {
    const old = join(folder, name);
    if (name !== version && Date.now() - statSync(old).mtimeMs > month) rmSync(old, { recursive: true, force: true });
  }
}
