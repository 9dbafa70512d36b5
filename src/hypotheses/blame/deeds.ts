import { nounOf } from "../../events/focal-rules.ts";
import type { Sentence } from "../../language/types.ts";
import type { ResponsibilityRole } from "../types.ts";
import type { Frame } from "./clause.ts";
import { type Deed, deeds, doers, means, show } from "./rules.ts";
import {
  afterWord,
  agentBy,
  has,
  isPassive,
  kidsOf,
  nextNoun,
  objectHead,
  phraseOf,
  posOf,
  type Syntax,
  subjectHead,
} from "./syntax.ts";
import { toldSubject } from "./told.ts";

/** The role that words after "accused of" speak of: that of the first deed among them. */
export function roleIn(x: Syntax, act: { readonly first: number; readonly end: number } | null): ResponsibilityRole {
  const { lower, lemma } = x.words;
  for (let t = act?.first ?? 0; t < (act?.end ?? 0); t++) {
    if (/^(that|which|who|after|before|when)$/.test(lower[t]!)) break;
    if (/^orders?$/.test(lower[t]!) && /^(an?|any|the|such|no)$/.test(lower[t - 1]!)) return "ordered";
    const listed = deeds.get(lemma[t]!);
    if (!listed || !(/ing$/.test(lower[t]!) || posOf(x.words, t) === "VERB")) continue;
    const fits = fitting(x, listed, t, act!.end);
    if (fits) return fits.role;
  }
  return "responsible";
}

const eventPronoun = /^(it|this|that)$/;
const thing = (x: Syntax, t: number, words: ReadonlySet<string>) =>
  !(
    x.words.lemma[t] === "agent" && !/^(nerve|toxic|chemical|biological|poisonous)$/.test(x.words.lower[t - 1] ?? "")
  ) &&
  (words.has(x.words.lemma[t]!) || words.has(x.words.lower[t]!) || words.has(x.words.lower[t]!.replace(/s$/, "")));
/** Which of a verb's deeds its object bears out: things and people first, an event where it is neither. */
function fitting(x: Syntax, listed: readonly Deed[], verb: number, to: number): Deed | undefined {
  const object = isPassive(x, verb) ? subjectHead(x, verb) : (objectHead(x, verb) ?? nextNoun(x, verb + 1, to));
  return listed.find((d) => {
    if (d.needs === "means")
      return (
        object !== null &&
        (thing(x, object, means) ||
          ((afterWord(x, /^with$/, verb + 1, to) ?? -1) > 0 && thing(x, afterWord(x, /^with$/, verb + 1, to)!, means)))
      );
    if (d.needs === "people")
      return (
        object !== null && (thing(x, object, doers) || kidsOf(x, object, "nmod:poss").some((k) => thing(x, k, doers)))
      );
    return true;
  });
}

/** "Y carried out the attack", "it was planned by Y", "Y supplied the weapons", "Y knew of it and failed to prevent it". */
export function deedAt(x: Syntax, s: Sentence, t: number): (Partial<Frame> & Pick<Frame, "claim">) | null {
  const { words } = x;
  if (posOf(words, t) !== "VERB") return null;
  const failing = failureAt(x, s, t);
  if (failing) return failing;
  const listed = deeds.get(words.lemma[t]!);
  const deed = listed && fitting(x, listed, t, s.endToken);
  if (!deed) return null;
  if ((deed.needs === "itself" && /ing$/.test(words.lower[t]!)) || isGerund(x, t)) return null;
  const passive = isPassive(x, t);
  const object = passive ? subjectHead(x, t) : objectHead(x, t);
  const pretence =
    passive &&
    object !== null &&
    deed.role === "staged" &&
    (show.test(words.lower[object]!) || show.test(words.lower[t - 1]!));
  if (words.lemma[t] === "bring" && !has(words, t + 1, Math.min(s.endToken, t + 7), /^down$/)) return null;
  if (words.lemma[t] === "blow" && !has(words, t + 1, Math.min(s.endToken, t + 7), /^up$/)) return null;
  const out = words.lemma[t] === "carry";
  if (out && !has(words, t + 1, t + 3, /^out$/)) return null;
  if (deed.role === "tolerated" && object !== null && eventPronoun.test(words.lower[object]!)) return null;
  if (object === null || (words.lemma[t] === "do" && !eventPronoun.test(words.lower[object]!))) return null;
  const party = passive ? agentBy(x, t) : (subjectHead(x, t) ?? toldSubject(x, t));
  if (
    party === null ||
    party === object ||
    (deed.needs === "itself" && /^(it|this|which|that)$/.test(words.lower[party]!))
  )
    return null;
  const reflexive = has(words, phraseOf(x, party).end - 1, t + 4, /^(itself|yourselves|yourself|themselves|himself)$/);
  const role =
    deed.role === "staged" && !reflexive && !pretence && words.lemma[t] === "stage" ? "carried out" : deed.role;
  const act = phraseOf(x, object);
  return {
    claim: "blames",
    role,
    party: phraseOf(x, party),
    act: deed.needs === "itself" ? { first: t, end: Math.max(t + 1, act.end) } : { first: act.first, end: act.end },
    itself: deed.needs === "itself",
    ...(pretence ? { act: null } : deed.needs === "event" ? { object } : {}),
    means: deed.needs === "means" || deed.needs === "people",
    end: out ? t + 2 : t + 1,
  };
}

