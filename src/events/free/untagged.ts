import type { Upos } from "../../language/types.ts";
import { isVerbForm } from "../lexicon/match.ts";
import type { Tree } from "./view.ts";

const opens = /^(?:DET|PRON|PROPN|NUM)$/;
const nominal = /^(?:NOUN|PROPN)$/;
const isPast = (form: string) =>
  /^(?:threw|shot|fought|took|gave|held|met|sent|led|broke|struck|seized|fired)$/.test(form);

/** Whether no finite verb stands between the clause's beginning and a word. */
function isVerbless(forms: readonly string[], pos: readonly Upos[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    if (pos[k] === "VERB" || pos[k] === "AUX" || pos[k] === "ADP" || forms[k] === "of") return false;
    if (pos[k] === "SCONJ" || pos[k] === "CCONJ" || forms[k] === "," || forms[k] === "that" || forms[k] === ":")
      return true;
  }
  return true;
}

/** "the army attacks the rebels": a third person behind its noun and right before another phrase. */
const standsBetween = (forms: readonly string[], pos: readonly Upos[], i: number) =>
  /[^s]s$/.test(forms[i]!) &&
  nominal.test(pos[i - 1] ?? "") &&
  (opens.test(pos[i + 1] ?? "") || (/^(?:to|for|on|against)$/.test(forms[i + 1] ?? "") && !pos.includes("VERB"))) &&
  isVerbless(forms, pos, i);

/** "Critics in parliament accuse the cabinet": the tree has it as what has a subject and an object, only the tag is wrong. */
function hasBoth(tree: Tree | null, i: number): boolean {
  const of = (wanted: RegExp) => tree !== null && tree.kids[i]!.some((k) => wanted.test(tree.relation[k]!));
  return of(/^nsubj/) && of(/^obj$/) && !of(/^cop$/);
}

/** "and threw stones" */
const isJoined = (forms: readonly string[], pos: readonly Upos[], i: number) =>
  isPast(forms[i]!) && pos[i - 1] === "CCONJ" && pos.slice(0, i).includes("VERB");

/** Sets right the tags of verbs that the tagger took for nouns, where the words around leave no doubt. */
export function asVerbs(forms: readonly string[], pos: Upos[], tree: Tree | null): void {
  for (let i = 1; i < forms.length - 1; i++) {
    if (pos[i] !== "NOUN" || !isVerbForm(forms[i]!)) continue;
    if (hasBoth(tree, i) || standsBetween(forms, pos, i) || isJoined(forms, pos, i)) pos[i] = "VERB";
  }
}
