import type { InferResponseType } from "hono/client";
import { useEffect, useState } from "react";
import { undoOne } from "../../acts.ts";
import { client } from "../../client.ts";
import { Evidence, Quote } from "../../Evidence.tsx";
import { attempt, use } from "../../state.ts";
import { type Column, Table } from "../../table.tsx";
import { timeWords } from "../../words.ts";

type Entry = InferResponseType<typeof client.history.$get>["entries"][number];

/** Every decision: who, what, when; each can be taken back, and that can be taken back too. */
export function History() {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [total, setTotal] = useState(0);
  const note = use((s) => s.note);
  const revision = use((s) => s.summary?.revision ?? 0);
  const load = (limit: number) =>
    attempt(async () => {
      const response = await client.history.$get({ query: { offset: "0", limit: String(limit) } });
      const found = await response.json();
      setEntries(found.entries);
      setTotal(found.total);
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was just done is told by the note
  useEffect(() => void load(500), [note, revision]);
  const columns: readonly Column<Entry>[] = [
    {
      title: "When",
      value: (e) => e.time,
      show: (e) => <time dateTime={e.time}>{timeWords(e.time)}</time>,
      width: "150px",
    },
    { title: "Who", value: (e) => e.analyst, width: "110px" },
    {
      title: "What",
      value: (e) => e.kind,
      show: (e) => <span className={e.stands ? "" : "undone"}>{e.kind}</span>,
      width: "100px",
    },
    { title: "Of", value: (e) => e.title, width: "15%" },
    {
      title: "Words",
      head: true,
      value: (e) => e.words,
      show: (e) => (e.at ? <Quote at={e.at}>{e.words}</Quote> : <bdi>{e.words}</bdi>),
    },
    {
      title: "Stands",
      value: (e) => (e.stands ? "yes" : "taken back"),
      show: (e) =>
        e.kind === "undo" ? (
          ""
        ) : e.stands ? (
          <button
            type="button"
            className="link"
            aria-label={`take back ${e.kind}: ${(e.words ?? "").slice(0, 60)}`}
            onClick={() => void undoOne(e.id)}
          >
            take back
          </button>
        ) : (
          "taken back"
        ),
      width: "100px",
    },
  ];
  return (
    <div className="split-pane">
      <section className="pane" aria-label="History">
        <h2>History</h2>
        <p className="about">Nothing is overwritten: taking back is a decision too.</p>
        <Table name="history" columns={columns} rows={entries} id={(e) => e.id} rowClass={() => "light"} />
        {total > entries.length && (
          <button type="button" className="button" onClick={() => void load(1000)}>
            Show older ones
          </button>
        )}
      </section>
      <Evidence />
    </div>
  );
}
