import { lightVerbs } from "../lexicon/actors.ts";
import type { Match } from "../lexicon/match.ts";
import type { EventType } from "../types.ts";
import { actors, agentOf, isPassive, kid, kidsOf, prepositionOf, topOf } from "./grammar.ts";
import { firstOf, holderOf, orPlace, orThing } from "./held.ts";
import { isAdjectiveOfActor, isPlaceOfActor } from "./party.ts";
import { subjectOf } from "./subject.ts";
import { lemma, type Sides, type View } from "./view.ts";

/** The verb that a noun event hangs on, where it only carries it: "launched an attack", "the raid was carried out by". */
function carrier(v: View, noun: number): number {
  const t = v.tree!;
  const up = t.head[noun]!;
  if (up < 0 || v.pos[up] !== "VERB" || !lightVerbs.has(lemma(v, up))) return -1;
  return ["obj", "nsubj:pass"].includes(t.relation[noun]!) ? up : -1;
}

/** "in Kabul" and "at the mosque" tell where; only "in the army", "at officers" may tell whom. */
const tellsWhom = (v: View, k: number) =>
  !["in", "at"].includes(prepositionOf(v, k)) || (v.pos[k] !== "PROPN" && !isPlaceOfActor(v, k));
const aims = /^(?:target|kill|aim|wound|injur)(?:ing|ed)$/;
const doers = new Set([
  "perpetrator",
  "perpetrators",
  "author",
  "authors",
  "mastermind",
  "masterminds",
  "organizers",
  "culprits",
]);

const bidding = /^(?:request|invitation|behest|urging|insistence|appeals?|calls?|demands?)$/;
/** Who asks, "at the request of Kenya". */
const ofOf = (v: View, noun: number) =>
  firstOf(
    kidsOf(v.tree!, noun, "nmod", "obl").filter((k) => prepositionOf(v, k) === "of"),
    (k) => actors(v, k),
  );

/** "between X and Y" names two, wherever the tree hangs the second. */
function reachedBy(v: View, k: number, event: EventType) {
  const found = orPlace(v, k, event);
  const and = found[0]?.end ?? -1;
  if (found.length !== 1 || prepositionOf(v, k) !== "between" || v.forms[and] !== "and") return found;
  let head = and + 1;
  while (["DET", "ADJ", "NUM"].includes(v.pos[head]!)) head++;
  while (["NOUN", "PROPN"].includes(v.pos[head + 1]!)) head++;
  return [...found, ...orPlace(v, head, event)];
}

/** Source and target of a noun that names an event: "the raid by X on Y", "Y's arrest", "X launched an attack on Y". */
export function ofNoun(v: View, m: Match): Sides {
  const t = v.tree!;
  const noun = topOf(v, m);
  const verb = carrier(v, noun);
  const undergoes = m.pattern.undergoes;
  const carriers = [...kidsOf(t, noun, "acl"), noun + 1].filter(
    (k) => v.pos[k] === "VERB" && /(?:ed|ied|un|ade)$/.test(v.forms[k]!) && lightVerbs.has(lemma(v, k)),
  );
  const modifiers = [noun, ...carriers, ...(verb >= 0 ? [verb] : [])].flatMap((i) => kidsOf(t, i, "nmod", "obl"));
  const fit = modifiers.filter(
    (k) =>
      tellsWhom(v, k) &&
      !(prepositionOf(v, k) === "on" && lemma(v, Math.max(0, t.head[noun]!)) === "blame") &&
      (m.pattern.prepositions.has(prepositionOf(v, k)) || (undergoes && prepositionOf(v, k) === "of")),
  );
  const aimed = kidsOf(t, noun, "acl")
    .filter((k) => aims.test(v.forms[k]!))
    .flatMap((k) => kidsOf(t, k, "obj"));
  if (aims.test(v.forms[noun + 1] ?? "")) aimed.push(...kidsOf(t, noun + 1, "obj"));
  const event = m.pattern.event;
  const reached = firstOf([...fit, ...aimed], (k) => reachedBy(v, k, event));
  const held = reached.length ? reached : firstOf([...fit, ...aimed], (k) => holderOf(v, k, event));
  const target = held.length || event !== "ASSAULT" ? held : firstOf(fit, (k) => orThing(v, k, event, true, true));
  const owner = actors(v, kid(t, noun, "nmod:poss"));
  const agent =
    [noun, ...carriers, ...kidsOf(t, noun, "nmod")].map((k) => agentOf(v, k)).find((k) => k !== undefined) ??
    (verb >= 0 ? agentOf(v, verb) : undefined);
  const carried = verb >= 0 && !isPassive(v, verb) ? actors(v, subjectOf(v, verb)) : [];
  const adjective = kidsOf(t, noun, "amod", "compound")
    .filter((k) => isAdjectiveOfActor(v, k))
    .map((k) => ({ head: k, start: k, end: k + 1 }));
  const over = t.head[noun]!;
  const blamed =
    over >= 0 && /^(?:attribute|ascribe|credit)$/.test(lemma(v, over))
      ? firstOf(
          kidsOf(t, over, "obl", "nmod").filter((k) => prepositionOf(v, k) === "to"),
          (k) => actors(v, k),
        )
      : [];
  const inIt =
    event === "CONSULT" && /^(?:in|during|at)$/.test(prepositionOf(v, noun)) && over >= 0
      ? actors(v, subjectOf(v, over))
      : [];
  const by = doers.has(v.forms[t.head[noun]!] ?? "") ? actors(v, t.head[noun]!) : [];
  const asker = bidding.test(v.forms[noun]!) && v.forms[noun + 1] === "of" ? ofOf(v, noun) : [];
  const both = target.length > 1 && fit.some((k) => prepositionOf(v, k) === "between") ? target : [];
  if (asker.length) return { source: asker, target: [], verb: noun };
  const source =
    [both, actors(v, agent), carried, by, blamed, undergoes && !target.length ? [] : owner, adjective, inIt].find(
      (p) => p.length > 0,
    ) ?? [];
  return { source, target: target.length ? target : undergoes ? owner : [], verb: verb >= 0 ? verb : noun };
}
