import type { Found } from "../found.ts";
import { isNoun, type View } from "../view.ts";
import { name } from "./name.ts";
import { type Link, result, type State } from "./scene.ts";

/** Why an office is that of the person named beside it. */
const [before, after] = ["apposition to the name before it", "apposition to the name after it"];
export const isBeside = (l: Link) => l.reason === before || l.reason === after;

const comma = /^[,—–(-]$/;
/** "X, leader of …", "X — Norway's envoy", "X, a retired admiral": the office is that of the person just named. */
export function apposed(state: State, f: Found, i: number): Link | null {
  const { view, found } = state.scene;
  const at = f.owner >= 0 && f.owner < i ? f.owner - 1 : i - 1;
  const [person, l] = [found[at], state.links[at]];
  if (!person || !l?.person || person.form !== "name" || !comma.test(view.lower[person.end] ?? "")) return null;
  const between = view.lower.slice(person.end + 1, f.first);
  const described = between.length <= 3 && /^an?$/.test(between[0] ?? "") && between.every((w) => /^\p{L}/u.test(w));
  if (between.length > 0 && !described) return null;
  return result(l.key, "title", before, 0.9, "person");
}

/** "Foreign minister X", "Its president, X, said": the office is that of the person named after it, whoever held one so called before. */
export function heldBy(state: State, f: Found, i: number): Link | null {
  const holder = state.scene.found[holderOf(state, f, i)];
  const held = holder ? name(state, holder) : null;
  return held?.person ? result(held.key, "title", after, 0.9, "person") : null;
}

/** Finds from an office to its holder, at most: "the governor of the Central Bank of Peru, Ana Rios". */
const reach = 4;
/** Place of the person's name that follows an office, beside it or behind a comma; -1 where none does. */
function holderOf({ scene: { found, view } }: State, f: Found, i: number): number {
  const end = Math.max(f.end, found[f.owner]?.end ?? 0); // "Minister of Health of Norway, X"
  const stop = ofWhatEnd(view, end);
  for (let j = i + 1; j <= i + reach; j++) {
    const next = found[j];
    if (!next || next.first > stop + 4) return -1;
    if (next.shape !== "person" || next.form !== "name") continue;
    const from = next.title ? next.first - next.title.split(" ").length : next.first; // "army spokesman Colonel X"
    if (j === i + 1 && (next.first === end || from === end)) return j;
    const behind = comma.test(view.lower[stop] ?? "") && (next.first === stop + 1 || from === stop + 1);
    const closed = stop === end || isClosed(view, next);
    return behind && closed && (next.text.includes(" ") || next.title !== "") ? j : -1;
  }
  return -1;
}

/** The sentence or the clause ends behind the name. */
const isClosed = (view: View, f: Found) =>
  view.sentence[f.end] !== view.sentence[f.first] || /^[,.;:)—–-]$/.test(view.lower[f.end] ?? "");

/** Words that say what an office is of, at most. */
const long = 9;
/** End of "of the interior", "of the Central Bank of Peru" behind an office; `at` where nothing of the kind stands before a comma. */
function ofWhatEnd(view: View, at: number): number {
  if (!/^(?:of|for|to|in)$/.test(view.lower[at] ?? "")) return at;
  let t = at + 1;
  const goesOn = () =>
    view.capital[t] === 1 || isNoun(view, t) || /^(?:of|for|the|and|to|in|on|de|la|-|'s?)$/.test(view.lower[t] ?? "");
  while (t < at + long && view.sentence[t] === view.sentence[at] && goesOn()) t++;
  return comma.test(view.lower[t] ?? "") ? t : at;
}
