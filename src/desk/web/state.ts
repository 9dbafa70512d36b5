import type { InferResponseType } from "hono/client";
import { useSyncExternalStore } from "react";
import type { DecisionKind } from "../../record/decision.ts";
import type { News } from "../session.ts";
import type { At, Item, Range, RecordKind, Role } from "../views.ts";
import { answer, client } from "./client.ts";

/** Name of a pane in `panes/table.tsx`; an unknown one shows the first. */
export type Pane = string;
export type Summary = InferResponseType<typeof client.state.$get>;
export type DocumentRow = InferResponseType<typeof client.documents.$get>[number];
export type DocumentView = Extract<InferResponseType<(typeof client.documents)[":id"]["$get"], 200>, { text: string }>;
export type Filter = { readonly kind: string; readonly state: string };
export const layers = ["statement", "actor", "event", "reaction"] as const;
export type Layer = (typeof layers)[number];
export type View = "text" | "article" | "page";

/** Words being changed or added; kept in the browser's store until they are saved or given up. */
export type Edit = {
  readonly record: string;
  readonly kind: RecordKind;
  readonly document: string;
  readonly adding: boolean;
  readonly parts: { readonly [R in Role]?: readonly Range[] | undefined };
  readonly role: Role;
  /** Kind of a statement, code of an event … what else the record holds. */
  readonly fields: Readonly<Record<string, string>>;
};
export type Dialog =
  | { readonly name: "help" }
  | { readonly name: "add" }
  | { readonly name: "merge"; readonly actor: string }
  | { readonly name: "split"; readonly actor: string };

/** Everything the panes show, in one place. Panes read it by `use`; they change it by the functions of this file. */
export type State = {
  readonly pane: Pane;
  /** The pane from which a passage was opened in its document. */
  readonly back: Pane | null;
  readonly summary: Summary | null;
  readonly documents: readonly DocumentRow[];
  readonly queue: readonly Item[];
  readonly queueTotal: number;
  readonly queueOpen: number;
  readonly filter: Filter;
  /** States decided in this window since the queue was fetched. */
  readonly states: Readonly<Record<string, Item["state"]>>;
  readonly current: string | null;
  /** The current record, in the queue or not. */
  readonly item: Item | null;
  readonly open: DocumentView | null;
  /** Where the reader is to scroll, raised with each wish so that the same place can be asked for twice. */
  readonly goal: { readonly start: number; readonly end: number; readonly wish: number } | null;
  /** Words selected in the open document. */
  readonly pick: { readonly start: number; readonly end: number } | null;
  readonly edit: Edit | null;
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly view: View;
  readonly dialog: Dialog | null;
  /** The passage shown at the right of panes other than Review. */
  readonly evidence: At | null;
  /** What the search pane looks for; typed into the bar. */
  readonly sought: string;
  /** The actor whose card is open. */
  readonly actor: string | null;
  readonly progress: string | null;
  readonly trouble: string | null;
  /** One line about what was just done. */
  readonly note: string | null;
  readonly singleKeys: boolean;
};

const draftKey = "assay.draft";
const draft = (): Edit | null => {
  try {
    return JSON.parse(localStorage.getItem(draftKey) ?? "null") as Edit | null;
  } catch {
    return null;
  }
};

let state: State = {
  pane: location.hash.slice(1),
  back: null,
  summary: null,
  documents: [],
  queue: [],
  queueTotal: 0,
  queueOpen: 0,
  filter: { kind: "", state: "" },
  states: {},
  current: null,
  item: null,
  open: null,
  goal: null,
  pick: null,
  edit: draft(),
  layers: { statement: true, actor: true, event: true, reaction: true },
  view: "text",
  dialog: null,
  evidence: null,
  sought: "",
  actor: null,
  progress: null,
  trouble: null,
  note: null,
  singleKeys: localStorage.getItem("assay.keys") !== "off",
};

