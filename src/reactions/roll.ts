import type { Actor } from "../actors/types.ts";
import type { ActorId } from "../record/ids.ts";

export const fold = (s: string) => s.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
/** Words alone, set apart by single blanks. */
export const plainWords = (s: string) =>
  fold(s)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
/** Actors and their names as they are compared, made once for all documents. */
export type Roll = {
  readonly actors: readonly Actor[];
  readonly names: readonly Named[];
  readonly people: ReadonlySet<ActorId>;
  /** States, bodies of states and of several states. */
  readonly bodies: ReadonlySet<ActorId>;
  /** The names by their first letters. */
  readonly byStart: ReadonlyMap<string, readonly Named[]>;
};
export type Named = { readonly actor: Actor; readonly name: string };
/** Shorter lines and names are nobody's. */
export const shortest = 4;

export function rollOf(actors: readonly Actor[]): Roll {
  const names = actors.flatMap((actor) => [actor.name, ...actor.aliases].map((n) => ({ actor, name: plainWords(n) })));
  const byStart = new Map<string, Named[]>();
  for (const n of names) {
    const start = n.name.slice(0, shortest);
    const list = byStart.get(start);
    if (list) list.push(n);
    else byStart.set(start, [n]);
  }
  const people = new Set(actors.filter((a) => a.kind === "person").map((a) => a.id));
  const bodies = new Set(actors.filter((a) => /^(?:state|state-institution|igo)$/.test(a.kind)).map((a) => a.id));
  return { actors, names, byStart, people, bodies };
}

/** The actor whose last name the label ends with, the most mentioned first. */
export function byName(label: string, actors: readonly Actor[]): ActorId | null {
  const last =
    fold(label)
      .split(/[\s.]+/)
      .filter(Boolean)
      .at(-1) ?? "";
  const plain = (s: string) => s.replace(/[^\p{L}]+/gu, "");
  const fits = actors.filter(
    (a) =>
      a.kind === "person" &&
      (fold(a.name).split(/\s+/).at(-1) === last || (last.includes("-") && plain(fold(a.name)).endsWith(plain(last)))),
  );
  fits.sort((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1));
  return fits[0]?.id ?? null;
}
/** Words that open many bodies' names and are none by themselves. */
const heads = new Set(
  "kingdom republic state ministry government department office council commission federal national".split(" "),
);
const about = /\s(on|regarding|concerning|following|about|after|to mark|in response|condemning)\s.*/;
const maySpeak = ({ actor, name }: Named) =>
  actor.kind !== "population" && actor.kind !== "unnamed-source" && name.length >= shortest && !heads.has(name);
/** The actor of this very name, in words alone. */
export const exactly = (name: string, { byStart }: Roll): ActorId | null =>
  byStart.get(name.slice(0, shortest))?.find((n) => n.name === name && maySpeak(n))?.actor.id ?? null;
/** The longest actor's name in the part of the title that says who speaks: before "on", after "by". */
export function titled(title: string, roll: Roll): ActorId | null {
  const plain = ` ${fold(title).replace(/[^\p{L}\p{N}]+/gu, " ")} `.replace(about, " ");
  const fits = roll.names.filter((n) => maySpeak(n) && plain.includes(` ${n.name} `));
  const isPerson = ({ actor }: Named) => Number(actor.kind === "person");
  fits.sort((a, b) => isPerson(b) - isPerson(a) || b.name.length - a.name.length || (a.actor.id < b.actor.id ? -1 : 1));
  return fits[0]?.actor.id ?? null;
}
