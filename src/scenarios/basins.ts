import { configurations, type Model } from "./model.ts";
import { type Succession, strongest } from "./succession.ts";

/** Where the starts end. */
export type Basins = {
  /** Starts that end in each of the given scenarios. */
  readonly weights: readonly number[];
  /** Starts that never settle. */
  readonly inCycles: number;
  /** The cycles themselves, each as its scenarios in order of succession. */
  readonly cycles: readonly (readonly (readonly number[])[])[];
};

/** Above this many configurations weights are estimated, not counted. */
export const mostCounted = 5_000_000;
/** Weights of settled scenarios and all cycles, by following every start. @throws RangeError above `mostCounted` */
export function basins(m: Model, scenarios: readonly (readonly number[])[], rule: Succession = "global"): Basins {
  const total = configurations(m);
  if (total > mostCounted)
    throw new RangeError(`weights are counted up to ${mostCounted} configurations, got ${total}; estimate them`);
  const next = successors(m, total, rule);
  const { ends, cycles } = settle(next);
  const counts = new Float64Array(cycles.length);
  for (const end of ends) counts[end] = (counts[end] as number) + 1;
  const settled = new Map(
    cycles.flatMap((c, k) => (c.length === 1 ? [[c[0] as number, counts[k] as number] as const] : [])),
  );
  return {
    weights: scenarios.map((s) => settled.get(indexOf(m, s)) ?? 0),
    inCycles: cycles.reduce((sum, c, k) => sum + (c.length > 1 ? (counts[k] as number) : 0), 0),
    cycles: cycles.filter((c) => c.length > 1).map((c) => c.map((index) => statesOf(m, index))),
  };
}

/** Index of a scenario when all are counted through, the last descriptor running fastest. */
const indexOf = (m: Model, scenario: readonly number[]) =>
  scenario.reduce((index, s, i) => index * (m.descriptors[i]?.states.length as number) + s, 0);

function statesOf(m: Model, index: number): readonly number[] {
  let left = index;
  return m.descriptors
    .toReversed()
    .map((d) => {
      const s = left % d.states.length;
      left = (left - s) / d.states.length;
      return s;
    })
    .reverse();
}

function successors(m: Model, total: number, rule: Succession): Int32Array {
  const walk = counter(m);
  const after = new Int32Array(total);
  const next = new Int32Array(m.descriptors.length);
  const widths = Int32Array.from(m.descriptors, (d) => d.states.length);
  for (let index = 0; index < total; index++) {
    strongest(m, walk.sums, walk.state, next, rule);
    let to = 0;
    for (let i = 0; i < next.length; i++) to = to * (widths[i] as number) + (next[i] as number);
    after[index] = to;
    walk.advance();
  }
  return after;
}

/** Goes through all scenarios in order of their index. */
function counter(m: Model) {
  const widths = Int32Array.from(m.descriptors, (d) => d.states.length);
  const state = new Int32Array(m.descriptors.length);
  const sums = new Int32Array(m.size);
  const swap = (i: number, from: number, to: number) => {
    const [a, b] = [((m.first[i] as number) + from) * m.size, ((m.first[i] as number) + to) * m.size];
    for (let s = 0; s < m.size; s++)
      sums[s] = (sums[s] as number) + (m.impact[b + s] as number) - (m.impact[a + s] as number);
  };
  for (let i = 0; i < state.length; i++)
    for (let s = 0; s < m.size; s++)
      sums[s] = (sums[s] as number) + (m.impact[(m.first[i] as number) * m.size + s] as number);
  const advance = () => {
    for (let i = state.length - 1; i >= 0; i--) {
      const from = state[i] as number;
      const to = from + 1 === widths[i] ? 0 : from + 1;
      state[i] = to;
      swap(i, from, to);
      if (to !== 0) return;
    }
  };
  return { state, sums, advance };
}

/** For each start the number of the cycle it ends in; a settled scenario is a cycle of one. */
function settle(next: Int32Array) {
  const ends = new Int32Array(next.length).fill(-1);
  const cycles: number[][] = [];
  for (let start = 0; start < next.length; start++) {
    let now = start;
    while (ends[now] === -1) {
      ends[now] = -2;
      now = next[now] as number;
    }
    const end = ends[now] === -2 ? cycles.push(around(next, now)) - 1 : (ends[now] as number);
    for (let at = start; ends[at] === -2; at = next[at] as number) ends[at] = end;
  }
  return { ends, cycles };
}

function around(next: Int32Array, start: number): number[] {
  const cycle = [start];
  for (let at = next[start] as number; at !== start; at = next[at] as number) cycle.push(at);
  return cycle;
}
