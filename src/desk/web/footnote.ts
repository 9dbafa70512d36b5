import type { InferResponseType } from "hono/client";
import type { At } from "../views.ts";
import { answer, client } from "./client.ts";
import { attempt, get, set } from "./state.ts";

export type Passage = NonNullable<InferResponseType<typeof client.passage.$get>>;

/** Publisher, title, date, place, words: what a reader needs to find the passage again. */
export function footnote(p: Passage): string {
  const by = [p.publisher ?? p.author, `“${p.title}”`, p.date].filter(Boolean).join(", ");
  const where = [
    p.page ? `p. ${p.page}` : null,
    p.address ?? p.path,
    `characters ${p.start} to ${p.end}`,
    `sha256 ${p.sha256.slice(0, 16)}`,
  ]
    .filter(Boolean)
    .join(", ");
  return `${by}: “${p.quote.replace(/\s+/g, " ").trim()}” (${where}).`;
}

export async function copyFootnote(p: Passage): Promise<void> {
  set({
    note: (await copied(footnote(p)))
      ? "The footnote is on the clipboard."
      : "The browser keeps the clipboard shut: allow it for this page, then copy again.",
  });
}

/** Browsers hold the clipboard shut outside secure windows or without leave; a copied selection is the way round. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedAsSelection(text);
  }
}

function copiedAsSelection(text: string): boolean {
  const before = document.activeElement as HTMLElement | null;
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  before?.focus({ preventScroll: true });
  return done;
}

const known = new Map<string, Promise<Passage | null>>();
/** Passages kept at hand; more would only cost memory. */
const most = 200;

/** A passage with the sentences round it; fetched once a computation. */
export function passageAt(at: At): Promise<Passage | null> {
  const key = `${get().summary?.revision ?? 0} ${at.document} ${at.start} ${at.end}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size >= most) known.delete(known.keys().next().value!);
  const query = { document: at.document, start: String(at.start), end: String(at.end) };
  const asked = answer(client.passage.$get({ query })) as Promise<Passage | null>;
  known.set(key, asked);
  asked.catch(() => known.delete(key));
  return asked;
}

/** `y` from any pane. */
export async function copyAt(at: At): Promise<void> {
  const found = await attempt(() => passageAt(at));
  if (found) await copyFootnote(found);
}
