import { useState } from "react";
import { act, type Desk } from "../../analysis.ts";
import { Exports } from "../../Exports.tsx";

/** How far one judges: 3 promotes strongly, -3 restricts strongly. */
const largest = 3;

/** The cross-impact matrix: the state of the row promotes (above 0) or restricts (below 0) that of the column. */
export function Impacts({ desk }: { desk: Desk }) {
  const { descriptors, cells } = desk.scenarios;
  const all = descriptors.flatMap((d) => d.states.map((state) => ({ d, state })));
  const last = (d: { readonly states: readonly string[] }, state: string) => d.states.at(-1) === state;
  const key = (e: React.KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[e.key];
    if (!step) return;
    const [row, column] = e.currentTarget.dataset["impact"]!.split(":").map(Number) as [number, number];
    for (
      let r = row + step[0]!, c = column + step[1]!;
      r >= 0 && c >= 0 && r < all.length && c < all.length;
      r += step[0]!, c += step[1]!
    ) {
      const next = document.querySelector<HTMLInputElement>(`[data-impact="${r}:${c}"]`);
      if (!next) continue;
      e.preventDefault();
      next.focus();
      next.select();
      return;
    }
  };
  return (
    <section aria-labelledby="impacts">
      <h3 id="impacts">
        How each state pushes the others, from −{largest} to {largest}
      </h3>
      <div className="impacts-box">
        <table className="impacts">
          <thead>
            <tr>
              <td />
              {descriptors.map((d) => (
                <th scope="colgroup" colSpan={d.states.length} key={d.id} dir="auto">
                  {d.id} {d.name}
                </th>
              ))}
            </tr>
            <tr>
              <td />
              {all.map(({ d, state }) => (
                <th scope="col" key={d.id + state} className={last(d, state) ? "edge" : ""} dir="auto">
                  {state}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((row, r) => (
              <tr key={row.d.id + row.state} className={last(row.d, row.state) ? "edge" : ""}>
                <th scope="row" dir="auto">
                  <span className="quiet">{row.d.id}</span> {row.state}
                </th>
                {all.map((column, c) => {
                  const cell = cells.find(
                    (x) =>
                      x.source.descriptor === row.d.id &&
                      x.source.state === row.state &&
                      x.target.descriptor === column.d.id &&
                      x.target.state === column.state,
                  );
                  return (
                    <td key={column.d.id + column.state} className={last(column.d, column.state) ? "edge" : ""}>
                      {row.d === column.d ? null : (
                        <Impact
                          place={`${r}:${c}`}
                          label={`${row.d.name}: ${row.state} on ${column.d.name}: ${column.state}`}
                          value={cell?.judgements.find((j) => j.by === desk.analyst)?.value ?? cell?.value ?? 0}
                          parts={new Set(cell?.judgements.map((j) => j.value)).size > 1}
                          onKey={key}
                          judge={(value) =>
                            void act("impact", {
                              source: { descriptor: row.d.id, state: row.state },
                              target: { descriptor: column.d.id, state: column.state },
                              value,
                            })
                          }
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="tools">
        <Exports name="impacts" rows={() => impactRows(desk)} />
      </p>
    </section>
  );
}

/** The matrix as rows, with the value that all analysts' judgements come to. */
function impactRows({ scenarios: { descriptors, cells } }: Desk) {
  const all = descriptors.flatMap((d) => d.states.map((state) => ({ descriptor: d.id, name: d.name, state })));
  const valueAt = (a: (typeof all)[number], b: (typeof all)[number]) =>
    cells.find(
      ({ source: s, target: t }) =>
        s.descriptor === a.descriptor && s.state === a.state && t.descriptor === b.descriptor && t.state === b.state,
    )?.value ?? 0;
  return [
    ["Descriptor", "State", ...all.map((c) => `${c.name}: ${c.state}`)],
    ...all.map((a) => [a.name, a.state, ...all.map((b) => (a.descriptor === b.descriptor ? null : valueAt(a, b)))]),
  ];
}

type Props = {
  readonly place: string;
  readonly label: string;
  readonly value: number;
  readonly parts: boolean;
  readonly onKey: (e: React.KeyboardEvent<HTMLInputElement>) => void;
  readonly judge: (value: number) => void;
};

function Impact({ place, label, value, parts, onKey, judge }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const done = () => {
    const number = Number((typed ?? "").replace("−", "-"));
    if (
      typed !== null &&
      typed.trim() !== "" &&
      Number.isInteger(number) &&
      Math.abs(number) <= largest &&
      number !== value
    )
      judge(number);
    setTyped(null);
  };
  const sign = value > 0 ? "promotes" : value < 0 ? "restricts" : "";
  return (
    <input
      className={`impact ${sign} ${parts ? "parts" : ""}`}
      data-impact={place}
      inputMode="numeric"
      aria-label={`${label}${parts ? ", analysts part" : ""}`}
      title={label}
      value={typed ?? (value > 0 ? `+${value}` : String(value).replace("-", "−"))}
      onFocus={(e) => e.currentTarget.select()}
      onChange={(e) => setTyped(e.target.value)}
      onBlur={done}
      onKeyDown={(e) => {
        if (e.key === "Escape") setTyped(null);
        if (e.key === "Enter") done();
        onKey(e);
      }}
    />
  );
}
