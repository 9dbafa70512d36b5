import type { Brand } from "./ids.ts";

/** 0 to 1, of a claim being true. */
export type Probability = Brand<number, "Probability">;
/** 0 to 1, how sure a program or a person is of a reading; never mixed with the likelihood of an event. */
export type Confidence = Brand<number, "Confidence">;
/** 0 or more: how much a row of evidence counts. */
export type Weight = Brand<number, "Weight">;
/** Natural logarithm of odds. */
export type LogOdds = Brand<number, "LogOdds">;

function unit(x: number, what: string): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`a ${what} lies between 0 and 1, got ${x}`);
  return x;
}
export const probability = (x: number) => unit(x, "probability") as Probability;
export const logOdds = (p: Probability) => Math.log(p / (1 - p)) as LogOdds;
export const fromLogOdds = (x: LogOdds) => probability(1 / (1 + Math.exp(-x)));
