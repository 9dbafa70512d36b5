import { configurations, type Model } from "./model.ts";
import { seeded } from "./random.ts";

/**
 * How a scenario moves on. `global`: every descriptor goes to its strongest state at once. `local`: only the descriptor
 * that stays furthest behind does, the first where several do. A tie keeps the state; of several stronger ones the
 * first is taken (ScenarioWizard's rules).
 */
export type Succession = "global" | "local";

/** A weight that was estimated from random starts: number of configurations, with the bounds of a 95 % interval. */
export type Estimate = { readonly estimate: number; readonly low: number; readonly high: number };

/** Random starts of an estimate: at 1000 the widest interval is 6 % of all configurations, for a few milliseconds. */
export const defaultSamples = 1000;

/** The scenario after one step; the same where it is settled. */
export function succeed(m: Model, scenario: readonly number[], rule: Succession = "global"): readonly number[] {
  const walk = walker(m, rule);
  walk.start(scenario);
  walk.step();
  return [...walk.state];
}

/** The scenarios from a start on, until one comes back; `cycle` is the part that repeats (one scenario where it settles). */
export function path(m: Model, start: readonly number[], rule: Succession = "global") {
  const seen = new Map<string, number>();
  const steps: (readonly number[])[] = [];
  let now = start;
  while (!seen.has(String(now))) {
    seen.set(String(now), steps.length);
    steps.push(now);
    now = succeed(m, now, rule);
  }
  return { steps, cycle: steps.slice(seen.get(String(now)) as number) };
}

/** Weights estimated from seeded random starts, with Wilson's 95 % interval. */
export function estimates(
  m: Model,
  scenarios: readonly (readonly number[])[],
  { samples = defaultSamples, seed = 1, rule = "global" as Succession } = {},
): readonly Estimate[] {
  const random = seeded(seed);
  const walk = walker(m, rule);
  const places = new Map(scenarios.map((s, i) => [String(s), i]));
  const ends = new Map<number | string, number>();
  const hits = new Float64Array(scenarios.length);
  for (let k = 0; k < samples; k++) {
    walk.start(m.descriptors.map((d) => Math.floor(random() * d.states.length)));
    const end = endOf(walk, places, ends);
    if (end !== nowhere) hits[end] = (hits[end] as number) + 1;
  }
  const total = configurations(m);
  return [...hits].map((h) => scaled(wilson(h, samples), total));
}

const scaled = (share: Estimate, total: number): Estimate => ({
  estimate: Math.round(share.estimate * total),
  low: Math.floor(share.low * total),
  high: Math.ceil(share.high * total),
});

/** Share of `hits` in `n` with Wilson's score interval; z 1.96 is 95 %. */
export function wilson(hits: number, n: number, z = 1.96): Estimate {
  const p = hits / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return {
    estimate: p,
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === n ? 1 : Math.min(1, middle + half),
  };
}

/** The end of walks that go round, or that stop at no scenario asked for. */
const nowhere = -1;
/** Ends kept for other walks, and of one walk: walks run together soon. */
const mostEnds = 500_000;
const mostOfOne = 50_000;

/**
 * Follows a walk until it stands still, comes to where another walk was, or goes round (Brent's method). Returns the
 * place of the scenario where it ends.
 */
function endOf(
  walk: ReturnType<typeof walker>,
  places: ReadonlyMap<string, number>,
  ends: Map<number | string, number>,
): number {
  const trail: (number | string)[] = [];
  let key = walk.key();
  let mark = key;
  let end: number | undefined = ends.get(key);
  for (let steps = 1, power = 1; end === undefined; steps++) {
    if (trail.length < mostOfOne) trail.push(key);
    if (!walk.step()) end = places.get(walk.state.join()) ?? nowhere;
    else {
      key = walk.key();
      end = key === mark ? nowhere : ends.get(key);
      if (steps === power) {
        mark = key;
        power *= 2;
        steps = 0;
      }
    }
  }
  if (ends.size < mostEnds) for (const passed of trail) ends.set(passed, end);
  return end;
}

/** A scenario with its impact sums kept up to date. */
function walker(m: Model, rule: Succession) {
  const n = m.descriptors.length;
  const state = new Int32Array(n);
  const next = new Int32Array(n);
  const sums = new Int32Array(m.size);
  const exact = configurations(m) <= Number.MAX_SAFE_INTEGER;
  const { size, impact } = m;
  const add = (i: number, s: number) => {
    const row = ((m.first[i] as number) + s) * size;
    for (let b = 0; b < size; b++) sums[b] = (sums[b] as number) + (impact[row + b] as number);
  };
  const change = (i: number, from: number, to: number) => {
    const old = ((m.first[i] as number) + from) * size;
    const row = ((m.first[i] as number) + to) * size;
    for (let b = 0; b < size; b++)
      sums[b] = (sums[b] as number) + (impact[row + b] as number) - (impact[old + b] as number);
  };
  return {
    state,
    /** The same for the same scenario: its number among all, or its states where that is no exact number. */
    key(): number | string {
      if (!exact) return state.join();
      let number = 0;
      for (let i = 0; i < n; i++)
        number = number * ((m.first[i + 1] as number) - (m.first[i] as number)) + (state[i] as number);
      return number;
    },
    start(scenario: readonly number[]) {
      sums.fill(0);
      state.set(scenario);
      for (let i = 0; i < n; i++) add(i, state[i] as number);
    },
    /** Moves one step. Returns false where nothing moved. */
    step(): boolean {
      let moved = false;
      strongest(m, sums, state, next, rule);
      for (let i = 0; i < n; i++) {
        if (next[i] === state[i]) continue;
        moved = true;
        change(i, state[i] as number, next[i] as number);
        state[i] = next[i] as number;
      }
      return moved;
    },
  };
}

/** Writes the states that follow into `next`. */
export function strongest(
  { first }: Model,
  sums: Int32Array,
  state: Int32Array,
  next: Int32Array,
  rule: Succession,
): void {
  let furthest = 0;
  let mover = -1;
  for (let i = 0; i < state.length; i++) {
    const start = first[i] as number;
    const end = first[i + 1] as number;
    const own = sums[start + (state[i] as number)] as number;
    let [high, at] = [own, state[i] as number];
    for (let b = start; b < end; b++)
      if ((sums[b] as number) > high) {
        high = sums[b] as number;
        at = b - start;
      }
    next[i] = at;
    if (high - own > furthest) {
      furthest = high - own;
      mover = i;
    }
  }
  if (rule === "local") for (let i = 0; i < state.length; i++) if (i !== mover) next[i] = state[i] as number;
}
