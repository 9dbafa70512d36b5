import { type ActorId, actorId } from "../record/ids.ts";
import { bySpan, type Span } from "../record/span.ts";
import type { Found } from "./found.ts";
import { bodyKind, kindSector } from "./institutions.ts";
import type { Knowledge, Known } from "./knowledge.ts";
import { countryOf, ofKnown } from "./mention/meaning.ts";
import { fold } from "./names.ts";
import type { Merge, Registry } from "./registry.ts";
import type { Link } from "./scene.ts";
import type { Fresh } from "./speakers.ts";
import type { Actor, ActorKind, Mention, Role } from "./types.ts";

/** All that is gathered of one actor before it is written. */
export type Draft = {
  readonly key: string;
  readonly names: Map<string, number>;
  readonly mentions: Mention[];
  readonly countries: Map<string, number>;
  readonly owners: Map<string, number>;
  readonly roles: Role[];
  readonly texts: Map<string, number>;
  readonly sectors: Map<string, number>;
  /** Sectors of the offices that a person is said to hold. */
  readonly offices: Map<string, number>;
  /** Sectors of the bodies that a person is said to be of: they count where no office or title tells more. */
  readonly belongs: Map<string, number>;
  /** Countries of known bodies to which the actor is said to belong: known of the world, not said in the documents. */
  readonly recalled: Map<string, number>;
  /** States under discussion where an office was named without one: they count where nothing else tells. */
  readonly guessed: Map<string, number>;
  shape: Found["shape"];
  fresh: Fresh | null;
};

export const count = (map: Map<string, number>, key: string, by = 1) => map.set(key, (map.get(key) ?? 0) + by);
/** Commonest entry; ties go to the longer, then to the alphabet. */
export const most = (map: ReadonlyMap<string, number>): string | null =>
  [...map].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;

export function draftOf(drafts: Map<string, Draft>, key: string, shape: Found["shape"]): Draft {
  const held = drafts.get(key);
  if (held) return held;
  const draft: Draft = {
    key,
    names: new Map(),
    mentions: [],
    countries: new Map(),
    owners: new Map(),
    roles: [],
    texts: new Map(),
    sectors: new Map(),
    offices: new Map(),
    belongs: new Map(),
    recalled: new Map(),
    guessed: new Map(),
    shape,
    fresh: null,
  };
  drafts.set(key, draft);
  return draft;
}

/** Adds one linked find to its actor. */
export function addFind(
  drafts: Map<string, Draft>,
  f: Found,
  l: Link,
  span: Span,
  owner: Link | null,
  ownerCountry: string | null,
): void {
  const d = draftOf(drafts, l.key, l.shape);
  d.mentions.push({ span, form: l.form, reason: l.reason, confidence: Math.round(l.confidence * 100) / 100 });
  const named = f.form === "name" && !(l.person && f.shape === "body"); // "UN Secretary-General" is no name of its holder
  if (named) count(d.names, f.text);
  else if (f.form === "noun-phrase") count(d.texts, f.text);
  const said = f.form === "pronoun" ? null : (f.country ?? ownerCountry);
  const country = said ?? l.country ?? null;
  if (said === null && country && f.form !== "pronoun") count(d.guessed, country);
  if (said && f.shape !== "state" && f.known === null) count(d.countries, said);
  if (f.sector && f.form !== "pronoun" && f.sector !== "UNK" && f.sector !== "JNK") count(d.sectors, f.sector);
  if (l.person && f.title && f.form === "name") {
    d.roles.push({ title: f.title, organization: null, country, start: null, end: null, span });
    if (said) count(d.countries, said, 2);
    if (owner && !owner.person && owner.shape === "body") count(d.owners, owner.key);
  }
}

