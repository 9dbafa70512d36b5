import { kernel } from "./kernel.ts";
import type { WordVectors } from "./vectors.ts";

/**
 * A sentence read from either end, word by word: each word proposes a state and says how far it is taken over, so that what is kept of the
 * words before reaches the words behind (a quasi-recurrent net with windows of one word; Bradbury and others 2017). What a word gives does
 * not depend on the others, and is worked out once; only sums and products run along the sentence.
 */
export type Recurrent = {
  readonly vectors: WordVectors;
  /** Learnt tables, `[row * width + part]`. */
  readonly tables: readonly Float32Array[];
  readonly widths: readonly number[];
  /** How many units each direction has: a multiple of 16. */
  readonly units: number;
  /** `[part of a word * 4 units + unit]`: gate and proposal forwards, gate and proposal backwards. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
};

/** The rows of the words of a sentence: one list for each table, and of their word vectors (-1: none). */
export type WordRows = { readonly tables: readonly Int32Array[]; readonly vector: Int32Array };

/** Word vectors have length 1; so much longer they weigh as much as what is learnt. */
export const vectorStretch = 5;
export const partsOfWord = (widths: readonly number[], vectors: WordVectors) =>
  widths.reduce((sum, w) => sum + w, 0) + vectors.size;

/** A number bent into -1 to 1, without a power: it is wanted for every unit at every word. */
export const bent = (x: number) => x / (1 + Math.abs(x));
/** How far a proposal is taken over, 0 to 1. */
export const opened = (x: number) => 0.5 + 0.5 * bent(x);

/** What the rows of each table give, once met; the vectors' last. */
type Met = { readonly gifts: (number | undefined)[][]; readonly spare: Float32Array };
const met = new WeakMap<Recurrent, Met>();
/** Half of the memory, in numbers, is left to weights; where no more is free, what a row gives is worked out each time. */
const leftFree = 1 << 25;

function metOf(r: Recurrent): Met {
  let known = met.get(r);
  if (!known) {
    known = { gifts: [...r.tables, null].map(() => []), spare: kernel().room(4 * r.units) };
    met.set(r, known);
  }
  return known;
}

let part: Float32Array = new Float32Array(0);
/** Where what a row gives stands; `fill` writes the row's numbers. */
function giftAt(r: Recurrent, k: number, row: number, from: number, size: number, fill: (to: Float32Array) => void) {
  const { gifts, spare } = metOf(r);
  const known = gifts[k]![row];
  if (known !== undefined) return known;
  const { room, layer, at, left } = kernel();
  if (part.length < size) part = room(size);
  fill(part);
  const keeps = left() > leftFree;
  const gift = keeps ? room(4 * r.units) : spare;
  gift.fill(0);
  layer(size, 4 * r.units, part.byteOffset, at(r.weights) + from * 16 * r.units, gift.byteOffset);
  if (keeps) gifts[k]![row] = gift.byteOffset;
  return gift.byteOffset;
}

/** Longer sentences are read in pieces of so many words. */
const longest = 400;
let rooms: { readonly gifts: Float32Array; readonly states: Float32Array; readonly units: number } | undefined;
/** Room for the words of a piece, with one that is none before and behind them. */
function roomFor(units: number) {
  if (!rooms || rooms.units < units) {
    const { room } = kernel();
    rooms = { gifts: room(4 * longest * units), states: room(2 * (longest + 2) * units), units };
  }
  return rooms;
}

/** The states at each word: those read from the beginning, then those read from the end, `[word * 2 units + unit]`. */
export function statesOf(r: Recurrent, rows: WordRows): Float32Array {
  const words = rows.vector.length;
  if (words <= longest) return statesIn(r, rows);
  const out = new Float32Array(words * 2 * r.units);
  for (let from = 0; from < words; from += longest) {
    const piece = (list: Int32Array) => list.subarray(from, from + longest);
    out.set(statesIn(r, { tables: rows.tables.map(piece), vector: piece(rows.vector) }), from * 2 * r.units);
  }
  return out;
}

function statesIn(r: Recurrent, rows: WordRows): Float32Array {
  const { units } = r;
  const words = rows.vector.length;
  const { gifts, states } = roomFor(units);
  const { add, turn, at } = kernel();
  const wide = 4 * units;
  gifts.fill(0, 0, words * wide);
  const to = (i: number) => gifts.byteOffset + 4 * i * wide;
  const bias = at(r.bias);
  for (let i = 0; i < words; i++) add(wide, bias, to(i));
  let from = 0;
  r.tables.forEach((table, k) => {
    const width = r.widths[k]!;
    for (let i = 0; i < words; i++) {
      const row = rows.tables[k]![i]!;
      const fill = (out: Float32Array) => out.set(table.subarray(row * width, (row + 1) * width));
      add(wide, giftAt(r, k, row, from, width, fill), to(i));
    }
    from += width;
  });
  const { values, scale, size } = r.vectors;
  for (let i = 0; i < words; i++) {
    const row = rows.vector[i]!;
    if (row < 0) continue;
    const fill = (out: Float32Array) => {
      for (let d = 0; d < size; d++) out[d] = values[row * size + d]! * scale * vectorStretch;
    };
    add(wide, giftAt(r, r.tables.length, row, from, size, fill), to(i));
  }
  // the words stand behind a row of zeros, and before another
  states.fill(0, 0, 2 * units);
  states.fill(0, (words + 1) * 2 * units, (words + 2) * 2 * units);
  const stateAt = (i: number, way: 0 | 1) => states.byteOffset + 4 * (2 * (i + 1) + way) * units;
  for (let i = 0; i < words; i++) turn(units, to(i), stateAt(i - 1, 0), stateAt(i, 0));
  for (let i = words - 1; i >= 0; i--) turn(units, to(i) + 8 * units, stateAt(i + 1, 1), stateAt(i, 1));
  return states.slice(2 * units, (words + 1) * 2 * units);
}
