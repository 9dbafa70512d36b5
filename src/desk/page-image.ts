import type { Worker } from "node:worker_threads";
import { startThread } from "../dossier/thread.ts";

export type Pages = {
  /** One page of a PDF as PNG. @throws Error where it cannot be drawn */ png(
    bytes: Uint8Array,
    index: number,
    scale: number,
  ): Promise<Uint8Array>;
};

/** Draws pages in a thread of their own: a hostile file can stop that thread, not the desk. */
export function openPages(): Pages {
  let thread: Worker | undefined;
  let asked = 0;
  return {
    png: (bytes, index, scale) =>
      new Promise((resolve, reject) => {
        const own = (thread ??= started(() => (thread = undefined)));
        const id = ++asked;
        const answered = (m: { id: number; png?: Uint8Array; error?: string }) => {
          if (m.id === id)
            end(() => (m.png ? resolve(m.png) : reject(new Error(m.error ?? "the page cannot be drawn"))));
        };
        const gone = () => end(() => reject(new Error("the page cannot be drawn")));
        const end = (act: () => void) => {
          clearTimeout(late);
          own.off("message", answered).off("exit", gone);
          act();
        };
        const late = setTimeout(() => void own.terminate(), slowest);
        own.on("message", answered).on("exit", gone);
        own.postMessage({ id, bytes, index, scale });
      }),
  };
}

/** ms after which a page counts as one that cannot be drawn. */
const slowest = 20_000;

function started(ended: () => void): Worker {
  const thread = startThread("page-worker", import.meta.url, {});
  thread.once("exit", ended).on("error", () => {});
  thread.setMaxListeners(0);
  thread.unref();
  return thread;
}
