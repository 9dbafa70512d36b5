import { useEffect } from "react";
import { letterAt, votesAt } from "../../../../hypotheses/board.ts";
import { levelOf } from "../../../../hypotheses/grades.ts";
import type { Letter } from "../../../../hypotheses/rules.ts";
import { listed, restsOn, shown, verdict } from "../../../../hypotheses/verdict.ts";
import { act, type Desk, useAnalysis } from "../../analysis.ts";
import { Evidence } from "../../Evidence.tsx";
import { Exports } from "../../Exports.tsx";
import { atOfPassage } from "../../hand.ts";
import { set } from "../../state.ts";
import { Adding, NewHypothesis } from "./Adding.tsx";
import { Arguments } from "./Arguments.tsx";
import { Bayes } from "./Bayes.tsx";
import { goTo, letterShown, rate, useCell } from "./cell.ts";
import { Judgements } from "./Judgements.tsx";
import { letterWords } from "./keys.ts";
import { Responsibility } from "./Responsibility.tsx";
import { RowCard } from "./RowCard.tsx";

/** Hypotheses against evidence; the words of the current row stand beside the grid. */
export function Hypotheses() {
  const desk = useAnalysis();
  const { row } = useCell();
  const first = desk?.board.evidence[row]?.passages[0];
  useEffect(() => {
    if (first) set({ evidence: atOfPassage(first) });
  }, [first]);
  if (!desk) return <p className="empty">The decisions are being read.</p>;
  const { board } = desk;
  return (
    <div className="split-pane hypotheses">
      <section className="pane" aria-label="Hypotheses">
        {board.hypotheses.length > 0 && <h2 className="hidden">Competing hypotheses</h2>}
        {board.hypotheses.length === 0 ? <h2>Competing hypotheses</h2> : <RestsOn desk={desk} />}
        {board.hypotheses.length > 0 && board.evidence.length > 0 && (
          <>
            <Grid desk={desk} />
            <p className="tools">
              <Exports name="hypotheses" rows={() => gridRows(desk)} />
            </p>
          </>
        )}
        {board.hypotheses.length === 0 && (
          <p className="lead">
            Write down every answer that could be true, “none of these” too. Then take evidence from the documents and
            rate it across each row.
          </p>
        )}
        {board.hypotheses.length > 0 && board.evidence.length === 0 && <HypothesisList desk={desk} />}
        <Arguments desk={desk} />
        <NewHypothesis desk={desk} />
        <Adding desk={desk} />
        {board.hypotheses.length > 0 && <Judgements desk={desk} />}
        {board.hypotheses.length > 1 && <Bayes desk={desk} />}
        <Responsibility desk={desk} />
      </section>
      <div className="beside">
        <RowCard desk={desk} />
        <Evidence>
          <p className="quiet">
            {board.evidence.length ? "This row cites no words." : "The words of the current row open here."}
          </p>
        </Evidence>
      </div>
    </div>
  );
}

/** The grid as rows: a column a hypothesis and one an analyst's letters where they part. */
function gridRows({ board, weighed }: Desk) {
  const tells = new Map(weighed.matrix.rows.map((r, i) => [r.id, weighed.discrimination[i] ?? 0]));
  return [
    ["Id", "Evidence", "Kind", ...board.hypotheses.map((h) => `${h.id} ${h.text}`), "Tells apart"],
    ...board.evidence.map((e) => [
      e.id,
      e.text,
      e.kind,
      ...board.hypotheses.map((h) => {
        const votes = votesAt(board, e.id, h.id);
        return new Set(votes).size > 1 ? votes.join(" / ") : letterAt(board, e.id, h.id);
      }),
      tells.get(e.id) ?? null,
    ]),
    ["", "Weighted inconsistency", "", ...weighed.scores.map((s) => s.weightedInconsistency), null],
  ];
}

function RowLink({ desk, row }: { desk: Desk; row: number }) {
  const id = desk.weighed.matrix.rows[row]?.id ?? "";
  return (
    <button
      type="button"
      className="link accent"
      onClick={() =>
        goTo(
          desk.board.evidence.findIndex((e) => e.id === id),
          0,
        )
      }
    >
      {id}
    </button>
  );
}

/** What the ranking hangs on, in one line. */
function RestsOn({ desk }: { desk: Desk }) {
  const { weighed } = desk;
  const { standing: s, matrix, linchpins } = weighed;
  const name = (h: number | null) => matrix.hypotheses[h ?? -1] ?? "";
  const rows = s.second === null ? [] : (linchpins.get(s.second) ?? []);
  const links = rows.map((r, i) => (
    <span key={r}>
      {i > 0 && (i === rows.length - 1 ? " and " : ", ")}
      <RowLink desk={desk} row={r} />
    </span>
  ));
  return (
    <div className="rests" role="status">
      <p>
        {s.tied.length > 1 ? (
          <>
            <b>Tie:</b> {listed(s.tied.map(name))} are refuted equally.
          </>
        ) : rows.length > 0 ? (
          <>
            <b>Rests on</b> {links} ({restsOn(matrix, rows)}): without {rows.length === 1 ? "it" : "them"}{" "}
            {name(s.second)} draws level with {name(s.least)}.
          </>
        ) : (
          <>
            <b>Rests on</b> nothing yet: rate what tells the hypotheses apart.
          </>
        )}
      </p>
      <p className="small">
        {verdict(weighed)
          .filter((v) => s.tied.length < 2 || !v.startsWith("No hypothesis leads: " + listed(s.tied.map(name))))
          .join(" ")}
      </p>
    </div>
  );
}

