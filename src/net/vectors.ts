import type { Table } from "./table.ts";

/** Vectors of words by their use in large text, each of length 1: row of a word's hash, `size` bytes a row, times `scale`. */
export type WordVectors = {
  readonly rows: Table;
  readonly size: number;
  readonly scale: number;
  readonly values: Int8Array;
};
