import { type FSWatcher, watch } from "node:fs";
import { basename, join } from "node:path";
import { type Lock, takeLock } from "../dossier/lock.ts";
import { type LogWriter, openLog, readDecisions } from "../dossier/log.ts";
import { deviceName } from "../dossier/person.ts";
import { compute, type Ground, type Progress, readGround, type Run } from "../dossier/run.ts";
import type { Decision, DecisionKind } from "../record/decision.ts";
import type { Assessment } from "../report/types.ts";
import { fill } from "../store/fill.ts";
import { openStore } from "../store/open.ts";
import type { Store } from "../store/types.ts";
import { type Item, queueOf } from "./views.ts";

/** What the browser is told as it happens. */
export type News =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "computed"; readonly revision: number }
  | { readonly kind: "decided"; readonly decision: Decision }
  | { readonly kind: "trouble"; readonly message: string };

/** One open dossier: it holds the lock, the log, the store and what was computed last. */
export type Session = {
  readonly folder: string;
  readonly analyst: string;
  /** The state as computed last; decisions since then are in `ground`. */
  readonly assessment: () => Assessment;
  readonly run: () => Run;
  readonly ground: () => Ground;
  readonly queue: () => readonly Item[];
  readonly revision: () => number;
  readonly store: () => Store;
  /** Returns when the decision is on the disk. */
  readonly decide: (kind: DecisionKind, payload: Record<string, unknown>) => Decision;
  /** Computes everything derived again; calls while it runs are joined into one further run. */
  readonly recompute: () => Promise<void>;
  readonly listen: (listener: (news: News) => void) => () => void;
  readonly close: () => Promise<void>;
};

/** A pause in typing or dropping files, in ms, after which derived state is computed again. */
const pause = 700;

/** Opens a dossier for one analyst. @throws DossierProblem where another program holds it */
export async function openSession(folder: string, analyst: string, progress: (p: Progress) => void): Promise<Session> {
  const lock = takeLock(folder, "assay serve");
  try {
    return await started(folder, analyst, progress, lock, openLog(folder, analyst, deviceName()));
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function started(folder: string, analyst: string, progress: (p: Progress) => void, lock: Lock, log: LogWriter): Promise<Session> {
  const listeners = new Set<(news: News) => void>();
  const tell = (news: News) => {
    for (const listener of listeners) listener(news);
  };
  const store = await openStore({ kind: "embedded", folder: null });
  let run = await compute(folder, {}, progress, null);
  let ground = run.ground;
  let queue = queueOf(run.assessment, ground.review);
  let revision = 1;
  let stored = fill(store, run.assessment);
  let running: Promise<void> | undefined;
  let again = false;

  const once = async () => {
    try {
      run = await compute(folder, {}, (p) => tell({ kind: "progress", progress: p }), null);
      ground = run.ground;
      queue = queueOf(run.assessment, ground.review);
      revision++;
      stored = stored.then(() => fill(store, run.assessment));
      tell({ kind: "computed", revision });
    } catch (error) {
      tell({ kind: "trouble", message: (error as Error).message });
    }
  };
  const recompute = (): Promise<void> => {
    if (running) again = true;
    running ??= once().then(async () => {
      running = undefined;
      if (!again) return;
      again = false;
      await recompute();
    });
    return running;
  };

  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void recompute(), pause);
  };
  const watcher = watchDocuments(join(folder, "documents"), soon);

  return {
    folder,
    analyst,
    assessment: () => run.assessment,
    run: () => run,
    ground: () => ground,
    queue: () => queue,
    revision: () => revision,
    store: () => store,
    decide(kind, payload) {
      const decision = log.append(kind, payload);
      ground = readGround(folder, {});
      queue = queue.map((item) => withState(item, ground));
      tell({ kind: "decided", decision });
      if (changesDerived.has(kind)) soon();
      return decision;
    },
    recompute,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      clearTimeout(timer);
      watcher?.close();
      await running;
      await stored.catch(() => {});
      await store.close();
      log.close();
      lock.release();
    },
  };
}

/** Kinds after which what is derived comes out differently; acceptance only changes a state. */
const changesDerived: ReadonlySet<DecisionKind> = new Set(["reject", "edit", "add", "merge", "split", "undo", "grade", "withdraw", "settings", "write", "correct"]);

const withState = (item: Item, ground: Ground): Item => {
  const state = ground.review.states.get(item.record) ?? "proposed";
  return state === item.state ? item : { ...item, state };
};

function watchDocuments(folder: string, changed: () => void): FSWatcher | undefined {
  try {
    return watch(folder, { recursive: true }, (_, name) => {
      if (!name || !basename(name).startsWith(".")) changed();
    });
  } catch {
    return undefined;
  }
}

/** Every decision of every log, oldest first: what was done, by whom and when. */
export function historyOf(folder: string): Decision[] {
  return readDecisions(folder).decisions.sort((a, b) => (a.id < b.id ? -1 : 1));
}
