import type { Actor } from "../actors/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Statement } from "../statements/types.ts";
import type { Placed } from "./mentions.ts";
import type { Scene } from "./scene.ts";

/** How the one who takes a stance was found, in words. */
export const ways = {
  agent: "named after the words as those who did so",
  by: 'named after "by"',
  own: "the document is this actor's own statement",
  cued: "source of the statement that the words report",
  group: "those named together before",
  together: "those who spoke together before",
  subject: "stands as the subject of the words",
  letterhead: "whose letterhead the text bears",
  first: "says so in the first person",
  spokesman: "speaks for the state that the words name",
  quoted: "the words stand in what this actor is quoted as saying",
  inner: "the subject of the words, as another actor says",
  beside: "named beside the quotation",
  quoting: "the quotation goes on from this actor's words",
  turn: "speaks at this place of the transcript",
  telling: "subject of a verb of saying before the words",
  before: "goes back to the actor named before",
  done: "done by whose statement it is",
  parsed: "the parser's subject of the words",
  speaking: "says something in the sentence",
  leading: "opens the sentence",
  around: "is quoted with the words",
  floor: "has the floor",
  signing: "signs the part of the document",
  last: "took a stance before",
} as const;
export type Way = keyof typeof ways;

/** Who takes a stance, and why we think so. */
export type WhoFound = {
  readonly actors: readonly ActorId[];
  readonly statement: Statement | null;
  readonly sure: boolean;
  readonly way: Way;
};
export const nobody: WhoFound = { actors: [], statement: null, sure: false, way: "before" };

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
