import { bent, opened, partsOfWord, type Recurrent, vectorStretch, type WordRows } from "../../src/net/recurrent.ts";
import type { WordVectors } from "../../src/net/vectors.ts";
import { emptied, type Matrices, sumsInto, transposed, upTo4 } from "./matrices.ts";
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

/** At first a word takes over little, so that what was read before reaches far. */
const shut = -1;

type Sizes = {
  readonly sizes: readonly TableSize[];
  readonly vectors: WordVectors;
  readonly units: number;
  /** Rows of a batch at most. */
  readonly room: number;
  /** How much of the words, and of the states, is left out. */
  readonly drop: { readonly words: number; readonly states: number };
};

/** A reader that learns. */
export function learningRecurrent(m: Matrices, { sizes, vectors, units, room, drop }: Sizes, random: Random) {
  const widths = sizes.map((s) => s.width);
  const parts = partsOfWord(widths, vectors);
  const wide = 4 * units;
  const tables = sizes.map((s) => parameter(m, s.rows, s.width, s.spread, random));
  const weights = parameter(m, parts, wide, even(parts), random);
  const bias = parameter(m, 1, wide, 0, random);
  for (let j = 0; j < wide; j++) if (Math.floor(j / units) % 2 === 0) bias.value.values[j] = shut;
  const rows = upTo4(room);
  const [x, xSlopes] = [m.matrix(rows, parts), m.matrix(rows, Math.ceil(parts / 8) * 8)];
  const keep = new Float32Array(x.values.length);
  const [gifts, giftSlopes] = [m.matrix(rows, wide), m.matrix(rows, wide)];
  /** States before any is left out, and as they are handed on. */
  const whole = new Float32Array(rows * 2 * units);
  const keepStates = new Float32Array(whole.length);
  const [states, slopes] = [m.matrix(rows, 2 * units), m.matrix(rows, 2 * units)];
  const back = m.matrix(wide, xSlopes.columns);

  const isWord = (b: Batch, r: number) => b.tables[0]![r]! >= 0;

  /** Fills `states`. */
  function forward(b: Batch): void {
    const all = b.vector.length;
    const used = upTo4(all);
    emptied(x, used);
    dropped(keep, all * parts, drop.words, random);
    for (let r = 0; r < all; r++) if (isWord(b, r)) fill(b, r);
    for (let r = 0; r < used; r++) gifts.values.set(bias.value.values, r * wide);
    m.multiply(used, parts, x, { row: parts, column: 1 }, weights.value, gifts);
    whole.fill(0, 0, used * 2 * units);
    // before and behind each sentence stands a row that is no word, whose states are zero
    for (let r = 1; r < all; r++) if (isWord(b, r)) turn(r, r - 1, 0);
    for (let r = all - 2; r >= 0; r--) if (isWord(b, r)) turn(r, r + 1, 1);
    dropped(keepStates, used * 2 * units, drop.states, random);
    for (let k = 0; k < used * 2 * units; k++) states.values[k] = whole[k]! * keepStates[k]!;
    emptied(slopes, used);
  }

  function turn(r: number, before: number, way: 0 | 1): void {
    const [at, last, gate] = [(2 * r + way) * units, (2 * before + way) * units, r * wide + 2 * way * units];
    for (let j = 0; j < units; j++) {
      const [open, proposal] = [opened(gifts.values[gate + j]!), bent(gifts.values[gate + units + j]!)];
      whole[at + j] = whole[last + j]! + open * (proposal - whole[last + j]!);
    }
  }

  function fill(b: Batch, r: number): void {
    let at = r * parts;
    tables.forEach(({ value }, k) => {
      const row = b.tables[k]![r]! * widths[k]!;
      for (let d = 0; d < widths[k]!; d++) x.values[at + d] = value.values[row + d]!;
      at += widths[k]!;
    });
    const v = b.vector[r]! * vectors.size;
    if (v >= 0)
      for (let d = 0; d < vectors.size; d++) x.values[at + d] = vectors.values[v + d]! * vectors.scale * vectorStretch;
    for (let i = r * parts; i < (r + 1) * parts; i++) x.values[i]! *= keep[i]!;
  }

  /** Takes the slopes of `states` back to the weights and the tables. */
  function backward(b: Batch): void {
    const all = b.vector.length;
    const used = upTo4(all);
    for (let k = 0; k < used * 2 * units; k++) slopes.values[k]! *= keepStates[k]!;
    emptied(giftSlopes, used);
    for (let r = all - 1; r >= 1; r--) if (isWord(b, r)) turnBack(r, r - 1, 0);
    for (let r = 0; r < all - 1; r++) if (isWord(b, r)) turnBack(r, r + 1, 1);
    sumsInto(bias.slope, giftSlopes, used);
    m.multiply(parts4, used, x, { row: 1, column: parts }, giftSlopes, weightSlopes);
    for (let k = 0; k < parts * wide; k++) weights.slope.values[k]! += weightSlopes.values[k]!;
    weightSlopes.values.fill(0);
    transposed(weights.value, back);
    emptied(xSlopes, used);
    m.multiply(used, wide, giftSlopes, { row: wide, column: 1 }, back, xSlopes);
    for (let r = 0; r < all; r++) if (isWord(b, r)) scatter(b, r);
  }
  // a product needs a multiple of four rows
  const parts4 = upTo4(parts);
  const weightSlopes = m.matrix(parts4, wide);

  function turnBack(r: number, before: number, way: 0 | 1): void {
    const [at, last, gate] = [(2 * r + way) * units, (2 * before + way) * units, r * wide + 2 * way * units];
    for (let j = 0; j < units; j++) {
      const slope = slopes.values[at + j]!;
      const [g, p] = [gifts.values[gate + j]!, gifts.values[gate + units + j]!];
      const [open, proposal] = [opened(g), bent(p)];
      giftSlopes.values[gate + j] = (slope * (proposal - whole[last + j]!) * 0.5) / (1 + Math.abs(g)) ** 2;
      giftSlopes.values[gate + units + j] = (slope * open) / (1 + Math.abs(p)) ** 2;
      slopes.values[last + j]! += slope * (1 - open);
    }
  }

  function scatter(b: Batch, r: number): void {
    let d = 0;
    tables.forEach(({ slope }, k) => {
      const row = b.tables[k]![r]! * widths[k]!;
      for (let j = 0; j < widths[k]!; j++, d++)
        slope.values[row + j]! += xSlopes.values[r * xSlopes.columns + d]! * keep[r * parts + d]!;
    });
  }

  const learnt = (): Recurrent => ({
    vectors,
    tables: tables.map((t) => t.value.values.slice()),
    widths,
    units,
    weights: weights.value.values.slice(),
    bias: bias.value.values.slice(),
  });
  return { tables, states, slopes, forward, backward, learnt, parameters: [...tables, weights, bias] };
}
