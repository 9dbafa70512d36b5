import type { Actor } from "../../actors/types.ts";
import { type About, aboutFocal } from "../../events/about.ts";
import { isCalendar, isViolent } from "../../events/focal-rules.ts";
import { type Words, wordsOf } from "../../events/phrases.ts";
import type { Extract, FocalEvent } from "../../events/types.ts";
import type { Sentence } from "../../language/types.ts";
import { type Focus, focusOf } from "../../reactions/focus.ts";
import type { Mentions } from "../../reactions/mentions.ts";
import { type Topic, topicOf } from "../../reactions/topic.ts";
import type { ActorId } from "../../record/ids.ts";
import type { Statement } from "../../statements/types.ts";
import { posOf, type Syntax, syntaxOf } from "./syntax.ts";

/** One document with all that says who is who in it and which event it is about. */
export type Scene = {
  readonly extract: Extract;
  readonly words: Words;
  readonly syntax: Syntax;
  readonly mentions: Mentions;
  readonly focus: Focus;
  readonly topic: Topic;
  readonly about: About;
  readonly statements: readonly Statement[];
  readonly actorOf: ReadonlyMap<ActorId, Actor>;
  /** Things that the sentences which tell the event name: "terminal", "corridor". */
  readonly things: ReadonlySet<string>;
};

/** Null where the text was read without the parser. */
export function sceneOf(
  extract: Extract,
  focal: FocalEvent | null,
  mentions: Mentions,
  statements: readonly Statement[],
  actorOf: ReadonlyMap<ActorId, Actor>,
): Scene | null {
  const words = wordsOf(extract.language);
  const syntax = syntaxOf(words);
  const seen = focusOf(focal);
  const focus = {
    ...seen,
    raging: seen.raging || [...seen.triggers].some((t) => isViolent(t)),
  };
  const about = aboutFocal(extract, focal);
  return (
    syntax && {
      ...{ extract, words, syntax, mentions, focus, topic: topicOf(extract, seen), about, statements, actorOf },
      things: thingsOf(extract, words, focal),
    }
  );
}

/** Of those that tell the event, the first sentences of this document. */
const tellers = 3;
const nothing =
  /^(people|person|man|woman|day|night|morning|evening|hour|week|month|year|time|country|capital|city|town|state|government|minister|president|police|official|spokesman|spokeswoman|leader|group|member|number|third|half|part|report|family|north|south|east|west|statement|security|force|forces|district|area|region|province)$/;
function thingsOf(extract: Extract, words: Words, focal: FocalEvent | null): ReadonlySet<string> {
  const told = (focal?.passages ?? []).filter((p) => p.document === extract.document.id);
  const at = extract.language.sentences
    .filter((s) => told.some((p) => p.start < s.end && s.start < p.end))
    .slice(0, tellers);
  const found = new Set<string>();
  for (const s of at)
    for (let t = s.firstToken; t < s.endToken; t++)
      if (posOf(words, t) === "NOUN" && !nothing.test(words.lemma[t]!) && !isCalendar(words.lower[t]!))
        found.add(words.lower[t]!);
  return found;
}

const asking = /^(q|question|reporter|journalist|press)\b/i;
export const labelText = (scene: Scene, block: number): string => {
  const label = scene.extract.language.blocks[block]?.label;
  return label ? scene.extract.language.text.slice(label.start, label.end).trim() : "";
};
/** The words are put by somebody who asks, in a talk. */
export const isAskersTurn = (scene: Scene, block: number) => asking.test(labelText(scene, block));
export const isQuestion = (scene: Scene, s: Sentence) =>
  /\?["”’)]*\s*$/.test(scene.extract.language.text.slice(s.start, s.end));

/** A question that turns to another matter. */
const turning = /^\W*(q\w*\W+)?(\w+\W+){0,3}(on|about|regarding|separately|turning to|another|different|switching)\b/i;
/** How far back in a talk the event may have been named for the answer still to be about it. */
const memory = 8;

/** The block is about the focal event, or answers talk of it. */
export function isNear(scene: Scene, block: number): boolean {
  const { topic, focus } = scene;
  if (topic.whole && !transcript(scene)) return true;
  const about = (b: number) => (focus.anchors.size === 0 ? topic.named[b]! : topic.blocks[b]!);
  for (let b = block; b >= Math.max(0, block - memory); b--) {
    if (about(b)) return true;
    if (isAskersTurn(scene, b) && turning.test(blockText(scene, b).slice(0, 60))) return false;
  }
  return false;
}
/** A sentence of a text on one matter, or one whose own words are of the event: a talk goes from matter to matter. */
export const isOfStory = (scene: Scene, s: Sentence) => !transcript(scene) || scene.about.tells(s);

const transcript = (scene: Scene) => scene.extract.language.blocks.filter((b) => b.label).length >= 4;
const blockText = ({ extract }: Scene, b: number) =>
  extract.language.text.slice(extract.language.blocks[b]!.start, extract.language.blocks[b]!.end);
