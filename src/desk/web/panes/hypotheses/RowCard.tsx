import { type Letter, letters } from "../../../../hypotheses/rules.ts";
import { evidenceKinds } from "../../../../record/wire-analysis.ts";
import { act, type Desk } from "../../analysis.ts";
import { atOfPassage } from "../../hand.ts";
import { set } from "../../state.ts";
import { goTo, rate, useCell } from "./cell.ts";
import { letterWords } from "./keys.ts";

/** The current row: its weight, where its words stand, and its ratings as a list. */
export function RowCard({ desk }: { desk: Desk }) {
  const cell = useCell();
  const e = desk.board.evidence[cell.row];
  if (!e) return null;
  const { by: _by, time: _time, decision: _decision, ...payload } = e;
  const change = (more: Record<string, unknown>) => void act("evidence", { ...payload, ...more });
  const own = (h: string) =>
    desk.board.ratings.find((r) => r.evidence === e.id && r.hypothesis === h && r.by === desk.analyst);
  return (
    <section className="row-card" aria-label={`Evidence ${e.id}`}>
      <h2>{e.id}</h2>
      <p dir="auto">{e.text}</p>
      <details key={e.id}>
        <summary>
          {e.kind}, credibility {e.credibility ?? (e.grade ? `by its grade ${e.grade}` : "by the document’s grade")},
          relevance {e.relevance}
        </summary>
        <div className="fields">
          <label className="field">
            <span>Kind</span>
            <select value={e.kind} onChange={(x) => change({ kind: x.target.value })}>
              {evidenceKinds.map((k) => (
                <option key={k}>{k}</option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>Grade</span>
            <select value={e.grade ?? ""} onChange={(x) => change({ grade: x.target.value || null })}>
              <option value="">the document’s</option>
              {[..."ABCDEF"].flatMap((a) => [..."123456"].map((n) => <option key={a + n}>{a + n}</option>))}
            </select>
          </label>
          <label className="field">
            <span>Credibility</span>
            <select
              value={String(e.credibility ?? "")}
              onChange={(x) => change({ credibility: x.target.value || null })}
            >
              <option value="">by the grade</option>
              <Levels />
            </select>
          </label>
          <label className="field">
            <span>Relevance</span>
            <select value={String(e.relevance)} onChange={(x) => change({ relevance: x.target.value })}>
              <Levels />
            </select>
          </label>
          <label className="check">
            <input type="checkbox" checked={e.observed} onChange={(x) => change({ observed: x.target.checked })} />{" "}
            observed
          </label>
          <button type="button" className="tiny" onClick={() => change({ removed: true })}>
            take the row out
          </button>
        </div>
      </details>
      <h3>Ratings</h3>
      <ul className="ratings">
        {desk.board.hypotheses.map((h, column) => (
          <li key={h.id}>
            <label>
              <span>{h.id}</span>
              <select
                value={own(h.id)?.letter ?? ""}
                onFocus={() => column !== cell.column && quietly(cell.row, column)}
                onChange={(x) => rate(x.target.value as Letter, { row: cell.row, column }, false)}
              >
                <option value="" disabled>
                  not rated
                </option>
                {letters.toReversed().map((l) => (
                  <option key={l} value={l}>
                    {l} {letterWords[l]}
                  </option>
                ))}
              </select>
            </label>
            <span className="small" dir="auto">
              {h.text}
            </span>
            {desk.board.ratings
              .filter((r) => r.evidence === e.id && r.hypothesis === h.id && r.by !== desk.analyst)
              .map((r) => (
                <span className="small" key={r.by}>
                  {r.by}: {r.letter}
                </span>
              ))}
          </li>
        ))}
      </ul>
      {e.passages.length > 1 && (
        <p>
          {e.passages.map((p, i) => (
            <button type="button" className="tiny" key={p} onClick={() => set({ evidence: atOfPassage(p) })}>
              passage {i + 1}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

/** Makes a column current without taking the focus from the list. */
function quietly(row: number, column: number): void {
  const held = document.activeElement as HTMLElement | null;
  goTo(row, column);
  held?.focus();
}

const Levels = () => (
  <>
    <option value="H">H high</option>
    <option value="M">M middle</option>
    <option value="L">L low</option>
  </>
);
