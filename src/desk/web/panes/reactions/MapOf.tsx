import { set } from "../../state.ts";
import { Table } from "../../table.tsx";
import type { Reactions } from "./Reactions.tsx";

type MapView = NonNullable<Reactions["map"]>;
type Unit = MapView["places"][number]["units"][number];
const says = {
  yes: "condemns",
  deflects: "condemns and deflects the blame",
  general: "condemns such acts in general",
  none: "no condemnation found",
} as const;

/** The region with one square an actor, and the same as a table. */
export function MapOf({ loaded }: { loaded: Reactions }) {
  const { map } = loaded;
  if (!map)
    return (
      <p className="empty">
        There is no map: the country of the event is not known, or no atlas has it. It can be named in dossier.json
        (focalEvent, country). The matrix holds the same.
      </p>
    );
  const open = (unit: Unit) => {
    const first = loaded.rows.find((r) => r.actor === unit.actor || r.name === unit.name)?.stances[0];
    if (first) set({ evidence: first.at });
  };
  const rows = [...map.places, ...map.elsewhere].flatMap((p) => p.units.map((u) => ({ place: p.name, ...u })));
  return (
    <>
      <div className="map-box">
        <svg
          className="map"
          viewBox={`0 0 ${map.width} ${map.height}`}
          role="group"
          aria-label="Sketch map of the region with one square an actor. The table below holds the same."
        >
          <defs>
            <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path className="hatch" d="M0 0V4" />
            </pattern>
          </defs>
          {(["other", "here", "focal"] as const).flatMap((state) =>
            map.land
              .filter((l) => l.state === state)
              .map((l) => <path key={`${l.country} ${l.path.length}`} className={`land ${state}`} d={l.path} />),
          )}
          {map.places.map((p) => (
            <g key={p.name}>
              <text x={p.x} y={p.y}>
                {p.name}
                {p.more ? `, and ${p.more} more` : ""}
              </text>
              {p.units.map((u, i) => (
                <Square
                  key={`${u.name} ${u.mark}`}
                  unit={u}
                  x={p.x + (i % 4) * 14}
                  y={p.y + 6 + Math.floor(i / 4) * 14}
                  open={() => open(u)}
                />
              ))}
            </g>
          ))}
        </svg>
      </div>
      <p className="map-key">
        {(Object.keys(says) as (keyof typeof says)[]).map((m) => (
          <span key={m}>
            <svg width="12" height="12" aria-hidden="true">
              <Box mark={m} x={0.5} y={0.5} />
            </svg>{" "}
            {says[m]}
          </span>
        ))}
      </p>
      {map.elsewhere.map((p) => (
        <p key={p.name} className="elsewhere">
          {p.name}
          <svg width={p.units.length * 14} height="13" role="group" aria-label={`${p.name}, beyond the map`}>
            {p.units.map((u, i) => (
              <Square key={`${u.name} ${u.mark}`} unit={u} x={0.5 + i * 14} y={0.5} open={() => open(u)} />
            ))}
          </svg>
          {p.more > 0 && <span className="quiet">and {p.more} more</span>}
        </p>
      ))}
      <h3>The same as a table</h3>
      <Table
        name="map"
        rows={rows}
        id={(r) => `${r.place} ${r.name} ${r.mark}`}
        group={(r) => r.place}
        columns={[
          {
            title: "Actor",
            head: true,
            value: (r) => r.name,
            show: (r) => (
              <button type="button" data-row className="link plain" onClick={() => open(r)}>
                <bdi>{r.name}</bdi>
              </button>
            ),
          },
          { title: "Place", value: (r) => r.place },
          { title: "On the attack", value: (r) => says[r.mark] },
        ]}
      />
    </>
  );
}

function Box({ mark, x, y }: { mark: Unit["mark"]; x: number; y: number }) {
  return (
    <>
      <rect className={`square ${mark}`} x={x} y={y} width={11} height={11} />
      {mark === "deflects" && <rect className="hole" x={x + 3.5} y={y + 3.5} width={4} height={4} />}
    </>
  );
}

function Square({ unit, x, y, open }: { unit: Unit; x: number; y: number; open: () => void }) {
  const key = (e: React.KeyboardEvent) => {
    if (e.key !== "Enter" && e.key !== " ") return;
    e.preventDefault();
    open();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g role="button" tabIndex={0} aria-label={`${unit.name}: ${says[unit.mark]}`} onClick={open} onKeyDown={key}>
      <title>{`${unit.name}: ${says[unit.mark]}`}</title>
      <Box mark={unit.mark} x={x} y={y} />
    </g>
  );
}
