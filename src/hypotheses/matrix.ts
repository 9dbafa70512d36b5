import { InputError, shown } from "../record/input-error.ts";
import { fits, isRecord, ratingLetters, type WeighInput, weighOutline } from "../record/wire-analysis.ts";
import { codes, halfPower, type Letter, type Level, levelWeights } from "./rules.ts";

/** A row of the matrix: one piece of evidence and how much it counts. */
export type Row = {
  readonly id: string;
  /** "report", "statement", "absence", "assumption", "argument". */
  readonly kind: string;
  readonly credibility: Level | number;
  readonly relevance: Level | number;
  /** 0 or more. */
  readonly weight: number;
  /** Rows of one origin count once; null where the row stands alone. */
  readonly origin: string | null;
  readonly source: string | null;
};

/** Hypotheses against evidence. `cells` are codes (see rules.ts), row after row; a cell nobody rated is NA. */
export type Matrix = {
  readonly hypotheses: readonly string[];
  readonly rows: readonly Row[];
  readonly cells: Uint8Array;
};

/** Credibility times relevance; letters multiply as half powers of two, a number is the weight itself. */
export function rowWeight(credibility: Level | number, relevance: Level | number): number {
  if (typeof credibility === "string" && typeof relevance === "string")
    return halfPowers[halfPower[credibility] + halfPower[relevance] + 2] as number;
  return plain(credibility) * plain(relevance);
}
const halfPowers = [0.5, Math.SQRT1_2, 1, Math.SQRT2, 2];
const plain = (level: Level | number) => (typeof level === "number" ? level : levelWeights[level]);

/** The matrix of a `weigh` file. @throws InputError naming the place: unknown letter, unknown or repeated id */
export function matrixOf(json: unknown): Matrix & { readonly separation: number | undefined } {
  const input = fits(weighOutline, json);
  const columns = indexed(input.hypotheses, "hypotheses");
  const rows = indexed(input.evidence, "evidence");
  return {
    hypotheses: input.hypotheses.map((h) => h.id),
    rows: input.evidence.map(rowOf),
    cells: cellsOf(input.ratings, rows, columns),
    separation: input.separation,
  };
}

function rowOf(e: WeighInput["evidence"][number]): Row {
  const { id, credibility, relevance } = e;
  const weight = rowWeight(credibility, relevance);
  const origin = e.origin || null;
  return { id, kind: e.kind ?? "report", credibility, relevance, weight, origin, source: e.source || null };
}

function indexed(items: readonly { readonly id: string }[], where: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [i, { id }] of items.entries()) {
    if (places.has(id)) throw new InputError(`${where}[${i}].id`, `"${id}" is already ${where}[${places.get(id)}]`);
    places.set(id, i);
  }
  return places;
}

function cellsOf(
  ratings: Readonly<Record<string, unknown>>,
  rows: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, number>,
): Uint8Array {
  const cells = new Uint8Array(rows.size * columns.size);
  for (const [row, rated] of Object.entries(ratings)) {
    const r = rows.get(row);
    if (r === undefined) throw new InputError(`ratings.${row}`, "no evidence has this id");
    if (!isRecord(rated)) throw new InputError(`ratings.${row}`, "is an object {hypothesis: letter}");
    for (const [column, letter] of Object.entries(rated)) {
      const c = columns.get(column);
      if (c === undefined) throw new InputError(`ratings.${row}.${column}`, "no hypothesis has this id");
      const code = typeof letter === "string" && Object.hasOwn(codes, letter) ? codes[letter as Letter] : undefined;
      if (code === undefined)
        throw new InputError(
          `ratings.${row}.${column}`,
          `is one of ${ratingLetters.join(" ")}, found ${shown(letter)}`,
        );
      cells[r * columns.size + c] = code;
    }
  }
  return cells;
}

/** The matrix without some of its rows. */
export function without(matrix: Matrix, dropped: (row: Row, index: number) => boolean): Matrix {
  const kept = matrix.rows.flatMap((row, i) => (dropped(row, i) ? [] : [i]));
  const width = matrix.hypotheses.length;
  const cells = new Uint8Array(kept.length * width);
  for (const [to, from] of kept.entries())
    cells.set(matrix.cells.subarray(from * width, (from + 1) * width), to * width);
  return { hypotheses: matrix.hypotheses, rows: kept.map((i) => matrix.rows[i] as Row), cells };
}

/** Rows by origin: a row of its own is a group of one. Row indexes in file order. */
export function originGroups(rows: readonly { readonly origin: string | null }[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  const all: number[][] = [];
  for (const [i, { origin }] of rows.entries()) {
    const known = origin === null ? undefined : groups.get(origin);
    if (known) known.push(i);
    else {
      const fresh = [i];
      all.push(fresh);
      if (origin !== null) groups.set(origin, fresh);
    }
  }
  return all;
}

/** Sum of the rows' weights, an origin group counting once by its heaviest row. */
export function totalWeight(matrix: Matrix): number {
  const heaviest = originGroups(matrix.rows).map((g) => Math.max(...g.map((i) => matrix.rows[i]?.weight ?? 0)));
  return sum(heaviest);
}

/** A sum that does not depend on the order of its terms. */
export function sum(terms: Iterable<number>): number {
  const sorted = Float64Array.from(terms).sort();
  let total = 0;
  for (const term of sorted) total += term;
  return total + 0;
}
