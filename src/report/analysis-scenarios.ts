import { phrase } from "../hypotheses/judgements/words.ts";
import { statesOfTitled } from "../scenarios/decisions.ts";
import type { Model } from "../scenarios/model.ts";
import type { Solution } from "../scenarios/solution.ts";
import { mostTold, scenarioSummary, solvedForReport, titledAs, titleOf, weightText } from "../scenarios/summary.ts";
import { type Influence, stateName, strandSentence, strands } from "../scenarios/text.ts";
import { type Analysed, headed, paragraph, remark, sayAll, standingSpans } from "./analysed.ts";
import type { Block, Grid, GridCell, GridLine, GridRow } from "./blocks.ts";
import { type Book, runs } from "./book.ts";
import { dateWords } from "./words.ts";

const words = (...lines: readonly GridLine[]): GridCell => ({ kind: "words", lines });
const line = (text: string, style?: GridLine["style"]): GridLine => ({ runs: runs(text), ...(style ? { style } : {}) });

/** Scenarios that hold together, what drives each and what holds it back, with whoever judged it. */
export function scenarioBlocks(book: Book, a: Analysed): readonly Block[] {
  const m = a.scenarios.model;
  const section = scenarioSummary(a.scenarios, a.wordBook);
  if (!m || !section) return [];
  const solved = solvedForReport(m);
  const told = solved.scenarios.slice(0, mostTold);
  const intro = section.sentences.slice(0, 1);
  const strandTexts = new Set(
    told.flatMap((s) => strands(m, s.states, a.scenarios.cite).map((x) => strandSentence(m, x).text)),
  );
  const rest = section.sentences.slice(1).filter((s) => !strandTexts.has(s.text));
  const gone = rest.filter((s) => unsolvedOf(a, told).some((t) => s.text.startsWith(t)));
  return [
    ...paragraph(sayAll(book, "scenarios", intro)),
    overview(book, a, m, told),
    ...told.flatMap((s, i) => oneScenario(book, a, m, s, i, rest)),
    ...(solved.scenarios.length > told.length
      ? [
          remark(
            `${solved.scenarios.length - told.length} further combinations hold together; the command assay scenarios lists them.`,
          ),
        ]
      : []),
    ...(gone.length ? headed("Set up and not found to hold", list(sayAll(book, "scenarios", gone))) : []),
    remark(
      "A number in brackets is how strongly one development promotes (above 0) or restricts (below 0) another, as the analysts judged it. A combination holds together where no development meets more resistance than another course of the same matter would.",
    ),
  ];
}

const list = (sentences: readonly string[]): Block => ({ kind: "list", sentences, ordered: false, shown: 8 });

const unsolvedOf = ({ scenarios: b }: Analysed, told: readonly Solution[]) =>
  b.scenarios.filter((t) => !told.some((s) => statesOfTitled(b, t)?.join() === s.states.join())).map((t) => t.title);

function overview(book: Book, a: Analysed, m: Model, told: readonly Solution[]): Grid {
  const size = (s: Solution) => (typeof s.weight === "number" ? s.weight : (s.weight?.estimate ?? 0));
  const most = Math.max(1, ...told.map(size));
  const each = Math.max(8, Math.floor(56 / m.descriptors.length));
  const rows = told.map((s, i): GridRow => {
    const titled = titledAs(a.scenarios, s.states);
    const passages = standingSpans(book.assessment, titled?.passages ?? []);
    const name = titleOf(a.scenarios, s.states, i);
    const states = m.descriptors.map((d, k) => `${d.name} ${d.states[s.states[k]!]}`).join(", ");
    const open = book.open(
      {
        section: "scenarios",
        kind: "judgement",
        passages,
        label: name,
        ...(titled ? { record: titled.id } : {}),
        runs: runs(`${name}: ${states}.`),
      },
      runs(name),
    );
    const likely =
      titled && titled.low !== null && titled.high !== null
        ? [line(phrase(a.wordBook, titled.low, titled.high), "small")]
        : [];
    const stale = titled && a.stale.has(titled.id) ? [line("stale", "stale")] : [];
    return {
      cells: [
        words({ open, runs: open.runs, style: "strong" }, ...likely, ...stale),
        ...s.states.map((x, k) => words(line(m.descriptors[k]!.states[x]!))),
        { kind: "bar", share: size(s) / most, text: weightText(s.weight) },
      ],
    };
  });
  return {
    kind: "grid",
    label: "Combinations of developments that hold together",
    columns: [
      { title: "Scenario", width: 22 },
      ...m.descriptors.map((d) => ({ title: d.name, width: each })),
      { title: "Weight", note: "starts that lead here", width: 18 },
    ],
    rows,
    shown: 20,
  };
}

