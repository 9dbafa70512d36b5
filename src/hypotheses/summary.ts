import { contested, type DocumentGrades, letterAt, matrixOfBoard, observationsOf } from "./board.ts";
import type { Board } from "./decisions.ts";
import { discriminator } from "./discriminator.ts";
import { diagonal } from "./grades.ts";
import { leaveOut, regrade, ruleVerdicts, type Variation } from "./robustness.ts";
import { editorial, judged, type Said, type Section, type Table } from "./section.ts";
import { linchpinSentence, listed, restsOn, shown, thresholdNote, verdict } from "./verdict.ts";
import { type Weighed, weigh } from "./weigh.ts";

/** The section on competing hypotheses; null where nobody set any up. */
export function matrixSummary(board: Board, grades: DocumentGrades = new Map(), separation?: number): Section | null {
  if (board.hypotheses.length === 0) return null;
  const weighed = weigh(matrixOfBoard(board, grades), separation);
  return {
    sentences: [
      editorial("The matrix shows what the judgement hangs on and what is missing; it names no culprit by itself."),
      ...verdict(weighed).map((text) => judged(text)),
      ...linchpinSentences(board, weighed),
      ...robustnessSentences(weighed, separation),
      ...discriminatorSentences(board, weighed, grades),
      ...gradeSentences(board, grades),
      editorial(thresholdNote(separation)),
    ],
    tables: [
      hypothesesTable(board, weighed),
      matrixTable(board, weighed),
      ...linchpinTable(board, weighed),
      ...contestedTable(board),
    ],
  };
}

function hypothesesTable(board: Board, { scores }: Weighed): Table {
  const tested = (s: Weighed["scores"][number]) => (s.untested ? "untested" : s.thin ? "thin" : "tested");
  return {
    caption: "Hypotheses and how far the evidence refutes them (0 is not at all)",
    head: ["", "Hypothesis", "Refuted, weighted", "Refuted, plain", "Telling cells", ""],
    rows: scores.map((s, i) => ({
      cells: [
        s.hypothesis,
        board.hypotheses[i]?.text ?? "",
        shown(s.weightedInconsistency),
        shown(s.inconsistency),
        String(s.telling),
        tested(s),
      ],
      passages: [],
    })),
  };
}

function matrixTable(board: Board, { matrix, discrimination }: Weighed): Table {
  const letter = (e: string, h: string) => letterAt(board, e, h) ?? "";
  return {
    caption:
      "Evidence against hypotheses: CC very consistent, C consistent, N neutral, I inconsistent, II very inconsistent, NA not applicable",
    head: ["", "Evidence", "Kind", "Weight", ...matrix.hypotheses, "Tells apart"],
    rows: matrix.rows.map((row, r) => {
      const item = board.evidence.find((e) => e.id === row.id);
      const letters = matrix.hypotheses.map((h) => letter(row.id, h));
      return {
        cells: [row.id, item?.text ?? "", row.kind, shown(row.weight), ...letters, shown(discrimination[r] ?? 0)],
        passages: item?.passages ?? [],
      };
    }),
  };
}

function linchpinTable(board: Board, { matrix, linchpins }: Weighed): readonly Table[] {
  const rows = [...linchpins].map(([rival, rows]) => ({
    cells: [
      matrix.hypotheses[rival] as string,
      rows.map((r) => matrix.rows[r]?.id).join(", "),
      rows.length ? restsOn(matrix, rows) : "nothing",
    ],
    passages: passagesOf(board, matrix, rows),
  }));
  return rows.length
    ? [
        {
          caption: "The fewest rows without which a hypothesis would tie",
          head: ["Hypothesis", "Without", "The difference rests on"],
          rows,
        },
      ]
    : [];
}

function contestedTable(board: Board): readonly Table[] {
  const rows = contested(board).map((c) => ({
    cells: [c.evidence, c.hypothesis, c.votes.join(", "), shown(c.apart)],
    passages: [],
  }));
  return rows.length
    ? [{ caption: "Cells in which the analysts part", head: ["Evidence", "Hypothesis", "Ratings", "Apart"], rows }]
    : [];
}

const passagesOf = (board: Board, matrix: Weighed["matrix"], rows: readonly number[]) =>
  rows.flatMap((r) => board.evidence.find((e) => e.id === matrix.rows[r]?.id)?.passages ?? []);

const linchpinSentences = (board: Board, { matrix, linchpins }: Weighed): readonly Said[] =>
  [...linchpins]
    .filter(([, rows]) => rows.length > 0)
    .map(([rival, rows]) => judged(linchpinSentence(matrix, rival, rows), passagesOf(board, matrix, rows)));

function robustnessSentences({ matrix }: Weighed, separation?: number): readonly Said[] {
  const out = leaveOut(matrix, separation).filter((v) => v.changes);
  const grades = regrade(matrix, separation).filter((v) => v.changes);
  const rules = ruleVerdicts(matrix);
  const name = (h: number) => matrix.hypotheses[h] as string;
  const differs = rules.rules.filter((r) => r.least.join() !== rules.rules[0]?.least.join());
  const sources = out.filter((v) => v.what !== "row");
  return [
    ...sources.map((v) => judged(`Without ${partName(v)}, ${outcome(matrix.hypotheses, v)}.`)),
    ...(grades.length
      ? [
          judged(
            `One step in the grade of ${listed([...new Set(grades.map((v) => v.name))])} would change the standing.`,
          ),
        ]
      : []),
    ...(rules.agree
      ? [judged("All ways of counting put the same hypothesis first.")]
      : differs.map((r) => judged(`By ${r.rule}, ${listed(r.least.map(name)) || "none"} would be least refuted.`))),
  ];
}

const partName = (v: Variation) =>
  v.what === "assumptions"
    ? "the assumptions"
    : v.what === "origin"
      ? `everything from the origin "${v.name}"`
      : `the source "${v.name}"`;

function outcome(names: readonly string[], v: Variation): string {
  if (v.leader !== null) return `${names[v.leader]} would lead`;
  return v.least === null
    ? "too little would be left to compare"
    : `no hypothesis would lead and ${names[v.least]} would be least refuted`;
}

function discriminatorSentences(
  board: Board,
  { matrix, standing: s }: Weighed,
  grades: DocumentGrades,
): readonly Said[] {
  if (s.least === null || s.second === null) return [];
  const pair = `${matrix.hypotheses[s.least]} and ${matrix.hypotheses[s.second]}`;
  const best = discriminator(observationsOf(board, grades), s.least, s.second);
  if (!best || best.apart === 0)
    return [editorial(`No observation that could still be made is listed that would tell ${pair} apart.`)];
  const item = board.evidence.find((e) => e.id === best.id);
  return [
    judged(
      `What would best tell ${pair} apart is not observed yet: ${item?.text ?? best.id}. It would speak against ${matrix.hypotheses[best.against ?? -1]}.`,
    ),
  ];
}

function gradeSentences(board: Board, grades: DocumentGrades): readonly Said[] {
  const given = [...board.evidence.flatMap((e) => (e.grade ? [e.grade] : [])), ...grades.values()];
  const { share, halo } = diagonal(given);
  return halo
    ? [
        editorial(
          `${Math.round(share * 100)} % of the grades give source and content the same rank: the two may not have been judged apart.`,
        ),
      ]
    : [];
}

export { judgementSummary } from "./judgement-summary.ts";
