import { lightVerbs } from "../lexicon/actors.ts";
import type { Match } from "../lexicon/match.ts";
import type { EventType } from "../types.ts";
import {
  isAdjectiveOfActor,
  isPlaceOfActor,
  isWeaponOfActor,
  type Party,
  partiesByTree,
  phraseByTree,
} from "./party.ts";
import { targetPrepositions } from "./preposition.ts";
import { lemma, type Tree, type View } from "./view.ts";

/** Who does and who undergoes, with the verb that carries tense and negation. */
export type Sides = { readonly source: readonly Party[]; readonly target: readonly Party[]; readonly verb: number };

const kid = (t: Tree, i: number, ...wanted: string[]) => t.kids[i]!.find((k) => wanted.includes(t.relation[k]!));
const kidsOf = (t: Tree, i: number, ...wanted: string[]) => t.kids[i]!.filter((k) => wanted.includes(t.relation[k]!));
const prepositionOf = (v: View, i: number) => {
  const c = kid(v.tree!, i, "case");
  return c === undefined ? "" : v.forms[c]!;
};
const relative = new Set(["who", "which", "that", "whom"]);
const participle = /(?:ed|en|wn|ung|ght|ld|nt|id|ut|ot|it|un|ade|ewn)$/;

/** The word of a match that governs its others. */
export function topOf(v: View, m: Match): number {
  const own = new Set(m.at);
  const tops = m.at.filter((i) => !own.has(v.tree!.head[i]!));
  const verbs = tops.filter((i) =>
    m.pattern.noun ? v.pos[i] === "NOUN" || v.pos[i] === "PROPN" : v.pos[i] === "VERB",
  );
  return verbs[0] ?? tops.find((i) => v.pos[i] !== "ADP" && v.pos[i] !== "PART") ?? m.at[0]!;
}

/** Whether all words of a match hang together within a few arcs of its top. */
export function isConnected(v: View, m: Match): boolean {
  const t = v.tree!;
  const top = topOf(v, m);
  return m.at.every((i) => {
    for (let k = i, steps = 0; steps < 5 && k >= 0; k = t.head[k]!, steps++) if (k === top) return true;
    return false;
  });
}

const loose = new Set(["acl", "advcl", "conj", "dep", "parataxis"]);
/** "the children killed and wounded": a participle right behind its noun, whatever the tree hangs it on. */
function isReduced(v: View, i: number): boolean {
  const t = v.tree!;
  if (!loose.has(t.relation[i]!) || v.pos[i] !== "VERB" || !participle.test(v.forms[i]!)) return false;
  const bare = kid(t, i, "obj", "nsubj", "nsubj:pass", "aux", "xcomp", "ccomp", "cc") === undefined;
  return bare && i > 0 && (v.pos[i - 1] === "NOUN" || v.pos[i - 1] === "PROPN");
}

