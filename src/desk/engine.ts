import type { Worker } from "node:worker_threads";
import type { Progress } from "../dossier/run.ts";
import { startThread } from "../dossier/thread.ts";
import type { Extract } from "../events/types.ts";
import type { Span } from "../record/span.ts";
import type { Assessment } from "../report/types.ts";
import type { Ask } from "./compute-worker.ts";
import type { Derived, Parted } from "./derived.ts";
import type { Near } from "./near.ts";

type Told =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "part"; readonly list: Parted; readonly items: readonly unknown[] }
  | ({ readonly kind: "whole"; readonly rest: Assessment } & Omit<Derived, "assessment">)
  | { readonly kind: "trouble"; readonly message: string }
  | { readonly kind: "near"; readonly id: number; readonly found: readonly Near[] };

/** The thread that computes what is derived, so that the desk answers keys meanwhile. */
export type Engine = {
  /** Computes everything again. @throws Error with the thread's words */
  compute(progress: (p: Progress) => void): Promise<Derived>;
  near(document: string): Promise<readonly Near[]>;
  close(): Promise<void>;
};

/** Lets waiting requests be answered. */
export const breathe = () => new Promise<void>((done) => setImmediate(done));

export function startEngine(folder: string): Engine {
  let thread: Worker | undefined;
  const open = () =>
    (thread ??= startThread("compute-worker", import.meta.url, { workerData: folder }).once(
      "exit",
      () => (thread = undefined),
    ));
  let asked = 0;
  const ask = (message: Ask) => open().postMessage(message);
  return {
    compute: (progress) => received(open(), ask, progress),
    near: (document) =>
      new Promise((resolve) => {
        const id = ++asked;
        const answered = (m: Told) => {
          if (m.kind !== "near" || m.id !== id) return;
          open().off("message", answered);
          resolve(m.found);
        };
        open().on("message", answered);
        ask({ ask: "near", id, document });
      }),
    close: async () => void (await thread?.terminate()),
  };
}

function received(thread: Worker, ask: (message: Ask) => void, progress: (p: Progress) => void): Promise<Derived> {
  const lists: Record<Parted, unknown[]> = { extracts: [], actors: [], statements: [], events: [], reactions: [] };
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      thread.off("message", told).off("error", failed).off("exit", gone);
      act();
    };
    const failed = (error: Error) => end(() => reject(error));
    const gone = () => failed(new Error("the computation was ended"));
    const told = (m: Told) => {
      if (m.kind === "progress") progress(m.progress);
      if (m.kind === "trouble") failed(new Error(m.message));
      if (m.kind === "part") lists[m.list].push(...m.items);
      if (m.kind === "whole") end(() => resolve(joined(m, lists)));
      if (m.kind === "part" || m.kind === "whole") setImmediate(() => ask({ ask: "taken" }));
    };
    thread.on("message", told).on("error", failed).on("exit", gone);
    ask({ ask: "compute" });
  });
}

/** Statements and events go back to their documents, as one object in both places. */
async function joined(
  { rest, kind: _, ...more }: Extract_<Told, "whole">,
  lists: Record<Parted, unknown[]>,
): Promise<Derived> {
  const whole = { ...rest, ...lists } as Assessment;
  const statements = await byDocument(whole.statements, (s) => (s.source[0] ?? s.cue[0] ?? s.content[0])!);
  const events = await byDocument(whole.events, (e) => e.trigger[0]!);
  const extracts = whole.extracts.map(
    (e): Extract => ({
      ...e,
      statements: statements.get(e.document.id) ?? [],
      events: events.get(e.document.id) ?? [],
    }),
  );
  return { ...more, assessment: { ...whole, extracts } };
}
type Extract_<T, K> = T & { kind: K };

async function byDocument<T>(list: readonly T[], at: (item: T) => Span): Promise<Map<string, T[]>> {
  const groups = new Map<string, T[]>();
  for (const [i, item] of list.entries()) {
    const { document } = at(item);
    const group = groups.get(document);
    if (group) group.push(item);
    else groups.set(document, [item]);
    if (i % 20_000 === 19_999) await breathe();
  }
  return groups;
}
