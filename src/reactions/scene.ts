import type { Actor } from "../actors/types.ts";
import { type Words, wordsOf } from "../events/phrases.ts";
import type { Extract } from "../events/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Statement } from "../statements/types.ts";
import type { Focus } from "./focus.ts";
import type { Mentions } from "./mentions.ts";
import type { Roll } from "./roll.ts";
import { type Topic, topicOf } from "./topic.ts";
import { type Voices, voicesOf } from "./voice.ts";

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

/** What one document shows before a stance is sought in it. */
export function sceneOf(given: Omit<Scene, "words" | "topic" | "voices">, roll: Roll): Scene {
  const { extract, focus, statements, mentions } = given;
  return {
    ...given,
    words: wordsOf(extract.language),
    topic: topicOf(extract, focus),
    voices: voicesOf(extract, statements, roll, mentions),
  };
}
