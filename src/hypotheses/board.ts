import type { Board } from "./decisions.ts";
import type { Observation } from "./discriminator.ts";
import { levelOf } from "./grades.ts";
import { type Matrix, type Row, rowWeight } from "./matrix.ts";
import { cellDisagreement, consensusLetter } from "./panel.ts";
import { codes, type Letter, type Level } from "./rules.ts";

/** Document id -> Admiralty grade, from `grade` decisions. */
export type DocumentGrades = ReadonlyMap<string, string>;

/** The matrix of a board: observed evidence only, one letter a cell (several analysts come to one, a tie towards neutral). */
export function matrixOfBoard(board: Board, grades: DocumentGrades = new Map()): Matrix {
  const seen = board.evidence.filter((e) => e.observed);
  const cells = seen.flatMap((e) => board.hypotheses.map((h) => codes[letterAt(board, e.id, h.id) ?? "NA"]));
  return {
    hypotheses: board.hypotheses.map((h) => h.id),
    rows: seen.map((e) => rowOf(e, grades)),
    cells: Uint8Array.from(cells),
  };
}

function rowOf(e: Board["evidence"][number], grades: DocumentGrades): Row {
  const credibility = e.credibility ?? gradeLevel(e, grades);
  const { id, kind, relevance, origin, source } = e;
  return {
    id,
    kind,
    credibility,
    relevance,
    weight: rowWeight(credibility, relevance),
    origin,
    source: source ?? documentOf(e),
  };
}

/** The item's own grade, else its document's, else unknown, which counts as the middle. */
function gradeLevel(e: Board["evidence"][number], grades: DocumentGrades): Level {
  const grade = e.grade ?? grades.get(documentOf(e) ?? "");
  return grade ? levelOf(grade) : "M";
}

const documentOf = (e: Board["evidence"][number]) => /^([^:]+):\d/.exec(e.passages[0] ?? "")?.[1] ?? null;

/** What the analysts' letters in a cell come to; null where nobody rated. */
export const letterAt = (board: Board, evidence: string, hypothesis: string): Letter | null =>
  consensusLetter(votesAt(board, evidence, hypothesis));

export const votesAt = (board: Board, evidence: string, hypothesis: string): readonly Letter[] =>
  votesOf(board).get(`${evidence}\n${hypothesis}`) ?? [];

const counted = new WeakMap<Board["ratings"], ReadonlyMap<string, readonly Letter[]>>();

/** The letters of each cell that anybody rated. */
function votesOf({ ratings }: Board): ReadonlyMap<string, readonly Letter[]> {
  const known = counted.get(ratings);
  if (known) return known;
  const votes = new Map<string, Letter[]>();
  for (const { evidence, hypothesis, letter } of ratings) {
    const cell = `${evidence}\n${hypothesis}`;
    const list = votes.get(cell);
    if (list) list.push(letter);
    else votes.set(cell, [letter]);
  }
  counted.set(ratings, votes);
  return votes;
}

/** Cells in which analysts part, the furthest first. */
export function contested(board: Board) {
  const cells = board.evidence.flatMap((e) =>
    board.hypotheses.map((h) => {
      const votes = votesAt(board, e.id, h.id);
      return { evidence: e.id, hypothesis: h.id, votes, apart: cellDisagreement(votes.map((v) => codes[v])) ?? 0 };
    }),
  );
  return cells.filter((c) => c.apart > 0).sort((a, b) => b.apart - a.apart);
}

/** Evidence not observed yet, with the letters it would bring. */
export const observationsOf = (board: Board, grades: DocumentGrades = new Map()): readonly Observation[] =>
  board.evidence
    .filter((e) => !e.observed)
    .map((e) => ({
      id: e.id,
      letters: board.hypotheses.map((h) => letterAt(board, e.id, h.id) ?? "NA"),
      weight: rowOf(e, grades).weight,
    }));
