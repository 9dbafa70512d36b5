import { type Matrix, originGroups } from "./matrix.ts";
import { refutes } from "./rules.ts";
import { smallest } from "./scores.ts";

/**
 * The ways to weaken one origin group, each containing the one before: `rows[k]` are removed and the rival gains
 * `gains[k]` on the reference. Removing other subsets is never better: in a smallest set, putting back a row that does
 * not refute the rival most can only help, so only the rows that refute it most, down to some cell, are worth removing.
 */
type Chain = {
  readonly rows: readonly (readonly number[])[];
  readonly gains: readonly number[];
  lo: number;
  hi: number;
};

/** What all comparisons in one matrix share. `refuted[row * width + column]` is a cell's weighted refutation, 0 or more. */
type Ground = {
  readonly width: number;
  readonly groups: readonly (readonly number[])[];
  readonly refuted: Float64Array;
  readonly near: number;
};

/**
 * The fewest rows whose removal lets `rival` tie with `reference` (`overtake`: pass it), in file order; among equally
 * small sets the first in file order. [] where it does so already, null where no removal does it. Exact: rows of
 * different origins add up, and inside an origin the choices form a chain.
 */
export function linchpins(matrix: Matrix, reference: number, rival: number, how: { readonly overtake?: boolean } = {}) {
  return linchpinsIn(matrix)(reference, rival, how);
}

/** `linchpins` for many pairs of one matrix. */
export function linchpinsIn(matrix: Matrix) {
  const ground = groundOf(matrix);
  return (reference: number, rival: number, { overtake = false } = {}): readonly number[] | null => {
    const { singles, groups, gap } = chainsOf(ground, reference, rival);
    const need = overtake ? gap + ground.near : gap - ground.near;
    if (need <= 0) return [];
    const size = fewest(singles, groups, need);
    if (size === null) return null;
    return groups.length === 0 ? firstSingles(singles, need, size) : firstInOrder(singles, groups, need, size);
  };
}

function groundOf(matrix: Matrix): Ground {
  const width = matrix.hypotheses.length;
  const refuted = new Float64Array(matrix.cells.length);
  for (const [row, { weight }] of matrix.rows.entries())
    for (let i = row * width; i < (row + 1) * width; i++)
      refuted[i] = (refutes[matrix.cells[i] as number] as number) * weight;
  return { width, groups: originGroups(matrix.rows), refuted, near: smallest(matrix) };
}

function chainsOf({ groups, refuted, width }: Ground, reference: number, rival: number) {
  const singles: Chain[] = [];
  const others: Chain[] = [];
  let gap = 0;
  for (const group of groups) {
    if (group.length === 1) {
      const at = (group[0] as number) * width;
      const gain = (refuted[at + rival] as number) - (refuted[at + reference] as number);
      gap += gain;
      if (gain > 0) singles.push({ rows: [[], group], gains: [0, gain], lo: 0, hi: 1 });
      continue;
    }
    const rivals = group.map((row) => refuted[row * width + rival] as number);
    const references = group.map((row) => refuted[row * width + reference] as number);
    const base = Math.max(...rivals) - Math.max(...references);
    gap += base;
    const chain = groupChain(group, { rivals, references, base });
    if (chain.rows.length > 1) (isSingle(chain) ? singles : others).push(chain);
  }
  return { singles, groups: others, gap };
}

/** Refutations as sizes (0 or more); `base` is by how much the group refutes the rival more than the reference. */
type GroupValues = {
  readonly rivals: readonly number[];
  readonly references: readonly number[];
  readonly base: number;
};

