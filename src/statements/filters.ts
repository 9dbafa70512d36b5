import { softmax } from "./softmax.ts";
import type { WordVectors } from "./vectors.ts";

/**
 * Filters over three words in a row (a convolution; Kim 2014). A word is what several learnt tables hold of it, and its word vector.
 */
export type Filters = {
  readonly vectors: WordVectors;
  /** Learnt tables, `[row * width + part]`. */
  readonly tables: readonly Float32Array[];
  readonly widths: readonly number[];
  /** How many filters. */
  readonly count: number;
  /** `[(place * parts of a word + part) * count + filter]`; places: before, itself, after. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
};
/** The rows of the words of a sentence: one list for each table, and of their word vectors (-1: none). */
export type WordRows = { readonly tables: readonly Int32Array[]; readonly vector: Int32Array };

/** Word vectors have length 1; so much longer they weigh as much as what is learnt. */
export const vectorStretch = 5;
export const partsOfWord = (widths: readonly number[], vectors: WordVectors) =>
  widths.reduce((sum, w) => sum + w, 0) + vectors.size;

/** What a row gives the filters at each of the three places, worked out when it is first met; a list for each table, the vectors last. */
const met = new WeakMap<Filters, (Float32Array | undefined)[][]>();

/** A part of a word, `size` numbers from `from` on, times the filters: `[place * count + filter]`. */
function throughFilters(f: Filters, part: (d: number) => number, from: number, size: number): Float32Array {
  const out = new Float32Array(3 * f.count);
  const wide = partsOfWord(f.widths, f.vectors);
  for (let place = 0; place < 3; place++) {
    const sums = out.subarray(place * f.count, (place + 1) * f.count);
    for (let d = 0; d < size; d++) addScaled(sums, f.weights, (place * wide + from + d) * f.count, part(d));
  }
  return out;
}
function addScaled(out: Float32Array, weights: Float32Array, at: number, by: number): void {
  for (let j = 0; j < out.length; j++) out[j]! += by * weights[at + j]!;
}

/** Adds what word `i` gives to the words that have it before, as themselves, or after. */
function addTo(maps: Float32Array, words: number, i: number, gift: Float32Array): void {
  const count = gift.length / 3;
  for (let place = 0; place < 3; place++) {
    const at = i + 1 - place;
    if (at < 0 || at >= words) continue;
    for (let f = 0; f < count; f++) maps[at * count + f]! += gift[place * count + f]!;
  }
}

/** What the filters find at each word, `[word * count + filter]`, none below zero. */
export function mapsOf(f: Filters, rows: WordRows): Float32Array {
  let cache = met.get(f);
  if (!cache) {
    cache = [...f.tables, null].map(() => []);
    met.set(f, cache);
  }
  const words = rows.vector.length;
  const maps = new Float32Array(words * f.count);
  const { values, scale, size } = f.vectors;
  let from = 0;
  f.tables.forEach((table, k) => {
    const [width, known] = [f.widths[k]!, cache[k]!];
    for (let i = 0; i < words; i++) {
      const row = rows.tables[k]![i]!;
      known[row] ??= throughFilters(f, (d) => table[row * width + d]!, from, width);
      addTo(maps, words, i, known[row]);
    }
    from += width;
  });
  const known = cache.at(-1)!;
  for (let i = 0; i < words; i++) {
    const row = rows.vector[i]!;
    if (row < 0) continue;
    known[row] ??= throughFilters(f, (d) => values[row * size + d]! * scale * vectorStretch, from, size);
    addTo(maps, words, i, known[row]);
  }
  for (let i = 0; i < maps.length; i++) maps[i] = Math.max(0, maps[i]! + f.bias[i % f.count]!);
  return maps;
}

/** Two layers over what is pooled (as many numbers as a multiple of four): the hidden one, none below zero, and the scores, some unused. */
export type Head = {
  /** `[part * hidden + unit]` */
  readonly inner: Float32Array;
  readonly innerBias: Float32Array;
  /** `[unit * scores + score]` */
  readonly outer: Float32Array;
  readonly outerBias: Float32Array;
};

/** `bias` and what the inputs add, four at a time: most of the reading's time is here. */
function layer(x: Float32Array, weights: Float32Array, bias: Float32Array): Float32Array {
  const out = Float32Array.from(bias);
  const wide = out.length;
  for (let i = 0; i < x.length; i += 4) {
    const [a, b, c, d] = [x[i]!, x[i + 1]!, x[i + 2]!, x[i + 3]!];
    if (a === 0 && b === 0 && c === 0 && d === 0) continue;
    const [p, q, r, s] = [i * wide, (i + 1) * wide, (i + 2) * wide, (i + 3) * wide];
    for (let j = 0; j < wide; j++)
      out[j]! += a * weights[p + j]! + b * weights[q + j]! + c * weights[r + j]! + d * weights[s + j]!;
  }
  return out;
}

/** How likely each of the first `labels` labels is. */
export function chancesBy(head: Head, pooled: Float32Array, labels: number): Float64Array {
  const hidden = layer(pooled, head.inner, head.innerBias).map((x) => Math.max(0, x));
  const scores = Float64Array.from(layer(hidden, head.outer, head.outerBias).subarray(0, labels));
  softmax(scores);
  return scores;
}
