import type { Model } from "./model.ts";
import { losses, lowest, type Rivalries, rivalries, width } from "./rivalries.ts";

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
  readonly open: Int32Array;
  readonly slack: Int32Array;
  /** Words in which a slack fell below 0 and that are not dealt with yet. */
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
  const r = rivalries(m, level);
  const s: Search = {
    n,
    size: m.size,
    first: Int32Array.from(m.first),
    widths: Int32Array.from(m.descriptors, (_, i) => width(m, i)),
    rivalries: r,
    loss: losses(m, r),
    open: new Int32Array((n + 1) * n),
    slack: new Int32Array((n + 1) * r.words),
    below: new Int32Array(r.words * (n + 2)),
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
  s.slack.set(r.start);
  for (let w = 0; w < r.words; w++) if (((r.start[w] as number) & r.guards) !== r.guards) s.below[s.noted++] = w;
  return s;
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
 * Leaves only `mask` open in descriptor `i` and notes the words in which a slack fell below 0. Slacks are read at
 * `from` and written at `depth`, so that a step down needs no copy of its own.
 */
function narrow(s: Search, from: number, depth: number, i: number, mask: number): void {
  const { words, first, guards, gone } = s.rivalries;
  const at = depth * s.n + i;
  const before = s.open[at] as number;
  s.open[at] = mask;
  s.noted = lower(s.slack, from * words, depth * words, s.loss(i, before, mask), guards, s.below, s.noted);
  for (let out = before & ~mask; out !== 0; out &= out - 1) {
    const state = (s.first[i] as number) + lowest(out);
    const end = depth * words + (first[state + 1] as number);
    for (let w = depth * words + (first[state] as number); w < end; w++) s.slack[w] = gone;
  }
}

/** Kept apart and small: it runs most often, and small functions are compiled soonest. */
function lower(
  slack: Int32Array,
  from: number,
  to: number,
  row: Int32Array,
  guards: number,
  below: Int32Array,
  noted: number,
): number {
  let count = noted;
  for (let w = 0; w < row.length; w++) {
    const now = (slack[from + w] as number) - (row[w] as number);
    slack[to + w] = now;
    if ((now & guards) !== guards) below[count++] = w;
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
  const { words, descriptor, bit, guards } = s.rivalries;
  let touched = 0;
  let dead = false;
  for (let k = 0; k < s.noted && !dead; k++) {
    const w = s.below[k] as number;
    if (((s.slack[depth * words + w] as number) & guards) === guards) continue;
    const i = descriptor[w] as number;
    if (s.wanted[i] === 0) {
      s.wanted[i] = s.open[depth * s.n + i] as number;
      s.touched[touched++] = i;
    }
    const left = (s.wanted[i] as number) & ~(bit[w] as number);
    s.wanted[i] = left;
    dead = left === 0;
  }
  s.noted = 0;
  if (!dead) return touched;
  for (let k = 0; k < touched; k++) s.wanted[s.touched[k] as number] = 0;
  return -1;
}

/** Rules out states that would push a slack of a chosen state below 0. Returns false at a dead end. */
function look(s: Search, depth: number): boolean {
  const { words, first, widest, guards } = s.rivalries;
  const at = depth * s.n;
  for (let again = true; again; ) {
    again = false;
    const undecided = list(s, at);
    for (let j = 0; j < s.n; j++) {
      const chosen = s.open[at + j] as number;
      if ((chosen & (chosen - 1)) !== 0) continue;
      const state = (s.first[j] as number) + lowest(chosen);
      for (let w = first[state] as number; w < (first[state + 1] as number); w++) {
        if ((((s.slack[depth * words + w] as number) - (widest[w] as number)) & guards) === guards) continue;
        const found = spare(s, depth, w, undecided);
        if (found < 0) return false;
        if (found > 0) again = true;
      }
    }
  }
  return true;
}

/** Rules out what the slacks of a word cannot afford. Returns -1 at a dead end, 1 where something was ruled out, else 0. */
function spare(s: Search, depth: number, word: number, undecided: number): number {
  const { words, spread, guards } = s.rivalries;
  let done = 0;
  for (let k = 0; k < undecided; k++) {
    const i = s.undecided[k] as number;
    const room = s.slack[depth * words + word] as number;
    if (((room - (spread[word * s.n + i] as number)) & guards) === guards) continue;
    const before = s.open[depth * s.n + i] as number;
    let mask = before;
    for (let left = before; left !== 0; left &= left - 1) {
      const lost = s.loss(i, before, left & -left)[word] as number;
      if (((room - lost) & guards) !== guards) mask &= ~(left & -left);
    }
    if (mask === before) continue;
    if (mask === 0) return -1;
    done = 1;
    narrow(s, depth, depth, i, mask);
    if (s.noted > 0 && !drop(s, depth)) return -1;
  }
  return done;
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
  const { pull } = s.rivalries;
  let chosen = -1;
  let fewest = 99;
  for (let i = 0; i < s.n; i++) {
    const mask = s.open[at + i] as number;
    if ((mask & (mask - 1)) === 0) continue;
    const states = bits(mask);
    if (states > fewest || (states === fewest && (pull[i] as number) <= (pull[chosen] as number))) continue;
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
