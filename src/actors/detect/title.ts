import { BODY_HEADS, HONORIFICS, OFFICE } from "../rules.ts";
import type { Detector } from "./detector.ts";
import { knownAt, OFFICE_HEADS } from "./known-at.ts";

/** "Energy Minister", "Deputy Health Secretary": an office with its field, in capitals. */
function ministerAt(d: Detector, p: number, end: number): number {
  if (knownAt(d, p, p + 1)) return p;
  for (let q = p + 1; q < Math.min(end, p + 4); q++) {
    if (
      !d.view.capital[q] ||
      BODY_HEADS.has(d.view.lower[q - 1] ?? "") ||
      d.view.named[q - 1] === "person" ||
      d.knowledge.given.has(d.view.lower[q - 1] ?? "")
    )
      return p;
    if (OFFICE_HEADS.test(d.view.lower[q] ?? ""))
      return d.view.lower[q + 1] === "-" && d.view.lower[q + 2] === "general" ? q + 3 : q + 1;
  }
  return p;
}

/** Heads of bodies who are no soldiers; "Secretary-General" is three tokens. */
const GENERALS =
  /^(?:(?:deputy|assistant|under|acting)[- ])?(?:secretary|director|attorney|governor|prosecutor|inspector)[- ]general$/;

/** "General Staff", "General Assembly": bodies, and nobody's rank. */
const GENERAL_BODY =
  /^(?:staff|assembly|secretariat|council|command|directorate|court|confederation|union|inspectorate)$/;

/** Titles that are written with a point. */
const SHORT = /^(?:rt|mr|mrs|ms|dr|gen|lt|col|capt|maj|sgt|adm|brig|cmdr|sen|rep|gov|prof|rev|hon|st|supt|insp)$/;

/** Offices that one word says where "of" or "for" follows. */
const POSTS = /^(?:commissioner|rapporteur|coordinator)$/;
const ofOrFor = /^(?:of|for|on)$/;

/** Longest title at p: words of the lexicon for one person's office, or honorifics. */
export function titleAt(d: Detector, p: number, end: number): number {
  if (/^charg[ée]$/.test(d.view.lower[p] ?? "") && /^d['’]affaires$/.test(d.view.lower[p + 1] ?? "")) return p + 2;
  const compound = ministerAt(d, p, end);
  if (compound > p) return compound;
  const most = d.knowledge.sectors.starts.get(d.view.lower[p] ?? "") ?? 1;
  for (let q = Math.min(end, p + Math.max(most, 5)); q > p; q--) {
    const phrase = d.view.lower.slice(p, q).join(" ").replace(/ - /g, "-").replace(/\.$/, "");
    const last = (d.view.lower[q - 1] ?? "").replace(/\.$/, "");
    if (
      q === p + 2 &&
      /^(?:high representative$|special rapporteur$|right hon|royal highness|imperial majesty|tan sri$)/.test(phrase)
    )
      return q;
    if (/^dat(?:o|uk)(?: ')? (?:seri|sri|patinggi|paduka)$/.test(phrase)) return q;
    const listed = d.knowledge.sectors.sector.has(phrase) && OFFICE.test(phrase);
    if (last === "general" && GENERAL_BODY.test(d.view.lower[q] ?? "")) continue;
    if (
      q === p + 1
        ? HONORIFICS.has(last) || (POSTS.test(last) && ofOrFor.test(d.view.lower[q] ?? ""))
        : listed || GENERALS.test(phrase)
    )
      return d.view.lower[q] === "." && d.view.joined[q] && SHORT.test(last) ? q + 1 : q;
  }
  return p;
}
