import type { InferResponseType } from "hono/client";
import { useEffect, useRef, useState } from "react";
import { answer, client } from "../../client.ts";
import { Exports } from "../../Exports.tsx";
import { attempt, refresh, set, showInContext, use } from "../../state.ts";

type Found = InferResponseType<typeof client.agreement.$get>;

/** Another analyst's log comes in, one's own goes out; where they part, and how far they agree. */
export function Analysts() {
  const [found, setFound] = useState<Found | null>(null);
  const revision = use((s) => s.summary?.revision ?? 0);
  const load = () => attempt(async () => setFound(await answer(client.agreement.$get())));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision may hold another analyst's decisions
  useEffect(() => {
    void load();
    addEventListener("assay:decided", load);
    return () => removeEventListener("assay:decided", load);
  }, [revision]);
  if (!found) return <p className="empty">The logs are being read.</p>;
  return (
    <section className="pane analysts" aria-label="Analysts">
      <h2>Analysts</h2>
      <Logs found={found} reload={load} />
      <Pairs pairs={found.pairs} alone={found.analysts.length < 2} />
      <Parting found={found} />
    </section>
  );
}

function Logs({ found, reload }: { found: Found; reload: () => Promise<unknown> }) {
  const bundle = useRef<HTMLInputElement>(null);
  const take = async (files: FileList | null) => {
    for (const file of files ?? []) await attempt(() => imported(file));
    await reload();
  };
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">Log</th>
            <th scope="col">Decisions</th>
            <th scope="col">Review bundle</th>
          </tr>
        </thead>
        <tbody>
          {found.logs.map((l) => (
            <tr key={l.log}>
              <th scope="row">
                {l.log}
                {l.own ? <span className="quiet"> yours, {found.analyst}</span> : null}
              </th>
              <td>{l.count}</td>
              <td>
                <a className="link" href={`/api/bundle?log=${encodeURIComponent(l.log)}`} download={l.log}>
                  save as a file
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="tools">
        <button type="button" className="button" onClick={() => bundle.current?.click()}>
          Take in a bundle of another analyst
        </button>
        <input
          ref={bundle}
          type="file"
          multiple
          hidden
          aria-label="Bundles to take in"
          accept=".jsonl"
          onChange={(e) => {
            const input = e.currentTarget;
            void take(input.files).then(() => {
              input.value = "";
            });
          }}
        />
        <span className="small">Every line and the whole chain are checked; nothing of yours is changed.</span>
      </p>
    </>
  );
}

async function imported(file: File): Promise<void> {
  const response = await fetch("/api/bundle", { method: "POST", body: await file.text() });
  const answered = (await response.json()) as { error?: string; analyst: string; added: number; state: string };
  if (!response.ok) throw new Error(`${file.name}: ${answered.error ?? "it could not be read"}`);
  set({
    note:
      answered.added === 0
        ? `${answered.analyst}: all of it was here already.`
        : `${answered.analyst}: ${answered.added} decisions were taken in.`,
  });
  await refresh();
}

const percent = (share: number | null) => (share === null ? "–" : `${Math.round(share * 100)} %`);

function Pairs({ pairs, alone }: { pairs: Found["pairs"]; alone: boolean }) {
  return (
    <>
      <h3>Agreement</h3>
      {pairs.length === 0 ? (
        <p className="lead">
          {alone
            ? "One analyst has decided so far. Give the dossier’s documents to a second, let them decide without seeing yours, and take their log in here."
            : "No thing was decided by two analysts yet."}
        </p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Analysts</th>
              <th scope="col">On</th>
              <th scope="col">Decided by both</th>
              <th scope="col">Alike</th>
              <th scope="col">Cohen’s kappa</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((p) => (
              <tr key={p.on + p.analysts.join()}>
                <th scope="row">{p.analysts.join(" and ")}</th>
                <td>{p.on === "records" ? "accepted or rejected" : "letters in the grid"}</td>
                <td>{p.shared}</td>
                <td>
                  {p.same}, {percent(p.share)}
                </td>
                <td>{p.kappa === null ? "cannot be said: all choices are alike" : p.kappa.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pairs.length > 0 && (
        <p className="tools">
          <Exports name="agreement" rows={() => pairRows(pairs)} />
        </p>
      )}
    </>
  );
}

/** Everything on which analysts part, one choice a row. */
const partingRows = (found: Found) => [
  ["On", "Of", "Words", "Analyst", "Choice", "Reason"],
  ...found.records.flatMap((r) => r.by.map((b) => ["record", r.title, r.words, b.analyst, b.choice, b.reason])),
  ...found.cells.flatMap((c) => c.by.map((b) => ["letter", c.cell, c.evidence, b.analyst, b.choice, b.reason])),
  ...found.judgements.flatMap((j) =>
    [j.low, j.high].map((b) => ["judgement", j.claim, j.text, b.analyst, `${Math.round(b.p * 100)} %`, ""]),
  ),
];
const pairRows = (pairs: Found["pairs"]) => [
  ["Analysts", "On", "Decided by both", "Alike", "Share alike", "Cohen’s kappa"],
  ...pairs.map((p) => [p.analysts.join(" and "), p.on, p.shared, p.same, p.share, p.kappa]),
];

function Parting({ found }: { found: Found }) {
  const none = found.records.length + found.cells.length + found.judgements.length === 0;
  if (none) return found.analysts.length > 1 ? <p className="lead">They part nowhere.</p> : null;
  const choices = (by: Found["cells"][number]["by"]) =>
    by.map((b) => `${b.analyst}: ${b.choice}${b.reason ? ` (${b.reason})` : ""}`).join("; ");
  return (
    <>
      <h3>Where they part</h3>
      <p className="tools">
        <Exports name="disagreements" rows={() => partingRows(found)} />
      </p>
      {found.records.length > 0 && <h3>Records: {found.records.length}</h3>}
      <ul className="parting-list">
        {found.records.map((r) => (
          <li key={r.record}>
            <button
              type="button"
              data-row
              className="quote-button"
              dir="auto"
              disabled={!r.at}
              onClick={() => r.at && void showInContext(r.at)}
            >
              <b>{r.title}</b> {r.words}
            </button>
            <span className="small">{choices(r.by)}</span>
          </li>
        ))}
      </ul>
      {found.cells.length > 0 && <h3>Cells of the grid: {found.cells.length}</h3>}
      <ul className="parting-list">
        {found.cells.map((c) => (
          <li key={c.cell}>
            <span dir="auto">
              <b>{c.cell}</b> {c.evidence}
            </span>
            <span className="small">{choices(c.by)}</span>
          </li>
        ))}
      </ul>
      {found.judgements.length > 0 && <h3>Judgements</h3>}
      <ul className="parting-list">
        {found.judgements.map((j) => (
          <li key={j.claim}>
            <span dir="auto">{j.text}</span>
            <span className="small">
              {j.low.analyst}: about {Math.round(j.low.p * 100)} %; {j.high.analyst}: about {Math.round(j.high.p * 100)}{" "}
              %; {Math.round(j.apart)} decibans apart
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
