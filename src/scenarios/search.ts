import type { Model } from "./model.ts";
import { best, gone, losses, lowest, pulls, type Rivalries, rivalries, width } from "./rivalries.ts";

/** What the search found. Scenarios are state indexes in descriptor order, sorted as numbers are. */
export type Found = {
  readonly complete: boolean;
  readonly nodes: number;
  readonly scenarios: readonly (readonly number[])[];
};
export type SearchLimits = { readonly maxNodes: number; readonly maxScenarios: number };

/** A search under way. `open` (bits of states) and `slack` have one stretch a depth, which saves undoing. */
type Search = {
  readonly n: number;
  readonly size: number;
  readonly first: Int32Array;
  readonly widths: Int32Array;
  readonly rivalries: Rivalries;
  readonly loss: (i: number, before: number, after: number) => Int32Array;
  readonly pull: Float64Array;
  readonly open: Int32Array;
  readonly slack: Int32Array;
  /** Rivalries whose slack fell below 0 and that are not dealt with yet. */
  readonly below: Int32Array;
  noted: number;
  /** Descriptors that lose states, and what they keep; 0 in `wanted` between uses. */
  readonly touched: Int32Array;
  readonly wanted: Int32Array;
  /** Descriptors with more than one open state. */
  readonly undecided: Int32Array;
  readonly limits: SearchLimits;
  readonly scenarios: number[][];
  nodes: number;
  complete: boolean;
};

/**
 * Every scenario in which no chosen state stays more than `level` behind the strongest state of its descriptor.
 * Branch and bound: choose a descriptor, rule out what no completion can save, repeat. Nothing is left out unless a
 * limit stops the search, which `complete` then says.
 */
export function search(m: Model, level: number, limits: SearchLimits): Found {
  const s = begin(m, level, limits);
  visit(s, 0);
  return { complete: s.complete, nodes: s.nodes, scenarios: s.scenarios.sort(byStates) };
}

function begin(m: Model, level: number, limits: SearchLimits): Search {
  const n = m.descriptors.length;
  const r = rivalries(m);
  const s: Search = {
    n,
    size: m.size,
    first: Int32Array.from(m.first),
    widths: Int32Array.from(m.descriptors, (_, i) => width(m, i)),
    rivalries: r,
    loss: losses(m, r),
    pull: pulls(m, r),
    open: new Int32Array((n + 1) * n),
    slack: new Int32Array((n + 1) * r.count),
    below: new Int32Array(r.count * (m.size + 1)),
    noted: 0,
    touched: new Int32Array(n),
    wanted: new Int32Array(n),
    undecided: new Int32Array(n),
    limits,
    scenarios: [],
    nodes: 0,
    complete: true,
  };
  for (let i = 0; i < n; i++) s.open[i] = 2 ** (s.widths[i] as number) - 1;
  for (let p = 0; p < r.count; p++) {
    const slack = level + bestSlack(s, p);
    s.slack[p] = slack;
    if (slack < 0) s.below[s.noted++] = p;
  }
  return s;
}

function bestSlack(s: Search, p: number): number {
  let total = s.rivalries.fixed[p] as number;
  for (let i = 0; i < s.n; i++)
    if (i !== s.rivalries.descriptor[p])
      total += best(s.rivalries.gain, p * s.size + (s.first[i] as number), s.open[i] as number);
  return total;
}

function visit(s: Search, depth: number): void {
  if (s.nodes >= s.limits.maxNodes || s.scenarios.length >= s.limits.maxScenarios) {
    s.complete = false;
    return;
  }
  s.nodes++;
  if ((s.noted > 0 && !drop(s, depth)) || !look(s, depth)) return;
  const { n, open } = s;
  const at = depth * n;
  const i = pick(s, at);
  if (i < 0) {
    s.scenarios.push(Array.from(open.subarray(at, at + n), lowest));
    return;
  }
  for (let left = open[at + i] as number; left !== 0 && s.complete; left &= left - 1) {
    for (let j = at; j < at + n; j++) open[j + n] = open[j] as number;
    narrow(s, depth, depth + 1, i, left & -left);
    visit(s, depth + 1);
  }
}

/**
 * Leaves only `mask` open in descriptor `i` and notes the rivalries whose slack fell below 0. Slacks are read at
 * `from` and written at `depth`, so that a step down needs no copy of its own.
 */
function narrow(s: Search, from: number, depth: number, i: number, mask: number): void {
  const { count, first } = s.rivalries;
  const at = depth * s.n + i;
  const before = s.open[at] as number;
  s.open[at] = mask;
  s.noted = lower(s.slack, from * count, depth * count, s.loss(i, before, mask), s.below, s.noted);
  const per = (s.widths[i] as number) - 1;
  for (let out = before & ~mask; out !== 0; out &= out - 1) {
    const start = depth * count + (first[i] as number) + lowest(out) * per;
    for (let p = start; p < start + per; p++) s.slack[p] = gone;
  }
}

