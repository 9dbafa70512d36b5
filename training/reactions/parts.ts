import type { Head } from "../../src/statements/head.ts";
import type { Recurrent } from "../../src/statements/recurrent.ts";

/** The documents are read by scorers learnt without their part: document i of the list is of part i mod `parts`. */
export const parts = 4;
export type Part = number | "all";

/** A scorer as it goes from process to process: without the word vectors, which each has. */
export type LearntScorer = {
  readonly weights: Float32Array;
  readonly hashes: Int32Array;
  readonly head: Head;
  readonly reading: Omit<Recurrent, "vectors">;
  /** How many clauses it learnt from. */
  readonly clauses: number;
};
