import { contested, letterAt, matrixOfBoard, votesAt } from "../hypotheses/board.ts";
import { squaredInconsistency } from "../hypotheses/panel.ts";
import { codes } from "../hypotheses/rules.ts";
import { matrixSummary } from "../hypotheses/summary.ts";
import { linchpinSentence, shown, verdict } from "../hypotheses/verdict.ts";
import { type Weighed, weigh } from "../hypotheses/weigh.ts";
import { type Analysed, headed, minus, paragraph, remark, sayAll, standingSpans, tableBlock } from "./analysed.ts";
import type { Block, Grid, GridCell, GridLine, GridRow } from "./blocks.ts";
import { type Book, runs } from "./book.ts";

const words = (...lines: readonly GridLine[]): GridCell => ({ kind: "words", lines });
const line = (text: string, style?: GridLine["style"]): GridLine => ({ runs: runs(text), ...(style ? { style } : {}) });

/** Competing hypotheses: what leads and why, what that hangs on, the scores side by side, and the matrix itself. */
export function hypothesisBlocks(book: Book, a: Analysed): readonly Block[] {
  const section = matrixSummary(a.board, a.grades);
  if (!section) return [];
  const weighed = weigh(matrixOfBoard(a.board, a.grades));
  const lead = new Set([...verdict(weighed), ...linchpinTexts(weighed)]);
  const first = section.sentences.filter((s) => lead.has(s.text));
  const rest = section.sentences.filter((s) => s.kind !== "editorial" && !lead.has(s.text));
  const notes = section.sentences.filter((s) => s.kind === "editorial");
  return [
    scoreGrid(a, weighed),
    remark(
      "The longer the bar, the more the evidence speaks against a hypothesis. Reports that copy one another count once. Weighted: each row counts by its credibility and relevance. Squared means: all analysts’ ratings together, without weights.",
    ),
    ...paragraph(sayAll(book, "matrix", first)),
    ...headed("Evidence against hypotheses", evidenceGrid(book, a, weighed)),
    remark(
      "CC speaks strongly for, C for, N neither way, I against, II strongly against; empty is not rated. A row with a bar at its edge is one that the lead hangs on. Rows that tell most apart stand first.",
    ),
    ...unobserved(book, a),
    ...(rest.length ? headed("What would change this", list(sayAll(book, "matrix", rest))) : []),
    ...paragraph(sayAll(book, "matrix", notes)),
    ...parting(book, a),
  ];
}

const list = (sentences: readonly string[]): Block => ({ kind: "list", sentences, ordered: false, shown: 8 });

const linchpinTexts = ({ matrix, linchpins }: Weighed) =>
  [...linchpins].filter(([, rows]) => rows.length).map(([rival, rows]) => linchpinSentence(matrix, rival, rows));

function scoreGrid({ board }: Analysed, { matrix, scores, standing, discrimination }: Weighed): Grid {
  const most = Math.max(1e-9, ...scores.map((s) => -s.weightedInconsistency));
  const telling = discrimination.filter((d, r) => d > 0 && (matrix.rows[r]?.weight ?? 0) > 0).length;
  const seen = board.evidence.filter((e) => e.observed);
  const rows = scores.map((s, i): GridRow => {
    const votes = seen.map((e) => votesAt(board, e.id, s.hypothesis).map((l) => codes[l]));
    const state = i === standing.leader ? "leads" : s.untested ? "untested" : s.thin ? "hardly tested" : "tested";
    return {
      cells: [
        words(line(s.hypothesis, "strong")),
        words({ runs: runs(board.hypotheses[i]?.text ?? "") }),
        { kind: "bar", share: -s.weightedInconsistency / most, text: minus(shown(s.weightedInconsistency)) },
        words(line(minus(shown(s.inconsistency)))),
        words(line(minus(shown(-squaredInconsistency(votes))))),
        { kind: "boxes", filled: s.telling, of: telling },
        words(line(state, i === standing.leader ? "strong" : "small")),
      ],
    };
  });
  return {
    kind: "grid",
    label: "Scores of the hypotheses side by side",
    columns: [
      { title: "", width: 5 },
      { title: "Hypothesis", width: 29 },
      { title: "Refuted, weighted", note: "nearer to 0 is less refuted", width: 20 },
      { title: "Plain count", width: 9 },
      { title: "Squared means", width: 10 },
      { title: "Rows that tell", width: 15 },
      { title: "", width: 12 },
    ],
    rows,
    shown: 20,
  };
}

