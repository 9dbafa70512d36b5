import { atStart, type Detector, NOTHING } from "./detect/detector.ts";
import { emitBody } from "./detect/emit.ts";
import { knownAt } from "./detect/known-at.ts";
import type { Piece } from "./detect/pieces.ts";
import { runEnd } from "./detect/run.ts";
import { segment } from "./detect/segment.ts";
import { titleAt } from "./detect/title.ts";
import type { Found } from "./found.ts";
import type { Knowledge } from "./knowledge.ts";
import { isAcronym } from "./names.ts";
import { headEnd, phraseAt } from "./nouns.ts";
import { isPronoun, THEY } from "./rules.ts";
import type { View } from "./view.ts";

/** All stretches of a piece that may mean an actor, in order of the text; owners are places in the list. Linear in the tokens. */
export function detect(
  view: View,
  piece: Piece,
  knowledge: Knowledge,
  choose: Detector["choose"],
  seen: ReadonlySet<string>,
): Found[] {
  const d: Detector = { view, knowledge, out: [], choose, seen, speaking: view.speaking };
  const skips = new Map(view.datelines.map((x) => [x.first, x.end]));
  for (let t = piece.from; t < piece.to; ) t = skips.get(t) ?? Math.max(step(d, t), t + 1);
  return d.out;
}

function step(d: Detector, t: number): number {
  const w = d.view.lower[t] ?? "";
  if ((d.view.sentence[t] ?? -1) < 0) return t + 1;
  if (isPronoun(w) && !isAcronym(d.view.extract.language.tokens.form[t] ?? "")) {
    d.out.push({ ...NOTHING, shape: "pronoun", form: "pronoun", first: t, end: t + 1, text: w, plural: THEY.has(w) });
    return t + 1;
  }
  if (d.view.capital[t] && !opensPhrase(d, t)) {
    const end = runAt(d, t);
    if (end > t) return end;
  }
  return phraseAt(d, t);
}

/** "Trade union leader X said": only the sentence makes the first word a capital. */
const opensPhrase = (d: Detector, t: number) =>
  atStart(d, t) && !d.view.capital[t + 1] && headEnd(d, t) > t + 1 && knownAt(d, t, t + 1) === null;

/** The run of capitals at t, cut into names; its end, or t where it is none. */
function runAt(d: Detector, t: number): number {
  const end = Math.max(runEnd(d, t), knownAt(d, t, d.view.bodies.get(t) ?? t)?.[1] ?? t);
  let p = t;
  while (p < end) {
    const whole = wholeBody(d, p);
    p = whole > p ? emitBody(d, p, whole, null) : Math.max(segment(d, p, end), p + 1);
  }
  return Math.max(p, end);
}

/**
 * End of a body's name that the language stage saw as one and that the run of capitals would break: at an apostrophe, at "against" or "on", at
 * "and" in what it deals with, after a state's name.
 */
function wholeBody(d: Detector, t: number): number {
  const end = d.view.bodies.get(t) ?? t;
  if (end === t || titleAt(d, t, end) > t) return t;
  const known = knownAt(d, t, end);
  const longer = known && /^(?:on|for|through)$/.test(d.view.lower[known[1]] ?? "");
  if (known && !longer && (known[0].type !== "state" || !d.view.capital[known[1]])) return t;
  const rest = d.view.lower.slice(t, end);
  const broken =
    rest.some((w) => /^(?:'s?|against|without|on|through)$/.test(w)) ||
    rest.includes("and", rest.findIndex((w) => /^(?:of|for)$/.test(w)) + 1 || rest.length) ||
    (known && (longer || rest.includes("of")));
  const last = knownAt(d, end - 1, end);
  return broken && last?.[0].type !== "state" ? end : t;
}