function groupChain(group: readonly number[], value: GroupValues): Chain {
  const order = group.map((_, i) => i).sort((a, b) => (value.rivals[b] ?? 0) - (value.rivals[a] ?? 0) || a - b);
  const rows: number[][] = [[]];
  const gains = [0];
  for (let k = 1; k <= order.length; k++) {
    const cut = value.rivals[order[k] ?? -1];
    if (cut === value.rivals[order[k - 1] as number]) continue;
    const rest = order.slice(k);
    const left = Math.max(0, cut ?? 0) - Math.max(0, ...rest.map((i) => value.references[i] as number));
    const gain = value.base - left;
    if (gain <= (gains.at(-1) as number)) continue;
    rows.push(order.slice(0, k).map((i) => group[i] as number));
    gains.push(gain);
  }
  return { rows, gains, lo: 0, hi: rows.length - 1 };
}

/** Best gain of the groups for each number of removed rows up to `limit`, -Infinity where a number is not enough. */
function bestOfGroups(groups: readonly Chain[], limit: number): Float64Array {
  let best = new Float64Array(limit + 1);
  for (const { rows, gains, lo, hi } of groups) {
    const next = new Float64Array(limit + 1).fill(Number.NEGATIVE_INFINITY);
    for (let option = lo; option <= hi; option++) {
      const size = rows[option]?.length as number;
      const gain = gains[option] as number;
      for (let k = size; k <= limit; k++) next[k] = Math.max(next[k] as number, (best[k - size] as number) + gain);
    }
    best = next;
  }
  return best;
}

/** Gains of single rows, the largest first, summed up: `[0, g1, g1+g2, ...]`. */
function summedUp(gains: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(gains).sort().reverse();
  const sums = [0];
  for (const gain of sorted) sums.push((sums.at(-1) as number) + gain);
  return sums;
}

function reaches(best: Float64Array, sums: readonly number[], size: number, need: number): boolean {
  for (let k = 0; k <= size; k++) {
    const single = sums[Math.min(size - k, sums.length - 1)] as number;
    if ((best[k] as number) + single >= need) return true;
  }
  return false;
}

function fewest(singles: readonly Chain[], groups: readonly Chain[], need: number): number | null {
  const sums = summedUp(singles.map((c) => c.gains[1] as number));
  const all = singles.length + groups.reduce((n, c) => n + (c.rows.at(-1)?.length ?? 0), 0);
  const limit = groups.length === 0 ? 0 : all;
  const best = bestOfGroups(groups, limit);
  for (let size = 0; size <= all; size++) {
    if (groups.length === 0 ? (sums[size] as number) >= need : reaches(best, sums, size, need)) return size;
  }
  return null;
}

/**
 * With single rows only. The heaviest `size` rows reach the need; a row outside them may take the place of the lightest
 * one not passed yet, as long as what that costs is left over. So each row is settled when it is reached.
 */
function firstSingles(singles: readonly Chain[], need: number, size: number): readonly number[] {
  const gain = (c: Chain) => c.gains[1] as number;
  const inOrder = [...singles].sort((a, b) => (a.rows[1]?.[0] as number) - (b.rows[1]?.[0] as number));
  const heaviest = [...singles].sort((a, b) => gain(b) - gain(a)).slice(0, size);
  let spare = heaviest.reduce((sum, c) => sum + gain(c), 0) - need;
  const kept = new Set(heaviest);
  const taken = new Set<Chain>();
  let last = heaviest.length - 1;
  for (const chain of inOrder) {
    if (taken.size === size) break;
    while (last >= 0 && (taken.has(heaviest[last] as Chain) || !kept.has(heaviest[last] as Chain))) last--;
    const lightest = heaviest[last];
    const cost = kept.has(chain) || !lightest ? 0 : gain(lightest) - gain(chain);
    if (!kept.has(chain) && (!lightest || cost > spare)) continue;
    if (!kept.has(chain)) kept.delete(lightest as Chain);
    kept.add(chain);
    taken.add(chain);
    spare -= cost;
  }
  return [...taken].map((c) => c.rows[1]?.[0] as number);
}

