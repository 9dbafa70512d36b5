/** Power in a vote by blocs: how often a bloc turns a losing coalition into a winning one. */
export type Power = {
  /** Coalitions that the bloc turns; exact. */
  readonly swings: readonly bigint[];
  /** Swings as a share of all swings. */
  readonly banzhaf: readonly number[];
  /** Swings as a share of the coalitions of the others (Penrose). */
  readonly penrose: readonly number[];
  /** Share of the orders of joining in which the bloc turns the coalition (Shapley and Shubik 1954). */
  readonly shapleyShubik: readonly number[];
};

/** Tables have a place for every seat below the quota; no parliament needs more. */
const largestQuota = 100_000;
/** With more blocs than this, counts pass 2^53 and whole numbers of any size are needed, which are slower. */
const mostInDoubles = 52;

/**
 * Power of each bloc where a coalition wins with `quota` seats or more. Counted by seats, not by coalitions, so exact
 * for any number of blocs. @throws RangeError where a weight or the quota is not whole
 */
export function powerIndices(weights: readonly number[], quota: number): Power {
  checkSeats(weights, quota);
  const found = weights.length <= mostInDoubles ? turnsInDoubles(weights, quota) : turnsInBigInts(weights, quota);
  const swings = found.map((t) => t.reduce((sum, x) => sum + x, 0n));
  const all = swings.reduce((sum, x) => sum + x, 0n);
  return {
    swings,
    banzhaf: swings.map((s) => ratio(s, all)),
    penrose: swings.map((s) => ratio(s, 2n ** BigInt(weights.length - 1))),
    shapleyShubik: found.map(shapley),
  };
}

function checkSeats(weights: readonly number[], quota: number): void {
  for (const [i, w] of weights.entries())
    if (!Number.isSafeInteger(w) || w < 0) throw new RangeError(`seats[${i}] is a whole number from 0, got ${w}`);
  if (!Number.isSafeInteger(quota) || quota < 1 || quota > largestQuota)
    throw new RangeError(`a quota is a whole number from 1 to ${largestQuota}, got ${quota}`);
}

/**
 * For each bloc, by size, the coalitions of the others that lose without it and win with it. A table counts the losing
 * coalitions of all blocs by size and seats; taking one bloc out again leaves those of the others.
 */
function turnsInDoubles(weights: readonly number[], quota: number): bigint[][] {
  const table = Array.from({ length: weights.length + 1 }, () => new Float64Array(quota));
  (table[0] as Float64Array)[0] = 1;
  for (const [done, w] of weights.entries())
    for (let size = done; size >= 0; size--) {
      const [from, to] = [table[size] as Float64Array, table[size + 1] as Float64Array];
      for (let seats = quota - 1 - w; seats >= 0; seats--)
        to[seats + w] = (to[seats + w] as number) + (from[seats] as number);
    }
  const others = Array.from({ length: weights.length }, () => new Float64Array(quota));
  return weights.map((w) =>
    others.map((row, size) => {
      const before = others[size - 1];
      const all = table[size] as Float64Array;
      let turned = 0;
      for (let seats = 0; seats < quota; seats++) {
        const count = (all[seats] as number) - (before && seats >= w ? (before[seats - w] as number) : 0);
        row[seats] = count;
        if (seats + w >= quota) turned += count;
      }
      return BigInt(turned);
    }),
  );
}

/** The same for counts that doubles cannot hold. */
function turnsInBigInts(weights: readonly number[], quota: number): bigint[][] {
  const table = Array.from({ length: weights.length + 1 }, () => new Array<bigint>(quota).fill(0n));
  (table[0] as bigint[])[0] = 1n;
  for (const [done, w] of weights.entries())
    for (let size = done; size >= 0; size--) {
      const [from, to] = [table[size] as bigint[], table[size + 1] as bigint[]];
      for (let seats = quota - 1 - w; seats >= 0; seats--)
        to[seats + w] = (to[seats + w] as bigint) + (from[seats] as bigint);
    }
  return weights.map((w) => {
    let before: bigint[] = new Array<bigint>(quota).fill(0n);
    return table.slice(0, -1).map((row) => {
      before = row.map((count, seats) => count - (seats >= w ? (before[seats - w] as bigint) : 0n));
      return before.slice(Math.max(0, quota - w)).reduce((sum, x) => sum + x, 0n);
    });
  });
}

