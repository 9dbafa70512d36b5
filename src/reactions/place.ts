import type { Actor } from "../actors/types.ts";
import { landsIn } from "../events/lands.ts";
import type { Extract, FocalEvent } from "../events/types.ts";
import type { ActorId, DocumentId } from "../record/ids.ts";
import { bySpan } from "../record/span.ts";
import type { ClauseModel } from "./clause-model.ts";
import { focusOf } from "./focus.ts";
import { levelOf, type Regions } from "./level.ts";
import type { Mentions } from "./mentions.ts";
import { rollOf } from "./roll.ts";
import { type Scene, sceneOf } from "./scene.ts";
import { type Found, seek } from "./seek.ts";
import { silencesOf } from "./silence.ts";
import type { Reaction, Silence, Stance, StanceLabel } from "./types.ts";

/** Who is who in a dossier and what it is about, as each of its documents is searched by. */
export type Known = {
  readonly actors: readonly Actor[];
  readonly focal: FocalEvent | null;
  /** ISO 3166 alpha-3 of the event's country, where it is known better than from the focal event. */
  readonly country: string | null;
};
export type PlaceInput = Known & {
  readonly extracts: readonly Extract[];
  readonly mentions: ReadonlyMap<DocumentId, Mentions>;
  /** What was found in each document, in their order. */
  readonly found: readonly Found[];
  readonly regions: Regions | null;
  /** Names that the dossier watches. */
  readonly watched: readonly string[];
};

/** Who takes which stances to the focal event, in the order of the text, and who takes none. */
export function place(input: PlaceInput): { reactions: Reaction[]; silences: Silence[] } {
  const { found, mentions } = input;
  const actorOf = byId(input.actors);
  const country = input.country ?? input.focal?.country ?? null;
  const near = new Map(found.map((f) => [f.actor, f.near] as const).reverse());
  const level = (a: Actor) => {
    const affiliation = a.affiliation ? actorOf.get(a.affiliation) : undefined;
    const homeless = a.country === null && !affiliation && a.kind !== "igo";
    return levelOf(homeless ? { ...a, country: near.get(a.id) ?? null } : a, affiliation, country, input.regions);
  };
  const reactions = gather(settle(found, input.extracts, mentions, actorOf), actorOf, level);
  return { reactions, silences: silencesOf(input.actors, reactions, input.watched, focusIn(input), level) };
}

/** Searches documents one at a time; what they share is made ready once. `model` null: by the tables alone. */
export function seeker(known: Known, model: ClauseModel | null): (extract: Extract, mentions: Mentions) => Found[] {
  const scene = staging(known);
  return (extract, mentions) => seek(scene(extract, mentions), model);
}

/** Documents as stances are sought in them, one at a time. */
export function staging(known: Known): (extract: Extract, mentions: Mentions) => Scene {
  const [focus, actorOf, roll] = [focusIn(known), byId(known.actors), rollOf(known.actors)];
  return (extract, mentions) => sceneOf({ extract, statements: extract.statements, mentions, focus, actorOf }, roll);
}

const byId = (actors: readonly Actor[]) => new Map(actors.map((a) => [a.id, a]));
const focusIn = ({ focal, country }: Known) =>
  focusOf(focal && country && country !== focal.country ? { ...focal, country } : focal);

/** The same stances in the same order, each with the actor whose voice it is. */
export function settle(
  found: readonly Found[],
  extracts: readonly Extract[],
  mentions: ReadonlyMap<string, Mentions>,
  actorOf: ReadonlyMap<ActorId, Actor>,
): Found[] {
  const states = new Map(
    [...actorOf.values()].flatMap((a) => (a.kind === "state" && a.country ? [[a.country, a.id]] : [])),
  );
  const delegates = delegatesOf(extracts, mentions, states);
  const seated = found.map((f) => ({ ...f, actor: delegates.get(f.actor) ?? seatOf(f, actorOf, states) ?? f.actor }));
  return foldMinistries(seated, actorOf);
}

const noReactor =
  /^(which|that|who|whose|what|this|these|those|there|it|some|one)\b|[,;:]$|\b(attack|bombing|condemnations?|statements?|reports?|articles|blast|killing|assassination|convoy|incident|remarks?|comments?)\b/i;
/** Some noun phrases stand as sources without being anybody who could react. */
const isNobody = (a: Actor) =>
  /^(?:no|none|nobody|neither)\b/i.test(a.name) ||
  ((a.kind === "population" || a.kind === "unnamed-source" || a.kind === "organization") &&
    (noReactor.test(a.name) || !/\p{L}{2}/u.test(a.name)));

/** A medium passes words on; where it mocks or blames in its own name it reacts. */
const speaksForItself = new Set<StanceLabel>(["hostile-to-target", "threaten", "own-measure", "deny", "admit"]);

export const mayReact = (a: Actor, stance: StanceLabel): boolean =>
  !isNobody(a) && (a.kind !== "medium" || speaksForItself.has(stance));

/** In a council the one who speaks without a name is the state. */
const delegate = /^(the )?((permanent )?representative|delegate|delegation|speaker) (of|from|for) /i;

