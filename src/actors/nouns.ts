import type { Detector } from "./detect/detector.ts";
import { knownAt } from "./detect/known-at.ts";
import { runEnd } from "./detect/run.ts";
import { titleAt } from "./detect/title.ts";
import { meanings } from "./knowledge.ts";
import { countryOf } from "./mention/meaning.ts";
import { ADJECTIVES, BODY_NOUN, OFFICE } from "./rules.ts";
import { isNoun, isPossessive, isVerb, words } from "./view.ts";

const DETERMINERS = new Set([
  "the",
  "this",
  "that",
  "these",
  "those",
  "a",
  "an",
  "some",
  "several",
  "many",
  "its",
  "his",
  "their",
  "her",
  "our",
  "my",
  "all",
  "both",
  "most",
  "one",
]);
const DEFINITE = new Set(["the", "this", "that", "these", "those", "its", "his", "their", "her", "our", "my", "both"]);
const PLURAL = /(s|men|people|police|forces|women)$/;

/** A noun phrase whose head is a word for an office, a body or people, ending at or after t; returns where to go on. */
export function phraseAt(d: Detector, t: number): number {
  const end = Math.max(headEnd(d, t), postEnd(d, t));
  if (end === t) return t + 1;
  const phrase = d.view.lower.slice(t, end).join(" ").replace(/ 's/g, "'s").replace(/ - /g, "-");
  const sector = d.knowledge.sectors.sector.get(phrase) ?? null;
  const last = d.view.lower[end - 1] ?? "";
  const body = BODY_NOUN.test(last) && !/^member of /.test(phrase);
  const post = !sector && !body && postEnd(d, t) === end;
  if (!sector && !body && !post) return t + 1;
  // "The Ministry suspects that …"
  if (end === t + 1 && isVerb(d.view, t) && d.out.at(-1)?.end === t) return end;
  if (modifies(d, end) || WEAPON.test(last)) return end;
  const { first, owner, determiner, backed } = startOf(d, t);
  const of =
    owner >= 0 ? (d.out[owner]?.country ?? (d.out[owner]?.known ? countryOf(d.out[owner].known) : null)) : null;
  const sponsor = ARMED.test(sector ?? "") ? (backed ?? (/^prox(y|ies)$/.test(last) ? of : null)) : null;
  const after = owner < 0 ? ofState(d, end) : null;
  const country = sponsor || backed ? null : (of ?? after);
  const office = OFFICE.test(phrase) && !/s$/.test(phrase.replace(/ss$/, ""));
  const through = office && DEFINITE.has(determiner) ? ofEnd(d, end) : end;
  const shape = office ? "office" : body && !(sector === "CVL") ? "body" : "people";
  if (sector === "JNK" || (sector === "UNK" && !body && !office)) return end;
  const text = sponsor
    ? `${d.knowledge.states.get(sponsor)?.name ?? sponsor}-backed ${/^prox/.test(last) ? "militias" : last}`
    : d.view.lower.slice(t, end).join(" ").replace(/ 's/g, "'s").replace(/ - /g, "-");
  d.out.push({
    shape,
    form: "noun-phrase",
    first,
    end,
    text,
    ...(through > end ? { whole: { text: `${text} ${words(d.view, end, through)}`, end: through } } : {}),
    known: null,
    country,
    sector,
    title: office ? text : "",
    owner,
    definite: DEFINITE.has(determiner) || owner >= 0 || ofOwner(d, end),
    plural: PLURAL.test(last) && shape !== "office",
    modifier: false,
    sponsor,
  });
  return end;
}

/** "executive order", "police custody": the words before a noun only say what kind it is. */
const modifies = (d: Detector, end: number) =>
  d.view.sentence[end] === d.view.sentence[end - 1] &&
  isNoun(d.view, end) &&
  /^\p{Ll}/u.test(d.view.lower[end] ?? "") &&
  !d.view.capital[end] &&
  !isPossessive(d.view, end);

/** "the government of Japan": the state after "of". */
function ofState(d: Detector, end: number): string | null {
  if (d.view.lower[end] !== "of") return null;
  const from = d.view.lower[end + 1] === "the" ? end + 2 : end + 1;
  for (let n = 3; n > 0 && d.view.capital[from]; n--) {
    const known = meanings(d.knowledge, words(d.view, from, from + n))[0]?.known;
    if (known?.type === "state") return known.state.iso;
  }
  return null;
}

const ARMED = /^(REB|PRM|UAF|CRM)$/;
/** Things that the lexicon gives a sector but that are no one. */
const WEAPON =
  /^(drones?|missiles?|rockets?|tanks?|jets?|aircraft|warplanes?|planes?|helicopters?|bombers?|mortars?|grad|himars|katyusha|howitzers?|artillery|warships?|submarines?|ambulances?|market|markets|crime|radio|television|tv|tanker|building|house|bridge|border|camp|area|areas|region|regions|island|village|villages|town|towns|city|cities|district|districts|province|provinces|base)$/;
const BACKED =
  /^(backed|aligned|linked|allied|affiliated|funded|sponsored|supported|supporting|loyal|armed|trained|friendly|leaning)$/;

const ofOwner = (d: Detector, end: number) =>
  d.view.lower[end] === "of" && d.view.capital[d.view.lower[end + 1] === "the" ? end + 2 : end + 1] === 1;

/** Heads of bodies of all kinds, who are one's office only where it is said of which. */
const POSTS = /^(?:co-)?(?:chair(?:man|woman|person)?|head|director|president|rector|dean|leader|rapporteur)$/;
const GENERALS = /^(?:secretary|director|attorney|governor|prosecutor|inspector|auditor|consul|solicitor)$/;
/** End of an office that the lexicon does not have: "secretary-general"; "chair" where it is said of which body; t where none stands. */
function postEnd(d: Detector, t: number): number {
  const { lower } = d.view;
  const dash = lower[t + 1] === "-" ? 1 : 0;
  if (GENERALS.test(lower[t] ?? "") && lower[t + 1 + dash] === "general") return t + 2 + dash;
  return POSTS.test(lower[t] ?? "") && lower[t - 1] === "the" && ofEnd(d, t + 1) > t + 1 ? t + 1 : t;
}

/** Offices that are for something. */
const FOR =
  /^(?:ambassador|envoy|representative|rapporteur|commissioner|minister|secretary|coordinator|adviser|advisor)$/;
/** End of "of the European Union" behind an office; the end of the office where no name follows. */
export function ofEnd(d: Detector, end: number): number {
  const { lower, capital, named } = d.view;
  const from = lower[end + 1] === "the" ? end + 2 : end + 1;
  const joins = lower[end] === "of" || (FOR.test(lower[end - 1] ?? "") && /^(?:for|to|on)$/.test(lower[end] ?? ""));
  if (!joins || !capital[from]) return end;
  const last = runEnd(d, from);
  let q = knownAt(d, from, last)?.[1] ?? (last === from + 1 ? last : from);
  while (q < last && named[q] !== "person" && titleAt(d, q, last) === q) q++;
  return q > from && q - from <= 8 ? q : end;
}

/** End of the longest lexicon phrase or body noun at t. */
export function headEnd(d: Detector, t: number): number {
  const sentence = d.view.sentence[t];
  const most = d.knowledge.sectors.starts.get(d.view.lower[t] ?? "") ?? 0;
  for (let n = Math.min(most, d.view.lower.length - t); n > 0; n--) {
    if (d.view.sentence[t + n - 1] !== sentence) continue;
    const phrase = d.view.lower
      .slice(t, t + n)
      .join(" ")
      .replace(/ 's/g, "'s")
      .replace(/ - /g, "-");
    if (d.knowledge.sectors.sector.has(phrase)) return t + n;
  }
  return BODY_NOUN.test(d.view.lower[t] ?? "") ? t + 1 : t;
}

/** Goes back over adjectives, the possessor or demonym and the determiner. */
function startOf(d: Detector, t: number): { first: number; owner: number; determiner: string; backed: string | null } {
  let p = t;
  let backed: string | null = null;
  let owner = -1;
  const sentence = d.view.sentence[t];
  for (let steps = 0; steps < 8 && p > 0 && d.view.sentence[p - 1] === sentence; steps++) {
    const w = d.view.lower[p - 1] ?? "";
    const last = d.out[d.out.length - 1];
    if (last && last.form === "name" && last.shape !== "person" && last.end === p && owner < 0) {
      owner = d.out.length - 1;
      p = last.first;
      if (BACKED.test(d.view.lower[last.end + 1] ?? "") && d.view.lower[last.end] === "-")
        backed = last.known ? countryOf(last.known) : null;
    } else if (last && last.form === "name" && isPossessive(d.view, p - 1) && last.end === p - 1 && owner < 0) {
      owner = d.out.length - 1;
      p = last.first;
    } else if (/^pro-\p{L}/u.test(w)) {
      const known = meanings(d.knowledge, (d.view.extract.language.tokens.form[p - 1] ?? "").slice(4))[0]?.known;
      if (known?.type === "state") backed = known.state.iso;
      p--;
    } else if (
      ADJECTIVES.has(w) ||
      BACKED.test(w) ||
      (w === "-" && d.view.joined[p - 1]) ||
      (/ed$|ing$/.test(w) && d.view.joined[p - 1])
    )
      p--;
    else if (DETERMINERS.has(w)) return { first: p - 1, owner, determiner: w, backed };
    else break;
  }
  return { first: p, owner, determiner: "", backed };
}
