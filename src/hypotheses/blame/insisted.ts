import type { Sentence } from "../../language/types.ts";
import type { Found } from "./clause.ts";
import { deeds } from "./rules.ts";
import { has, phraseOf, posOf, type Syntax, subjectHead } from "./syntax.ts";

const own = /^(it|they|he|she|we|its|his|her|their|our|my|i)$/;
const none = /^(no|none|not|n't|never|nothing|neither|nobody)$/;
/** Where one was instead, or that one had nothing there. */
const speaking =
  /^(say|state|claim|argue|insist|maintain|assert|tell|add|declare|contend|announce|testify|stress|swear|protest|affirm|repeat|reply)$/;
const alibi = /^(leave|abroad|asleep|elsewhere|home|hospital|holiday|area|vicinity|scene|region|nearby|airspace)$/;
const using = /^(use|release|operate|fly|involve|enter|possess|own|participate|act|play)$/;

/** A deed of force; handing things over counts where the thing is one that kills. */
const forceful = (lemma: string) => deeds.get(lemma)?.some((d) => d.needs === "itself" || d.needs === "event") ?? false;

/** "insisted that none of its aircraft had been there", "protested that he had been on leave": one's own deed denied in what one says. */
export function insistedAt(x: Syntax, s: Sentence, t: number): Found | null {
  const { words } = x;
  if (!speaking.test(words.lemma[t]!) || posOf(words, t) !== "VERB") return null;
  const opens = words.lower[t + 1] === "that" ? t + 2 : t + 1;
  let end = opens;
  while (end < s.endToken && !/^[,;:.!?"”]$/.test(words.lower[end]!) && !/^(but|and|while)$/.test(words.lower[end]!))
    end++;
  if (words.lower.slice(opens, end).join(" ").includes("not only")) return null;
  if (end - opens < 3 || !has(words, opens, Math.min(end, opens + 5), own)) return null;
  if (has(words, opens, end, /^(will|would|shall|could|may|might|if|whether|who|what|why|how|should|must)$/))
    return null;
  const elsewhere = has(words, opens, end, alibi);
  const acted = words.lemma
    .slice(opens, end)
    .some((w, i) => using.test(w) || (forceful(w) && posOf(words, opens + i) === "VERB"));
  const away =
    elsewhere &&
    /^(protest|insist|maintain|say|state|swear|claim)$/.test(words.lemma[t]!) &&
    has(words, opens, end, /^(leave|abroad|asleep|elsewhere|home|hospital|holiday)$/);
  if (!away && !(has(words, opens, end, none) && (acted || elsewhere))) return null;
  const by = subjectHead(x, t);
  if (by === null) return null;
  const party = phraseOf(x, by);
  return { claim: "denies", party, accuser: party, act: null, loose: true, end: t + 1, covers: { first: opens, end } };
}