export const isPassive = (v: View, i: number): boolean => {
  const t = v.tree!;
  if (isReduced(v, i)) return true;
  if (kid(t, i, "aux:pass") !== undefined) return true;
  if (kid(t, i, "nsubj:pass") !== undefined)
    return !kidsOf(t, i, "aux").some((k) => /^(?:has|have|had|'ve)$/.test(v.forms[k]!));
  const r = t.relation[i];
  if (
    r === "acl" &&
    kid(t, i, "obj", "xcomp", "ccomp") === undefined &&
    participle.test(v.forms[i]!) &&
    kid(t, i, "mark") === undefined
  )
    return true;
  if (
    r === "conj" &&
    participle.test(v.forms[i]!) &&
    kid(t, i, "nsubj", "obj", "aux") === undefined &&
    v.pos[t.head[i]!] === "VERB"
  )
    return isPassive(v, t.head[i]!);
  return false;
};

function antecedent(v: View, i: number): number {
  const t = v.tree!;
  const clause = t.relation[i] === "acl:relcl" ? i : t.head[i]!;
  return clause >= 0 && t.relation[clause] === "acl:relcl" ? t.head[clause]! : -1;
}

/** The head of a coordination or compound that a noun ends. */
function nounHead(v: View, i: number): number {
  const t = v.tree!;
  for (let k = i, steps = 0; steps < 4; steps++) {
    const up = t.head[k]!;
    if (up < 0 || !["conj", "flat", "compound"].includes(t.relation[k]!) || v.pos[up] === "VERB") return k;
    k = up;
  }
  return i;
}

/** The grammatical subject, through control, coordination and relative clauses; -1 where there is none. */
function subjectOf(v: View, verb: number, depth = 0): number {
  const t = v.tree!;
  const subjects = kidsOf(t, verb, "nsubj", "nsubj:pass");
  const own = subjects.findLast((k) => kid(t, k, "case") === undefined) ?? subjects[0];
  if (own === undefined && isReduced(v, verb)) return nounHead(v, verb - 1);
  if (own !== undefined) return relative.has(v.forms[own]!) ? antecedent(v, verb) : own;
  const up = t.head[verb]!;
  if (up < 0 || depth > 4) return -1;
  const relation = t.relation[verb]!;
  if (relation === "acl" && kid(t, verb, "xcomp", "ccomp") !== undefined && t.head[up] === -1) return up;
  if (relation === "acl") return /ing$/.test(v.forms[verb]!) || isPassive(v, verb) ? up : ownerOf(v, up, depth);
  if (relation === "acl:relcl") return up;
  if (relation === "xcomp") {
    const controlled = kid(t, up, "obj", "iobj");
    return controlled !== undefined && controlled < verb ? controlled : subjectOf(v, up, depth + 1);
  }
  if (relation === "conj" || relation === "advcl" || relation === "cop") return subjectOf(v, up, depth + 1);
  return -1;
}

/** Who holds a plan or effort that an infinitive hangs on: its possessor, else the subject of the verb over it. */
function ownerOf(v: View, noun: number, depth: number): number {
  const t = v.tree!;
  const owner = kid(t, noun, "nmod:poss");
  if (owner !== undefined) return owner;
  const verb = t.head[noun]!;
  return verb >= 0 && v.pos[verb] === "VERB" && t.relation[noun] === "obj" ? subjectOf(v, verb, depth + 1) : -1;
}

const actors = (v: View, i: number | undefined): Party[] => (i === undefined || i < 0 ? [] : partiesByTree(v, i));
const agentOf = (v: View, verb: number) =>
  kidsOf(v.tree!, verb, "obl:agent", "obl", "nmod").find((k) => prepositionOf(v, k) === "by");

const verbal = new Set<EventType>(["ACCUSE", "SUPPORT", "REJECT", "AGREE", "THREATEN"]);

/** The actor to whom a thing belongs or who did it: "the army's convoy", "the actions of the militia", "the raid by X", "ties with X". */
function holderOf(v: View, noun: number, event: EventType, depth = 0): Party[] {
  const t = v.tree!;
  const over = t.head[noun]!;
  const by =
    agentOf(v, noun) ?? (isDeed(v, noun, event) && over >= 0 && !isPassive(v, over) ? agentOf(v, over) : undefined);
  if (by !== undefined) return actors(v, by);
  const owner = kid(t, noun, "nmod:poss");
  if (owner !== undefined && v.pos[owner] !== "PRON") return actors(v, owner);
  const shown = kid(t, noun, "acl:relcl");
  const who = shown === undefined ? undefined : kid(t, shown, "nsubj");
  if (verbal.has(event) && who !== undefined && !relative.has(v.forms[who]!)) return actors(v, who);
  return modifierOf(v, noun, event, depth);
}

function modifierOf(v: View, noun: number, event: EventType, depth = 0): Party[] {
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

/** For words about a deed ("condemned the killing of X"), the one who underwent the deed is not the one addressed. */
const isDeed = (v: View, noun: number, event: EventType) =>
  verbal.has(event) &&
  /(?:killing|bombing|shooting|kidnapping|beating|assassination|destruction|abduction|execution|attack|murder|attempt|death|loss|arrest|strike|raid|blast|detention|assault|use|massacre|torture)s?$/.test(
    v.forms[noun]!,
  );

const ofPlaces = new Set<EventType>(["ASSAULT", "COERCE", "AID", "MOBILIZE"]);
const orPlace = (v: View, i: number, event: EventType): Party[] => {
  const found = actors(v, i);
  return found.length || !ofPlaces.has(event) || !isPlaceOfActor(v, i) ? found : [phraseByTree(v, i)];
};
const firstOf = <T>(list: readonly T[], of: (x: T) => Party[]): Party[] => {
  for (const x of list) {
    const found = of(x);
    if (found.length) return found;
  }
  return [];
};

function objectsOf(v: View, verb: number, m: Match): Party[] {
  const t = v.tree!;
  const event = m.pattern.event;
  const own = new Set(m.at);
  const told = [verb, ...m.at.filter((i) => i !== verb && v.pos[i] === "VERB")];
  const verbs = v.forms[m.end - 1] === "to" ? [...told, ...told.flatMap((i) => kidsOf(t, i, "xcomp"))] : told;
  const objects = verbs.flatMap((i) => kidsOf(t, i, "iobj", "obj"));
  const nouns = m.at.filter((i) => i !== verb && v.pos[i] === "NOUN");
  const others = objects.filter((o) => !own.has(o));
  const ways = [
    () => (event === "REQUEST" ? firstOf(addressed(v, verb), (o) => actors(v, o)) : []),
    () => firstOf(others, (o) => actors(v, o)),
    () => obliques(v, m, true),
    () => firstOf(nouns, (o) => modifierOf(v, o, event)),
    () => firstOf(others, (o) => orPlace(v, o, event)),
    () => firstOf([...others, ...nouns], (o) => holderOf(v, o, event)),
    () => obliques(v, m, false),
    () => (ownMayBe.has(event) ? firstOf(objects, (o) => actors(v, o)) : []),
    () => inClause(v, verb, m),
  ];
  return firstOf(ways, (way) => way());
}

/** Classes whose pattern may hold the target itself: "met the minister", "summoned the ambassador", "expelled diplomats". */
const ownMayBe = new Set<EventType>(["CONSULT", "ACCUSE", "SANCTION", "COERCE", "YIELD"]);
/** Who is asked: the object of the asking verb or who is called on, before anything in what is asked for. */
const addressed = (v: View, verb: number) => [
  ...kidsOf(v.tree!, verb, "obj", "iobj"),
  ...kidsOf(v.tree!, verb, "obl").filter((k) => ["on", "upon", "to", "from", "with"].includes(prepositionOf(v, k))),
];

const arriving = new Set(["in", "at", "to", "with", "into"]);
/** Actors after a preposition; `own` asks for the one that ends the pattern, else any that brings a target of the class. */
function obliques(v: View, m: Match, own: boolean): Party[] {
  const wanted = targetPrepositions[m.pattern.event];
  const last = v.forms[m.end - 1]!;
  const all = m.at.flatMap((i) => kidsOf(v.tree!, i, "obl", "nmod"));
  const goes = m.pattern.mode === "visit" ? arriving : wanted;
  const fit = all.filter((k) => (own ? prepositionOf(v, k) === last : goes.has(prepositionOf(v, k))));
  return firstOf([...new Set(fit)], (k) => {
    const found = orPlace(v, k, m.pattern.event);
    return found.length ? found : holderOf(v, k, m.pattern.event);
  });
}

/** "demanded that X resign", "said X was behind": the subject of what is demanded or alleged. */
function inClause(v: View, verb: number, m: Match): Party[] {
  if (!["REQUEST", "ACCUSE", "THREATEN"].includes(m.pattern.event)) return [];
  const clause = kid(v.tree!, verb, "ccomp", "xcomp");
  return clause === undefined ? [] : actors(v, kid(v.tree!, clause, "nsubj", "nsubj:pass"));
}

/** A party without the pattern's own words behind its head: "accused [the president] of treason". */
function trimmed(p: Party, m: Match): Party {
  const own = m.at.filter((i) => i > p.head && i < p.end);
  return own.length ? { ...p, end: Math.min(...own) } : p;
}

/** Who stands as the subject: an actor, "it" where words are said, the weapons of somebody where force is used. */
function doersOf(v: View, at: number, event: EventType): Party[] {
  const named = actors(v, at);
  if (named.length || at < 0) return named;
  const speaks = v.forms[at] === "it" && (verbal.has(event) || event === "REQUEST");
  return speaks || (ofPlaces.has(event) && isWeaponOfActor(v, at)) ? [phraseByTree(v, at)] : [];
}

function ofVerb(v: View, m: Match): Sides {
  const t = v.tree!;
  const verb = topOf(v, m);
  const at = subjectOf(v, verb);
  const subject = doersOf(v, at, m.pattern.event);
  if (isPassive(v, verb)) {
    const agent = agentOf(v, verb);
    const undergoer = subject.length
      ? subject
      : holderOf(v, subjectOf(v, verb) < 0 ? verb : subjectOf(v, verb), m.pattern.event);
    return { source: actors(v, agent), target: undergoer, verb };
  }
  const others = objectsOf(v, verb, m).map((p) => trimmed(p, m));
  const gap = others.length === 0 && t.relation[verb] === "acl:relcl" && kid(t, verb, "nsubj") !== undefined;
  const head = gap && !relative.has(v.forms[kid(t, verb, "nsubj")!]!) ? actors(v, t.head[verb]!) : [];
  const target = others.length ? others : head;
  return m.pattern.inverse ? { source: target, target: subject, verb } : { source: subject, target, verb };
}

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

function ofNoun(v: View, m: Match): Sides {
  const t = v.tree!;
  const noun = topOf(v, m);
  const verb = carrier(v, noun);
  const undergoes = m.pattern.undergoes;
  const modifiers = [noun, ...(verb >= 0 ? [verb] : [])].flatMap((i) => kidsOf(t, i, "nmod", "obl"));
  const fit = modifiers.filter(
    (k) =>
      tellsWhom(v, k) &&
      (m.pattern.prepositions.has(prepositionOf(v, k)) || (undergoes && prepositionOf(v, k) === "of")),
  );
  const aimed = kidsOf(t, noun, "acl")
    .filter((k) => aims.test(v.forms[k]!))
    .flatMap((k) => kidsOf(t, k, "obj"));
  if (aims.test(v.forms[noun + 1] ?? "")) aimed.push(...kidsOf(t, noun + 1, "obj"));
  const event = m.pattern.event;
  const reached = firstOf([...fit, ...aimed], (k) => orPlace(v, k, event));
  const target = reached.length ? reached : firstOf([...fit, ...aimed], (k) => holderOf(v, k, event));
  const owner = actors(v, kid(t, noun, "nmod:poss"));
  const agent = agentOf(v, noun) ?? (verb >= 0 ? agentOf(v, verb) : undefined);
  const carried = verb >= 0 && !isPassive(v, verb) ? actors(v, subjectOf(v, verb)) : [];
  const adjective = kidsOf(t, noun, "amod", "compound")
    .filter((k) => isAdjectiveOfActor(v, k))
    .map((k) => ({ head: k, start: k, end: k + 1 }));
  const by = doers.has(v.forms[t.head[noun]!] ?? "") ? actors(v, t.head[noun]!) : [];
  const source = [actors(v, agent), carried, by, undergoes ? [] : owner, adjective].find((p) => p.length > 0) ?? [];
  return { source, target: target.length ? target : undergoes ? owner : [], verb: verb >= 0 ? verb : noun };
}

/** Source and target of an event word by the dependency tree. */
export const sidesByTree = (v: View, m: Match): Sides => (m.pattern.noun ? ofNoun(v, m) : ofVerb(v, m));
