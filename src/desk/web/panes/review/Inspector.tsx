import { useEffect, useState } from "react";
import type { Item, Range, Role } from "../../../views.ts";
import { client } from "../../client.ts";
import { beginEdit, cancelEdit, editable, editRoles, nextRole, saveEdit } from "../../edit.ts";
import { decideCurrent, openMerge } from "../../keys.ts";
import { attempt, select, set, show, stateIn, use } from "../../state.ts";
import { timeWords } from "../../words.ts";

/** The current item: its words, why it was proposed, what was decided, and what can be done. */
export function Inspector() {
  const item = use((s) => s.item);
  const edit = use((s) => s.edit);
  const pick = use((s) => s.pick);
  return (
    <aside className="inspector" aria-label="Inspector">
      {edit?.adding ? (
        <Adding />
      ) : item ? (
        <Current item={item} />
      ) : pick ? (
        <Picked />
      ) : (
        <p className="quiet">
          Nothing is selected. j and k go through the queue; words selected in the document can be added.
        </p>
      )}
    </aside>
  );
}

const roleClass: Record<Role, string> = {
  source: "m-source",
  cue: "m-cue",
  content: "m-content",
  trigger: "m-event",
  evidence: "m-content",
};

function Current({ item }: { item: Item }) {
  const state = use((s) => stateIn(s, item));
  const edit = use((s) => (s.edit?.record === item.record ? s.edit : null));
  const back = use((s) => s.back);
  return (
    <>
      <h2>
        <bdi>{item.title}</bdi>
      </h2>
      <p className="meta">
        <i className={`state ${state}`} /> {state}, {item.kind}
        {item.remark ? `, ${item.remark}` : ""}
      </p>
      <Place item={item} />
      <Parts item={item} parts={edit?.parts ?? item.parts} role={edit?.role ?? null} />
      {Object.keys(item.parts).length === 0 && (
        <p className="quote" dir="auto" lang={item.language}>
          {item.words}
        </p>
      )}
      {edit ? (
        <EditBar />
      ) : (
        <div className="acts">
          <button type="button" className="button main" onClick={() => decideCurrent("accept")}>
            Accept <kbd>a</kbd>
          </button>
          <button type="button" className="button" onClick={() => decideCurrent("reject")}>
            Reject <kbd>x</kbd>
          </button>
          <button type="button" className="button" disabled={!editable(item)} onClick={beginEdit}>
            Edit <kbd>e</kbd>
          </button>
        </div>
      )}
      {item.actor && !edit && (
        <p className="links">
          <button type="button" className="link" onClick={() => openMerge("merge", item.actor)}>
            Merge actor
          </button>
          <button type="button" className="link" onClick={() => openMerge("split", item.actor)}>
            Split actor
          </button>
        </p>
      )}
      {state === "stale" && (
        <>
          <h3>Stale</h3>
          <p className="why">Decided on other words than stand here now. Look again.</p>
        </>
      )}
      {item.chain && item.chain.length > 0 && <Chain item={item} />}
      {item.why.length > 0 && (
        <>
          <h3>Why proposed</h3>
          <ul className="why">
            {item.why.map((w) => (
              <li key={w}>{w}</li>
            ))}
          </ul>
        </>
      )}
      <Here item={item} />
      <Decisions record={item.record} state={state} />
      {back && <p className="quiet">b leads back to {back}.</p>}
    </>
  );
}

/** Says where the record stands when another document is open beside it. */
function Place({ item }: { item: Item }) {
  const open = use((s) => s.open?.id);
  const document = use((s) => s.documents.find((d) => d.id === item.at.document));
  if (!open || open === item.at.document || !document) return null;
  return (
    <p className="why">
      in another document:{" "}
      <button type="button" className="link" onClick={() => void show(item.at)}>
        <bdi lang={document.language}>{document.title}</bdi>
      </button>
    </p>
  );
}

