import { useEffect, useMemo, useState } from "react";
import { actorKinds } from "../../actors/types.ts";
import { eventTypes } from "../../events/types.ts";
import { decide } from "./acts.ts";
import { answer, client } from "./client.ts";
import { beginAdd } from "./edit.ts";
import { keysOf } from "./keys.ts";
import { Modal } from "./Modal.tsx";
import { panes } from "./panes/table.tsx";
import { get, set, use } from "./state.ts";
import { kindWords } from "./words.ts";

type ActorRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly aliases: readonly string[];
  readonly mentions: number;
};
const close = () => set({ dialog: null });

export function Dialogs() {
  const dialog = use((s) => s.dialog);
  if (!dialog) return null;
  if (dialog.name === "help") return <Help />;
  if (dialog.name === "add") return <Add />;
  if (dialog.name === "merge") return <Merge actor={dialog.actor} />;
  return <Split actor={dialog.actor} />;
}

function Help() {
  const single = use((s) => s.singleKeys);
  const pane = use((s) => s.pane) || "Review";
  const turn = (on: boolean) => {
    localStorage.setItem("assay.keys", on ? "on" : "off");
    set({ singleKeys: on });
  };
  const editing = [
    ["Tab", "source, cue, content"],
    ["→ ←", "end of the words, one word on or back"],
    ["Shift → ←", "start of the words"],
    ["Alt → ←", "the words themselves, one word on or back"],
    ["Delete", "no words for this role"],
    ["Enter", "save"],
    ["Esc", "give up"],
  ];
  return (
    <Modal close={close} title={`Keys in ${pane}`}>
      <p>
        <label>
          <input type="checkbox" checked={single} onChange={(e) => turn(e.target.checked)} /> single keys act
        </label>
      </p>
      <div className="keys">
        <table>
          <tbody>
            {keysOf(pane, panes.find((p) => p.name === pane)?.keys).map((k) => (
              <tr key={k.key}>
                <th scope="row">
                  <kbd>{k.key}</kbd>
                </th>
                <td>{k.does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table>
          <caption>While words are edited</caption>
          <tbody>
            {editing.map(([k, does]) => (
              <tr key={k}>
                <th scope="row">
                  <kbd>{k}</kbd>
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="row-end">
        <button type="button" className="button" onClick={close}>
          Close <kbd>Esc</kbd>
        </button>
      </p>
    </Modal>
  );
}

const addable = ["statement", "actor", "reaction", "event"] as const;

/** What the selected words are. */
function Add() {
  const pick = use((s) => s.pick);
  const open = use((s) => s.open);
  const stances = use((s) => s.summary?.stances) ?? [];
  const words = pick && open ? open.text.slice(pick.start, pick.end) : "";
  const [type, setType] = useState<(typeof addable)[number]>("statement");
  const [fields, setFields] = useState<Record<string, string>>({
    kind: "speech",
    actorKind: "person",
    stance: "condemn",
    strength: "1",
    event: "ASSAULT",
  });
  const [actor, setActor] = useState<ActorRow | null>(null);
  const field = (name: string) => ({
    value: fields[name] ?? "",
    onChange: (e: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      setFields({ ...fields, [name]: e.target.value }),
  });
  if (!pick || !open)
    return (
      <Modal close={close} title="Add">
        Select words in the document first.
      </Modal>
    );
  const save = () => {
    if (type === "actor")
      return void addActor(
        open.id,
        [pick.start, pick.end],
        fields["name"] || words,
        fields["actorKind"]!,
        fields["country"] ?? "",
      );
    if (type === "reaction" && !actor) return;
    beginAdd(type, { ...fields, ...(actor ? { actor: actor.id, title: actor.name } : {}) });
  };
  return (
    <Modal close={close} title="Add what is selected" onSubmit={save}>
      <p className="quote" dir="auto">
        {words}
      </p>
      <fieldset className="choice">
        <legend>It is</legend>
        {addable.map((a) => (
          <label key={a}>
            <input type="radio" name="type" value={a} checked={type === a} onChange={() => setType(a)} /> {a}
          </label>
        ))}
      </fieldset>
      {type === "statement" && (
        <Field label="Kind">
          <select {...field("kind")}>
            {["speech", "act", "belief", "report", "imputed"].map((k) => (
              <option key={k}>{k}</option>
            ))}
          </select>
        </Field>
      )}
      {type === "actor" && (
        <>
          <Field label="Name">
            <input {...field("name")} placeholder={words} dir="auto" />
          </Field>
          <Field label="Kind">
            <select {...field("actorKind")}>
              {actorKinds.map((k) => (
                <option key={k} value={k}>
                  {kindWords(k)}
                </option>
              ))}
            </select>
          </Field>
          <Field label="Country, three letters, if any">
            <input {...field("country")} maxLength={3} pattern="[A-Za-z]{3}" />
          </Field>
        </>
      )}
      {type === "reaction" && (
        <>
          <ActorChoice chosen={actor} choose={setActor} label="Whose reaction" />
          <Field label="Stance">
            <select {...field("stance")}>
              {stances.map((s) => (
                <option key={s.stance} value={s.stance}>
                  {s.axis}: {s.stance.replaceAll("-", " ")}
                </option>
              ))}
            </select>
          </Field>
          <Field label="Strength">
            <select {...field("strength")}>
              <option value="1">1 plain</option>
              <option value="2">2 marked</option>
              <option value="3">3 strongest</option>
            </select>
          </Field>
        </>
      )}
      {type === "event" && (
        <>
          <Field label="Event">
            <select {...field("event")}>
              {eventTypes.map((e) => (
                <option key={e}>{e}</option>
              ))}
            </select>
          </Field>
          <Field label="Date, if it is said (2021-11-07)">
            <input {...field("date")} />
          </Field>
        </>
      )}
      <p className="row-end">
        <button type="button" className="button" onClick={close}>
          Cancel
        </button>
        <button type="submit" className="button main" disabled={type === "reaction" && !actor}>
          {type === "actor" ? "Add" : "Next: check the words"}
        </button>
      </p>
    </Modal>
  );
}

function Field({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="field">
      <span>{label}</span>
      {children}
    </label>
  );
}

async function addActor(
  document: string,
  mention: readonly [number, number],
  name: string,
  kind: string,
  country: string,
): Promise<void> {
  const record = `a:added-${crypto.randomUUID()}`;
  const shown = { kind: "actor", title: name, words: name, at: { document, start: mention[0], end: mention[1] } };
  const id = await decide("add", {
    record,
    type: "actor",
    document,
    name,
    kind,
    country: country.toUpperCase() || null,
    mention,
    shown,
  });
  if (id)
    set({ dialog: null, pick: null, note: `Added the actor ${name}.`, states: { ...get().states, [record]: "added" } });
}

/** Type to find an actor; arrows choose, Enter takes. */
function ActorChoice({
  chosen,
  choose,
  label,
  without,
}: {
  chosen: ActorRow | null;
  choose: (a: ActorRow | null) => void;
  label: string;
  without?: string;
}) {
  const [actors, setActors] = useState<readonly ActorRow[]>([]);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  useEffect(() => void answer(client.actors.$get()).then(setActors), []);
  const found = useMemo(() => {
    const wanted = typed.toLowerCase().trim();
    const fits = (a: ActorRow) =>
      a.id !== without && (!wanted || [a.name, ...a.aliases].some((n) => n.toLowerCase().includes(wanted)));
    return actors
      .filter(fits)
      .sort((x, y) => y.mentions - x.mentions)
      .slice(0, 8);
  }, [actors, typed, without]);
  const key = (e: React.KeyboardEvent) => {
    if (e.key === "ArrowDown" || e.key === "ArrowUp")
      setAt(Math.max(0, Math.min(found.length - 1, at + (e.key === "ArrowDown" ? 1 : -1))));
    else if (e.key === "Enter" && found[at] && chosen?.id !== found[at].id) choose(found[at]);
    else return;
    e.preventDefault();
  };
  return (
    <div className="combo">
      <Field label={label}>
        <input
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls="actor-choice"
          aria-activedescendant={found[at] ? `choice-${at}` : undefined}
          autoComplete="off"
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: the window was opened to type here
          autoFocus
          value={chosen ? chosen.name : typed}
          onChange={(e) => {
            choose(null);
            setTyped(e.target.value);
            setAt(0);
          }}
          onKeyDown={key}
        />
      </Field>
      {!chosen && (
        // biome-ignore lint/a11y/useSemanticElements: a list that is narrowed by typing
        // biome-ignore lint/a11y/useFocusableInteractive: the field above holds the focus
        <ul id="actor-choice" role="listbox" aria-label="Actors">
          {found.map((a, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field above holds the focus
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken in the field above
            <li key={a.id} id={`choice-${i}`} role="option" aria-selected={i === at} onClick={() => choose(a)}>
              <bdi>{a.name}</bdi>{" "}
              <span className="quiet">
                {kindWords(a.kind)}
                {a.country ? `, ${a.country}` : ""}, {a.mentions} mentions
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The other actor is found by typing; the first one keeps its id and name. */
function Merge({ actor }: { actor: string }) {
  const [own, setOwn] = useState<ActorRow | null>(null);
  const [other, setOther] = useState<ActorRow | null>(null);
  useEffect(
    () => void answer(client.actors.$get()).then((all) => setOwn(all.find((a) => a.id === actor) ?? null)),
    [actor],
  );
  const save = async () => {
    if (!own || !other) return;
    const id = await decide("merge", { actors: [own.id, other.id], names: [own.name, other.name] });
    if (id) set({ dialog: null, note: `${other.name} is taken as ${own.name}; u takes it back.` });
  };
  return (
    <Modal close={close} title="Merge actors" onSubmit={() => void save()}>
      <p>
        <b>
          <bdi>{own?.name ?? ""}</bdi>
        </b>{" "}
        <span className="quiet">keeps its name. Everything said by the other one becomes its own.</span>
      </p>
      <ActorChoice chosen={other} choose={setOther} label="is the same as" without={actor} />
      <p className="row-end">
        <button type="button" className="button" onClick={close}>
          Cancel
        </button>
        <button type="submit" className="button main" disabled={!other}>
          Merge
        </button>
      </p>
    </Modal>
  );
}

type Card = {
  readonly name: string;
  readonly forms: readonly {
    readonly words: string;
    readonly form: string;
    readonly reason: string;
    readonly count: number;
    readonly mentions: readonly { readonly id: string }[];
  }[];
};

/** The spellings that are somebody else are taken out into an actor of their own. */
function Split({ actor }: { actor: string }) {
  const [card, setCard] = useState<Card | null>(null);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState("");
  useEffect(
    () =>
      void client.actors[":id"]
        .$get({ param: { id: actor } })
        .then(async (r) => r.ok && setCard((await r.json()) as Card)),
    [actor],
  );
  const mentions = card?.forms.filter((f) => out.has(f.words)).flatMap((f) => f.mentions.map((m) => m.id)) ?? [];
  const all = card !== null && out.size === card.forms.length;
  const save = async () => {
    if (mentions.length === 0 || all) return;
    const called = name.trim() || [...out][0]!;
    const id = await decide("split", { actor, mentions, name: called });
    if (id) set({ dialog: null, note: `${called} is an actor of its own; u takes it back.` });
  };
  const turn = (words: string) =>
    setOut((o) => new Set(o.has(words) ? [...o].filter((w) => w !== words) : [...o, words]));
  return (
    <Modal close={close} title={`Split ${card?.name ?? ""}`} onSubmit={() => void save()}>
      <fieldset className="choice tall">
        <legend>Which words mean somebody else?</legend>
        {card?.forms.map((f) => (
          <label key={f.words}>
            <input type="checkbox" checked={out.has(f.words)} onChange={() => turn(f.words)} /> <bdi>{f.words}</bdi>{" "}
            <span className="quiet">
              {f.count === 1 ? "once" : `${f.count} times`}, {f.form.replaceAll("-", " ")}: {f.reason}
            </span>
          </label>
        ))}
      </fieldset>
      <Field label="Name of the new actor">
        <input value={name} placeholder={[...out][0] ?? ""} onChange={(e) => setName(e.target.value)} dir="auto" />
      </Field>
      <p className="row-end">
        <button type="button" className="button" onClick={close}>
          Cancel
        </button>
        <button type="submit" className="button main" disabled={mentions.length === 0 || all}>
          Split
        </button>
      </p>
    </Modal>
  );
}
