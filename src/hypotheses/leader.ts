import { type Matrix, totalWeight } from "./matrix.ts";
import { defaultSeparation } from "./rules.ts";
import { type Score, smallest } from "./scores.ts";

/** Who is least refuted, and whether that is enough to be named. */
export type Standing = {
  /** Index of the hypothesis that is named, or null. */
  readonly leader: number | null;
  /** Index of the least refuted of those neither untested nor thin, the first where several tie; null where there is none. */
  readonly least: number | null;
  /** Index of the next one among these; null where there is none. */
  readonly second: number | null;
  /** Distance of the two in weighted inconsistency. */
  readonly gap: number;
  /** Distance that is needed. */
  readonly needed: number;
  /** Hypotheses that tie with the least refuted, among those neither untested nor thin. */
  readonly tied: readonly number[];
};

/** The standing of the hypotheses. `separation` is a share of the total weight. */
export function standing(matrix: Matrix, found: readonly Score[], separation = defaultSeparation): Standing {
  const needed = separation * totalWeight(matrix);
  const ranked = eligible(found);
  const [least = null, second = null] = ranked;
  if (least === null) return { leader: null, least, second, gap: 0, needed, tied: [] };
  const near = smallest(matrix);
  const distance = (i: number) => weighted(found, least) - weighted(found, i);
  const gap = second === null ? Number.POSITIVE_INFINITY : distance(second);
  const leader = gap <= near || gap < needed - near ? null : least;
  return { leader, least, second, gap, needed, tied: ranked.filter((i) => distance(i) <= near) };
}

/** Indexes of the hypotheses that are neither untested nor thin, the least refuted first, then in file order. */
export function eligible(found: readonly Score[]): readonly number[] {
  const indexes = found.flatMap((s, i) => (s.untested || s.thin ? [] : [i]));
  return indexes.sort((a, b) => weighted(found, b) - weighted(found, a) || a - b);
}

const weighted = (found: readonly Score[], i: number) => found[i]?.weightedInconsistency ?? 0;
