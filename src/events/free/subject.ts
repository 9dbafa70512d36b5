import { subjectBefore } from "./before.ts";
import {
  agentOf,
  isHiddenVerb,
  isPassive,
  isReduced,
  kid,
  kidsOf,
  neverDone,
  prepositionOf,
  relative,
} from "./grammar.ts";
import { isActorLike, isWeaponOfActor } from "./party.ts";
import { lemma, type View } from "./view.ts";

/** "Thousands marched in Rome", "The police arrested ten": a sentence's only verb that the tree took for its subject's participle. */
export function isMainVerb(v: View, i: number, undergoes: boolean): boolean {
  const t = v.tree!;
  const up = t.head[i]!;
  if (t.relation[i] !== "acl" || up < 0 || up > i || agentOf(v, i) !== undefined) return false;
  if (isJoined(v, i)) return true;
  if (t.head[up] !== -1 && !isOnlyVerb(v, i)) return false;
  if (!/ed$|[^n]$/.test(v.forms[i]!) || /ing$/.test(v.forms[i]!)) return false;
  const next = v.pos[i + 1] ?? "";
  return (
    /^(?:DET|NUM|PROPN|PRON|ADJ|NOUN)$/.test(next) || v.forms[i + 1] === "at" || (!undergoes && v.forms.at(-1) === ".")
  );
}

/** "The embassy called on them to wait and said …": what an "and" joins to the subject's finite verb is finite too. */
function isJoined(v: View, i: number): boolean {
  const t = v.tree!;
  const noun = t.head[i]!;
  const verb = t.head[noun]!;
  if (t.relation[noun] !== "nsubj" || verb <= i || v.pos[verb] !== "VERB") return false;
  let k = verb - 1;
  while (k > i && (v.pos[k] === "AUX" || v.pos[k] === "ADV")) k--;
  return v.pos[k] === "CCONJ" && !v.forms.slice(i, k).includes(",");
}

/** Whether the words before a verb hold no other and those behind only infinitives and participles. */
function isOnlyVerb(v: View, i: number): boolean {
  return v.pos.every(
    (p, k) =>
      k === i || (p !== "VERB" && p !== "AUX") || (k > i && (v.forms[k - 1] === "to" || /ing$/.test(v.forms[k]!))),
  );
}