function displayName(d: Draft, known: Known | null): string {
  if (d.fresh) return d.fresh.text;
  if (known?.type === "state") return known.name;
  const names = [...d.names.keys()];
  const full = new Map(
    [...d.names].filter(([n]) => n.includes(" ") && !/\b(allies|members|leaders|chief|peacekeepers)$/i.test(n)),
  );
  if (known?.type === "person" && names.includes(known.name)) return known.name;
  if (d.shape === "person" && full.size > 0) return (most(full) ?? names[0] ?? d.key).trim();
  if (known)
    return known.type === "person" && full.size === 0
      ? known.name
      : (known.type === "thing" || known.type === "body") && names.every((n) => !n.includes(" "))
        ? known.name
        : (most(full) ?? known.name);
  if (d.key.startsWith("x:")) return most(d.texts) ?? d.key;
  if (d.key.startsWith("i:") || d.key.startsWith("o:")) return most(full) ?? "";
  return most(full) ?? most(d.names) ?? most(d.texts) ?? d.key;
}

function kindOf(d: Draft, known: Known | null, name: string): ActorKind {
  if (d.fresh) return d.fresh.kind;
  if (known?.type === "state") return "state";
  if (known?.type === "person" || d.shape === "person") return "person";
  if (known?.type === "body") return "igo";
  if (known?.type === "thing") return known.thing.kind;
  if (d.key.startsWith("x:")) return "armed-group";
  if (/^[of]:/.test(d.key)) return "person";
  if (known?.type === "place") return "state-institution";
  const sector = most(d.sectors);
  if (
    sector === "MIL" &&
    !most(d.countries) &&
    !d.key.startsWith("i:") &&
    /\b(brigades?|battalions?|front)\b/i.test(name)
  )
    return "armed-group";
  if (d.key.startsWith("i:"))
    return bodyKind(most(d.sectors), name) === "organization" ? "state-institution" : bodyKind(most(d.sectors), name);
  return bodyKind(most(d.sectors), name);
}

export type Assembled = { readonly actors: Actor[]; readonly ids: ReadonlyMap<string, ActorId> };

/** Writes the drafts as actors; the same whatever the order in which they were gathered. */
export function assemble(
  drafts: ReadonlyMap<string, Draft>,
  registry: Registry,
  knowledge: Knowledge,
  date: string,
): Assembled {
  const sorted = [...drafts.values()].filter((d) => d.mentions.length > 0).sort((a, b) => (a.key < b.key ? -1 : 1));
  const ids = new Map<string, ActorId>();
  const taken = new Set<string>();
  const rows = sorted.map((d) => {
    const known = registry.known.get(d.key) ?? stateOf(d.key, knowledge);
    const name = named(d, known, knowledge);
    ids.set(d.key, freeId(name, d, taken));
    return { d, known, name };
  });
  return { actors: rows.map(({ d, known, name }) => actor(d, known, name, { registry, knowledge, date, ids })), ids };
}

function stateOf(key: string, knowledge: Knowledge): Known | null {
  const state = key.startsWith("s:") ? knowledge.states.get(key.slice(2)) : undefined;
  return state ? { type: "state", form: "name", key, name: state.name, state } : null;
}

function named(d: Draft, known: Known | null, knowledge: Knowledge): string {
  const name = displayName(d, known);
  if (name && !(d.key.startsWith("i:") || d.key.startsWith("o:"))) return name;
  const [, iso = "", what = ""] = d.key.split(":");
  const state = knowledge.states.get(iso);
  if (name && state && ![...state.names, ...state.demonyms].some((n) => name.includes(n)))
    return `${name} of ${state.name}`;
  return name || `${what} of ${knowledge.states.get(iso)?.name ?? iso}`;
}

function freeId(name: string, d: Draft, taken: Set<string>): ActorId {
  const slug = fold(name).replace(/ /g, "-") || "unnamed";
  const own = d.fresh ? `${slug}-${d.key.split(":")[1] ?? ""}` : slug;
  let id = own;
  for (let n = 2; taken.has(id); n++) id = `${own}-${n}`;
  taken.add(id);
  return actorId(id);
}

type With = {
  readonly registry: Registry;
  readonly knowledge: Knowledge;
  readonly date: string;
  readonly ids: ReadonlyMap<string, ActorId>;
};

