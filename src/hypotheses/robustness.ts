import { shifted } from "./grades.ts";
import { eligible, standing } from "./leader.ts";
import { type Matrix, originGroups, type Row, rowWeight, sum, without } from "./matrix.ts";
import { squaredOrder, type Votes } from "./panel.ts";
import { refutes } from "./rules.ts";
import { scores } from "./scores.ts";

/** What the standing becomes when something is taken away or graded otherwise. Indexes of hypotheses. */
export type Variation = {
  readonly what: "source" | "origin" | "assumptions" | "row" | "grade";
  /** Name of the source, origin or row; "" for all assumptions. */
  readonly name: string;
  /** For a grade: one level up or down. */
  readonly by?: 1 | -1;
  readonly rows: readonly number[];
  readonly leader: number | null;
  readonly least: number | null;
  /** Whether another hypothesis is named, or another is least refuted, than with everything in place. */
  readonly changes: boolean;
};

/** Takes away each source, origin group of two or more, row, and all assumptions, one after the other. */
export function leaveOut(matrix: Matrix, separation?: number): readonly Variation[] {
  const by = (what: Variation["what"], key: (row: Row) => string | null) =>
    [...grouped(matrix.rows, key)].map(([name, rows]) => ({ what, name, rows }));
  const origins = by("origin", (r) => r.origin).filter((o) => o.rows.length > 1);
  const assumptions = by("assumptions", (r) => (r.kind === "assumption" ? "" : null));
  const parts = [...by("source", (r) => r.source), ...origins, ...assumptions, ...by("row", (r) => r.id)];
  const before = standing(matrix, scores(matrix), separation);
  return parts.map((part) => {
    const rest = without(matrix, (_, i) => part.rows.includes(i));
    return { ...part, ...after(rest, before, separation) };
  });
}

/** Moves each row's credibility one level up and one down; a weight given as a number moves by the root of two. */
export function regrade(matrix: Matrix, separation?: number): readonly Variation[] {
  const before = standing(matrix, scores(matrix), separation);
  return matrix.rows.flatMap((row, i) =>
    ([1, -1] as const).flatMap((by) => {
      const moved = moveGrade(row, by);
      if (moved.weight === row.weight) return [];
      const rows = matrix.rows.map((r) => (r === row ? moved : r));
      return [
        { what: "grade" as const, name: row.id, by, rows: [i], ...after({ ...matrix, rows }, before, separation) },
      ];
    }),
  );
}

function moveGrade(row: Row, by: 1 | -1): Row {
  const { credibility: c } = row;
  const credibility = typeof c === "number" ? c * Math.SQRT2 ** by : shifted(c, by);
  return { ...row, credibility, weight: rowWeight(credibility, row.relevance) };
}

function after(matrix: Matrix, before: ReturnType<typeof standing>, separation?: number) {
  const { leader, least } = standing(matrix, scores(matrix), separation);
  return { leader, least, changes: leader !== before.leader || least !== before.least };
}

function grouped(rows: readonly Row[], key: (row: Row) => string | null): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [i, row] of rows.entries()) {
    const name = key(row);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), i]);
  }
  return groups;
}

/** The least refuted hypotheses by each way of counting, among those neither untested nor thin; several where they tie. */
export type RuleVerdicts = {
  readonly rules: readonly { readonly rule: string; readonly least: readonly number[] }[];
  /** Whether all ways have one hypothesis in common at the top, and only that one. */
  readonly agree: boolean;
};

/** Whether other ways of counting would name another hypothesis. */
export function ruleVerdicts(matrix: Matrix): RuleVerdicts {
  const found = scores(matrix);
  const open = eligible(found);
  const top = (score: (h: number) => number) => {
    const best = Math.max(...open.map(score));
    return [...open].sort((a, b) => a - b).filter((h) => best - score(h) < 1e-9 * Math.max(1, Math.abs(best)));
  };
  const columns = matrix.hypotheses.map((_, h) => column(matrix, h));
  const place = squaredOrder(columns);
  const rules = [
    { rule: "weighted inconsistency, each origin once", least: top((h) => found[h]?.weightedInconsistency ?? 0) },
    { rule: "inconsistency without weights, each origin once", least: top((h) => found[h]?.inconsistency ?? 0) },
    { rule: "weighted inconsistency, every copy counted", least: top((h) => -copies(matrix, h)) },
    { rule: "squared means", least: place.filter((h) => open.includes(h)).slice(0, 1) },
  ];
  const tops = new Set(rules.map((r) => r.least.join()));
  return { rules, agree: open.length > 0 && tops.size === 1 && rules[0]?.least.length === 1 };
}

const column = (matrix: Matrix, h: number): readonly Votes[] =>
  matrix.rows.map((_, r) => [matrix.cells[r * matrix.hypotheses.length + h] as number]);

const copies = (matrix: Matrix, h: number) =>
  sum(
    matrix.rows.map(
      (row, r) => row.weight * (refutes[matrix.cells[r * matrix.hypotheses.length + h] as number] as number),
    ),
  );
