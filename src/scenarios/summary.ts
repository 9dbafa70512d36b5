import type { WordBook } from "../hypotheses/judgements/word-books.ts";
import { phrase } from "../hypotheses/judgements/words.ts";
import { editorial, judged, type Said, type Section, type Table } from "../hypotheses/section.ts";
import { listed, shown } from "../hypotheses/verdict.ts";
import { type ScenarioBoard, statesOfTitled } from "./decisions.ts";
import { byDiagnosticity, due, type Indicator, indicatorDiagnosticity } from "./indicators.ts";
import { type Model, marks } from "./model.ts";
import { sensitivity } from "./sensitivity.ts";
import type { Solution, Solved } from "./solution.ts";
import { solve } from "./solve.ts";
import type { Stale } from "./staleness.ts";
import { stateName, strandSentence, strands } from "./text.ts";

/** A report is not the place to search for minutes: beyond this it says where it stopped. */
const reportNodes = 2_000_000;
/** More scenarios than this are counted in the report and not told. */
export const mostTold = 12;

const solvedOnce = new WeakMap<Model, Solved>();

/** The consistent scenarios as far as a report searches for them; a model is searched once. */
export function solvedForReport(m: Model): Solved {
  const found = solvedOnce.get(m) ?? solve(m, { maxNodes: reportNodes });
  solvedOnce.set(m, found);
  return found;
}

/** The section on scenarios with drivers and impediments; null where no descriptor was set up. */
export function scenarioSummary(
  board: ScenarioBoard,
  book: WordBook,
  options: { readonly level?: number } = {},
): Section | null {
  const m = board.model;
  if (!m) return null;
  const solved = options.level ? solve(m, { level: options.level, maxNodes: reportNodes }) : solvedForReport(m);
  const told = solved.scenarios.slice(0, mostTold);
  return {
    sentences: [
      editorial(countSentence(m, solved)),
      ...told.flatMap((s, i) => scenarioSentences(board, m, s, i, book)),
      ...board.scenarios.flatMap((t) => unsolved(board, m, t, solved, book)),
    ],
    tables: [scenarioTable(board, m, told), cellTable(board, m, told)],
  };
}

function countSentence(m: Model, { complete, nodes, scenarios }: Solved): string {
  const all = m.descriptors.reduce((n, d) => n * d.states.length, 1);
  const many =
    scenarios.length === 1
      ? "one combination of states holds together"
      : `${scenarios.length} combinations of states hold together`;
  const how = complete ? "All were considered" : `The search stopped at ${nodes} nodes, so there may be more`;
  return `Of ${all} combinations of ${m.descriptors.length} descriptors, ${many}. ${how}. The weight counts starting points that lead there; it is no likelihood.`;
}

export const titleOf = (board: ScenarioBoard, states: readonly number[], i: number) =>
  titledAs(board, states)?.title ?? `Scenario ${i + 1}`;
export const titledAs = (board: ScenarioBoard, states: readonly number[]) =>
  board.scenarios.find((t) => statesOfTitled(board, t)?.join() === states.join());

function scenarioSentences(board: ScenarioBoard, m: Model, s: Solution, i: number, book: WordBook): readonly Said[] {
  const titled = titledAs(board, s.states);
  const told = strands(m, s.states, board.cite).map((strand) => strandSentence(m, strand));
  return [
    judged(
      `${titleOf(board, s.states, i)}: ${listed(m.descriptors.map((d, k) => `${d.name} ${d.states[s.states[k] as number]}`))}.`,
      titled?.passages ?? [],
    ),
    ...likelihood(titled, book),
    ...(titled?.text ? [judged(titled.text, titled.passages)] : []),
    ...told.map((t) => judged(t.text, t.passages)),
    ...breaking(m, s.states),
  ];
}

function likelihood(titled: ScenarioBoard["scenarios"][number] | undefined, book: WordBook): readonly Said[] {
  if (!titled || titled.low === null || titled.high === null) return [];
  return [judged(`${titled.title}: ${phrase(book, titled.low, titled.high)}.`, titled.passages)];
}

/** The cells of which the smallest change would undo the scenario. */
function breaking(m: Model, states: readonly number[]): readonly Said[] {
  const all = sensitivity(m, states);
  const least = Math.abs(all[0]?.change ?? 0);
  const cells = all.filter((c) => Math.abs(c.change) === least && c.value !== 0).slice(0, 3);
  if (cells.length === 0) return [];
  const names = listed(cells.map((c) => `“${stateName(m, c.source)}” on “${stateName(m, c.target)}”`));
  return [editorial(`It would no longer hold if one of these judgements moved by ${least}: ${names}.`)];
}

