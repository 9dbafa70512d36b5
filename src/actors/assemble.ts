import type { ActorId } from "../record/ids.ts";
import { bySpan } from "../record/span.ts";
import { countryOfActor } from "./assemble/country.ts";
import { kindOf } from "./assemble/kind.ts";
import { freeId, nameOf } from "./assemble/name.ts";
import { rolesOf } from "./assemble/roles.ts";
import { sectorOfActor } from "./assemble/sector.ts";
import { type Draft, most } from "./draft.ts";
import { isOfState } from "./key.ts";
import type { Knowledge, Known } from "./knowledge.ts";
import { ofKnown } from "./mention/meaning.ts";
import type { Merge, Registry } from "./registry.ts";
import type { Actor, Mention } from "./types.ts";

/** Writes the drafts as actors, with the id of each key; the same whatever the order in which they were gathered. */
export function assemble(
  drafts: ReadonlyMap<string, Draft>,
  registry: Registry,
  knowledge: Knowledge,
  date: string,
): { readonly actors: Actor[]; readonly ids: ReadonlyMap<string, ActorId> } {
  const sorted = [...drafts.values()].filter((d) => d.mentions.length > 0).sort((a, b) => (a.key < b.key ? -1 : 1));
  const ids = new Map<string, ActorId>();
  const taken = new Set<string>();
  const rows = sorted.map((d) => {
    const known = registry.known.get(d.key) ?? stateOf(d.key, knowledge);
    const name = nameOf(d, known, knowledge);
    ids.set(d.key, freeId(name, d, taken));
    return { d, known, name };
  });
  return {
    actors: rows.map(({ d, known, name }) => actor(d, known, name, { drafts, registry, knowledge, date, ids })),
    ids,
  };
}

function stateOf(key: string, knowledge: Knowledge): Known | null {
  const state = key.startsWith("s:") ? knowledge.states.get(key.slice(2)) : undefined;
  return state ? { type: "state", form: "name", key, name: state.name, state } : null;
}

type With = {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly registry: Registry;
  readonly knowledge: Knowledge;
  readonly date: string;
  readonly ids: ReadonlyMap<string, ActorId>;
};

function actor(d: Draft, known: Known | null, name: string, { drafts, registry, knowledge, date, ids }: With): Actor {
  const kind = kindOf(d, known, name);
  const world = known && known.type !== "state" ? ofKnown(known, date, knowledge, []) : null;
  const { country, countryFrom } = countryOfActor(d, known, kind, world);
  const affiliation = affiliationOf(d, country);
  return {
    id: ids.get(d.key) as ActorId,
    name,
    kind,
    country,
    countryFrom,
    sector: known?.type === "state" ? null : (world?.sector ?? sectorOfActor(d, kind, knowledge)),
    aliases: [...aliasesOf(d, known, name), ...governmentOf(d, drafts)],
    roles: rolesOf(d, known, country),
    affiliation: affiliation && affiliation !== d.key ? (ids.get(affiliation) ?? null) : null,
    mentions: inOrder(d.mentions),
    merges: once(registry.merges.get(d.key) ?? []),
  };
}

/** Key of the state that backs an armed group, of the body that one is of, or of the state whose institution or office it is. */
function affiliationOf(d: Draft, country: string | null): string | null {
  if (d.key.startsWith("x:")) return `s:${d.key.split(":")[1]}`;
  return d.fresh?.affiliation ?? most(d.owners) ?? (isOfState(d.key) ? `s:${country}` : null);
}

/** Spellings of the documents, commonest first, then the known name. */
function aliasesOf(d: Draft, known: Known | null, name: string): string[] {
  const met = [...d.names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([n]) => n);
  const more = known && known.type !== "state" && !d.names.has(known.name) && known.name !== name;
  return more ? [...met, known.name] : met;
}

/** A state is also called by its government's names, where the documents use them: both act as one. */
const governmentOf = ({ key }: Draft, drafts: ReadonlyMap<string, Draft>): readonly string[] =>
  key.startsWith("s:")
    ? [...(drafts.get(`i:${key.slice(2)}:government`)?.names.keys() ?? [])].filter((n) => / /.test(n))
    : [];

/** In order of the text; of mentions of one stretch the first. */
const inOrder = (mentions: readonly Mention[]): Mention[] =>
  [...mentions]
    .sort((a, b) => bySpan(a.span, b.span))
    .filter((m, i, all) => i === 0 || bySpan(m.span, all[i - 1]!.span) !== 0);

/** Each pair of names once. */
function once(merges: readonly Merge[]): Merge[] {
  const seen = new Set<string>();
  return [...merges]
    .sort((a, b) => (a.names.join() < b.names.join() ? -1 : 1))
    .filter((m) => m.names[0] !== m.names[1] && !seen.has(m.names.join("|")) && seen.add(m.names.join("|")));
}
