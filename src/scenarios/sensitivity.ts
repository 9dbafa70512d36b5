import { balances, type Model } from "./model.ts";

/** A cell whose judgement decides whether a scenario holds. States by number through all descriptors (see model.ts). */
export type Sensitive = {
  readonly source: number;
  readonly target: number;
  readonly value: number;
  /** Smallest whole change of this cell alone that makes the scenario inconsistent: down where the target is chosen, up where it is a rival. */
  readonly change: number;
  /** Descriptor that would then no longer hold. */
  readonly descriptor: number;
};

/**
 * What would have to change for a consistent scenario to become inconsistent: cells in force (their source is chosen),
 * the smallest change first. `within` leaves out cells that would have to move further.
 */
export function sensitivity(
  m: Model,
  scenario: readonly number[],
  within = Number.POSITIVE_INFINITY,
): readonly Sensitive[] {
  const found = m.descriptors.flatMap((_, j) =>
    targetsOf(m, scenario, j).flatMap(({ target, change }) =>
      Math.abs(change) > within ? [] : scenario.map((state, i) => cell(m, i, state, target, change, j)),
    ),
  );
  return found.sort((a, b) => Math.abs(a.change) - Math.abs(b.change) || a.source - b.source || a.target - b.target);
}

/** For descriptor j: how far its chosen state may lose, and each rival gain, before it no longer holds. */
function targetsOf(m: Model, scenario: readonly number[], j: number) {
  const scores = balances(m, scenario)[j] as readonly number[];
  const chosen = scenario[j] as number;
  const start = m.first[j] as number;
  const rivals = scores.flatMap((score, s) => (s === chosen ? [] : [{ s, lead: (scores[chosen] as number) - score }]));
  if (rivals.length === 0) return [];
  const least = Math.min(...rivals.map((r) => r.lead));
  return [
    { target: start + chosen, change: -(least + 1) },
    ...rivals.map((r) => ({ target: start + r.s, change: r.lead + 1 })),
  ];
}

function cell(m: Model, i: number, state: number, target: number, change: number, descriptor: number): Sensitive {
  const source = (m.first[i] as number) + state;
  return { source, target, value: m.impact[source * m.size + target] as number, change, descriptor };
}
