import { InputError, shown } from "../record/input-error.ts";
import { fits, scenariosOutline } from "../record/wire-analysis.ts";

/** A descriptor of the system and the states it may take. */
export type Descriptor = { readonly name: string; readonly states: readonly string[] };

/**
 * A cross-impact balance (Weimer-Jehle 2006). States are numbered through all descriptors; `impact[a * size + b]` is how
 * much state `a` promotes (above 0) or restricts (below 0) state `b`, whole numbers. A descriptor's block on itself counts.
 */
export type Model = {
  readonly descriptors: readonly Descriptor[];
  /** Number of a descriptor's first state; one more entry at the end, which is `size`. */
  readonly first: readonly number[];
  readonly size: number;
  readonly impact: Int32Array;
};

/** More states than this are refused: no team has judged a million cells. */
export const mostStates = 1000;
/** More states in one descriptor than this are refused: they are kept as bits of one word. */
export const mostStatesEach = 30;
/** Larger judgements than this are refused, so that sums stay exact. */
export const largestImpact = 100_000;

/** The model of a `scenarios` file. @throws InputError naming the place: missing cell, fraction, repeated name */
export function modelOf(json: unknown): Model {
  const { descriptors, matrix } = fits(scenariosOutline, json);
  return model(descriptors, matrix);
}

/** @throws InputError where names repeat, the matrix is not square over all states, or a cell is not a whole number */
export function model(descriptors: readonly Descriptor[], matrix: readonly (readonly unknown[])[]): Model {
  const first = firstStates(descriptors);
  const size = first.at(-1) as number;
  if (matrix.length !== size) throw new InputError("matrix", `has ${matrix.length} rows for ${size} states`);
  const impact = new Int32Array(size * size);
  for (const [r, row] of matrix.entries()) {
    if (row.length !== size) throw new InputError(`matrix[${r}]`, `has ${row.length} cells for ${size} states`);
    for (const [c, cell] of row.entries()) impact[r * size + c] = checked(cell, () => `matrix[${r}][${c}]`);
  }
  return { descriptors, first, size, impact };
}

function checked(cell: unknown, place: () => string): number {
  if (typeof cell !== "number" || !Number.isInteger(cell))
    throw new InputError(place(), `is a whole number, found ${shown(cell)}`);
  if (Math.abs(cell) > largestImpact) throw new InputError(place(), `lies within ${largestImpact}, found ${cell}`);
  return cell;
}

function firstStates(descriptors: readonly Descriptor[]): readonly number[] {
  unique(
    descriptors.map((d) => d.name),
    (i) => `descriptors[${i}].name`,
  );
  const first = [0];
  for (const [i, { states }] of descriptors.entries()) {
    unique(states, (k) => `descriptors[${i}].states[${k}]`);
    if (states.length > mostStatesEach)
      throw new InputError(
        `descriptors[${i}].states`,
        `has ${states.length} states, at most ${mostStatesEach} are read`,
      );
    first.push((first.at(-1) as number) + states.length);
  }
  const size = first.at(-1) as number;
  if (size > mostStates)
    throw new InputError("descriptors", `have ${size} states together, at most ${mostStates} are read`);
  return first;
}

function unique(names: readonly string[], place: (i: number) => string): void {
  const seen = new Map<string, number>();
  for (const [i, name] of names.entries()) {
    const before = seen.get(name);
    if (before !== undefined) throw new InputError(place(i), `"${name}" is already ${place(before)}`);
    seen.set(name, i);
  }
}

/** How many combinations of states there are; a double, exact to 2^53. */
export const configurations = (m: Model): number => m.descriptors.reduce((n, d) => n * d.states.length, 1);

/** The scenario's states by name, in descriptor order. */
export const named = (m: Model, scenario: readonly number[]): string[] =>
  scenario.map((state, i) => m.descriptors[i]?.states[state] as string);

/** Impact sums on every state when the descriptors stand as in `scenario` (one state index a descriptor). */
export function impactSums(m: Model, scenario: ArrayLike<number>): Int32Array {
  const sums = new Int32Array(m.size);
  for (let i = 0; i < scenario.length; i++) {
    const row = ((m.first[i] as number) + (scenario[i] as number)) * m.size;
    for (let b = 0; b < m.size; b++) sums[b] = (sums[b] as number) + (m.impact[row + b] as number);
  }
  return sums;
}

/** Impact sums of one scenario, a list a descriptor: the balances that the method is named after. */
export function balances(m: Model, scenario: readonly number[]): readonly (readonly number[])[] {
  const sums = impactSums(m, scenario);
  return m.descriptors.map((_, i) => [...sums.subarray(m.first[i], m.first[i + 1])]);
}

/** What a scenario is worth. */
export type Marks = {
  /** Least lead of a chosen state over its best rival; below 0 where a rival is stronger. 0 where no descriptor has a choice. */
  readonly consistency: number;
  /** How far the worst-off descriptor's chosen state stays behind its best; 0 is consistent. */
  readonly inconsistency: number;
  /** Sum of the chosen states' impact sums. */
  readonly totalImpact: number;
  /** Descriptor indexes whose chosen state is not the strongest. */
  readonly inconsistent: readonly number[];
};

export function marks(m: Model, scenario: readonly number[]): Marks {
  const leads: number[] = [];
  let totalImpact = 0;
  for (const [i, scores] of balances(m, scenario).entries()) {
    const own = scores[scenario[i] as number] as number;
    totalImpact += own;
    const rivals = scores.filter((_, s) => s !== scenario[i]);
    leads.push(rivals.length ? own - Math.max(...rivals) : Number.POSITIVE_INFINITY);
  }
  const least = Math.min(...leads);
  return {
    consistency: Number.isFinite(least) ? least : 0,
    inconsistency: Math.max(0, -least),
    totalImpact,
    inconsistent: leads.flatMap((lead, i) => (lead < 0 ? [i] : [])),
  };
}
