import type { Event, Extract } from "../events/types.ts";
import type { ActorId } from "../record/ids.ts";
import { passageId } from "../record/passage.ts";
import { type Span, span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import { actingIn } from "./acting.ts";
import { addFind, assemble, type Draft, draftOf } from "./assemble.ts";
import { authorOf, labelled } from "./author.ts";
import { addBelonging, addHost } from "./belonging.ts";
import { link } from "./coref.ts";
import { piecesOf } from "./detect/pieces.ts";
import { sharedTitles } from "./detect/plural.ts";
import { detect } from "./detect.ts";
import type { Found } from "./found.ts";
import { type Host, hostOf } from "./host.ts";
import { type Knowledge, type Known, type Meaning, meanings } from "./knowledge.ts";
import { countryOf } from "./mention/meaning.ts";
import { fold } from "./names.ts";
import { addOffices } from "./offices.ts";
import { withOutlets } from "./outlets.ts";
import { bracketPairs, type Finds, type Registry, registryOf } from "./registry.ts";
import { WE } from "./rules.ts";
import type { Link } from "./scene.ts";
import { type Cast, castOf, type Party, partyOf } from "./speakers.ts";
import type { Actor } from "./types.ts";
import { tokenAt, type View, viewOf } from "./view.ts";

export type ResolveOptions = {
  /** ISO 3166 alpha-3 of the state that the dossier is about. */
  readonly focalCountry?: string | null;
  /** Groups of actor ids that an analyst took as one. */
  readonly merges?: readonly (readonly string[])[];
  /** Mentions (passage ids) that an analyst took out of an actor. */
  readonly splits?: readonly { readonly actor: string; readonly mentions: readonly string[] }[];
};
export type Resolution = { readonly actors: Actor[]; readonly statements: Statement[]; readonly events: Event[] };

type Work = {
  readonly host: Host | null;
  readonly extract: Extract;
  readonly view: View;
  readonly found: readonly Found[];
  readonly finds: Finds;
  readonly date: string;
};
type Played = Work & { readonly links: readonly (Link | null)[]; readonly cast: Cast };

/**
 * Mentions of all documents to actors; speakers of statements and parties of events with them. Linear in the size of the dossier;
 * the same whatever the order of the documents.
 */
export function resolve(extracts: readonly Extract[], knowledge: Knowledge, options: ResolveOptions = {}): Resolution {
  const works = read(extracts, knowledge, options.focalCountry ?? null);
  const registry = registryOf(
    works.map((w) => w.finds),
    knowledge,
  );
  const played = works.map((w) => play(w, registry, knowledge, options.focalCountry ?? null));
  const drafts = new Map<string, Draft>();
  for (const p of played) gather(p, drafts, knowledge);
  const cast = new Map(played.map((p) => [p.extract.document.id as string, parties(p, registry, drafts, knowledge)]));
  const latest =
    works
      .map((w) => w.date)
      .sort()
      .at(-1) ?? knowledge.file.asOf;
  const { actors, ids } = assemble(drafts, registry, knowledge, latest);
  const named = named_(cast, ids);
  const statements = extracts.flatMap((e) => e.statements.map((s) => named.statement(e, s)));
  const events = extracts.flatMap((e) => e.events.map((v) => named.event(e, v)));
  return decided({ actors, statements, events }, options);
}

/** Finds of every document: running text first; what stands in title case then with the names that running text taught. */
function read(extracts: readonly Extract[], knowledge: Knowledge, focal: string | null): Work[] {
  const isPlace = (word: string) =>
    knowledge.cities.has(fold(word)) ||
    (knowledge.names.get(fold(word)) ?? []).some((m) => /^(state|place)$/.test(m.known.type));
  const views = extracts
    .filter((e) => e.language.covered)
    .map((e) => viewOf(e, isPlace))
    .sort((a, b) => (a.extract.document.id < b.extract.document.id ? -1 : 1));
  const plans = views.map((view) => ({ view, pieces: piecesOf(view), countries: countriesOf(view, knowledge, focal) }));
  const inner = innerCapitals(views);
  const quiet = plans.map(({ view, pieces, countries }) =>
    pieces.map((p) => (p.loud ? null : detect(view, p, knowledge, chooser(countries), inner))),
  );
  const seen = seenIn(quiet.flat());
  return plans.map(({ view, pieces, countries }, i) => {
    const parts = pieces.map((p, j) => quiet[i]?.[j] ?? detect(view, p, knowledge, chooser(countries), seen));
    const whole = sharedTitles(withOutlets(speakers(joined(parts), view), view), view);
    const found = redefined(whole, bracketPairs(whole, view.lower));
    const document = view.extract.document.id as string;
    return {
      extract: view.extract,
      view,
      host: hostOf(view, knowledge, view.extract.document.metadata.title),
      found,
      date: dayOf(view.extract, knowledge),
      finds: { document, found, brackets: bracketPairs(found, view.lower), countries },
    };
  });
}

/** Words with a capital inside a sentence of running text: the same word at a sentence's start is a name too. */
function innerCapitals(views: readonly View[]): Set<string> {
  const out = new Set<string>();
  for (const view of views)
    for (const [i, s] of view.extract.language.sentences.entries()) {
      if (view.shouting[i]) continue;
      if (!/^(paragraph|list-item)$/.test(view.extract.language.blocks[s.block]?.kind ?? "")) continue;
      for (let t = s.firstToken + 1; t < s.endToken; t++)
        if (view.capital[t] && !/^["“”'‘:.—]$/.test(view.lower[t - 1] ?? "")) out.add(fold(view.lower[t] ?? ""));
    }
  return out;
}

/** An acronym that a document gives to another state's body than the known one is that body's here: "Ethiopia's … Service (NISS)". */
function redefined(found: readonly Found[], brackets: readonly (readonly [number, number])[]): readonly Found[] {
  const own = new Map<string, Found>();
  for (const [long, short] of brackets) {
    const [a, b] = [found[long], found[short]];
    const other = b?.known?.type === "thing" ? b.known.thing.country : null;
    if (a && b && !a.known && a.country && other && other !== a.country) own.set(b.text, a);
  }
  if (own.size === 0) return found;
  return found.map((f) => {
    const a = f.known ? own.get(f.text) : undefined;
    return a ? { ...f, known: null, country: a.country, sector: a.sector } : f;
  });
}

/** "KESSLER: …" turn after turn is a person, however loud. */
function speakers(found: readonly Found[], { extract: { language } }: View): readonly Found[] {
  const { blocks, tokens } = language;
  const ends = new Set(blocks.flatMap((b) => (b.label ? [b.label.end] : [])));
  const told = found.filter((f) => f.form === "name" && ends.has(tokens.end[f.end - 1]!) && isLoud(f));
  const turns = new Map<string, number>();
  for (const f of told) turns.set(f.text, (turns.get(f.text) ?? 0) + (f.shape === "person" ? 2 : 1));
  return found.map((f) =>
    (turns.get(f.text) ?? 0) > 1 && isLoud(f) && f.shape !== "person" ? { ...f, shape: "person" as const } : f,
  );
}
const isLoud = (f: Found) => f.known === null && /^\p{Lu}[\p{Lu}'’-]{3,}$/u.test(f.text);

/** One list of the lists of pieces; owners are places in it. */
function joined(parts: readonly (readonly Found[])[]): Found[] {
  const out: Found[] = [];
  for (const part of parts) {
    const before = out.length;
    for (const f of part) out.push(f.owner < 0 || before === 0 ? f : { ...f, owner: f.owner + before });
  }
  return out;
}

/** Folded names of running text, and the family names of persons. */
function seenIn(lists: readonly (readonly Found[] | null)[]): Set<string> {
  const seen = new Set<string>();
  for (const list of lists)
    for (const f of list ?? []) {
      if (f.form !== "name") continue;
      seen.add(fold(f.text));
      if (f.shape === "person" && f.text.includes(" ")) seen.add(fold(f.text.slice(f.text.lastIndexOf(" ") + 1)));
    }
  return seen;
}

const dayOf = (e: Extract, knowledge: Knowledge) =>
  /^\d{4}-\d\d-\d\d/.exec(e.language.date ?? "")?.[0] ??
  (/^\d{4}/.test(e.language.date ?? "") ? `${(e.language.date ?? "").slice(0, 4)}-07-01` : knowledge.file.asOf);

/** States that a document names by one to three words, and the focal one: they decide between namesakes. */
function countriesOf(view: View, knowledge: Knowledge, focal: string | null): Set<string> {
  const out = new Set<string>(focal ? [focal] : []);
  for (let t = 0; t < view.lower.length; t++) {
    if (!view.capital[t]) continue;
    for (let n = 1; n <= 3 && view.capital[t + n - 1]; n++) {
      const first = knowledge.names.get(view.lower.slice(t, t + n).join(" "))?.[0];
      if (first?.known.type === "state") out.add(first.known.state.iso);
    }
  }
  return out;
}

/** Words of which every state's bodies are named: a body named by these alone is of no other state than those at hand. */
const OFFICIAL =
  /^(the|of|for|and|independent|national|federal|central|state|supreme|high|electoral|election|elections|commission|council|court|police|guard|republican|presidential|defen[cs]e|ministry|public|prosecutor|army|navy|air|force|forces|armed|house|representatives|senate|assembly|bank|border|civil|human|rights|customs|immigration|interior|justice|foreign|affairs|finance)$/;
const isAnybodys = (known: Known) =>
  known.type === "thing" &&
  /^(state-institution|armed-forces)$/.test(known.thing.kind) &&
  known.name.includes(" ") &&
  fold(known.name)
    .split(" ")
    .every((w) => OFFICIAL.test(w));

/** A strong meaning of a country at hand, else the first strong one; a weak one only of a country at hand. */
function chooser(countries: ReadonlySet<string>) {
  return (list: readonly Meaning[]): Known | null => {
    if (list.length === 0) return null;
    const near =
      list.find((m) => countries.has(countryOf(m.known) ?? "") && !m.weak) ??
      list.find((m) => m.known.type === "state" && !m.weak);
    const strong = list.find((m) => !m.weak && !isAnybodys(m.known));
    return (near ?? strong ?? list.find((m) => countries.has(countryOf(m.known) ?? "")))?.known ?? null;
  };
}

function play(work: Work, registry: Registry, knowledge: Knowledge, focalCountry: string | null): Played {
  const { view, found } = work;
  const speaking = new Set(work.extract.statements.flatMap((s) => s.source.map((x) => tokenAt(view, x.start))));
  const links = link({
    view,
    found,
    registry,
    knowledge,
    date: work.date,
    countries: work.finds.countries,
    focalCountry,
    home: homeOf(work.extract, knowledge),
    host: work.host,
    filed: filedIn(view, knowledge),
    speaking,
  });
  return { ...work, links, cast: castOf(view, found, links) };
}

/** State of each dateline: the one that it names, else that of its city. */
function filedIn(view: View, knowledge: Knowledge): [number, string][] {
  return view.datelines.flatMap(({ block, first, end }) => {
    const names = Array.from({ length: end - first }, (_, i) => view.lower.slice(first + i, first + i + 2)).flatMap(
      ([a = "", b = ""]) => [`${a} ${b}`, a],
    );
    const states = names.flatMap((n) => knowledge.names.get(fold(n)) ?? []).map((m) => m.known);
    const state = states.find((k) => k.type === "state");
    const country = state ? countryOf(state) : (knowledge.cities.get(view.lower[first] ?? "")?.country ?? null);
    return country ? [[block, country] as [number, string]] : [];
  });
}

/** State of a publisher that is a seat or a body of a state. */
function homeOf(e: Extract, knowledge: Knowledge): string | null {
  const known = meanings(knowledge, e.document.metadata.publisher ?? "")[0]?.known;
  if (known?.type === "state") return known.state.iso;
  return known?.type === "thing" && known.thing.kind === "state-institution" ? known.thing.country : null;
}

const spanOf = (view: View, f: Found): Span => {
  const { tokens, document } = view.extract.language;
  return span(document, tokens.start[f.first] ?? 0, tokens.end[f.end - 1] ?? 1);
};

/** Links below this are kept for speakers only: a mention shown to a reader should mostly be right. */
const SHOWN = 0.4;

function gather(p: Played, drafts: Map<string, Draft>, knowledge: Knowledge): void {
  p.found.forEach((f, i) => {
    const l = p.links[i];
    if (!l || l.confidence < SHOWN || l.shape === "place") return;
    const owner = f.owner >= 0 ? (p.links[f.owner] ?? null) : null;
    const o = p.found[f.owner];
    addFind(drafts, f, l, spanOf(p.view, f), owner, o ? (o.country ?? (o.known ? countryOf(o.known) : null)) : null);
  });
  addOffices(p, knowledge, (f) => spanOf(p.view, f), drafts);
  addBelonging(p, drafts);
  if (p.host) addHost(p, p.host, drafts);
}

type Parties = {
  readonly speaker: ReadonlyMap<string, string>;
  readonly relay: ReadonlyMap<string, string>;
  readonly party: ReadonlyMap<string, string>;
};

/** Keys of speakers, relayers and parties of one document; parties without a name become actors of their own. */
function parties(p: Played, registry: Registry, drafts: Map<string, Draft>, knowledge: Knowledge): Parties {
  const speaker = new Map<string, string>();
  const relay = new Map<string, string>();
  const party = new Map<string, string>();
  const author = authorOf(p.extract, registry, knowledge, p.found, p.links);
  const label = labelled(p.extract, p.view, registry, knowledge, p.date, p.found, p.links);
  const inOrder = [...p.extract.statements].sort((a, b) => startOf(a) - startOf(b));
  inOrder.forEach((s, i) => {
    const named = keyed(p, s.source[0], drafts);
    const key = named ?? firstPerson(p, s, speaker, author, label) ?? continued(s, inOrder[i - 1], speaker, p);
    if (key) speaker.set(s.id, key);
    if (key && !named) voiced(key, s, drafts);
    for (const r of s.chain) {
      const k = keyed(p, r.span, drafts);
      if (k) relay.set(passageId(r.span), k);
    }
  });
  if (author) signed(author, p, drafts);
  for (const s of actingIn(p.cast)) keyed(p, s, drafts);
  for (const e of p.extract.events)
    for (const s of [...e.source, ...e.target]) {
      const k = /^\p{Lu}\S*(\s\p{Lu}\S*)*$/u.test(textAt(p, s)) ? heldKey(p, s, drafts) : keyed(p, s, drafts);
      if (k) party.set(passageId(s), k);
    }
  return { speaker, relay, party };
}

const textAt = (p: Played, s: Span) => p.extract.language.text.slice(s.start, s.end);
/** A name that was not found to be an actor's (a town, a ship) makes no actor of its own where something is done to it. */
const heldKey = (p: Played, s: Span, drafts: Map<string, Draft>) =>
  partyOf(p.cast, s)?.fresh ? null : keyed(p, s, drafts);

const startOf = (s: Statement) => Math.min(...[...s.source, ...s.cue, ...s.content].map((x) => x.start));

function keyed(p: Played, at: Span | undefined, drafts: Map<string, Draft>): string | null {
  if (!at) return null;
  const found = partyOf(p.cast, at);
  if (!found) return null;
  if (found.fresh) addFresh(found, drafts);
  else if (found.link) ensure(p, found, at, drafts);
  return found.key;
}

function addFresh(found: Party, drafts: Map<string, Draft>): void {
  const { fresh } = found;
  if (!fresh) return;
  const d = draftOf(drafts, found.key, "people");
  d.fresh = d.fresh && d.fresh.text <= fresh.text ? d.fresh : fresh;
  d.names.set(fresh.text, (d.names.get(fresh.text) ?? 0) + 1);
  d.mentions.push({ span: fresh.span, form: "noun-phrase", reason: fresh.reason, confidence: 0.6 });
}

/** A speaker whose link was too weak to be shown as a mention is shown where it speaks. */
function ensure(p: Played, found: Party, at: Span, drafts: Map<string, Draft>): void {
  const held = drafts.get(found.key);
  if ((held && held.mentions.length > 0) || found.link?.form === "pronoun") return;
  const d = draftOf(drafts, found.key, found.link?.shape ?? "body");
  const text = p.extract.language.text.slice(at.start, at.end).replace(/\s+/g, " ");
  d.texts.set(text, 1);
  if (found.link?.shape === "place") d.names.set(text, 1);
  d.mentions.push({
    span: at,
    form: found.link?.form ?? "noun-phrase",
    reason: found.link?.reason ?? "speaks here",
    confidence: found.link?.confidence ?? 0.4,
  });
}

/** One who is known to speak only by a title or a turn gets the place where it does so as its mention. */
function voiced(key: string, s: Statement, drafts: Map<string, Draft>): void {
  const d = draftOf(drafts, key, key.startsWith("p:") || key.startsWith("n:") ? "person" : "body");
  const at = s.source[0] ?? s.cue[0] ?? s.content[0];
  if (at && (s.source.length > 0 || d.mentions.length === 0))
    d.mentions.push({
      span: at,
      form: "pronoun",
      reason: "the author of the statement, or the one whose turn it is to speak",
      confidence: 0.7,
    });
}

/** Each "I" and "we" outside quotations stands for the author of the document, so that the words can be laid to it. */
function signed(author: string, p: Played, drafts: Map<string, Draft>): void {
  const { tokens, quotations, blocks, document } = p.extract.language;
  if (blocks.some((b) => b.label)) return;
  const { mentions } = draftOf(drafts, author, author.startsWith("p:") ? "person" : "body");
  const held = new Set(mentions.map((m) => m.span.start));
  tokens.form.forEach((form, t) => {
    const [start, end] = [tokens.start[t]!, tokens.end[t]!];
    if (!/^(I|[Ww]e)$/.test(form) || held.has(start) || quotations.some((q) => q.start <= start && start < q.end))
      return;
    mentions.push({
      span: span(document, start, end),
      form: "pronoun",
      reason: "the author of the document",
      confidence: 0.7,
    });
  });
}

/** "I", "we": the one quoted, the one whose turn it is, or the author of a statement in the first person. */
function firstPerson(
  p: Played,
  s: Statement,
  speaker: ReadonlyMap<string, string>,
  author: string | null,
  label: (offset: number) => string | null | undefined,
): string | null {
  const source = s.source[0];
  const word = source ? p.extract.language.text.slice(source.start, source.end).toLowerCase() : "";
  const own = source !== undefined && WE.has(word);
  const turn = label(startOf(s));
  if (s.inside && own) return speaker.get(s.inside) ?? turn ?? null;
  if (own || (!source && turn && s.kind === "speech")) return turn === undefined ? (own ? author : null) : turn;
  return null;
}

/** A quotation without a source right after one by the same speaker; never a passive ("was accused"). */
function continued(
  s: Statement,
  before: Statement | undefined,
  speaker: ReadonlyMap<string, string>,
  p: Played,
): string | null {
  if (s.source.length > 0 || !before || s.quotation === "indirect") return null;
  const gap = p.extract.language.text.slice(Math.max(...before.content.map((c) => c.end), 0), startOf(s));
  const cue = s.cue.map((c) => p.extract.language.text.slice(c.start, c.end)).join(" ");
  if (gap.length > 200 || /\n\s*\n/.test(gap.slice(0, -1)) || /\b(was|were|been|being)\b/.test(cue)) return null;
  return speaker.get(before.id) ?? null;
}

function named_(cast: ReadonlyMap<string, Parties>, ids: ReadonlyMap<string, ActorId>) {
  const id = (key: string | undefined) => (key === undefined ? null : (ids.get(key) ?? null));
  return {
    statement: (e: Extract, s: Statement): Statement => {
      const c = cast.get(e.document.id);
      return c
        ? {
            ...s,
            speaker: id(c.speaker.get(s.id)),
            chain: s.chain.map((r) => ({ ...r, actor: id(c.relay.get(passageId(r.span))) })),
          }
        : s;
    },
    event: (e: Extract, v: Event): Event => {
      const c = cast.get(e.document.id);
      const of = (list: readonly Span[]) => list.map((s) => id(c?.party.get(passageId(s))));
      return { ...v, sourceActors: of(v.source), targetActors: of(v.target) };
    },
  };
}

/** What analysts merged and split, over what was found. */
function decided(r: Resolution, options: ResolveOptions): Resolution {
  const to = new Map<string, ActorId>();
  const byId = new Map(r.actors.map((a) => [a.id as string, a]));
  for (const [main, ...others] of options.merges ?? []) {
    const keep = main === undefined ? undefined : byId.get(main);
    if (keep) for (const o of others) if (byId.has(o) && o !== keep.id) to.set(o, keep.id);
  }
  const split = new Map<string, ActorId>();
  const made: Actor[] = [];
  for (const s of options.splits ?? []) {
    const from = byId.get(s.actor);
    const mine = from?.mentions.filter((m) => s.mentions.includes(passageId(m.span))) ?? [];
    if (!from || mine.length === 0) continue;
    const id = `${from.id}~${passageId((mine[0] as (typeof mine)[number]).span)}` as ActorId;
    for (const m of mine) split.set(passageId(m.span), id);
    made.push({ ...from, id, mentions: mine, merges: [] });
  }
  if (to.size === 0 && split.size === 0) return r;
  return renamed(r, to, split, made);
}

function renamed(
  r: Resolution,
  to: ReadonlyMap<string, ActorId>,
  split: ReadonlyMap<string, ActorId>,
  made: readonly Actor[],
): Resolution {
  const last = (id: ActorId | null): ActorId | null => (id && to.has(id) ? (to.get(id) ?? id) : id);
  const at = (id: ActorId | null, s: Span | undefined) => (s ? (split.get(passageId(s)) ?? last(id)) : last(id));
  const actors = r.actors
    .filter((a) => !to.has(a.id))
    .map((a) => {
      const joined = r.actors.filter((o) => to.get(o.id) === a.id);
      const mentions = [a, ...joined].flatMap((x) => x.mentions).filter((m) => !split.has(passageId(m.span)));
      const merges = [
        ...a.merges,
        ...joined.map((o) => ({ names: [a.name, o.name] as const, reason: "merged by an analyst" })),
      ];
      return {
        ...a,
        aliases: [...new Set([a, ...joined].flatMap((x) => [...x.aliases, x.name]))],
        mentions,
        merges,
        affiliation: last(a.affiliation),
      };
    });
  return {
    actors: [...actors, ...made],
    statements: r.statements.map((s) => ({
      ...s,
      speaker: at(s.speaker, s.source[0]),
      chain: s.chain.map((c) => ({ ...c, actor: at(c.actor, c.span) })),
    })),
    events: r.events.map((e) => ({
      ...e,
      sourceActors: e.sourceActors.map((a, i) => at(a, e.source[i])),
      targetActors: e.targetActors.map((a, i) => at(a, e.target[i])),
    })),
  };
}
