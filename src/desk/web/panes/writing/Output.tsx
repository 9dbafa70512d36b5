import { useEffect, useState } from "react";
import { answer, client } from "../../client.ts";
import { Modal } from "../../Modal.tsx";
import { attempt, set } from "../../state.ts";
import { timeWords } from "../../words.ts";
import { load, type Writing } from "./draft.ts";
import { Preview } from "./Preview.tsx";

const formats = ["html", "pdf", "docx", "json"] as const;
type Format = (typeof formats)[number];

/** The report as it stands, and its ways out: each asks what may go out. */
export function Output({ writing }: { writing: Writing }) {
  const [asking, setAsking] = useState<Format | "publish" | null>(null);
  useEffect(() => void attempt(() => answer(client.writing.fresh.$post() as never)), []);
  return (
    <section className="output" aria-label="Report">
      <header className="tools">
        <h2>Report</h2>
        <span className="quiet">
          {writing.published ? `last published ${timeWords(writing.published)}` : "not published yet"}
        </span>
        <span className="push" />
        {formats.map((f) => (
          <button type="button" className="button" key={f} onClick={() => setAsking(f)}>
            {f.toUpperCase()}
          </button>
        ))}
        <button type="button" className="button main" onClick={() => setAsking("publish")}>
          Publish
        </button>
      </header>
      {asking && <Ask key={asking} what={asking} writing={writing} done={() => setAsking(null)} />}
      <Preview />
    </section>
  );
}

function Ask({ what, writing, done }: { what: Format | "publish"; writing: Writing; done: () => void }) {
  const [quotesOnly, setQuotesOnly] = useState(true);
  const [names, setNames] = useState("");
  const [busy, setBusy] = useState(false);
  const mask = names
    .split(/[\n;]/)
    .map((n) => n.trim())
    .filter((n) => n.length > 1);
  const send = async () => {
    setBusy(true);
    await attempt(() => (what === "publish" ? publish({ quotesOnly, mask }) : download(what, { quotesOnly, mask })));
    setBusy(false);
    done();
  };
  return (
    <Modal
      title={what === "publish" ? "Publish: what may go out?" : `${what.toUpperCase()}: what may go out?`}
      close={done}
      onSubmit={() => void send()}
    >
      <fieldset className="choice">
        <legend>Texts</legend>
        <label>
          <input type="radio" name="texts" checked={quotesOnly} onChange={() => setQuotesOnly(true)} /> only the words
          that are quoted
        </label>
        <label>
          <input type="radio" name="texts" checked={!quotesOnly} onChange={() => setQuotesOnly(false)} /> the documents’
          full texts too
        </label>
      </fieldset>
      <label className="field">
        <span>Names to mask, one a line; an actor’s other names go with it</span>
        <textarea rows={2} dir="auto" value={names} onChange={(e) => setNames(e.target.value)} />
      </label>
      {writing.names.length > 0 && (
        <details>
          <summary>Persons in this dossier</summary>
          <p className="small names">
            {writing.names.map((n) => (
              <button type="button" className="tiny" key={n} onClick={() => setNames(names ? `${names}\n${n}` : n)}>
                <bdi>{n}</bdi>
              </button>
            ))}
          </p>
        </details>
      )}
      {what === "publish" && writing.gate.length > 0 && (
        <p className="small">
          {writing.gate.length === 1 ? "One sentence stands" : `${writing.gate.length} sentences stand`} in the way: see
          the list at the left.
        </p>
      )}
      <p className="row-end">
        <button type="button" className="button" onClick={done}>
          Cancel
        </button>
        <button type="submit" className="button main" disabled={busy}>
          {busy
            ? "Setting the report …"
            : what === "publish"
              ? "Publish into the dossier"
              : `Save as ${what.toUpperCase()}`}
        </button>
      </p>
    </Modal>
  );
}

type Out = { readonly quotesOnly: boolean; readonly mask: readonly string[] };

async function publish(out: Out): Promise<void> {
  const post = client.publish.$post as unknown as (a: { json: Out }) => Promise<Response>;
  const made = (await answer(post({ json: out }))) as { edition: number; folder: string; files: readonly string[] };
  set({ note: `Edition ${made.edition} is published in report/: ${made.files.join(", ")}.` });
  await load();
}

async function download(format: Format, out: Out): Promise<void> {
  const post = client.export[":format"].$post as unknown as (a: {
    param: { format: string };
    json: Out;
  }) => Promise<Response>;
  const response = await post({ param: { format }, json: out });
  if (!response.ok)
    throw new Error(((await response.json()) as { error?: string }).error ?? "the file could not be made");
  const link = Object.assign(document.createElement("a"), {
    href: URL.createObjectURL(await response.blob()),
    download: `report.${format}`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
