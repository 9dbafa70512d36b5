import type { InferResponseType } from "hono/client";
import { useSyncExternalStore } from "react";
import type { News } from "../session.ts";
import type { Item } from "../views.ts";
import { answer, client } from "./client.ts";

/** Name of a pane in `panes/table.tsx`; an unknown one shows the first. */
export type Pane = string;

export type Summary = InferResponseType<typeof client.state.$get>;
export type DocumentRow = InferResponseType<typeof client.documents.$get>[number];
export type DocumentView = Extract<InferResponseType<(typeof client.documents)[":id"]["$get"]>, { text: string }>;

/** Everything the panes show, in one place. Panes read it by `use`; only the functions of this file change it. */
export type State = {
  readonly pane: Pane;
  readonly summary: Summary | null;
  readonly documents: readonly DocumentRow[];
  readonly queue: readonly Item[];
  readonly queueTotal: number;
  /** Record of the current queue item. */
  readonly current: string | null;
  readonly open: DocumentView | null;
  /** Where the reader is to scroll, raised with each wish so that the same place can be asked for twice. */
  readonly goal: { readonly start: number; readonly end: number; readonly wish: number } | null;
  readonly progress: string | null;
  readonly trouble: string | null;
  readonly help: boolean;
  readonly singleKeys: boolean;
  /** Decisions of this window, newest last: what `u` takes back. */
  readonly done: readonly { readonly decision: string; readonly record: string }[];
};

let state: State = {
  pane: location.hash.slice(1),
  summary: null,
  documents: [],
  queue: [],
  queueTotal: 0,
  current: null,
  open: null,
  goal: null,
  progress: null,
  trouble: null,
  help: false,
  singleKeys: true,
  done: [],
};

const listeners = new Set<() => void>();
export function set(change: Partial<State>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}
export const get = () => state;

/** A part of the state; the pane is drawn again only when that part is another. */
export function use<T>(pick: (state: State) => T): T {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => pick(state),
  );
}

const say = (error: unknown) => set({ trouble: (error as Error).message });
/** Runs a call and shows its trouble instead of throwing. */
export const attempt = <T>(work: () => Promise<T>): Promise<T | undefined> => work().catch((error) => (say(error), undefined));

const page = 200;

export async function start(): Promise<void> {
  addEventListener("hashchange", () => set({ pane: location.hash.slice(1) }));
  await attempt(refresh);
  const first = state.queue[0];
  if (first && !state.current) await select(first.record);
  listen();
}

async function refresh(): Promise<void> {
  const [summary, documents, queue] = await Promise.all([answer(client.state.$get()), answer(client.documents.$get()), answer(client.queue.$get({ query: { offset: "0", limit: String(page) } }))]);
  set({ summary, documents, queue: queue.items, queueTotal: queue.total });
  if (state.open) await attempt(() => openDocument(state.open!.id, true));
}

/** More of the queue, when the list nears its end. */
export async function more(): Promise<void> {
  if (state.queue.length >= state.queueTotal) return;
  const next = await answer(client.queue.$get({ query: { offset: String(state.queue.length), limit: String(page) } }));
  set({ queue: [...state.queue, ...next.items], queueTotal: next.total });
}

function listen(): void {
  const news = new EventSource("/api/news");
  const on = (kind: News["kind"], act: (n: News) => void) => news.addEventListener(kind, (e) => act(JSON.parse((e as MessageEvent<string>).data) as News));
  on("progress", (n) => n.kind === "progress" && set({ progress: `${n.progress.step} ${n.progress.done} of ${n.progress.total}` }));
  on("computed", () => {
    set({ progress: null });
    void attempt(refresh);
  });
  on("trouble", (n) => n.kind === "trouble" && set({ trouble: n.message, progress: null }));
}

export const go = (pane: Pane) => {
  location.hash = pane;
  set({ pane });
};

/** Makes an item current and brings its words into the reader. */
export async function select(record: string): Promise<void> {
  const item = state.queue.find((i) => i.record === record);
  set({ current: record });
  if (item) await show(item.at);
}

/** Shows a passage in its document. */
export async function show(at: { readonly document: string; readonly start: number; readonly end: number }): Promise<void> {
  if (state.open?.id !== at.document) await attempt(() => openDocument(at.document));
  set({ goal: { start: at.start, end: at.end, wish: (state.goal?.wish ?? 0) + 1 } });
}

export async function openDocument(id: string, again = false): Promise<void> {
  if (!again && state.open?.id === id) return;
  const response = client.documents[":id"].$get({ param: { id } }) as Promise<{ ok: boolean; status: number; json(): Promise<DocumentView>; text(): Promise<string> }>;
  set({ open: await answer(response) });
}

/** Writes a decision; the mark changes at once and is set back where the server refuses. */
export async function decide(kind: "accept" | "reject" | "edit" | "add" | "merge" | "split", payload: Record<string, unknown>, record: string, shown: Item["state"]): Promise<void> {
  const before = state.queue;
  set({ queue: before.map((i) => (i.record === record ? { ...i, state: shown } : i)) });
  try {
    const decision = await answer(client.decisions.$post({ json: { kind, payload } } as never) as never as Promise<{ ok: boolean; status: number; json(): Promise<{ id: string }>; text(): Promise<string> }>);
    set({ done: [...state.done, { decision: decision.id, record }] });
  } catch (error) {
    set({ queue: before });
    say(error);
  }
}

/** Takes the last decision of this window back. */
export async function undo(): Promise<void> {
  const last = state.done.at(-1);
  if (!last) return;
  await attempt(() => answer(client.decisions.$post({ json: { kind: "undo", payload: { decision: last.decision } } } as never) as never));
  set({ done: state.done.slice(0, -1), queue: state.queue.map((i) => (i.record === last.record ? { ...i, state: "proposed" } : i)) });
  await select(last.record);
}
