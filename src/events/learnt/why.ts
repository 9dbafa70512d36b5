import { eventTypes } from "../types.ts";
import type { Candidate, Sight } from "./candidates.ts";
import { bucketOf, classes, type FreeModel, none } from "./model.ts";
import { sayNames } from "./names.ts";

/** Names that say in numbers, or once more, what others say in words. */
const unsaid =
  /^(?:class|fine|object class|over class|ending|beside|has|form|pattern|rules|may mean|noun of|flag|inside|short)\b/;
const most = 3;

/** What the rules say of the word, and the names that speak most for the class against none. */
export function whyOf(s: Sight, c: Candidate, m: FreeModel, event: number): string {
  const speaks = (name: string) => {
    const at = bucketOf(name, m.buckets) * classes;
    return m.words[at + event]! - m.words[at + none]!;
  };
  const names = new Set<string>();
  sayNames(s, c, (...words) => names.add(words.join(" ")));
  const learnt = [...names]
    .filter((n) => !unsaid.test(n))
    .map((name) => ({ name, speaks: speaks(name) }))
    .filter((x) => x.speaks > 0)
    .sort((a, b) => b.speaks - a.speaks)
    .slice(0, most)
    .map((x) => x.name);
  const word = `"${s.view.forms[c.top]}"`;
  const ruled = c.read?.decided?.why ?? `${word} is no event word of the lexicon`;
  const refused = c.read?.refused ? `, though the rules find it ${c.read.refused}` : "";
  return `${ruled}${refused}; learnt from annotated documents as ${eventTypes[event]}${learnt.length ? ` by: ${learnt.join(", ")}` : ""}`;
}
