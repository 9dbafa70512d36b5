import { decide, get, go, more, select, set, undo } from "./state.ts";

export type Key = { readonly key: string; readonly does: string; readonly act: () => void };

/** The item `step` places on in the queue. */
function move(step: number): void {
  const { queue, current } = get();
  const at = queue.findIndex((i) => i.record === current);
  const next = queue[Math.max(0, Math.min(queue.length - 1, at + step))];
  if (next) void select(next.record);
  if (at + step > queue.length - 40) void more();
}

function decideCurrent(kind: "accept" | "reject", shown: "accepted" | "rejected"): void {
  const { current } = get();
  if (!current) return;
  void decide(kind, { record: current }, current, shown);
  move(1);
}

/** Single keys of the review; listed by `?`. */
export const keys: readonly Key[] = [
  { key: "j", does: "next", act: () => move(1) },
  { key: "k", does: "previous", act: () => move(-1) },
  { key: "a", does: "accept", act: () => decideCurrent("accept", "accepted") },
  { key: "x", does: "reject", act: () => decideCurrent("reject", "rejected") },
  { key: "u", does: "undo", act: () => void undo() },
  { key: "/", does: "search", act: () => (go("Search"), requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-search]")?.focus())) },
  { key: "?", does: "help", act: () => set({ help: !get().help }) },
];

const inField = (target: EventTarget | null) => target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable=true]") !== null;

/** Single keys act outside fields only, and can be switched off (WCAG 2.1.4). */
export function listenToKeys(): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Escape" && get().help) return set({ help: false });
    if (!get().singleKeys || event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
    const found = keys.find((k) => k.key === event.key);
    if (!found) return;
    event.preventDefault();
    found.act();
  };
  addEventListener("keydown", pressed);
  return () => removeEventListener("keydown", pressed);
}