/** Titled scenarios that do not hold together, or name states that are gone. */
function unsolved(
  board: ScenarioBoard,
  m: Model,
  titled: ScenarioBoard["scenarios"][number],
  solved: Solved,
  book: WordBook,
): readonly Said[] {
  const states = statesOfTitled(board, titled);
  if (!states) return [editorial(`${titled.title} names states that the descriptors do not have.`)];
  if (solved.scenarios.some((s) => s.states.join() === states.join())) return [];
  const against = marks(m, states).inconsistent.map((j) => m.descriptors[j]?.name as string);
  const why = against.length
    ? `does not hold together: the judgements speak against ${listed(against)}`
    : "was not reached before the search stopped";
  return [judged(`${titled.title} ${why}.`, titled.passages), ...likelihood(titled, book)];
}

function scenarioTable(board: ScenarioBoard, m: Model, told: readonly Solution[]): Table {
  return {
    caption: "Combinations of states that hold together",
    head: ["Scenario", ...m.descriptors.map((d) => d.name), "Weight", "Consistency", "Total impact"],
    rows: told.map((s, i) => ({
      cells: [
        titleOf(board, s.states, i),
        ...s.states.map((x, k) => m.descriptors[k]?.states[x] as string),
        weightText(s.weight),
        String(s.consistency),
        String(s.totalImpact),
      ],
      passages: titledAs(board, s.states)?.passages ?? [],
    })),
  };
}

export const weightText = (w: Solution["weight"]) =>
  w === null ? "" : typeof w === "number" ? String(w) : `about ${w.estimate} (${w.low} to ${w.high})`;

/** Judged cells in force in a told scenario, each with who judged it, when and why. */
function cellTable(board: ScenarioBoard, m: Model, told: readonly Solution[]): Table {
  const influences = told.flatMap((s) =>
    strands(m, s.states, board.cite).flatMap((x) => [...x.drivers, ...x.impediments]),
  );
  const once = [...new Map(influences.map((x) => [x.source * m.size + x.target, x])).values()];
  once.sort((a, b) => a.source - b.source || a.target - b.target);
  return {
    caption: "Judgements behind these scenarios (above 0 promotes, below 0 restricts)",
    head: ["From", "To", "Impact", "Judged by", "On", "Why"],
    rows: once.map((x) => ({
      cells: [
        stateName(m, x.source),
        stateName(m, x.target),
        String(x.value),
        x.citation?.by ?? "",
        x.citation?.date ?? "",
        x.citation?.reason ?? "",
      ],
      passages: x.citation?.passages ?? [],
    })),
  };
}

/** The section on indicators; null where there is none. `date` is the report's own. */
export function indicatorSummary(board: ScenarioBoard, date: string | null): Section | null {
  if (board.indicators.length === 0) return null;
  const sorted = byDiagnosticity(board.indicators);
  const late = date === null ? [] : due(board.indicators, date);
  return {
    sentences: [
      ...(late.length
        ? [editorial(`Due by ${date} and not looked at: ${listed(late.map((i) => i.observable))}.`)]
        : []),
      ...sorted
        .filter((i) => Object.keys(i.ratings).length > 0 && indicatorDiagnosticity(i.ratings) === 0)
        .map((i) => editorial(`“${i.observable}” tells no scenario from another.`)),
    ],
    tables: [indicatorTable(board, sorted)],
  };
}

function indicatorTable(board: ScenarioBoard, sorted: readonly Indicator[]): Table {
  const rated = [...new Set(sorted.flatMap((i) => Object.keys(i.ratings)))];
  const name = (id: string) => board.scenarios.find((s) => s.id === id)?.title ?? id;
  const passages = (i: Indicator) => board.indicators.find((x) => x.id === i.id)?.passages ?? [];
  return {
    caption: "What to watch, what tells most first",
    head: ["Observable", "Threshold", "Collector", "Due", "Status", ...rated.map(name), "Tells apart"],
    rows: sorted.map((i) => ({
      cells: [
        i.observable,
        i.threshold,
        i.collector,
        i.due,
        i.status,
        ...rated.map((r) => i.ratings[r] ?? ""),
        shown(indicatorDiagnosticity(i.ratings)),
      ],
      passages: passages(i),
    })),
  };
}

/** Sentences that say what has to be looked at again, and why. */
export const staleSentences = (found: readonly Stale[]): readonly Said[] =>
  found.map((s) =>
    editorial(
      `${s.kind === "sentence" ? "Sentence" : s.kind[0]?.toUpperCase() + s.kind.slice(1)} ${s.id} is stale: ${listed(s.reasons)}.`,
    ),
  );
