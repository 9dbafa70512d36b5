import { useEffect, useState } from "react";
import type { At } from "../views.ts";
import { copyFootnote, type Passage, passageAt } from "./footnote.ts";
import { attempt, set, showInContext, use } from "./state.ts";
import { dateWords, directionOf } from "./words.ts";

/** The selected passage with the sentences round it, beside every pane. */
export function Evidence({ children }: { children?: React.ReactNode }) {
  const at = use((s) => s.evidence);
  return (
    <aside className="inspector evidence" aria-label="Evidence">
      {at ? <Shown at={at} /> : (children ?? <p className="quiet">Choose a row: its words open here.</p>)}
    </aside>
  );
}

function Shown({ at }: { at: At }) {
  const [found, setFound] = useState<{ readonly at: At; readonly passage: Passage | null } | null>(null);
  const revision = use((s) => s.summary?.revision ?? 0);
  const pane = use((s) => s.pane);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new computation may know more of the document
  useEffect(() => {
    let gone = false;
    void attempt(async () => {
      const passage = await passageAt(at);
      if (!gone) setFound({ at, passage });
    });
    return () => void (gone = true);
  }, [at, revision]);
  // Never other words than those that were asked for: what is copied or cited is what stands here.
  const passage = found?.at === at ? found.passage : null;
  if (!passage) return <p className="quiet" />;
  return (
    <>
      <h2>
        <bdi>{passage.title}</bdi>
      </h2>
      <p className="meta">
        {[
          passage.publisher,
          passage.date ? dateWords(passage.date) : "undated",
          passage.grade ? `grade ${passage.grade}` : "not graded",
          passage.page ? `page ${passage.page}` : null,
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      <p className="context" lang={passage.language} dir={directionOf(passage.language)}>
        {joined(passage.before)}
        <mark className="m-content">{joined(passage.quote)}</mark>
        {joined(passage.after)}
      </p>
      <p className="quiet">
        <bdi>{passage.path}</bdi>, {passage.start} to {passage.end}
      </p>
      <div className="acts two">
        <button type="button" className="button main" onClick={() => void showInContext(at)}>
          In the document <kbd>{pane === "Hypotheses" ? "o" : "c"}</kbd>
        </button>
        <button type="button" className="button" onClick={() => void copyFootnote(passage)}>
          Copy footnote <kbd>y</kbd>
        </button>
      </div>
    </>
  );
}

/** Lines that only the width of a page broke, read on; paragraphs stay. */
const joined = (text: string) => text.replace(/([^\n])\n(?!\s*\n)/g, "$1 ").replace(/\n\s*\n+/g, "\n");

/** Words that open beside the pane; the current ones are marked. */
export function Quote({
  at,
  children,
  language,
  className = "",
}: {
  at: At;
  children: React.ReactNode;
  language?: string;
  className?: string;
}) {
  const on = use(
    (s) =>
      s.evidence !== null &&
      s.evidence.document === at.document &&
      s.evidence.start === at.start &&
      s.evidence.end === at.end,
  );
  return (
    <button
      type="button"
      data-row
      className={`quote-button ${on ? "on" : ""} ${className}`}
      dir="auto"
      lang={language}
      onClick={() => set({ evidence: at })}
      onFocus={() => set({ evidence: at })}
    >
      {children}
    </button>
  );
}
