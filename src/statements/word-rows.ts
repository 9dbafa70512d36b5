import { join } from "../net/hash.ts";
import type { Paragraph } from "./columns.ts";
import { wordFeatures, wordReach } from "./features.ts";
import type { Adder } from "./weights.ts";

/** Sums of the weights of `wordFeatures` for every kind of word met so far: texts repeat their words. */
export type WordRows = {
  /** Called before a paragraph; what `of` gave before no longer stands. */
  readonly begin: () => void;
  /** Where the rows of the word at column `j` begin: one for each place from `wordReach` before to as many after. */
  readonly of: (p: Paragraph, j: number) => number;
  readonly sums: () => Int32Array;
};

/** Kinds of word kept from one paragraph to the next: some 10 MB. */
const most = 16_384;
const places = 2 * wordReach + 1;

export function wordRows(adder: Adder): WordRows {
  const length = places * adder.length;
  let size = 1024;
  let count = 0;
  let sums = new Int32Array(size * length);
  /** Six columns a kind, which tell it from others; the columns not compared follow from them. */
  let known = new Int32Array(size * 6);
  let slots = new Int32Array(size * 4);

  const isKind = (k: number, p: Paragraph, j: number) =>
    known[k * 6] === p.word[j] &&
    known[k * 6 + 1] === p.lemma[j] &&
    known[k * 6 + 2] === p.pos[j] &&
    known[k * 6 + 3] === p.shape[j] &&
    known[k * 6 + 4] === p.suffix2[j] &&
    known[k * 6 + 5] === p.suffix3[j];

  const slotOf = (word: number, lemma: number, pos: number, shape: number) =>
    join(join(word, lemma), pos + Math.imul(shape, 31)) & (slots.length - 1);

  const grow = () => {
    size *= 2;
    const wider = new Int32Array(size * length);
    wider.set(sums);
    sums = wider;
    const longer = new Int32Array(size * 6);
    longer.set(known);
    known = longer;
    slots = new Int32Array(size * 4);
    for (let k = 0; k < count; k++) {
      let at = slotOf(known[k * 6]!, known[k * 6 + 1]!, known[k * 6 + 2]!, known[k * 6 + 3]!);
      while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
      slots[at] = k + 1;
    }
  };

  const add = (p: Paragraph, j: number) => {
    known.set([p.word[j]!, p.lemma[j]!, p.pos[j]!, p.shape[j]!, p.suffix2[j]!, p.suffix3[j]!], count * 6);
    for (let d = -wordReach; d <= wordReach; d++) {
      wordFeatures(p, j, d, adder.put);
      adder.row(sums, count * length + (d + wordReach) * adder.length);
    }
    return count++;
  };

  return {
    begin: () => {
      if (count <= most) return;
      count = 0;
      slots.fill(0);
    },
    of: (p, j) => {
      if (count === size) grow();
      let at = slotOf(p.word[j]!, p.lemma[j]!, p.pos[j]!, p.shape[j]!);
      while (slots[at] !== 0) {
        if (isKind(slots[at]! - 1, p, j)) return (slots[at]! - 1) * length;
        at = (at + 1) & (slots.length - 1);
      }
      slots[at] = count + 1;
      return add(p, j) * length;
    },
    sums: () => sums,
  };
}
