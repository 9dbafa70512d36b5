import type { EventFlag } from "../types.ts";
import type { View } from "./view.ts";

const negations = new Set(["not", "n't", "never", "no", "neither", "nor", "without", "hardly", "cannot"]);
const future = new Set(["will", "'ll", "shall", "wo"]);
const hypothetical = new Set(["may", "might", "could", "would", "should", "can", "'d", "ca", "must"]);
const conditions = new Set(["if", "unless", "should", "whether", "until"]);
const notYet = new Set([
  "plan",
  "plans",
  "planned",
  "planning",
  "intend",
  "intends",
  "intended",
  "intention",
  "about",
  "ready",
  "prepare",
  "preparing",
  "set",
  "expected",
  "due",
  "scheduled",
  "wants",
  "want",
  "wanted",
  "hope",
  "hopes",
  "seek",
  "seeks",
  "seeking",
  "going",
  "vow",
  "vows",
  "vowed",
  "threatened",
  "threatens",
  "promised",
  "pledged",
  "agreed",
]);
const prevented = new Set([
  "deny",
  "denies",
  "denied",
  "denying",
  "prevent",
  "prevented",
  "foil",
  "foiled",
  "thwart",
  "thwarted",
  "avert",
  "averted",
  "stop",
  "stopped",
  "refused",
  "refuse",
  "refuses",
  "declined",
  "failed",
  "fails",
]);
const pastForm =
  /(?:ed|ck|ew|oke|old|aid|ent|ought|aught|eld|ook|ame|ave|ell|un|an|at|et|ut|it|elt|ove|ost|on|ed|hot|ang)$/;
const been = new Set(["was", "were", "had", "has", "have", "did"]);

/** Words that hang on the verb or on the verb over it, by tree or, without one, the few words before it. */
function helpers(v: View, verb: number): number[] {
  if (!v.tree) return Array.from({ length: Math.min(4, verb) }, (_, k) => verb - 1 - k);
  const { kids, relation } = v.tree;
  return kids[verb]!.filter((k) => ["aux", "aux:pass", "advmod", "mark", "det", "cc", "cop"].includes(relation[k]!));
}

function over(v: View, verb: number): number {
  if (!v.tree) return -1;
  const { head, relation } = v.tree;
  return ["xcomp", "acl", "advcl", "obj"].includes(relation[verb]!) ? head[verb]! : -1;
}

function isPast(v: View, verb: number, forms: ReadonlySet<string>): boolean {
  if (forms.has("will") || forms.has("to")) return false;
  if ([...forms].some((f) => been.has(f))) return true;
  return v.pos[verb] === "VERB" && pastForm.test(v.forms[verb]!) && !/(?:ing|s)$/.test(v.forms[verb]!);
}

/** "The parties should release …": what is advised or owed is no event. */
export const isAdvice = (v: View, verb: number): boolean =>
  helpers(v, verb).some((i) => /^(?:should|must|ought)$/.test(v.forms[i]!));

/** "can settle their dispute", "may meet", "whether they met": what one is able or free to do is no event. */
export const isSupposed = (v: View, verb: number): boolean =>
  helpers(v, verb).some((i) => /^(?:can|may|whether)$/.test(v.forms[i]!));

/** "will send", "would not attend": what is to come, or will not. */
export function intentOf(v: View, verb: number): "will" | "would" | "will not" | null {
  const forms = helpers(v, verb).map((i) => v.forms[i]!);
  if (!forms.some((f) => /^(?:will|would|'ll|wo|shall|'d)$/.test(f))) return null;
  if (forms.some((f) => negations.has(f))) return "will not";
  return forms.some((f) => f === "would" || f === "'d") ? "would" : "will";
}

/** "is to meet", "is due to meet" */
function isToCome(v: View, verb: number): boolean {
  if (/^(?:due|scheduled|set|expected|slated|poised)$/.test(v.forms[verb]!)) return v.forms[verb + 1] === "to";
  if (/^(?:is|are|was|were|be)$/.test(v.forms[verb]!))
    return /^(?:due|scheduled|set|expected|slated|poised|to)$/.test(v.forms[verb + 1] ?? "");
  return v.forms[verb - 1] === "to" && /^(?:is|are|was|were)$/.test(v.forms[verb - 2] ?? "");
}

/** What the words around an event's verb say about it: negated, future, hypothetical, conditional, past. */
export function flagsOf(v: View, verb: number): EventFlag[] {
  const forms = new Set(helpers(v, verb).map((i) => v.forms[i]!));
  const up = over(v, verb);
  const upper = up >= 0 ? v.forms[up]! : "";
  const upperForms = new Set(up >= 0 ? helpers(v, up).map((i) => v.forms[i]!) : []);
  const all = new Set([...forms, ...upperForms]);
  const out: EventFlag[] = [];
  const has = (set: ReadonlySet<string>, words: ReadonlySet<string> = all) => [...words].some((w) => set.has(w));
  if (has(negations) || prevented.has(upper)) out.push("negated");
  const reported = forms.has("would") && !v.forms.some((f) => /^(?:if|should|unless|whether)$/.test(f));
  if (has(future) || reported || isToCome(v, verb) || (forms.has("to") && notYet.has(upper))) out.push("future");
  if ([...all].some((w) => hypothetical.has(w) && !(reported && w === "would"))) out.push("hypothetical");
  if (has(conditions)) out.push("conditional");
  if (!out.includes("future") && !out.includes("hypothetical") && isPast(v, verb, forms)) out.push("past");
  return out;
}