/** "the militias' targeting of the minister", "the army's attack on the convoy": whoever the deed belongs to did it. */
export function possessedAt(x: Syntax, s: Sentence, t: number): (Partial<Frame> & Pick<Frame, "claim">) | null {
  const { words } = x;
  const act = deeds.get(words.lemma[t]!)?.some((d) => d.needs === "itself") || nounOf(words.lower[t]!) !== null;
  if (!act || !/^(of|on|against)$/.test(words.lower[t + 1] ?? "")) return null;
  const owner = x.kids[t]!.find((k) => k < t && /^('s|')$/.test(words.lower[k + 1] ?? ""));
  const object = owner === undefined ? null : nextNoun(x, t + 2, s.endToken);
  if (owner === undefined || object === null) return null;
  return {
    claim: "blames",
    role: "carried out",
    party: phraseOf(x, owner),
    act: { first: t, end: phraseOf(x, object).end },
    itself: true,
  };
}

/** "knew of the plot and did not pass it on", "failed to prevent it", "turned a blind eye", "failed in its duty". */
function failureAt(x: Syntax, s: Sentence, t: number): (Partial<Frame> & Pick<Frame, "claim">) | null {
  const { words } = x;
  const form = words.lower[t]!;
  const next = words.lower.slice(t + 1, Math.min(s.endToken, t + 7)).join(" ");
  const blind = /^turn/.test(form) && /^(a )?blind eye/.test(next);
  const failed =
    /^fail/.test(form) &&
    /^(to (\w+ )?(prevent|stop|protect|act|intervene|warn)|in (\w+ )?(duty|obligation|responsibility))/.test(next);
  const knew = /^(know|knew|known)$/.test(form) && /^(of|about|in advance|beforehand) /.test(`${next} `);
  if (!(blind || failed || knew)) return null;
  if (
    knew &&
    !has(words, t + 1, s.endToken, /^(fail|failed|nothing|prevent|warning|not|warn|let|allowed|ignored|silent)$/)
  )
    return null;
  const party = subjectHead(x, t);
  const after = words.lower.slice(t, s.endToken).findIndex((w) => /^(prevent|stop|of|to|about)$/.test(w));
  return party === null
    ? null
    : {
        claim: "blames",
        role: "tolerated",
        party: phraseOf(x, party),
        act: { first: t + Math.max(1, after + 1), end: s.endToken },
        means: blind || /duty|obligation/.test(next),
      };
}

/** "of planning", "without having ordered": a deed as the object of a preposition is told by what stands before it. */
function isGerund(x: Syntax, verb: number): boolean {
  const first = kidsOf(x, verb, "aux").find((k) => x.words.lower[k] === "having") ?? verb;
  return (
    /ing$/.test(x.words.lower[first]!) &&
    /^(of|for|with|from|in|by|without|after|before|against|about|stop|stops|stopped|cease|ceases|ceased|halt|end|avoid)$/.test(
      x.words.lower[first - 1] ?? "",
    )
  );
}

/** A deed that is not said to be done: wanted, threatened, tried, commanded of others. */
export function isUndone(x: Syntax, verb: number): boolean {
  const { words } = x;
  if (!kidsOf(x, verb, "mark").some((k) => words.lower[k] === "to")) return false;
  const above = words.language.tokens.head![verb]!;
  return !(
    above >= 0 &&
    /^(appear|seem|believe|allege|say|think|know|suspect|likely|report|conspire|find|fail)$/.test(words.lemma[above]!)
  );
}
