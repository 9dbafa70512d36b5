import { type FSWatcher, watch } from "node:fs";
import { basename, join } from "node:path";
import type { Ground, Progress } from "../dossier/gather.ts";
import { type Lock, takeLock } from "../dossier/lock.ts";
import { type Head, type LogWriter, openLog, readDecisions } from "../dossier/log.ts";
import { deviceName } from "../dossier/person.ts";
import { readSettings } from "../dossier/settings.ts";
import { buildVersion } from "../dossier/version.ts";
import type { Decision, DecisionKind } from "../record/decision.ts";
import type { Assessment } from "../report/types.ts";
import { fill } from "../store/fill.ts";
import { openStore } from "../store/open.ts";
import type { Store } from "../store/types.ts";
import { type Book, openBook } from "./decisions.ts";
import { type Derived, nothing } from "./derived.ts";
import type { Preview } from "./drawn.ts";
import { type Engine, startEngine } from "./engine.ts";
import { type Index, indexOf } from "./index-of.ts";
import { changesDerived } from "./kept.ts";
import type { Near } from "./near.ts";
import { openQueue, type Queue } from "./queue.ts";
import { type Source, sourceOf } from "./views.ts";

/** What the browser is told as it happens. */
export type News =
  | { readonly kind: "progress"; readonly progress: Progress }
  /** Something to show: of all documents, or of those read so far. */
  | { readonly kind: "computed" | "drawn"; readonly revision: number }
  | { readonly kind: "decided"; readonly decision: Decision; readonly changed: readonly string[] }
  | { readonly kind: "trouble"; readonly message: string };

/** One open dossier: it holds the lock, the log, the store and what was computed last. */
export type Session = {
  readonly folder: string;
  readonly analyst: string;
  /** The state as computed last, without tokens and readings; decisions since then are in `ground`. */
  readonly assessment: () => Assessment;
  readonly derived: () => Derived;
  /** Settings and decisions as they stand now. */
  readonly ground: () => Ground;
  readonly book: Book;
  readonly queue: () => Queue;
  readonly index: () => Index;
  readonly source: () => Source;
  /** 0 until there is something to show. */
  readonly revision: () => number;
  readonly computing: () => boolean;
  readonly store: () => Promise<Store>;
  readonly near: (document: string) => Promise<readonly Near[]>;
  /** The report as it would be published; made when first asked for after a computation. */
  readonly preview: () => Promise<Preview>;
  /** Returns when the decision is on the disk. */
  readonly decide: (kind: DecisionKind, payload: Record<string, unknown>) => Decision;
  /** Name of the log that this session writes. */
  readonly log: string;
  /** Takes in decisions of another analyst's log, which lies in the dossier already, and computes again. */
  readonly absorb: (log: string, head: Head, decisions: readonly Decision[]) => void;
  /** Computes everything derived again; calls while it runs are joined into one further run. */
  readonly recompute: () => Promise<void>;
  /** Computes again only where documents or decisions came since the last time. */
  readonly fresh: () => Promise<void>;
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

/** How long a page may take to be painted, ms. */
const painting = 1_500;

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
  let previewed: { readonly revision: number; readonly made: Promise<Preview> } | undefined;
  let store: Promise<Store> | undefined;
  const opened = () => (store ??= openStore({ kind: "embedded", folder: join(folder, ".assay", "store") }));
  let filled: Promise<void> = Promise.resolve();
  let firstFilled: Promise<void> | undefined;
  let wanted = () => {};
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;

  const show = async (derived: Derived) => {
    now = await shown(derived, book);
    revision++;
    tell({ kind: derived.whole ? "computed" : "drawn", revision });
  };
  const refill = (when: Promise<void> = Promise.resolve()) => {
    const { assessment } = now.derived;
    filled = filled
      .then(() => when)
      .then(async () => closed || fill(await opened(), assessment, buildVersion()))
      .catch(
        (error) =>
          closed || tell({ kind: "trouble", message: `The search cannot be filled: ${(error as Error).message}` }),
      ) as Promise<void>;
    firstFilled ??= filled;
  };
  const once = async () => {
    try {
      const progress = (p: Progress) => tell({ kind: "progress", progress: p });
      // What is shown already is not taken back by what is drawn from a part of the documents.
      const look = (derived: Derived) => void (now.derived.whole || show(derived));
      await show(await engine.compute({ progress, look }));
      refill();
    } catch (error) {
      if (!closed) tell({ kind: "trouble", message: (error as Error).message });
    }
  };
  const recompute = (): Promise<void> => {
    if (closed) return Promise.resolve();
    if (running) again = true;
    running ??= once().then(settled);
    return running;
  };
  const settled = async (): Promise<void> => {
    running = undefined;
    if (!again) return;
    again = false;
    await recompute();
  };

  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void recompute(), pause);
  };
  const watcher = watchDocuments(join(folder, "documents"), soon);
  const ground = (): Ground => ({ folder, settings: readSettings(folder), review: book.review(), logs });
  const later = () =>
    new Promise<void>((now) => {
      wanted = now;
      setTimeout(now, painting).unref();
    });
  const begin = async () => {
    const kept = await engine.kept(decisions);
    if (kept) await show(kept.derived);
    // The page is painted first: the store needs a processor of its own for a second.
    if (kept?.current) refill(later());
    else await once();
  };
  running = begin()
    .catch(once)
    .then(() => settled());

  return {
    folder,
    analyst,
    assessment: () => now.derived.assessment,
    derived: () => now.derived,
    ground,
    book,
    queue: () => now.queue,
    index: () => now.index,
    source: () => now.source,
    revision: () => revision,
    computing: () => running !== undefined,
    // The first filling is waited for; later ones are not, what stood before is found meanwhile.
    store: () => {
      wanted();
      return (firstFilled ?? Promise.resolve()).then(opened);
    },
    near: (document) => engine.near(document),
    preview() {
      if (previewed?.revision !== revision) previewed = { revision, made: engine.preview() };
      return previewed.made;
    },
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
    async fresh() {
      await running;
      if (!now.derived.whole || now.derived.decisions !== book.all().length) await recompute();
    },
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
      if (closed) return;
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

function watchDocuments(folder: string, changed: () => void): FSWatcher | undefined {
  try {
    return watch(folder, { recursive: true }, (_, name) => {
      if (!name || !basename(name).startsWith(".")) changed();
    });
  } catch {
    return undefined;
  }
}
