import type { Knowledge } from "../knowledge.ts";
import { knownHits, wordsOf } from "../phrase.ts";
import type { Resolved } from "./meaning.ts";

/** A name in no country, in words about one country: that country, marked as from the context. */
export function withContext(found: Resolved, hint: readonly string[], text: string): Resolved {
  const [only] = hint;
  if (found.country || !only || hint.length > 1 || !found.sector || ["IGO", "JNK", "MNC"].includes(found.sector))
    return found;
  if (/^\p{Lu}/u.test(text) && found.known) return found;
  return {
    ...found,
    country: only,
    countryFrom: "document",
    why: [...found.why, `the words around it are about ${only} only`],
  };
}

/** Countries that a text names, by name, demonym or seat; at most the first 2,000 characters are read. */
export function countriesIn(context: string, knowledge: Knowledge): string[] {
  if (!context) return [];
  const text = context.slice(0, 2000);
  const out = new Set<string>();
  for (const h of knownHits(
    knowledge,
    text,
    wordsOf(text),
    (l) => l.find((m) => m.known.type === "state" && !m.weak) ?? null,
  ))
    if (h.known.type === "state") out.add(h.known.state.iso);
  return [...out];
}
