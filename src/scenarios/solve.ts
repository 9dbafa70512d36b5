import { parsed } from "../record/json-text.ts";
import type { ScenariosOutput } from "../record/wire-analysis.ts";
import { basins, mostCounted } from "./basins.ts";
import { configurations, type Model, marks, modelOf, named } from "./model.ts";
import { isScw, readScw } from "./scw.ts";
import { search } from "./search.ts";
import type { Solution, Solved } from "./solution.ts";
import { estimates } from "./succession.ts";

export type SolveOptions = {
  /** How far a chosen state may stay behind the strongest one; 0 is consistent. */
  readonly level?: number;
  readonly maxNodes?: number;
  readonly maxScenarios?: number;
  /** Random starts behind an estimated weight; 0 leaves such weights null. */
  readonly samples?: number;
  readonly seed?: number;
};

/** Ten minutes on a slow core. */
export const defaultMaxNodes = 200_000_000;
export const defaultMaxScenarios = 100_000;

/** Every scenario of a cross-impact balance whose inconsistency is at most `level`, in order of their states. */
export function solve(m: Model, options: SolveOptions = {}): Solved {
  const { level = 0, maxNodes = defaultMaxNodes, maxScenarios = defaultMaxScenarios } = options;
  if (!Number.isInteger(level) || level < 0) throw new RangeError(`a level is a whole number from 0, got ${level}`);
  const found = search(m, level, { maxNodes, maxScenarios });
  const marked = found.scenarios.map((states) => ({ states, ...marks(m, states) }));
  const weights = found.complete ? weightsOf(m, marked, options) : marked.map(() => null);
  const scenarios = marked.map(({ states, consistency, inconsistency, totalImpact }, i) => ({
    states,
    weight: weights[i] as Solution["weight"],
    consistency,
    inconsistency,
    totalImpact,
  }));
  return { complete: found.complete, nodes: found.nodes, scenarios };
}

type Marked = { readonly states: readonly number[]; readonly inconsistency: number };

/** No start ends in a scenario that moves on, so only consistent ones are followed. */
function weightsOf(m: Model, marked: readonly Marked[], options: SolveOptions): readonly Solution["weight"][] {
  const settled = marked.filter((s) => s.inconsistency === 0).map((s) => s.states);
  const counted = settled.length === 0 ? [] : ends(m, settled, options);
  let next = 0;
  return marked.map((s) => (s.inconsistency === 0 ? (counted[next++] as Solution["weight"]) : 0));
}

function ends(m: Model, settled: readonly (readonly number[])[], { samples, seed }: SolveOptions) {
  if (configurations(m) <= mostCounted) return basins(m, settled).weights;
  if (samples === 0) return settled.map(() => null);
  return estimates(m, settled, { ...(samples && { samples }), ...(seed !== undefined && { seed }) });
}

/**
 * The command `assay scenarios` on a file's text: JSON or ScenarioWizard's `.scw`, told by its first line; `name` stands
 * in errors. @throws InputError naming the place
 */
export function scenariosFile(text: string, name: string, level = 0, maxNodes?: number): ScenariosOutput {
  const m = isScw(text) ? readScw(text, name) : modelOf(parsed(text, name));
  const solved = solve(m, { level, ...(maxNodes !== undefined && { maxNodes }) });
  const scenarios = solved.scenarios.map((s) => ({ ...s, states: named(m, s.states) }));
  return { complete: solved.complete, nodes: solved.nodes, scenarios };
}
