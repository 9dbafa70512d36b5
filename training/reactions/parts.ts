import type { Head } from "../../src/net/head.ts";
import type { Recurrent } from "../../src/net/recurrent.ts";

/** The documents are read by scorers learnt without their part: document i of the list is of part i mod `parts`. */
export const parts = 3;
export type Part = number | "all";
export const everyPart: readonly Part[] = [...Array.from({ length: parts }, (_, part) => part), "all"];

/** Readers of clauses as they go from process to process: the net without the word vectors, which each process has. */
export type LearntLinear = {
  readonly weights: Float32Array;
  /** How many clauses it learnt from. */
  readonly clauses: number;
};
export type LearntNet = {
  readonly hashes: Int32Array;
  readonly head: Head;
  readonly reading: Omit<Recurrent, "vectors">;
};
export type LearntScorer = LearntLinear & LearntNet;
