import { useRef, useState } from "react";
import { type Argdown, readArgdown, writeArgdown } from "../../../../hypotheses/argdown.ts";
import { ground, type Label } from "../../../../hypotheses/argument.ts";
import { act, type Desk } from "../../analysis.ts";
import { downloadText } from "../../download.ts";
import { bare, type Kind, type Line, linesOf, withArgument, withoutArgument, withText } from "./argument-map.ts";
import { letterShown, useCell } from "./cell.ts";
import { letterWords } from "./keys.ts";

const verbs: Readonly<Record<Kind, string>> = { support: "supports", attack: "attacks", undercut: "undercuts" };
const labelWords: Readonly<Record<Label, string>> = { in: "holds", out: "defeated", undecided: "undecided" };
const labelMarks: Readonly<Record<Label, string>> = { in: "accepted", out: "rejected", undecided: "stale" };

/** The arguments behind the current cell: what speaks for its letter, what against, and what is left of it. */
export function Arguments({ desk }: { desk: Desk }) {
  const { row, column } = useCell();
  const [e, h] = [desk.board.evidence[row], desk.board.hypotheses[column]];
  if (!e || !h) return null;
  const letter = letterShown(desk, e.id, h.id);
  const kept = desk.board.arguments.find((a) => a.evidence === e.id && a.hypothesis === h.id)?.argdown ?? "";
  const joint = letter === "N" || letter === "NA" ? "to" : "with";
  const claim = letter ? `${e.id} is ${letterWords[letter]} ${joint} ${h.id}` : `${e.id} on ${h.id}, not rated yet`;
  return (
    <section className="arguments" aria-labelledby="arguments">
      <h3 id="arguments">The argument behind the cell: {claim}</h3>
      <MapOfCell key={`${e.id} ${h.id}`} root={`${e.id}, ${h.id}`} claim={claim} kept={kept} cell={[e.id, h.id]} />
    </section>
  );
}

type MapProps = {
  readonly root: string;
  readonly claim: string;
  readonly kept: string;
  readonly cell: readonly [string, string];
};

function MapOfCell({ root, claim, kept, cell }: MapProps) {
  const [target, setTarget] = useState(root);
  const words = useRef<HTMLInputElement>(null);
  const read = reading(kept, root);
  const save = (map: Argdown) =>
    void act("argument", { evidence: cell[0], hypothesis: cell[1], argdown: writeArgdown(map) });
  if (typeof read === "string")
    return (
      <>
        <p className="coherence broken">The map that was kept cannot be read: {read}</p>
        <Source root={root} text={kept} save={save} />
      </>
    );
  const { labels } = ground(read);
  const textOf = (name: string) => read.texts.get(name) ?? (name === root ? claim : name);
  const answer = (name: string) => {
    setTarget(name);
    words.current?.focus();
  };
  return (
    <>
      {read.arguments.length > 1 && (
        <ul className="map-lines">
          {linesOf(read).map((line, i) => (
            <MapLine
              // biome-ignore lint/suspicious/noArrayIndexKey: one argument may stand under two others
              key={`${line.name} ${i}`}
              line={line}
              text={textOf(line.name)}
              label={labels.get(line.name) ?? "undecided"}
              fixed={line.name === root}
              change={(text) => save(withText(read, line.name, text))}
              answer={() => answer(line.name)}
              remove={() => save(withoutArgument(read, line.name))}
            />
          ))}
        </ul>
      )}
      <p className="small" role="status">
        {read.arguments.length < 2
          ? "No argument is written down. Say what supports or attacks the letter, and what undercuts an argument: denies its force, not its truth."
          : verdictOf(labels.get(root))}
      </p>
      <NewArgument
        words={words}
        targets={read.arguments.map((name) => ({ name, text: textOf(name) }))}
        to={read.arguments.includes(target) ? target : (read.arguments[0] ?? root)}
        aim={setTarget}
        add={(text, kind, to) => save(withArgument(read, text, kind, to))}
      />
      <Source root={root} text={kept} save={save} />
    </>
  );
}

/** The map that was kept; words where it cannot be read. */
function reading(kept: string, root: string): Argdown | string {
  try {
    return kept.trim() === "" ? bare(root) : readArgdown(kept);
  } catch (error) {
    return (error as Error).message;
  }
}

