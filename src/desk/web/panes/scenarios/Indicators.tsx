import { useState } from "react";
import type { Letter } from "../../../../hypotheses/rules.ts";
import { byDiagnosticity, indicatorDiagnosticity, indicatorStatuses } from "../../../../scenarios/indicators.ts";
import { act, type Desk, nextId } from "../../analysis.ts";
import { Exports } from "../../Exports.tsx";
import { letterWords } from "../hypotheses/keys.ts";

const letters: readonly Letter[] = ["CC", "C", "N", "I", "II", "NA"];
const today = () => new Date().toISOString().slice(0, 10);

/** What to watch, by when, and which scenario it would speak for; what is due stands first. */
export function Indicators({ desk }: { desk: Desk }) {
  const { indicators, scenarios } = desk.scenarios;
  const late = (i: (typeof indicators)[number]) => i.status === "open" && i.due <= today();
  const rank = new Map(byDiagnosticity(indicators).map((i, at) => [i.id, at]));
  const list = [...indicators].sort((a, b) => Number(late(b)) - Number(late(a)) || rank.get(a.id)! - rank.get(b.id)!);
  const change = (i: (typeof indicators)[number], more: Record<string, unknown>) => {
    const { by: _by, time: _time, decision: _decision, ...payload } = i;
    void act("indicator", { ...payload, ...more });
  };
  const rows = () => [
    ["Indicator", "Counts as met from", "Who looks", "By", "State", ...scenarios.map((s) => s.title), "Tells apart"],
    ...list.map((i) => [
      i.observable,
      i.threshold,
      i.collector,
      i.due,
      i.status,
      ...scenarios.map((s) => i.ratings[s.id] ?? null),
      indicatorDiagnosticity(i.ratings),
    ]),
  ];
  return (
    <section aria-labelledby="indicators">
      <h3 id="indicators">What to watch{list.some(late) ? `: ${list.filter(late).length} to be looked at now` : ""}</h3>
      {list.length > 0 && (
        <table className="indicators">
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">Counts as met from</th>
              <th scope="col">Who looks</th>
              <th scope="col">By, and how it stands</th>
              {scenarios.map((s) => (
                <th scope="col" key={s.id} dir="auto">
                  {s.title}
                </th>
              ))}
              <th scope="col">Tells apart</th>
              <th scope="col">
                <span className="hidden">Take out</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.map((i) => (
              <tr key={i.id} className={late(i) ? "late" : ""}>
                <th scope="row" dir="auto">
                  {i.id} {i.observable}
                </th>
                <td dir="auto">{i.threshold}</td>
                <td dir="auto">{i.collector}</td>
                <td>
                  <input
                    type="date"
                    aria-label={`${i.id} due`}
                    defaultValue={/^\d{4}-\d\d-\d\d$/.test(i.due) ? i.due : ""}
                    onBlur={(e) => e.target.value && e.target.value !== i.due && change(i, { due: e.target.value })}
                  />
                  {late(i) && <b className="due">due</b>}
                  <select
                    aria-label={`${i.id} state`}
                    value={i.status}
                    onChange={(e) => change(i, { status: e.target.value })}
                  >
                    {indicatorStatuses.map((s) => (
                      <option key={s}>{s}</option>
                    ))}
                  </select>
                </td>
                {scenarios.map((s) => (
                  <td key={s.id}>
                    <select
                      aria-label={`${i.id} if met, for ${s.title}`}
                      value={i.ratings[s.id] ?? ""}
                      onChange={(e) => change(i, { ratings: { ...i.ratings, [s.id]: e.target.value } })}
                    >
                      <option value="" disabled>
                        –
                      </option>
                      {letters.map((l) => (
                        <option key={l} value={l} title={letterWords[l]}>
                          {l}
                        </option>
                      ))}
                    </select>
                  </td>
                ))}
                <td className="tells">
                  <i style={{ width: `${Math.round(indicatorDiagnosticity(i.ratings) * 30)}px` }} />
                  {indicatorDiagnosticity(i.ratings).toFixed(2)}
                </td>
                <td>
                  <button
                    type="button"
                    className="tiny"
                    aria-label={`take out ${i.id}`}
                    onClick={() => change(i, { removed: true })}
                  >
                    take out
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.length > 0 && (
        <p className="tools">
          <Exports name="indicators" rows={rows} />
        </p>
      )}
      <NewIndicator />
    </section>
  );
}

const empty = { observable: "", threshold: "", collector: "", due: "" };

function NewIndicator() {
  const [typed, setTyped] = useState(empty);
  const field = (name: keyof typeof empty) => ({
    value: typed[name],
    onChange: (e: React.ChangeEvent<HTMLInputElement>) => setTyped({ ...typed, [name]: e.target.value }),
  });
  const ready = typed.observable.trim() && typed.threshold.trim() && typed.due;
  return (
    <form
      className="new-indicator"
      onSubmit={(e) => {
        e.preventDefault();
        if (!ready) return;
        void act("indicator", { id: nextId("I"), ...typed });
        setTyped(empty);
      }}
    >
      <label className="field">
        <span>New indicator: what can be seen</span>
        <input dir="auto" {...field("observable")} />
      </label>
      <label className="field">
        <span>Counts as met from</span>
        <input dir="auto" {...field("threshold")} />
      </label>
      <label className="field">
        <span>Who looks</span>
        <input dir="auto" {...field("collector")} />
      </label>
      <label className="field">
        <span>By</span>
        <input type="date" {...field("due")} />
      </label>
      <button type="submit" className="button" disabled={!ready}>
        Add
      </button>
    </form>
  );
}
