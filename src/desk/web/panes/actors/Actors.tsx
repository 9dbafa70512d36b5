import type { InferResponseType } from "hono/client";
import { useEffect, useMemo, useState } from "react";
import type { At, Item } from "../../../views.ts";
import { decide, undoOne } from "../../acts.ts";
import { client } from "../../client.ts";
import { Quote } from "../../Evidence.tsx";
import { openMerge } from "../../keys.ts";
import { useLoaded } from "../../load.ts";
import { attempt, get, set, showInContext, use } from "../../state.ts";
import { type Column, Table } from "../../table.tsx";
import { kindWords, timeWords } from "../../words.ts";

type Row = InferResponseType<typeof client.actors.$get>[number];
type Card = InferResponseType<(typeof client.actors)[":id"]["$get"], 200>;

/** Everybody who acts or speaks; the card of the chosen one at the right. */
export function Actors() {
  const loaded = useLoaded(() => client.actors.$get());
  const actor = use((s) => s.actor);
  const rows = useMemo(
    () => loaded && [...loaded].sort((a, b) => b.statements - a.statements || b.mentions - a.mentions),
    [loaded],
  );
  useEffect(() => {
    if (!get().actor && rows?.[0]) set({ actor: rows[0].id });
  }, [rows]);
  const columns: readonly Column<Row>[] = [
    {
      title: "Name",
      head: true,
      value: (a) => a.name,
      show: (a) => (
        <button
          type="button"
          data-row
          className="link plain"
          onClick={() => set({ actor: a.id })}
          onFocus={() => set({ actor: a.id })}
        >
          <bdi>{a.name}</bdi>
        </button>
      ),
    },
    { title: "Kind", value: (a) => kindWords(a.kind) },
    { title: "Country", value: (a) => a.country },
    { title: "Said", numeric: true, value: (a) => a.statements },
    { title: "Mentions", numeric: true, value: (a) => a.mentions },
    { title: "Documents", numeric: true, value: (a) => a.documents },
    {
      title: "Other names",
      value: (a) => a.aliases.filter((n) => n !== a.name).join("; "),
      show: (a) => (
        <span className="clip">
          <bdi>{a.aliases.filter((n) => n !== a.name).join("; ")}</bdi>
        </span>
      ),
    },
  ];
  return (
    <div className="actors-pane">
      <section className="pane" aria-label="Actors">
        <h2>Actors</h2>
        <Table name="actors" columns={columns} rows={rows ?? []} id={(a) => a.id} current={actor} />
      </section>
      <aside className="inspector card" aria-label="Actor">
        {actor ? <CardOf key={actor} id={actor} /> : <p className="quiet">Choose an actor.</p>}
      </aside>
    </div>
  );
}

