import type { InferResponseType } from "hono/client";
import { useEffect, useRef, useState } from "react";
import { decide } from "../../acts.ts";
import { client } from "../../client.ts";
import { send } from "../../drop.ts";
import { Quote } from "../../Evidence.tsx";
import { attempt, type DocumentRow, go, set, show, use } from "../../state.ts";
import { type Column, Table } from "../../table.tsx";
import { dateWords, mediaName } from "../../words.ts";

/** What was received: grade, origin group, and where else the same words stand. */
export function Documents() {
  const documents = use((s) => s.documents);
  const notices = use((s) => s.summary?.notices) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const current = documents.find((d) => d.id === chosen) ?? documents[0] ?? null;
  const columns: readonly Column<DocumentRow>[] = [
    {
      title: "Title",
      head: true,
      width: "30%",
      value: (d) => d.title,
      beside: (d) => d.paths.join(" "),
      show: (d) => (
        <>
          <button
            type="button"
            data-row
            className="link plain"
            onClick={() => setChosen(d.id)}
            onFocus={() => setChosen(d.id)}
          >
            <bdi lang={d.language}>{d.title}</bdi>
          </button>
          <small>
            <bdi>{d.paths.join(", ")}</bdi>
          </small>
        </>
      ),
    },
    { title: "Publisher", value: (d) => d.publisher },
    {
      title: "Date",
      value: (d) => (d.date ? dateWords(d.date) : "undated"),
      show: (d) => <span className="nowrap">{d.date?.slice(0, 10) ?? "undated"}</span>,
    },
    { title: "Language", value: (d) => `${d.language}${d.covered ? "" : ", read but not analysed"}` },
    {
      title: "Grade",
      value: (d) => d.grade ?? "not judged",
      show: (d) => d.grade ?? <span className="quiet nowrap">not judged</span>,
    },
    { title: "Origin", value: (d) => (d.origin ? `with ${d.origin.documents.length - 1} more` : "its own") },
    { title: "Statements", numeric: true, value: (d) => d.statements },
    { title: "Characters", numeric: true, value: (d) => d.characters },
  ];
  return (
    <div className="split-pane">
      <section className="pane" aria-label="Documents">
        <h2>Documents</h2>
        <p className="about">
          Drop files or a folder anywhere in this window, or <Choose />. They are copied into the dossier and never
          changed.
        </p>
        <Table name="documents" columns={columns} rows={documents} id={(d) => d.id} current={current?.id ?? null} />
        {notices.length > 0 && (
          <>
            <h3>Notices</h3>
            <ul className="why notices">
              {notices.map((n) => (
                <li key={`${n.code} ${n.place} ${n.message}`}>
                  <b>
                    <bdi>{n.place}</bdi>
                  </b>
                  : {n.message} {n.next}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <aside className="inspector" aria-label="Document">
        {current ? <Card key={current.id} document={current} /> : <p className="quiet">There is no document yet.</p>}
      </aside>
    </div>
  );
}

function Choose() {
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) =>
    files && void attempt(() => send([...files].map((file) => ({ path: file.name, file }))));
  return (
    <>
      <button type="button" className="link" onClick={() => input.current?.click()}>
        choose files
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to take in"
        onChange={(e) => take(e.target.files)}
      />
    </>
  );
}

const reliability = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
} as const;
const credibility = {
  1: "confirmed by others",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "cannot be judged",
} as const;

function Card({ document: d }: { document: DocumentRow }) {
  const others = use((s) => s.documents);
  const open = () => {
    go("Review");
    set({ current: null, item: null, back: "Documents" });
    void show({ document: d.id, start: 0, end: 1 });
  };
  return (
    <>
      <h2>
        <bdi lang={d.language}>{d.title}</bdi>
      </h2>
      <p className="meta">
        {[
          d.publisher,
          d.author,
          d.date ? dateWords(d.date) : "undated",
          mediaName(d.mediaType),
          d.pages > 0 ? `${d.pages} pages` : null,
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      <div className="acts two">
        <button type="button" className="button main" onClick={open}>
          Read
        </button>
      </div>
      <h3>Grade</h3>
      <Grade document={d} />
      <h3>Origin</h3>
      {d.origin ? (
        <>
          <p className="why">{d.origin.reason}. These documents count as one voice:</p>
          <ul className="why">
            {d.origin.documents.map((id) => (
              <li key={id}>
                <bdi>{others.find((o) => o.id === id)?.title ?? id}</bdi>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="why">Its own: no other document tells the same words.</p>
      )}
      <Elsewhere id={d.id} />
      <h3>As received</h3>
      <p className="why">
        <bdi>{d.paths.join(", ")}</bdi>
        <br />
        <code>sha256 {d.sha256.slice(0, 32)}…</code>
      </p>
    </>
  );
}

/** Admiralty code; both letters with a reason, written as a decision. */
function Grade({ document: d }: { document: DocumentRow }) {
  const [source, setSource] = useState(d.grade?.[0] ?? "F");
  const [words, setWords] = useState(d.grade?.[1] ?? "6");
  const [reason, setReason] = useState(d.gradeReason ?? "");
  const save = async (e: React.FormEvent) => {
    e.preventDefault();
    const id = await decide("grade", { document: d.id, grade: `${source}${words}`, reason });
    if (id) set({ note: `Graded ${source}${words}; u takes it back.` });
  };
  return (
    <form className="grade" onSubmit={(e) => void save(e)}>
      <label className="field">
        <span>Source</span>
        <select value={source} onChange={(e) => setSource(e.target.value)}>
          {Object.entries(reliability).map(([k, v]) => (
            <option key={k} value={k}>
              {k} {v}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Content</span>
        <select value={words} onChange={(e) => setWords(e.target.value)}>
          {Object.entries(credibility).map(([k, v]) => (
            <option key={k} value={k}>
              {k} {v}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Why</span>
        <input value={reason} onChange={(e) => setReason(e.target.value)} />
      </label>
      <button type="submit" className="button">
        Set the grade
      </button>
    </form>
  );
}

type Near = InferResponseType<(typeof client.documents)[":id"]["near"]["$get"]>[number];

function Elsewhere({ id }: { id: string }) {
  const [found, setFound] = useState<readonly Near[] | null>(null);
  const text = use((s) => s.documents);
  const revision = use((s) => s.summary?.revision ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision has other documents
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(
      () =>
        void attempt(async () => {
          const response = await client.documents[":id"].near.$get({ param: { id } });
          const list = await response.json();
          if (!gone) setFound(list);
        }),
      150,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, revision]);
  return (
    <>
      <h3>The same words elsewhere{found ? `: ${found.length}` : ""}</h3>
      {found?.length === 0 && (
        <p className="why">No sentence of this document stands, nearly word for word, in another.</p>
      )}
      <ul className="said-list">
        {found?.slice(0, 40).map((n) =>
          n.others.slice(0, 3).map((o) => (
            <li key={`${n.start} ${o.document} ${o.start}`}>
              <Quote at={o}>
                {o.quote}
                <small>
                  <bdi>{text.find((t) => t.id === o.document)?.title}</bdi>, {Math.round(o.share * 100)} % of the words
                </small>
              </Quote>
            </li>
          )),
        )}
      </ul>
    </>
  );
}
