import type { Actor } from "../actors/types.ts";
import type { Words } from "../events/phrases.ts";
import type { Extract } from "../events/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Statement } from "../statements/types.ts";
import type { Focus } from "./focus.ts";
import type { Mentions } from "./mentions.ts";
import type { Topic } from "./topic.ts";
import type { Voices } from "./voice.ts";

/** What the search in one document works with. */
export type Scene = {
  readonly extract: Extract;
  readonly words: Words;
  readonly mentions: Mentions;
  readonly focus: Focus;
  readonly topic: Topic;
  readonly voices: Voices;
  readonly actorOf: ReadonlyMap<ActorId, Actor>;
  readonly statements: readonly Statement[];
};
