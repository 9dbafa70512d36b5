import { mean } from "./pooling.ts";

/** Scores of forecasts against what came; natural logarithms unless said otherwise. */

/** (p - y)^2 for one yes-or-no forecast: 0 best, 1 worst. Twice this is Brier's own two-category score. */
export const brier = (p: number, happened: boolean): number => (p - (happened ? 1 : 0)) ** 2;

/** Brier's score over several outcomes: 0 best, 2 worst. */
export const brierMany = (ps: readonly number[], outcome: number): number =>
  ps.reduce((sum, p, i) => sum + (p - (i === outcome ? 1 : 0)) ** 2, 0);

/** Ranked probability score for ordered outcomes: squared distances of the cumulated probabilities. */
export function ranked(ps: readonly number[], outcome: number): number {
  let cumulated = 0;
  return ps.reduce((sum, p, i) => {
    cumulated += p;
    return sum + (cumulated - (i >= outcome ? 1 : 0)) ** 2;
  }, 0);
}

/** ln of the probability given to what came: 0 best; -Infinity where it was called impossible. */
export const logScore = (p: number, happened: boolean): number => Math.log(happened ? p : 1 - p);

/** Metaculus' baseline score: 0 for "even odds over k outcomes", 100 for certainty, times the share of time it stood. */
export const baseline = (pOfOutcome: number, outcomes = 2, activeShare = 1): number =>
  100 * (1 + Math.log(pOfOutcome) / Math.log(outcomes)) * activeShare;

/** Peer score of each forecaster: 100 times the log score less the mean of the others'; they add up to 0. */
export const peerScores = (psOfOutcome: readonly number[]): readonly number[] =>
  peers(psOfOutcome.map(Math.log)).map((x) => 100 * x);

export function peers(logs: readonly number[]): readonly number[] {
  const total = logs.reduce((a, b) => a + b, 0);
  return logs.map((x) => (logs.length < 2 ? 0 : x - (total - x) / (logs.length - 1)));
}

/** Murphy's parts of the mean Brier score: reliability - resolution + uncertainty, grouped by forecast value. */
export type Murphy = {
  readonly brier: number;
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
};

export function murphy(forecasts: readonly number[], outcomes: readonly boolean[]): Murphy {
  const rate = mean(outcomes.map(Number));
  const groups = [...grouped(forecasts, outcomes)];
  const over = (f: (p: number, observed: number) => number) =>
    groups.reduce((sum, [p, came]) => sum + came.length * f(p, mean(came.map(Number))), 0) / forecasts.length;
  return {
    brier: mean(forecasts.map((p, i) => brier(p, outcomes[i] as boolean))),
    reliability: over((p, observed) => (p - observed) ** 2),
    resolution: over((_, observed) => (observed - rate) ** 2),
    uncertainty: rate * (1 - rate),
  };
}

function grouped(forecasts: readonly number[], outcomes: readonly boolean[]): Map<number, boolean[]> {
  const groups = new Map<number, boolean[]>();
  for (const [i, p] of forecasts.entries()) groups.set(p, [...(groups.get(p) ?? []), outcomes[i] as boolean]);
  return groups;
}

/** One line of the forecast log. */
export type Forecast = {
  readonly id: string;
  readonly claim: string;
  readonly analyst: string;
  /** Whose report it rests on, where it rests on one. */
  readonly source: string | null;
  readonly p: number;
  /** EDTF date. */
  readonly made: string;
  readonly due: string;
  /** null until it is known. */
  readonly happened: boolean | null;
};

/** How forecasts of one analyst or source turned out. */
export type Calibration = {
  readonly of: string;
  readonly count: number;
  readonly brier: number;
  readonly logScore: number;
  /** Forecasts by tenths: how many, their mean probability, how many of them came. */
  readonly tenths: readonly {
    readonly from: number;
    readonly count: number;
    readonly said: number;
    readonly came: number;
  }[];
};

/** Calibration of all forecasts whose outcome is known, by analyst or by source, in order of name. */
export function calibration(log: readonly Forecast[], by: "analyst" | "source"): readonly Calibration[] {
  const known = log.filter((f) => f.happened !== null && f[by] !== null);
  const names = [...new Set(known.map((f) => f[by] as string))].sort();
  return names.map((of) => {
    const mine = known.filter((f) => f[by] === of);
    const scoreOf = (f: (p: number, happened: boolean) => number) =>
      mean(mine.map((m) => f(m.p, m.happened as boolean)));
    return { of, count: mine.length, brier: scoreOf(brier), logScore: scoreOf(logScore), tenths: tenths(mine) };
  });
}

function tenths(mine: readonly Forecast[]) {
  return Array.from({ length: 10 }, (_, k) => {
    const inside = mine.filter((f) => Math.min(9, Math.floor(f.p * 10 + 1e-9)) === k);
    const said = inside.length ? mean(inside.map((f) => f.p)) : 0;
    return { from: k / 10, count: inside.length, said, came: inside.filter((f) => f.happened).length };
  }).filter((t) => t.count > 0);
}

/** Forecasts whose due date has passed on `date` (EDTF, compared as text from the year down) and whose outcome is not known. */
export const overdue = (log: readonly Forecast[], date: string): readonly Forecast[] =>
  log.filter((f) => f.happened === null && f.due < date);
