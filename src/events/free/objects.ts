import type { Match } from "../lexicon/match.ts";
import type { EventType } from "../types.ts";
import { chunks } from "./chunks.ts";
import { actors, isHiddenVerb, isPassive, kid, kidsOf, prepositionOf } from "./grammar.ts";
import { firstOf, holderOf, isDeed, modifierOf, orPlace, orThing, usesForce } from "./held.ts";
import { ofNoun } from "./of-noun.ts";
import { isCounted, type Party } from "./party.ts";
import { phraseByTree } from "./phrase.ts";
import { targetPrepositions } from "./preposition.ts";
import { subjectOf } from "./subject.ts";
import { lemma, type View } from "./view.ts";

/** Words of what a source lifts, leaves or moves: whom it concerned is not told by "of", "from" or "to". */
const nobody = /^(?:lift|ease|relax|end|scrap|drop|remove|resign|quit|step|stand|withdraw|pull|reopen|open)\b/;
const reachesNobody = ({ event, text }: Match["pattern"]) =>
  event === "MOBILIZE" || (event === "YIELD" && nobody.test(text));

/** Whom an event word reaches: the first way of looking that finds somebody counts. */
export function objectsOf(v: View, verb: number, m: Match): Party[] {
  if (reachesNobody(m.pattern)) return [];
  const t = v.tree!;
  const event = m.pattern.event;
  const own = new Set(m.at);
  const told = [verb, ...m.at.filter((i) => i !== verb && v.pos[i] === "VERB")];
  const verbs = v.forms[m.end - 1] === "to" ? [...told, ...told.flatMap((i) => kidsOf(t, i, "xcomp"))] : told;
  const objects = verbs.flatMap((i) => objectWords(v, i).filter((o) => !v.forms.slice(i, o).includes(";")));
  const nouns = m.at.filter((i) => i !== verb && v.pos[i] === "NOUN");
  const things = objects.filter((o) => !own.has(o));
  const others = isMoved(m)
    ? things.filter((o) => event === "AGREE" && t.head[o] !== verb && !hands.has(lemma(v, t.head[o]!)))
    : things;
  const ways = [
    () =>
      event === "REQUEST"
        ? firstOf(addressed(v, verb), (o) =>
            v.forms[o] === "it" && o < m.end + 1 ? [phraseByTree(v, o)] : actors(v, o),
          )
        : [],
    () => (lemma(v, verb) === "blame" ? firstOf(blamedOn(v, verb), (o) => actors(v, o)) : []),
    () => firstOf(others, (o) => actors(v, o)),
    () =>
      v.forms[m.end - 1] === "that"
        ? rightBehind(v, m.end)
        : isMoved(m)
          ? []
          : rightBehind(v, verb + 1).filter((p) => !own.has(p.head)),
    () => (event === "ASSAULT" && v.pos[verb + 1] === "NUM" ? [phraseOfNumber(v, verb + 1)] : []),
    () => obliques(v, m, true),
    () => firstOf(nouns, (o) => modifierOf(v, o, event)),
    () => firstOf(usesForce.has(event) ? objects : others, (o) => orPlace(v, o, event)),
    () => (closes.test(m.pattern.text) ? [] : firstOf(objects, (o) => orThing(v, o, event))),
    () =>
      strikes(m.pattern) && actors(v, subjectOf(v, verb)).length > 0
        ? firstOf(others, (o) => orThing(v, o, event, true))
        : [],
    () => (m.pattern.mutual ? [] : firstOf([...things, ...nouns], (o) => holderOf(v, o, event))),
    () => obliques(v, m, false),
    () =>
      (ownMayBe.has(event) && m.pattern.mode !== "investigate") || helped.test(m.pattern.text)
        ? firstOf(objects, (o) => actors(v, o))
        : [],
    () => inClause(v, verb, m),
    () => rightAfter(v, m),
    () => (event === "ASSAULT" && /^(?:fire|use|shoot) /.test(m.pattern.text) ? purposeOf(v, verb) : []),
    () => (/^(?:THREATEN|PROTEST|REQUEST)$/.test(event) ? [] : deep(v, verbs, m)),
  ];
  return firstOf(ways, (way) => way().filter((p) => mayUndergo(v, p, event)));
}

