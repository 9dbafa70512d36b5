import { hashString } from "../../net/hash.ts";
import { rowOf } from "../../net/table.ts";
import type { WordVectors } from "../../net/vectors.ts";
import { isActorLike } from "../free/party.ts";
import { lemma, type View } from "../free/view.ts";
import type { Sight } from "./candidates.ts";

const pronouns = new Set("i we you he she they it who which that this me us him her them these those".split(" "));
/** What a word is as a party: its pronoun, the kind of its name, an actor, a thing; "none" for -1. */
export function kindOf(v: View, i: number): string {
  if (i < 0) return "none";
  v.kept.kind[i] ??= kindOfWord(v, i);
  return v.kept.kind[i]!;
}
function kindOfWord(v: View, i: number): string {
  if (pronouns.has(v.forms[i]!)) return v.forms[i]!;
  const name = v.name(i);
  if (name && name.kind !== "other") return name.kind;
  if (isActorLike(v, i)) return "actor";
  return v.pos[i] === "PROPN" ? "name" : v.pos[i] === "NUM" ? "number" : "thing";
}

/** Dictionary form; names and numbers are only seen as such. */
export const wordOf = (v: View, i: number) =>
  i < 0 ? "-" : v.pos[i] === "PROPN" || v.pos[i] === "NUM" ? v.pos[i] : lemma(v, i);

const classOf = ({ view: v, classes }: Sight, i: number, which: "coarse" | "fine"): string =>
  i < 0 ? "-" : v.pos[i] === "PROPN" || v.name(i) ? "name" : `${classes[which](v.forms[i]!)}`;
/** Classes of words used alike. */
export const coarse = (s: Sight, i: number) => classOf(s, i, "coarse");
export const fine = (s: Sight, i: number) => classOf(s, i, "fine");

/** The row of a word's vector; -1 for names, pronouns, numbers and words that have none. */
export function vectorRow(v: View, i: number, vectors: WordVectors): number {
  const pos = v.pos[i]!;
  if (pos === "PRON" || pos === "PROPN" || pos === "NUM") return -1;
  const own = rowOf(vectors.rows, hashString(lemma(v, i)));
  return own >= 0 ? own : rowOf(vectors.rows, hashString(v.forms[i]!));
}
