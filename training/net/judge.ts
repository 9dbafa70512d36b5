import type { Judge } from "../../src/net/judge.ts";
import { table } from "../../src/net/table.ts";
import { emptied, type Matrices, type Matrix, sumsInto, transposed, upTo4 } from "./matrices.ts";
import { dropped, even, parameter, type Random } from "./parameters.ts";

/** A thing to be judged: rows of the words that the judge looks at (-1: none there), and rows of its names. */
export type Item = { readonly words: readonly number[]; readonly names: Int32Array };
type Sizes = {
  /** How many words it looks at, and the numbers that each word's states are. */
  readonly places: number;
  readonly states: number;
  readonly hidden: number;
  readonly names: number;
  readonly outputs: number;
  /** Items and words of a batch at most. */
  readonly room: number;
  readonly rows: number;
};
const nameSpread = 0.17;

/** A judge that learns. Filters and hidden units are multiples of eight. */
export function learningJudge(m: Matrices, s: Sizes, drop: number, random: Random) {
  const { states, hidden } = s;
  const scores = Math.ceil(s.outputs / 8) * 8;
  const words = Array.from({ length: s.places }, () => parameter(m, states, hidden, even(states * s.places), random));
  const names = parameter(m, Math.max(1, s.names), hidden, nameSpread, random);
  const bias = parameter(m, 1, hidden, 0, random);
  const outer = parameter(m, hidden, scores, even(hidden), random);
  const outerBias = parameter(m, 1, scores, 0, random);
  const room = upTo4(s.room);
  const [middle, middleSlopes, top] = [m.matrix(room, hidden), m.matrix(room, hidden), m.matrix(room, scores)];
  const keep = new Float32Array(middle.values.length);
  const [x, xSlopes] = [m.matrix(upTo4(s.rows), states), m.matrix(upTo4(s.rows), states)];
  const y = m.matrix(upTo4(s.rows), hidden);
  const [backWord, backOuter] = [m.matrix(hidden, states), m.matrix(scores, hidden)];
  /** For each word of the batch where it stands among those looked at. */
  const standing = new Int32Array(s.rows).fill(-1);

  /** The words that items look at in a place, each once, as rows of `x`; which of them each item looks at. */
  function looked(items: readonly Item[], place: number, reading: Matrix): { list: number[]; at: Int32Array } {
    const list: number[] = [];
    const at = Int32Array.from(items, ({ words: w }) => {
      const word = w[place]!;
      if (word < 0) return -1;
      if (standing[word]! < 0) {
        standing[word] = list.length;
        list.push(word);
      }
      return standing[word]!;
    });
    emptied(x, upTo4(list.length));
    list.forEach((word, k) => {
      x.values.set(reading.values.subarray(word * states, (word + 1) * states), k * states);
      standing[word] = -1;
    });
    return { list, at };
  }

  /** The scores of the items, in the rows of `top`. */
  function forward(items: readonly Item[], reading: Matrix): void {
    const used = upTo4(items.length);
    emptied(middle, used);
    for (let place = 0; place < s.places; place++) {
      const { list, at } = looked(items, place, reading);
      const many = upTo4(list.length);
      emptied(y, many);
      m.multiply(many, states, x, { row: states, column: 1 }, words[place]!.value, y);
      at.forEach((k, i) => {
        if (k >= 0) m.addInto(hidden, middle, i * hidden, y, k * hidden);
      });
    }
    items.forEach((item, i) => {
      for (const row of item.names) m.addInto(hidden, middle, i * hidden, names.value, row * hidden);
    });
    dropped(keep, used * hidden, drop, random);
    for (let k = 0; k < items.length * hidden; k++)
      middle.values[k] = Math.max(0, middle.values[k]! + bias.value.values[k % hidden]!) * keep[k]!;
    emptied(top, used);
    m.multiply(used, hidden, middle, { row: hidden, column: 1 }, outer.value, top);
    for (let k = 0; k < items.length * scores; k++) top.values[k]! += outerBias.value.values[k % scores]!;
    top.values.fill(0, items.length * scores, used * scores);
  }
  /** Takes the slopes of the scores, which stand in `top` now, back to the weights and the words. */
  function backward(items: readonly Item[], reading: Matrix, readingSlopes: Matrix): void {
    const used = upTo4(items.length);
    sumsInto(outerBias.slope, top, items.length);
    m.multiply(hidden, used, middle, { row: 1, column: hidden }, top, outer.slope);
    transposed(outer.value, backOuter);
    emptied(middleSlopes, used);
    m.multiply(used, scores, top, { row: scores, column: 1 }, backOuter, middleSlopes);
    for (let k = 0; k < used * hidden; k++)
      middleSlopes.values[k] = middle.values[k]! > 0 ? middleSlopes.values[k]! * keep[k]! : 0;
    sumsInto(bias.slope, middleSlopes, items.length);
    items.forEach((item, i) => {
      for (const row of item.names) m.addInto(hidden, names.slope, row * hidden, middleSlopes, i * hidden);
    });
    for (let place = 0; place < s.places; place++) backToWords(items, place, reading, readingSlopes);
  }

  function backToWords(items: readonly Item[], place: number, reading: Matrix, readingSlopes: Matrix): void {
    const { list, at } = looked(items, place, reading);
    const many = upTo4(list.length);
    if (many === 0) return;
    emptied(y, many);
    at.forEach((k, i) => {
      if (k >= 0) m.addInto(hidden, y, k * hidden, middleSlopes, i * hidden);
    });
    m.multiply(states, many, x, { row: 1, column: states }, y, words[place]!.slope);
    transposed(words[place]!.value, backWord);
    emptied(xSlopes, many);
    m.multiply(many, hidden, y, { row: hidden, column: 1 }, backWord, xSlopes);
    list.forEach((word, k) => {
      for (let f = 0; f < states; f++) readingSlopes.values[word * states + f]! += xSlopes.values[k * states + f]!;
    });
  }

  /** What was learnt; `hashes` are those of its names. */
  const learnt = (hashes: Int32Array): Judge => ({
    hidden,
    words: words.map((w) => w.value.values.slice()),
    bias: bias.value.values.slice(),
    known: table(hashes),
    names: names.value.values.slice(),
    outer: Float32Array.from(
      { length: s.outputs * hidden },
      (_, k) => outer.value.values[(k % hidden) * scores + Math.floor(k / hidden)]!,
    ),
    outerBias: outerBias.value.values.slice(0, s.outputs),
  });
  return { top, scores, forward, backward, learnt, parameters: [...words, names, bias, outer, outerBias] };
}
