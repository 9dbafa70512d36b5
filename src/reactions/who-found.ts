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
  if (!x || !y) return false;
  if (x.affiliation === b || y.affiliation === a) return true;
  if (x.kind === "state" && y.kind !== "state" && y.name.includes(x.name)) return true;
  if (x.kind === "state" && y.country === null && (y.kind === "person" || y.kind === "state-institution")) return true;
  if (x.kind === "state-institution" && x.country === null && y.name.toLowerCase().startsWith(x.name.toLowerCase()))
    return true;
  return (
    x.country !== null &&
    x.country === y.country &&
    (x.kind === "state" || x.kind === "state-institution") &&
    y.kind !== "armed-group"
  );
}

export const ownSide = (scene: Scene, subject: { actors: readonly Placed[] }, author: ActorId) =>
  subject.actors.some((m) => m.actor === author || sameSide(scene, m.actor, author));
