import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** Makes a directory entry durable: a rename or a new file is safe only once its folder is synced (fsync(2), notes). */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder and those above it. One at a time: Node's own recursion never ends where a file system refuses folders. */
export function ensureFolder(folder: string): void {
  if (existsSync(folder)) return;
  ensureFolder(dirname(folder));
  if (!existsSync(folder)) mkdirSync(folder);
}

/** Writes beside the file, syncs and renames: a reader sees the old bytes or the new ones, never a half. */
export function writeDurably(file: string, bytes: string | Uint8Array, durable = true): void {
  ensureFolder(dirname(file));
  const beside = `${file}.${process.pid}.new`;
  const handle = openSync(beside, "w");
  try {
    const buffer = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
    for (let done = 0; done < buffer.length; ) done += writeSync(handle, buffer, done);
    if (durable) fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, file);
  if (durable) syncFolder(dirname(file));
}

/** A folder with `dossier.json` is a dossier; any other is a folder of documents. */
export const isDossier = (folder: string) => existsSync(join(folder, "dossier.json"));

/** Name of a folder as shown: its own last part. */
export const nameOf = (folder: string) => basename(resolve(folder));

/** Where the documents of a folder lie: a dossier keeps them apart. */
export const documentsFolder = (folder: string) => (isDossier(folder) ? join(folder, "documents") : folder);

/** Where the report goes unless `--out` says otherwise. */
export const reportFolder = (folder: string) =>
  isDossier(folder) ? join(folder, "report") : `${nameOf(folder)}-report`;
