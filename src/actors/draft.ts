import type { Found } from "./found.ts";
import type { Mention, Role } from "./types.ts";
import type { Fresh } from "./unnamed.ts";

/** All that is gathered of one actor before it is written; maps say how often. */
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

/** The draft of an actor, made where there is none yet. */
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
