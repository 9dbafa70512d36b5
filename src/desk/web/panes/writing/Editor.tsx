import { useEffect, useRef, useState } from "react";
import { lint } from "../../../../hypotheses/judgements/lint.ts";
import { wordBook } from "../../../../hypotheses/judgements/word-books.ts";
import { useAnalysis } from "../../analysis.ts";
import { answer, client } from "../../client.ts";
import { idOfPassage, quoteOf } from "../../hand.ts";
import { attempt, set } from "../../state.ts";
import { useHand } from "../hypotheses/Adding.tsx";
import { Passages } from "./Cited.tsx";
import { change, cite, citeHand, kinds, leave, type Sentence, save, type Writing } from "./draft.ts";

const kindNotes: Readonly<Record<string, string>> = {
  finding: "what the documents say; needs their words",
  absence: "what was looked for and not found; rests on the documents at hand",
  judgement: "what you think; say how likely",
  assumption: "what you take for granted",
  editorial: "about the report itself",
};
export const dragged = "application/x-assay-passage";

/** One sentence: its words, its kind, the passages that carry it, and what a reader could take for more than it says. */
export function Editor({ pen, writing }: { pen: Sentence; writing: Writing }) {
  const book = useAnalysis()?.wordBook ?? wordBook("icd-203");
  const warnings = lint(pen.text, book);
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sentence takes the focus
  useEffect(() => box.current?.focus(), [pen.sentence]);
  const written = writing.sentences.find((s) => s.sentence === pen.sentence);
  const [over, setOver] = useState(false);
  const keep = async () => {
    if (pen.text.trim() === "") return set({ note: "The sentence has no words yet." });
    if (await save(pen)) {
      leave();
      set({
        note:
          pen.kind === "finding" && pen.passages.length === 0
            ? "Saved, but it is held back: a finding needs a passage."
            : "Saved.",
      });
    }
  };
  const drop = (e: React.DragEvent) => {
    setOver(false);
    const passage = e.dataTransfer.getData(dragged);
    if (!passage) return;
    e.preventDefault();
    cite(passage);
  };
  return (
    <form
      className={over ? "editor over" : "editor"}
      aria-label="Sentence"
      onSubmit={(e) => {
        e.preventDefault();
        void keep();
      }}
      onDragOver={(e) => {
        if (!e.dataTransfer.types.includes(dragged)) return;
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="field">
        <span>Sentence</span>
        <textarea
          ref={box}
          rows={4}
          dir="auto"
          value={pen.text}
          onChange={(e) => change({ text: e.target.value })}
          onKeyDown={(e) => keysIn(e, keep)}
        />
      </label>
      <div className="tools">
        <label>
          Section{" "}
          <select value={pen.section} onChange={(e) => change({ section: e.target.value })}>
            {writing.sections.map((s) => (
              <option key={s.name} value={s.name}>
                {s.title}
              </option>
            ))}
          </select>
        </label>
        <label>
          Kind{" "}
          <select value={pen.kind} onChange={(e) => change({ kind: e.target.value as Sentence["kind"] })}>
            {kinds.map((k) => (
              <option key={k}>{k}</option>
            ))}
          </select>
        </label>
        <span className="small">{kindNotes[pen.kind]}</span>
      </div>
      <ul className="warnings" aria-live="polite">
        {warnings.map((w) => (
          <li key={w.rule + w.start}>{w.message}</li>
        ))}
        {pen.kind === "finding" && pen.passages.length === 0 && (
          <li>a finding needs a passage before the report can be published</li>
        )}
      </ul>
      <Passages pen={pen} />
      <Finder />
      <p className="row-end">
        {written && (
          <button
            type="button"
            className="button"
            onClick={() => {
              void save(pen, true);
              leave();
            }}
          >
            Take out
          </button>
        )}
        <button type="button" className="button" onClick={() => leave()}>
          Give up
        </button>
        <button type="submit" className="button main">
          Save <kbd>Ctrl Enter</kbd>
        </button>
      </p>
    </form>
  );
}

function keysIn(e: React.KeyboardEvent, keep: () => Promise<void>): void {
  if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) void keep();
  else if (e.key === "Escape") (e.currentTarget as HTMLElement).blur();
  else return;
  e.preventDefault();
}

type Hit = { readonly id: string; readonly words: string; readonly title: string; readonly language: string };

/** Words of the documents to cite: the passage in hand, and what is found by typing. */
function Finder() {
  const [sought, setSought] = useState("");
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const hand = useHand();
  useEffect(() => {
    if (sought.trim().length < 2) return setHits([]);
    const wait = setTimeout(() => void attempt(async () => setHits(await found(sought))), 120);
    return () => clearTimeout(wait);
  }, [sought]);
  return (
    <div className="finder">
      {hand && (
        <p className="hand">
          <button type="button" className="button" onClick={citeHand}>
            Cite the passage in hand <kbd>w</kbd>
          </button>
          <q dir="auto">{hand.words.length > 140 ? `${hand.words.slice(0, 139)}…` : hand.words}</q>
        </p>
      )}
      <label className="field">
        <span>Find words to cite</span>
        <input
          type="search"
          dir="auto"
          value={sought}
          autoComplete="off"
          onChange={(e) => setSought(e.target.value)}
          onKeyDown={(e) => e.key === "Enter" && e.preventDefault()}
        />
      </label>
      <ul className="offers two-columns scroll-list">
        {hits.map((h) => (
          <li key={h.id} draggable onDragStart={(e) => e.dataTransfer.setData(dragged, h.id)}>
            <button
              type="button"
              className="tiny"
              aria-label={`Cite: ${h.words.slice(0, 60)}`}
              onClick={() => cite(h.id)}
            >
              cite
            </button>
            <span className="quote" dir="auto" lang={h.language}>
              {h.words} <span className="small">{h.title}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function found(text: string): Promise<Hit[]> {
  const post = client.search.$post as unknown as (a: { json: unknown }) => Promise<Response>;
  const { hits } = (await answer(post({ json: { text, limit: 12 } }))) as {
    hits: { document: string; start: number; end: number; text?: string; title: string; language: string }[];
  };
  return Promise.all(
    hits.map(async (h) => {
      const at = { document: h.document, start: h.start, end: h.end };
      return { id: idOfPassage(at), words: await quoteOf(at), title: h.title, language: h.language };
    }),
  );
}
