import { useState } from "react";
import { actorKinds } from "../../../actors/types.ts";
import { eventTypes } from "../../../events/types.ts";
import { decide } from "../acts.ts";
import { beginAdd } from "../edit.ts";
import { Modal } from "../Modal.tsx";
import { get, set, use } from "../state.ts";
import { kindWords } from "../words.ts";
import { ActorChoice, type ActorRow } from "./ActorChoice.tsx";
import { close } from "./close.ts";
import { Field } from "./Field.tsx";

const addable = ["statement", "actor", "reaction", "event"] as const;

/** What the selected words are. */
export function Add() {
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
