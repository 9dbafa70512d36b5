import { useState } from "react";
import { responsibilityBases, standardsOfProof } from "../../../../hypotheses/decisions.ts";
import { phrase } from "../../../../hypotheses/judgements/words.ts";
import { responsibilityRoles } from "../../../../hypotheses/types.ts";
import { act, type Desk, nextId } from "../../analysis.ts";
import { Exports } from "../../Exports.tsx";
import { atOfPassage } from "../../hand.ts";
import { set, use } from "../../state.ts";
import { bandOf } from "../band.ts";
import { Cited } from "./Cited.tsx";

type Kept = Desk["board"]["responsibility"][number];
type Typed = {
  readonly id: string | null;
  readonly party: string;
  readonly role: string;
  readonly basis: readonly string[];
  readonly standard: string;
  readonly low: string;
  readonly high: string;
  readonly confidence: string;
  readonly evidence: readonly string[];
  readonly passages: readonly string[];
};
const empty: Typed = {
  id: null,
  party: "",
  role: "carried out",
  basis: [],
  standard: "reasonable suspicion",
  low: "",
  high: "",
  confidence: "moderate",
  evidence: [],
  passages: [],
};
const head = ["Party", "Role", "Basis", "Standard of proof", "How likely", "Confidence", "Evidence"];