/** Sum over sizes k of turns(k) k! (n-1-k)! / n!. */
function shapley(turned: readonly bigint[]): number {
  const n = turned.length;
  const factorial = [1n];
  for (let k = 1; k <= n; k++) factorial.push((factorial[k - 1] as bigint) * BigInt(k));
  const total = turned.reduce((sum, t, k) => sum + t * (factorial[k] as bigint) * (factorial[n - 1 - k] as bigint), 0n);
  return ratio(total, factorial[n] as bigint);
}

/** a / b to 15 digits. */
function ratio(a: bigint, b: bigint): number {
  return b === 0n ? 0 : Number((a * 10n ** 18n) / b) / 1e18;
}

/** Winning coalitions that lose with any one bloc less. */
export type MinimalWinning = {
  readonly count: bigint;
  readonly listed: readonly (readonly number[])[];
  readonly complete: boolean;
};

/** Minimal winning coalitions: all counted, the first `limit` listed (bloc indexes rising, larger blocs first in the search). */
export function minimalWinning(weights: readonly number[], quota: number, limit = 100): MinimalWinning {
  checkSeats(weights, quota);
  const order = weights.map((_, i) => i).filter((i) => (weights[i] as number) > 0);
  order.sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  const sorted = order.map((i) => weights[i] as number);
  const count = countMinimal(sorted, quota);
  const listed = listMinimal(sorted, quota, limit).map((c) => c.map((k) => order[k] as number).sort((a, b) => a - b));
  return { count, listed: listed.sort(byMembers), complete: BigInt(listed.length) === count };
}

/**
 * In falling order of seats the last member is the smallest: a coalition is minimal when it wins with that member and
 * loses without it. So they are counted by the seats of the members before the last.
 */
function countMinimal(sorted: readonly number[], quota: number): bigint {
  const ways = new Array<bigint>(quota).fill(0n);
  ways[0] = 1n;
  let count = 0n;
  for (const w of sorted) {
    for (let seats = Math.max(0, quota - w); seats < quota; seats++) count += ways[seats] as bigint;
    for (let seats = quota - 1; seats >= w; seats--)
      ways[seats] = (ways[seats] as bigint) + (ways[seats - w] as bigint);
  }
  return count;
}

function listMinimal(sorted: readonly number[], quota: number, limit: number): number[][] {
  const rest = sorted.map((_, i) => sorted.slice(i).reduce((a, b) => a + b, 0));
  const found: number[][] = [];
  const extend = (from: number, members: readonly number[], seats: number): void => {
    for (let k = from; k < sorted.length && found.length < limit && seats + (rest[k] as number) >= quota; k++) {
      const now = seats + (sorted[k] as number);
      if (now >= quota) found.push([...members, k]);
      else extend(k + 1, [...members, k], now);
    }
  };
  extend(0, [], 0);
  return found;
}

function byMembers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return a.length - b.length;
}

/** Mean of positions, each counting by its weight. @throws RangeError where the weights do not add up to more than 0 */
export function weightedMean(positions: readonly number[], weights: readonly number[]): number {
  const total = totalOf(positions, weights);
  return positions.reduce((sum, x, i) => sum + x * (weights[i] as number), 0) / total;
}

/** Position with at most half of the weight on either side; between two where the halves are equal, their middle. */
export function weightedMedian(positions: readonly number[], weights: readonly number[]): number {
  const half = totalOf(positions, weights) / 2;
  const order = positions.map((x, i) => ({ x, w: weights[i] as number })).filter((p) => p.w > 0);
  order.sort((a, b) => a.x - b.x);
  let before = 0;
  for (const [i, { x, w }] of order.entries()) {
    before += w;
    if (before === half) return (x + (order[i + 1]?.x ?? x)) / 2;
    if (before > half) return x;
  }
  throw new RangeError("positions are needed");
}

function totalOf(positions: readonly number[], weights: readonly number[]): number {
  if (positions.length !== weights.length)
    throw new RangeError(`each position has a weight: got ${positions.length} positions, ${weights.length} weights`);
  if (weights.some((w) => !(w >= 0))) throw new RangeError("a weight is a number not below 0");
  const total = weights.reduce((a, b) => a + b, 0);
  if (!(total > 0)) throw new RangeError("the weights add up to 0");
  return total;
}
