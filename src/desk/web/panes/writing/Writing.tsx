import { useEffect } from "react";
import { use } from "../../state.ts";
import { begin, type Writing as Held, load, type Sentence, save, take, useWriting } from "./draft.ts";
import { Editor } from "./Editor.tsx";
import { Looked } from "./Looked.tsx";
import { Output } from "./Output.tsx";

/** Sentences of one's own with the words they rest on; beside them the report as it would be published. */
export function Writing() {
  const { writing, pen, looked } = useWriting();
  const revision = use((s) => s.summary?.revision ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is affected changes with what was computed
  useEffect(() => void load(), [revision]);
  if (!writing) return <p className="empty">The sentences are being read.</p>;
  return (
    <div className="writing">
      <section className="pane" aria-label="Writing">
        <h2 className="hidden">Writing</h2>
        <Gate writing={writing} />
        <Sentences writing={writing} />
        {looked && <Looked drawn={looked} writing={writing} />}
        {pen && <Editor pen={pen} writing={writing} />}
      </section>
      <Output writing={writing} />
    </div>
  );
}

/** What later documents touch, and what keeps the report from being published. */
function Gate({ writing }: { writing: Held }) {
  const open = (id: string) => {
    const found = writing.sentences.find((s) => s.sentence === id);
    if (found) take(found as Sentence);
  };
  const sentence = (id: string) => writing.sentences.find((s) => s.sentence === id) as Sentence | undefined;
  return (
    <>
      {writing.affected.length > 0 && (
        <section className="affected" aria-labelledby="affected">
          <h3 id="affected">To be looked at again: {writing.affected.length}</h3>
          <ul>
            {writing.affected.map((a) => (
              <li key={a.kind + a.id}>
                <i className="state stale" /> <span dir="auto">{a.text}</span>
                <span className="small">{a.reasons.slice(0, 3).join("; ")}.</span>
                {sentence(a.id) ? (
                  <span className="acts-line">
                    <button type="button" className="tiny" onClick={() => open(a.id)}>
                      edit
                    </button>
                    <button type="button" className="tiny" onClick={() => void save(sentence(a.id)!)}>
                      seen, it stands
                    </button>
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
      {writing.gate.length > 0 && (
        <section className="affected" aria-labelledby="gate">
          <h3 id="gate">Nothing can be published yet</h3>
          <ul>
            {writing.gate.map((g) => (
              <li key={g.id}>
                <button type="button" className="link" dir="auto" onClick={() => open(g.id)}>
                  {g.text || "an empty sentence"}
                </button>
                <span className="small">{g.why}.</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Sentences({ writing }: { writing: Held }) {
  const { pen } = useWriting();
  const stale = new Set(writing.affected.map((a) => a.id));
  return (
    <section aria-labelledby="own">
      <h2 id="own">Sentences</h2>
      {writing.sentences.length === 0 && (
        <p className="lead">
          The program has drawn the report at the right. What you write stands at the head of its section, under your
          name.
        </p>
      )}
      {writing.sections
        .filter((section) => writing.sentences.some((s) => s.section === section.name))
        .map((section) => (
          <div key={section.name}>
            <h3>{section.title}</h3>
            <ul className="sentences">
              {writing.sentences
                .filter((s) => s.section === section.name)
                .map((s) => (
                  <li key={s.sentence} className={pen?.sentence === s.sentence ? "on" : ""}>
                    <button
                      type="button"
                      data-row
                      className="sentence"
                      dir="auto"
                      aria-current={pen?.sentence === s.sentence}
                      onClick={() => take(s as Sentence)}
                    >
                      {s.text || "…"}
                    </button>
                    <span className="small">
                      {stale.has(s.sentence) ? <i className="state stale" /> : null} {s.kind},{" "}
                      {s.passages.length === 0
                        ? "no passage"
                        : s.passages.length === 1
                          ? "one passage"
                          : `${s.passages.length} passages`}
                      , {s.analyst}
                    </span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      <p className="tools">
        <label htmlFor="new-in">New sentence in</label>
        <select id="new-in" value="" onChange={(e) => begin(e.target.value)}>
          <option value="" disabled>
            choose a section
          </option>
          {writing.sections.map((s) => (
            <option key={s.name} value={s.name}>
              {s.title}
            </option>
          ))}
        </select>
        <button type="button" className="button" onClick={() => begin("in-short")}>
          New <kbd>n</kbd>
        </button>
      </p>
    </section>
  );
}
