import type { ActorId } from "../record/ids.ts";
import { passageId } from "../record/passage.ts";
import type { Span } from "../record/span.ts";
import type { Actor, Resolution } from "./types.ts";

/** What analysts decided. */
export type Decided = {
  /** Groups of actor ids that an analyst took as one. */
  readonly merges?: readonly (readonly string[])[];
  /** Mentions (passage ids) that an analyst took out of an actor. */
  readonly splits?: readonly { readonly actor: string; readonly mentions: readonly string[] }[];
};

/** What analysts merged and split, over what was found. */
export function decided(found: Resolution, { merges = [], splits = [] }: Decided): Resolution {
  const byId = new Map<string, Actor>(found.actors.map((a) => [a.id, a]));
  const to = mergedInto(byId, merges);
  const { split, made } = splitOff(byId, splits);
  return to.size === 0 && split.size === 0 ? found : renamed(found, to, split, made);
}

/** Each merged actor's id with that of the actor it is taken as. */
function mergedInto(byId: ReadonlyMap<string, Actor>, merges: NonNullable<Decided["merges"]>): Map<string, ActorId> {
  const to = new Map<string, ActorId>();
  for (const [main, ...others] of merges) {
    const keep = main === undefined ? undefined : byId.get(main);
    if (keep) for (const o of others) if (byId.has(o) && o !== keep.id) to.set(o, keep.id);
  }
  return to;
}

/** The actors made of mentions taken out of others, and each such mention's passage with the id of its new actor. */
function splitOff(byId: ReadonlyMap<string, Actor>, splits: NonNullable<Decided["splits"]>) {
  const split = new Map<string, ActorId>();
  const made: Actor[] = [];
  for (const s of splits) {
    const from = byId.get(s.actor);
    const mentions = from?.mentions.filter((m) => s.mentions.includes(passageId(m.span))) ?? [];
    if (!from || !mentions[0]) continue;
    const id = `${from.id}~${passageId(mentions[0].span)}` as ActorId;
    for (const m of mentions) split.set(passageId(m.span), id);
    made.push({ ...from, id, mentions, merges: [] });
  }
  return { split, made };
}

function renamed(
  found: Resolution,
  to: ReadonlyMap<string, ActorId>,
  split: ReadonlyMap<string, ActorId>,
  made: readonly Actor[],
): Resolution {
  const last = (id: ActorId | null): ActorId | null => (id ? (to.get(id) ?? id) : id);
  const at = (id: ActorId | null, s: Span | undefined) => (s && split.get(passageId(s))) ?? last(id);
  const actors = found.actors
    .filter((a) => !to.has(a.id))
    .map((a) => {
      const one = together(
        a,
        found.actors.filter((o) => to.get(o.id) === a.id),
      );
      const mentions = one.mentions.filter((m) => !split.has(passageId(m.span)));
      return { ...one, mentions, affiliation: last(a.affiliation) };
    });
  return {
    actors: [...actors, ...made],
    statements: found.statements.map((s) => ({
      ...s,
      speaker: at(s.speaker, s.source[0]),
      chain: s.chain.map((c) => ({ ...c, actor: at(c.actor, c.span) })),
    })),
    events: found.events.map((e) => ({
      ...e,
      sourceActors: e.sourceActors.map((a, i) => at(a, e.source[i])),
      targetActors: e.targetActors.map((a, i) => at(a, e.target[i])),
    })),
  };
}

/** An actor with the names and mentions of those that an analyst took as the same. */
function together(a: Actor, others: readonly Actor[]): Actor {
  const all = [a, ...others];
  return {
    ...a,
    aliases: [...new Set(all.flatMap((x) => [...x.aliases, x.name]))],
    mentions: all.flatMap((x) => x.mentions),
    merges: [...a.merges, ...others.map((o) => ({ names: [a.name, o.name] as const, reason: "merged by an analyst" }))],
  };
}
