import { useState } from "react";
import { brier, calibration, overdue } from "../../../../hypotheses/judgements/forecasts.ts";
import { phrase } from "../../../../hypotheses/judgements/words.ts";
import { act, type Desk, nextId } from "../../analysis.ts";
import { Exports } from "../../Exports.tsx";

type Forecast = Desk["board"]["forecasts"][number];
const today = () => new Date().toISOString().slice(0, 10);
const outcomes = { open: null, came: true, "did not come": false } as const;
type Outcome = keyof typeof outcomes;
const outcomeOf = (f: Forecast): Outcome => (f.happened === null ? "open" : f.happened ? "came" : "did not come");
const score = (f: Forecast) => (f.happened === null ? null : brier(f.p, f.happened));
const head = ["Forecast", "How likely", "By", "Made", "Analyst", "Source", "Outcome", "Brier score"];

/** What one expects by when, and how it turned out; those whose day has passed stand first. */
export function Forecasts({ desk }: { desk: Desk }) {
  const { forecasts } = desk.board;
  const late = new Set(overdue(forecasts, today()).map((f) => f.id));
  const list = [...forecasts].sort(
    (a, b) => Number(late.has(b.id)) - Number(late.has(a.id)) || (a.due < b.due ? -1 : 1),
  );
  const change = (f: Forecast, more: Record<string, unknown>) =>
    void act("forecast", {
      id: f.id,
      claim: f.claim,
      probability: f.p,
      due: f.due,
      source: f.source,
      happened: f.happened,
      ...more,
    });
  const rows = () => [
    head,
    ...list.map((f) => [f.claim, `${f.p * 100} %`, f.due, f.made, f.analyst, f.source, outcomeOf(f), score(f)]),
  ];
  return (
    <section className="forecasts" aria-labelledby="forecasts">
      <h3 id="forecasts">Forecasts{late.size > 0 ? `: ${late.size} to be resolved` : ""}</h3>
      {list.length > 0 && (
        <>
          <table>
            <thead>
              <tr>
                {head.map((t) => (
                  <th scope="col" key={t}>
                    {t}
                  </th>
                ))}
                <th scope="col">
                  <span className="hidden">Take out</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.map((f) => (
                <tr key={f.id} className={late.has(f.id) ? "late" : ""}>
                  <th scope="row" dir="auto">
                    {f.id} {f.claim}
                  </th>
                  <td>{phrase(desk.wordBook, f.p * 100)}</td>
                  <td className="nowrap">
                    {f.due}
                    {late.has(f.id) && <b className="due">due</b>}
                  </td>
                  <td className="nowrap">{f.made}</td>
                  <td>
                    <bdi>{f.analyst}</bdi>
                  </td>
                  <td dir="auto">{f.source}</td>
                  <td>
                    <select
                      aria-label={`${f.id} outcome`}
                      value={outcomeOf(f)}
                      onChange={(e) => change(f, { happened: outcomes[e.target.value as Outcome] })}
                    >
                      {Object.keys(outcomes).map((o) => (
                        <option key={o}>{o}</option>
                      ))}
                    </select>
                  </td>
                  <td>{score(f)?.toFixed(3) ?? ""}</td>
                  <td>
                    <button
                      type="button"
                      className="tiny"
                      aria-label={`take out ${f.id}`}
                      onClick={() => change(f, { removed: true })}
                    >
                      take out
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="tools">
            <Exports name="forecasts" rows={rows} />
          </p>
          <Scores forecasts={forecasts} />
        </>
      )}
      <NewForecast desk={desk} />
    </section>
  );
}

/** How each analyst's and each source's forecasts turned out; 0 is best. */
function Scores({ forecasts }: { forecasts: readonly Forecast[] }) {
  const all = (["analyst", "source"] as const).flatMap((by) => calibration(forecasts, by).map((c) => ({ by, ...c })));
  if (all.length === 0) return <p className="small">Scores follow when an outcome is known.</p>;
  return (
    <ul className="plain-list small">
      {all.map((c) => (
        <li key={c.by + c.of}>
          <bdi>{c.of}</bdi>
          {c.by === "source" ? " (source)" : ""}: {c.count} resolved, mean Brier score {c.brier.toFixed(3)} (0 best,
          0.25 always saying even), mean log score {c.logScore.toFixed(3).replace("-", "−")};{" "}
          {c.tenths.map((t) => `said ${Math.round(t.said * 100)} %, came ${t.came} of ${t.count}`).join("; ")}
        </li>
      ))}
    </ul>
  );
}

const empty = { claim: "", percent: "", due: "", source: "" };

function NewForecast({ desk }: { desk: Desk }) {
  const [typed, setTyped] = useState(empty);
  const field = (name: keyof typeof empty) => ({
    value: typed[name],
    onChange: (e: React.ChangeEvent<HTMLInputElement>) => setTyped({ ...typed, [name]: e.target.value }),
  });
  const percent = typed.percent.trim() === "" ? Number.NaN : Number(typed.percent);
  const ready = typed.claim.trim() !== "" && percent >= 0 && percent <= 100 && typed.due !== "";
  const add = async () => {
    if (!ready) return;
    const { claim, due, source } = typed;
    const payload = {
      id: nextId("F"),
      claim: claim.trim(),
      probability: percent / 100,
      due,
      source: source.trim() || null,
    };
    if (await act("forecast", payload)) setTyped((now) => (now === typed ? empty : now));
  };
  return (
    <form
      className="entry"
      aria-label="New forecast"
      onSubmit={(e) => {
        e.preventDefault();
        void add();
      }}
    >
      <div className="entry-row">
        <label className="field wide">
          <span>New forecast: what will be so, such that nobody can dispute it later</span>
          <input id="new-forecast" dir="auto" {...field("claim")} />
        </label>
        <label className="field">
          <span>Percent</span>
          <input className="number" inputMode="decimal" {...field("percent")} />
        </label>
        <label className="field">
          <span>By</span>
          <input type="date" {...field("due")} />
        </label>
        <label className="field">
          <span>Source, if it rests on one</span>
          <input dir="auto" {...field("source")} />
        </label>
        <button type="submit" className="button" disabled={!ready}>
          Add
        </button>
      </div>
      <p className="words-of" role="status">
        {percent >= 0 && percent <= 100 ? phrase(desk.wordBook, percent) : ""}
      </p>
    </form>
  );
}
