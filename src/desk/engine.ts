import type { Worker } from "node:worker_threads";
import type { Progress } from "../dossier/gather.ts";
import { startThread } from "../dossier/thread.ts";
import type { Decision } from "../record/decision.ts";
import type { Ask } from "./compute-worker.ts";
import { breathe, collector, type Derived, type Part } from "./derived.ts";
import type { Preview } from "./drawn.ts";
import { keyOf, maybeKept } from "./kept.ts";
import type { Near } from "./near.ts";

/** What the thread says; an answer carries the number of its question. */
export type Told =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "part"; readonly part: Part }
  | { readonly kind: "trouble"; readonly message: string }
  | { readonly kind: "answer"; readonly id: number; readonly value?: unknown; readonly error?: string };

/** How far a computation has come, and what there is to show meanwhile. */
export type Following = {
  readonly progress: (p: Progress) => void;
  /** What stands after the documents read so far; the last one is the whole. */
  readonly look: (derived: Derived) => void;
};

/** The thread that computes what is derived, so that the desk answers keys meanwhile. */
export type Engine = {
  /** What was computed last, and whether nothing has changed since; undefined where nothing was kept. */
  kept(decisions: readonly Decision[]): Promise<{ readonly derived: Derived; readonly current: boolean } | undefined>;
  /** Computes everything again. @throws Error with the thread's words */
  compute(follow: Following): Promise<Derived>;
  near(document: string): Promise<readonly Near[]>;
  preview(): Promise<Preview>;
  close(): Promise<void>;
};

export function startEngine(folder: string): Engine {
  let thread: Worker | undefined;
  const open = () =>
    (thread ??= startThread("compute-worker", import.meta.url, { workerData: folder })
      .once("exit", () => (thread = undefined))
      .setMaxListeners(0));
  const post = (message: Ask) => open().postMessage(message);
  let asked = 0;
  /** @throws Error where the thread could not answer */
  const ask = <T>(about: { ask: "near"; document: string } | { ask: "preview" }) =>
    new Promise<T>((resolve, reject) => {
      const own = open();
      const id = ++asked;
      const end = (act: () => void) => {
        own.off("message", answered).off("exit", gone);
        act();
      };
      const gone = () => end(() => reject(new Error("the computation was ended")));
      const answered = (m: Told) =>
        m.kind === "answer" &&
        m.id === id &&
        end(() => (m.error === undefined ? resolve(m.value as T) : reject(new Error(m.error))));
      own.on("message", answered).on("exit", gone);
      post({ ...about, id });
    });
  return {
    kept: async (decisions) => {
      const kept = maybeKept(folder);
      if (!kept) return undefined;
      const current = (await keyOf(folder, decisions)) === kept.key;
      const derived = await taken(kept.parts);
      return derived && { derived, current };
    },
    compute: (follow) => received(open(), post, follow),
    near: (document) => ask({ ask: "near", document }),
    preview: () => ask({ ask: "preview" }),
    close: async () => void (await thread?.terminate()),
  };
}

async function taken(parts: Iterable<Part>): Promise<Derived | undefined> {
  const collect = collector();
  for (const part of parts) {
    const whole = collect(part);
    if (whole) return whole;
    await breathe();
  }
  return undefined;
}

function received(thread: Worker, post: (message: Ask) => void, { progress, look }: Following): Promise<Derived> {
  let collect = collector();
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      thread.off("message", told).off("error", failed).off("exit", gone);
      act();
    };
    const failed = (error: Error) => end(() => reject(error));
    const gone = () => failed(new Error("the computation was ended"));
    const ended = async (made: Promise<Derived>) => {
      collect = collector();
      const derived = await made;
      if (derived.whole) end(() => resolve(derived));
      else look(derived);
    };
    const told = (m: Told) => {
      if (m.kind === "progress") progress(m.progress);
      if (m.kind === "trouble") failed(new Error(m.message));
      if (m.kind !== "part") return;
      const made = collect(m.part);
      if (made) void ended(made);
      setImmediate(() => post({ ask: "taken" }));
    };
    thread.on("message", told).on("error", failed).on("exit", gone);
    post({ ask: "compute" });
  });
}
