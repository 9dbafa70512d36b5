import { useState } from "react";
import type { Range } from "../../../../hypotheses/judgements/coherence.ts";
import { coherence } from "../../../../hypotheses/judgements/coherence.ts";
import { key, phrase } from "../../../../hypotheses/judgements/words.ts";
import { brokenRelations } from "../../../../hypotheses/relations.ts";
import { act, type Desk } from "../../analysis.ts";
import { Exports } from "../../Exports.tsx";
import { set } from "../../state.ts";
import { bandOf } from "../band.ts";
import { Cited } from "./Cited.tsx";

type Typed = {
  readonly low: string;
  readonly high: string;
  readonly confidence: string;
  readonly reason: string;
  readonly passages: readonly string[];
};

const rangeOf = (t: Typed) => bandOf(t.low, t.high);

/** How likely each hypothesis is, as a band: the word and what the bands leave each other are read off while one types. */
export function Judgements({ desk }: { desk: Desk }) {
  const { board, wordBook } = desk;
  const [typed, setTyped] = useState<Record<string, Typed>>({});
  const kept = (h: string): Typed => {
    const j = board.judgements.find((x) => x.hypothesis === h && x.by === desk.analyst);
    return {
      low: j ? String(j.low) : "",
      high: j ? String(j.high) : "",
      confidence: j?.confidence ?? "moderate",
      reason: j?.reason ?? "",
      passages: j?.passages ?? [],
    };
  };
  const of = (h: string) => typed[h] ?? kept(h);
  const ranges = new Map(
    board.hypotheses.flatMap((h) => (rangeOf(of(h.id)) ? [[h.id, rangeOf(of(h.id))!] as const] : [])),
  );
  const one = board.hypotheses.every((a, i) =>
    board.hypotheses
      .slice(i + 1)
      .every((b) =>
        board.relations.some(
          (r) => r.kind === "excludes" && [r.from, r.to].includes(a.id) && [r.from, r.to].includes(b.id),
        ),
      ),
  );
  const setOne = (on: boolean) => {
    for (const [i, a] of board.hypotheses.entries())
      for (const b of board.hypotheses.slice(i + 1))
        void act("relation", { kind: "excludes", from: a.id, to: b.id, removed: !on });
  };
  const save = (h: Desk["board"]["hypotheses"][number], t = of(h.id)) => {
    const range = rangeOf(t);
    const before = kept(h.id);
    if (!range || JSON.stringify(before) === JSON.stringify(t)) return;
    const earlier = board.judgements.find((x) => x.hypothesis === h.id && x.by === desk.analyst);
    void act("judge", {
      claim: earlier?.claim ?? `J-${h.id}`,
      text: h.text,
      hypothesis: h.id,
      low: range[0],
      high: range[1],
      confidence: t.confidence,
      reason: t.reason,
      passages: [...t.passages],
    });
  };
  return (
    <section className="judging" aria-labelledby="judging">
      <h3 id="judging">How likely, in percent</h3>
      <table>
        <thead>
          <tr>
            {["Hypothesis", "From", "To", "In words", "Confidence", "Because"].map((t) => (
              <th scope="col" key={t}>
                {t}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.hypotheses.map((h) => {
            const t = of(h.id);
            const range = rangeOf(t);
            const change = (more: Partial<Typed>) => setTyped({ ...typed, [h.id]: { ...t, ...more } });
            const rest = (passages: readonly string[]) => {
              change({ passages });
              if (range) save(h, { ...t, passages });
              else set({ note: `${h.id} has no band yet: the words are kept with it once it has one.` });
            };
            const number = (name: "low" | "high") => (
              <input
                type="text"
                inputMode="decimal"
                className="number"
                aria-label={`${h.id} ${name === "low" ? "at least" : "at most"}, percent`}
                value={t[name]}
                onChange={(e) => change({ [name]: e.target.value })}
                onBlur={() => save(h)}
                onKeyDown={(e) => e.key === "Enter" && save(h)}
              />
            );
            return (
              <tr key={h.id}>
                <th scope="row">
                  {h.id}{" "}
                  <span className="small" dir="auto">
                    {h.text}
                  </span>
                </th>
                <td>{number("low")}</td>
                <td>{number("high")}</td>
                <td className="words-of">
                  {range ? phrase(wordBook, range[0], range[1]) : t.low || t.high ? "not a band yet" : ""}
                </td>
                <td>
                  <select
                    aria-label={`Confidence in ${h.id}`}
                    value={t.confidence}
                    onChange={(e) => change({ confidence: e.target.value })}
                    onBlur={() => save(h)}
                  >
                    {["low", "moderate", "high"].map((c) => (
                      <option key={c}>{c}</option>
                    ))}
                  </select>
                </td>
                <td>
                  <input
                    className="reason"
                    aria-label={`Reason for ${h.id}`}
                    dir="auto"
                    value={t.reason}
                    onChange={(e) => change({ reason: e.target.value })}
                    onBlur={() => save(h)}
                  />
                  <Cited of={h.id} passages={t.passages} change={rest} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        <label>
          <input
            type="checkbox"
            checked={one && board.hypotheses.length > 1}
            disabled={board.hypotheses.length < 2}
            onChange={(e) => setOne(e.target.checked)}
          />{" "}
          exactly one of these is true
        </label>
      </p>
      <Coherence desk={desk} ranges={ranges} one={one} />
      {board.judgements.length > 0 && (
        <p className="tools">
          <Exports name="judgements" rows={() => judgementRows(desk)} />
        </p>
      )}
      <details>
        <summary>Words of {wordBook.name}</summary>
        <ul className="plain-list small">
          {key(wordBook).map((k) => (
            <li key={k.band}>
              {k.band}: {k.words}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

const judgementRows = ({ board, wordBook }: Desk) => [
  ["Claim", "Hypothesis", "Analyst", "From, percent", "To, percent", "In words", "Confidence", "Because", "Words"],
  ...board.judgements.map((j) => [
    j.text,
    j.hypothesis,
    j.by,
    j.low,
    j.high,
    phrase(wordBook, j.low, j.high),
    j.confidence,
    j.reason,
    j.passages.join(" "),
  ]),
];

function Coherence({ desk, ranges, one }: { desk: Desk; ranges: ReadonlyMap<string, Range>; one: boolean }) {
  const { board } = desk;
  const remainder = board.hypotheses.some((h) => h.remainder && !ranges.has(h.id));
  const broken = brokenRelations({ ranges, relations: board.relations, remainder });
  const whole = one && board.hypotheses.length > 1 && ranges.size === board.hypotheses.length;
  const all = board.hypotheses.flatMap((h) => (ranges.has(h.id) ? [ranges.get(h.id)!] : []));
  const found = whole ? coherence(all) : null;
  const cut = (found?.reachable ?? []).flatMap(([low, high], i) =>
    low === all[i]![0] && high === all[i]![1] ? [] : [`${board.hypotheses[i]!.id} ${low} to ${high} %`],
  );
  const words =
    broken.length > 0
      ? `${broken.join(". ")}.`
      : found && !found.coherent
        ? found.sumLower > 100
          ? `The lower ends add up to ${found.sumLower} %: not all can be so likely at once.`
          : `The upper ends add up to ${found.sumUpper} %: a possibility is missing, or an end is too low.`
        : cut.length > 0
          ? `These hold together. Since exactly one is true, they leave ${cut.join(", ")}.`
          : found
            ? `These hold together: lower ends ${found.sumLower} %, upper ends ${found.sumUpper} %.`
            : "";
  return (
    <p className={`coherence ${broken.length || (found && !found.coherent) ? "broken" : ""}`} role="status">
      {words}
    </p>
  );
}
