import type { InferResponseType } from "hono/client";
import { useSyncExternalStore } from "react";
import type { AnalysisKind } from "../../dossier/payloads.ts";
import { matrixOfBoard } from "../../hypotheses/board.ts";
import type { Act } from "../../hypotheses/decisions.ts";
import { type Weighed, weigh } from "../../hypotheses/weigh.ts";
import type { Decision } from "../../record/decision.ts";
import { type Analysis, analysisOf } from "../../scenarios/decisions.ts";
import { decide } from "./acts.ts";
import { answer, client } from "./client.ts";
import { attempt, get } from "./state.ts";

type Loaded = InferResponseType<typeof client.analysis.$get>;

/** What analysts decided, folded and weighed here, so that a rating shows at once. */
export type Desk = Analysis & {
  readonly analyst: string;
  readonly acts: readonly Act[];
  readonly grades: ReadonlyMap<string, string>;
  readonly wordBook: Loaded["wordBook"];
  readonly weighed: Weighed;
};

let desk: Desk | null = null;
let seen = -1;
const listeners = new Set<() => void>();

function put(acts: readonly Act[], rest: Pick<Desk, "analyst" | "grades" | "wordBook">): void {
  const analysis = analysisOf(acts);
  const { analyst, grades, wordBook } = rest;
  desk = { ...analysis, acts, analyst, grades, wordBook, weighed: weigh(matrixOfBoard(analysis.board, grades)) };
  for (const listener of listeners) listener();
}

/** An answer may be older than what was decided or taken back here since it was asked for: that stays as it is. */
async function load(): Promise<void> {
  const asked = new Set(desk?.acts.map((a) => a.id));
  const { acts, grades, ...rest } = await answer(client.analysis.$get());
  const here = new Set(desk?.acts.map((a) => a.id));
  const told = (acts as readonly Act[]).filter((a) => here.has(a.id) || !asked.has(a.id));
  const known = new Set(told.map((a) => a.id));
  const since = (desk?.acts ?? []).filter((a) => !known.has(a.id) && (a.id.startsWith("local-") || !asked.has(a.id)));
  put([...told, ...since], { ...rest, grades: new Map(grades.map(([d, g]) => [d, g])) });
}

/** Acts taken back in this window, of which the server is still to tell. */
const gone = new Set<string>();
/** An act that was taken back goes at once; anything else that an undo can mean is fetched. */
function undone(decision: string, here: boolean): void {
  if (!here && gone.delete(decision)) return;
  const kept = desk!.acts.filter((a) => a.id !== decision);
  if (kept.length === desk!.acts.length) return void attempt(load);
  if (here) gone.add(decision);
  put(kept, desk!);
}

const heard = (e: Event) => {
  const { id, time, analyst, kind, payload } = (e as CustomEvent<Decision>).detail;
  if (!desk) return;
  if (kind === "undo") return undone(String(payload["decision"]), id === "");
  if (desk.acts.some((a) => a.id === id)) return;
  // One's own act is shown already under a name of its own; the answer of the server gives it its id.
  if (waiting > 0 && analyst === desk.analyst) return;
  put([...desk.acts, { id, time, analyst, kind, payload }], desk);
};
addEventListener("assay:decided", heard);

let waiting = 0;
let local = 0;

/** Decides and shows it at once; where the server refuses it goes again. */
export async function act(kind: AnalysisKind, payload: Record<string, unknown>): Promise<boolean> {
  if (!desk) return false;
  const own = `local-${++local}`;
  put([...desk.acts, { id: own, time: new Date().toISOString(), analyst: desk.analyst, kind, payload }], desk);
  waiting++;
  const id = await decide(kind, payload);
  waiting--;
  const acts = desk.acts.flatMap((a) =>
    a.id !== own ? [a] : id && !desk!.acts.some((o) => o.id === id) ? [{ ...a, id }] : [],
  );
  if (!id) put(acts, desk);
  else desk = { ...desk, acts };
  return id !== undefined;
}

/** The analysis as it stands; null until it was fetched. */
export function useAnalysis(): Desk | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      const revision = get().summary?.revision ?? 0;
      if (!desk || seen !== revision) {
        seen = revision;
        void attempt(load);
      }
      return () => listeners.delete(listener);
    },
    () => desk,
  );
}
export const analysisNow = () => desk;
/** Fetches anew: after an import of another analyst's log. */
export const reload = () => attempt(load);

/** The next free id with this letter; an id that was used once is never used again. */
export function nextId(letter: string): string {
  const used = (desk?.acts ?? []).flatMap((a) => [a.payload["id"], a.payload["claim"]]);
  const numbers = used
    .map((id) => (typeof id === "string" && id.startsWith(letter) ? Number(id.slice(letter.length)) : 0))
    .filter(Number.isInteger);
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}
