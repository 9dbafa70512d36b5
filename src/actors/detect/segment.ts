import type { Known } from "../knowledge.ts";
import { fold } from "../names.ts";
import { FIELDS, HONORIFICS, OFFICE } from "../rules.ts";
import { isVerb, words } from "../view.ts";
import { type Detector, isLoud, NOTHING, small } from "./detector.ts";
import { afterState, emitKnown, emitPerson } from "./emit.ts";
import { personEnd } from "./ends.ts";
import { behindOffice, headedEnd, labelledEnd } from "./headed.ts";
import { knownAt } from "./known-at.ts";
import { standsInLoud } from "./looks.ts";
import { countryBefore, ownerBefore, ownerCountry } from "./owner.ts";
import { emitPlural } from "./plural.ts";
import { titleAt } from "./title.ts";
import { unknown } from "./unknown.ts";

export function segment(d: Detector, p: number, end: number): number {
  if (small(d, p) || d.view.lower[p] === "-" || d.view.lower[p] === "and") return p + 1;
  // "THE MINISTER" over what the minister says
  if (d.view.lower[p] === "the" && titleAt(d, p + 1, end) > p + 1) return p + 1;
  const known = knownAt(d, p, end);
  const speaks = known || titleAt(d, p, end) > p ? p : labelledEnd(d, p);
  if (speaks > p) return emitPerson(d, p, speaks, "", null, -1);
  const realm = known ? null : realmAt(d, p, end);
  if (realm) return afterState(d, p, realm, end);
  const title = titleAt(d, p, end);
  if (known && known[1] >= title && known[0].type !== "state") return emitKnown(d, p, known, end);
  if (known && known[1] > title) return afterState(d, p, known, end);
  if (title > p) return titled(d, p, title, end);
  const headed = behindOffice(d, p) ? headedEnd(d, p) : p;
  if (headed > p) return emitPerson(d, p, headed, "", null, -1);
  const group = emitPlural(d, p, end);
  return group > p ? group : unknown(d, p, end);
}

/** "Kingdom of Norway", "Federal Republic of Chad": the state that is named behind what it calls itself. */
function realmAt(d: Detector, p: number, end: number): [Known, number] | null {
  const { lower, capital } = d.view;
  let q = p;
  while (!isLoud(d, p) && q < Math.min(p + 3, end) && capital[q] && !REALM.test(lower[q] ?? "")) q++;
  if (!REALM.test(lower[q] ?? "") || !capital[q] || lower[q + 1] !== "of") return null;
  const known = knownAt(d, lower[q + 2] === "the" ? q + 3 : q + 2, end);
  return known?.[0].type === "state" && known[0].form === "name" ? known : null;
}
const REALM = /^(?:kingdom|republic|state|sultanate|emirate|principality|duchy)$/;

const PORTFOLIO = /^(?:.+ )?(?:minister|secretary|commissioner) (?:of|for) /i;
/** End of "for Foreign Affairs" behind a minister or secretary; `at` where nothing of the kind stands. */
function portfolioEnd(d: Detector, at: number, end: number): number {
  const { lower, capital, named } = d.view;
  if (!/^(?:minister|secretary|commissioner)$/.test(lower[at - 1] ?? "") || !/^(?:of|for)$/.test(lower[at] ?? ""))
    return at;
  let last = at;
  for (let q = at + 1; q < end; q++) {
    const may = last === q && named[q] !== "person" && !isLoud(d, q);
    if (capital[q] && (FIELDS.has(lower[q] ?? "") || may)) last = q + 1;
    else if (!/^(?:of|for|and|the|,)$/.test(lower[q] ?? "")) break;
  }
  return last;
}

/** Offices of those whom somebody has sent: "Special Representative for Libya" is not Libya's. */
const SENT = /\b(?:envoy|representative|rapporteur|coordinator|adviser|advisor)$/i;

/** Words before names and offices that are none alone. */
const NO_OFFICE =
  /^(?:(?:mr|mrs|ms|dr|madame?|monsieur|shri|smt|honou?rable|hon|rt|excellency|excellencies|highness|majesty)\.?|first|former|vice|prime|deputy)$/;

/** Offices at the head of bodies of states, where nothing says of which body. */
const OF_STATES = /^high representative$|^(?:.+ )?secretary[- ]general$|^(?:.+ )?high commissioner/i;
const sectorOfOffice = (d: Detector, title: string, owned: boolean): string =>
  !owned && OF_STATES.test(title)
    ? "IGO"
    : (d.knowledge.sectors.sector.get(title.toLowerCase()) ?? (/spokes\w+$/i.test(title) ? "UNK" : "GOV"));

/** In a headline the holder's name ends before what the holder does: "President Berg Condemns Attack". */
function holderEnd(d: Detector, q: number, end: number): number {
  if (!isLoud(d, q) || standsInLoud(d, q, end, words(d.view, q, end))) return end;
  const { named, lower } = d.view;
  const isDone = (t: number) =>
    isVerb(d.view, t) || /ly$/.test(lower[t] ?? "") || (named[q] === "person" && named[t] === null);
  let e = q;
  while (e < end && !isDone(e)) e++;
  for (let x = e; x > q && e < end; x--) if (standsInLoud(d, q, x, words(d.view, q, x))) return x;
  return e;
}

/** A title: with the person that follows one name, alone an office. "Secretary General of the Arab League Ahmed Aboul Gheit". */
function titled(d: Detector, p: number, at: number, end: number): number {
  const country = countryBefore(d, p);
  let q = at;
  let more = titleAt(d, q, end);
  while (more > q) {
    q = more;
    more = titleAt(d, q, end);
  }
  q = portfolioEnd(d, q, end);
  const whole = q;
  const title = words(d.view, p, q);
  let owner = ownerBefore(d, p);
  for (let own = true; /^(of|for)$/.test(d.view.lower[q] ?? "") && q < end; own = false) {
    const from = d.view.lower[q + 1] === "the" ? q + 2 : q + 1;
    const was = d.out.length;
    const sent = d.view.lower[q] === "for" && SENT.test(title);
    q = segment(d, from, end);
    if (own && d.out.length > was && !sent) owner = was;
  }
  const headed = q === whole ? headedEnd(d, q) : q;
  const person = headed > q ? headed : holderEnd(d, q, personEnd(d, q, end));
  const told =
    at === q ||
    headed > q ||
    !isLoud(d, q) ||
    /^(?:mr|ms|mrs)\.?$/.test(d.view.lower[q - 1] ?? "") ||
    standsInLoud(d, q, person, words(d.view, q, person));
  if (person > q && told) return emitPerson(d, q, person, title, country ?? ownerCountry(d, owner), owner);
  const office = OFFICE.test(title) || HONORIFICS.has(fold(title)) || PORTFOLIO.test(title);
  if (office && !(q === p + 1 && NO_OFFICE.test(d.view.lower[p] ?? "")))
    d.out.push({
      ...NOTHING,
      shape: "office",
      form: "noun-phrase",
      first: p,
      end: PORTFOLIO.test(title) || /spokes\w+$/i.test(title) ? whole : Math.max(at, p + 1),
      text: title,
      ...(q > whole ? { whole: { text: words(d.view, p, q), end: q } } : {}),
      title,
      country: country ?? ownerCountry(d, owner),
      owner,
      definite: true,
      sector: sectorOfOffice(d, title, country !== null || owner >= 0 || q > whole),
    });
  return Math.max(q, at);
}
