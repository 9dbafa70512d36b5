import { mean } from "./judgements/pooling.ts";
import { codes, type Letter, letters } from "./rules.ts";

/** Several analysts in one matrix: a cell is the list of their codes (see rules.ts; 0 is not applicable). */
export type Votes = readonly number[];

/** Mean of a cell with "not applicable" read as neutral; null where nobody rated (Open Synthesis). */
export const cellMean = (votes: Votes): number | null =>
  votes.length === 0 ? null : mean(votes.map((v) => (v === 0 ? 3 : v)));

/** One code for a cell: NA where more say so than rate, else the mean, a tie rounding towards neutral; null without votes. */
export function consensus(votes: Votes): number | null {
  const rated = votes.filter((v) => v !== 0);
  if (votes.length === 0) return null;
  if (votes.length - rated.length > rated.length) return 0;
  const away = mean(rated) - 3;
  // Half-way between two codes: the one nearer to neutral.
  return 3 + Math.sign(away) * Math.ceil(Math.abs(away) - 0.5) + 0;
}

/** Squared means below neutral, added up over a hypothesis' cells: how far its evidence refutes it (Open Synthesis). */
export const squaredInconsistency = (cells: readonly Votes[]): number => squares(cells, (x) => x < 3);
/** The same above neutral. */
export const squaredConsistency = (cells: readonly Votes[]): number => squares(cells, (x) => x > 3);

const squares = (cells: readonly Votes[], counts: (x: number) => boolean) =>
  cells.map(cellMean).reduce<number>((sum, x) => sum + (x !== null && counts(x) ? (x - 3) ** 2 : 0), 0);

/** Population standard deviation of a row's cell means; unrated cells are left out, 0 where none is rated. */
export const rowDiscrimination = (row: readonly Votes[]): number =>
  deviation(
    row.map(cellMean).filter((x) => x !== null),
    0,
  );

/** How far analysts part in a cell: over whether it applies, or over the rating, whichever is more; null without votes. */
export function cellDisagreement(votes: Votes): number | null {
  if (votes.length === 0) return null;
  const rated = votes.filter((v) => v !== 0);
  return Math.max(
    deviation(
      votes.map((v) => (v === 0 ? 0 : 1)),
      1,
    ),
    deviation(rated, 1),
  );
}

/** Standard deviation with n - `less` in the denominator; 0 where that leaves nothing. */
function deviation(xs: readonly number[], less: 0 | 1): number {
  if (xs.length <= less) return 0;
  const middle = mean(xs);
  return Math.sqrt(xs.reduce((sum, x) => sum + (x - middle) ** 2, 0) / (xs.length - less));
}

/** Places of hypotheses from least to most refuted: squared inconsistency, then consistency, then share NA, then unrated. */
export function squaredOrder(columns: readonly (readonly Votes[])[]): readonly number[] {
  const share = (cells: readonly Votes[], is: (v: Votes) => boolean) =>
    cells.length ? cells.filter(is).length / cells.length : 0;
  const keys = columns.map((cells) => [
    squaredInconsistency(cells),
    -squaredConsistency(cells),
    share(cells, (v) => consensus(v) === 0),
    share(cells, (v) => v.length === 0),
  ]);
  return columns.map((_, i) => i).sort((a, b) => compared(keys[a] as number[], keys[b] as number[]) || a - b);
}

function compared(a: readonly number[], b: readonly number[]): number {
  for (const [i, x] of a.entries()) if (Math.abs(x - (b[i] as number)) > 1e-12) return x - (b[i] as number);
  return 0;
}

/** Burton's scale of disagreement over letters: II -2, I -1.5, N and NA 0, C 1.5, CC 2. */
const spreadValues: Readonly<Record<Letter, number>> = { II: -2, I: -1.5, N: 0, NA: 0, C: 1.5, CC: 2 };
export const agreementNames = [
  "consensus",
  "mild disagreement",
  "strong disagreement",
  "extreme disagreement",
] as const;

/** Standard deviation of the letters on Burton's scale, and its name. */
export function agreement(votes: readonly Letter[]): {
  readonly deviation: number;
  readonly name: (typeof agreementNames)[number];
} {
  const sd = deviation(
    votes.map((v) => spreadValues[v]),
    0,
  );
  const name = agreementNames[[0.25, 1, 1.74].filter((edge) => sd > edge).length];
  return { deviation: sd, name: name as (typeof agreementNames)[number] };
}

/** The letter that several analysts' letters come to; null without votes. */
export function consensusLetter(votes: readonly Letter[]): Letter | null {
  const code = consensus(votes.map((v) => codes[v]));
  return code === null ? null : (letters[code] as Letter);
}
