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
export const kinds = ["finding", "absence", "judgement", "assumption", "editorial"] as const;

type Held = {
  readonly writing: Writing | null /** The sentence under the pen; kept over restarts until it is saved. */;
  readonly pen: Sentence | null;
};
const place = "assay.sentence";
const kept = (): Sentence | null => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null") as Sentence | null;
  } catch {
    return null;
  }
};
let held: Held = { writing: null, pen: kept() };
const listeners = new Set<() => void>();
function put(change: Partial<Held>): void {
  held = { ...held, ...change };
  if ("pen" in change)
    held.pen ? localStorage.setItem(place, JSON.stringify(held.pen)) : localStorage.removeItem(place);
  for (const l of listeners) l();
}

export const useWriting = (): Held =>
  useSyncExternalStore(
    (l) => {
      listeners.add(l);
      return () => listeners.delete(l);
    },
    () => held,
  );
export const load = () => attempt(async () => put({ writing: await answer(client.writing.$get()) }));
addEventListener("assay:decided", () => held.writing && void load());

export const take = (s: Sentence | null) => put({ pen: s });
export const begin = (section: string) =>
  take({ sentence: crypto.randomUUID(), section, kind: "finding", text: "", passages: [] });
export const change = (more: Partial<Sentence>) => held.pen && take({ ...held.pen, ...more });

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
  if (!held.pen) begin("in-short");
  const pen = held.pen!;
  if (!pen.passages.includes(passage)) take({ ...pen, passages: [...pen.passages, passage] });
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
