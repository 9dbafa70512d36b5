import type { Estimate } from "./succession.ts";

/** A scenario that holds together, at the level asked for. */
export type Solution = {
  /** State indexes in descriptor order. */
  readonly states: readonly number[];
  /** Starts that end here by global succession; estimated above 5 million configurations; null where the search stopped early. */
  readonly weight: number | Estimate | null;
  readonly consistency: number;
  readonly inconsistency: number;
  readonly totalImpact: number;
};
/** `complete` false: the search stopped at `nodes` nodes, or at more scenarios than anyone reads. */
export type Solved = { readonly complete: boolean; readonly nodes: number; readonly scenarios: readonly Solution[] };