function CardOf({ id }: { id: string }) {
  const revision = use((s) => s.summary?.revision ?? 0);
  const note = use((s) => s.note);
  const [card, setCard] = useState<Card | null | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the dossier was computed anew or something was decided
  useEffect(() => {
    void attempt(async () => {
      const response = await client.actors[":id"].$get({ param: { id } });
      setCard(response.ok ? ((await response.json()) as Card) : null);
    });
  }, [id, revision, note]);
  if (card === undefined) return null;
  if (card === null) return <p className="quiet">This actor is part of another one now.</p>;
  return (
    <>
      <h2>
        <bdi>{card.name}</bdi>
      </h2>
      <p className="meta">
        {[
          kindWords(card.kind),
          card.country && `${card.country}${card.countryFrom === "world-knowledge" ? " (known, not said here)" : ""}`,
          card.sector,
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      <div className="acts two">
        <button type="button" className="button" onClick={() => openMerge("merge", id)}>
          Merge <kbd>m</kbd>
        </button>
        <button type="button" className="button" onClick={() => openMerge("split", id)}>
          Split <kbd>s</kbd>
        </button>
      </div>
      {card.affiliation && (
        <p className="why">
          belongs to{" "}
          <button type="button" className="link" onClick={() => set({ actor: card.affiliation!.id })}>
            <bdi>{card.affiliation.name}</bdi>
          </button>
        </p>
      )}
      {card.roles.length > 0 && (
        <>
          <h3>Roles</h3>
          <ul className="why">
            {card.roles.map((r) => (
              <li key={`${r.title} ${r.start} ${r.organization}`}>
                <bdi>{[r.title, r.organization, r.country].filter(Boolean).join(", ")}</bdi>
                <span className="quiet">
                  {" "}
                  {r.start || r.end ? `${r.start ?? "…"} to ${r.end ?? "…"}` : "not dated"}
                </span>{" "}
                {r.at && (
                  <button type="button" className="link" onClick={() => void showInContext(r.at!)}>
                    words
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Names card={card} />
      <Merges card={card} />
      <Reacted card={card} />
      <Said id={id} />
    </>
  );
}

function Names({ card }: { card: Card }) {
  return (
    <>
      <h3>Named as</h3>
      <ul className="why">
        {card.forms.slice(0, 24).map((f) => (
          <li key={f.words}>
            <Quote at={f.mentions[0]!.at} className="inline">
              <bdi>{f.words}</bdi>
            </Quote>{" "}
            <span className="quiet">
              {f.count === 1 ? "once" : `${f.count} times`}, {f.form.replaceAll("-", " ")}: {f.reason}
            </span>
          </li>
        ))}
      </ul>
      {card.forms.length > 24 && <p className="quiet">and {card.forms.length - 24} more; Split lists all.</p>}
    </>
  );
}

/** Which names were taken as one, why, and the way back. */
function Merges({ card }: { card: Card }) {
  const apart = async (words: string) => {
    const mentions = card.forms.filter((f) => f.words === words).flatMap((f) => f.mentions.map((m) => m.id));
    if (mentions.length === 0) return set({ dialog: { name: "split", actor: card.id } });
    const id = await decide("split", { actor: card.id, mentions, name: words });
    if (id) set({ note: `${words} is an actor of its own again; u takes it back.` });
  };
  if (card.merges.length === 0 && card.decided.length === 0) return null;
  return (
    <>
      <h3>Taken as one</h3>
      <ul className="why">
        {card.decided.map((d) => (
          <li key={d.decision}>
            <bdi>{d.names.join(" = ")}</bdi>{" "}
            <span className="quiet">
              by {d.analyst}, {timeWords(d.time)}
            </span>{" "}
            <button type="button" className="link" onClick={() => void undoOne(d.decision)}>
              take apart
            </button>
          </li>
        ))}
        {card.merges
          .filter((m) => m.reason !== "merged by an analyst")
          .map((m) => (
            <li key={m.names.join("=")}>
              <bdi>{m.names[0]}</bdi> = <bdi>{m.names[1]}</bdi> <span className="quiet">{m.reason}</span>{" "}
              <button type="button" className="link" onClick={() => void apart(m.names[1])}>
                take apart
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}

function Reacted({ card }: { card: Card }) {
  if (card.reactions.length === 0) return null;
  return (
    <>
      <h3>Reaction</h3>
      <ul className="why">
        {card.reactions.map((r) => (
          <li key={r.record}>
            {r.stance.replaceAll("-", " ")}:{" "}
            <Quote at={r.at} className="inline">
              {r.quote}
            </Quote>{" "}
            <button type="button" className="link" onClick={() => void showInContext(r.at)}>
              open
            </button>
            <Copies at={r.copies} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where else the same words of one origin stand; they count as one voice. */
function Copies({ at }: { at: readonly At[] }) {
  const documents = use((s) => s.documents);
  if (at.length === 0) return null;
  const title = (d: string) => documents.find((x) => x.id === d)?.title ?? d;
  return (
    <small className="quiet copies">
      copied in{" "}
      {at.map((a) => (
        <button
          key={`${a.document} ${a.start}`}
          type="button"
          className="link"
          onFocus={() => set({ evidence: a })}
          onClick={() => void showInContext(a)}
        >
          <bdi>{title(a.document)}</bdi>
        </button>
      ))}
    </small>
  );
}

type Saying = Item & { readonly copies: readonly At[] };

function Said({ id }: { id: string }) {
  const [items, setItems] = useState<readonly Saying[]>([]);
  const [total, setTotal] = useState(0);
  const [all, setAll] = useState(0);
  const documents = use((s) => s.documents);
  const titles = useMemo(() => new Map(documents.map((d) => [d.id as string, d.title])), [documents]);
  const load = (offset: number) =>
    attempt(async () => {
      const response = await client.actors[":id"].statements.$get({
        param: { id },
        query: { offset: String(offset), limit: "50" },
      } as { param: { id: string } });
      const found = (await response.json()) as { total: number; withCopies: number; items: Saying[] };
      setTotal(found.total);
      setAll(found.withCopies);
      setItems((i) => (offset === 0 ? found.items : [...i, ...found.items]));
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another actor says other things
  useEffect(() => void load(0), [id]);
  return (
    <>
      <h3>
        Everything said: {total}
        {all > total && <span className="quiet">, {all} with copies</span>}
      </h3>
      <ul className="said-list">
        {items.map((i) => (
          <li key={i.record}>
            <button
              type="button"
              data-row
              className="quote-button"
              dir="auto"
              lang={i.language}
              onFocus={() => set({ evidence: i.at })}
              onClick={() => void showInContext(i.at)}
            >
              <span className="quiet">{i.label}</span> {i.words}
              <small>
                <bdi>{titles.get(i.at.document)}</bdi>
              </small>
            </button>
            <Copies at={i.copies} />
          </li>
        ))}
      </ul>
      {items.length < total && (
        <button type="button" className="button" onClick={() => void load(items.length)}>
          Show more
        </button>
      )}
    </>
  );
}
