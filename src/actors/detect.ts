import { atStart, type Detector, isLoud, NOTHING } from "./detect/detector.ts";
import { emitBody } from "./detect/emit.ts";
import { letterheadEnd } from "./detect/headed.ts";
import { knownAt, OFFICE_HEADS } from "./detect/known-at.ts";
import { isBody } from "./detect/looks.ts";
import type { Piece } from "./detect/pieces.ts";
import { runEnd } from "./detect/run.ts";
import { segment } from "./detect/segment.ts";
import { titleAt } from "./detect/title.ts";
import { wholeName } from "./detect/whole.ts";
import type { Found } from "./found.ts";
import type { Knowledge } from "./knowledge.ts";
import { fold, isAcronym } from "./names.ts";
import { headEnd, phraseAt } from "./nouns.ts";
import { isPronoun, SIGNED, signedBefore, THEY } from "./rules.ts";
import { block, type View, words } from "./view.ts";

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
    const signed = signedEnd(d, t);
    if (signed > t) return emitPerson(d, t, signed);
    const end = runAt(d, t);
    if (end > t) return end;
  }
  return phraseAt(d, t);
}

/** End of the name in a line over the text that says whose it is; t where none stands. */
function signedEnd({ view }: Detector, t: number): number {
  const { blocks, tokens, text } = view.extract.language;
  const b = blocks[block(view, t)];
  if (!b || b.start !== tokens.start[t] || b.start > signedBefore || b.end - b.start > 160) return t;
  const name = SIGNED.exec(text.slice(b.start, b.end))?.[1];
  let end = t;
  while (name && end < tokens.count && tokens.end[end]! <= b.start + name.length) end++;
  return end;
}
function emitPerson(d: Detector, first: number, end: number): number {
  d.out.push({ ...NOTHING, shape: "person", form: "name", first, end, text: words(d.view, first, end) });
  return end;
}

/** "Trade union leader X said": only the sentence makes the first word a capital. */
const opensPhrase = (d: Detector, t: number) =>
  atStart(d, t) && !d.view.capital[t + 1] && headEnd(d, t) > t + 1 && knownAt(d, t, t + 1) === null;

/** The run of capitals at t, cut into names; its end, or t where it is none. */
function runAt(d: Detector, t: number): number {
  const end = Math.max(runEnd(d, t), knownAt(d, t, d.view.bodies.get(t) ?? t)?.[1] ?? t);
  let p = t;
  while (p < end) {
    const whole = wholeAt(d, p);
    p = whole > p ? emitBody(d, p, whole, null) : Math.max(segment(d, p, end), p + 1);
  }
  return Math.max(p, end);
}

function wholeAt(d: Detector, p: number): number {
  const first = knownAt(d, p, p + 6);
  if (first?.[0].type === "state") return wholeBody(d, p);
  const whole = isLoud(d, p) ? Math.max(seenEnd(d, p), letterheadEnd(d, p)) : wholeName(d, p);
  const known = whole > p && (knownAt(d, p, whole)?.[1] ?? p) >= whole;
  return Math.max(wholeBody(d, p), known ? p : whole);
}

/** End of the longest name of a body at p in a heading that running text writes too; p where none stands. */
function seenEnd(d: Detector, p: number): number {
  const { view } = d;
  for (let q = Math.min(p + 16, view.lower.length); q > p + 1; q--)
    if (view.capital[q - 1] && view.sentence[q - 1] === view.sentence[p] && d.seen.has(fold(words(view, p, q))))
      return isBody(d, p, q, words(view, p, q)) ? q : p;
  return p;
}

/** "Department of Harbour Works Secretary Ada Berg": a name and an office with its holder, which the language stage saw as one name. */
const holdsTitle = (d: Detector, t: number, end: number) =>
  d.view.lower
    .slice(t, d.view.capital[end] ? end : end - 1)
    .some((w, i) => OFFICE_HEADS.test(w) && i > 0 && d.view.capital[t + i - 1]);

const DAY =
  /^(?:\d+|\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
/** "Constitutional Court on Monday": the day is no part of the name. */
function untilDay({ view: { lower } }: Detector, t: number, end: number): number {
  for (let q = t + 1; q < end - 1; q++) if (lower[q] === "on" && DAY.test(lower[q + 1] ?? "")) return q;
  return end;
}

/**
 * End of a body's name that the language stage saw as one and that the run of capitals would break: at an apostrophe, at "against" or "on", at
 * "and" in what it deals with, after a state's name.
 */
function wholeBody(d: Detector, t: number): number {
  const end = untilDay(d, t, d.view.bodies.get(t) ?? t);
  if (end === t || titleAt(d, t, end) > t) return t;
  if (holdsTitle(d, t, end)) return t;
  const known = knownAt(d, t, end);
  const longer = known && /^(?:on|for|through)$/.test(d.view.lower[known[1]] ?? "");
  if (known && !longer && (known[0].type !== "state" || !d.view.capital[known[1]])) return t;
  const rest = d.view.lower.slice(t, end);
  const broken =
    end < (d.view.bodies.get(t) ?? t) ||
    rest.some((w) => /^(?:'s?|against|without|on|through)$/.test(w)) ||
    rest.includes("and", rest.findIndex((w) => /^(?:of|for)$/.test(w)) + 1 || rest.length) ||
    (known && (longer || rest.includes("of")));
  const last = knownAt(d, end - 1, end);
  return broken && last?.[0].type !== "state" ? end : t;
}
