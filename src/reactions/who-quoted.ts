import type { Hit } from "../events/phrases.ts";
import type { Sentence } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Statement } from "../statements/types.ts";
import type { Placed } from "./mentions.ts";
import { speech } from "./rules/speech.ts";
import type { Rule } from "./rules/table.ts";
import type { Scene } from "./scene.ts";
import { mentionsIn, subjectOf } from "./subject.ts";
import { idsOf, nobody, ownSide, sameSide, type WhoFound } from "./who-found.ts";
import { attributed } from "./who-narrated.ts";

/** Inside what someone is quoted as saying: the speaker, unless the words have another subject of another country. */
export function insideOf(
  scene: Scene,
  statement: Statement,
  subject: { actors: readonly Placed[]; voice: boolean },
  hit: Hit<Rule>,
): WhoFound {
  const { language } = scene.words;
  const inside = subject.actors.filter((m) =>
    statement.content.some(
      (c) => language.tokens.start[m.first]! >= c.start && language.tokens.start[m.first]! < c.end,
    ),
  );
  const speaker = statement.speaker!;
  const own: WhoFound = {
    actors: speakersOf(scene, statement),
    statement,
    sure: true,
    way: "quoted",
  };
  if (inside.length === 0 || subject.voice || hit.value.who === "voice") return own;
  if (inside.some((m) => m.actor === speaker || sameSide(scene, m.actor, speaker))) return own;
  return { actors: idsOf(inside), statement, sure: false, way: "inner" };
}

/** "A and B said": both, where the source is nothing but names joined. */
function speakersOf(scene: Scene, statement: Statement): ActorId[] {
  const { tokens } = scene.words.language;
  const [source] = statement.source;
  const speaker = statement.speaker!;
  if (!source || statement.source.length > 1) return [speaker];
  const placed = scene.mentions.placed.filter(
    (m) => m.form === "name" && tokens.start[m.first]! >= source.start && tokens.end[m.end - 1]! <= source.end,
  );
  const joined = placed.slice(1).every((m, i) => {
    const between = scene.words.lower.slice(placed[i]!.end, m.first).join(" ");
    return /^(?:,|, and|and)$/.test(between);
  });
  return placed.length > 1 && joined && placed.some((m) => m.actor === speaker) ? idsOf(placed) : [speaker];
}

/** A quotation without a linked statement: the subject of the words of saying before or after it, else the last one who reacted. */
export function aroundQuotation(
  scene: Scene,
  s: Sentence,
  q: { start: number; end: number },
  last: readonly ActorId[],
): WhoFound {
  const { words, mentions } = scene;
  const { tokens } = words.language;
  for (let t = s.firstToken; t < s.endToken; t++) {
    if ((tokens.start[t]! >= q.start && tokens.end[t]! <= q.end) || !speech.test(words.lower[t]!)) continue;
    const before = subjectOf(words, mentions, s.firstToken, t).actors.filter(
      (m) => tokens.end[m.end - 1]! <= q.start || tokens.start[m.first]! >= q.end,
    );
    const after = tokens.start[t]! >= q.end ? mentionsIn(mentions, t + 1, Math.min(s.endToken, t + 14)) : [];
    const ids = idsOf(before.length > 0 ? before : after.slice(0, 1));
    if (ids.length > 0) return { actors: ids, statement: null, sure: true, way: "beside" };
  }
  return last.length > 0 ? { actors: last, statement: null, sure: false, way: "quoting" } : nobody;
}

export function ofTurn(
  scene: Scene,
  s: Sentence,
  turn: ActorId | null,
  subject: { actors: readonly Placed[]; voice: boolean },
  hit: Hit<Rule>,
  last: readonly ActorId[],
): WhoFound {
  const named: WhoFound = {
    actors: idsOf(subject.actors),
    statement: null,
    sure: true,
    way: "subject",
  };
  if (turn === null)
    return subject.voice
      ? nobody
      : hit.value.who === "voice"
        ? attributed(scene, s, hit, last)
        : subject.actors.length > 0 && !scene.words.lower.slice(hit.end, s.endToken).includes("?")
          ? named
          : nobody;
  const own: WhoFound = { actors: [turn], statement: null, sure: true, way: "turn" };
  if (subject.voice || hit.value.who === "voice" || subject.actors.length === 0 || ownSide(scene, subject, turn))
    return own;
  return named;
}
