import type { Actor } from "../actors/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Statement } from "../statements/types.ts";
import type { Placed } from "./mentions.ts";
import type { Scene } from "./scene.ts";

/** Who takes a stance, and why we think so. */
export type WhoFound = {
  readonly actors: readonly ActorId[];
  readonly statement: Statement | null;
  readonly sure: boolean;
  readonly reason: string;
};
export const nobody: WhoFound = { actors: [], statement: null, sure: false, reason: "" };

export const idsOf = (placed: readonly Placed[]): ActorId[] => [...new Set(placed.map((m) => m.actor))];

export function sameSide(scene: Scene, a: ActorId, b: ActorId): boolean {
  const [x, y] = [scene.actorOf.get(a), scene.actorOf.get(b)];
  return x !== undefined && y !== undefined && (belongs(x, y) || belongs(y, x));
}

/** x is the state for which y speaks, or the body of which y is a part. */
function belongs(x: Actor, y: Actor): boolean {
  if (y.affiliation === x.id) return true;
  if (y.kind === "state-institution" && y.country === null && x.name.toLowerCase().startsWith(y.name.toLowerCase()))
    return true;
  if (x.kind !== "state" && x.kind !== "state-institution") return false;
  if (y.kind === "state" || y.kind === "armed-group") return false;
  if (x.kind === "state" && y.name.includes(x.name)) return true;
  if (x.kind === "state" && y.country === null) return y.kind === "person" || y.kind === "state-institution";
  return x.country !== null && x.country === y.country;
}

/** The subject is the author or of the author's state; a person of no known country may be anybody's. */
export const ownSide = (scene: Scene, subject: { actors: readonly Placed[] }, author: ActorId) =>
  subject.actors.some((m) => {
    const actor = scene.actorOf.get(m.actor);
    const anybody = actor?.kind === "person" && actor.country === null && actor.affiliation !== author;
    const stateless = scene.actorOf.get(author)?.country === null && scene.voices.turns.includes(author);
    if (stateless && actor?.kind === "state" && m.actor !== author)
      return actor.country !== null && actor.country === scene.voices.home(author);
    return m.actor === author || (!anybody && sameSide(scene, m.actor, author));
  });