function Parts({ item, parts, role }: { item: Item; parts: Item["parts"]; role: Role | null }) {
  const text = use((s) => (s.open?.id === item.at.document ? s.open.text : null));
  const entries = Object.entries(parts) as [Role, readonly Range[]][];
  if (entries.length === 0) return null;
  return (
    <dl className="part">
      {entries.map(([name, ranges]) => (
        <div key={name} className={role === name ? "on" : ""}>
          <dt>
            <span className={roleClass[name]}>{name}</span>
          </dt>
          <dd>
            {ranges.length === 0 && <i className="quiet">no words</i>}
            {ranges.map(([start, end]) => (
              <span key={start}>
                <bdi lang={item.language}>{text === null ? "" : text.slice(start, end)}</bdi>
                <small>
                  {start} to {end}
                </small>
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function EditBar() {
  const edit = use((s) => s.edit);
  if (!edit) return null;
  return (
    <>
      <p className="hint">
        Changing the <b>{edit.role}</b>. Arrows move its end, Shift and arrows its start; or select words with the
        mouse. {editRoles(edit).length > 1 ? "Tab takes the next role." : ""}
      </p>
      <div className="acts">
        <button type="button" className="button main" onClick={() => void saveEdit()}>
          Save <kbd>↵</kbd>
        </button>
        <button type="button" className="button" onClick={cancelEdit}>
          Give up <kbd>Esc</kbd>
        </button>
        {editRoles(edit).length > 1 && (
          <button type="button" className="button" onClick={() => nextRole(1)}>
            Next <kbd>Tab</kbd>
          </button>
        )}
      </div>
    </>
  );
}

function Adding() {
  const edit = use((s) => s.edit)!;
  const language = use((s) => s.open?.language ?? "und");
  const item = { at: { document: edit.document, start: 0, end: 1 }, language, parts: edit.parts } as unknown as Item;
  const parts = Object.fromEntries(editRoles(edit).map((r) => [r, edit.parts[r] ?? []]));
  return (
    <>
      <h2>
        New {edit.kind}
        {edit.fields["title"] ? `: ${edit.fields["title"]}` : ""}
      </h2>
      <p className="meta">
        <i className="state" /> not saved yet
        {edit.fields["stance"] && edit.kind === "reaction" ? `, ${edit.fields["stance"]}` : ""}
        {edit.kind === "event" ? `, ${edit.fields["event"]}` : ""}
      </p>
      <Parts item={item} parts={parts} role={edit.role} />
      <EditBar />
    </>
  );
}

function Picked() {
  const pick = use((s) => s.pick)!;
  const open = use((s) => s.open);
  const back = use((s) => s.back);
  return (
    <>
      <h2>Selected words</h2>
      <p className="meta">
        {pick.start} to {pick.end}
      </p>
      <p className="quote" dir="auto" lang={open?.language}>
        {open?.text.slice(pick.start, Math.min(pick.end, pick.start + 600))}
      </p>
      <div className="acts">
        <button type="button" className="button main" onClick={() => set({ dialog: { name: "add" } })}>
          Add <kbd>n</kbd>
        </button>
      </div>
      {back && <p className="quiet">b leads back to {back}.</p>}
    </>
  );
}

function Chain({ item }: { item: Item }) {
  const title = use((s) => s.documents.find((d) => d.id === item.at.document));
  return (
    <>
      <h3>Relayed by</h3>
      <ol className="chain">
        <li>
          <span>
            <bdi>{title?.publisher ?? title?.title ?? ""}</bdi> <small>this document</small>
          </span>
        </li>
        {item.chain!.map((c) => (
          <li key={`${c.role} ${c.words}`}>
            <span>
              <bdi>{c.name}</bdi>{" "}
              <small>
                {c.role === "hears" ? "to whom it was said" : "relays it"}, written “<bdi>{c.words}</bdi>”
              </small>
            </span>
          </li>
        ))}
        <li>
          <span>
            <bdi>{item.title}</bdi> <small>speaks</small>
          </span>
        </li>
      </ol>
    </>
  );
}

/** Other records on the same words: one click each, where marks lie over one another. */
function Here({ item }: { item: Item }) {
  const open = use((s) => s.open);
  if (open?.id !== item.at.document) return null;
  const { start, end } = item.at;
  const others = new Map(
    open.marks.filter((m) => m.record !== item.record && m.start < end && m.end > start).map((m) => [m.record, m]),
  );
  if (others.size === 0) return null;
  const words = (m: { start: number; end: number }) => {
    const w = open.text.slice(m.start, m.end).replace(/\s+/g, " ");
    return w.length > 60 ? `${w.slice(0, 59)}…` : w;
  };
  return (
    <details className="here">
      <summary>On the same words: {others.size}</summary>
      <ul>
        {[...others].slice(0, 30).map(([record, m]) => (
          <li key={record}>
            <button type="button" className="link" onClick={() => void select(record)}>
              {roleWords[m.role]}: <bdi lang={open.language}>{words(m)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
const roleWords = {
  source: "statement",
  cue: "statement",
  content: "statement",
  actor: "actor",
  event: "event",
  stance: "reaction",
} as const;

type Entry = {
  readonly id: string;
  readonly time: string;
  readonly analyst: string;
  readonly kind: string;
  readonly stands: boolean;
};

function Decisions({ record, state }: { record: string; state: string }) {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state means a new decision
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(
      () =>
        void attempt(async () => {
          const response = await client.items[":record"].history.$get({ param: { record } });
          const list = (await response.json()) as Entry[];
          if (!gone) setEntries(list);
        }),
      60,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [record, state]);
  return (
    <>
      <h3>Decisions</h3>
      {entries.length === 0 && <p className="why">None yet.</p>}
      <ul className="why">
        {entries.map((e) => (
          <li key={e.id} className={e.stands ? "" : "undone"}>
            {e.kind} by {e.analyst}, {timeWords(e.time)}
            {e.stands ? "" : ", taken back"}
          </li>
        ))}
      </ul>
    </>
  );
}
