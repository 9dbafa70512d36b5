import { useEffect, useMemo, useState } from "react";
import { answer, client } from "../client.ts";
import { kindWords } from "../words.ts";
import { Field } from "./Field.tsx";

/** An actor as the list of them tells it. */
export type ActorRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly aliases: readonly string[];
  readonly mentions: number;
};

/** Type to find an actor; arrows choose, Enter takes. */
export function ActorChoice({
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
