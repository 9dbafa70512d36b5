import { useState } from "react";
import { phrase } from "../../../../hypotheses/judgements/words.ts";
import { strandSentence, strands } from "../../../../scenarios/text.ts";
import { act, type Desk, nextId } from "../../analysis.ts";
import { atOfPassage } from "../../hand.ts";
import { set } from "../../state.ts";
import { bandOf } from "../band.ts";

/** One scenario in sentences read off the cells, and what the analyst calls it. */
export function Strands({
  desk,
  states,
  titled,
}: {
  desk: Desk;
  states: readonly number[];
  titled: Desk["scenarios"]["scenarios"][number] | undefined;
}) {
  const { model, cite, descriptors } = desk.scenarios;
  const [title, setTitle] = useState(titled?.title ?? "");
  const [low, setLow] = useState(titled?.low === null || titled === undefined ? "" : String(titled.low));
  const [high, setHigh] = useState(titled?.high === null || titled === undefined ? "" : String(titled.high));
  if (!model) return null;
  const range = bandOf(low, high);
  const save = () => {
    if (title.trim() === "") return set({ note: "A scenario needs a title." });
    const combination = Object.fromEntries(descriptors.map((d, i) => [d.id, d.states[states[i] ?? 0]!]));
    void act("scenario", {
      id: titled?.id ?? nextId("S"),
      title: title.trim(),
      states: combination,
      low: range?.[0] ?? null,
      high: range?.[1] ?? null,
      text: titled?.text ?? "",
      passages: titled?.passages ?? [],
    });
    set({ note: `Kept as “${title.trim()}”.` });
  };
  return (
    <div className="strands">
      <ul>
        {strands(model, states, cite).map((s) => {
          const { text, passages } = strandSentence(model, s);
          return (
            <li key={s.descriptor}>
              <span dir="auto">{text}</span>{" "}
              {passages.map((p, i) => (
                <button
                  type="button"
                  key={p}
                  className="tiny"
                  aria-label={`words ${i + 1} for ${s.descriptor}`}
                  onClick={() => set({ evidence: atOfPassage(p) })}
                >
                  words {i + 1}
                </button>
              ))}
            </li>
          );
        })}
      </ul>
      <form
        className="tools"
        onSubmit={(e) => {
          e.preventDefault();
          save();
        }}
      >
        <label htmlFor="scenario-title">Call it</label>
        <input id="scenario-title" dir="auto" value={title} onChange={(e) => setTitle(e.target.value)} />
        <label>
          from{" "}
          <input
            className="number"
            inputMode="decimal"
            aria-label="at least, percent"
            value={low}
            onChange={(e) => setLow(e.target.value)}
          />
        </label>
        <label>
          to{" "}
          <input
            className="number"
            inputMode="decimal"
            aria-label="at most, percent"
            value={high}
            onChange={(e) => setHigh(e.target.value)}
          />{" "}
          %
        </label>
        <span className="words-of" role="status">
          {range ? phrase(desk.wordBook, range[0], range[1]) : ""}
        </span>
        <button type="submit" className="button">
          Keep
        </button>
      </form>
    </div>
  );
}
