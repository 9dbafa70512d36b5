import type { Sentence } from "../../language/types.ts";
import { chargeAt, evidenceAt } from "./charges.ts";
import { actAfter, type Found, type Frame, lemmaAt, posHere, reach } from "./clause.ts";
import { deedAt, possessedAt, roleIn } from "./deeds.ts";
import { denialAt } from "./denials.ts";
import { culpritAt, guiltAt, workAt } from "./guilt.ts";
import { idiomAt } from "./idioms.ts";
import { insistedAt } from "./insisted.ts";
import { admitting, charges, credit, deeds, taking } from "./rules.ts";
import { agentBy, isPassive, objectHead, phraseOf, type Syntax, subjectHead } from "./syntax.ts";

/** Every frame in one sentence, in order. */
export function framesIn(x: Syntax, s: Sentence): Frame[] {
  const found: Frame[] = [];
  for (let t = s.firstToken; t < s.endToken; t++) {
    if (
      found.some(
        (f) =>
          charges.has(x.words.lemma[f.first]!) &&
          f.act &&
          f.act.first <= t &&
          t < f.act.end &&
          deeds.has(x.words.lemma[t]!),
      )
    )
      continue;
    if (
      !charges.has(x.words.lemma[t]!) &&
      found.some((f) => f.claim === "denies" && f.act && f.act.first <= t && t < f.act.end)
    )
      continue;
    if (found.some((f) => f.covers && f.covers.first <= t && t < f.covers.end)) continue;
    const frame = reader(x, s, t);
    if (frame)
      found.push({
        role: "responsible",
        first: t,
        end: t + 1,
        party: null,
        accuser: null,
        agentless: false,
        act: null,
        ...frame,
      });
  }
  return found;
}

const reader = (x: Syntax, s: Sentence, t: number): Found | null =>
  denialAt(x, s, t) ??
  insistedAt(x, s, t) ??
  claimAt(x, s, t) ??
  chargeAt(x, s, t) ??
  idiomAt(x, s, t) ??
  evidenceAt(x, s, t) ??
  guiltAt(x, s, t) ??
  culpritAt(x, s, t) ??
  workAt(x, s, t) ??
  possessedAt(x, s, t) ??
  deedAt(x, s, t);

/** "claimed responsibility", "claimed the attack", "admitted killing". */
function claimAt(x: Syntax, s: Sentence, t: number): Found | null {
  const { words } = x;
  const lemma = lemmaAt(words, t);
  const verb = posHere(x, t) === "VERB";
  if (verb && taking.has(lemma)) {
    const passive = isPassive(x, t);
    const object = passive ? subjectHead(x, t) : objectHead(x, t);
    const takes = object !== null && credit.has(words.lower[object]!);
    if (object === null || (!takes && lemma !== "claim")) return null;
    const party = passive ? agentBy(x, t) : subjectHead(x, t);
    const act = takes
      ? actAfter(words, /^for$/, Math.max(object, t) + 1, s)
      : { first: phraseOf(x, object).first, end: Math.min(s.endToken, phraseOf(x, object).end) };
    return party === null
      ? null
      : {
          claim: "claims",
          role: "carried out",
          party: phraseOf(x, party),
          accuser: phraseOf(x, party),
          act,
          end: t + 1,
        };
  }
  if (verb && admitting.has(lemma)) {
    const party = subjectHead(x, t);
    const act = reach(words, t + 1, s);
    return party === null || isPassive(x, t)
      ? null
      : { claim: "claims", role: roleIn(x, act), party: phraseOf(x, party), accuser: phraseOf(x, party), act };
  }
  return null;
}
