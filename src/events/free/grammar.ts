import type { Match } from "../lexicon/match.ts";
import type { Party } from "./party.ts";
import { partiesByTree } from "./phrase.ts";
import { lemma, type Tree, type View } from "./view.ts";

export function kid(t: Tree, i: number, ...wanted: string[]): number | undefined {
  for (const k of t.kids[i]!) if (wanted.includes(t.relation[k]!)) return k;
  return undefined;
}
export function kidsOf(t: Tree, i: number, ...wanted: string[]): number[] {
  const out: number[] = [];
  for (const k of t.kids[i]!) if (wanted.includes(t.relation[k]!)) out.push(k);
  return out;
}
export function prepositionOf(v: View, i: number): string {
  v.kept.preposition[i] ??= v.forms[kid(v.tree!, i, "case") ?? -1] ?? "";
  return v.kept.preposition[i]!;
}
export const relative = new Set(["who", "which", "that", "whom"]);
const participle = /(?:ed|en|wn|ung|ght|ld|nt|id|ut|ot|it|un|ade|ewn)$/;

/** A verb that the tree took for the adjective of its object: "in expelling members of", "and pelted police cars". */
export function isHiddenVerb(v: View, i: number): boolean {
  const t = v.tree!;
  const up = t.head[i]!;
  if (v.pos[i] !== "VERB" || t.relation[i] !== "amod" || up <= i) return false;
  if (v.forms[i - 1] === "," && t.head[up] === -1 && /ed$/.test(v.forms[i]!)) return true;
  return /^(?:CCONJ|ADP|SCONJ)$/.test(v.pos[i - 1] ?? "");
}

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
  const last = m.at.at(-1)!;
  return m.at.every((i) => {
    if (i === last && i - m.at.at(-2)! === 1 && v.pos[i] === "ADP") return true;
    if (i !== top && v.pos[i] === "VERB" && i > m.start && /^(?:advcl|parataxis)$/.test(t.relation[i]!)) return false;
    for (let k = i, steps = 0; steps < 5 && k >= 0; k = t.head[k]!, steps++) {
      if (k === top) return true;
      if (k !== i && isForeign(v, k, m)) return false;
    }
    return false;
  });
}

/** A phrase of its own between a pattern's words: "stepped up attacks on security forces" is no "step up security". */
function isForeign(v: View, k: number, m: Match): boolean {
  const c = kid(v.tree!, k, "case");
  return c !== undefined && v.forms[c] !== "of" && !m.at.includes(c);
}

const loose = new Set(["acl", "advcl", "conj", "dep", "parataxis"]);
/** "the children killed and wounded": a participle right behind its noun, whatever the tree hangs it on. */
export function isReduced(v: View, i: number): boolean {
  const t = v.tree!;
  if (!loose.has(t.relation[i]!) || v.pos[i] !== "VERB" || !participle.test(v.forms[i]!)) return false;
  const bare = kid(t, i, "obj", "nsubj", "nsubj:pass", "aux", "xcomp", "ccomp", "cc") === undefined;
  return bare && i > 0 && (v.pos[i - 1] === "NOUN" || v.pos[i - 1] === "PROPN");
}

/** Verbs that nobody undergoes: "three ministers stepped down" is no passive. */
export const neverDone = new Set(
  "step resign march rally demonstrate arrive travel clash riot walk gather retreat flee meet talk vote agree refuse appeal decline vow".split(
    " ",
  ),
);
const states = new Set(["stand", "remain", "get", "go", "lie", "stay"]);
/** "stand accused of", "got arrested": a participle right behind a verb that says how somebody is. */
const isStateOf = (v: View, i: number) =>
  v.pos[i - 1] === "VERB" && states.has(lemma(v, i - 1)) && /(?:ed|en)$/.test(v.forms[i]!);

export const isPassive = (v: View, i: number): boolean => {
  const t = v.tree!;
  if (isStateOf(v, i)) return true;
  if (neverDone.has(lemma(v, i)) && kid(t, i, "aux:pass") === undefined) return false;
  if (isReduced(v, i)) return true;
  if (kid(t, i, "aux:pass") !== undefined) return true;
  if (kid(t, i, "nsubj:pass") !== undefined)
    return (
      kid(t, i, "obj") === undefined && !kidsOf(t, i, "aux").some((k) => /^(?:has|have|had|'ve)$/.test(v.forms[k]!))
    );
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
    kid(t, i, "nsubj", "aux") === undefined &&
    (kid(t, i, "obj") === undefined ||
      /^(?:given|handed|awarded|denied|refused|granted|offered|sent)$/.test(v.forms[i]!)) &&
    v.pos[t.head[i]!] === "VERB"
  )
    return isPassive(v, t.head[i]!);
  return false;
};

export const actors = (v: View, i: number | undefined): Party[] =>
  i === undefined || i < 0 ? [] : partiesByTree(v, i);
export const agentOf = (v: View, verb: number) =>
  kidsOf(v.tree!, verb, "obl:agent", "obl", "nmod").find((k) => prepositionOf(v, k) === "by");
