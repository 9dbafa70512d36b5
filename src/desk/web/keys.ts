import { decide, redo, undo } from "./acts.ts";
import { beginEdit, editKey } from "./edit.ts";
import { copyAt } from "./footnote.ts";
import { arriving, get, goBack, more, select, set, show, showInContext } from "./state.ts";
import { directionOf, endAfter, startAfter, startBefore, wordAt } from "./words.ts";

export type Key = { readonly key: string; readonly does: string; readonly act: () => void };

/** The item `step` places on in the queue. */
function move(step: number): void {
  const { queue, current } = get();
  const at = queue.findIndex((i) => i.record === current);
  const next = queue[Math.max(0, Math.min(queue.length - 1, at + step))];
  if (next) void select(next.record);
  if (at + step > queue.length - 60) void more();
}

export function decideCurrent(kind: "accept" | "reject"): void {
  const { item } = get();
  if (!item) return;
  const shown =
    kind === "accept" ? (item.state === "edited" || item.state === "added" ? item.state : "accepted") : "rejected";
  void decide(kind, { record: item.record }, item.record, shown);
  move(1);
}

const actorOfItem = () => get().item?.actor ?? null;
export function openMerge(
  name: "merge" | "split",
  actor: string | null = get().pane === "Actors" ? get().actor : actorOfItem(),
): void {
  if (actor) set({ dialog: { name, actor } });
  else set({ note: "No actor stands in this record; choose one on the pane Actors." });
}

/** Starts a selection of words by keyboard at the place that is shown. */
function beginPick(): void {
  const { open, goal } = get();
  const word = open && wordAt(open.text, goal?.start ?? 0);
  if (open && word)
    set({
      pick: word,
      current: null,
      item: null,
      note: "Arrows move, Shift and arrows widen, n adds what is selected, Escape ends.",
    });
}

/** Arrows while words are selected. */
function pickKey(event: KeyboardEvent): boolean {
  const { pick, open } = get();
  if (!pick || !open || (get().pane !== "Review" && get().pane !== "")) return false;
  const ahead = directionOf(open.language) === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (event.key === "Escape") set({ pick: null });
  else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    const forward = event.key === ahead;
    if (event.shiftKey)
      set({
        pick: forward
          ? { ...pick, end: endAfter(open.text, pick.end) }
          : { ...pick, start: startBefore(open.text, pick.start) },
      });
    else
      set({
        pick: wordAt(open.text, forward ? startAfter(open.text, pick.start) : startBefore(open.text, pick.start)),
      });
    const now = get().pick;
    if (now) void show({ document: open.id, ...now });
  } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
    const at = open.sentences.findIndex(([s, e]) => s <= pick.start && e > pick.start);
    const next =
      open.sentences[Math.max(0, Math.min(open.sentences.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))];
    if (next)
      set({
        pick: event.shiftKey
          ? { start: Math.min(pick.start, next[0]), end: Math.max(pick.end, next[1]) }
          : wordAt(open.text, next[0]),
      });
    if (next) void show({ document: open.id, start: next[0], end: next[1] });
  } else return false;
  event.preventDefault();
  return true;
}

const reviewKeys: readonly Key[] = [
  { key: "j", does: "next", act: () => move(1) },
  { key: "k", does: "previous", act: () => move(-1) },
  { key: "a", does: "accept", act: () => decideCurrent("accept") },
  { key: "x", does: "reject", act: () => decideCurrent("reject") },
  { key: "e", does: "edit", act: beginEdit },
  { key: "m", does: "merge", act: () => openMerge("merge") },
  { key: "s", does: "split", act: () => openMerge("split") },
  { key: "v", does: "select words", act: beginPick },
  { key: "n", does: "add what is selected", act: () => (get().pick ? set({ dialog: { name: "add" } }) : beginPick()) },
];

