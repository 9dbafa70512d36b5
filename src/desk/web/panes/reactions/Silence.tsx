import { chooseDocument, go, set, use } from "../../state.ts";
import { dateWords } from "../../words.ts";
import type { Row } from "./Reactions.tsx";
import { StanceQuote } from "./StanceQuote.tsx";

/** What stands behind an empty cell: the documents that were looked at, and what was said instead. */
export function Silence({ row }: { row: Row }) {
  const documents = use((s) => s.documents);
  const unread = documents.filter((d) => !d.covered);
  const read = (id: string) => {
    go("Review");
    set({ back: "Reactions", current: null, item: null, pick: null });
    void chooseDocument(id);
  };
  return (
    <>
      <h2>
        <bdi>{row.name}</bdi>: {row.silent}
      </h2>
      <p className="meta">
        Looked at: {documents.length === 1 ? "one document, read" : `${documents.length} documents, read`} to the end.
        {unread.length > 0 &&
          ` In ${unread.length} of them statements are not sought, because their language is not covered: look there yourself.`}
      </p>
      {row.stances.length > 0 && <h3>Said instead</h3>}
      {row.stances.map((s) => (
        <StanceQuote key={s.record} s={s} />
      ))}
      <h3>Documents</h3>
      <ul className="why">
        {[...unread, ...documents.filter((d) => d.covered)].map((d) => (
          <li key={d.id}>
            <button type="button" className="link" onClick={() => read(d.id)}>
              <bdi>{d.title}</bdi>
            </button>{" "}
            <span className="quiet">
              {d.date ? dateWords(d.date) : "undated"}
              {d.covered ? "" : `, not covered: ${d.language}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
