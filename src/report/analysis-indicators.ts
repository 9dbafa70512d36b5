import { shown } from "../hypotheses/verdict.ts";
import { byDiagnosticity, indicatorDiagnosticity } from "../scenarios/indicators.ts";
import type { Stale } from "../scenarios/staleness.ts";
import { indicatorSummary, staleSentences } from "../scenarios/summary.ts";
import { type Analysed, datesInWords, headed, paragraph, remark, sayAll, standingSpans } from "./analysed.ts";
import type { Block, Grid, GridCell, GridLine, GridRow } from "./blocks.ts";
import { type Book, runs } from "./book.ts";
import { dateWords, listed } from "./words.ts";

const words = (...lines: readonly GridLine[]): GridCell => ({ kind: "words", lines });
const line = (text: string, style?: GridLine["style"]): GridLine => ({ runs: runs(text), ...(style ? { style } : {}) });

/** What to watch, by when, and what it would tell; then what has to be looked at again, and why. */
export function indicatorBlocks(book: Book, a: Analysed): readonly Block[] {
  const section = indicatorSummary(a.scenarios, book.assessment.date);
  const stale = staleSentences(staleItems(a)).map((s, i) => ({ ...s, text: staleText(a, staleItems(a)[i]!) }));
  if (!section && stale.length === 0) return [];
  return [
    ...(section
      ? [
          ...paragraph(
            sayAll(
              book,
              "indicators",
              section.sentences.map((s) => ({ ...s, text: datesInWords(s.text) })),
            ),
          ),
          indicatorGrid(book, a),
          remark(
            "Letters say how well the indicator, once met, fits a scenario: CC very well, C well, N says nothing, I badly, II very badly. The longer the bar, the better it tells them apart.",
          ),
        ]
      : []),
    ...(stale.length
      ? headed("To be looked at again", {
          kind: "list",
          sentences: sayAll(book, "indicators", stale),
          ordered: false,
          shown: 12,
        })
      : []),
  ];
}

const staleItems = (a: Analysed): readonly Stale[] =>
  [...a.stale].map(([id, reasons]) => ({ id, kind: kindOf(a, id), reasons }));
const kindOf = ({ board, scenarios }: Analysed, id: string): Stale["kind"] =>
  scenarios.scenarios.some((s) => s.id === id)
    ? "scenario"
    : board.responsibility.some((r) => r.id === id)
      ? "responsibility"
      : "judgement";

/** By its own words, not its id. */
function staleText({ board, scenarios }: Analysed, { id, kind, reasons }: Stale): string {
  const name =
    board.judgements.findLast((j) => j.claim === id)?.text ??
    scenarios.scenarios.find((s) => s.id === id)?.title ??
    board.responsibility.find((r) => r.id === id)?.party ??
    id;
  const what = kind === "responsibility" ? "The attribution to" : `The ${kind}`;
  return `${what} “${name.replace(/[.]$/, "")}” is stale: ${listed(reasons, 6)}.`;
}

function indicatorGrid(book: Book, a: Analysed): Grid {
  const all = byDiagnosticity(a.scenarios.indicators);
  const rated = [...new Set(all.flatMap((i) => Object.keys(i.ratings)))];
  const name = (id: string) => a.scenarios.scenarios.find((s) => s.id === id)?.title ?? id;
  const each = Math.max(6, Math.floor(28 / Math.max(1, rated.length)));
  const date = book.assessment.date ?? "";
  const rows = all.map((i): GridRow => {
    const passages = standingSpans(book.assessment, a.scenarios.indicators.find((x) => x.id === i.id)?.passages ?? []);
    const open = book.open(
      {
        section: "indicators",
        kind: "judgement",
        passages,
        label: i.id,
        record: i.id,
        runs: runs(`${i.observable}; counts as met from: ${i.threshold}.`),
      },
      runs(i.observable),
    );
    const late = i.status === "open" && i.due < date;
    return {
      cells: [
        words({ open, runs: open.runs }, line(`threshold: ${i.threshold}`, "small")),
        words(line(dateWords(i.due)), ...(i.collector ? [line(i.collector, "small")] : [])),
        { kind: "state", mark: i.status, text: late ? "overdue" : i.status },
        ...rated.map((r): GridCell => ({ kind: "letter", letter: i.ratings[r] ?? "", note: name(r) })),
        { kind: "bar", share: indicatorDiagnosticity(i.ratings) / 2, text: shown(indicatorDiagnosticity(i.ratings)) },
      ],
    };
  });
  return {
    kind: "grid",
    label: "What to watch, what tells most first",
    columns: [
      { title: "Observable", width: 59 - each * rated.length },
      { title: "Due, collector", width: 15 },
      { title: "Status", width: 13 },
      ...rated.map((r) => ({ title: name(r), width: each })),
      { title: "Tells apart", width: 13 },
    ],
    rows,
    shown: 40,
  };
}
