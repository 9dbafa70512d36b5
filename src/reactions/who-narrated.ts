import type { Hit } from "../events/phrases.ts";
import type { Sentence } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import { speech } from "./rules/speech.ts";
import type { Rule } from "./rules/table.ts";
import type { Scene } from "./scene.ts";
import { subjectOf } from "./subject.ts";
import { idsOf, nobody, type WhoFound } from "./who-found.ts";

/** In the narrator's words, what is said must be said by somebody: the subject of a verb of saying before it. */
export function attributed(scene: Scene, s: Sentence, hit: Hit<Rule>, last: readonly ActorId[]): WhoFound {
  const { words, mentions } = scene;
  for (let t = hit.first; t >= s.firstToken; t--) {
    if (!speech.test(words.lower[t]!)) continue;
    const subject = subjectOf(words, mentions, s.firstToken, t);
    if (subject.actors.length > 0)
      return {
        actors: idsOf(subject.actors),
        statement: null,
        sure: true,
        way: "telling",
      };
    const bare = bareSubject(scene, s, { ...hit, first: t }, last);
    if (bare.actors.length > 0) return bare;
  }
  return nobody;
}

/** No mention stands before the words: a pronoun or a bare office goes back to the heading or to the one before. */
export function bareSubject(scene: Scene, s: Sentence, hit: Hit<Rule>, last: readonly ActorId[]): WhoFound {
  const before = scene.words.lower.slice(s.firstToken, hit.first).filter((w) => /\p{L}/u.test(w));
  const open = before.filter(
    (w) =>
      !/^(also|further|furthermore|in|addition|moreover|a|statement|strongly|the|and|it|he|she|they|has|have|had|later|then|,|separately|was|were|quick|to)$/.test(
        w,
      ),
  );
  const pronoun = /^(it|he|she|they)$/.test(before[0] ?? "") || before.some((w) => /^(he|she|they)$/.test(w));
  if ((open.length === 0 || pronoun) && last.length > 0)
    return { actors: last, statement: null, sure: false, way: "before" };
  return nobody;
}
