import type { Found } from "../found.ts";
import { institution } from "../institutions.ts";
import { ownKey } from "../key.ts";
import { fold, nameWords, sound } from "../names.ts";
import { isInLabel } from "../view.ts";
import { discussed } from "./discussed.ts";
import { oneWord } from "./one-word.ts";
import { type Link, result, type State } from "./scene.ts";

/** A name: of a state, a place, a body, or (in full or by one word) of a person. */
export function name(state: State, f: Found): Link | null {
  if (f.shape === "state") return stateName(state, f);
  if (f.shape === "place") return placeName(state, f);
  return f.shape === "body" ? bodyName(state, f) : personName(state, f);
}

function stateName(state: State, f: Found): Link | null {
  const key = state.scene.registry.keyOf(ownKey(f));
  const { known } = f;
  if (known?.type === "state" && known.form === "seat")
    return isWhere(state, f) ? null : result(key, "alias", `seat of the government of ${known.name}`, 0.8, "state");
  const reason = known?.name === f.text ? "named" : `${f.modifier ? "adjective" : "name"} of ${known?.name}`;
  return result(key, "name", reason, 0.97, "state");
}

const placeName = (state: State, f: Found) =>
  f.known?.type === "place" && !isWhere(state, f)
    ? result(state.scene.registry.keyOf(ownKey(f)), "name", "a territory named", 0.7, "place")
    : null;

/** "in Washington", "visiting Moscow": where something is, not who acts. */
function isWhere({ scene: { view } }: State, f: Found): boolean {
  const before = view.lower[f.first - 1] === "the" ? f.first - 2 : f.first - 1;
  return /^(in|at|near|to|from|outside|around|across|inside|into|of|through|over|above|throughout|visit|visiting|,)$/.test(
    view.lower[before] ?? "",
  );
}

function bodyName(state: State, f: Found): Link {
  const own = ownKey(f);
  const key = state.scene.registry.keyOf(own);
  if (!f.known && state.scene.registry.isPerson(key))
    return result(key, "alias", "words of a person's name", 0.85, "person");
  const ofState = f.known ? null : everyStates(state, f);
  if (ofState) state.institutions.set(key, ofState.key);
  // "the DFA", whose whole name was taken for a state's
  const moved = ofState || f.text.includes(" ") ? undefined : state.institutions.get(key);
  if (moved) return result(moved, "alias", "acronym of a name given before", 0.85, "body");
  const other = ofState ?? (f.known ? null : lastWord(state, f, key));
  if (other) return other;
  if (f.text.includes(" ")) keepShort(state, f, key);
  const form = key === own || f.known ? "name" : "alias";
  const reason = f.known && f.known.name !== f.text ? `known as a name of ${f.known.name}` : "named";
  return result(key, form, reason, 0.93, "body");
}

/** Names that every state's body bears: they are taken for the state under discussion. */
const GENERIC =
  /^(the )?(ministry|department) of |\b(foreign|interior|defen[cs]e|health|justice|finance) (ministry|office)$|^(the )?(national security council|coast guard|border guard|constitutional court|(central )?election commission|(attorney|prosecutor) general( office)?|parliament|government|cabinet|national assembly|supreme court|national police|army|armed forces|security forces|interior ministry|presidency|council of ministers|house of representatives|constitutional court|central bank|federal government)$/i;
/** "the Ministry of Defence": that of the state under discussion. */
function everyStates(state: State, f: Found): Link | null {
  const home = !f.country && GENERIC.test(f.text) ? discussed(state, f) : null;
  return home && result(`i:${home.country}:${institution(f.text)}`, "name", home.reason, 0.75, "body");
}

/** "the Commission": the body so called by the last word, or the head, of its name. */
function lastWord(state: State, f: Found, key: string): Link | null {
  const whole = f.text.includes(" ") ? undefined : state.bodies.get(fold(f.text));
  return whole && whole !== key ? result(whole, "alias", "last word of a name given before", 0.75, "body") : null;
}

function keepShort(state: State, f: Found, key: string): void {
  if (!f.text.includes(" of the ")) state.bodies.set(fold(f.text.slice(f.text.lastIndexOf(" ") + 1)), key);
  const head = /^\p{L}+(?= (?:of|for) )/u.exec(f.text.replace(/^the /i, ""))?.[0];
  if (head) state.bodies.set(fold(head), key);
}

function personName(state: State, f: Found): Link | null {
  const { registry, knowledge } = state.scene;
  const own = ownKey(f);
  const key = registry.keyOf(own);
  const words = nameWords(fold(f.text));
  const full = words.length > 1 && (f.text.includes(" ") || !knowledge.families.has(fold(f.text)));
  if (full || f.known)
    return key === own
      ? result(key, "name", "named in full", 0.95, "person")
      : result(key, "alias", "another spelling of the name", 0.95, "person");
  const last = words[words.length - 1] ?? "";
  const hyphened = [...(state.families.get(sound(last))?.values() ?? [])].some((x) => x.word === last && !x.given);
  return oneWord(state, f, words.length === 1 || hyphened ? last : fold(f.text), key);
}

const STATE_OFFICE =
  /\b(president|minister|premier|chancellor|secretary of state|attorney general|governor|army|military|police|(?<!secretary ?- ?)general|colonel|admiral|brigadier|marshal)\b/i;
/** "Defence Minister X" of no state named beside it: of the state under discussion. */
export function placed(state: State, f: Found, l: Link | null): Link | null {
  if (!l?.person || f.country || f.owner >= 0 || f.known || state.scene.registry.known.has(l.key)) return l;
  const ofOffice = () => STATE_OFFICE.test(f.title) && !isInLabel(state.scene.view, f.first);
  const country = calledOf(state, f) ?? (ofOffice() ? (discussed(state, f)?.country ?? null) : null);
  return country ? { ...l, country } : l;
}

/** "X (born 1964) is an Ivorian politician", "X, a former Ghanaian diplomat": the state whose adjective stands before the trade. */
function calledOf(state: State, f: Found): string | null {
  const { lower } = state.scene.view;
  let t = f.end;
  if (lower[t] === "(") while (t < f.end + 20 && lower[t] !== undefined && lower[t++] !== ")");
  if (!/^(is|was|,)$/.test(lower[t] ?? "") || !/^(a|an|the)$/.test(lower[t + 1] ?? "")) return null;
  for (const word of lower.slice(t + 2, t + 4)) {
    const known = state.scene.knowledge.names.get(word)?.[0]?.known;
    if (known?.type === "state" && known.form === "demonym") return known.state.iso;
  }
  return null;
}
