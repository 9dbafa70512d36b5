import { coherence, type Range } from "./coherence.ts";

/** A row of likelihoods, one a hypothesis: how probable the observation is if that hypothesis is true. */
export type LikelihoodRow = {
  readonly likelihoods: readonly number[];
  /** Rows of one origin count once, by the geometric mean of their likelihoods. */
  readonly origin: string | null;
};

export type Posterior = {
  readonly posterior: readonly number[];
  /** Rows with a 0: it would rule a hypothesis out for ever, whatever comes after. */
  readonly absolute: readonly { readonly row: number; readonly hypothesis: number }[];
};

/**
 * Posterior of exclusive hypotheses. Likelihoods are the analyst's own numbers: letters of a matrix are never turned
 * into them. @throws RangeError where shapes differ, a number leaves 0 to 1, or everything is ruled out
 */
export function update(prior: readonly number[], rows: readonly LikelihoodRow[]): Posterior {
  checkPrior(prior);
  for (const [i, r] of rows.entries()) checkRow(r.likelihoods, prior.length, i);
  const logs = prior.map(Math.log);
  for (const group of byOrigin(rows))
    for (const h of prior.keys()) logs[h] = (logs[h] as number) + meanLog(group.map((r) => r.likelihoods[h] as number));
  const absolute = rows.flatMap((r, row) =>
    r.likelihoods.flatMap((x, hypothesis) => (x === 0 ? [{ row, hypothesis }] : [])),
  );
  return { posterior: normalized(logs), absolute };
}

const meanLog = (xs: readonly number[]) => xs.reduce((sum, x) => sum + Math.log(x), 0) / xs.length;

function normalized(logs: readonly number[]): readonly number[] {
  const top = Math.max(...logs);
  if (top === Number.NEGATIVE_INFINITY) throw new RangeError("every hypothesis is ruled out by a likelihood of 0");
  const raised = logs.map((x) => Math.exp(x - top));
  const total = raised.reduce((a, b) => a + b, 0);
  return raised.map((x) => x / total);
}

function byOrigin(rows: readonly LikelihoodRow[]): readonly (readonly LikelihoodRow[])[] {
  const groups = new Map<string | number, LikelihoodRow[]>();
  for (const [i, r] of rows.entries()) {
    const key = r.origin ?? i;
    groups.set(key, [...(groups.get(key) ?? []), r]);
  }
  return [...groups.values()];
}

function checkPrior(prior: readonly number[]): void {
  const total = prior.reduce((a, b) => a + b, 0);
  if (prior.some((p) => !(p >= 0 && p <= 1)) || Math.abs(total - 1) > 1e-9)
    throw new RangeError(`a prior lies between 0 and 1 and adds up to 1, got ${prior.join(", ")}`);
}

function checkRow(likelihoods: readonly number[], width: number, row: number): void {
  if (likelihoods.length !== width)
    throw new RangeError(`row ${row + 1} has ${likelihoods.length} likelihoods for ${width} hypotheses`);
  for (const x of likelihoods)
    if (!(x >= 0 && x <= 1)) throw new RangeError(`row ${row + 1}: a likelihood lies between 0 and 1, got ${x}`);
}

/** Posterior where the observation itself is only believed with probability `sure` (Jeffrey's rule). */
export function jeffrey(prior: readonly number[], likelihoods: readonly number[], sure: number): readonly number[] {
  if (!(sure >= 0 && sure <= 1)) throw new RangeError(`how sure lies between 0 and 1, got ${sure}`);
  const seen = update(prior, [{ likelihoods, origin: null }]).posterior;
  const unseen = update(prior, [{ likelihoods: likelihoods.map((x) => 1 - x), origin: null }]).posterior;
  return prior.map((_, h) => sure * (seen[h] as number) + (1 - sure) * (unseen[h] as number));
}

/**
 * Posterior bounds where priors and likelihoods are ranges: for each hypothesis, its own numbers at one end and all
 * others' at the other. Exact where the prior is a point; else outer bounds. One row an origin is expected.
 */
export function updateRanges(prior: readonly Range[], rows: readonly (readonly Range[])[]): readonly Range[] {
  if (!coherence(prior, 1).coherent) throw new RangeError("the prior ranges cannot hold together");
  const product = (h: number, end: 0 | 1) =>
    rows.reduce((p, row) => p * (row[h] as Range)[end], (prior[h] as Range)[end]);
  const share = (own: number, others: number) => (own + others === 0 ? 0 : own / (own + others));
  return prior.map((_, h) => {
    const others = (end: 0 | 1) => prior.reduce((sum, _p, k) => (k === h ? sum : sum + product(k, end)), 0);
    return [share(product(h, 0), others(1)), share(product(h, 1), others(0))] as const;
  });
}

/** Weight of evidence of a likelihood ratio in decibans (10 log10). */
export const decibans = (ratio: number): number => 10 * Math.log10(ratio);
