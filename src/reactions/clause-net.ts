import type { Words } from "../events/phrases.ts";
import { upos } from "../language/types.ts";
import { hashString } from "../statements/hash.ts";
import { chancesBy, type Head } from "../statements/head.ts";
import { type Recurrent, statesOf, vectorStretch, type WordRows } from "../statements/recurrent.ts";
import { rowOf, type Table } from "../statements/table.ts";
import type { WordVectors } from "../statements/vectors.ts";
import type { Clause } from "./clauses.ts";

/** A small net that reads the clauses of a sentence: the states at the words of the clause and of the sentence go through two layers. */
export type ClauseNet = {
  /** A known word's hash; in the first table it stands `strange` rows further down. */
  readonly known: Table;
  /** Tables: words as written, parts of speech. */
  readonly reading: Recurrent;
  readonly head: Head;
};
/** The states at most, on the mean and at the first word of the clause, at most in the sentence; the words' vectors; who takes it. */
export const partsOfClause = (states: number, vector: number, own: number) =>
  Math.ceil((4 * states + vector + 3 * own + 2) / 8) * 8;

/** The first rows of the words' own vectors: words not known, names, numbers. The known words follow. */
const strangers = { unknown: 0, PROPN: 1, NUM: 2 } as const;
export const strange = 3;

/** The form that a word is known by; null for names and numbers, which are only seen as such. */
export function formAt({ language, lower }: Words, t: number): string | null {
  const tag = upos[language.tokens.pos[t]!];
  return tag === "PROPN" || tag === "NUM" ? null : lower[t]!;
}

/** The rows of the words [first, end). */
export function rowsIn(words: Words, first: number, end: number, known: Table, vectors: WordVectors): WordRows {
  const count = end - first;
  const [own, tag, vector] = [new Int32Array(count), new Int32Array(count), new Int32Array(count).fill(-1)];
  for (let i = 0; i < count; i++) {
    const pos = words.language.tokens.pos[first + i]!;
    tag[i] = pos;
    const form = formAt(words, first + i);
    if (form === null) {
      own[i] = strangers[upos[pos] as "PROPN" | "NUM"];
      continue;
    }
    const row = rowOf(known, hashString(form));
    own[i] = row < 0 ? strangers.unknown : row + strange;
    const lemma = rowOf(vectors.rows, hashString(words.lemma[first + i]!));
    vector[i] = lemma >= 0 ? lemma : rowOf(vectors.rows, hashString(form));
  }
  return { tables: [own, tag], vector };
}

/** A clause within its sentence: its words counted from the sentence's first; whether it is in a speaker's own words. */
export type Stretch = { readonly first: number; readonly end: number; readonly voice: boolean };
export const stretchOf = ({ first, end, who }: Clause, sentence: number): Stretch => ({
  first: first - sentence,
  end: end - sentence,
  voice: who === "voice",
});

/** What is pooled of a clause, in the order of `partsOfClause`. */
function pooled({ reading }: ClauseNet, rows: WordRows, states: Float32Array, { first, end, voice }: Stretch) {
  const { vectors } = reading;
  const count = 2 * reading.units;
  const [table, own] = [reading.tables[0]!, reading.widths[0]!];
  const out = new Float32Array(partsOfClause(count, vectors.size, own));
  const share = 1 / (end - first);
  for (let i = 0; i < rows.vector.length; i++) {
    const inside = i >= first && i < end;
    for (let f = 0; f < count; f++) {
      const x = states[i * count + f]!;
      if (x > out[3 * count + f]!) out[3 * count + f] = x;
      if (!inside) continue;
      if (x > out[f]!) out[f] = x;
      out[count + f]! += x * share;
    }
  }
  out.set(states.subarray(first * count, (first + 1) * count), 2 * count);
  const [atVector, atOwn] = [4 * count, 4 * count + vectors.size];
  const { values, scale, size } = vectors;
  out.fill(Number.NEGATIVE_INFINITY, atOwn + own, atOwn + 2 * own);
  for (let i = first; i < end; i++) {
    const [word, v] = [rows.tables[0]![i]! * own, rows.vector[i]!];
    if (v >= 0)
      for (let d = 0; d < size; d++) out[atVector + d]! += values[v * size + d]! * scale * vectorStretch * share;
    for (let d = 0; d < own; d++) {
      out[atOwn + d]! += table[word + d]! * share;
      out[atOwn + own + d] = Math.max(out[atOwn + own + d]!, table[word + d]!);
    }
  }
  const head = rows.tables[0]![first]! * own;
  out.set(table.subarray(head, head + own), atOwn + 2 * own);
  out[atOwn + 3 * own + (voice ? 1 : 0)] = 1;
  return out;
}

/** How likely each of the first `labels` labels is, for each clause of a sentence. */
export function chancesIn(net: ClauseNet, rows: WordRows, clauses: readonly Stretch[], labels: number): Float64Array[] {
  if (clauses.length === 0) return [];
  const states = statesOf(net.reading, rows);
  return clauses.map((c) => chancesBy(net.head, pooled(net, rows, states, c), labels));
}