/** Who did what, on which basis and by which standard: ordered, carried out and tolerated are kept apart. */
export function Responsibility({ desk }: { desk: Desk }) {
  const { board, wordBook } = desk;
  const [typed, setTyped] = useState<Typed>(empty);
  const cells = (r: Kept) => [
    r.party,
    r.role,
    r.basis.join(", "),
    r.standard,
    phrase(wordBook, r.low, r.high),
    r.confidence,
    r.evidence.join(", "),
  ];
  const remove = (r: Kept) => {
    const { by: _by, time: _time, decision: _decision, ...payload } = r;
    void act("responsibility", { ...payload, removed: true });
  };
  return (
    <section className="responsibility" aria-labelledby="responsibility">
      <h3 id="responsibility">Who is responsible, and for what</h3>
      {board.responsibility.length > 0 && (
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
                  <span className="hidden">Acts</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {board.responsibility.map((r) => (
                <tr key={r.id} className={typed.id === r.id ? "on" : ""}>
                  <th scope="row">
                    <button
                      type="button"
                      data-row
                      className="link plain"
                      onClick={() => set({ evidence: atOfPassage(r.passages[0] ?? "") })}
                    >
                      <bdi>{r.party}</bdi>
                    </button>
                  </th>
                  {cells(r)
                    .slice(1)
                    .map((c, i) => (
                      <td key={head[i + 1]}>{c}</td>
                    ))}
                  <td className="nowrap">
                    <button
                      type="button"
                      className="tiny"
                      aria-label={`change ${r.party}, ${r.role}`}
                      onClick={() => setTyped({ ...r, low: String(r.low), high: String(r.high) })}
                    >
                      change
                    </button>{" "}
                    <button
                      type="button"
                      className="tiny"
                      aria-label={`take out ${r.party}, ${r.role}`}
                      onClick={() => remove(r)}
                    >
                      take out
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="tools">
            <Exports name="responsibility" rows={() => [head, ...board.responsibility.map(cells)]} />
          </p>
        </>
      )}
      <Form
        key={typed.id ?? "new"}
        desk={desk}
        typed={typed}
        change={(more) => setTyped((now) => ({ ...now, ...more }))}
        saved={() => setTyped((now) => (now === typed ? empty : now))}
      />
    </section>
  );
}

type FormProps = { desk: Desk; typed: Typed; change: (more: Partial<Typed>) => void; saved: () => void };

/** `saved` empties it, unless something else was typed while the answer was on its way. */
function Form({ desk, typed, change, saved }: FormProps) {
  const named = use((s) => s.queue).filter((i) => i.kind === "responsibility");
  const band = bandOf(typed.low, typed.high);
  const missing =
    typed.party.trim() === ""
      ? "name the party"
      : typed.basis.length === 0
        ? "choose a basis"
        : band
          ? ""
          : "give a band";
  const save = async () => {
    if (missing || !band) return;
    const payload = { ...typed, id: typed.id ?? nextId("R"), party: typed.party.trim(), low: band[0], high: band[1] };
    if (await act("responsibility", payload)) saved();
  };
  const field = (name: "party" | "role" | "standard" | "low" | "high" | "confidence") => ({
    value: typed[name],
    onChange: (e: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>) => change({ [name]: e.target.value }),
  });
  return (
    <form
      className="entry"
      aria-label="Responsibility"
      onSubmit={(e) => {
        e.preventDefault();
        void save();
      }}
    >
      <div className="entry-row">
        <label className="field wide">
          <span>{typed.id ? `Change ${typed.id}: party` : "New entry: party"}</span>
          <input id="new-party" dir="auto" list="parties" autoComplete="off" {...field("party")} />
        </label>
        <datalist id="parties">
          {[...new Set(named.map((i) => i.title))].map((t) => (
            <option key={t} value={t} />
          ))}
        </datalist>
        <Choice label="Role" options={responsibilityRoles} {...field("role")} />
        <Choice label="Standard of proof" options={standardsOfProof} {...field("standard")} />
        <label className="field">
          <span>From, percent</span>
          <input className="number" inputMode="decimal" aria-label="responsible at least, percent" {...field("low")} />
        </label>
        <label className="field">
          <span>To</span>
          <input className="number" inputMode="decimal" aria-label="responsible at most, percent" {...field("high")} />
        </label>
        <Choice label="Confidence" options={["low", "moderate", "high"]} {...field("confidence")} />
      </div>
      <Checks
        label="On the basis of"
        all={responsibilityBases}
        chosen={typed.basis}
        choose={(basis) => change({ basis })}
      />
      {desk.board.evidence.length > 0 && (
        <Checks
          label="Evidence"
          all={desk.board.evidence.map((e) => e.id)}
          titles={desk.board.evidence.map((e) => e.text)}
          chosen={typed.evidence}
          choose={(evidence) => change({ evidence })}
        />
      )}
      <Cited of="this entry" passages={typed.passages} change={(passages) => change({ passages })} />
      <p className="tools">
        <button type="submit" className="button" disabled={missing !== ""}>
          {typed.id ? "Save" : "Add"}
        </button>
        {typed.id && (
          <button type="button" className="button" onClick={() => change(empty)}>
            Give up
          </button>
        )}
        <span className="words-of" role="status">
          {band ? phrase(desk.wordBook, band[0], band[1]) : ""}
        </span>
        {missing !== "" && typed.party !== "" && <span className="small">Still to do: {missing}.</span>}
      </p>
    </form>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly options: readonly string[];
  readonly value: string;
  readonly onChange: (e: React.ChangeEvent<HTMLSelectElement>) => void;
};

const Choice = ({ label, options, value, onChange }: ChoiceProps) => (
  <label className="field">
    <span>{label}</span>
    <select value={value} onChange={onChange}>
      {options.map((o) => (
        <option key={o}>{o}</option>
      ))}
    </select>
  </label>
);

type ChecksProps = {
  readonly label: string;
  readonly all: readonly string[];
  readonly titles?: readonly string[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
};

const Checks = ({ label, all, titles, chosen, choose }: ChecksProps) => (
  <fieldset className="choice">
    <legend>{label}</legend>
    {all.map((one, i) => (
      <label key={one} title={titles?.[i]}>
        <input
          type="checkbox"
          checked={chosen.includes(one)}
          onChange={(e) => choose(e.target.checked ? [...chosen, one] : chosen.filter((c) => c !== one))}
        />{" "}
        {one}
      </label>
    ))}
  </fieldset>
);
