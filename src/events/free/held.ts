import { posts, weapons } from "../lexicon/actors.ts";
import type { EventType } from "../types.ts";
import { actors, agentOf, isPassive, kid, kidsOf, prepositionOf, relative } from "./grammar.ts";
import { isPlaceOfActor, type Party } from "./party.ts";
import { phraseByTree } from "./phrase.ts";
import { targetPrepositions } from "./preposition.ts";
import { lemma, type View } from "./view.ts";

export const verbal = new Set<EventType>(["ACCUSE", "SUPPORT", "REJECT", "AGREE", "THREATEN"]);

/** The actor to whom a thing belongs or who did it: "the army's convoy", "the actions of the militia", "the raid by X", "ties with X". */
export function holderOf(v: View, noun: number, event: EventType, depth = 0): Party[] {
  const t = v.tree!;
  const over = t.head[noun]!;
  const by =
    agentOf(v, noun) ?? (isDeed(v, noun, event) && over >= 0 && !isPassive(v, over) ? agentOf(v, over) : undefined);
  if (by !== undefined) return actors(v, by);
  const owner = kid(t, noun, "nmod:poss");
  if (owner !== undefined && v.pos[owner] !== "PRON") return actors(v, owner);
  const made = firstOf(kidsOf(t, noun, "acl"), (k) => actors(v, agentOf(v, k)));
  if (made.length) return made;
  const shown = kid(t, noun, "acl:relcl");
  const who = shown === undefined ? undefined : kid(t, shown, "nsubj");
  if (verbal.has(event) && who !== undefined && !relative.has(v.forms[who]!)) return actors(v, who);
  return modifierOf(v, noun, event, depth);
}

export function modifierOf(v: View, noun: number, event: EventType, depth = 0): Party[] {
  const t = v.tree!;
  if (isDeed(v, noun, event)) return [];
  const wanted = targetPrepositions[event];
  for (const k of kidsOf(t, noun, "nmod", "obl")) {
    const preposition = prepositionOf(v, k);
    const of = preposition === "of";
    if (!of && !wanted.has(preposition) && preposition !== "with" && preposition !== "between") continue;
    const found = orPlace(v, k, event);
    if (found.length) return found;
    const deeper = of && depth < 3 ? holderOf(v, k, event, depth + 1) : [];
    if (deeper.length) return deeper;
  }
  return [];
}

const freeing = /^(?:release|freeing|rescue|handover|liberation|return|extradition|repatriation)$/;
/** For words about a deed ("condemned the killing of X"), the one who underwent the deed is not the one addressed. */
export const isDeed = (v: View, noun: number, event: EventType) =>
  ((event === "REQUEST" || verbal.has(event)) && freeing.test(v.forms[noun]!)) ||
  (verbal.has(event) &&
    /(?:[a-z]{2,}[bcdfghklmnpqrstvwz]ing|bombardment|shootdown|seizure|blockade|siege|capture|occupation|invasion|incursion|persecution|harassment|deportation|eviction|imprisonment|annexation|bombing|shooting|kidnapping|beating|assassination|destruction|abduction|execution|attack|murder|attempt|death|loss|arrest|strike|raid|blast|detention|assault|use|massacre|torture|prosecution|trial|treatment|crackdown|conviction|sentencing|expulsion|closure)s?$/.test(
      v.forms[noun]!,
    ));

export const ofPlaces = new Set<EventType>(["ASSAULT", "COERCE", "AID", "MOBILIZE", "PROTEST"]);
export const orPlace = (v: View, i: number, event: EventType): Party[] => {
  const found = actors(v, i);
  return found.length || !ofPlaces.has(event) || !isPlaceOfActor(v, i) ? found : [phraseByTree(v, i)];
};
/** An object or passive subject, or what a preposition of aim brings: "set fire to two trucks". */
const isStruck = (v: View, i: number) =>
  /^(?:obj|nsubj:pass)$/.test(v.tree!.relation[i]!) || /^(?:to|on|at|against)$/.test(prepositionOf(v, i));

/** What a verb of force may have as its object without anything being struck: means, effects, times. */
const intangible = new Set(
  "fire gunfire shot strike airstrike bomb attack assault operation raid war force violence stone bottle bullet shell missile rocket grenade mine tear gas damage casualty injury loss death harm life blow toll pain suffering way time day night hour week month year hope chance effort plan talk deal truce ceasefire ground line law rule power right end goal part place blood record target resistance uprising rebellion revolt mutiny protest campaign offensive battle problem question issue idea view position policy decision report proposal budget plan claim argument record work rate price poverty inflation corruption".split(
    " ",
  ),
);

export const usesForce = new Set<EventType>(["ASSAULT", "COERCE", "PROTEST"]);
/** What force is used on: a number of people ("arrested nine"), a vehicle, weapon or building, whoever owns it. */
export const orThing = (v: View, i: number, event: EventType, anything = false, struck = isStruck(v, i)): Party[] => {
  if (event === "ASSAULT" && v.forms[i] === "it") return [phraseByTree(v, i)];
  if (!usesForce.has(event) || !struck) return [];
  const word = lemma(v, i);
  if (anything && /^(?:NOUN|NUM|PROPN)$/.test(v.pos[i]!) && !intangible.has(word)) return [phraseByTree(v, i)];
  return v.pos[i] === "NUM" ||
    posts.has(word) ||
    (weapons.has(word) && !/^(?:fire|gunfire|strike|airstrike|bomb)$/.test(word))
    ? [phraseByTree(v, i)]
    : [];
};
export const firstOf = <T>(list: readonly T[], of: (x: T) => Party[]): Party[] => {
  for (const x of list) {
    const found = of(x);
    if (found.length) return found;
  }
  return [];
};