function actor(d: Draft, known: Known | null, name: string, w: With): Actor {
  const kind = kindOf(d, known, name);
  const inDocument =
    d.fresh?.country ??
    (d.key.startsWith("i:") || d.key.startsWith("o:")
      ? (d.key.split(":")[1] ?? null)
      : (most(d.countries) ?? (d.recalled.size > 0 ? null : most(d.guessed))));
  const world = known && known.type !== "state" ? ofKnown(known, w.date, w.knowledge, []) : null;
  const igo = kind === "igo" || world?.sector === "IGO";
  const country =
    known?.type === "state"
      ? known.state.iso
      : igo && kind !== "person"
        ? null
        : (inDocument ?? (igo ? null : (world?.country ?? most(d.recalled))) ?? null);
  const from =
    known?.type === "state"
      ? ("document" as const)
      : country === null
        ? null
        : inDocument
          ? ("document" as const)
          : ("world-knowledge" as const);
  const affiliation =
    (d.key.startsWith("x:") ? `s:${d.key.split(":")[1]}` : null) ??
    d.fresh?.affiliation ??
    most(d.owners) ??
    (d.key.startsWith("i:") || d.key.startsWith("o:") ? `s:${country}` : null);
  const mentions = [...d.mentions]
    .sort((a, b) => bySpan(a.span, b.span))
    .filter((m, i, all) => i === 0 || bySpan(m.span, (all[i - 1] as Mention).span) !== 0);
  return {
    id: w.ids.get(d.key) as ActorId,
    name,
    kind,
    country,
    countryFrom: from,
    sector:
      known?.type === "state"
        ? null
        : (world?.sector ??
          d.fresh?.sector ??
          (kind === "person" ? (most(d.offices) ?? titleSector(d, w.knowledge)) : null) ??
          most(d.sectors) ??
          most(d.belongs) ??
          kindSector[kind] ??
          null),
    aliases: [...d.names]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([n]) => n)
      .concat(known && known.type !== "state" && !d.names.has(known.name) && known.name !== name ? [known.name] : []),
    roles: rolesOf(d, known, country),
    affiliation: affiliation && affiliation !== d.key ? (w.ids.get(affiliation) ?? null) : null,
    mentions,
    merges: dedupe(w.registry.merges.get(d.key) ?? []),
  };
}

function titleSector(d: Draft, knowledge: Knowledge): string | null {
  for (const r of [...d.roles].sort((a, b) => (a.title < b.title ? -1 : 1))) {
    const words = r.title.toLowerCase().split(" ");
    const parts = [...words.map((_, i) => words.slice(i)), words.slice(0, 1)]; // "Minister of Health" is a minister
    const s = parts.map((p) => knowledge.sectors.sector.get(p.join(" "))).find((x) => x && x !== "UNK");
    if (s && s !== "UNK") return s;
  }
  return null;
}

/** Titles of the documents, each once, then what the knowledge file recalls (without a passage). */
function rolesOf(d: Draft, known: Known | null, country: string | null): Role[] {
  const seen = new Set<string>();
  const out: Role[] = [];
  for (const r of [...d.roles].sort((a, b) => (a.span && b.span ? bySpan(a.span, b.span) : 0))) {
    const key = fold(r.title);
    if (/^(mr|mrs|ms|dr|sir|miss)$/.test(key) || seen.has(key)) continue;
    seen.add(key);
    out.push(r);
  }
  if (known?.type === "person")
    for (const r of known.person.roles)
      out.push({
        title: r.title,
        organization: null,
        country: country ?? countryOf(known),
        start: r.start,
        end: r.end,
        span: null,
      });
  return out;
}

function dedupe(merges: readonly Merge[]): Merge[] {
  const seen = new Set<string>();
  return [...merges]
    .sort((a, b) => (a.names.join() < b.names.join() ? -1 : 1))
    .filter((m) => m.names[0] !== m.names[1] && !seen.has(m.names.join("|")) && seen.add(m.names.join("|")));
}
