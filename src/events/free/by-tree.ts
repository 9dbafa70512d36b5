import { lightVerbs } from "../lexicon/actors.ts";
import type { Match } from "../lexicon/match.ts";
import type { EventType } from "../types.ts";
import { isActorLike, isAdjectiveOfActor, type Party, partiesByTree } from "./party.ts";
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

export const isPassive = (v: View, i: number) => {
  const t = v.tree!;
  if (kid(t, i, "aux:pass", "nsubj:pass") !== undefined) return true;
  const r = t.relation[i];
  if (r === "acl" && participle.test(v.forms[i]!) && kid(t, i, "mark") === undefined) return true;
  if (
    r === "conj" &&
    participle.test(v.forms[i]!) &&
    kid(t, i, "nsubj", "obj", "aux") === undefined &&
    v.pos[t.head[i]!] === "VERB"
  )
    return kid(t, t.head[i]!, "aux:pass") !== undefined;
  return false;
};

function antecedent(v: View, i: number): number {
  const t = v.tree!;
  const clause = t.relation[i] === "acl:relcl" ? i : t.head[i]!;
  return clause >= 0 && t.relation[clause] === "acl:relcl" ? t.head[clause]! : -1;
}

/** The grammatical subject, through control, coordination and relative clauses; -1 where there is none. */
function subjectOf(v: View, verb: number, depth = 0): number {
  const t = v.tree!;
  const own = kid(t, verb, "nsubj", "nsubj:pass");
  if (own !== undefined) return relative.has(v.forms[own]!) ? antecedent(v, verb) : own;
  const up = t.head[verb]!;
  if (up < 0 || depth > 4) return -1;
  const relation = t.relation[verb]!;
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

/** The actor to whom a thing belongs or who did it: "the army's convoy", "the actions of the militia", "the raid by X". */
function holderOf(v: View, noun: number, event: EventType): Party[] {
  const t = v.tree!;
  const by = agentOf(v, noun);
  if (by !== undefined) return actors(v, by);
  const owner = kid(t, noun, "nmod:poss");
  if (owner !== undefined) return actors(v, owner);
  const wanted = targetPrepositions[event];
  for (const k of kidsOf(t, noun, "nmod", "obl")) {
    const preposition = prepositionOf(v, k);
    if (wanted.has(preposition) || (preposition === "of" && !isDeed(v, noun, event))) {
      const found = actors(v, k);
      if (found.length) return found;
    }
  }
  return [];
}

/** For words about a deed ("condemned the killing of X"), the one who underwent the deed is not the one addressed. */
const isDeed = (v: View, noun: number, event: EventType) =>
  verbal.has(event) &&
  /(?:ing|tion|sion|ment|attack|murder|attempt|death|loss|arrest|strike|raid|blast)s?$/.test(v.forms[noun]!);

function objectsOf(v: View, verb: number, m: Match): Party[] {
  const t = v.tree!;
  const event = m.pattern.event;
  const own = new Set(m.at);
  const objects = kidsOf(t, verb, "obj", "iobj");
  for (const o of objects)
    if (!own.has(o) || isActorLike(v, o)) {
      const found = actors(v, o);
      if (found.length) return found;
    }
  for (const o of [...objects, ...m.at.filter((i) => i !== verb && v.pos[i] === "NOUN")]) {
    const found = holderOf(v, o, event);
    if (found.length) return found;
  }
  return obliques(v, verb, m);
}

function obliques(v: View, verb: number, m: Match): Party[] {
  const t = v.tree!;
  const wanted = targetPrepositions[m.pattern.event];
  const last = v.forms[m.end - 1]!;
  for (const k of m.at.flatMap((i) => kidsOf(t, i, "obl", "nmod"))) {
    const preposition = prepositionOf(v, k);
    if (wanted.has(preposition) || preposition === last) {
      const found = actors(v, k);
      if (found.length) return found;
      const held = holderOf(v, k, m.pattern.event);
      if (held.length) return held;
    }
  }
  return inClause(v, verb, m);
}

/** "demanded that X resign", "said X was behind": the subject of what is demanded or alleged. */
function inClause(v: View, verb: number, m: Match): Party[] {
  if (m.pattern.event !== "REQUEST" && m.pattern.event !== "ACCUSE") return [];
  const clause = kid(v.tree!, verb, "ccomp", "xcomp");
  return clause === undefined ? [] : actors(v, kid(v.tree!, clause, "nsubj", "nsubj:pass"));
}

function ofVerb(v: View, m: Match): Sides {
  const t = v.tree!;
  const verb = topOf(v, m);
  const subject = actors(v, subjectOf(v, verb));
  if (isPassive(v, verb)) {
    const agent = agentOf(v, verb);
    const undergoer = subject.length
      ? subject
      : holderOf(v, subjectOf(v, verb) < 0 ? verb : subjectOf(v, verb), m.pattern.event);
    if (m.pattern.inverse) return { source: actors(v, agent), target: undergoer, verb };
    return { source: actors(v, agent), target: undergoer, verb };
  }
  const others = objectsOf(v, verb, m);
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

function ofNoun(v: View, m: Match): Sides {
  const t = v.tree!;
  const noun = topOf(v, m);
  const verb = carrier(v, noun);
  const undergoes = m.pattern.undergoes;
  const modifiers = [noun, ...(verb >= 0 ? [verb] : [])].flatMap((i) => kidsOf(t, i, "nmod", "obl"));
  const target = modifiers
    .filter((k) => m.pattern.prepositions.has(prepositionOf(v, k)) || (undergoes && prepositionOf(v, k) === "of"))
    .map((k) => partiesByTree(v, k))
    .find((p) => p.length > 0);
  const owner = actors(v, kid(t, noun, "nmod:poss"));
  const agent = agentOf(v, noun) ?? (verb >= 0 ? agentOf(v, verb) : undefined);
  const carried = verb >= 0 && !isPassive(v, verb) ? actors(v, subjectOf(v, verb)) : [];
  const adjective = kidsOf(t, noun, "amod", "compound")
    .filter((k) => isAdjectiveOfActor(v, k))
    .map((k) => ({ head: k, start: k, end: k + 1 }));
  const source = [actors(v, agent), carried, undergoes ? [] : owner, adjective].find((p) => p.length > 0) ?? [];
  return { source, target: target ?? (undergoes ? owner : []), verb: verb >= 0 ? verb : noun };
}

/** Source and target of an event word by the dependency tree. */
export const sidesByTree = (v: View, m: Match): Sides => (m.pattern.noun ? ofNoun(v, m) : ofVerb(v, m));
