import { neverActors } from "../lexicon/actors.ts";
import { chunks } from "./chunks.ts";
import { isActorLike, isCounted, type Party } from "./party.ts";
import type { View } from "./view.ts";

/** Words that open a clause although the tagger often has them as prepositions: "after residents attacked". */
const opensClause = new Set([
  "after",
  "before",
  "since",
  "until",
  "as",
  "while",
  "because",
  "when",
  "once",
  "that",
  "than",
]);
const relatives = new Set(["who", "which", "that", "whom", "whose", "where"]);
const joins = new Set([",", "and", "or", "&"]);

/** Where a modifying clause's verb begins, so that it can be passed over; -1 where the verb is one of the sentence's own. */
function modifierStart(v: View, verb: number): number {
  let k = verb - 1;
  while (k >= 0 && (v.pos[k] === "AUX" || v.pos[k] === "ADV" || v.forms[k] === "to")) k--;
  if (k >= 0 && relatives.has(v.forms[k]!)) return k;
  const isRoot = v.tree?.head[verb] === -1;
  const participle = !isRoot && /(?:ing|ed|en|wn|ght|ung)$/.test(v.forms[verb]!) && k === verb - 1;
  return participle && k >= 0 && /^(?:NOUN|PROPN)$/.test(v.pos[k]!) ? verb : -1;
}

/** A stretch between two commas right before `end`: an apposition or inserted clause; its first comma, or -1. */
function insertion(v: View, end: number): number {
  for (let k = end - 2; k > 0 && end - k < 25; k--) if (v.forms[k] === ",") return k;
  return -1;
}

/** All the parties that a coordination ending with the `k`th comes to: "A, B and C". */
function coordination(v: View, all: readonly Party[], k: number): Party[] {
  const out = [all[k]!];
  for (let j = k - 1; j >= 0; j--) {
    const link = v.forms.slice(all[j]!.end, all[j + 1]!.start);
    if (link.length === 0 || link.length > 2 || !link.every((w) => joins.has(w)) || !isActorLike(v, all[j]!.head))
      break;
    out.unshift(all[j]!);
  }
  return out;
}

/** The verb that a verb is joined to: "described it, thanked them and warned"; -1 where neither the tree nor an "and" right before tells. */
function joinedVerb(v: View, verb: number): number {
  const up = v.tree?.relation[verb] === "conj" ? v.tree.head[verb]! : -1;
  if (up >= 0 && up < verb && v.pos[up] === "VERB" && /^(?:,|and|but|then)$/.test(v.forms[verb - 1] ?? "")) return up;
  let k = verb - 1;
  while (k >= 0 && (v.pos[k] === "AUX" || v.pos[k] === "ADV")) k--;
  if (v.pos[k] !== "CCONJ") return -1;
  for (let i = k - 1; i >= 0; i--)
    if (v.pos[i] === "VERB" && v.forms[i - 1] !== "to" && modifierStart(v, i) < 0) return i;
  return -1;
}

/**
 * The subject of a finite verb that the tree left without one: the nearest noun phrase before it that no
 * preposition, participle or inserted clause holds. Empty where that phrase is no actor.
 */
export function subjectBefore(v: View, verb: number): Party[] {
  const all = chunks(v);
  let jumped = false;
  const joined = joinedVerb(v, verb);
  if (joined >= 0) return subjectBefore(v, joined);
  for (let i = verb - 1; i >= 0; ) {
    const k = all.findIndex((p) => p.start <= i && i < p.end);
    if (k >= 0) {
      const p = all[k]!;
      const left = p.start - 1;
      if (left >= 0 && v.pos[left] === "VERB") {
        const start = modifierStart(v, left);
        if (start < 0) return [];
        i = start - 1;
      } else if (neverActors.has(v.forms[p.head]!)) i = left;
      else if (left >= 0 && (v.pos[left] === "ADP" || v.pos[left] === "PART") && !opensClause.has(v.forms[left]!))
        i = left - 1;
      else {
        const group = isCounted(v, p) ? [p] : isActorLike(v, p.head) ? coordination(v, all, k) : [];
        const first = group[0]?.start ?? 0;
        if (group.length < 2 || v.pos[first - 1] !== "ADP" || opensClause.has(v.forms[first - 1]!)) return group;
        if (v.forms[p.start - 1] === ",") return [p];
        i = first - 2;
      }
    } else if (v.forms[i] === "," && !jumped) {
      const start = insertion(v, i);
      jumped = true;
      i = start > 0 ? start - 1 : i - 1;
    } else if (v.pos[i] === "VERB") {
      const start = modifierStart(v, i);
      if (start < 0) return [];
      i = start - 1;
    } else if (v.pos[i] === "CCONJ" || v.forms[i] === ";" || v.forms[i] === ":" || v.forms[i] === "to") return [];
    else i--;
  }
  return [];
}
