import { type FSWatcher, watch } from "node:fs";
import { basename, join } from "node:path";
import { type Lock, takeLock } from "../dossier/lock.ts";
import { type Head, type LogWriter, openLog, readDecisions } from "../dossier/log.ts";
import { deviceName } from "../dossier/person.ts";
import type { Ground, Progress, Run } from "../dossier/run.ts";
import { readSettings } from "../dossier/settings.ts";
import { buildVersion } from "../dossier/version.ts";
import type { Decision, DecisionKind } from "../record/decision.ts";
import type { Assessment } from "../report/types.ts";
import { fill } from "../store/fill.ts";
import { openStore } from "../store/open.ts";
import type { Store } from "../store/types.ts";
import { type Book, openBook } from "./decisions.ts";
import { type Derived, nothing } from "./derived.ts";
import { type Engine, startEngine } from "./engine.ts";
import { type Index, indexOf } from "./index-of.ts";
import type { Near } from "./near.ts";
import { openQueue, type Queue } from "./queue.ts";
import { type Source, sourceOf } from "./views.ts";

/** What the browser is told as it happens. */
export type News =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "computed"; readonly revision: number }
  | { readonly kind: "decided"; readonly decision: Decision; readonly changed: readonly string[] }
  | { readonly kind: "trouble"; readonly message: string };

/** One open dossier: it holds the lock, the log, the store and what was computed last. */
export type Session = {
  readonly folder: string;
  readonly analyst: string;
  /** The state as computed last, without tokens and readings; decisions since then are in `ground`. */
  readonly assessment: () => Assessment;
  readonly derived: () => Derived;
  readonly run: () => Run;
  /** Settings and decisions as they stand now. */
  readonly ground: () => Ground;
  readonly book: Book;
  readonly queue: () => Queue;
  readonly index: () => Index;
  readonly source: () => Source;
  /** 0 until the first computation is done. */
  readonly revision: () => number;
  readonly computing: () => boolean;
  readonly store: () => Promise<Store>;
  readonly near: (document: string) => Promise<readonly Near[]>;
  /** Returns when the decision is on the disk. */
  readonly decide: (kind: DecisionKind, payload: Record<string, unknown>) => Decision;
  /** Name of the log that this session writes. */
  readonly log: string;
  /** Takes in decisions of another analyst's log, which lies in the dossier already, and computes again. */
  readonly absorb: (log: string, head: Head, decisions: readonly Decision[]) => void;
  /** Computes everything derived again; calls while it runs are joined into one further run. */
  readonly recompute: () => Promise<void>;
  /** Reads every log again, as after a bundle was imported, and computes anew. */
  readonly reload: () => Promise<void>;
  readonly listen: (listener: (news: News) => void) => () => void;
  readonly close: () => Promise<void>;
};

/** A pause in deciding or dropping files, in ms, after which derived state is computed again. */
const pause = 700;

export type SessionOptions = {
  /** Another engine than the program's own thread: measurements on made-up dossiers. */ readonly engine?: Engine;
};

/**
 * Opens a dossier for one analyst and begins to compute; returns at once, `listen` tells when it is done.
 * @throws DossierProblem where another program holds it
 */
export function openSession(folder: string, analyst: string, options: SessionOptions = {}): Session {
  const lock = takeLock(folder, "assay serve");
  try {
    return started(folder, analyst, lock, openLog(folder, analyst, deviceName()), options);
  } catch (error) {
    lock.release();
    throw error;
  }
}

type Shown = { readonly derived: Derived; readonly source: Source; readonly index: Index; readonly queue: Queue };

async function shown(derived: Derived, book: Book): Promise<Shown> {
  const source = sourceOf(derived.assessment);
  return {
    derived,
    source,
    index: await indexOf(derived.assessment),
    queue: await openQueue(source, derived.order, book),
  };
}

const emptyIndex: Index = { extract: () => undefined, marks: () => [], saidBy: () => [] };
const emptyQueue: Queue = {
  total: 0,
  open: () => 0,
  page: () => ({ total: 0, open: 0, items: [], firstOpen: -1 }),
  find: () => undefined,
};

function started(folder: string, analyst: string, lock: Lock, log: LogWriter, options: SessionOptions): Session {
  const listeners = new Set<(news: News) => void>();
  const tell = (news: News) => {
    for (const listener of listeners) listener(news);
  };
  const engine = options.engine ?? startEngine(folder);
  const { decisions, heads } = readDecisions(folder);
  const logs: Record<string, Head> = { ...heads };
  const book = openBook(decisions);
  let now: Shown = { derived: nothing, source: sourceOf(nothing.assessment), index: emptyIndex, queue: emptyQueue };
  let revision = 0;
  let store: Promise<Store> | undefined;
  const opened = () => (store ??= openStore({ kind: "embedded", folder: join(folder, ".assay", "store") }));
  let filled: Promise<void> = Promise.resolve();
  let firstFilled: Promise<void> | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;

  const once = async () => {
    try {
      now = await shown(await engine.compute((progress) => tell({ kind: "progress", progress })), book);
      revision++;
      tell({ kind: "computed", revision });
      const { assessment } = now.derived;
      filled = filled
        .then(async () => fill(await opened(), assessment, buildVersion()))
        .catch(
          (error) =>
            closed || tell({ kind: "trouble", message: `The search cannot be filled: ${(error as Error).message}` }),
        ) as Promise<void>;
      firstFilled ??= filled;
    } catch (error) {
      if (!closed) tell({ kind: "trouble", message: (error as Error).message });
    }
  };
  const recompute = (): Promise<void> => {
    if (closed) return Promise.resolve();
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
  const ground = (): Ground => ({ folder, settings: readSettings(folder), review: book.review(), logs });
  void recompute();

  return {
    folder,
    analyst,
    assessment: () => now.derived.assessment,
    derived: () => now.derived,
    run: () => ({
      assessment: now.derived.assessment,
      files: now.derived.files,
      input: now.derived.input,
      edition: now.derived.edition,
      ground: ground(),
    }),
    ground,
    book,
    queue: () => now.queue,
    index: () => now.index,
    source: () => now.source,
    revision: () => revision,
    computing: () => running !== undefined,
    // The first filling is waited for; later ones are not, what stood before is found meanwhile.
    store: () => (firstFilled ?? Promise.resolve()).then(opened),
    near: (document) => engine.near(document),
    decide(kind, payload) {
      const decision = log.append(kind, payload);
      logs[basename(log.file)] = { count: (logs[basename(log.file)]?.count ?? 0) + 1, hash: decision.hash };
      tell({ kind: "decided", decision, changed: book.add(decision) });
      if (changesDerived.has(kind)) soon();
      return decision;
    },
    log: basename(log.file),
    absorb(name, head, decisions) {
      logs[name] = head;
      book.addAll(decisions);
      void recompute();
    },
    recompute,
    reload() {
      const read = readDecisions(folder);
      for (const [name, head] of Object.entries(read.heads)) logs[name] = head;
      book.replace(read.decisions);
      return recompute();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      watcher?.close();
      await engine.close();
      await running?.catch(() => {});
      await store?.then((s) => s.close()).catch(() => {});
      log.close();
      lock.release();
    },
  };
}

/** Kinds after which what is derived comes out differently; acceptance only changes a state. */
const changesDerived: ReadonlySet<DecisionKind> = new Set([
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

function watchDocuments(folder: string, changed: () => void): FSWatcher | undefined {
  try {
    return watch(folder, { recursive: true }, (_, name) => {
      if (!name || !basename(name).startsWith(".")) changed();
    });
  } catch {
    return undefined;
  }
}
