import type { Hit } from "../events/phrases.ts";
import { relations, type Sentence } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import { leadingActor, speakerIn } from "./context.ts";
import type { Rule } from "./rules/table.ts";
import type { Scene } from "./scene.ts";
import type { Way, WhoFound } from "./who-found.ts";
import { plainlyOf } from "./who-plain.ts";

/** Others who may take the stance, none twice: for a weigher to choose among; nobody where the words say it plainly. */
export function othersFor(
  scene: Scene,
  s: Sentence,
  hit: Hit<Rule>,
  last: readonly ActorId[],
  who: WhoFound,
): WhoFound[] {
  if (plainlyOf(scene, s, hit, last)) return [];
  const { words, voices } = scene;
  const quoted = voices.quoted(words.language.tokens.start[hit.first]!);
  const subjects = parsedSubjects(scene, s, hit.first);
  const speaker = speakerIn(scene, s);
  const leader = leadingActor(scene, s);
  const offers: [Way, readonly ActorId[]][] = [
    ["parsed", subjects],
    ["parsed", subjects.slice(0, 1)],
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
/** The mentions that the parser has as subject of the verb at a token, or of the verb it is joined to: the first, and those joined to it. */
function parsedSubjects({ words, mentions }: Scene, s: Sentence, at: number): ActorId[] {
  const { head, relation } = words.language.tokens;
  if (!head || !relation) return [];
  let verb = at;
  for (let steps = 0; steps < 4; steps++) {
    for (let t = s.firstToken; t < s.endToken; t++) {
      if (head[t] !== verb || (relation[t] !== subjectOf && relation[t] !== passive) || !mentions.byToken.has(t))
        continue;
      const found = new Set([mentions.byToken.get(t)!.actor]);
      for (let u = t + 1; u < s.endToken; u++)
        if (head[u] === t && relation[u] === joined && mentions.byToken.has(u))
          found.add(mentions.byToken.get(u)!.actor);
      return [...found];
    }
    const up = head[verb]!;
    if (up < s.firstToken || up >= s.endToken || (steps > 0 && relation[verb] !== joined)) return [];
    verb = up;
  }
  return [];
}