/** Kept apart and small: it runs most often, and small functions are compiled soonest. */
function lower(slack: Int32Array, from: number, to: number, row: Int32Array, below: Int32Array, noted: number): number {
  let count = noted;
  for (let p = 0; p < row.length; p++) {
    const now = (slack[from + p] as number) + (row[p] as number);
    slack[to + p] = now;
    if (now < 0) below[count++] = p;
  }
  return count;
}

/** Rules out the states that were noted. Returns false where a descriptor has none left. */
function drop(s: Search, depth: number): boolean {
  while (s.noted > 0) {
    const touched = gather(s, depth);
    if (touched < 0) return false;
    for (let k = 0; k < touched; k++) {
      const i = s.touched[k] as number;
      narrow(s, depth, depth, i, s.wanted[i] as number);
      s.wanted[i] = 0;
    }
  }
  return true;
}

/** Writes what each touched descriptor keeps into `wanted`; -1 where one would keep nothing, before any sums are done. */
function gather(s: Search, depth: number): number {
  const { count, descriptor, bit } = s.rivalries;
  let touched = 0;
  let dead = false;
  for (let k = 0; k < s.noted && !dead; k++) {
    const p = s.below[k] as number;
    if ((s.slack[depth * count + p] as number) >= 0) continue;
    const i = descriptor[p] as number;
    if (s.wanted[i] === 0) {
      s.wanted[i] = s.open[depth * s.n + i] as number;
      s.touched[touched++] = i;
    }
    const left = (s.wanted[i] as number) & ~(bit[p] as number);
    s.wanted[i] = left;
    dead = left === 0;
  }
  s.noted = 0;
  if (!dead) return touched;
  for (let k = 0; k < touched; k++) s.wanted[s.touched[k] as number] = 0;
  return -1;
}

/** Rules out states that would push a decided rivalry below 0. Returns false at a dead end. */
function look(s: Search, depth: number): boolean {
  const { first, widest } = s.rivalries;
  const at = depth * s.n;
  const u = depth * s.rivalries.count;
  for (let again = true; again; ) {
    again = false;
    const undecided = list(s, at);
    for (let j = 0; j < s.n; j++) {
      const chosen = s.open[at + j] as number;
      if ((chosen & (chosen - 1)) !== 0) continue;
      const per = (s.widths[j] as number) - 1;
      const start = (first[j] as number) + lowest(chosen) * per;
      for (let p = start; p < start + per; p++) {
        if ((s.slack[u + p] as number) >= (widest[p] as number)) continue;
        const found = spare(s, depth, p, undecided);
        if (found < 0) return false;
        if (found > 0) again = true;
      }
    }
  }
  return true;
}

/** Rules out what rivalry `p` cannot afford. Returns -1 at a dead end, 1 where something was ruled out, else 0. */
function spare(s: Search, depth: number, p: number, undecided: number): number {
  const { count, gain, spread } = s.rivalries;
  const room = s.slack[depth * count + p] as number;
  let done = 0;
  for (let k = 0; k < undecided; k++) {
    const i = s.undecided[k] as number;
    if ((spread[p * s.n + i] as number) <= room) continue;
    const before = s.open[depth * s.n + i] as number;
    const mask = within(gain, p * s.size + (s.first[i] as number), before, room);
    if (mask === before) continue;
    done = 1;
    narrow(s, depth, depth, i, mask);
    if (s.noted > 0 && !drop(s, depth)) return -1;
    if ((s.slack[depth * count + p] as number) < room) break;
  }
  return done;
}

/** The states of `mask` that give a rivalry at most `room` less than the best of them does. */
function within(gain: Int32Array, start: number, mask: number, room: number): number {
  const least = best(gain, start, mask) - room;
  let kept = mask;
  for (let left = mask; left !== 0; left &= left - 1)
    if ((gain[start + lowest(left)] as number) < least) kept &= ~(left & -left);
  return kept;
}

function list(s: Search, at: number): number {
  let count = 0;
  for (let i = 0; i < s.n; i++) {
    const mask = s.open[at + i] as number;
    if ((mask & (mask - 1)) !== 0) s.undecided[count++] = i;
  }
  return count;
}

/** The descriptor to decide next: fewest open states, then the one that moves the others most; -1 where all are decided. */
function pick(s: Search, at: number): number {
  let chosen = -1;
  let fewest = 99;
  for (let i = 0; i < s.n; i++) {
    const mask = s.open[at + i] as number;
    if ((mask & (mask - 1)) === 0) continue;
    const states = bits(mask);
    if (states > fewest || (states === fewest && (s.pull[i] as number) <= (s.pull[chosen] as number))) continue;
    chosen = i;
    fewest = states;
  }
  return chosen;
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

function byStates(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return 0;
}
