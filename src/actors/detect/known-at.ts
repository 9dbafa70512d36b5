import { type Known, meanings } from "../knowledge.ts";
import { fold, isAcronym } from "../names.ts";
import { HEADS_FIRST, OPENERS } from "../rules.ts";
import { words } from "../view.ts";
import { type Detector, small } from "./detector.ts";

/** "Foreign Affairs" in "Ministry of Foreign Affairs" is no magazine. */
const isField = (d: Detector, p: number, known: Known) =>
  known.type === "thing" &&
  known.thing.kind === "medium" &&
  /^(of|for|on)$/.test(d.view.lower[p - 1] ?? "") &&
  (HEADS_FIRST.has(d.view.lower[p - 2] ?? "") || OFFICE_HEADS.test(d.view.lower[p - 2] ?? ""));

/** Lands that people are called by. */
const GIVEN = /^(?:chad|georgia|india|israel|jordan|kenya)$/;
/** "Gao Meiling", "Jordan Halverson": a place that opens a person's name. */
function isOfPerson({ view: { named, capital, lower } }: Detector, p: number, q: number, known: Known) {
  if (known.type !== "place" && !(known.type === "state" && GIVEN.test(lower[p] ?? ""))) return false;
  return q === p + 1 && named[p] === "person" && named[q] === "person" && capital[q] === 1;
}

/** Longest known name at p inside the run: [meaning, end]. */
export function knownAt(d: Detector, p: number, end: number): [Known, number] | null {
  const first = fold(d.view.extract.language.tokens.form[p] ?? "");
  const most = d.knowledge.starts.get(first.includes(" ") ? first.slice(0, first.indexOf(" ")) : first);
  if (most === undefined) return null;
  for (let q = Math.min(end, p + (most === 1 ? 1 : 2 * most + 2)); q > p; q--) {
    const last = d.view.lower[q - 1] ?? "";
    if (last === "-" || last === "(" || small(d, q - 1)) continue;
    const raw = words(d.view, p, q).replace(/\s*\([^()]*\)(?=\s\p{Lu})/u, "");
    if (raw.length < 2 || raw.includes("(") || (q === p + 1 && OPENERS.has(d.view.lower[p] ?? "") && !isAcronym(raw)))
      continue;
    const known = d.choose(meanings(d.knowledge, raw));
    if (known && !isField(d, p, known) && !isOfPerson(d, p, q, known)) return [known, q];
  }
  return null;
}

/** Last words of offices that a field stands before: "Energy Minister". */
export const OFFICE_HEADS =
  /^(minister|secretary|commissioner|spokesman|spokeswoman|spokesperson|ombudsman|envoy|adviser|advisor|attorney|inspector)$/;
