import { useSyncExternalStore } from "react";
import { letterAt } from "../../../../hypotheses/board.ts";
import type { Letter } from "../../../../hypotheses/rules.ts";
import { act, analysisNow, type Desk } from "../../analysis.ts";
import { atOfPassage } from "../../hand.ts";
import { set } from "../../state.ts";

/** Where one rates: a row and a column of the grid. */
export type Cell = { readonly row: number; readonly column: number };
let cell: Cell = { row: 0, column: 0 };
const listeners = new Set<() => void>();

export const useCell = (): Cell =>
  useSyncExternalStore(
    (l) => {
      listeners.add(l);
      return () => listeners.delete(l);
    },
    () => cell,
  );

/** The letter that a cell shows: one's own, else what the others' come to. */
export const letterShown = ({ board, analyst }: Desk, evidence: string, hypothesis: string): Letter | null =>
  board.ratings.find((r) => r.evidence === evidence && r.hypothesis === hypothesis && r.by === analyst)?.letter ??
  letterAt(board, evidence, hypothesis);

/** Goes to a cell, as far as the grid reaches; the words of its row open beside it. */
export function goTo(row: number, column: number): void {
  const board = analysisNow()?.board;
  if (!board?.evidence.length) return;
  cell = {
    row: Math.max(0, Math.min(board.evidence.length - 1, row)),
    column: Math.max(0, Math.min(board.hypotheses.length - 1, column)),
  };
  for (const l of listeners) l();
  set({ evidence: atOfPassage(board.evidence[cell.row]!.passages[0] ?? "") });
  document.querySelector<HTMLElement>(`[data-cell="${cell.row}:${cell.column}"]`)?.focus();
}

/** Writes a letter into the current cell and goes on across the row. */
export function rate(letter: Letter, at: Cell = cell, onwards = true): void {
  const board = analysisNow()?.board;
  const [evidence, hypothesis] = [board?.evidence[at.row], board?.hypotheses[at.column]];
  if (!board || !evidence || !hypothesis) return;
  void act("rate", { evidence: evidence.id, hypothesis: hypothesis.id, letter });
  if (!onwards) return;
  const last = at.column === board.hypotheses.length - 1;
  goTo(last ? at.row + 1 : at.row, last ? (at.row === board.evidence.length - 1 ? at.column : 0) : at.column + 1);
}

/** Goes on from the current cell. */
export const move = (rows: number, columns: number): void => goTo(cell.row + rows, cell.column + columns);
