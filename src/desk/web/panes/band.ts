import type { Range } from "../../../hypotheses/judgements/coherence.ts";

/** Two typed percents as a band; null while they are none. */
export function bandOf(low: string, high: string): Range | null {
  if (low.trim() === "" || high.trim() === "") return null;
  const [from, to] = [Number(low), Number(high)];
  return from >= 0 && from <= to && to <= 100 ? [from, to] : null;
}
