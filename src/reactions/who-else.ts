import type { Hit } from "../events/phrases.ts";
import { relations, type Sentence } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import { leadingActor, speakerIn } from "./context.ts";
import type { Rule } from "./rules/table.ts";
import type { Scene } from "./scene.ts";
import type { Way, WhoFound } from "./who-found.ts";

/** Others who may take the stance, none twice: for a weigher to choose among. */
export function othersFor(
  scene: Scene,
  s: Sentence,
  hit: Hit<Rule>,
  last: readonly ActorId[],
  who: WhoFound,
): WhoFound[] {
  const { words, voices } = scene;
  const quoted = voices.quoted(words.language.tokens.start[hit.first]!);
  const subject = parsedSubject(scene, s, hit.first);
  const speaker = speakerIn(scene, s);
  const leader = leadingActor(scene, s);
  const offers: [Way, readonly ActorId[]][] = [
    ["parsed", subject ? [subject] : []],
    ["speaking", speaker ? [speaker.actor] : []],
    ["leading", leader ? [leader.actor] : []],
    ["around", quoted?.speaker ? [quoted.speaker] : []],
    ["floor", voices.turns[s.block] ? [voices.turns[s.block]!] : []],
    ["signing", voices.authors[s.block] ? [voices.authors[s.block]!] : []],
    ["last", last],
  ];
  const seen = new Set([who.actors.join(" ")]);
  return offers.flatMap(([way, actors]) => {
    const key = actors.join(" ");
    if (actors.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ actors, statement: way === "around" ? quoted : null, sure: false, way }];
  });
}

const [subjectOf, passive, joined] = ["nsubj", "nsubj:pass", "conj"].map((r) => relations.indexOf(r as "nsubj"));
/** The mention that the parser has as subject of the verb at a token, or of the verb it is joined to. */
function parsedSubject({ words, mentions }: Scene, s: Sentence, at: number): ActorId | null {
  const { head, relation } = words.language.tokens;
  if (!head || !relation) return null;
  let verb = at;
  for (let steps = 0; steps < 4; steps++) {
    for (let t = s.firstToken; t < s.endToken; t++)
      if (head[t] === verb && (relation[t] === subjectOf || relation[t] === passive) && mentions.byToken.has(t))
        return mentions.byToken.get(t)!.actor;
    const up = head[verb]!;
    if (up < s.firstToken || up >= s.endToken || (steps > 0 && relation[verb] !== joined)) return null;
    verb = up;
  }
  return null;
}
