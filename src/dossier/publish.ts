import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureFolder, writeDurably } from "./files.ts";
import type { Head } from "./log.ts";

/** What was published and from what: hashes of the files, of the documents, and where the logs stood. */
export type Manifest = {
  readonly generator: "Assay";
  readonly version: string;
  /** Build of the program: version and hash of its sources and weights. */
  readonly build: string;
  readonly edition: number;
  /** Options of the run that change the result. */
  readonly fast: boolean;
  readonly event: string | null;
  /** Names were masked; which ones stands in the log of decisions, not here. */
  readonly masked?: true;
  /** Hash of everything the report was computed from: documents, decisions, settings, options, program version. */
  readonly input: string;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  readonly documents: readonly { readonly id: string; readonly sha256: string; readonly paths: readonly string[] }[];
  readonly logs: Readonly<Record<string, Head>>;
  /** sha256 of this object without this field. */
  readonly hash: string;
};

export const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");

export function sealManifest(open: Omit<Manifest, "hash">): Manifest {
  return { ...open, hash: sha256(JSON.stringify(open)) };
}

export const manifestText = (m: Manifest) => `${JSON.stringify(m, null, 2)}\n`;

/** Writes each file whole beside its old self and renames it; the manifest comes last, so a report without a fitting manifest was cut short. */
export function publish(
  out: string,
  files: readonly { name: string; bytes: Uint8Array }[],
  open: Omit<Manifest, "hash" | "files">,
): Manifest {
  ensureFolder(out);
  rmSync(join(out, "manifest.json"), { force: true });
  for (const file of files) writeDurably(join(out, file.name), file.bytes);
  const listed = files.map((f) => ({ name: f.name, bytes: f.bytes.length, sha256: sha256(f.bytes) }));
  const { generator, version, build, edition, fast, event, masked, input, documents, logs } = open;
  const manifest = sealManifest({
    generator,
    version,
    build,
    edition,
    fast,
    event,
    ...(masked ? { masked } : {}),
    input,
    files: listed,
    documents,
    logs,
  });
  writeDurably(join(out, "manifest.json"), manifestText(manifest));
  return manifest;
}
