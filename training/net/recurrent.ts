import { partsOfWord, type Recurrent, vectorStretch, type WordRows } from "../../src/net/recurrent.ts";
import type { WordVectors } from "../../src/net/vectors.ts";
import { learningLayer } from "./layer.ts";
import { emptied, type Matrices, upTo4 } from "./matrices.ts";
import { dropped, even, parameter, type Random } from "./parameters.ts";

/** A learnt table: its rows, the numbers a row has, and from where to where they are drawn. */
export type TableSize = { readonly rows: number; readonly width: number; readonly spread: number };
/** Words of several sentences one under another; before, between and behind them a row that is no word (-1 in the tables). */
export type Batch = WordRows;

/** Sentences as one batch, and the row at which each begins. */
export function batchOf(sentences: readonly WordRows[], longest: number): { batch: Batch; from: number[] } {
  const tables = sentences[0]!.tables.map(() => [-1]);
  const vector = [-1];
  const from = sentences.map((s) => {
    const begin = vector.length;
    const count = Math.min(longest, s.vector.length);
    s.tables.forEach((t, k) => {
      tables[k]!.push(...t.subarray(0, count), -1);
    });
    vector.push(...s.vector.subarray(0, count), -1);
    return begin;
  });
  return { batch: { tables: tables.map((t) => Int32Array.from(t)), vector: Int32Array.from(vector) }, from };
}

/** At first a word takes over little, so that what was read before reaches far; of what the first reading gives, more. */
const [shut, shutAbove] = [-1, -0.5];

type Sizes = {
  readonly sizes: readonly TableSize[];
  readonly vectors: WordVectors;
  readonly units: number;
  /** Rows of a batch at most. */
  readonly room: number;
  /** How much of the words, of what the first reading hands to the second, and of the states is left out. */
  readonly drop: { readonly words: number; readonly between: number; readonly states: number };
};

/** A reader that learns: words to a first reading from both ends, its states to a second. */
export function learningRecurrent(m: Matrices, { sizes, vectors, units, room, drop }: Sizes, random: Random) {
  const widths = sizes.map((s) => s.width);
  const parts = partsOfWord(widths, vectors);
  const both = 2 * units;
  const tables = sizes.map((s) => parameter(m, s.rows, s.width, s.spread, random));
  const below = learningLayer(m, { inputs: parts, units, room, spread: even(parts), shut }, random);
  const above = learningLayer(m, { inputs: both, units, room, spread: 2 * even(both), shut: shutAbove }, random);
  const keep = new Float32Array(below.x.values.length);
  const [keepBetween, keepStates] = [new Float32Array(above.x.values.length), new Float32Array(above.x.values.length)];
  /** What is handed on: the states of the second reading, some left out. */
  const rows = upTo4(room);
  const [states, slopes] = [m.matrix(rows, both), m.matrix(rows, both)];

  const wordsOf = (b: Batch) => (r: number) => b.tables[0]![r]! >= 0;

  /** Fills `states`. */
  function forward(b: Batch): void {
    const all = b.vector.length;
    const used = upTo4(all);
    const isWord = wordsOf(b);
    emptied(below.x, used);
    dropped(keep, all * parts, drop.words, random);
    for (let r = 0; r < all; r++) if (isWord(r)) fill(b, r);
    below.forward(all, isWord);
    handed(below.states.values, above.x.values, keepBetween, used * both, drop.between);
    above.forward(all, isWord);
    handed(above.states.values, states.values, keepStates, used * both, drop.states);
    emptied(slopes, used);
  }
  function handed(from: Float32Array, to: Float32Array, kept: Float32Array, size: number, rate: number): void {
    dropped(kept, size, rate, random);
    for (let k = 0; k < size; k++) to[k] = from[k]! * kept[k]!;
  }

  function fill(b: Batch, r: number): void {
    const x = below.x.values;
    let at = r * parts;
    tables.forEach(({ value }, k) => {
      const row = b.tables[k]![r]! * widths[k]!;
      for (let d = 0; d < widths[k]!; d++) x[at + d] = value.values[row + d]!;
      at += widths[k]!;
    });
    const v = b.vector[r]! * vectors.size;
    if (v >= 0)
      for (let d = 0; d < vectors.size; d++) x[at + d] = vectors.values[v + d]! * vectors.scale * vectorStretch;
    for (let i = r * parts; i < (r + 1) * parts; i++) x[i]! *= keep[i]!;
  }

  /** Takes the slopes of `states` back to the weights and the tables. */
  function backward(b: Batch): void {
    const all = b.vector.length;
    const size = upTo4(all) * both;
    const isWord = wordsOf(b);
    for (let k = 0; k < size; k++) above.slopes.values[k] = slopes.values[k]! * keepStates[k]!;
    above.backward(all, isWord);
    for (let k = 0; k < size; k++) below.slopes.values[k] = above.xSlopes.values[k]! * keepBetween[k]!;
    below.backward(all, isWord);
    for (let r = 0; r < all; r++) if (isWord(r)) scatter(b, r);
  }

  function scatter(b: Batch, r: number): void {
    const { values, columns } = below.xSlopes;
    let d = 0;
    tables.forEach(({ slope }, k) => {
      const row = b.tables[k]![r]! * widths[k]!;
      for (let j = 0; j < widths[k]!; j++, d++)
        slope.values[row + j]! += values[r * columns + d]! * keep[r * parts + d]!;
    });
  }

  const learnt = (): Recurrent => ({
    vectors,
    tables: tables.map((t) => t.value.values.slice()),
    widths,
    units,
    below: below.learnt(),
    above: above.learnt(),
  });
  return {
    tables,
    states,
    slopes,
    forward,
    backward,
    learnt,
    parameters: [...tables, ...below.parameters, ...above.parameters],
  };
}
