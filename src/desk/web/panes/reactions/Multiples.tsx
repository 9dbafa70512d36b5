import { set, use } from "../../state.ts";
import { Table } from "../../table.tsx";
import { levels, levelWords, type Reactions } from "./Reactions.tsx";

type Count = {
  readonly axis: string;
  readonly stance: string;
  readonly units: Readonly<
    Record<
      (typeof levels)[number],
      readonly {
        readonly name: string;
        readonly at: { document: string; start: number; end: number };
        readonly strength: number;
      }[]
    >
  >;
};

/** One small figure an axis: who takes which stance, one square an actor, by level; and the same as a table. */
export function Multiples({ loaded }: { loaded: Reactions }) {
  const axes = use((s) => s.summary?.axes) ?? [];
  const counts = countsOf(loaded);
  return (
    <>
      <div className="multiples">
        {axes.map((axis) => {
          const own = counts.filter((c) => c.axis === axis);
          return (
            <figure key={axis}>
              <figcaption>{axis}</figcaption>
              {own.length === 0 && <p className="quiet">nothing found</p>}
              {own.map((c) => (
                <div key={c.stance} className="multiple">
                  <span>{c.stance.replaceAll("-", " ")}</span>
                  {levels.map((l) => (
                    <span key={l} className="squares">
                      {c.units[l].map((u) => (
                        <button
                          key={u.name}
                          type="button"
                          data-row
                          title={`${u.name}, ${levelWords[l].toLowerCase()}`}
                          aria-label={`${u.name}: ${c.stance}, ${levelWords[l]}`}
                          className={`s${u.strength}`}
                          onClick={() => set({ evidence: u.at })}
                          onFocus={() => set({ evidence: u.at })}
                        />
                      ))}
                    </span>
                  ))}
                </div>
              ))}
              {own.length > 0 && (
                <div className="multiple foot" aria-hidden="true">
                  <span />
                  {levels.map((l) => (
                    <span key={l}>{l}</span>
                  ))}
                </div>
              )}
            </figure>
          );
        })}
      </div>
      <p className="map-key multiples-key">
        {["plain", "marked", "strongest"].map((words, i) => (
          <span key={words} className="squares">
            <i className={`s${i + 1}`} /> {words}
          </span>
        ))}
      </p>
      <h3>The same as a table</h3>
      <Table
        name="stances"
        rows={counts}
        id={(c) => c.stance}
        group={(c) => c.axis}
        columns={[
          { title: "Stance", head: true, value: (c) => c.stance, show: (c) => c.stance.replaceAll("-", " ") },
          { title: "Axis", value: (c) => c.axis },
          ...levels.flatMap((l) => [
            { title: levelWords[l], numeric: true, value: (c: Count) => c.units[l].length },
            {
              title: `Who, ${levelWords[l].toLowerCase()}`,
              value: (c: Count) => c.units[l].map((u) => u.name).join(", "),
            },
          ]),
        ]}
      />
    </>
  );
}

function countsOf(loaded: Reactions): Count[] {
  const found = new Map<
    string,
    {
      axis: string;
      units: Record<
        (typeof levels)[number],
        { name: string; at: { document: string; start: number; end: number }; strength: number }[]
      >;
    }
  >();
  for (const r of loaded.rows)
    for (const s of r.stances) {
      if (s.negated) continue;
      const entry = found.get(s.stance) ?? { axis: s.axis, units: { internal: [], regional: [], international: [] } };
      found.set(s.stance, entry);
      if (!entry.units[r.level].some((u) => u.name === r.name))
        entry.units[r.level].push({ name: r.name, at: s.at, strength: s.strength });
    }
  const total = (c: Count) => levels.reduce((n, l) => n + c.units[l].length, 0);
  return [...found]
    .map(([stance, c]) => ({ stance, ...c }))
    .sort((a, b) => a.axis.localeCompare(b.axis) || total(b) - total(a));
}