const rows = () => [...document.querySelectorAll<HTMLElement>("#pane [data-row]")];
function moveRow(step: number): void {
  const all = rows();
  const at = all.findIndex(
    (r) =>
      r === document.activeElement ||
      r.contains(document.activeElement) ||
      r.closest("tr")?.contains(document.activeElement),
  );
  all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
}
const rowKeys: readonly Key[] = [
  { key: "j", does: "next row", act: () => moveRow(1) },
  { key: "k", does: "previous row", act: () => moveRow(-1) },
];
/** What stands in the list of actors can be taken as one and apart. */
export const actorKeys: readonly Key[] = [
  ...rowKeys,
  { key: "m", does: "merge the actor", act: () => openMerge("merge") },
  { key: "s", does: "split the actor", act: () => openMerge("split") },
];

/** The passage that is in hand, wherever one is. */
export function contextOf() {
  const { evidence, item, pane, pick, open } = get();
  if (pane !== "Review" && pane !== "") return evidence;
  return pick && open ? { document: open.id, ...pick } : (item?.at ?? null);
}

const everywhere: readonly Key[] = [
  { key: "u", does: "undo", act: () => void undo() },
  { key: "U", does: "redo", act: () => void redo() },
  { key: "c", does: "passage in its document", act: () => void (contextOf() && showInContext(contextOf()!)) },
  { key: "b", does: "back", act: goBack },
  { key: "y", does: "copy as footnote", act: () => void (contextOf() && copyAt(contextOf()!)) },
  { key: "E", does: "passage as evidence", act: () => void import("./hand.ts").then((hand) => hand.addAsEvidence()) },
  {
    key: "w",
    does: "cite passage in the sentence",
    act: () => void import("./panes/writing/draft.ts").then((draft) => draft.citeHand()),
  },
  { key: "/", does: "search", act: () => document.querySelector<HTMLInputElement>("#search")?.focus() },
  { key: "?", does: "all keys, or off", act: () => set({ dialog: get().dialog ? null : { name: "help" } }) },
];

/** Keys of the pane that is shown, then those that act everywhere. */
export function keysOf(pane: string, own: readonly Key[] = []): readonly Key[] {
  const here = pane === "Review" ? reviewKeys : own.length > 0 ? own : rowKeys;
  return [...here, ...everywhere.filter((k) => !here.some((h) => h.key === k.key))];
}

const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable=true], dialog") !== null;

/** Keys that act on the words of the open document: while one is on its way they wait for it, and those after them too. */
const onWords = new Set(["v", "n", "e"]);
const line: KeyboardEvent[] = [];
const mustWait = (event: KeyboardEvent) =>
  line.length > 0 || (arriving() !== null && (get().edit !== null || get().pick !== null || onWords.has(event.key)));

async function goOn(act: (event: KeyboardEvent) => void): Promise<void> {
  while (line.length > 0) {
    await arriving()?.catch(() => {});
    if (arriving()) continue;
    const event = line.shift()!;
    if (!get().dialog) act(event);
  }
}

/** Words kept from last time whose document is still to come: no key may save or drop them before they are in sight. */
function onItsWay(): boolean {
  const { edit, open, documents, summary } = get();
  if (edit === null || open !== null) return false;
  return !summary || summary.computing || documents.some((d) => d.id === edit.document);
}

/** Single keys act outside fields only, and can be switched off (WCAG 2.1.4). */
export function listenToKeys(current: () => readonly Key[]): () => void {
  const act = (event: KeyboardEvent) => {
    if (editKey(event) || pickKey(event)) return;
    if (event.altKey || !get().singleKeys || get().edit) return;
    const found = current().find((k) => k.key === event.key);
    if (!found) return;
    event.preventDefault();
    found.act();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Escape" && get().dialog) return set({ dialog: null });
    if (event.ctrlKey || event.metaKey || event.defaultPrevented || inField(event.target)) return;
    if (get().pane !== "Review" && get().pane !== "") return act(event);
    if (onItsWay()) return;
    if (!mustWait(event)) return act(event);
    event.preventDefault();
    if (line.push(event) === 1) void goOn(act);
  };
  addEventListener("keydown", pressed);
  return () => removeEventListener("keydown", pressed);
}
