import { type Book, book, find } from "../../events/phrases.ts";
import type { Sentence } from "../../language/types.ts";
import type { ResponsibilityRole } from "../types.ts";
import { actAfter, type Found, phrase } from "./clause.ts";
import { naming } from "./rules.ts";
import { nextNoun, phraseOf, posOf, type Syntax, subjectHead } from "./syntax.ts";

/** What a fixed phrase says of the party beside it. */
type Idiom = {
  readonly claim: "blames" | "suspects" | "denies";
  readonly role: ResponsibilityRole;
  /** The party stands after the phrase, or is its subject. */
  readonly party: "after" | "subject";
  /** The deed stands before the phrase and must be the event. */
  readonly deed?: true;
};
const rows: readonly (readonly [Idiom, string])[] = [
  [
    { claim: "blames", role: "responsible", party: "after" },
    `lay|laid|lays|laying|put|puts|putting|place|placed|places|pin|pinned|pins|cast|casts|fasten|heap|heaped ~3 blame|responsibility|guilt ?squarely|firmly on|upon|with|at,
     lay|laid|lays|laying|put|puts ~4 at|on the door|doorstep|feet of,
     pin|pinned|pins|pinning ~3 on,
     put|puts|putting the|this|these|those ~3 down to, chalk|chalked ~3 up to,
     point|points|pointed|pointing|wag|wagged a|an|the|its|his|her|their ?accusing|direct finger|fingers ?squarely|directly|straight|firmly at|to|toward|towards,
     point|points|pointed|pointing fingers at|to|toward|towards,
     see|sees|saw|seen|detect|detects|detected|recognise|recognised|recognized ?in ?it|this ~2 hand|hands|handwriting|fingerprints of,
     responsibility|blame|guilt ~8 lies|lie|lay|rests|rest|rested|falls|fall|fell ?squarely|solely|firmly|entirely|also with|on|upon,
     an inside job by|of, hold|holds|held|holding to account`,
  ],
  [
    { claim: "suspects", role: "responsible", party: "after" },
    `hint|hints|hinted|hinting at ?the ?possible involvement|complicity|role|hand|participation of,
     allege|alleged|alleges|suggest|suggested|suggests|suspect|suspects|suspected|cite|cites|cited the|a ?possible involvement|complicity|participation of,
     suspicion|suspicions ~5 fall|falls|fell|fallen|rest|rests|centre|centred|centered ?squarely|immediately|first on|upon`,
  ],
  [
    { claim: "blames", role: "ordered", party: "after", deed: true },
    `on|under|at|following the ?direct|explicit|personal|express orders|order|instructions|instruction|behest|instigation|bidding of,
     on|under orders|instructions of|from`,
  ],
  [
    { claim: "blames", role: "ordered", party: "after" },
    `order|orders|instruction|instructions|command|commands to|for ~6 came|come|coming|originated ?directly|straight from, order|orders|instructions|command came|come|coming|originated ?directly|straight from`,
  ],
  [
    { claim: "blames", role: "ordered", party: "subject" },
    "give|gave|given|gives|giving|issue|issued the ?final order|orders|go-ahead|signal|instruction|instructions|command",
  ],
  [
    { claim: "denies", role: "responsible", party: "subject" },
    `has|have|had nothing to hide, plead|pleaded|pleads|pleading not guilty, profess|professed|professes|feign ?complete|total ignorance,
     distance|distanced|distances itself|himself|herself|themselves from, wash|washed|washes its|his|her|their hands of`,
  ],
];
const idioms: Book<Idiom> = book(
  rows.flatMap(([value, lines]) => lines.split(",").map((l) => [l.trim().replace(/\s+/g, " "), value] as const)),
  {},
);

/** "name Y as the man who gave the order": the one who is named, and who names. */
function namedAs(x: Syntax, s: Sentence, t: number): { readonly party: number; readonly by: number | null } | null {
  const { lower, lemma } = x.words;
  if (!/^(who|that)$/.test(lower[t - 1] ?? "") || !/^(man|woman|person|one|men|people|those)$/.test(lower[t - 2] ?? ""))
    return null;
  for (let k = t - 3; k > Math.max(s.firstToken, t - 14); k--) {
    if (!naming.has(lemma[k]!) || !lower.slice(k, t).includes("as")) continue;
    const party = nextNoun(x, k + 1, t);
    return party === null ? null : { party, by: subjectHead(x, k) ?? headBefore(x, s, k) };
  }
  return null;
}
/** The noun right before a verb that the parse took for something else. */
function headBefore(x: Syntax, s: Sentence, verb: number): number | null {
  for (let k = verb - 1; k >= s.firstToken; k--) {
    if (/^(NOUN|PROPN)$/.test(posOf(x.words, k) ?? "")) return k;
    if (posOf(x.words, k) !== "ADV") return null;
  }
  return null;
}

/** "laid it at the door of Y", "on the orders of Y", "Y gave the order", "Y has nothing to hide". */
export function idiomAt(x: Syntax, s: Sentence, t: number): Found | null {
  const { words } = x;
  const hit = find(idioms, words, t, s.endToken).find((h) => h.first === t);
  if (!hit) return null;
  const { claim, role, party: place, deed } = hit.value;
  const verb = posOf(words, t) === "VERB" ? t : null;
  const subject = verb === null ? null : subjectHead(x, verb);
  const named = place === "subject" ? namedAs(x, s, t) : null;
  const party = place === "subject" ? (named?.party ?? subject) : nextNoun(x, hit.end, s.endToken);
  if (party === null || (place === "after" && party === subject)) return null;
  const who = phraseOf(x, party);
  return {
    claim,
    role,
    end: hit.end,
    party: who,
    accuser:
      claim === "denies" ? who : named ? phrase(x, named.by) : place === "after" && !deed ? phrase(x, subject) : null,
    act: deed ? { first: s.firstToken, end: t } : place === "after" ? actAfter(words, /^for$/, who.end, s) : null,
    loose: claim === "denies",
    ...(deed ? { told: true } : {}),
  };
}