/** A verb of force by itself, whose object is struck whatever it is: "burned down an olive press", "turned back two ambulances". */
export const strikes = ({ event, words, aimed }: Match["pattern"]) =>
  (event === "ASSAULT" && words.every((w) => w !== null)) || (aimed && usesForce.has(event));

/** "fired into the air to disperse them": whom the force was to move. */
const purposeOf = (v: View, verb: number) =>
  firstOf(
    kidsOf(v.tree!, verb, "advcl", "xcomp").filter((k) => v.forms[k - 1] === "to"),
    (k) => firstOf(kidsOf(v.tree!, k, "obj"), (o) => actors(v, o)),
  );

const nominative = /^(?:he|she|they|we|i)$/;
/** "they" is no object, and "its brigades" are what a source moves or takes back. */
const mayUndergo = (v: View, p: Party, event: EventType) =>
  !nominative.test(v.forms.slice(p.start, p.end).join(" ")) &&
  !(ownForces.has(event) && possessive.test(v.forms[p.start]!));

/** The actor that begins right at a word: an object that the tree hung elsewhere. */
function rightBehind(v: View, at: number): Party[] {
  let start = at;
  while (v.pos[start] === "ADV") start++;
  const next = chunks(v).find((p) => p.start === start);
  if (!next || v.forms[next.end] === "'s") return [];
  return isCounted(v, next) ? [next] : actors(v, next.head);
}

/** "killing 22": a number behind a verb of force that the tree hung elsewhere. */
function phraseOfNumber(v: View, at: number): Party {
  const next = chunks(v).find((p) => p.start === at);
  return next ?? { head: at, start: at, end: at + 1 };
}

const bringing = new Set(["on", "against", "with", "to", "toward", "towards", "between", "by"]);
const down = ["obj", "xcomp", "nmod", "obl", "acl"];
/** Last resort: an actor behind a preposition further down, "refuse to remove sanctions on X", "begin talks with X". */
function deep(v: View, verbs: readonly number[], m: Match): Party[] {
  let layer = [...new Set([...verbs, ...m.at])];
  for (let depth = 0; depth < 4; depth++) {
    layer = layer
      .filter((i) => !isDeed(v, i, m.pattern.event))
      .flatMap((i) => kidsOf(v.tree!, i, ...down))
      .filter((k) => k > m.start);
    const fit = layer.filter((k) => bringing.has(prepositionOf(v, k)));
    const found = firstOf(fit, (k) => actors(v, k));
    if (found.length) return found;
  }
  return [];
}

/** "sent two brigades", "offered a rescue team", "held joint patrols": the object is what is moved, given or done, and nobody to whom. */
const isMoved = ({ pattern: p }: Match) =>
  p.event === "MOBILIZE" ||
  (p.event === "AGREE" && !/^(?:invite|assure|reassure|promise)/.test(p.text)) ||
  (p.event === "COOPERATE" && p.mutual);

const hands = new Set(["send", "dispatch", "deploy", "provide", "give", "supply", "host", "share", "build", "raise"]);

/** Objects of a verb, and nouns without a preposition right of it that the tree gave another name. */
const objectWords = (v: View, verb: number) =>
  isHiddenVerb(v, verb)
    ? [v.tree!.head[verb]!]
    : v.tree!.kids[verb]!.filter((k) => {
        const relation = v.tree!.relation[k]!;
        if (relation === "iobj" || relation === "obj") return k > verb || v.pos[k] === "PRON" || v.pos[k] === "NUM";
        return (
          k > verb &&
          /^(?:ccomp|dep|nsubj)$/.test(relation) &&
          /^(?:NOUN|PROPN)$/.test(v.pos[k]!) &&
          !prepositionOf(v, k)
        );
      });

/** Verbs of COERCE whose object is what is shut, cut or imposed: nobody undergoes it. */
const closes = /^(?:shut|close|seal|block|cut|switch|turn off|disconnect|impose|suspend|restrict)/;

/** Classes in which "its brigades" and "its ambassador" are what the source moves, and nobody to whom something is done. */
const ownForces = new Set<EventType>(["MOBILIZE", "SANCTION", "AGREE", "YIELD", "THREATEN"]);
const possessive = /^(?:its|their|his|her|our|my)$/;

