import { nounOf } from "../../events/focal-rules.ts";
import type { Words } from "../../events/phrases.ts";
import type { Sentence } from "../../language/types.ts";
import { actAfter, type Found, lemmaAt, phrase, posHere } from "./clause.ts";
import { roleIn } from "./deeds.ts";
import { charges, doers, evident, means } from "./rules.ts";
import {
  afterWord,
  agentBy,
  has,
  headOf,
  isPassive,
  kidsOf,
  nextNoun,
  objectHead,
  type Phrase,
  phraseOf,
  relationOf,
  type Syntax,
  subjectHead,
} from "./syntax.ts";

/** "X accused Y of …", "Y was charged with …", "X attributed it to Y". */
export function chargeAt(x: Syntax, s: Sentence, t: number): Found | null {
  const { words } = x;
  const charge = charges.get(lemmaAt(words, t));
  if (
    !charge ||
    relationOf(x, t) === "amod" ||
    !/^(VERB|AUX)$/.test(posHere(x, t)) ||
    (charge.needs && !has(words, t, Math.min(s.endToken, t + 8), charge.needs))
  )
    return null;
  const reduced = isReduced(x, t);
  const passive = reduced || isPassive(x, t);
  const accuser = passive ? agentBy(x, t) : subjectHead(x, t);
  const object = passive
    ? reduced
      ? subjectHead(x, headOf(x, t))
      : subjectHead(x, t)
    : (relativeObject(x, t) ?? objectHead(x, t) ?? nextNoun(x, t + 1, s.endToken));
  const onto = charge.party === "to" ? /^to$/ : lemmaAt(words, t) === "blame" ? /^on$/ : null;
  const moved = onto ? afterWord(x, onto, t + 1, s.endToken) : null;
  const party = moved ?? (charge.party === "object" ? object : null);
  if (party === null) return null;
  const who = charged(x, party, charge.act);
  const act =
    moved !== null && object !== null && !passive
      ? { first: object, end: object + 1 }
      : moved !== null && passive && object !== null
        ? null
        : actAfter(words, charge.act, party > t ? pastApposition(words, who.end, s) : t + 1, s);
  if (act === null && /^(link|tie|connect)$/.test(lemmaAt(words, t))) return null;
  return {
    claim: charge.claim,
    role: roleIn(x, act),
    party: who,
    accuser: accuser === party || reduced ? null : phrase(x, accuser),
    agentless: (accuser === null || reduced) && (passive || relationOf(x, t) === "acl"),
    act: act && isOtherDoing(x, act) ? { first: act.first, end: act.first + 1 } : act,
  };
}

/** "has been remanded, accused of …": the participle after a comma, with what one is accused of. */
const isReduced = (x: Syntax, t: number): boolean =>
  x.words.lower[t - 1] === "," &&
  /ed$/.test(x.words.lower[t]!) &&
  /^(of|with)$/.test(x.words.lower[t + 1] ?? "") &&
  headOf(x, t) >= 0 &&
  headOf(x, t) < t &&
  posHere(x, headOf(x, t)) === "VERB";

/** "accused the Guard, an armed group, of …": past what stands between the commas. */
function pastApposition(words: Words, from: number, s: Sentence): number {
  if (words.lower[from] !== ",") return from;
  for (let t = from + 1; t < Math.min(s.endToken, from + 18); t++) if (words.lower[t] === ",") return t + 1;
  return from;
}
/** "accused the president of mass murder": what he is charged with is no part of his name. */
function charged(x: Syntax, party: number, opens: RegExp): Phrase {
  const p = phraseOf(x, party);
  for (let t = party + 1; t < p.end; t++)
    if (
      opens.test(x.words.lower[t]!) &&
      (/ing$/.test(x.words.lower[t + 1] ?? "") ||
        x.words.lower
          .slice(t + 1, p.end)
          .some((w) => nounOf(w) !== null || /^(crimes?|terrorism|involvement|complicity|treason)$/.test(w)))
    )
      return { ...p, end: t };
  return p;
}

/** "the party, which the government accused": the noun before the relative word. */
const relativeObject = (x: Syntax, verb: number): number | null =>
  relationOf(x, verb) === "acl:relcl" && kidsOf(x, verb, "obj").some((k) => k < verb) ? headOf(x, verb) : null;

/** "of being aware of …": what one is accused of doing is no deed of the event, whatever follows. */
const isOtherDoing = (x: Syntax, act: { readonly first: number; readonly end: number }): boolean =>
  /ing$/.test(x.words.lower[act.first]!) &&
  /^(VERB|AUX)$/.test(posHere(x, act.first)) &&
  roleIn(x, act) === "responsible" &&
  !has(x.words, act.first, act.end, /^(behind|responsible|involved|complicit|part|role|hand|involvement|killing)$/) &&
  !x.words.lemma.slice(act.first, act.end).some((w) => doers.has(w) || means.has(w));

/** "the evidence points to Y", "pointed instead to Y". */
export function evidenceAt(x: Syntax, s: Sentence, t: number): Found | null {
  const { words } = x;
  if (
    /^(point|points|pointed|pointing)$/.test(words.lower[t]!) &&
    /^(to|at|toward|towards)$/.test(words.lower[t + 1] ?? "")
  )
    return pointsTo(x, s, t, t + 2);
  if (words.lower[t] === "pointed" && words.lower[t + 1] === "instead" && words.lower[t + 2] === "to")
    return pointsTo(x, s, t, t + 3);
  return null;
}

/** "the evidence points to Y"; a person points elsewhere only "instead". */
function pointsTo(x: Syntax, s: Sentence, t: number, from: number): Found | null {
  const { words } = x;
  const instead = words.lower[t + 1] === "instead";
  if (!instead && !words.lemma.slice(Math.max(s.firstToken, t - 6), t).some((w) => evident.has(w))) return null;
  const party = nextNoun(x, from, s.endToken);
  return party === null
    ? null
    : { claim: "blames", party: phraseOf(x, party), accuser: instead ? phrase(x, subjectHead(x, t)) : null };
}
