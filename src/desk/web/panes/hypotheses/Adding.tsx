import { useEffect, useState } from "react";
import { act, type Desk, nextId } from "../../analysis.ts";
import { answer, client } from "../../client.ts";
import { addAsEvidence, passageInHand, quoteOf } from "../../hand.ts";
import { attempt, set, use } from "../../state.ts";

type Candidates = Awaited<ReturnType<typeof fetched>>;
const fetched = (text: string) => answer(client.analysis.candidates.$get({ query: { text } }));

/** What the documents offer; fetched again when one types, or when the dossier was computed anew. */
export function useCandidates(text: string): Candidates | null {
  const [found, setFound] = useState<Candidates | null>(null);
  const revision = use((s) => s.summary?.revision ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision has other candidates
  useEffect(() => {
    const wait = setTimeout(() => void attempt(async () => setFound(await fetched(text))), text ? 120 : 0);
    return () => clearTimeout(wait);
  }, [text, revision]);
  return found;
}

export function NewHypothesis({ desk }: { desk: Desk }) {
  const [text, setText] = useState("");
  const found = useCandidates("");
  const add = (words: string, remainder = false) => void act("hypothesis", { id: nextId("H"), text: words, remainder });
  const known = new Set(desk.board.hypotheses.map((h) => h.text));
  const offered = (found?.hypotheses ?? []).filter((h) => !known.has(h.text));
  return (
    <form
      className="adding"
      onSubmit={(e) => {
        e.preventDefault();
        if (text.trim() === "") return;
        add(text.trim(), /^none of/i.test(text));
        setText("");
      }}
    >
      <label htmlFor="new-hypothesis">New hypothesis</label>
      <input
        id="new-hypothesis"
        value={text}
        dir="auto"
        autoComplete="off"
        onChange={(e) => setText(e.target.value)}
        onKeyDown={(e) => e.key === "Escape" && e.currentTarget.blur()}
      />
      <button type="submit" className="button">
        Add
      </button>
      {offered.length > 0 && (
        <details>
          <summary>{offered.length} named in the documents</summary>
          <ul className="offers">
            {offered.map((h) => (
              <li key={h.text}>
                <button type="button" className="tiny" onClick={() => add(h.text, h.remainder)}>
                  add
                </button>
                <span dir="auto">{h.text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </form>
  );
}

export function Adding({ desk }: { desk: Desk }) {
  const [sought, setSought] = useState("");
  const found = useCandidates(sought);
  const taken = new Set(desk.board.evidence.flatMap((e) => [e.passages[0] ?? e.text]));
  const offers = (found?.evidence ?? []).filter((c) => !taken.has(c.passages[0] ?? c.text));
  const add = (c: Candidates["evidence"][number]) =>
    void act("evidence", {
      id: nextId("E"),
      text: c.text.slice(0, 2000),
      kind: c.kind,
      passages: c.passages,
      origin: c.origin,
      source: c.source,
    });
  const own = () => {
    if (sought.trim() === "") return;
    void act("evidence", { id: nextId("E"), text: sought.trim(), kind: "assumption", passages: [] });
    setSought("");
  };
  return (
    <section className="adding-evidence" aria-labelledby="adding-evidence">
      <h3 id="adding-evidence">Add evidence</h3>
      <Hand />
      <p className="tools">
        <label htmlFor="seek-evidence">In the documents</label>
        <input
          id="seek-evidence"
          type="search"
          value={sought}
          dir="auto"
          autoComplete="off"
          placeholder="type to narrow"
          onChange={(e) => setSought(e.target.value)}
          onKeyDown={(e) => e.key === "Escape" && e.currentTarget.blur()}
        />
        <span className="quiet">{found ? `${offers.length} of ${found.total}` : ""}</span>
        {sought.trim() !== "" && (
          <button type="button" className="button" onClick={own}>
            Add these words as an assumption
          </button>
        )}
      </p>
      <ul className="offers scroll-list">
        {offers.slice(0, 60).map((c) => (
          <li key={c.passages[0] ?? c.text}>
            <button type="button" className="tiny" aria-label={`Add: ${c.text.slice(0, 80)}`} onClick={() => add(c)}>
              add
            </button>
            <span className="kind">{c.kind}</span>
            {c.at ? (
              <button
                type="button"
                className="quote-button"
                dir="auto"
                onClick={() => set({ evidence: c.at })}
                onFocus={() => set({ evidence: c.at })}
              >
                {c.text.length > 220 ? `${c.text.slice(0, 219)}…` : c.text}
              </button>
            ) : (
              <span>{c.text}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The passage that was selected or opened last, on any pane. */
export function useHand(): { readonly words: string } | null {
  const [words, setWords] = useState("");
  const at = use((s) => (s.pick && s.open ? `${s.open.id}:${s.pick.start}` : s.item ? s.item.record : ""));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hand changes with these
  useEffect(() => {
    const hand = passageInHand();
    if (!hand) return setWords("");
    void attempt(async () => setWords(await quoteOf(hand)));
  }, [at]);
  return words ? { words } : null;
}

function Hand() {
  const hand = useHand();
  return hand ? (
    <p className="hand">
      <button type="button" className="button" onClick={() => void addAsEvidence()}>
        Add the passage in hand <kbd>E</kbd>
      </button>
      <q dir="auto">{hand.words.length > 160 ? `${hand.words.slice(0, 159)}…` : hand.words}</q>
    </p>
  ) : null;
}