/** The noun phrase right behind the words and a preposition of the class, whatever the tree hangs it on: "broke off ties with X". */
function rightAfter(v: View, m: Match): Party[] {
  const last = v.pos[m.end - 1] === "ADP" ? m.end - 1 : m.end;
  const ofNoun = !usesForce.has(m.pattern.event) && v.pos[last - 1] === "NOUN" && /^(?:with|to)$/.test(v.forms[last]!);
  const leads = v.forms[last] !== "by" && targetPrepositions[m.pattern.event].has(v.forms[last]!);
  if (v.pos[last] !== "ADP" || v.forms[last] === "in" || !(leads || ofNoun)) return [];
  const next = chunks(v).find((p) => p.start === last + 1);
  return next ? actors(v, next.head) : [];
}

/** "blamed the attack on X": whether the tree hangs X on the verb or on the deed. */
const blamedOn = (v: View, verb: number) =>
  [verb, ...kidsOf(v.tree!, verb, "obj")]
    .flatMap((i) => kidsOf(v.tree!, i, "obl", "nmod"))
    .filter((k) => prepositionOf(v, k) === "on");

/** Classes whose pattern may hold the target itself: "met the minister", "summoned the ambassador", "expelled diplomats". */
const ownMayBe = new Set<EventType>(["CONSULT", "ACCUSE", "SANCTION", "COERCE", "YIELD", "SUPPORT"]);
/** Words of help whose object is who is helped. */
const helped = /^(?:free|rescue|evacuate|shelter|admit|accept|host|take|train|treat|save) /;
/** What somebody is to do away from a place or people: "demanded the withdrawal from the valley". */
const leaving =
  /^(?:withdrawal|pullout|retreat|return|departure|exit|removal|expulsion|release|protection|freedom|independence)$/;
/** Who is asked: the object of the asking verb or who is called on, before anything in what is asked for. */
const addressed = (v: View, verb: number) => [
  ...kidsOf(v.tree!, verb, "obj", "iobj"),
  ...kidsOf(v.tree!, verb, "obj")
    .filter((o) => !leaving.test(v.forms[o]!))
    .flatMap((o) => kidsOf(v.tree!, o, "nmod").filter((k) => prepositionOf(v, k) === "from")),
  ...kidsOf(v.tree!, verb, "obl").filter((k) => ["on", "upon", "to", "from", "with"].includes(prepositionOf(v, k))),
];

const arriving = new Set(["in", "at", "to", "with", "into"]);
/** Actors after a preposition; `own` asks for the one that ends the pattern, else any that brings a target of the class. */
function obliques(v: View, m: Match, own: boolean): Party[] {
  const wanted = targetPrepositions[m.pattern.event];
  const last = v.forms[m.end - 1]!;
  const all = m.at.flatMap((i) => kidsOf(v.tree!, i, "obl", "nmod"));
  const goes = m.pattern.mode === "visit" ? arriving : wanted;
  const asked = m.pattern.event === "REQUEST" && last === "for";
  const fit = all.filter((k) =>
    own ? prepositionOf(v, k) === last && !(asked && isPassiveNext(v, k)) : goes.has(prepositionOf(v, k)),
  );
  const goingTo = m.pattern.mode === "visit" || m.pattern.event === "MOBILIZE";
  const where = (k: number) => !goingTo && prepositionOf(v, k) === "in" && v.pos[k] === "PROPN";
  return firstOf(
    [...new Set(fit)].filter((k) => !where(k)),
    (k) => {
      const found = orPlace(v, k, m.pattern.event);
      const struck = found.length || m.pattern.event !== "ASSAULT" ? found : orThing(v, k, m.pattern.event);
      return struck.length ? struck : holderOf(v, k, m.pattern.event);
    },
  );
}

/** "appealed for the crew [to be freed]": who is to undergo it is not who is asked. */
function isPassiveNext(v: View, head: number): boolean {
  const { end } = phraseByTree(v, head);
  return v.forms[end] !== "to" || v.forms[end + 1] === "be";
}

/** "demanded that X resign", "said X was behind": the subject of what is demanded or alleged. */
function inClause(v: View, verb: number, m: Match): Party[] {
  if (!["REQUEST", "ACCUSE"].includes(m.pattern.event)) return [];
  const clause = kid(v.tree!, verb, "ccomp", "xcomp");
  if (clause === undefined) return [];
  const subject = kid(v.tree!, clause, "nsubj", "nsubj:pass");
  return m.pattern.event === "REQUEST" && isPassive(v, clause) ? [] : actors(v, subject);
}
