import { useMemo, useState } from "react";
import { phrase } from "../../../../hypotheses/judgements/words.ts";
import { configurations, named } from "../../../../scenarios/model.ts";
import { solve } from "../../../../scenarios/solve.ts";
import { act, type Desk, nextId, useAnalysis } from "../../analysis.ts";
import { Evidence } from "../../Evidence.tsx";
import { Exports } from "../../Exports.tsx";
import { set } from "../../state.ts";
import { useCandidates } from "../hypotheses/Adding.tsx";
import { Forecasts } from "./Forecasts.tsx";
import { Impacts } from "./Impacts.tsx";
import { Indicators } from "./Indicators.tsx";
import { Strands } from "./Strands.tsx";

/** What the future depends on, how one thing pushes another, which futures hold together, and what to watch. */
export function Scenarios() {
  const desk = useAnalysis();
  if (!desk) return <p className="empty">The decisions are being read.</p>;
  return (
    <div className="split-pane scenarios">
      <section className="pane" aria-label="Scenarios">
        <Descriptors desk={desk} />
        {desk.scenarios.model && desk.scenarios.descriptors.length > 1 && (
          <>
            <Impacts desk={desk} />
            <Solved desk={desk} />
          </>
        )}
        <Indicators desk={desk} />
        <Forecasts desk={desk} />
      </section>
      <Evidence>
        <p className="quiet">Words that a descriptor or a scenario rests on open here.</p>
      </Evidence>
    </div>
  );
}

const statesOf = (typed: string) => [
  ...new Set(
    typed
      .split(",")
      .map((s) => s.trim())
      .filter(Boolean),
  ),
];

