import { kernel } from "./kernel.ts";
import { longest } from "./recurrent.ts";
import { rowOf, type Table } from "./table.ts";

/**
 * Two layers over words and names: the states of some words of a sentence and a learnt row for each known name are added up to hidden units,
 * none below zero, which give the scores.
 */
export type Judge = {
  /** How many hidden units: a multiple of 16. */
  readonly hidden: number;
  /** For each word that it looks at: `[state * hidden + unit]`. */
  readonly words: readonly Float32Array[];
  readonly bias: Float32Array;
  /** Hashes of the known names; their rows: `[row * hidden + unit]`. */
  readonly known: Table;
  readonly names: Float32Array;
  /** `[score * hidden + unit]` */
  readonly outer: Float32Array;
  readonly outerBias: Float32Array;
};

/** The states at the words of a sentence, and which reading it is, so that a judge tells what it has worked out for these. */
export type States = { readonly values: Float32Array; readonly reading: number };
let readings = 0;
export const statesRead = (values: Float32Array): States => ({ values, reading: ++readings });

/** Where a judge's weights stand in the kernel's memory, and what the words of a sentence give to its hidden units. */
type Placed = {
  readonly words: readonly number[];
  readonly bias: number;
  readonly names: number;
  readonly outer: number;
  /** For each place `longest` words of a sentence and one more, for those behind them. */
  readonly given: Float32Array;
  /** The reading that what is given belongs to. */
  readonly readings: Float64Array;
};
const placed = new WeakMap<Judge, Placed>();
function placedOf(j: Judge): Placed {
  let known = placed.get(j);
  if (!known) {
    const { at, room } = kernel();
    const slots = j.words.length * (longest + 1);
    known = {
      words: j.words.map(at),
      bias: at(j.bias),
      names: at(j.names),
      outer: at(j.outer),
      given: room(slots * j.hidden),
      readings: new Float64Array(slots),
    };
    placed.set(j, known);
  }
  return known;
}

/** Hidden units before they are cut at zero: those gathered, and with one more word. */
let rooms: { readonly base: number; readonly units: number } | undefined;
const most = 512;
function roomOf() {
  const { room } = kernel();
  rooms ??= { base: room(most).byteOffset, units: room(most).byteOffset };
  return rooms;
}

/** What a word, the `place`th that the judge looks at, gives to the hidden units; where it stands. */
function given(j: Judge, p: Placed, place: number, states: States, word: number): number {
  const slot = place * (longest + 1) + Math.min(word, longest);
  const to = p.given.byteOffset + 4 * slot * j.hidden;
  if (p.readings[slot] === states.reading) return to;
  if (word < longest) p.readings[slot] = states.reading;
  const { layer, partAt } = kernel();
  const count = j.words[place]!.length / j.hidden;
  p.given.fill(0, slot * j.hidden, (slot + 1) * j.hidden);
  layer(count, j.hidden, partAt(states.values, word * count, count), p.words[place]!, to);
  return to;
}

let list: Int32Array = new Int32Array(0);
/** Room for the addresses of what is added up. */
function listFor(count: number): Int32Array {
  if (list.length < count) list = kernel().list(2 * count);
  return list;
}
/** Lists the rows of the names (by their hashes) that the judge knows, each once, behind the `from` that are listed; how many there are then. */
function listNames(j: Judge, p: Placed, names: Int32Array, from: number): number {
  let count = from;
  for (let k = 0; k < names.length; k++) {
    const row = rowOf(j.known, names[k]!);
    if (row < 0) continue;
    const at = p.names + 4 * row * j.hidden;
    let same = from;
    while (same < count && list[same] !== at) same++;
    if (same === count) list[count++] = at;
  }
  return count;
}

/**
 * The bias and what words and names (by their hashes) give together; where it stands, until the next is gathered. The words are those at the
 * judge's places, -1: none.
 */
export function gathered(j: Judge, states: States, words: readonly number[], names: Int32Array): number {
  const p = placedOf(j);
  const { base } = roomOf();
  const to = listFor(words.length + names.length);
  let count = 0;
  for (let place = 0; place < words.length; place++)
    if (words[place]! >= 0) to[count++] = given(j, p, place, states, words[place]!);
  kernel().gather(j.hidden, p.bias, to.byteOffset, listNames(j, p, names, count), base);
  return base;
}

/** The `k`th score of what is gathered. */
export const scoreOf = (j: Judge, units: number, k: number): number =>
  j.outerBias[k]! + kernel().score(j.hidden, units, placedOf(j).outer + 4 * k * j.hidden);

/** The first score of what is gathered with one more word, at the judge's second place, and more names. */
export function scoreWith(j: Judge, base: number, states: States, word: number, names: Int32Array): number {
  const p = placedOf(j);
  const { units } = roomOf();
  const to = listFor(1 + names.length);
  to[0] = given(j, p, 1, states, word);
  kernel().gather(j.hidden, base, to.byteOffset, listNames(j, p, names, 1), units);
  return scoreOf(j, units, 0);
}
