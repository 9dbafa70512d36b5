import { type Filters, partsOfWord, vectorStretch, type WordRows } from "../../src/statements/filters.ts";
import type { WordVectors } from "../../src/statements/vectors.ts";
import { emptied, type Matrices, rowsFrom, sumsInto, transposed, upTo4 } from "./matrices.ts";
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

/** Filters that learn: `room` rows at most in a batch. */
export function learningFilters(
  m: Matrices,
  {
    sizes,
    vectors,
    count,
    room,
    drop,
  }: { sizes: readonly TableSize[]; vectors: WordVectors; count: number; room: number; drop: number },
  random: Random,
) {
  const widths = sizes.map((s) => s.width);
  const wide = partsOfWord(widths, vectors);
  const tables = sizes.map((s) => parameter(m, s.rows, s.width, s.spread, random));
  const weights = parameter(m, 3 * wide, count, even(3 * wide), random);
  const bias = parameter(m, 1, count, 0, random);
  const rows = upTo4(room) + 8;
  const x = m.matrix(rows, wide);
  const keep = new Float32Array(x.values.length);
  const [maps, slopes] = [m.matrix(rows, count), m.matrix(rows, count)];
  // the slopes of each window of three words; a product needs a multiple of eight columns
  const windows = m.matrix(rows, Math.ceil((3 * wide) / 8) * 8);
  const back = m.matrix(count, windows.columns);

  /** Fills `maps`. Windows overlap: row r of the product looks at the words r, r + 1, r + 2 and belongs to word r + 1. */
  function forward(b: Batch): void {
    const all = b.vector.length;
    const used = upTo4(all);
    emptied(x, used + 4);
    dropped(keep, all * wide, drop, random);
    for (let r = 0; r < all; r++) if (b.tables[0]![r]! >= 0) fill(b, r);
    emptied(maps, used + 4);
    m.multiply(used, 3 * wide, x, { row: wide, column: 1 }, weights.value, rowsFrom(maps, 1));
    for (let r = 0; r < used + 1; r++) {
      const inside = r < all && b.tables[0]![r]! >= 0;
      for (let f = r * count; f < (r + 1) * count; f++)
        maps.values[f] = inside ? Math.max(0, maps.values[f]! + bias.value.values[f % count]!) : 0;
    }
    emptied(slopes, used + 4);
  }

  function fill(b: Batch, r: number): void {
    let at = r * wide;
    tables.forEach(({ value }, k) => {
      const row = b.tables[k]![r]! * widths[k]!;
      for (let d = 0; d < widths[k]!; d++) x.values[at + d] = value.values[row + d]!;
      at += widths[k]!;
    });
    const v = b.vector[r]! * vectors.size;
    if (v >= 0)
      for (let d = 0; d < vectors.size; d++) x.values[at + d] = vectors.values[v + d]! * vectors.scale * vectorStretch;
    for (let i = r * wide; i < (r + 1) * wide; i++) x.values[i]! *= keep[i]!;
  }

  /** Takes the slopes of `maps` back to the weights and the tables. */
  function backward(b: Batch): void {
    const all = b.vector.length;
    const used = upTo4(all);
    for (let i = 0; i < (used + 1) * count; i++) if (maps.values[i]! <= 0) slopes.values[i] = 0;
    sumsInto(bias.slope, slopes, used + 1);
    m.multiply(3 * wide, used, x, { row: 1, column: wide }, rowsFrom(slopes, 1), weights.slope);
    transposed(weights.value, back);
    emptied(windows, used);
    m.multiply(used, count, rowsFrom(slopes, 1), { row: count, column: 1 }, back, windows);
    for (let r = 0; r < all; r++) {
      if (b.tables[0]![r]! < 0) continue;
      // the windows in which this word stands first, in the middle, last
      for (let place = 0; place < 3 && place <= r; place++) scatter(b, r, (r - place) * windows.columns + place * wide);
    }
  }

  function scatter(b: Batch, r: number, window: number): void {
    let d = 0;
    tables.forEach(({ slope }, k) => {
      const row = b.tables[k]![r]! * widths[k]!;
      for (let j = 0; j < widths[k]!; j++, d++)
        slope.values[row + j]! += windows.values[window + d]! * keep[r * wide + d]!;
    });
  }

  const learnt = (): Filters => ({
    vectors,
    tables: tables.map((t) => t.value.values.slice()),
    widths,
    count,
    weights: weights.value.values.slice(),
    bias: bias.value.values.slice(),
  });
  return { tables, maps, slopes, forward, backward, learnt, parameters: [...tables, weights, bias] };
}
