import { z } from "zod";
import { type Act, type Board, boardOf, latest, reader, type Signed, standingOf } from "../hypotheses/decisions.ts";
import { ratingLetters } from "../record/wire-analysis.ts";
import { type Indicator, indicatorStatuses } from "./indicators.ts";
import { largestImpact, type Model, model, mostStatesEach } from "./model.ts";
import type { Cite } from "./text.ts";

const id = z.string().min(1).max(200);
const removed = z.boolean().default(false);
const reason = z.string().default("");
const passages = z.array(z.string()).default([]);
const state = z.object({ descriptor: id, state: id });
const percent = z.number().min(0).max(100);

/** Payloads of the decisions on scenarios. A later decision on the same id (or cell) replaces the earlier. */
export const scenarioPayloads = {
  descriptor: z.object({
    id,
    name: z.string().min(1),
    states: z
      .array(id)
      .min(1)
      .max(mostStatesEach)
      .refine((s) => new Set(s).size === s.length, { error: "a state stands twice" }),
    passages,
    removed,
  }),
  /** One cell of the cross-impact matrix: how `source` promotes (above 0) or restricts (below 0) `target`. */
  impact: z.object({
    source: state,
    target: state,
    value: z.int().min(-largestImpact).max(largestImpact),
    reason,
    passages,
  }),
  /** A title and likelihood for a combination of states; `states` maps descriptor ids to states. */
  scenario: z
    .object({
      id,
      title: z.string().min(1),
      states: z.record(z.string(), z.string()),
      low: percent.nullable().default(null),
      high: percent.nullable().default(null),
      text: z.string().default(""),
      passages,
      removed,
    })
    .refine((s) => (s.low === null) === (s.high === null) && (s.low ?? 0) <= (s.high ?? 100), {
      error: "low and high go together, low first",
      path: ["low"],
    }),
  indicator: z.object({
    id,
    observable: z.string().min(1),
    threshold: z.string().min(1),
    collector: z.string().default(""),
    due: z.string().min(4),
    status: z.enum(indicatorStatuses).default("open"),
    ratings: z.record(z.string(), z.enum(ratingLetters)).default({}),
    bearsOn: z.array(id).default([]),
    passages,
    removed,
  }),
} as const;
type Payloads = { readonly [K in keyof typeof scenarioPayloads]: z.infer<(typeof scenarioPayloads)[K]> };

/** A judged cell: the last judgement of each analyst, and the value they come to (median, a half towards 0). */
export type JudgedCell = {
  readonly source: { readonly descriptor: string; readonly state: string };
  readonly target: { readonly descriptor: string; readonly state: string };
  readonly value: number;
  readonly judgements: readonly (Payloads["impact"] & Signed)[];
};

/** What the decisions on scenarios leave standing. */
export type ScenarioBoard = {
  readonly descriptors: readonly (Payloads["descriptor"] & Signed)[];
  readonly cells: readonly JudgedCell[];
  /** null where no descriptor was set up. */
  readonly model: Model | null;
  readonly cite: Cite;
  readonly scenarios: readonly (Payloads["scenario"] & Signed)[];
  readonly indicators: readonly (Indicator & Signed & { readonly passages: readonly string[] })[];
  readonly unread: Board["unread"];
};

/** Everything that analysts decided about hypotheses, judgements, scenarios, indicators and forecasts. */
export type Analysis = { readonly board: Board; readonly scenarios: ScenarioBoard };

/** Folds the decisions that stand (undone ones already left out), in their order. */
export const analysisOf = (decisions: readonly Act[]): Analysis => ({
  board: boardOf(decisions),
  scenarios: scenarioBoardOf(decisions),
});

export function scenarioBoardOf(decisions: readonly Act[]): ScenarioBoard {
  const { of, unread } = reader(scenarioPayloads, decisions);
  const descriptors = standingOf(of("descriptor"), (d) => d.id);
  const known = new Set(descriptors.flatMap((d) => d.states.map((s) => place({ descriptor: d.id, state: s }))));
  const impacts = latest(of("impact"), (i) => `${i.by}\n${cellKey(i)}`).filter(
    (i) => known.has(place(i.source)) && known.has(place(i.target)),
  );
  const cells = cellsOf(impacts);
  return {
    descriptors,
    cells,
    ...modelled(descriptors, cells),
    scenarios: standingOf(of("scenario"), (s) => s.id),
    indicators: standingOf(of("indicator"), (i) => i.id),
    unread,
  };
}

const place = (s: { readonly descriptor: string; readonly state: string }) => `${s.descriptor}\n${s.state}`;
const cellKey = (i: { readonly source: JudgedCell["source"]; readonly target: JudgedCell["target"] }) =>
  `${place(i.source)}\n${place(i.target)}`;

function cellsOf(impacts: readonly (Payloads["impact"] & Signed)[]): readonly JudgedCell[] {
  const byCell = new Map<string, (Payloads["impact"] & Signed)[]>();
  for (const i of impacts) byCell.set(cellKey(i), [...(byCell.get(cellKey(i)) ?? []), i]);
  return [...byCell.values()].map((judgements) => {
    const { source, target } = judgements[0] as Payloads["impact"];
    return { source, target, value: median(judgements.map((j) => j.value)), judgements };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2;
  return Math.trunc(middle) + 0;
}

function modelled(
  descriptors: ScenarioBoard["descriptors"],
  cells: readonly JudgedCell[],
): { model: Model | null; cite: Cite } {
  if (descriptors.length === 0) return { model: null, cite: () => undefined };
  const numbers = new Map<string, number>();
  for (const d of descriptors)
    for (const s of d.states) numbers.set(place({ descriptor: d.id, state: s }), numbers.size);
  const matrix = Array.from({ length: numbers.size }, () => new Array<number>(numbers.size).fill(0));
  const byNumber = new Map<number, JudgedCell>();
  for (const c of cells) {
    const [a, b] = [numbers.get(place(c.source)) as number, numbers.get(place(c.target)) as number];
    (matrix[a] as number[])[b] = c.value;
    byNumber.set(a * numbers.size + b, c);
  }
  return {
    model: model(uniquelyNamed(descriptors), matrix),
    cite: (a, b) => citation(byNumber.get(a * numbers.size + b)),
  };
}

/** Two descriptors may bear one name; their ids then tell them apart. */
const uniquelyNamed = (descriptors: ScenarioBoard["descriptors"]) =>
  descriptors.map((d) => ({
    states: d.states,
    name: descriptors.some((o) => o !== d && o.name === d.name) ? `${d.name} (${d.id})` : d.name,
  }));

function citation(cell: JudgedCell | undefined): ReturnType<Cite> {
  const last = cell?.judgements.at(-1);
  if (!cell || !last) return undefined;
  return {
    by: last.by,
    date: last.time.slice(0, 10),
    reason: last.reason,
    passages: [...new Set(cell.judgements.flatMap((j) => j.passages))],
  };
}

/** The state indexes of a titled scenario in the board's order; null where a descriptor or state is missing. */
export function statesOfTitled(
  board: ScenarioBoard,
  titled: ScenarioBoard["scenarios"][number],
): readonly number[] | null {
  const states = board.descriptors.map((d) => d.states.indexOf(titled.states[d.id] ?? ""));
  return states.includes(-1) ? null : states;
}
