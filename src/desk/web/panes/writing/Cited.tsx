import { useEffect, useState } from "react";
import { atOfPassage, quoteOf } from "../../hand.ts";
import { attempt, set, showInContext } from "../../state.ts";
import { change, type Sentence } from "./draft.ts";

/** The passages that carry the sentence under the pen. */
export function Passages({ pen }: { pen: Sentence }) {
  return (
    <div className="cited">
      <h3>Rests on</h3>
      {pen.passages.length === 0 && (
        <p className="small">Drag words here from below, or press w where a passage is open on any pane.</p>
      )}
      <ol>
        {pen.passages.map((p) => (
          <Cited key={p} id={p} remove={() => change({ passages: pen.passages.filter((x) => x !== p) })} />
        ))}
      </ol>
    </div>
  );
}

/** The words of a passage, once they have come. */
export function useWords(id: string): string {
  const [words, setWords] = useState("…");
  useEffect(() => {
    const at = atOfPassage(id);
    if (at) void attempt(async () => setWords((await quoteOf(at)) || "these words are not in the documents any more"));
  }, [id]);
  return words;
}

function Cited({ id, remove }: { id: string; remove: () => void }) {
  const words = useWords(id);
  const at = atOfPassage(id);
  return (
    <li>
      <button
        type="button"
        className="quote-button"
        dir="auto"
        onFocus={() => set({ evidence: at })}
        onClick={() => at && void showInContext(at)}
      >
        {words.length > 240 ? `${words.slice(0, 239)}…` : words}
      </button>
      <button type="button" className="tiny" aria-label={`take away ${words.slice(0, 40)}`} onClick={remove}>
        take away
      </button>
    </li>
  );
}
