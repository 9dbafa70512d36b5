import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";
import { list } from "../dossier/reading/walk.ts";
import { buildVersion } from "../dossier/version.ts";
import type { Decision, DecisionKind } from "../record/decision.ts";
import type { Part } from "./derived.ts";

/** What was computed last, part by part as it crosses threads: a desk that is opened again shows it at once. */
const fileOf = (folder: string) => join(folder, ".assay", "desk.bin");

/** Kinds after which what is derived comes out differently; acceptance only changes a state. */
export const changesDerived: ReadonlySet<DecisionKind> = new Set([
  "reject",
  "edit",
  "add",
  "merge",
  "split",
  "undo",
  "grade",
  "withdraw",
  "settings",
  "write",
  "correct",
]);

/**
 * Names everything that what is derived rests on. Documents go by size and time of change, as makes and version controls have
 * it: reading every byte again would cost a large dossier more than a second. `verify` and `assess` go by the bytes.
 */
export async function keyOf(folder: string, decisions: readonly Decision[]): Promise<string> {
  const { files } = await list(folder);
  const of = [
    buildVersion(),
    files.map((f) => [f.path, f.bytes, f.changed]),
    readFileSync(join(folder, "dossier.json"), "utf8"),
    decisions
      .filter((d) => changesDerived.has(d.kind))
      .map((d) => d.hash)
      .sort(),
  ];
  return createHash("sha256").update(JSON.stringify(of)).digest("hex");
}

/** Writes parts beside the file and puts them in its place when all are there. */
export function keeper(folder: string, key: string) {
  const beside = `${fileOf(folder)}.new`; // the dossier's lock is held: nobody else writes it
  mkdirSync(join(folder, ".assay"), { recursive: true });
  const handle = openSync(beside, "w");
  const add = (part: Part | Title) => {
    const bytes = serialize(part);
    const head = Buffer.alloc(headBytes);
    head.writeUInt32LE(bytes.length);
    head.writeUInt32LE(crc32(bytes), 4);
    for (const part of [head, bytes]) for (let at = 0; at < part.length; ) at += writeSync(handle, part, at);
  };
  add({ key, build: buildVersion() });
  return {
    add,
    end: () => {
      closeSync(handle);
      renameSync(beside, fileOf(folder));
    },
  };
}

type Title = { readonly key: string; readonly build: string };
/** Length and checksum before each part. */
const headBytes = 8;

/** The parts that this build kept last, with the key of what they rest on; undefined where there are none, or damaged ones. */
export function maybeKept(folder: string): { readonly key: string; readonly parts: Iterable<Part> } | undefined {
  let handle: number;
  try {
    handle = openSync(fileOf(folder), "r");
  } catch {
    return undefined;
  }
  const parts = partsIn(handle);
  const title = parts.next().value as Title | undefined;
  if (title?.build === buildVersion()) return { key: title.key, parts: parts as Generator<Part> };
  parts.return?.(undefined);
  return undefined;
}

/** Ends early where a part is cut off or is not what was written: the end is then missing too. */
function* partsIn(handle: number): Generator<unknown> {
  try {
    for (const head = Buffer.alloc(headBytes); readSync(handle, head) === headBytes; ) {
      const bytes = Buffer.alloc(head.readUInt32LE());
      if (readSync(handle, bytes) !== bytes.length || crc32(bytes) !== head.readUInt32LE(4)) return;
      yield deserialize(bytes);
    }
  } finally {
    closeSync(handle);
  }
}
