import { useEffect, useRef } from "react";
import { atOfPassage } from "../../hand.ts";
import { go, select, set, showInContext } from "../../state.ts";
import { useWords } from "./Cited.tsx";
import { begin, type Drawn, look, type Sentence, take, type Writing } from "./draft.ts";
import { dragged } from "./Editor.tsx";

/** Passages shown at once; the rest opens below. */
const first = 8;

/** A sentence of the report that was chosen in the preview, with the words it rests on. */
export function Looked({ drawn, writing }: { drawn: Drawn; writing: Writing }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.scrollIntoView({ block: "nearest" });
    head.current?.focus({ preventScroll: true });
    set({ evidence: drawn.passages[0] ? atOfPassage(drawn.passages[0]) : null });
  }, [drawn]);
  const titles = new Map(writing.documents.map((d) => [d.id, d.title]));
  const own = writing.sentences.find((s) => drawn.record === `written:${s.sentence}`);
  const rewrite = () => {
    const { section, text, passages } = drawn;
    if (begin(section, { kind: drawn.kind as Sentence["kind"], text, passages })) look(null);
  };
  const review = (record: string) => {
    go("Review");
    set({ back: "Report" });
    void select(record);
  };
  return (
    <section className="looked" aria-labelledby="looked">
      <h3 id="looked" tabIndex={-1} ref={head}>
        In the report
      </h3>
      <p className="drawn" dir="auto">
        {drawn.text}
      </p>
      <p className="small">
        {drawn.kind}, {own ? `written by ${own.analyst}` : "drawn by the program"}
        {drawn.documents.length > 0 && `; documents looked at: ${drawn.documents.length}`}
      </p>
      <Words passages={drawn.passages.slice(0, first)} titles={titles} />
      {drawn.passages.length > first && (
        <details>
          <summary>and {drawn.passages.length - first} more</summary>
          <Words passages={drawn.passages.slice(first)} titles={titles} />
        </details>
      )}
      <p className="row-end">
        {drawn.record && !own && (
          <button type="button" className="button" onClick={() => review(drawn.record!)}>
            Review it
          </button>
        )}
        {own ? (
          <button type="button" className="button" onClick={() => take(own as Sentence) && look(null)}>
            Edit
          </button>
        ) : (
          <button type="button" className="button" onClick={rewrite}>
            Write it in words of your own
          </button>
        )}
        <button type="button" className="button" onClick={() => look(null)}>
          Close
        </button>
      </p>
    </section>
  );
}

function Words({ passages, titles }: { passages: readonly string[]; titles: ReadonlyMap<string, string> }) {
  return (
    <ol className="said-list">
      {passages.map((p) => (
        <Passage key={p} id={p} titles={titles} />
      ))}
    </ol>
  );
}

function Passage({ id, titles }: { id: string; titles: ReadonlyMap<string, string> }) {
  const at = atOfPassage(id);
  const words = useWords(id);
  if (!at) return null;
  return (
    <li draggable onDragStart={(e) => e.dataTransfer.setData(dragged, id)}>
      <button
        type="button"
        data-row
        className="quote-button"
        dir="auto"
        onFocus={() => set({ evidence: at })}
        onClick={() => void showInContext(at)}
      >
        {words}
        <small>
          <bdi>{titles.get(at.document)}</bdi>
        </small>
      </button>
    </li>
  );
}
