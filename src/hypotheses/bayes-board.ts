import type { Board } from "./decisions.ts";
import { updateRanges } from "./judgements/bayes.ts";
import { incoherence, type Range } from "./judgements/coherence.ts";
import { originGroups } from "./matrix.ts";

/** Bayes' rule on the numbers that one analyst stated; letters of the matrix are never turned into numbers. */
export type OwnBayes = {
  readonly analyst: string;
  /** Percent, in the order of the board's hypotheses. */
  readonly prior: readonly Range[];
  /** null where the priors cannot hold together. */
  readonly posterior: readonly Range[] | null;
  /** Evidence that counted: observed, with a likelihood for every hypothesis. */
  readonly used: readonly string[];
  /** Evidence that still lacks a likelihood for some hypothesis. */
  readonly waiting: readonly string[];
  /** Why there is no posterior, or what a 0 does to it; empty where there is nothing to say. */
  readonly warnings: readonly string[];
};

/** One entry for each analyst who gave every hypothesis a prior, in order of name. */
export function bayesOf(board: Board): readonly OwnBayes[] {
  const analysts = [...new Set(board.priors.map((p) => p.by))].sort();
  return analysts.flatMap((analyst) => {
    const prior = board.hypotheses.flatMap((h): Range[] => {
      const own = board.priors.find((p) => p.by === analyst && p.hypothesis === h.id);
      return own ? [[own.low, own.high]] : [];
    });
    return prior.length === board.hypotheses.length ? [ownBayes(board, analyst, prior)] : [];
  });
}

function ownBayes(board: Board, analyst: string, prior: readonly Range[]): OwnBayes {
  const rows = board.evidence.flatMap((e) => {
    const ranges = board.hypotheses.flatMap((h): Range[] => {
      const own = board.likelihoods.find((l) => l.by === analyst && l.evidence === e.id && l.hypothesis === h.id);
      return own ? [[own.low / 100, own.high / 100]] : [];
    });
    return ranges.length && e.observed ? [{ id: e.id, origin: e.origin, ranges }] : [];
  });
  const full = rows.filter((r) => r.ranges.length === board.hypotheses.length);
  const problem = incoherence(prior);
  const grouped = originGroups(full).map((group) => together(group.map((i) => full[i]?.ranges as readonly Range[])));
  const shares = prior.map(([low, high]): Range => [low / 100, high / 100]);
  return {
    analyst,
    prior,
    posterior: problem ? null : updateRanges(shares, grouped).map(([low, high]): Range => [low * 100, high * 100]),
    used: full.map((r) => r.id),
    waiting: rows.filter((r) => !full.includes(r)).map((r) => r.id),
    warnings: problem ? [problem] : absolutes(board, full),
  };
}

/** Rows of one origin as one row: each end by the geometric mean. */
const together = (rows: readonly (readonly Range[])[]): readonly Range[] =>
  (rows[0] as readonly Range[]).map((_, h): Range => [ends(rows, h, 0), ends(rows, h, 1)]);
const ends = (rows: readonly (readonly Range[])[], h: number, end: 0 | 1) =>
  rows.reduce((product, r) => product * (r[h] as Range)[end], 1) ** (1 / rows.length);

function absolutes(board: Board, rows: readonly { readonly id: string; readonly ranges: readonly Range[] }[]) {
  return rows.flatMap((r) =>
    r.ranges.flatMap(([, high], h) =>
      high === 0
        ? [`A likelihood of 0 in ${r.id} rules ${board.hypotheses[h]?.id} out for ever, whatever comes after`]
        : [],
    ),
  );
}