function evidenceGrid(book: Book, a: Analysed, weighed: Weighed): Grid {
  const { matrix, linchpins, discrimination } = weighed;
  const hanging = new Set([...linchpins.values()].flat());
  const wide = matrix.hypotheses.length <= 4;
  const each = wide ? 11 : Math.max(4, Math.floor(48 / matrix.hypotheses.length));
  const order = matrix.rows
    .map((_, r) => r)
    .sort((x, y) => (discrimination[y] ?? 0) - (discrimination[x] ?? 0) || x - y);
  const rows = order.map((r): GridRow => {
    const row = matrix.rows[r]!;
    const cells = [
      words(line(row.id, "small")),
      evidenceCell(book, a, row.id),
      words(line(shown(row.weight))),
      ...matrix.hypotheses.map((h) => letterCell(a, row.id, h)),
      apartCell(discrimination[r] ?? 0),
    ];
    const look = hanging.has(r) ? "hangs" : discrimination[r] ? undefined : "quiet";
    return { cells, ...(look ? { look } : {}) };
  });
  return {
    kind: "grid",
    label: "Evidence against hypotheses",
    columns: [
      { title: "", width: 5 },
      { title: "Evidence", width: 78 - each * matrix.hypotheses.length - (wide ? 8 : 0) },
      { title: "Weight", width: 9 },
      ...matrix.hypotheses.map((title) => ({ title, width: each })),
      { title: "Tells apart", width: wide ? 16 : 12 },
    ],
    rows,
    shown: 60,
  };
}

const apartCell = (value: number): GridCell => ({ kind: "bar", share: value / 2, text: shown(value) });

/** A row's evidence, what kind it is, how it is graded, and from where. */
function evidenceCell(book: Book, a: Analysed, id: string): GridCell {
  const item = a.board.evidence.find((e) => e.id === id)!;
  const passages = standingSpans(book.assessment, item.passages);
  const grade = item.grade ?? a.grades.get(passages[0]?.document ?? "");
  const about = [
    item.kind,
    ...(grade ? [`grade ${grade}`] : []),
    ...(item.origin ? [`origin: ${item.origin}`] : []),
    ...(item.observed ? [] : ["not observed yet"]),
  ];
  const kind = item.kind === "assumption" ? "assumption" : "judgement";
  const text = `${item.text.trim().replace(/[.]$/, "")}.`;
  const open = book.open(
    { section: "matrix", kind, passages, label: id, record: id, runs: runs(`${id}: ${text}`) },
    runs(item.text),
  );
  return words({ open, runs: open.runs }, line(about.join(", "), "small"));
}

function letterCell({ board }: Analysed, evidence: string, hypothesis: string): GridCell {
  const rated = board.ratings.filter((r) => r.evidence === evidence && r.hypothesis === hypothesis);
  const note = rated.map((r) => `${r.by}: ${r.letter}${r.reason ? `, ${r.reason}` : ""}`).join("; ");
  return { kind: "letter", letter: letterAt(board, evidence, hypothesis) ?? "", note };
}

/** Observations that nobody has made yet, with what each would mean. */
function unobserved(book: Book, a: Analysed): readonly Block[] {
  const open = a.board.evidence.filter((e) => !e.observed);
  if (open.length === 0) return [];
  const hypotheses = a.board.hypotheses;
  const each = Math.max(5, Math.floor(44 / hypotheses.length));
  return headed("Not observed yet", {
    kind: "grid",
    label: "Observations not made yet, with what they would mean",
    columns: [
      { title: "", width: 5 },
      { title: "Observation", width: 95 - each * hypotheses.length },
      ...hypotheses.map((h) => ({ title: h.id, width: each })),
    ],
    rows: open.map((e) => ({
      cells: [
        words(line(e.id, "small")),
        evidenceCell(book, a, e.id),
        ...hypotheses.map((h) => letterCell(a, e.id, h.id)),
      ],
    })),
    shown: 20,
  });
}

function parting(book: Book, a: Analysed): readonly Block[] {
  const cells = contested(a.board);
  if (cells.length === 0) return [];
  const rows = cells.map((c) => {
    const rated = a.board.ratings.filter((r) => r.evidence === c.evidence && r.hypothesis === c.hypothesis);
    const votes = rated.map((r) => `${r.by} ${r.letter}`).join(", ");
    return { cells: [c.evidence, c.hypothesis, votes, shown(c.apart)], passages: [] };
  });
  const head = ["Evidence", "Hypothesis", "Ratings", "Apart (0 is agreed)"];
  return headed(
    "Where the analysts part",
    tableBlock(book, "matrix", { caption: "Cells in which the analysts part", head, rows }, [16, 16, 54, 14]),
  );
}
