import { BODY_HEADS, FIELDS, HEADS_FIRST, MATTERS, OFFICE, OPENERS } from "../rules.ts";
import { isPossessive } from "../view.ts";
import type { Detector } from "./detector.ts";
import { knownAt } from "./known-at.ts";
import { titleAt } from "./title.ts";

/** Possessors that open or stand in the name of a body: "People's Party", "Women's League"; plurals need no list. */
const MEMBERS = /^(?:people|\p{Ll}*men|children|nation|citizen|worker|farmer|youth|majesty)$/u;
/** Last words of names that end so behind a possessive only. */
const OWNED = /^(?:opposition|loyal)$/;
/** What a body deals with, by the ending of the word. */
const ABSTRACT = /(?:tion|sion|ment|[ei]ty|ance|ence|ship|ism|ics|ure|dom|ness|ice|ace)$/;
const most = 9;

/**
 * End of a body's name that begins at p and holds what breaks a run of capitals: a possessive ("Bishops' Conference", "Prosecutor General's
 * Office") or a list of what it deals with ("Trade, Industry and Energy Board"); p where no such name begins.
 */
export function wholeName(d: Detector, p: number): number {
  const { lower, capital, sentence } = d.view;
  if (!capital[p] || OPENERS.has(lower[p] ?? "")) return p;
  if (HEADS_FIRST.has(lower[p] ?? "") && /^(?:of|for)$/.test(lower[p + 1] ?? "")) return listEnd(d, p);
  let [last, joints, comma] = [p, 0, false];
  for (let q = p; q < p + most && sentence[q] === sentence[p]; q++) {
    if (capital[q]) {
      if (q > p && isOther(d, q)) break;
      if (joints > 0 && !comma && isHead(d, q)) last = q + 1;
    } else if (joinsOwner(d, p, q)) joints++;
    else if (joinsList(d, q)) {
      comma = lower[q] === ",";
      joints++;
    } else if (lower[q] !== "-" || !capital[q + 1]) break;
  }
  return last > p ? tailEnd(d, last) : p;
}

/** End of "Ministry of Trade, Industry and Energy"; p where what it deals with is no list with commas. */
function listEnd(d: Detector, p: number): number {
  const { lower, capital } = d.view;
  let [last, commas, closed] = [p, 0, false];
  for (let q = lower[p + 2] === "the" ? p + 3 : p + 2; q < p + 2 * most; q++) {
    if (capital[q] && !isOther(d, q) && titleAt(d, q, q + 3) === q) last = q + 1;
    else if (joinsList(d, q) && !closed) {
      if (lower[q] === ",") commas++;
      else closed = true;
    } else break;
  }
  return closed && commas > 0 ? tailEnd(d, last) : p;
}

/** End of "of the Turkish Minority of Thrace", "for the Disappeared" behind the head of a body's name; `at` where no name follows. */
export function tailEnd(d: Detector, at: number): number {
  const { lower, capital } = d.view;
  const deals = lower[at] === "on" && DEALS.test(lower[at - 1] ?? "");
  if (!deals && !/^(?:of|for)$/.test(lower[at] ?? "")) return at;
  const from = lower[at + 1] === "the" ? at + 2 : at + 1;
  if (deals && !isMatter(lower[from] ?? "") && !isMatter(lower[from + 1] ?? "")) return at;
  if (!capital[from]) return at;
  let q = from;
  for (; capital[q] && q < from + most; q++) {
    const known = knownAt(d, q, q + 6);
    if (OPENERS.has(lower[q] ?? "") || known?.[0].type === "person" || titleAt(d, q, q + 3) > q) break;
    if (known?.[0].type !== "state") continue;
    q = known[1] - 1;
    while (!capital[q]) q--; // "La Paz,"
    if (known[0].form === "name" || !capital[q + 1]) return seeEnd(d, at, q + 1);
  }
  if (joinsList(d, q) && lower[q] !== "," && isMatter(lower[q + 1] ?? "")) return q + 2;
  return q > from ? (lower[q] === "of" ? tailEnd(d, q) : q) : at;
}

/** Heads that say on what: "Commission on Human Rights". */
const DEALS = /^(?:commission|committee|council|conference|panel|group)$/;

const SEES = /^(?:metropolis|metropolitanate|diocese|archdiocese|eparchy|patriarchate)$/;
/** A see is of several lands: "the Diocese of Chad and the Sahel". */
function seeEnd({ view: { lower, capital } }: Detector, of: number, at: number): number {
  const next = lower[at + 1] === "the" ? at + 2 : at + 1;
  return SEES.test(lower[of - 1] ?? "") && lower[at] === "and" && capital[next] ? next + 1 : at;
}

const isHead = ({ view: { lower } }: Detector, q: number) =>
  BODY_HEADS.has(lower[q] ?? "") || (OWNED.test(lower[q] ?? "") && /^'s?$/.test(lower[q - 1] ?? ""));

/** A state or person, whose name begins inside the run: the body's does not go on. */
const isOther = (d: Detector, q: number) => /^(?:state|person)$/.test(knownAt(d, q, q + 4)?.[0].type ?? "");

/** The apostrophe at q belongs to members ("Bishops'", "People's") or to an office right before what it heads ("Prosecutor's Office"). */
function joinsOwner(d: Detector, p: number, q: number): boolean {
  const { view } = d;
  if (q === p || !isPossessive(view, q) || !view.capital[q - 1] || !view.capital[q + 1]) return false;
  const owner = view.lower[q - 1] ?? "";
  const office = OFFICE.test(`${view.lower[q - 2] ?? ""} ${owner}`) && isHead(d, q + 1);
  const members = MEMBERS.test(owner);
  if ((view.named[q - 1] === "person" && !office && !members) || knownAt(d, p, q)) return false;
  if (view.lower[q] === "'") return owner.endsWith("s");
  return office || members;
}

/** The comma or "and" at q stands between words for what a body deals with. */
function joinsList(d: Detector, q: number): boolean {
  const { lower, capital } = d.view;
  if (!/^(?:,|and|&)$/.test(lower[q] ?? "") || !capital[q + 1]) return false;
  if (lower[q] === "&") return true;
  return isMatter(lower[q - 1] ?? "") && (lower[q] !== "," || isMatter(lower[q + 1] ?? "") || lower[q + 2] === "&");
}

export const isMatter = (word: string) =>
  MATTERS.has(word) || (!BODY_HEADS.has(word) && (FIELDS.has(word) || ABSTRACT.test(word)));
