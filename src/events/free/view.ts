import {
  type Language,
  type Name,
  type Relation,
  relations,
  type Sentence,
  type Upos,
  upos,
} from "../../language/types.ts";
import type { Party } from "./party.ts";
import { asVerbs } from "./untagged.ts";

/** One sentence's words with their syntax; all indices count from the sentence's first token. */
export type View = {
  readonly language: Language;
  readonly first: number;
  readonly count: number;
  /** Lower case. */
  readonly forms: readonly string[];
  readonly pos: readonly Upos[];
  /** null without the parser */
  readonly tree: Tree | null;
  readonly name: (token: number) => Name | null;
  readonly kept: Kept;
};
/** What was worked out for the words of a sentence, by token, each when it was first asked for; asked for many times. */
export type Kept = {
  readonly lemma: string[];
  readonly preposition: string[];
  readonly isActor: boolean[];
  readonly kind: string[];
  readonly phrase: Party[];
  chunks: readonly Party[] | null;
};
/** Who does and who undergoes, with the verb that carries tense and negation. */
export type Sides = { readonly source: readonly Party[]; readonly target: readonly Party[]; readonly verb: number };
export type Tree = {
  /** -1 for a root */
  readonly head: readonly number[];
  readonly relation: readonly Relation[];
  readonly kids: readonly (readonly number[])[];
};

function treeOf(language: Language, s: Sentence, count: number): Tree | null {
  const { head: heads, relation: labels } = language.tokens;
  if (!heads || !labels) return null;
  const head: number[] = [];
  const relation: Relation[] = [];
  const kids: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < count; i++) {
    const h = heads[s.firstToken + i]! - s.firstToken;
    head.push(h >= 0 && h < count && h !== i ? h : -1);
    relation.push(relations[labels[s.firstToken + i]!]!);
    if (head[i]! >= 0) kids[head[i]!]!.push(i);
  }
  return { head, relation, kids };
}

/** For each token the index of the name that holds it, or -1. */
export function nameIndex(language: Language): Int32Array {
  const at = new Int32Array(language.tokens.count).fill(-1);
  language.names.forEach((n, k) => {
    for (let i = n.firstToken; i < n.endToken; i++) at[i] = k;
  });
  return at;
}

export function viewOf(language: Language, s: Sentence, names: Int32Array): View {
  const count = s.endToken - s.firstToken;
  const forms: string[] = [];
  const pos: Upos[] = [];
  for (let i = 0; i < count; i++) {
    forms.push(language.tokens.form[s.firstToken + i]!.toLowerCase().replace("’", "'"));
    pos.push(upos[language.tokens.pos[s.firstToken + i]!]!);
  }
  const tree = treeOf(language, s, count);
  asVerbs(forms, pos, tree);
  const name = (i: number) => language.names[names[s.firstToken + i] ?? -1] ?? null;
  const kept: Kept = { lemma: [], preposition: [], isActor: [], kind: [], phrase: [], chunks: null };
  return { language, first: s.firstToken, count, forms, pos, tree, name, kept };
}

/** A word's form as written. */
export const written = (v: View, i: number) => v.language.tokens.form[v.first + i]!;
/** Dictionary form. */
export function lemma(v: View, i: number): string {
  v.kept.lemma[i] ??= v.language.tokens.lemma[v.first + i]!.toLowerCase();
  return v.kept.lemma[i]!;
}
