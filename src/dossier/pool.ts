import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import type { Document } from "../documents/types.ts";
import type { Extract } from "../events/types.ts";
import { loadModels } from "../models/index.ts";
import { type ExtractOptions, extract } from "./extract.ts";
import { runsFromSource } from "./thread.ts";

export type Pool = {
  extract(document: Document, options: ExtractOptions): Promise<Extract>;
  close(): Promise<void>;
  /** Whether it works in threads of its own. */
  readonly apart: boolean;
};

/** Below this many characters a second thread costs more (0.4 s to load and warm) than it gives. */
export const worthAThread = 400_000;

/** Extracts documents on every core where there is enough to do, else in this thread. */
export function openPool(characters: number): Pool {
  const threads = runsFromSource(import.meta.url)
    ? 1
    : Math.min(availableParallelism(), Math.floor(characters / worthAThread) + 1);
  return threads > 1 ? threadPool(threads) : ownThread();
}

function ownThread(): Pool {
  const models = loadModels();
  return {
    extract: async (document, options) => extract(document, await models, options),
    close: async () => {},
    apart: false,
  };
}

function threadPool(threads: number): Pool {
  const pool = new Tinypool({
    filename: fileURLToPath(new URL("./extract-worker.js", import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
  });
  return {
    extract: (document, options) => pool.run({ document, options }) as Promise<Extract>,
    close: () => pool.destroy(),
    apart: true,
  };
}
