import type { Sentence } from "../../language/types.ts";
import type { Frame } from "./clause.ts";
import { isUndone } from "./deeds.ts";
import { charges, deeds, unknowing } from "./rules.ts";
import { has, headOf, kidsOf, relationOf, type Syntax } from "./syntax.ts";

/** asserted; possible: "may have ordered"; negated; unknown: "it is not clear whether"; open: asked, wished, threatened or under a condition, so nothing is said. */
export type Mood = "asserted" | "possible" | "negated" | "unknown" | "open";

/** How the words of a frame are meant. */
export function moodOf(x: Syntax, s: Sentence, f: Frame): Mood {
  const { words } = x;
  const charge = charges.has(words.lemma[f.first]!);
  if (isUnknown(x, s, f)) return charge && f.claim !== "denies" ? "open" : "unknown";
  if (isConditional(x, s, f.first)) return "open";
  if (!charge && deeds.has(words.lemma[f.first]!) && isUndone(x, f.first)) return "open";
  const modal = modalOf(x, f.first);
  if (isGuessed(x, s, f.first) || isThoughtPossible(x, s, f)) return "possible";
  if (f.claim !== "denies" && isNegated(x, s, f)) return charge || f.claim === "claims" ? "open" : "negated";
  if (modal === null) return "asserted";
  const { word, perfect } = modal;
  if (word === "must")
    return perfect ||
      /^(attribute|ascribe|blame|lie|rest)$/.test(words.lemma[f.first]!) ||
      (!charge && !heldOrDone(x, f.first))
      ? "asserted"
      : "open";
  if (/^(may|might|could|can)$/.test(word))
    return perfect || (!heldOrDone(x, f.first) && !charge) ? "possible" : "open";
  return "open";
}

/** "suspects that …", "fears that …" above the words. */
function isGuessed(x: Syntax, s: Sentence, first: number): boolean {
  for (let p = headOf(x, first), steps = 0; p >= s.firstToken && steps < 5; p = headOf(x, p), steps++)
    if (p < first && /^(suspect|speculate|fear|wonder|guess)$/.test(x.words.lemma[p]!)) return true;
  return false;
}

/** "consider it possible that …". */
function isThoughtPossible({ words }: Syntax, s: Sentence, f: Frame): boolean {
  const from = Math.max(s.firstToken, Math.min(f.first, f.party?.first ?? f.first) - 12);
  return /\b(possible|conceivable|plausible|possibility) (\p{L}+ )?that\b|\bcannot be (ruled out|excluded) that\b/u.test(
    words.lower.slice(from, f.first).join(" "),
  );
}

/** "should be held responsible", "must destroy": what ought to be or will be is not said to have been. */
const heldOrDone = (x: Syntax, t: number): boolean =>
  deeds.has(x.words.lemma[t]!) || /^(hold|find|consider|deem)$/.test(x.words.lemma[headOf(x, t)] ?? "");

/** The auxiliary over the words, sought at their own predicate and the one above it. */
function modalOf(x: Syntax, first: number): { word: string; perfect: boolean } | null {
  const above = headOf(x, first);
  for (const p of [first, above >= 0 && /^(xcomp|case|obj|obl)$/.test(relationOf(x, first)) ? above : -1]) {
    if (p < 0) continue;
    const aux = kidsOf(x, p, "aux");
    const past = /(ed|en|ne|wn)$/.test(x.words.lower[p]!) && x.words.lower[p] !== x.words.lemma[p];
    const word = aux
      .filter((k) => !(x.words.lower[k] === "'d" && past))
      .map((k) => x.words.lower[k]!)
      .find((w) => /^(will|would|can|could|may|might|shall|should|must|'ll|'d)$/.test(w));
    if (word) return { word, perfect: aux.some((k) => /^(have|has|had)$/.test(x.words.lower[k]!)) };
  }
  return null;
}

function isConditional(x: Syntax, s: Sentence, first: number): boolean {
  const { lower } = x.words;
  const conditional = /^(if|unless|whether|should|were|until|once)$/;
  for (let p = first, steps = 0; p >= s.firstToken && steps < 6; p = headOf(x, p), steps++) {
    if (kidsOf(x, p, "mark", "advmod").some((k) => /^(if|unless|whether|until|once|how|why)$/.test(lower[k]!) && k < p))
      return true;
    if (/^(root|parataxis)$/.test(relationOf(x, p))) break;
  }
  let from = first;
  while (from > s.firstToken && !/^[,;:—–.?!]$/.test(lower[from - 1]!)) from--;
  return (
    conditional.test(lower[from]!) ||
    (/^(and|but|even|that)$/.test(lower[from]!) && /^(if|unless|whether)$/.test(lower[from + 1] ?? ""))
  );
}

/** A negation between the party and the words, or in the party itself ("no group"). */
function isNegated(x: Syntax, s: Sentence, f: Frame): boolean {
  const not = /^(not|n't|never|neither|nor|hardly)$/;
  const from = f.party && f.party.end <= f.first ? f.party.end : Math.max(s.firstToken, f.first - 4);
  if (x.words.lower.slice(from, f.end).some((w, i, all) => not.test(w) && !(w === "not" && all[i + 1] === "only")))
    return true;
  if (
    f.act &&
    f.act.first - f.end < 2 &&
    has(x.words, f.end, Math.min(f.act.end, f.end + 3), /^(no|none|nothing|nobody)$/)
  )
    return true;
  for (let t = f.first - 1; t >= s.firstToken && !/^[,;:]$/.test(x.words.lower[t]!); t--)
    if (/^(deny|refute)$/.test(x.words.lemma[t]!)) return true;
  const above = headOf(x, f.first);
  if (
    above >= s.firstToken &&
    kidsOf(x, above, "advmod").some(
      (k) => not.test(x.words.lower[k]!) && k < f.first && x.words.lower[k + 1] !== "only",
    )
  )
    return true;
  if (
    above >= s.firstToken &&
    above < f.first &&
    /^(believe|think|say|consider|accept)$/.test(x.words.lemma[above]!) &&
    has(x.words, Math.max(s.firstToken, above - 3), above, not)
  )
    return true;
  return (
    f.party !== null &&
    has(x.words, Math.max(s.firstToken, f.party.first - 2), f.party.end, /^(no|none|neither|nobody|not)$/)
  );
}

/** "There is no evidence that …", "it is too early to say whether …" before the words, in the same clause. */
function isUnknown(x: Syntax, s: Sentence, f: Frame): boolean {
  let from = f.first;
  while (from > s.firstToken && !/^[;:.?!]$/.test(x.words.lower[from - 1]!) && f.first - from < 24) from--;
  const before = x.words.lower.slice(from, f.first).join(" ").replaceAll(" n't", "n't");
  return unknowing.test(before.replaceAll("n't", " n't"));
}
