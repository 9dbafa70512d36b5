import { kernel } from "./kernel.ts";
import type { WordVectors } from "./vectors.ts";

/** `[part of what is read * 4 units + unit]`: gate and proposal forwards, gate and proposal backwards. */
export type Layer = { readonly weights: Float32Array; readonly bias: Float32Array };

/**
 * A sentence read from either end, word by word: each word proposes a state and says how far it is taken over, so that what is kept of the
 * words before reaches the words behind (a quasi-recurrent net with windows of one word; Bradbury and others 2017). What a word gives does
 * not depend on the others, and is worked out once; only sums and products run along the sentence. The states are read once more in the same
 * way, so that what a word proposes then depends on the words around it.
 */
export type Recurrent = {
  readonly vectors: WordVectors;
  /** Learnt tables, `[row * width + part]`. */
  readonly tables: readonly Float32Array[];
  readonly widths: readonly number[];
  /** How many units each direction has: a multiple of 16. */
  readonly units: number;
  /** Over words, and over the states of the first reading. */
  readonly below: Layer;
  readonly above: Layer;
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

/** Longer sentences are read in pieces of so many words. */
export const longest = 400;
/** A third of the memory, in numbers, is left to weights; where no more is free, what a row gives is worked out each time. */
const leftFree = 1 << 25;

/** What a reader keeps in the kernel's memory. */
type Kept = {
  /** Where what the rows of each table give stands, the vectors' last; 0: not met yet. */
  readonly met: readonly Int32Array[];
  /** For each table a place for what a row gives that cannot be kept. */
  readonly spare: Float32Array;
  /** Where all stands that is given to one word. */
  readonly given: Int32Array;
  /** The states of a piece's words by either reading, with a word that is none before and behind them. */
  readonly first: Float32Array;
  readonly states: Float32Array;
};
const kept = new WeakMap<Recurrent, Kept>();
function keptOf(r: Recurrent): Kept {
  let known = kept.get(r);
  if (!known) {
    const { room, list } = kernel();
    const rows = [...r.tables.map((table, k) => table.length / r.widths[k]!), r.vectors.values.length / r.vectors.size];
    known = {
      spare: room(4 * rows.length * r.units),
      met: rows.map((n) => new Int32Array(n)),
      given: list(rows.length),
      first: room(2 * (longest + 2) * r.units),
      states: room(2 * (longest + 2) * r.units),
    };
    kept.set(r, known);
  }
  return known;
}

let part: Float32Array = new Float32Array(0);
/** Works out what a row of the `k`th table gives, whose numbers are multiplied by the weights from `from` on; where it stands. */
function meet(r: Recurrent, k: number, row: number, from: number): number {
  const { met, spare } = keptOf(r);
  const { room, layer, at, left } = kernel();
  const { values, scale, size } = r.vectors;
  const width = r.widths[k] ?? size;
  if (part.length < width) part = room(width);
  const table = r.tables[k];
  for (let d = 0; d < width; d++)
    part[d] = table ? table[row * width + d]! : values[row * size + d]! * scale * vectorStretch;
  const wide = 4 * r.units;
  const keeps = left() > leftFree;
  const gift = keeps ? room(wide) : spare.subarray(k * wide, (k + 1) * wide);
  gift.fill(0);
  layer(width, wide, part.byteOffset, at(r.below.weights) + 4 * from * wide, gift.byteOffset);
  if (keeps) met[k]![row] = gift.byteOffset;
  return gift.byteOffset;
}

let gifts: Float32Array = new Float32Array(0);
function giftsFor(wide: number): Float32Array {
  if (gifts.length < longest * wide) gifts = kernel().room(longest * wide);
  return gifts;
}
/** What is given to each word of a piece; where it stands. */
function giftsOf(r: Recurrent, rows: WordRows): number {
  const { gather, at } = kernel();
  const { widths } = r;
  const { met, given } = keptOf(r);
  const wide = 4 * r.units;
  const [bias, to] = [at(r.below.bias), giftsFor(wide).byteOffset];
  const last = widths.length;
  for (let i = 0; i < rows.vector.length; i++) {
    let from = 0;
    for (let k = 0; k < last; k++) {
      const row = rows.tables[k]![i]!;
      given[k] = met[k]![row] || meet(r, k, row, from);
      from += widths[k]!;
    }
    const row = rows.vector[i]!;
    if (row >= 0) given[last] = met[last]![row] || meet(r, last, row, from);
    gather(wide, bias, given.byteOffset, row >= 0 ? last + 1 : last, to + 4 * i * wide);
  }
  return to;
}

/**
 * The states at each word: those read from the beginning, then those read from the end, `[word * 2 units + unit]`. They stand until the reader
 * reads its next sentence.
 */
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

/** The same from the states of the first reading. */
function giftsAbove({ above, units }: Recurrent, states: Float32Array, words: number): number {
  const { layer, at } = kernel();
  const wide = 4 * units;
  const all = giftsFor(wide);
  const weights = at(above.weights);
  for (let i = 0; i < words; i++) {
    all.set(above.bias, i * wide);
    layer(2 * units, wide, states.byteOffset + 8 * i * units, weights, all.byteOffset + 4 * i * wide);
  }
  return all.byteOffset;
}

function statesIn(r: Recurrent, rows: WordRows): Float32Array {
  const words = rows.vector.length;
  const { first, states } = keptOf(r);
  const below = readAlong(r.units, words, giftsOf(r, rows), first);
  return readAlong(r.units, words, giftsAbove(r, below, words), states);
}

/** The states of so many words from what is given to each, behind a row of zeros in their room. */
function readAlong(units: number, words: number, from: number, states: Float32Array): Float32Array {
  const { along } = kernel();
  // the words stand behind a row of zeros, which nothing is written to, and before another
  const [first, behind] = [2 * units, (words + 1) * 2 * units];
  states.fill(0, behind, behind + 2 * units);
  const [gift, state] = [16 * units, 8 * units];
  along(words, units, from, states.byteOffset, gift, state);
  const end = states.byteOffset + 4 * (behind + units);
  along(words, units, from + (words - 1) * gift + 8 * units, end, -gift, -state);
  return states.subarray(first, behind);
}
