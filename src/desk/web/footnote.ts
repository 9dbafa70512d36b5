import type { InferResponseType } from "hono/client";
import type { At } from "../views.ts";
import { client } from "./client.ts";
import { attempt, set } from "./state.ts";

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
  await attempt(() => navigator.clipboard.writeText(footnote(p)));
  set({ note: "The footnote is on the clipboard." });
}

/** `y` from any pane. */
export async function copyAt(at: At): Promise<void> {
  const response = await client.passage.$get({
    query: { document: at.document, start: String(at.start), end: String(at.end) },
  });
  const found = (await response.json()) as Passage | null;
  if (found) await copyFootnote(found);
}
