import { fromLogOdds, type LogOdds, logOdds, probability } from "../../record/probability.ts";

/** How several probabilities for one claim become one. */
export type Pooling = "odds" | "median" | "linear";

/**
 * One probability from several analysts': the geometric mean of odds by default (Sevilla 2021). `extremize` is a power
 * of the odds, 1 (off) by default. @throws RangeError where there is none, or 0 and 1 are both given
 */
export function pool(ps: readonly number[], how: Pooling = "odds", extremize = 1): number {
  if (ps.length === 0) throw new RangeError("at least one probability is needed");
  const pooled = how === "odds" ? geometricOdds(ps) : how === "median" ? median(ps) : mean(ps);
  return extremize === 1 ? pooled : fromLogOdds((logOdds(probability(pooled)) * extremize) as LogOdds);
}

function geometricOdds(ps: readonly number[]): number {
  if (ps.includes(0) && ps.includes(1)) throw new RangeError("one says 0 and one says 1: odds have no mean");
  return fromLogOdds(mean(ps.map((p) => logOdds(probability(p)))) as LogOdds);
}

export const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;

export function median(xs: readonly number[]): number {
  const sorted = [...xs].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

/** Geometric means of the probabilities of no and of yes, not made to add up (Metaculus). */
export const geometricMeans = (ps: readonly number[]): readonly [no: number, yes: number] => [
  Math.exp(mean(ps.map((p) => Math.log(1 - p)))),
  Math.exp(mean(ps.map((p) => Math.log(p)))),
];

/** Mean without the lowest and the highest; null where fewer than four are given. */
export const trimmedMean = (ps: readonly number[]): number | null =>
  ps.length < 4 ? null : mean([...ps].sort((a, b) => a - b).slice(1, -1));

/** Power of the odds that is best for n analysts with no knowledge of how they overlap (Neyman and Roughgarden 2021); 1 for one. */
export const neymanFactor = (n: number): number =>
  n < 2 ? 1 : (n * (Math.sqrt(3 * n * n - 3 * n + 1) - 2)) / (n * n - n - 1);

/** Weights of n forecasts, oldest first, newest 1 (Metaculus); with one or two all count alike. */
export const recencyWeights = (n: number): readonly number[] =>
  Array.from({ length: n }, (_, i) => (n <= 2 ? 1 : Math.exp(Math.sqrt(i + 1) - Math.sqrt(n))));

/** Standard deviations below and above the mean, each over the forecasts on its side; 0 where there is none. */
export function semiDeviations(ps: readonly number[]): { readonly lower: number; readonly upper: number } {
  const middle = mean(ps);
  const side = (xs: readonly number[]) => (xs.length === 0 ? 0 : Math.sqrt(mean(xs.map((x) => (x - middle) ** 2))));
  return { lower: side(ps.filter((p) => p < middle)), upper: side(ps.filter((p) => p > middle)) };
}

/** Where analysts part: for each claim the range, the pair furthest apart, and the pooled value. */
export type Disagreement = {
  readonly claim: string;
  readonly pooled: number;
  readonly low: { readonly analyst: string; readonly p: number };
  readonly high: { readonly analyst: string; readonly p: number };
  /** Distance of the two in decibans (10 log10 of the ratio of their odds). */
  readonly apart: number;
};

/** Claims by how far their analysts are apart, the furthest first; a claim with one analyst has no entry. */
export function disagreements(
  stated: readonly { readonly claim: string; readonly analyst: string; readonly p: number }[],
): readonly Disagreement[] {
  const byClaim = new Map<string, { readonly analyst: string; readonly p: number }[]>();
  for (const s of stated) byClaim.set(s.claim, [...(byClaim.get(s.claim) ?? []), s]);
  const found = [...byClaim].flatMap(([claim, all]) => (all.length < 2 ? [] : [spread(claim, all)]));
  return found.sort((a, b) => b.apart - a.apart || (a.claim < b.claim ? -1 : 1));
}

function spread(claim: string, all: readonly { readonly analyst: string; readonly p: number }[]): Disagreement {
  const sorted = [...all].sort((a, b) => a.p - b.p || (a.analyst < b.analyst ? -1 : 1));
  const pick = (i: number) => ({ analyst: sorted.at(i)?.analyst as string, p: sorted.at(i)?.p as number });
  const [low, high] = [pick(0), pick(-1)];
  const apart = high.p === low.p ? 0 : ((logOdds(probability(high.p)) - logOdds(probability(low.p))) * 10) / Math.LN10;
  return { claim, pooled: pool(sorted.map((s) => s.p)), low, high, apart };
}