const listeners = new Set<() => void>();
export function set(change: Partial<State>): void {
  state = { ...state, ...change };
  if ("edit" in change)
    state.edit ? localStorage.setItem(draftKey, JSON.stringify(state.edit)) : localStorage.removeItem(draftKey);
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

export const say = (error: unknown) => set({ trouble: (error as Error).message });
/** Runs a call and shows its trouble instead of throwing. */
export const attempt = <T>(work: () => Promise<T>): Promise<T | undefined> =>
  work().catch((error) => (say(error), undefined));
/** A record's state as decided here, else as it came. */
export const stateIn = (s: State, item: Pick<Item, "record" | "state">): Item["state"] =>
  s.states[item.record] ?? item.state;

const page = 300;

export async function start(): Promise<void> {
  addEventListener("hashchange", () => set({ pane: location.hash.slice(1) }));
  listen();
  await attempt(refresh);
}

const queueQuery = (offset: number) => ({
  query: {
    offset: String(offset),
    limit: String(page),
    ...(state.filter.kind ? { kind: state.filter.kind } : {}),
    ...(state.filter.state ? { state: state.filter.state } : {}),
  },
});

/** Fetches anew what the server computed; the current record and the reader's place stay. */
export async function refresh(): Promise<void> {
  const [summary, documents, queue] = await Promise.all([
    answer(client.state.$get()),
    answer(client.documents.$get()),
    answer(client.queue.$get(queueQuery(0))),
  ]);
  set({
    summary,
    documents,
    queue: queue.items,
    queueTotal: queue.total,
    queueOpen: queue.open,
    states: {},
    progress: summary.computing ? (state.progress ?? "reading the dossier") : null,
  });
  if (state.edit && state.open?.id !== state.edit.document && documents.some((d) => d.id === state.edit!.document))
    return resume(state.edit);
  if (state.open) await attempt(() => openDocument(state.open!.id, true));
  if (state.current) await attempt(() => renew(state.current!));
  if (!state.item) await selectFirst(queue.firstOpen);
}

async function resume(edit: Edit): Promise<void> {
  const first = Object.values(edit.parts)
    .flat()
    .find((r) => r !== undefined);
  if (!edit.adding) await attempt(() => renew(edit.record));
  await show({ document: edit.document, start: first?.[0] ?? 0, end: first?.[1] ?? 1 });
  set({ note: "Words that were not saved yet are open again: Enter saves them, Escape gives them up." });
}

async function selectFirst(firstOpen: number): Promise<void> {
  while (firstOpen >= state.queue.length && state.queue.length < state.queueTotal && firstOpen < 5000) await more();
  const first = state.queue[Math.max(0, firstOpen)] ?? state.queue[0];
  if (first) await select(first.record);
}

async function renew(record: string): Promise<void> {
  const kept = state.queue.find((i) => i.record === record);
  if (kept) return set({ current: record, item: kept });
  const found = await client.items[":record"].$get({ param: { record } });
  set(
    found.ok ? { current: record, item: ((await found.json()) as { item: Item }).item } : { current: null, item: null },
  );
}

/** More of the queue, when the list nears its end. */
export async function more(): Promise<void> {
  const from = state.queue.length;
  if (from >= state.queueTotal) return;
  const next = await answer(client.queue.$get(queueQuery(from)));
  if (state.queue.length === from) set({ queue: [...state.queue, ...next.items], queueTotal: next.total });
}

export async function setFilter(change: Partial<Filter>): Promise<void> {
  set({ filter: { ...state.filter, ...change }, current: null, item: null });
  await attempt(async () => {
    const queue = await answer(client.queue.$get(queueQuery(0)));
    set({ queue: queue.items, queueTotal: queue.total, queueOpen: queue.open, states: {} });
    await selectFirst(queue.firstOpen);
  });
}

const stepWords = {
  read: "reading",
  extract: "drawing statements and events",
  assess: "comparing documents",
  report: "setting the report",
  done: "done",
} as const;

function listen(): void {
  const news = new EventSource("/api/news");
  const on = (kind: News["kind"] | "hello", act: (n: News & { revision?: number }) => void) =>
    news.addEventListener(kind, (e) => act(JSON.parse((e as MessageEvent<string>).data) as News));
  let seen = -1;
  on("hello", (n) => {
    if (seen >= 0 && n.revision !== seen) void attempt(refresh);
    seen = n.revision ?? 0;
  });
  on("progress", (n) => {
    if (n.kind !== "progress") return;
    const { step, done, total } = n.progress;
    set({ progress: total > 1 ? `${stepWords[step]}, ${done} of ${total}` : stepWords[step] });
  });
  on("computed", (n) => {
    seen = n.revision ?? seen;
    set({ progress: null });
    void attempt(refresh);
  });
  on("decided", (n) => n.kind === "decided" && dispatchEvent(new CustomEvent("assay:decided", { detail: n.decision })));
  on("trouble", (n) => n.kind === "trouble" && set({ trouble: n.message, progress: null }));
}

export const go = (pane: Pane) => {
  history.replaceState(null, "", `#${pane}`);
  set({ pane, back: null });
};

/** Makes a record current and brings its words into the reader. */
export async function select(record: string, scroll = true): Promise<void> {
  const item = state.queue.find((i) => i.record === record);
  if (item) set({ current: record, item, edit: state.edit?.record === record ? state.edit : null, pick: null });
  else {
    set({ edit: null, pick: null });
    await attempt(() => renew(record));
  }
  if (scroll && state.item?.record === record) await show(state.item.at);
}

/** Shows a passage in its document; from another pane `b` leads back. */
export async function show(at: At): Promise<void> {
  if (state.open?.id !== at.document) await attempt(() => openDocument(at.document));
  set({ goal: { start: at.start, end: at.end, wish: (state.goal?.wish ?? 0) + 1 } });
}

/** From any pane: the passage in its document. */
export async function showInContext(at: At): Promise<void> {
  const from = state.pane;
  if (from && from !== "Review") {
    go("Review");
    set({ back: from });
  }
  set({ current: null, item: null, pick: { start: at.start, end: at.end } });
  await show(at);
}

export async function openDocument(id: string, again = false): Promise<void> {
  if (!again && state.open?.id === id) return;
  const response = client.documents[":id"].$get({ param: { id } }) as Promise<{
    ok: boolean;
    status: number;
    json(): Promise<DocumentView>;
    text(): Promise<string>;
  }>;
  const open = await answer(response);
  const keep = again && state.open?.id === id;
  set({
    open,
    ...(keep ? {} : { view: open.formats.some((f) => f.kind === "article") ? "article" : "text", pick: null }),
  });
}

const shownOf = (item: Item) => ({
  kind: item.kind,
  title: item.title,
  label: item.label,
  words: item.words,
  at: item.at,
  language: item.language,
});
type Sent = Promise<{ ok: boolean; status: number; json(): Promise<{ id: string }>; text(): Promise<string> }>;

/** Writes a decision; with `record` and `shown` its mark changes at once and is set back where the server refuses. Returns the decision's id. */
export async function decide(
  kind: DecisionKind,
  payload: Record<string, unknown>,
  record?: string,
  shown?: Item["state"],
): Promise<string | undefined> {
  const item = state.item?.record === record ? state.item : state.queue.find((i) => i.record === record);
  const before = state.states;
  const open = (s: Item["state"] | undefined) => s === "proposed" || s === "stale";
  const closes = item && shown && open(stateIn(state, item)) && !open(shown) ? 1 : 0;
  if (record && shown) set({ states: { ...before, [record]: shown }, queueOpen: state.queueOpen - closes, note: null });
  try {
    const sent = client.decisions.$post({
      json: { kind, payload: item ? { ...payload, shown: shownOf(item) } : payload },
    } as never) as never as Sent;
    return (await answer(sent)).id;
  } catch (error) {
    set({ states: before, queueOpen: state.queueOpen + closes });
    say(error);
    return undefined;
  }
}

type Effect = {
  readonly kind: string;
  readonly words: string;
  readonly record: string | null;
  readonly state: Item["state"];
} | null;
const shorten = (words: string) => (words.length > 80 ? `${words.slice(0, 79)}…` : words);

async function taken(call: () => Promise<unknown>, said: string): Promise<void> {
  const effect = await attempt(() =>
    answer(call() as Promise<{ ok: boolean; status: number; json(): Promise<Effect>; text(): Promise<string> }>),
  );
  if (effect === undefined) return;
  if (effect === null) return set({ note: "There is nothing left to take back." });
  const { record } = effect;
  const was = record ? (state.states[record] ?? state.queue.find((i) => i.record === record)?.state) : undefined;
  const reopened = record && was !== undefined && was !== "proposed" && effect.state === "proposed" ? 1 : 0;
  set({
    note: `${said} ${effect.kind}${effect.words ? `: ${shorten(effect.words)}` : ""}`,
    ...(record ? { states: { ...state.states, [record]: effect.state }, queueOpen: state.queueOpen + reopened } : {}),
  });
  if (record && state.pane === "Review") await select(record);
}

/** Takes back the last act of this analyst that stands; without limit, over restarts too. */
export const undo = () => taken(() => client.undo.$post() as Promise<unknown>, "Took back");
export const redo = () => taken(() => client.redo.$post() as Promise<unknown>, "Done again");
export const undoOne = (decision: string) =>
  taken(() => client.undo[":decision"].$post({ param: { decision } }) as Promise<unknown>, "Took back");
