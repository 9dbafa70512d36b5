import type { InferResponseType } from "hono/client";
import { useSyncExternalStore } from "react";
import { decide } from "../../acts.ts";
import { answer, client } from "../../client.ts";
import { idOfPassage, passageInHand } from "../../hand.ts";
import { attempt, get, set } from "../../state.ts";

export type Writing = InferResponseType<typeof client.writing.$get>;
export type Sentence = Pick<Writing["sentences"][number], "sentence" | "section" | "kind" | "text"> & {
  readonly passages: readonly string[];
};
export type Drawn = NonNullable<InferResponseType<(typeof client.writing.drawn)[":place"]["$get"]>>;
export const kinds = ["finding", "absence", "judgement", "assumption", "editorial"] as const;

type Held = {
  readonly writing: Writing | null /** The sentence under the pen; kept over restarts until it is saved. */;
  readonly pen: Sentence | null;
  /** A sentence of the report that was chosen in the preview. */
  readonly looked: Drawn | null;
};
const place = "assay.sentence";
const kept = (): Sentence | null => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null") as Sentence | null;
  } catch {
    return null;
  }
};
let now: Held = { writing: null, pen: kept(), looked: null };
export const held = (): Held => now;
const listeners = new Set<() => void>();
function put(change: Partial<Held>): void {
  now = { ...now, ...change };
  if ("pen" in change) now.pen ? localStorage.setItem(place, JSON.stringify(now.pen)) : localStorage.removeItem(place);
  for (const l of listeners) l();
}

export const useWriting = (): Held =>
  useSyncExternalStore((l) => {
    listeners.add(l);
    return () => listeners.delete(l);
  }, held);
export const load = () => attempt(async () => put({ writing: await answer(client.writing.$get()) }));
addEventListener("assay:decided", () => now.writing && void load());

/** Takes a sentence under the pen, unless another that was not saved yet lies there. */
export function take(s: Sentence): boolean {
  const { pen } = now;
  if (pen && pen.sentence !== s.sentence && unsaved(pen)) {
    set({ note: "The sentence under the pen is not saved yet: save it or give it up first." });
    document.querySelector<HTMLElement>(".editor textarea")?.focus();
    return false;
  }
  put({ pen: s });
  return true;
}
function unsaved(pen: Sentence): boolean {
  const before = now.writing?.sentences.find((s) => s.sentence === pen.sentence);
  if (!before) return pen.text.trim() !== "" || pen.passages.length > 0;
  const same = (["section", "kind", "text"] as const).every((f) => before[f] === pen[f]);
  return !same || before.passages.join() !== pen.passages.join();
}
/** Lays the pen down. */
export const leave = () => put({ pen: null });
export const begin = (section: string, more: Partial<Sentence> = {}) =>
  take({ sentence: crypto.randomUUID(), section, kind: "finding", text: "", passages: [], ...more });
export const change = (more: Partial<Sentence>) => now.pen && put({ pen: { ...now.pen, ...more } });
export const look = (looked: Drawn | null) => put({ looked });

/** Writes a sentence down with the documents that were at hand, so that later ones can be told. */
export async function save(s: Sentence, removed = false): Promise<boolean> {
  const documents = get().documents.map((d) => d.id);
  const id = await decide("write", {
    sentence: s.sentence,
    section: s.section,
    kind: s.kind,
    text: s.text.trim(),
    passages: [...s.passages],
    documents,
    ...(removed ? { removed } : {}),
  });
  if (id) await load();
  return id !== undefined;
}

/** Gives the sentence under the pen a passage. */
export function cite(passage: string): void {
  if (!now.pen) begin("in-short");
  const pen = now.pen!;
  if (!pen.passages.includes(passage)) change({ passages: [...pen.passages, passage] });
  set({
    note: pen.text
      ? `Cited in “${pen.text.slice(0, 60)}”.`
      : "Cited in the sentence that is being written, on the pane Report.",
  });
}

/** `w` from any pane: the passage in hand goes to the sentence under the pen. */
export function citeHand(): void {
  const at = passageInHand();
  if (at) cite(idOfPassage(at));
  else set({ note: "No passage is in hand: open one, or select words in a document." });
}
