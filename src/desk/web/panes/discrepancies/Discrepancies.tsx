import type { InferResponseType } from "hono/client";
import { decide } from "../../acts.ts";
import { client } from "../../client.ts";
import { Evidence, Quote } from "../../Evidence.tsx";
import { useLoaded } from "../../load.ts";
import { use } from "../../state.ts";
import { type Column, Table } from "../../table.tsx";

type Discrepancy = InferResponseType<typeof client.discrepancies.$get>[number];

/** What cannot all be true: each side with its words and who gives it. */
export function Discrepancies() {
  const rows = useLoaded(() => client.discrepancies.$get());
  const states = use((s) => s.states);
  const stateOf = (d: Discrepancy) => states[d.id] ?? d.state;
  const columns: readonly Column<Discrepancy>[] = [
    {
      title: "About",
      head: true,
      value: (d) => d.about,
      width: "22%",
      show: (d) => (
        <>
          <bdi>{d.about}</bdi>
          <small>
            {d.kind}
            {d.correction ? ", corrected later" : ""}
          </small>
        </>
      ),
    },
    {
      title: "Sides",
      value: (d) =>
        d.sides.map((s) => `${s.value} (${s.by.join(", ")}): ${s.quotes.map((q) => q.quote).join(" | ")}`).join(" — "),
      show: (d) => (
        <ul className="sides">
          {d.sides.map((s) => (
            <li key={s.value}>
              <b>
                <bdi>{s.value}</bdi>
              </b>
              <div>
                <span className="quiet">
                  <bdi>{s.by.slice(0, 6).join(", ")}</bdi>
                </span>
                {s.quotes.slice(0, 4).map((q) => (
                  <Quote key={`${q.at.document} ${q.at.start}`} at={q.at} language={q.language}>
                    <span className="around">
                      {q.before}
                      <b>{q.quote}</b>
                      {q.after}
                    </span>
                  </Quote>
                ))}
              </div>
            </li>
          ))}
        </ul>
      ),
    },
    {
      title: "State",
      value: stateOf,
      width: "190px",
      show: (d) => (
        <span className="decide">
          <i className={`state ${stateOf(d)}`} /> {stateOf(d)}
          <button
            type="button"
            className="link"
            onClick={() => void decide("accept", { record: d.id }, d.id, "accepted")}
          >
            accept
          </button>
          <button
            type="button"
            className="link"
            onClick={() => void decide("reject", { record: d.id }, d.id, "rejected")}
          >
            reject
          </button>
        </span>
      ),
    },
  ];
  const looked = use((s) => s.documents.length);
  const none = rows
    ? `None found in ${looked === 1 ? "one document" : `${looked} documents`}.`
    : "The documents are being compared.";
  return (
    <div className="split-pane">
      <section className="pane" aria-label="Discrepancies">
        <h2>Discrepancies</h2>
        <p className="about">Numbers, times, places and people on which the documents do not agree.</p>
        <Table name="discrepancies" columns={columns} rows={rows ?? []} id={(d) => d.id} none={none} />
      </section>
      <Evidence />
    </div>
  );
}
