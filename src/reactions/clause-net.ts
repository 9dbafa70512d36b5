import type { Words } from "../events/phrases.ts";
import { upos } from "../language/types.ts";
import { hashString } from "../net/hash.ts";
import { chancesBy, type Head } from "../net/head.ts";
import { kernel } from "../net/kernel.ts";
import { type Recurrent, statesOf, vectorStretch, type WordRows } from "../net/recurrent.ts";
import { rowOf, type Table } from "../net/table.ts";
import type { WordVectors } from "../net/vectors.ts";
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

/** What is pooled of a clause, and the states at most in its sentence, in the kernel's memory. */
let rooms: { readonly pooled: Float32Array; readonly most: Float32Array } | undefined;
function roomsFor(parts: number) {
  const { room } = kernel();
  if (!rooms || rooms.pooled.length < parts) rooms = { pooled: room(parts), most: room(parts) };
  return rooms;
}

function statesAtMost(states: Float32Array, count: number): Float32Array {
  const { top, partAt } = kernel();
  const most = roomsFor(count).most.subarray(0, count).fill(0);
  for (let from = 0; from < states.length; from += count) top(count, partAt(states, from, count), most.byteOffset);
  return most;
}

/** What is pooled of a clause, in the order of `partsOfClause`; it stands until the next is. */
function pooled(
  { reading }: ClauseNet,
  rows: WordRows,
  states: Float32Array,
  most: Float32Array,
  { first, end, voice }: Stretch,
) {
  const { top, mix, partAt } = kernel();
  const { values, scale, size } = reading.vectors;
  const count = most.length;
  const [table, own] = [reading.tables[0]!, reading.widths[0]!];
  const parts = partsOfClause(count, size, own);
  const out = roomsFor(parts).pooled.subarray(0, parts).fill(0);
  const [atMost, atMean] = [out.byteOffset, out.byteOffset + 4 * count];
  const [atVector, atOwn, atOwnMost] = [4 * count, 4 * count + size, 4 * count + size + own];
  const share = 1 / (end - first);
  out.fill(Number.NEGATIVE_INFINITY, atOwnMost, atOwnMost + own);
  for (let i = first; i < end; i++) {
    const at = partAt(states, i * count, count);
    top(count, at, atMost);
    mix(count, share, at, atMean);
    const v = rows.vector[i]! * size;
    if (v >= 0) for (let d = 0; d < size; d++) out[atVector + d]! += values[v + d]! * scale * vectorStretch * share;
    const word = rows.tables[0]![i]! * own;
    for (let d = 0; d < own; d++) {
      const x = table[word + d]!;
      out[atOwn + d]! += x * share;
      if (x > out[atOwnMost + d]!) out[atOwnMost + d] = x;
    }
  }
  out.set(states.subarray(first * count, (first + 1) * count), 2 * count);
  out.set(most, 3 * count);
  const head = rows.tables[0]![first]! * own;
  out.set(table.subarray(head, head + own), atOwn + 2 * own);
  out[atOwn + 3 * own + (voice ? 1 : 0)] = 1;
  return out;
}

/** How likely each of the first `labels` labels is, for each clause of a sentence. */
export function chancesIn(net: ClauseNet, rows: WordRows, clauses: readonly Stretch[], labels: number): Float64Array[] {
  if (clauses.length === 0) return [];
  const states = statesOf(net.reading, rows);
  const most = statesAtMost(states, 2 * net.reading.units);
  return clauses.map((c) => chancesBy(net.head, pooled(net, rows, states, most, c), labels));
}
