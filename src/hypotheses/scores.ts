import { type Matrix, originGroups, sum, totalWeight } from "./matrix.ts";
import { enoughCells, refutes, tolerance } from "./rules.ts";

/** How far the evidence refutes one hypothesis; 0 or less, nearer to 0 is less refuted (PARC's sign). */
export type Score = {
  readonly hypothesis: string;
  readonly inconsistency: number;
  readonly weightedInconsistency: number;
  /** Nothing but N, NA or rows without weight bears on it. */
  readonly untested: boolean;
  /** Fewer than three cells that are not N or NA, have weight and stand in rows that discriminate. */
  readonly thin: boolean;
  /** Cells that are not N or NA. */
  readonly rated: number;
  /** Those of them that have weight and stand in rows that discriminate. */
  readonly telling: number;
};

/** Scores of all hypotheses, in their order; rows of one origin count once by their most refuting weighted cell. */
export function scores(matrix: Matrix): readonly Score[] {
  const groups = originGroups(matrix.rows);
  const discriminates = matrix.rows.map((_, row) => discrimination(matrix, row) > 0);
  return matrix.hypotheses.map((hypothesis, column) => {
    const counts = bearing(matrix, column, discriminates);
    return {
      hypothesis,
      ...refutation(matrix, groups, column),
      untested: counts.weighted === 0,
      thin: counts.telling < enoughCells,
      rated: counts.rated,
      telling: counts.telling,
    };
  });
}

function refutation(matrix: Matrix, groups: readonly (readonly number[])[], column: number) {
  const width = matrix.hypotheses.length;
  const weighted = new Float64Array(groups.length);
  let plain = 0;
  for (let g = 0; g < groups.length; g++) {
    let most = 0;
    let letter = 0;
    for (const row of groups[g] as readonly number[]) {
      const step = refutes[matrix.cells[row * width + column] as number] as number;
      const value = step * (matrix.rows[row]?.weight ?? 0);
      // Equal weighted cells: the stronger letter speaks, so that the order of rows changes nothing.
      if (value > most || (value === most && step > letter)) {
        most = value;
        letter = step;
      }
    }
    weighted[g] = -most;
    plain -= letter;
  }
  return { inconsistency: plain + 0, weightedInconsistency: sum(weighted) };
}

function bearing(matrix: Matrix, column: number, discriminates: readonly boolean[]) {
  const width = matrix.hypotheses.length;
  let [rated, weighted, telling] = [0, 0, 0];
  for (let row = 0; row < matrix.rows.length; row++) {
    const code = matrix.cells[row * width + column];
    if (code === 0 || code === 3) continue;
    rated++;
    if ((matrix.rows[row]?.weight ?? 0) === 0) continue;
    weighted++;
    if (discriminates[row]) telling++;
  }
  return { rated, weighted, telling };
}

/**
 * How far a row tells the hypotheses apart: population standard deviation of II -2, I -1, N 0, C 1, CC 2, without NA.
 * A row that refutes all alike has 0. Integers are summed, so a flat row is exactly 0.
 */
export function discrimination(matrix: Matrix, row: number): number {
  const width = matrix.hypotheses.length;
  let [n, total, squares] = [0, 0, 0];
  for (let i = row * width; i < (row + 1) * width; i++) {
    const code = matrix.cells[i] as number;
    if (code === 0) continue;
    n++;
    total += code - 3;
    squares += (code - 3) ** 2;
  }
  return n === 0 ? 0 : Math.sqrt(n * squares - total * total) / n;
}

/** Scores that differ by less than this are one score. */
export const smallest = (matrix: Matrix) => tolerance * Math.max(1, totalWeight(matrix));
