import type { Match } from "../lexicon/match.ts";
import type { EventType } from "../types.ts";
import { actors, agentOf, isPassive, kid, relative, topOf } from "./grammar.ts";
import { holderOf, ofPlaces, orThing } from "./held.ts";
import { objectsOf, strikes } from "./objects.ts";
import { ofNoun } from "./of-noun.ts";
import { isWeaponOfActor, type Party } from "./party.ts";
import { phraseByTree } from "./phrase.ts";
import { isMainVerb, subjectOf } from "./subject.ts";
import type { Sides, View } from "./view.ts";

/** A party without the pattern's own words behind its head: "accused [the president] of treason". */
function trimmed(p: Party, m: Match): Party {
  const own = m.at.filter((i) => i > p.head && i < p.end);
  const lead = m.at.filter((i) => i < p.head && i >= p.start);
  return { ...p, end: Math.min(p.end, ...own), start: Math.max(p.start, ...lead.map((i) => i + 1)) };
}

/** Who stands as the subject: an actor, "it", the weapons of somebody where force is used. */
function doersOf(v: View, at: number, event: EventType): Party[] {
  const named = actors(v, at);
  if (named.length || at < 0) return named;
  if (/^(?:it|who)$/.test(v.forms[at]!) || (ofPlaces.has(event) && isWeaponOfActor(v, at)))
    return [phraseByTree(v, at)];
  const by = v.pos[at] === "NOUN" ? agentOf(v, at) : undefined;
  return by === undefined ? [] : actors(v, by);
}

/** "is outraged by": no passive, who feels it is the source. */
const feels =
  /^be.*(?:troubled|disturbed|incensed|angered|outraged|horrified|appalled|astonished|dismayed|disappointed|shocked|alarmed|concerned|worried)/;

/** What undergoes a verb of force in the passive where it is no actor: a thing, else whose it is. */
function undergoes(v: View, at: number, m: Match): Party[] {
  const event = m.pattern.event;
  const thing = orThing(v, at, event, false, true);
  if (thing.length) return thing;
  const any = strikes(m.pattern) ? orThing(v, at, event, true, true) : [];
  return any.length ? any : holderOf(v, at, event);
}

function ofVerb(v: View, m: Match): Sides {
  const t = v.tree!;
  const verb = topOf(v, m);
  const main = isMainVerb(v, verb, ofPlaces.has(m.pattern.event) && m.pattern.event !== "PROTEST");
  const at = main ? t.head[verb]! : subjectOf(v, verb);
  const subject = doersOf(v, at, m.pattern.event);
  if (!main && isPassive(v, verb) && !feels.test(m.pattern.text)) {
    const agent = agentOf(v, verb);
    const undergoer = subject.length ? subject : undergoes(v, at < 0 ? verb : at, m);
    return { source: actors(v, agent), target: undergoer, verb };
  }
  const others = objectsOf(v, verb, m).map((p) => trimmed(p, m));
  const gap = others.length === 0 && t.relation[verb] === "acl:relcl" && kid(t, verb, "nsubj") !== undefined;
  const head = gap && !relative.has(v.forms[kid(t, verb, "nsubj")!]!) ? actors(v, t.head[verb]!) : [];
  const target = others.length ? others : head;
  return m.pattern.inverse ? { source: target, target: subject, verb } : { source: subject, target, verb };
}

/** Source and target of an event word by the dependency tree. */
export const sidesByTree = (v: View, m: Match): Sides => (m.pattern.noun ? ofNoun(v, m) : ofVerb(v, m));