/**
 * Goes through the rows in file order and takes each that still leaves a way to finish with `size` rows. A price per
 * row bounds from above what a choice can reach, which settles most rows without the exact table.
 */
function firstInOrder(
  singles: readonly Chain[],
  groups: readonly Chain[],
  need: number,
  size: number,
): readonly number[] {
  const take = taker(singles, groups, need, size);
  const rows = [...singles, ...groups].flatMap((chain) => (chain.rows.at(-1) ?? []).map((row) => ({ row, chain })));
  rows.sort((a, b) => a.row - b.row);
  const found: number[] = [];
  for (const { row, chain } of rows) {
    if (found.length === size) break;
    if (take(chain, row)) found.push(row);
  }
  return found;
}

/** A function that decides one row after the other and remembers what was decided in each chain's `lo` and `hi`. */
function taker(singles: readonly Chain[], groups: readonly Chain[], need: number, size: number) {
  const price = priceOf([...singles, ...groups], size);
  const ranked = [...singles].sort((a, b) => (b.gains[1] as number) - (a.gains[1] as number));
  const slack = 1e-9 * Math.abs(need);
  let best: Float64Array | null = null;
  let bound = price * size;
  for (const chain of [...singles, ...groups]) bound += worth(chain, chain.lo, chain.hi, price);

  const feasible = (chain: Chain, option: number): boolean => {
    const alone = isSingle(chain);
    const sums = openSums(ranked, chain, size);
    if (sums.left < 0) return false;
    if (alone) best ??= bestOfGroups(groups, size);
    const table = alone && best ? best : bestOfGroups(forced(groups, chain, option), size);
    return reaches(table, sums.sums, sums.left, need - sums.gained);
  };
  return (chain: Chain, row: number): boolean => {
    const option = chain.rows.findIndex((rows) => rows.includes(row));
    if (option <= chain.lo) return true;
    if (option > chain.hi) return false;
    const before = worth(chain, chain.lo, chain.hi, price);
    const promising = bound - before + worth(chain, option, chain.hi, price) >= need - slack;
    const taken = promising && feasible(chain, option);
    if (taken) chain.lo = option;
    else chain.hi = option - 1;
    bound += worth(chain, chain.lo, chain.hi, price) - before;
    if (!isSingle(chain)) best = null;
    return taken;
  };
}

const isSingle = (chain: Chain) => chain.rows.length === 2 && chain.rows[1]?.length === 1;
const forced = (groups: readonly Chain[], chain: Chain, option: number) =>
  groups.map((c) => (c === chain ? { ...c, lo: option } : c));

/** Most that a chain adds at this price a row, between two of its options. */
function worth(chain: Chain, lo: number, hi: number, price: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = lo; k <= hi; k++)
    most = Math.max(most, (chain.gains[k] as number) - price * (chain.rows[k]?.length as number));
  return most;
}

/** Single rows taken so far (with `extra` where it is one), and the sums that the best open ones would add. */
function openSums(ranked: readonly Chain[], extra: Chain, size: number) {
  let [left, gained] = [size, 0];
  const sums = [0];
  for (const chain of ranked) {
    const gain = chain.gains[1] as number;
    if (chain === extra || chain.lo === 1) {
      left--;
      gained += gain;
    } else if (chain.hi === 1 && sums.length <= size) sums.push((sums.at(-1) as number) + gain);
  }
  return { left, gained, sums };
}

/** Gain of the last row that a set of this size would take: the price at which the bound is tightest. */
function priceOf(chains: readonly Chain[], size: number): number {
  const steps = chains.flatMap((c) => c.gains.slice(1).map((gain, k) => slope(c, gain, k)));
  return steps.sort((a, b) => b - a)[Math.max(0, size - 1)] ?? 0;
}
const slope = (c: Chain, gain: number, k: number) =>
  (gain - (c.gains[k] as number)) / ((c.rows[k + 1]?.length ?? 1) - (c.rows[k]?.length ?? 0));
