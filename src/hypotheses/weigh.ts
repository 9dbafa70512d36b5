import { parsed } from "../record/json-text.ts";
import type { WeighOutput } from "../record/wire-analysis.ts";
import { type Standing, standing } from "./leader.ts";
import { linchpinsIn } from "./linchpins.ts";
import { type Matrix, matrixOf } from "./matrix.ts";
import { discrimination, type Score, scores } from "./scores.ts";

/** Everything that scoring a matrix yields; indexes are places in `matrix.hypotheses` and `matrix.rows`. */
export type Weighed = {
  readonly matrix: Matrix;
  readonly scores: readonly Score[];
  /** A row's discrimination, 0 to 2. */
  readonly discrimination: readonly number[];
  readonly standing: Standing;
  /** Hypothesis index -> row indexes in file order: the fewest rows whose removal lets it tie with the least refuted. */
  readonly linchpins: ReadonlyMap<number, readonly number[]>;
};

/** Scores a matrix and finds what its ranking hangs on. `separation` is the share of the total weight a lead needs. */
export function weigh(matrix: Matrix, separation?: number): Weighed {
  const found = scores(matrix);
  const stands = standing(matrix, found, separation);
  const rivals = stands.least === null ? [] : matrix.hypotheses.flatMap((_, h) => (h === stands.least ? [] : [h]));
  const reference = stands.least ?? 0;
  const linchpins = linchpinsIn(matrix);
  return {
    matrix,
    scores: found,
    discrimination: matrix.rows.map((_, row) => discrimination(matrix, row)),
    standing: stands,
    linchpins: new Map(rivals.map((rival) => [rival, linchpins(reference, rival) ?? []])),
  };
}

/** The command `assay weigh` on parsed JSON. @throws InputError naming the place of what cannot be read */
export function weighFile(json: unknown): WeighOutput {
  const matrix = matrixOf(json);
  const weighed = weigh(matrix, matrix.separation);
  const named = (index: number) => matrix.hypotheses[index] as string;
  return {
    hypotheses: weighed.scores.map((s) => ({
      id: s.hypothesis,
      inconsistency: s.inconsistency,
      weightedInconsistency: s.weightedInconsistency,
      untested: s.untested,
      thin: s.thin,
    })),
    evidence: matrix.rows.map((row, i) => ({ id: row.id, diagnosticity: weighed.discrimination[i] as number })),
    linchpins: Object.fromEntries(
      [...weighed.linchpins].map(([rival, rows]) => [named(rival), rows.map((r) => matrix.rows[r]?.id as string)]),
    ),
    leader: weighed.standing.leader === null ? null : named(weighed.standing.leader),
  };
}

/** The command `assay weigh` on a file's text; `name` stands in errors. @throws InputError */
export const weighText = (text: string, name: string): WeighOutput => weighFile(parsed(text, name));