function HypothesisList({ desk }: { desk: Desk }) {
  return (
    <ul className="plain-list">
      {desk.board.hypotheses.map((h) => (
        <li key={h.id}>
          <b>{h.id}</b> <span dir="auto">{h.text}</span> <RemoveHypothesis id={h.id} text={h.text} />
        </li>
      ))}
    </ul>
  );
}

const RemoveHypothesis = ({ id, text }: { id: string; text: string }) => (
  <button
    type="button"
    className="tiny"
    aria-label={`take out ${id}`}
    onClick={() => void act("hypothesis", { id, text, removed: true })}
  >
    take out
  </button>
);

function Grid({ desk }: { desk: Desk }) {
  const { board, weighed } = desk;
  const apart = weighed.matrix.rows.length;
  const telling = weighed.discrimination.filter((d) => d > 0).length;
  const pins = new Set(
    (weighed.standing.second === null ? [] : (weighed.linchpins.get(weighed.standing.second) ?? [])).map(
      (r) => weighed.matrix.rows[r]!.id,
    ),
  );
  return (
    <table className="ach">
      <thead>
        <tr>
          <th scope="col" className="wide">
            Evidence
          </th>
          <th scope="col" className="narrow">
            Grade
          </th>
          <th scope="col" className="narrow">
            Cred.
          </th>
          <th scope="col" className="narrow">
            Rel.
          </th>
          {board.hypotheses.map((h) => (
            <th scope="col" className="hy" key={h.id}>
              <b>{h.id}</b>
              <span dir="auto">{h.text}</span>
              <RemoveHypothesis id={h.id} text={h.text} />
            </th>
          ))}
          <th scope="col">Tells apart</th>
        </tr>
        <tr className="sum">
          <th scope="row" colSpan={4}>
            Weighted inconsistency <span>nearer to 0 is less refuted</span>
          </th>
          {weighed.scores.map((s) => (
            <td key={s.hypothesis}>
              <b>{shown(s.weightedInconsistency).replace("-", "−")}</b>
            </td>
          ))}
          <td />
        </tr>
        <tr className="sum">
          <th scope="row" colSpan={4}>
            Rated rows that bear on it{" "}
            <span>
              of {telling} that tell apart, {apart} in all
            </span>
          </th>
          {weighed.scores.map((s) => (
            <td key={s.hypothesis}>
              <span className="ticks" aria-hidden="true">
                {[..."abcdefghijkl"].slice(0, telling).map((tick, i) => (
                  <i key={tick} className={i < s.telling ? "on" : ""} />
                ))}
              </span>
              <em>
                {s.telling}
                {s.untested ? ", untested" : s.thin ? ", thin" : ""}
              </em>
            </td>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {board.evidence.map((e, row) => (
          <Row key={e.id} desk={desk} row={row} pin={pins.has(e.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ desk, row, pin }: { desk: Desk; row: number; pin: boolean }) {
  const { board, weighed, grades } = desk;
  const current = useCell();
  const e = board.evidence[row]!;
  const at = weighed.matrix.rows.findIndex((r) => r.id === e.id);
  const tells = at < 0 ? null : (weighed.discrimination[at] ?? 0);
  const grade = e.grade ?? grades.get(/^[^:]+/.exec(e.passages[0] ?? "")?.[0] ?? "") ?? null;
  const credibility = e.credibility ?? (grade ? levelOf(grade) : "M");
  const on = current.row === row;
  return (
    <tr className={`${on ? "on" : ""} ${pin ? "pin" : ""} ${tells === 0 ? "flat" : ""}`}>
      <th scope="row">
        <span className="id">{e.id}</span>
        <button type="button" className="row-name" dir="auto" onClick={() => goTo(row, current.column)}>
          {e.text.length > 140 ? `${e.text.slice(0, 139)}…` : e.text}
        </button>
        {e.observed ? null : <span className="quiet"> not observed yet</span>}
      </th>
      <td>{grade ?? "–"}</td>
      <td>{credibility}</td>
      <td>{e.relevance}</td>
      {board.hypotheses.map((h, column) => {
        const letter = letterShown(desk, e.id, h.id);
        const votes = votesAt(board, e.id, h.id);
        const parts = new Set(votes).size > 1;
        const argued = board.arguments.some((a) => a.evidence === e.id && a.hypothesis === h.id && a.argdown !== "");
        return (
          <td className={`r ${letter ?? "none"}`} key={h.id}>
            <button
              type="button"
              data-cell={`${row}:${column}`}
              tabIndex={on && current.column === column ? 0 : -1}
              aria-label={`${e.id}, ${h.id}: ${letter ? `${letter}, ${letterWords[letter]}` : "· not rated"}${parts ? " ≠" : ""}${parts ? `, analysts part: ${votes.join(", ")}` : ""}${argued ? ", argued" : ""}`}
              onClick={() => goTo(row, column)}
              onDoubleClick={() => rate(nextLetter(letter), { row, column }, false)}
            >
              {letter ?? "·"}
              {parts && <span className="parting">≠</span>}
              {argued && (
                <span className="parting" title="arguments stand behind this letter">
                  ∵
                </span>
              )}
            </button>
          </td>
        );
      })}
      <td className="tells">
        {tells !== null && (
          <>
            <i style={{ width: `${Math.round(tells * 40)}px` }} />
            {tells.toFixed(2)}
          </>
        )}
      </td>
    </tr>
  );
}

const order: readonly Letter[] = ["CC", "C", "N", "I", "II", "NA"];
const nextLetter = (now: Letter | null): Letter => order[(order.indexOf(now ?? "NA") + 1) % order.length]!;
