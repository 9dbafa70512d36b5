import { useEffect, useState } from "react";
import { decide } from "../acts.ts";
import { client } from "../client.ts";
import { Modal } from "../Modal.tsx";
import { set } from "../state.ts";
import { close } from "./close.ts";
import { Field } from "./Field.tsx";

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
export function Split({ actor }: { actor: string }) {
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
