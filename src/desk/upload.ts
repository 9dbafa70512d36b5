import { createHash } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { syncFolder } from "../dossier/files.ts";

export type Received = {
  readonly state: "taken" | "present" | "renamed" | "refused";
  readonly path: string;
  readonly message: string;
};

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
/** Names that some system cannot hold, or that lead elsewhere. */
const badPart = /^\.|[<>:"|?*\\\p{Cc}]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * Puts a dropped file under `documents/`. A file of that name with the same bytes is left as it is;
 * with other bytes the new one takes a free name: nothing that was received is ever written over.
 */
export function receive(documents: string, name: string, bytes: Uint8Array): Received {
  const parts = name
    .normalize("NFC")
    .split("/")
    .filter((p) => p !== "");
  if (parts.length === 0 || parts.length > 12 || parts.some((p) => badPart.test(p) || p.length > 200))
    return {
      state: "refused",
      path: name,
      message: `“${name}” is not a name that can be kept; rename the file and drop it again`,
    };
  const path = parts.join("/");
  for (let n = 1; n < 1000; n++) {
    const free = n === 1 ? path : numbered(path, n);
    const file = join(documents, free);
    if (existsSync(file)) {
      if (statSync(file).isFile() && statSync(file).size === bytes.length && hash(readFileSync(file)) === hash(bytes))
        return { state: "present", path: free, message: `${free} is in the dossier already` };
      continue;
    }
    if (write(file, bytes))
      return n === 1
        ? { state: "taken", path: free, message: `${free} was taken in` }
        : { state: "renamed", path: free, message: `${path} stands there with other bytes; the new one is ${free}` };
  }
  return { state: "refused", path, message: `too many files are named ${path}` };
}

const numbered = (path: string, n: number) => {
  const end = extname(path);
  return `${path.slice(0, path.length - end.length)} (${n})${end}`;
};

/** False where somebody made the file in between. */
function write(file: string, bytes: Uint8Array): boolean {
  mkdirSync(dirname(file), { recursive: true });
  let handle: number;
  try {
    handle = openSync(file, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  syncFolder(dirname(file));
  return true;
}
