import type { InferResponseType } from "hono/client";
import { useSyncExternalStore } from "react";
import type { News } from "../session.ts";
import type { At, Item, Range, RecordKind, Role } from "../views.ts";
import { answer, client } from "./client.ts";
import { actedOn, isOpen, mark, since, unsent } from "./pending.ts";

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
  /** The passage that was shown there last, on any pane. */
  readonly held: At | null;
  /** What the search pane looks for; typed into the bar. */
  readonly sought: string;
  /** The facets by which the search is narrowed, and how many hits are shown: they stand when one comes back. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly hits: number;
  /** The actor whose card is open. */
  readonly actor: string | null;
  /** What the server computed is on its way to the panes. */
  readonly busy: boolean;
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
  held: null,
  sought: "",
  where: {},
  hits: 50,
  actor: null,
  busy: true,
  progress: null,
  trouble: null,
  note: null,
  singleKeys: localStorage.getItem("assay.keys") !== "off",
};

const listeners = new Set<() => void>();
export function set(change: Partial<State>): void {
  state = { ...state, ...change, held: change.evidence ?? state.held };
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
  addEventListener("hashchange", () => set({ pane: location.hash.slice(1), evidence: null }));
  addEventListener("beforeunload", (e) => unsent() && e.preventDefault());
  listen();
  await attempt(refresh);
}

/** The queue from `offset` on, at least `count` items of it where there are as many. */
async function queueFrom(offset: number, count = page) {
  const { kind, state: wanted } = state.filter;
  const query = { ...(kind ? { kind } : {}), ...(wanted ? { state: wanted } : {}) };
  const part = (from: number) =>
    answer(client.queue.$get({ query: { ...query, offset: String(from), limit: String(page) } }));
  const first = await part(offset);
  const items = [...first.items];
  while (items.length < count && offset + items.length < first.total) {
    const next = await part(offset + items.length);
    if (next.items.length === 0) break;
    items.push(...next.items);
  }
  return { ...first, items };
}

let refreshing: Promise<void> | null = null;
let again = false;
/** Fetches anew what the server computed; calls meanwhile are joined into one further round. */
export function refresh(): Promise<void> {
  again = refreshing !== null;
  refreshing ??= round().finally(() => (refreshing = null));
  return refreshing;
}

async function round(): Promise<void> {
  set({ busy: true });
  try {
    await renewed();
  } finally {
    set({ busy: false });
  }
  if (!again) return;
  again = false;
  await round();
}

/** What is in hand stays: the current record, words selected or under change. */
async function renewed(): Promise<void> {
  const asked = mark();
  const { filter } = state;
  const [summary, documents, queue] = await Promise.all([
    answer(client.state.$get()),
    answer(client.documents.$get()),
    queueFrom(0, state.queue.length),
  ]);
  if (state.filter !== filter) return renewed();
  const was = state.queue.findIndex((i) => i.record === state.current);
  const states = since(asked);
  const counted = queue.items.filter((i) => isOpen(i.state) && !isOpen(states[i.record] ?? i.state)).length;
  set({
    summary,
    documents,
    queue: queue.items,
    queueTotal: queue.total,
    queueOpen: queue.open - counted,
    states,
    progress: summary.computing ? (state.progress ?? "reading the dossier") : null,
  });
  if (state.edit && state.open?.id !== state.edit.document && documents.some((d) => d.id === state.edit!.document))
    return resume(state.edit);
  while (opening) await opening.done.catch(() => {});
  if (state.open) await attempt(() => openDocument(state.open!.id, true));
  if (state.current) await attempt(() => renew(state.current!));
  if (state.item || state.pick || state.edit || underWay > 0) return;
  if (was < 0) return selectFirst(queue.firstOpen);
  const beside = state.queue[Math.min(was, state.queue.length - 1)];
  if (beside) await select(beside.record, !chosen);
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
  if (first) await select(first.record, !chosen);
}

async function renew(record: string): Promise<void> {
  const kept = state.queue.find((i) => i.record === record);
  const found = kept ? null : await answer(client.items[":record"].$get({ param: { record } }));
  if (state.current !== null && state.current !== record) return;
  if (kept) return set({ current: record, item: kept });
  // A record that was taken back a moment ago comes again with the next computation.
  const held = found?.item ?? (state.item?.record === record && actedOn(record) ? state.item : null);
  set({ current: held && record, item: held });
}

/** More of the queue, when the list nears its end. */
let fetching: Promise<void> | null = null;
export const more = (): Promise<void> =>
  (fetching ??= attempt(async () => {
    const from = state.queue.length;
    if (from >= state.queueTotal) return;
    const { filter } = state;
    const next = await queueFrom(from);
    if (state.queue.length === from && state.filter === filter)
      set({ queue: [...state.queue, ...next.items], queueTotal: next.total });
  }).finally(() => (fetching = null)));

