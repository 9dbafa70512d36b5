import { kernel } from "./kernel.ts";
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

/** Hidden units before they are cut at zero, with room for the states of a word. */
let rooms: { readonly units: Float32Array; readonly base: Float32Array; readonly states: Float32Array } | undefined;
const most = 512;
function room() {
  rooms ??= { units: kernel().room(most), base: kernel().room(most), states: kernel().room(most) };
  return rooms;
}

/** What one word, the `place`th that the judge looks at, gives to the hidden units in these states. */
export function fromWord({ words, hidden }: Judge, place: number, states: Float32Array): Float32Array {
  const { layer, at } = kernel();
  const { units, states: x } = room();
  x.set(states);
  units.fill(0, 0, hidden);
  layer(states.length, hidden, x.byteOffset, at(words[place]!), units.byteOffset);
  return units.slice(0, hidden);
}

/** Rows of the names (by their hashes) that the judge knows, each once. */
function rowsOfNames({ known }: Judge, names: Int32Array): number[] {
  const out: number[] = [];
  for (let k = 0; k < names.length; k++) {
    const row = rowOf(known, names[k]!);
    if (row >= 0 && !out.includes(row)) out.push(row);
  }
  return out;
}

/** The bias and what words and names (by their hashes) give together. */
export function gathered(j: Judge, words: readonly Float32Array[], names: Int32Array): Float32Array {
  const { base } = room();
  base.set(j.bias);
  for (const w of words) for (let k = 0; k < j.hidden; k++) base[k]! += w[k]!;
  addNames(j, base.byteOffset, names);
  return base.slice(0, j.hidden);
}
function addNames(j: Judge, to: number, names: Int32Array): void {
  const { add, at } = kernel();
  const table = at(j.names);
  for (const row of rowsOfNames(j, names)) add(j.hidden, table + 4 * row * j.hidden, to);
}

/** The first `count` scores of hidden units. */
export function scoresOf(j: Judge, gatheredUnits: Float32Array, count: number): number[] {
  const { units } = room();
  units.set(gatheredUnits);
  return scores(j, count);
}
function scores(j: Judge, count: number): number[] {
  const { score, at } = kernel();
  const { units } = room();
  const outer = at(j.outer);
  return Array.from(
    { length: count },
    (_, k) => j.outerBias[k]! + score(j.hidden, units.byteOffset, outer + 4 * k * j.hidden),
  );
}

/** The first score of what is gathered with one more word and more names. */
export function scoreWith(j: Judge, base: Float32Array, word: Float32Array, names: Int32Array): number {
  const { units } = room();
  for (let k = 0; k < j.hidden; k++) units[k] = base[k]! + word[k]!;
  addNames(j, units.byteOffset, names);
  return scores(j, 1)[0]!;
}
