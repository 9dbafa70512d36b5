import type { InferResponseType } from "hono/client";
import { useEffect, useState } from "react";
import { client } from "../../client.ts";
import { downloadCsv, downloadXlsx } from "../../download.ts";
import { Evidence, Quote } from "../../Evidence.tsx";
import { attempt, set, use } from "../../state.ts";
import { dateWords } from "../../words.ts";
import { linesOf, Names } from "./Names.tsx";

type Found = InferResponseType<typeof client.search.$post>;
type Facet = keyof Found["facets"];
const facetWords: Record<Facet, string> = {
  document: "Document",
  actor: "Actor",
  kind: "Kind of statement",
  stance: "Stance",
  year: "Year",
};
/** Said where counting ended before all were counted. */
const floor = "at least: only the first 2,000 sentences found are counted";
type Where = Partial<Record<Facet, readonly string[]>>;
/** What was found last: shown at once when one comes back to this pane. */
let last: Found | null = null;

/** Full text over every sentence, narrowed by facets; a pasted list of names is looked for at once. */
export function Search() {
  const sought = use((s) => s.sought);
  const revision = use((s) => s.summary?.revision ?? 0);
  const where: Where = use((s) => s.where);
  const limit = use((s) => s.hits);
  const [found, setFound] = useState<Found | null>(last);
  const [alone, setAlone] = useState<{ readonly line: string | null; readonly of: string } | null>(null);
  const only = alone?.of === sought ? alone.line : null;
  const text = only ?? sought;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is another text to look through
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(
      () =>
        void attempt(async () => {
          const response = await client.search.$post({ json: { text, where, limit, offset: 0 } } as never);
          const result = (await response.json()) as Found & { error?: string };
          if (result.error) throw new Error(result.error);
          last = result;
          if (!gone) setFound(result);
        }),
      90,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text, where, limit, revision]);
  const turn = (facet: Facet, value: string) => {
    const own = where[facet] ?? [];
    set({ where: { ...where, [facet]: own.includes(value) ? own.filter((v) => v !== value) : [...own, value] } });
  };
  const rows = () => [
    ["Document", "Date", "Words", "Start", "End"],
    ...(found?.hits ?? []).map((h) => [h.title, h.date, h.quote, h.start, h.end]),
  ];
  const asked = sought.trim() !== "" || Object.values(where).some((v) => v.length > 0);
  const names = linesOf(sought);
  const lines = names.length;
  return (
    <div className="search-pane">
      <section className="facets" aria-label="Facets">
        <label className="field">
          <span>Words, or a pasted list of names, one a line</span>
          <textarea
            rows={Math.min(10, Math.max(2, lines + 1))}
            dir="auto"
            value={sought}
            onChange={(e) => set({ sought: e.target.value })}
          />
        </label>
        <Names lines={names} only={only} choose={(line) => setAlone({ line, of: sought })} />
        {found &&
          (Object.keys(facetWords) as Facet[])
            .filter((f) => found.facets[f].length > 0 || (where[f]?.length ?? 0) > 0)
            .map((f) => (
              <fieldset key={f}>
                <legend>{facetWords[f]}</legend>
                {[
                  ...found.facets[f],
                  ...(where[f] ?? [])
                    .filter((v) => !found.facets[f].some((x) => x.value === v))
                    .map((v) => ({ value: v, label: v, count: 0 })),
                ].map((v) => (
                  <label key={v.value}>
                    <input
                      type="checkbox"
                      checked={where[f]?.includes(v.value) ?? false}
                      onChange={() => turn(f, v.value)}
                    />
                    <bdi>{v.label}</bdi>
                    <span title={found.more ? floor : undefined}>
                      {v.count}
                      {found.more && v.count > 0 ? "+" : ""}
                    </span>
                  </label>
                ))}
              </fieldset>
            ))}
      </section>
      <section className="pane hits" aria-label="Hits">
        <div className="tools">
          <h2 title={found?.more ? floor : undefined}>
            {found && asked
              ? `${found.total.toLocaleString("en")}${found.more ? " or more" : ""} ${found.total === 1 ? "sentence" : "sentences"}`
              : "Search"}
          </h2>
          {found && asked && (
            <span className="quiet">
              {found.took} ms{lines > 1 && !only ? `, any of ${lines} lines` : ""}
            </span>
          )}
          <span className="exports">
            <button type="button" className="link" onClick={() => downloadCsv("search", rows())}>
              CSV
            </button>
            <button type="button" className="link" onClick={() => downloadXlsx("search", rows())}>
              XLSX
            </button>
          </span>
        </div>
        <ol>
          {found?.hits.map((h) => (
            <li key={`${h.document} ${h.start}`}>
              <Quote at={{ document: h.document, start: h.start, end: h.end }} language={h.language} className="hit">
                <Marked text={h.quote} sought={text} />
                <small dir="ltr">
                  <bdi>{h.title}</bdi>, {h.date ? dateWords(h.date) : "undated"}, {h.start} to {h.end}
                </small>
              </Quote>
            </li>
          ))}
        </ol>
        {found && found.total > found.hits.length && found.hits.length >= limit && limit < 200 && (
          <button type="button" className="button" onClick={() => set({ hits: 200 })}>
            Show more
          </button>
        )}
        {found && found.total === 0 && (
          <p className="empty">
            {asked
              ? "No sentence fits."
              : "Type words above, in quotation marks for a phrase; or paste a list of names."}
          </p>
        )}
      </section>
      <Evidence />
    </div>
  );
}

const plain = (w: string) =>
  w
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase();

/** The words that were looked for, where they stand letter for letter. */
function Marked({ text, sought }: { text: string; sought: string }) {
  const wanted = new Set((plain(sought).match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => w.length > 1));
  const parts = text.split(/([\p{L}\p{N}\p{M}]+)/u);
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change their order
  return (
    <span className="words">
      {parts.map((p, i) => (i % 2 === 1 && [...wanted].some((w) => plain(p).startsWith(w)) ? <b key={i}>{p}</b> : p))}
    </span>
  );
}