export async function setFilter(change: Partial<Filter>): Promise<void> {
  const filter = { ...state.filter, ...change };
  chosen = false;
  set({ filter, current: null, item: null });
  await attempt(async () => {
    const asked = mark();
    const queue = await queueFrom(0);
    if (state.filter !== filter) return;
    set({ queue: queue.items, queueTotal: queue.total, queueOpen: queue.open, states: since(asked) });
    if (!state.current) await selectFirst(queue.firstOpen);
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
  // After a break of the line (a laptop that slept) anything may have been decided meanwhile.
  on("hello", (n) => {
    if (seen >= 0) void attempt(refresh);
    seen = n.revision ?? 0;
  });
  news.onerror = () =>
    news.readyState === EventSource.CLOSED &&
    set({
      progress: null,
      trouble: "The desk was closed. Start assay serve again and open the address that it prints.",
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
  on("drawn", (n) => {
    seen = n.revision ?? seen;
    void attempt(refresh);
  });
  on("decided", (n) => n.kind === "decided" && dispatchEvent(new CustomEvent("assay:decided", { detail: n.decision })));
  on("trouble", (n) => n.kind === "trouble" && set({ trouble: n.message, progress: null }));
}

export const go = (pane: Pane) => {
  history.replaceState(null, "", `#${pane}`);
  set({ pane, back: null, evidence: null, note: null });
};
/** To the pane from which a passage was opened, with that passage. */
export function goBack(): void {
  const { back, held } = state;
  if (!back) return;
  go(back);
  set({ evidence: held });
}

/** Makes a record current and brings its words into the reader. `held`: the item, where the queue may have lost it. */
export async function select(record: string, scroll = true, held?: Item | null): Promise<void> {
  if (scroll) chosen = false;
  const item = state.queue.find((i) => i.record === record) ?? held;
  if (item) set({ current: record, item, edit: state.edit?.record === record ? state.edit : null, pick: null });
  else {
    set({ current: record, edit: null, pick: null });
    await attempt(() => renew(record));
  }
  if (scroll && state.item?.record === record) await show(state.item.at);
}

/** Shows a passage in its document; from another pane `b` leads back. False where something else was asked for meanwhile. */
export async function show(at: At): Promise<boolean> {
  if (state.open?.id !== at.document || opening) await attempt(() => openDocument(at.document));
  if (state.open?.id !== at.document || opening) return false;
  const view = state.view === "article" && !inArticle(state.open!, at) ? "text" : state.view;
  set({ view, goal: { start: at.start, end: at.end, wish: (state.goal?.wish ?? 0) + 1 } });
  return true;
}

/** Words that stand round the article (a headline of the page, a caption) are shown in the whole text. */
const inArticle = ({ formats }: DocumentView, at: At) =>
  formats.some((f) => f.kind === "article" && at.start < f.end && at.end > f.start);

/** From any pane: the passage in its document. */
export async function showInContext(at: At): Promise<void> {
  const from = state.pane;
  if (from && from !== "Review") {
    go("Review");
    set({ back: from });
  }
  set({ current: null, item: null, pick: null });
  underWay++;
  try {
    if (await show(at)) set({ pick: { start: at.start, end: at.end } });
  } finally {
    underWay--;
  }
}
/** Passages on their way into the reader: a computation that ends meanwhile leaves the reader to them. */
let underWay = 0;

/** The open document was chosen by its title: no list that comes later takes the reader elsewhere. */
let chosen = false;
export function chooseDocument(id: string): Promise<unknown> {
  chosen = true;
  return attempt(() => openDocument(id));
}

/** The document that is on its way; keys that act on its words wait for it. */
let opening: { readonly id: string; readonly done: Promise<void> } | null = null;
export const arriving = (): Promise<void> | null => opening?.done ?? null;

async function openDocument(id: string, again = false): Promise<void> {
  if (opening?.id === id) return opening.done;
  if (!again && !opening && state.open?.id === id) return;
  const own = { id, done: fetched(id, again).finally(() => opening === own && (opening = null)) };
  opening = own;
  return own.done;
}

async function fetched(id: string, again: boolean): Promise<void> {
  const response = client.documents[":id"].$get({ param: { id } }) as Promise<{
    ok: boolean;
    status: number;
    json(): Promise<DocumentView>;
    text(): Promise<string>;
  }>;
  const open = await answer(response);
  if (opening && opening.id !== id) return;
  const keep = again && state.open?.id === id;
  set({
    open,
    ...(keep ? {} : { view: open.formats.some((f) => f.kind === "article") ? "article" : "text", pick: null }),
  });
}