function verdictOf(label: Label | undefined): string {
  if (label === "in") return "The letter holds: every attack on it is answered.";
  if (label === "out") return "The letter does not hold: an attack on it stands unanswered.";
  return label ? "The letter is not settled: its attackers attack one another." : "";
}

type LineProps = {
  readonly line: Line;
  readonly text: string;
  readonly label: Label;
  /** The letter itself: its words are read off the grid. */
  readonly fixed: boolean;
  readonly change: (text: string) => void;
  readonly answer: () => void;
  readonly remove: () => void;
};

function MapLine({ line, text, label, fixed, change, answer, remove }: LineProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const done = () => {
    if (typed?.trim() && typed.trim() !== text) change(typed.trim());
    setTyped(null);
  };
  return (
    <li style={{ paddingInlineStart: `${line.depth * 24}px` }} className={label}>
      <span className="verb">{line.kind ? verbs[line.kind] : ""}</span>
      {fixed ? (
        <b dir="auto">{text}</b>
      ) : (
        <input
          dir="auto"
          aria-label={`Argument ${line.name}`}
          value={typed ?? text}
          onChange={(e) => setTyped(e.target.value)}
          onBlur={done}
          onKeyDown={(e) => {
            if (e.key === "Enter") done();
            if (e.key === "Escape") setTyped(null);
          }}
        />
      )}
      <span className="label">
        <i className={`state ${labelMarks[label]}`} /> {labelWords[label]}
      </span>
      <button type="button" className="tiny" aria-label={`answer ${line.name}`} onClick={answer}>
        answer
      </button>
      {fixed ? (
        <span />
      ) : (
        <button type="button" className="tiny" aria-label={`take out ${line.name}`} onClick={remove}>
          take out
        </button>
      )}
    </li>
  );
}

type NewProps = {
  readonly words: React.RefObject<HTMLInputElement | null>;
  readonly targets: readonly { readonly name: string; readonly text: string }[];
  readonly to: string;
  readonly aim: (name: string) => void;
  readonly add: (text: string, kind: Kind, to: string) => void;
};

function NewArgument({ words, targets, to, aim, add }: NewProps) {
  const [text, setText] = useState("");
  const [kind, setKind] = useState<Kind>("attack");
  return (
    <form
      className="new-argument"
      onSubmit={(e) => {
        e.preventDefault();
        if (text.trim() === "") return;
        add(text.trim(), kind, to);
        setText("");
      }}
    >
      <label className="field">
        <span>New argument</span>
        <input id="new-argument" ref={words} dir="auto" value={text} onChange={(e) => setText(e.target.value)} />
      </label>
      <label className="field">
        <span>It</span>
        <select value={kind} onChange={(e) => setKind(e.target.value as Kind)}>
          {Object.entries(verbs).map(([k, verb]) => (
            <option key={k} value={k}>
              {verb}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>which</span>
        <select value={to} onChange={(e) => aim(e.target.value)}>
          {targets.map((t) => (
            <option key={t.name} value={t.name}>
              {t.text.length > 60 ? `${t.text.slice(0, 59)}…` : t.text}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button" disabled={text.trim() === ""}>
        Add
      </button>
    </form>
  );
}

/** The map as text that other programs read and write. */
function Source({ root, text, save }: { root: string; text: string; save: (map: Argdown) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const take = (source: string) => {
    const read = reading(source, root);
    setFault(typeof read === "string" ? read : "");
    if (typeof read === "string") return setTyped(source);
    setTyped(null);
    save(read);
  };
  const opened = async (files: FileList | null) => {
    if (files?.[0]) take(await files[0].text());
  };
  return (
    <details>
      <summary>As Argdown: take in or save</summary>
      <textarea
        rows={6}
        dir="auto"
        spellCheck={false}
        aria-label="Argdown"
        value={typed ?? text}
        onChange={(e) => setTyped(e.target.value)}
      />
      {fault && (
        <p className="coherence broken" role="alert">
          {fault}
        </p>
      )}
      <p className="tools">
        <button type="button" className="button" disabled={typed === null} onClick={() => take(typed ?? "")}>
          Take in these lines
        </button>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          Take in a file
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".argdown,.ad,.txt"
          aria-label="Argdown file"
          onChange={(e) => void opened(e.target.files)}
        />
        <button type="button" className="button" disabled={!text} onClick={() => downloadText(`${root}.argdown`, text)}>
          Save as a file
        </button>
      </p>
    </details>
  );
}
