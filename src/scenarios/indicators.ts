import { codes, type Letter } from "../hypotheses/rules.ts";

export const indicatorStatuses = ["open", "met", "not met", "unknown"] as const;
export type IndicatorStatus = (typeof indicatorStatuses)[number];

/** Something that can be watched and that tells scenarios (or hypotheses) apart. */
export type Indicator = {
  readonly id: string;
  readonly observable: string;
  /** From where on it counts as met: "three crossings shut for a week". */
  readonly threshold: string;
  readonly collector: string;
  /** EDTF day by which it is looked at. */
  readonly due: string;
  readonly status: IndicatorStatus;
  /** Scenario id -> how well the indicator, once met, fits it. */
  readonly ratings: Readonly<Record<string, Letter>>;
  /** Ids of claims, hypotheses, scenarios and sentences that depend on it. */
  readonly bearsOn: readonly string[];
};

/** How well an indicator tells its scenarios apart: population standard deviation of II -2 to CC 2, without NA; 0 to 2. */
export function indicatorDiagnosticity(ratings: Indicator["ratings"]): number {
  const values = Object.values(ratings)
    .filter((l) => l !== "NA")
    .map((l) => codes[l]);
  const total = values.reduce((a, b) => a + b, 0);
  const squares = values.reduce((a, b) => a + b * b, 0);
  return values.length === 0 ? 0 : Math.sqrt(values.length * squares - total * total) / values.length;
}

/** Indicators, those that tell most first; equal ones by due date. */
export const byDiagnosticity = (indicators: readonly Indicator[]): readonly Indicator[] =>
  [...indicators].sort(
    (a, b) =>
      indicatorDiagnosticity(b.ratings) - indicatorDiagnosticity(a.ratings) ||
      (a.due < b.due ? -1 : a.due > b.due ? 1 : 0),
  );

/** Open indicators whose day has passed on `date`. */
export const due = (indicators: readonly Indicator[], date: string): readonly Indicator[] =>
  indicators.filter((i) => i.status === "open" && i.due < date);