/** "MARK ELLERY (United States)": who has the floor for a state is that state. */
function delegatesOf(
  extracts: readonly Extract[],
  mentions: ReadonlyMap<string, Mentions>,
  states: ReadonlyMap<string, ActorId>,
): Map<ActorId, ActorId> {
  const found = new Map<ActorId, ActorId>();
  for (const { document, language } of extracts)
    for (const m of mentions.get(document.id)?.placed ?? []) {
      const name = language.text.slice(language.tokens.start[m.first]!, language.tokens.end[m.end - 1]!);
      const after = language.text.slice(language.tokens.end[m.end - 1]!, language.tokens.end[m.end - 1]! + 60);
      const land = /^\s\(([^)]{3,50})\)/.exec(after)?.[1];
      const code = land && name === name.toUpperCase() ? landsIn(land)[0]?.code : undefined;
      const state = code && states.get(code);
      if (state) found.set(m.actor, state);
    }
  return found;
}

/** "Canada: The government expressed": a bare office after a land is that land's, whoever else has such an office. */
function seatOf(f: Found, actorOf: ReadonlyMap<ActorId, Actor>, states: ReadonlyMap<string, ActorId>): ActorId | null {
  const a = actorOf.get(f.actor);
  const bare = a?.kind === "state-institution" || a?.kind === "state";
  return bare && f.opensWith && a.country !== f.opensWith && !f.namesLand ? (states.get(f.opensWith) ?? null) : null;
}

/** In a ministry's own statement "the Government", "the Ministry" and the state are the one who speaks. */
const isVoiceOf = (a: Actor, author: Actor | undefined) =>
  (author?.kind === "state" || author?.kind === "state-institution") &&
  (/^(?:the )?(?:ministry|government|department)$/i.test(a.name) ||
    (a.country !== null &&
      a.country === author.country &&
      (a.kind === "state" || /^(?:the )?government\b/i.test(a.name))));

/** A state and its ministry in one paragraph are one voice; heads of state and of bodies are kept apart. */
function foldMinistries(found: readonly Found[], actorOf: ReadonlyMap<ActorId, Actor>): Found[] {
  const states = new Map<string, ActorId>();
  for (const f of found) {
    const a = actorOf.get(f.actor);
    if (a?.kind === "state" && a.country) states.set(`${f.stance.evidence.document}:${f.block}:${a.country}`, f.actor);
  }
  const reacting = new Map(
    found.flatMap((f) => {
      const a = actorOf.get(f.actor);
      return a?.kind === "state" && a.country ? [[a.country, f.actor] as const] : [];
    }),
  );
  const stateOf = new Map(
    [...actorOf.values()].flatMap((a) => (a.kind === "state" && a.country ? [[a.country, a.id]] : [])),
  );
  return found.map((f) => {
    const a = actorOf.get(f.actor);
    if (a && f.author && f.author !== f.actor && isVoiceOf(a, actorOf.get(f.author))) return { ...f, actor: f.author };
    if (a?.country && delegate.test(a.name) && stateOf.has(a.country)) return { ...f, actor: stateOf.get(a.country)! };
    if (
      a &&
      a.kind !== "state" &&
      a.country &&
      /^(the )?(\S+ )?(government|authorities)( of .*)?$/i.test(a.name) &&
      reacting.has(a.country)
    )
      return { ...f, actor: reacting.get(a.country)! };
    if (a?.kind !== "state-institution" || !a.country || !/foreign|external/i.test(a.name)) return f;
    const state = states.get(`${f.stance.evidence.document}:${f.block}:${a.country}`);
    return state ? { ...f, actor: state } : f;
  });
}

/** One reaction an actor, its stances in the order of the text; the same label on overlapping words counts once. */
function gather(
  found: readonly Found[],
  actorOf: ReadonlyMap<ActorId, Actor>,
  level: (a: Actor) => Reaction["level"],
): Reaction[] {
  const byActor = new Map<ActorId, { stances: Stance[]; joint: Set<ActorId> }>();
  for (const f of found) {
    const actor = actorOf.get(f.actor);
    if (!actor || !mayReact(actor, f.stance.stance)) continue;
    const row = byActor.get(f.actor) ?? { stances: [], joint: new Set<ActorId>() };
    byActor.set(f.actor, row);
    for (const id of f.joint) if (id !== f.actor) row.joint.add(id);
    const twin = row.stances.some(
      (s) =>
        s.stance === f.stance.stance &&
        s.evidence.document === f.stance.evidence.document &&
        s.evidence.start < f.stance.evidence.end &&
        f.stance.evidence.start < s.evidence.end,
    );
    if (!twin) row.stances.push(f.stance);
  }
  return [...byActor].map(([id, row]): Reaction => {
    const actor = actorOf.get(id)!;
    return {
      actor: id,
      level: level(actor),
      onBehalfOf: actor.affiliation,
      stances: row.stances.sort((a, b) => bySpan(a.evidence, b.evidence)),
      joint: [...row.joint],
    };
  });
}