function oneScenario(
  book: Book,
  a: Analysed,
  m: Model,
  s: Solution,
  i: number,
  rest: NonNullable<ReturnType<typeof scenarioSummary>>["sentences"],
): readonly Block[] {
  const name = titleOf(a.scenarios, s.states, i);
  const titled = titledAs(a.scenarios, s.states);
  const start = rest.findIndex((x) => x.text.startsWith(`${name}: `));
  const next = rest.findIndex(
    (x, k) => k > start && x.kind === "editorial" && x.text.startsWith("It would no longer hold"),
  );
  const own = rest.slice(start + 1, next < 0 ? start + 1 : next + 1).filter((x) => !isOther(x.text, a, m, s, i));
  const rows = strands(m, s.states, a.scenarios.cite).map((strand): GridRow => {
    const told = strandSentence(m, strand);
    const open = book.open(
      {
        section: "scenarios",
        kind: "judgement",
        passages: standingSpans(book.assessment, told.passages),
        label: name,
        runs: runs(told.text),
      },
      runs(strand.state),
    );
    return {
      cells: [
        words({ runs: runs(strand.descriptor) }, { open, runs: open.runs, style: "strong" }),
        influenceCell(book, m, strand.drivers),
        influenceCell(book, m, strand.impediments),
      ],
    };
  });
  const why = a.stale.get(titled?.id ?? "");
  return [
    ...headed(name, {
      kind: "grid",
      label: `What drives and holds back: ${name}`,
      columns: [
        { title: "Development", width: 26 },
        { title: "Driven by", width: 37 },
        { title: "Held back by", width: 37 },
      ],
      rows,
      shown: 30,
    }),
    ...(why ? [remark(`Stale: ${why.join("; ")}.`)] : []),
    ...paragraph(sayAll(book, "scenarios", own)),
  ];
}

/** Titles may begin alike: sentences of another scenario are left to it. */
const isOther = (text: string, a: Analysed, m: Model, s: Solution, i: number) =>
  a.scenarios.scenarios.some((t) => t.title !== titleOf(a.scenarios, s.states, i) && text.startsWith(`${t.title}: `)) ||
  m.descriptors.some((d) => text.startsWith(`${d.name}: `));

const influenceCell = (book: Book, m: Model, all: readonly Influence[]): GridCell =>
  all.length ? words(...influences(book, m, all)) : words(line("nothing judged", "small"));

/** One line each: what influences, how strongly, and who judged so; it opens the passages of that judgement. */
function influences(book: Book, m: Model, all: readonly Influence[]): readonly GridLine[] {
  return all.flatMap((x): readonly GridLine[] => {
    const text = `${stateName(m, x.source)} (${x.value > 0 ? "+" : "−"}${Math.abs(x.value)})`;
    const c = x.citation;
    if (!c) return [line(text)];
    const verb = x.value > 0 ? "promotes" : "restricts";
    const open = book.open(
      {
        section: "scenarios",
        kind: "judgement",
        passages: standingSpans(book.assessment, c.passages),
        label: c.by,
        runs: runs(
          `${stateName(m, x.source)} ${verb} ${stateName(m, x.target)} (${x.value > 0 ? "+" : "−"}${Math.abs(x.value)}), by the judgement of ${c.by} on ${dateWords(c.date)}${c.reason ? `: ${c.reason.replace(/[.]$/, "")}` : ""}.`,
        ),
      },
      runs(text),
    );
    return [{ open, runs: open.runs }, ...(c.reason ? [line(c.reason, "small")] : [])];
  });
}