/** The noun that a relative clause tells of: the one it hangs on, else the one right before its pronoun. */
function antecedent(v: View, i: number, pronoun: number): number {
  const t = v.tree!;
  const clause = t.relation[i] === "acl:relcl" ? i : t.head[i]!;
  if (clause >= 0 && t.relation[clause] === "acl:relcl") return t.head[clause]!;
  const before = v.forms[pronoun - 1] === "," ? pronoun - 2 : pronoun - 1;
  return before >= 0 && /^(?:NOUN|PROPN)$/.test(v.pos[before]!) ? nounHead(v, before) : -1;
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

/** ", killing nine": a participle behind a comma tells what the sentence's own subject did, whatever the tree hangs it on. */
function isTrailing(v: View, verb: number): boolean {
  if (!/ing$/.test(v.forms[verb]!) || kid(v.tree!, verb, "aux", "nsubj") !== undefined) return false;
  let k = verb - 1;
  while (k > 0 && v.pos[k] === "ADV") k--;
  return k > 1 && v.forms[k] === ",";
}

/** The doer in the clause before a trailing participle; -1 where it has none. */
function doerBefore(v: View, verb: number, depth: number): number {
  const t = v.tree!;
  for (let k = verb - 1; k >= 0; k--) {
    if (v.pos[k] !== "VERB" || t.relation[k] === "acl:relcl") continue;
    if (isPassive(v, k)) return agentOf(v, k) ?? -1;
    const subject = subjectOf(v, k, depth + 1);
    if (subject >= 0 && subject < verb) return isActorLike(v, subject) || isWeaponOfActor(v, subject) ? subject : -1;
    const before = t.relation[k] === "amod" || /ing$/.test(v.forms[k]!) ? undefined : subjectBefore(v, k)[0];
    if (before) return before.head;
  }
  return -1;
}

/** "said the minister", "also killed were nine": only then does the subject follow its verb. */
const isInverted = (v: View, verb: number) =>
  !/ed$/.test(v.forms[verb]!) ||
  /^(?:say|add|argue|claim|declare|explain|insist|note|report|remark|warn|follow|happen)$/.test(lemma(v, verb)) ||
  kid(v.tree!, verb, "aux:pass", "aux") !== undefined;
/** "joins others in condemning": what a preposition makes of a participle is done by the subject of the clause. */
const adverbial = new Set(["in", "by", "after", "before", "without", "while"]);
/** The grammatical subject, through control, coordination and relative clauses; -1 where there is none. */
export function subjectOf(v: View, verb: number, depth = 0): number {
  const t = v.tree!;
  if (depth === 0 && (isTrailing(v, verb) || isHiddenVerb(v, verb))) {
    const doer = doerBefore(v, verb, depth);
    if (doer >= 0) return doer;
  }
  const subjects = kidsOf(t, verb, "nsubj", "nsubj:pass").filter((k) => !v.forms.slice(k, verb).includes(";"));
  const before = subjects.length
    ? undefined
    : kidsOf(t, verb, "obj").find((k) => k < verb && /^(?:NOUN|PROPN)$/.test(v.pos[k]!));
  const free = subjects.filter(
    (k) => kid(t, k, "case") === undefined && !/^(?:yesterday|today|tonight|tomorrow)$/.test(v.forms[k]!),
  );
  const own =
    free.findLast((k) => k < verb) ??
    (isInverted(v, verb) ? free.at(-1) : undefined) ??
    subjects.find((k) => kid(t, k, "case") !== undefined) ??
    before;
  if (own === undefined && isReduced(v, verb)) return nounHead(v, verb - 1);
  if (own !== undefined) return relative.has(v.forms[own]!) ? antecedent(v, verb, own) : own;
  const up = t.head[verb]!;
  if (up < 0 || depth > 4) return -1;
  const relation = t.relation[verb]!;
  if (relation === "acl" && isLikelyFinite(v, verb)) return up;
  const over = t.head[up]!;
  if (relation === "acl" && /ing$/.test(v.forms[verb]!) && adverbial.has(v.forms[verb - 1]!) && v.pos[over] === "VERB")
    return subjectOf(v, over, depth + 1);
  if (relation === "acl") return /ing$/.test(v.forms[verb]!) || isPassive(v, verb) ? up : ownerOf(v, up, depth);
  if (/ing$/.test(v.forms[verb]!) && /^(?:for|of)$/.test(v.forms[verb - 1]!) && v.pos[up] === "VERB") {
    const charged = kidsOf(t, up, "obj", "nsubj:pass").find((k) => k < verb);
    if (charged !== undefined) return relative.has(v.forms[charged]!) ? antecedent(v, up, charged) : charged;
  }
  if (relation === "acl:relcl") return up;
  if (relation === "xcomp") {
    const controlled = kid(t, up, "obj", "iobj");
    return controlled !== undefined && controlled < verb ? controlled : subjectOf(v, up, depth + 1);
  }
  const infinitive = v.forms[up - 1] === "to" || v.forms[up - 2] === "to";
  if (
    relation === "conj" &&
    infinitive &&
    /ed$/.test(v.forms[verb]!) &&
    /^(?:xcomp|ccomp|advcl)$/.test(t.relation[up]!)
  )
    return subjectOf(v, t.head[up]!, depth + 1);
  if (relation === "conj" || relation === "advcl" || relation === "cop") return subjectOf(v, up, depth + 1);
  return -1;
}

/** "three ministers stepped down", "a group of colonels attempted to": what the tree took for a participle of its subject. */
const isLikelyFinite = (v: View, verb: number) =>
  v.forms[verb - 1] !== "to" &&
  !/ing$/.test(v.forms[verb]!) &&
  (neverDone.has(lemma(v, verb)) ||
    (kid(v.tree!, verb, "xcomp", "ccomp") !== undefined &&
      (v.tree!.head[v.tree!.head[verb]!] === -1 ||
        /^(?:attempt|try|begin|start|want|manage|seek|continue)$/.test(lemma(v, verb)))));

/** Who holds a plan or effort that an infinitive hangs on: its possessor, else the subject of the verb over it. */
function ownerOf(v: View, noun: number, depth: number): number {
  const t = v.tree!;
  const owner = kid(t, noun, "nmod:poss");
  if (owner !== undefined) return owner;
  const of = kidsOf(t, noun, "nmod").find((k) => prepositionOf(v, k) === "of");
  if (of !== undefined && isActorLike(v, of)) return of;
  const verb = t.head[noun]!;
  return verb >= 0 && v.pos[verb] === "VERB" && t.relation[noun] === "obj" ? subjectOf(v, verb, depth + 1) : -1;
}
