import type { Actor } from "../actors/types.ts";
import { passageId } from "../record/passage.ts";
import type { Review } from "./review.ts";

type Decided = Pick<Review, "merges" | "splits">;

/** The actor that an id stands for after every merge: the first of its group. */
export function keptActor({ merges }: Pick<Review, "merges">): (actor: string) => string {
  const to = new Map<string, string>();
  for (const [main, ...others] of merges) for (const o of others) if (main !== undefined && o !== main) to.set(o, main);
  return (actor) => {
    const seen = new Set<string>();
    let at = actor;
    for (let next = to.get(at); next !== undefined && !seen.has(next); next = to.get(at)) {
      seen.add(at);
      at = next;
    }
    return at;
  };
}

/** Merges as flat groups: whatever was merged into one that was merged itself goes to the last. */
export function flatMerges(review: Decided): string[][] {
  const kept = keptActor(review);
  const groups = new Map<string, Set<string>>();
  for (const id of review.merges.flat()) {
    const main = kept(id);
    if (main !== id) groups.set(main, (groups.get(main) ?? new Set()).add(id));
  }
  return [...groups].map(([main, others]) => [main, ...others]);
}

/** Splits that name each member of a merged group: the mention may have come from any of them. */
export function flatSplits(review: Decided): { actor: string; mentions: readonly string[] }[] {
  const groups = new Map(flatMerges(review).map((g) => [g[0]!, g]));
  return review.splits.flatMap((s) =>
    (groups.get(s.actor) ?? [s.actor]).map((actor) => ({ actor, mentions: s.mentions })),
  );
}

/** Joins added actors with those that they were merged with, and gives what was split off its own name. */
export function decidedActors(found: readonly Actor[], added: readonly Actor[], review: Decided): Actor[] {
  const actors = new Map<string, Actor>([...found, ...added].map((a) => [a.id, a]));
  const isAdded = new Set<string>(added.map((a) => a.id));
  for (const [main, ...others] of flatMerges(review))
    for (const other of others) {
      const [a, b] = [actors.get(main!), actors.get(other)];
      if (!a || !b || !(isAdded.has(a.id) || isAdded.has(b.id))) continue;
      const [keep, gone] = isAdded.has(a.id) && !isAdded.has(b.id) ? [b, a] : [a, b];
      const reason = "merged by an analyst";
      actors.delete(gone.id);
      actors.set(keep.id, {
        ...keep,
        name: a.name,
        aliases: [...new Set([...a.aliases, ...b.aliases])],
        mentions: [...a.mentions, ...b.mentions],
        merges: [...a.merges, ...b.merges, { names: [a.name, b.name], reason }],
      });
    }
  return [...actors.values()].map((a) => named(a, review));
}

function named(actor: Actor, { splits }: Decided): Actor {
  const held = new Set<string>(actor.mentions.map((m) => passageId(m.span)));
  const own = splits.find((s) => actor.id.includes("~") && s.mentions.some((m) => held.has(m)));
  if (own) return { ...actor, name: own.name ?? actor.name, aliases: [own.name ?? actor.name], merges: [] };
  const gone = new Set(splits.flatMap((s) => (s.actor === actor.id && s.name ? [s.name] : [])));
  if (gone.size === 0) return actor;
  return {
    ...actor,
    aliases: actor.aliases.filter((n) => !gone.has(n)),
    merges: actor.merges.filter((m) => !gone.has(m.names[1])),
  };
}
