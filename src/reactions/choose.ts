import type { Hit, Words } from "../events/phrases.ts";
import { upos } from "../language/types.ts";
import type { Rule } from "./rules/table.ts";
import type { StanceLabel } from "./types.ts";

const nounish =
  /^(attacks?|lists?|strikes?|protests?|marches|march|rally|rallies|calls?|offers?|plans?|stages?|votes?|reviews?|bans?|demands?|threats?|requests?|support|helps?|fears?|blames?|claims?|pressure|appeals?|cuts?|orders?|reports?|sanctions?|sets?|cause|causes|doubts?|charges?|suspects?|links?|tribute|campaign|criticism|concerns?|wish|wishes|hopes?|vows?|charge|backing|back|measures?|moves?|burn|act|acts|form|forms|close|open|sign|light|state|states|offering|share|question|questions|names?|points?)$/;
/** Stances shown by what somebody calls something; "called for" and "called on" ask. */
const namings = new Set<StanceLabel>([
  "concern",
  "condole",
  "downplay",
  "deny",
  "deflect-blame",
  "frame-motive",
  "hostile-to-target",
  "label-terrorism",
]);

/** A noun that only looks like the verb: "the calls for", "attack on". */
export function shadowed(hit: Hit<Rule>, words: Words): boolean {
  if (hit.value.who !== "subject") return false;
  const form = words.lower[hit.first]!;
  const noun =
    upos[words.language.tokens.pos[hit.first]!] === "NOUN" &&
    /^(the|a|an|of|any|no)$/.test(words.lower[hit.first - 1] ?? "");
  if (noun) return true;
  const inside = words.lower.slice(hit.first + 1, hit.end);
  // "called the arrest arbitrary" names it; a call goes to somebody or is for something
  if (
    /^call/.test(form) &&
    hit.value.stance.startsWith("call-for") &&
    !inside.some((w) => /^(on|upon|for|to|in)$/.test(w))
  )
    return true;
  if (/^call/.test(form) && namings.has(hit.value.stance) && /^(on|upon|for)$/.test(inside[0] ?? "")) return true;
  if (/^call-for-(force|accountability)$/.test(hit.value.stance) && inside.includes("not")) return true;
  if (!nounish.test(form)) return false;
  const before = words.lower[hit.first - 1] ?? "";
  if (
    /^(would|will|to|i|we|they|must|should|also|and|strongly|immediately)$/.test(before) &&
    upos[words.language.tokens.pos[hit.first]!] !== "PROPN"
  )
    return false;
  const tag = upos[words.language.tokens.pos[hit.first]!];
  if (
    /^(the|a|an|his|her|its|their|our|my|this|that|these|those|no|any|of|in|on|for|with|from|by|'s|several|many|some|more|two|three|recent|new)$/.test(
      before,
    )
  )
    return true;
  return tag === "NOUN" || tag === "PROPN";
}

/** Of two readings of the same words the more telling one stays: "support efforts to bring to justice" is no support. */
const outranked: Partial<Record<StanceLabel, readonly StanceLabel[]>> = {
  "call-for-measures": ["call-for-accountability", "call-for-restraint", "call-for-force"],
  support: ["call-for-accountability", "offer-help"],
  "own-measure": ["offer-help", "mediate", "condole"],
  concern: ["condemn", "condemn-generic", "downplay", "condole", "deny"],
  "frame-motive": ["deflect-blame"],
  accuse: ["deflect-blame"],
  "offer-help": ["call-for-measures", "call-for-accountability", "mediate"],
  "condemn-generic": ["condemn"],
};
/** "urged the Council to impose sanctions": what is asked of another is no step of the one who asks. */
const asked = new Set<StanceLabel>([
  "own-measure",
  "offer-help",
  "support",
  "mediate",
  "protest",
  "condemn",
  "condole",
]);
const asking =
  /^(?:call(?:s|ed|ing)?|urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|appeal(?:s|ed|ing)?|press(?:es|ed|ing)?|plead(?:s|ed|ing)?|begg?(?:s|ed|ing)?|implor(?:es?|ed|ing)|invit(?:es?|ed|ing)|exhort(?:s|ed|ing)?|demand(?:s|ed|ing)?|want(?:s|ed)?)$/;
/** "called on the president to dismiss the minister": asked of another, though no phrase of the tables says so. */
export function isAsked({ value, first }: Hit<Rule>, { lower }: Words, from: number): boolean {
  if (!asked.has(value.stance) || value.who !== "subject" || lower[first - 1] !== "to") return false;
  for (let t = first - 3; t >= Math.max(from, first - 12) && !/^[,;:"“”]$/.test(lower[t]!); t--)
    if (asking.test(lower[t]!)) return true;
  return false;
}
export const keep = (hit: Hit<Rule>, all: readonly Hit<Rule>[]) =>
  !all.some(
    (o) =>
      o !== hit &&
      hit.first < o.end &&
      ((outranked[hit.value.stance]?.includes(o.value.stance) && o.first <= hit.first) ||
        (asked.has(hit.value.stance) && o.value.stance.startsWith("call-for") && o.first < hit.first)),
  );