function Descriptors({ desk }: { desk: Desk }) {
  const [name, setName] = useState("");
  const [states, setStates] = useState("");
  const [passages, setPassages] = useState<readonly string[]>([]);
  const found = useCandidates("");
  const { descriptors } = desk.scenarios;
  const save = () => {
    if (name.trim() === "" || statesOf(states).length < 2)
      return set({ note: "A descriptor needs a name and at least two states, with commas between them." });
    void act("descriptor", { id: nextId("D"), name: name.trim(), states: statesOf(states), passages });
    setName("");
    setStates("");
    setPassages([]);
  };
  return (
    <>
      <h2>{descriptors.length ? "What it depends on" : "Scenarios"}</h2>
      {descriptors.length === 0 && (
        <p className="lead">
          Name what the future depends on, and the states that each may take. Then say how each state pushes the others:
          the futures that hold together are found from that.
        </p>
      )}
      <ul className="plain-list descriptors">
        {descriptors.map((d) => (
          <li key={d.id}>
            <b>{d.id}</b>
            <span dir="auto">{d.name}</span>
            <span className="small" dir="auto">
              {d.states.join(" / ")}
            </span>
            <button
              type="button"
              className="tiny"
              aria-label={`take out ${d.id}`}
              onClick={() =>
                void act("descriptor", {
                  id: d.id,
                  name: d.name,
                  states: d.states,
                  passages: d.passages,
                  removed: true,
                })
              }
            >
              take out
            </button>
          </li>
        ))}
      </ul>
      <form
        className="adding three"
        onSubmit={(e) => {
          e.preventDefault();
          save();
        }}
      >
        <label htmlFor="new-descriptor">New descriptor</label>
        <input
          id="new-descriptor"
          value={name}
          dir="auto"
          autoComplete="off"
          onChange={(e) => setName(e.target.value)}
        />
        <label htmlFor="new-states">States</label>
        <input
          id="new-states"
          value={states}
          dir="auto"
          autoComplete="off"
          placeholder="open, closed"
          onChange={(e) => setStates(e.target.value)}
        />
        <button type="submit" className="button">
          Add
        </button>
      </form>
      {(found?.descriptors.length ?? 0) > 0 && (
        <details>
          <summary>{found!.descriptors.length} conditions and drivers in the documents</summary>
          <ul className="offers scroll-list">
            {found!.descriptors.map((d) => (
              <li key={d.passages[0]}>
                <button
                  type="button"
                  className="tiny"
                  aria-label={`Take: ${d.name.slice(0, 80)}`}
                  onClick={() => {
                    setName(d.name.slice(0, 120));
                    setStates(d.states.join(", "));
                    setPassages(d.passages);
                  }}
                >
                  take
                </button>
                <span className="kind">{d.from}</span>
                <button type="button" className="quote-button" dir="auto" onClick={() => set({ evidence: d.at })}>
                  {d.name}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Above this many combinations the search is cut short here; the command `assay scenarios` goes on for ten minutes. */
const nodes = 300_000;
/** Starts are followed for weights below this. */
const counted = 100_000;

function Solved({ desk }: { desk: Desk }) {
  const { model, scenarios, descriptors } = desk.scenarios;
  const [chosen, setChosen] = useState(0);
  const solved = useMemo(() => {
    if (!model) return null;
    const few = configurations(model) <= counted;
    const options = { maxNodes: nodes, maxScenarios: 200, ...(few ? {} : { samples: 0 }) };
    const own = solve(model, options);
    return own.scenarios.length > 0 ? { ...own, level: 0 } : { ...solve(model, { ...options, level: 1 }), level: 1 };
  }, [model]);
  if (!model || !solved) return null;
  const list = [...solved.scenarios].sort((a, b) => b.totalImpact - a.totalImpact);
  const current = list[Math.min(chosen, list.length - 1)];
  const titledAs = (states: readonly string[]) =>
    scenarios.find((s) => descriptors.every((d, i) => s.states[d.id] === states[i]));
  return (
    <section aria-labelledby="solved">
      <h3 id="solved">
        {list.length === 0
          ? "No combination holds together, not even nearly"
          : solved.level === 0
            ? `${list.length} of ${configurations(model).toLocaleString("en-GB")} combinations hold together`
            : `None holds together; ${list.length} miss by one`}
        {solved.complete ? "" : ", and the search was cut short"}
      </h3>
      {list.length > 0 && (
        <table className="solved">
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              {descriptors.map((d) => (
                <th scope="col" key={d.id} dir="auto">
                  {d.name}
                </th>
              ))}
              <th scope="col">Starts that lead here</th>
              <th scope="col">Held by</th>
              <th scope="col">How likely</th>
            </tr>
          </thead>
          <tbody>
            {list.slice(0, 30).map((s, i) => {
              const states = named(model, s.states);
              const titled = titledAs(states);
              return (
                <tr key={states.join("\n")} className={s === current ? "on" : ""}>
                  <th scope="row">
                    <button type="button" data-row className="link" onClick={() => setChosen(i)}>
                      {titled?.title ?? `No. ${i + 1}`}
                    </button>
                  </th>
                  {states.map((x, k) => (
                    <td key={descriptors[k]!.id} dir="auto">
                      {x}
                    </td>
                  ))}
                  <td>{weightOf(s.weight)}</td>
                  <td>{s.consistency}</td>
                  <td>{likely(desk, titled)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {list.length > 0 && (
        <p className="tools">
          <Exports
            name="scenarios"
            rows={() => [
              ["Scenario", ...descriptors.map((d) => d.name), "Starts that lead here", "Held by", "How likely"],
              ...list.map((s, i) => {
                const states = named(model, s.states);
                const titled = titledAs(states);
                return [
                  titled?.title ?? `No. ${i + 1}`,
                  ...states,
                  weightOf(s.weight),
                  s.consistency,
                  likely(desk, titled),
                ];
              }),
            ]}
          />
        </p>
      )}
      {current && (
        <Strands
          key={current.states.join()}
          desk={desk}
          states={current.states}
          titled={titledAs(named(model, current.states))}
        />
      )}
    </section>
  );
}

const likely = (desk: Desk, titled: Desk["scenarios"]["scenarios"][number] | undefined) =>
  titled && titled.low !== null ? phrase(desk.wordBook, titled.low, titled.high ?? titled.low) : "";
const weightOf = (w: number | { readonly estimate: number } | null) =>
  w === null
    ? "not counted"
    : typeof w === "number"
      ? w.toLocaleString("en-GB")
      : `about ${Math.round(w.estimate).toLocaleString("en-GB")}`;
