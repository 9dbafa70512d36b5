import { compose } from "../../documents/compose.ts";
import { detect } from "../../documents/detect.ts";
import type { Limits } from "../../documents/limits.ts";
import { read } from "../../documents/read.ts";
import type { ReaderTools } from "../../documents/tools.ts";
import type { Document } from "../../documents/types.ts";
import { type ReaderProcess, readerProcess } from "./process.ts";

/** Handle to the readers: plain text is read here, everything else in processes whose time and memory are limited. */
export type Reader = {
  readonly read: (bytes: Uint8Array, path: string) => Promise<readonly Document[]>;
  readonly close: () => void;
};

/** Formats whose readers take time and memory in proportion to the file, whatever is in it. */
const readHere: ReadonlySet<string> = new Set(["text/plain", "text/markdown"]);
const largestReadHere = 8 * 2 ** 20;

const none: ReaderTools = {
  pdfium: () => Promise.reject(new Error("plain text needs no PDFium")),
  recognize: () => Promise.reject(new Error("plain text needs no recognition")),
};

/** @param processes how many files are read at once outside this process */
export function openReader(limits: Limits, processes: number): Reader {
  const idle: ReaderProcess[] = Array.from({ length: processes }, readerProcess);
  const all = [...idle];
  const waiting: ((free: ReaderProcess) => void)[] = [];
  const take = () => {
    const free = idle.pop();
    return free ? Promise.resolve(free) : new Promise<ReaderProcess>((resolve) => waiting.push(resolve));
  };
  const give = (free: ReaderProcess) => {
    const next = waiting.shift();
    if (next) next(free);
    else idle.push(free);
  };
  return {
    async read(bytes, path) {
      const { mediaType } = detect(bytes, path);
      const here =
        bytes.length === 0 ||
        bytes.length > limits.bytes ||
        (readHere.has(mediaType) && bytes.length <= largestReadHere);
      if (here) return read(bytes, path, none, limits);
      const free = await take();
      try {
        const outcome = await free.read(bytes, path, limits);
        if ("documents" in outcome) return outcome.documents;
        return [compose({ bytes, path, depth: 0 }, { mediaType, troubles: [outcome.trouble] })];
      } finally {
        give(free);
      }
    },
    close: () => {
      for (const one of all) one.close();
    },
  };
}
