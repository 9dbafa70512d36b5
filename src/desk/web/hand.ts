import type { At } from "../views.ts";
import { act, analysisNow, nextId, reload } from "./analysis.ts";
import { answer, client } from "./client.ts";
import { contextOf } from "./keys.ts";
import { attempt, get, set } from "./state.ts";

/** The words in hand: those selected in the document, else the passage that is open. */
export function passageInHand(): At | null {
  const { pick, open, item, held } = get();
  if (pick && open) return { document: open.id, ...pick };
  return contextOf() ?? held ?? item?.at ?? null;
}

export const idOfPassage = (at: At) => `${at.document}:${at.start}-${at.end}`;
export function atOfPassage(id: string): At | null {
  const m = /^([0-9a-f]{16}):(\d+)-(\d+)$/.exec(id);
  return m ? { document: m[1]!, start: Number(m[2]), end: Number(m[3]) } : null;
}

const quotes = new Map<string, string>();
/** The words of a passage, in one line. */
export async function quoteOf(at: At): Promise<string> {
  const id = idOfPassage(at);
  const known = quotes.get(id);
  if (known !== undefined) return known;
  const found = (await answer(
    client.passage.$get({ query: { document: at.document, start: String(at.start), end: String(at.end) } }) as never,
  )) as { quote: string } | null;
  const quote = found?.quote.replace(/\s+/g, " ").trim() ?? "";
  quotes.set(id, quote);
  return quote;
}

/** A passage from anywhere becomes a row of the grid. */
export async function addAsEvidence(at: At | null = passageInHand()): Promise<void> {
  if (!at) return set({ note: "No passage is in hand: open one, or select words in a document." });
  await attempt(async () => {
    if (!analysisNow()) await reload();
    const text = (await quoteOf(at)).slice(0, 2000);
    const id = nextId("E");
    if (await act("evidence", { id, text, kind: "report", passages: [idOfPassage(at)] }))
      set({ note: `${id} stands in the grid of hypotheses.` });
  });
}
