import { useEffect, useState } from "react";
import { decide } from "../acts.ts";
import { answer, client } from "../client.ts";
import { Modal } from "../Modal.tsx";
import { set } from "../state.ts";
import { ActorChoice, type ActorRow } from "./ActorChoice.tsx";
import { close } from "./close.ts";

/** The other actor is found by typing; the first one keeps its id and name. */
export function Merge({ actor }: { actor: string }) {
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
