import type { InferResponseType } from "hono/client";
import { useMemo, useState } from "react";
import { client } from "../../client.ts";
import { Evidence } from "../../Evidence.tsx";
import { useLoaded } from "../../load.ts";
import { go, set, use } from "../../state.ts";
import { type Column, Table } from "../../table.tsx";
import { MapOf } from "./MapOf.tsx";
import { Multiples } from "./Multiples.tsx";
import { Silence } from "./Silence.tsx";
import { StanceQuote } from "./StanceQuote.tsx";

export type Reactions = InferResponseType<typeof client.reactions.$get>;
export type Reacting = Reactions["rows"][number];
export type StanceRow = Reacting["stances"][number];
export const levels = ["internal", "regional", "international"] as const;
export const levelWords = {
  internal: "Within the country",
  regional: "In the region",
  international: "In the world",
} as const;
const axisWords: Record<string, string> = {
  act: "The act",
  meaning: "What it means",
  victim: "The victim",
  blame: "Blame",
  demand: "Demands",
  step: "Own steps",
};

export type Row = {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly note: string;
  readonly stances: readonly StanceRow[];
  readonly actor: string | null;
  readonly silent: string | null;
};

const modes = ["matrix", "map", "small multiples"] as const;

/** Who reacted how: an actor a row, an axis a column; an empty cell and a silence are values. */
export function Reactions() {
  const loaded = useLoaded(() => client.reactions.$get());
  const axes = use((s) => s.summary?.axes) ?? [];
  const [mode, setMode] = useState<(typeof modes)[number]>("matrix");
  const [stance, setStance] = useState("");
  const [silence, setSilence] = useState<Row | null>(null);
  const rows = useMemo(() => rowsOf(loaded, stance), [loaded, stance]);
  const looked = loaded
    ? `${loaded.documents} ${loaded.documents === 1 ? "document" : "documents"}${loaded.latest ? `, the latest of ${loaded.latest}` : ""}`
    : "";
  const openSilence = (row: Row) => {
    setSilence(row);
    set({ evidence: null });
  };
  const labels = [...new Set((loaded?.rows ?? []).flatMap((r) => r.stances.map((s) => s.stance)))].sort();
  const columns: readonly Column<Row>[] = [
    {
      title: "Actor",
      head: true,
      value: (r) => r.name,
      beside: (r) => r.note,
      width: "17%",
      show: (r) => <Name row={r} />,
    },
    ...axes.map(
      (axis): Column<Row> => ({
        title: axisWords[axis] ?? axis,
        value: (r) =>
          r.stances
            .filter((s) => s.axis === axis)
            .map((s) => `${s.negated ? "not " : ""}${s.stance} (${s.strength}): ${s.quote.replace(/\s+/g, " ")}`)
            .join(" | ") || (axis === "act" ? r.silent : null),
        show: (r) => <Cell row={r} axis={axis} open={openSilence} />,
      }),
    ),
  ];
  return (
    <div className="split-pane">
      <section className="pane" aria-label="Reactions">
        <h2>Reactions</h2>
        <p className="about">
          Serif words are the actors' own; the code above them is ours. Bars show strength, from plain to strongest.
          “None found” is a value: it holds for {looked}.
        </p>
        <p className="switch">
          {modes.map((m) => (
            <button key={m} type="button" aria-pressed={m === mode} onClick={() => setMode(m)}>
              {m}
            </button>
          ))}
        </p>
        {mode === "matrix" && (
          <Table
            name="reactions"
            columns={columns}
            rows={rows}
            id={(r) => r.id}
            group={(r) => r.level}
            groupTitle="Level"
            rowClass={(r) => (r.silent && r.stances.length === 0 ? "silent" : "")}
          >
            <select aria-label="Stance" value={stance} onChange={(e) => setStance(e.target.value)}>
              <option value="">all stances</option>
              {labels.map((l) => (
                <option key={l} value={l}>
                  {l.replaceAll("-", " ")}
                </option>
              ))}
            </select>
          </Table>
        )}
        {mode === "map" && loaded && <MapOf loaded={loaded} />}
        {mode === "small multiples" && loaded && <Multiples loaded={loaded} />}
      </section>
      <Evidence>{silence && <Silence row={silence} />}</Evidence>
    </div>
  );
}

function rowsOf(loaded: Reactions | null, stance: string): Row[] {
  if (!loaded) return [];
  const missing = new Map(
    loaded.silences.filter((s) => s.actor !== null && s.missing === "condemnation").map((s) => [s.actor as string, s]),
  );
  const said = loaded.rows.filter((r) => !stance || r.stances.some((s) => s.stance === stance));
  const own = said.map(
    (r): Row => ({
      id: `${r.actor} ${r.level}`,
      name: r.name,
      level: levelWords[r.level],
      note: [
        r.onBehalfOf && r.onBehalfOf !== r.name ? `for ${r.onBehalfOf}` : "",
        r.joint.length > 0 ? `joint with ${r.joint.slice(0, 6).join(", ")}` : "",
      ]
        .filter(Boolean)
        .join("; "),
      stances: r.stances,
      actor: r.actor,
      silent: missing.has(r.actor) ? "no condemnation found" : null,
    }),
  );
  const silent = stance
    ? []
    : loaded.silences
        .filter((s) => s.missing === "reaction")
        .map(
          (s): Row => ({
            id: `silent ${s.name}`,
            name: s.name,
            level: levelWords[s.level],
            note: s.because === "watched" ? "watched" : "mentioned",
            stances: [],
            actor: s.actor,
            silent: "no reaction found",
          }),
        );
  const order = (r: Row) => levels.findIndex((l) => levelWords[l] === r.level);
  return [...own, ...silent].sort(
    (a, b) => order(a) - order(b) || Number(a.stances.length === 0) - Number(b.stances.length === 0),
  );
}

function Name({ row }: { row: Row }) {
  const open = () => {
    set({ actor: row.actor });
    go("Actors");
  };
  return (
    <>
      {row.actor ? (
        <button type="button" className="link plain" onClick={open}>
          <bdi>{row.name}</bdi>
        </button>
      ) : (
        <bdi>{row.name}</bdi>
      )}
      {row.note && (
        <small>
          <bdi>{row.note}</bdi>
        </small>
      )}
    </>
  );
}

function Cell({ row, axis, open }: { row: Row; axis: string; open: (row: Row) => void }) {
  const here = row.stances.filter((s) => s.axis === axis);
  const none = axis === "act" && row.silent;
  return (
    <>
      {none && (
        <button type="button" data-row className="none-found" onClick={() => open(row)} onFocus={() => open(row)}>
          <i /> {row.silent}
        </button>
      )}
      {here.map((s) => (
        <StanceQuote key={s.record} s={s} />
      ))}
      {here.length === 0 && !none && (
        <span className="quiet" role="img" aria-label="nothing found">
          ·
        </span>
      )}
    </>
  );
}
