import type { Hit, Words } from "../events/phrases.ts";
import { type Sentence, upos } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import { keptOfBoth } from "../record/kept.ts";
import { isMonth } from "./evidence.ts";
import { referenceOf } from "./focus.ts";
import type { Placed } from "./mentions.ts";
import type { Rule } from "./rules/table.ts";
import type { Scene } from "./scene.ts";
import { mentionsIn, subjectOf } from "./subject.ts";
import { turnsAway } from "./topic.ts";
import type { StanceLabel } from "./types.ts";

/** "At that time the Union condemned": said of a time before. */
const before = /^\W*(?:at (?:the|that) time|back then|in those days)\b/i;

/** The text itself says that the sentence is on another matter or time. */
export const isElsewhere = (scene: Scene, s: Sentence): boolean =>
  (scene.topic.away[s.block] ?? false) || saysElsewhere(scene, s);

/** The same where it is sure: what the sentence itself says, or what the text for the most part is not. */
export const isBarred = (scene: Scene, s: Sentence): boolean =>
  (scene.topic.barred[s.block] ?? false) || saysElsewhere(scene, s);

const saysElsewhere = keptOfBoth((scene: Scene, s: Sentence): boolean => {
  const text = scene.extract.language.text.slice(s.start, s.end);
  return before.test(text) || (turnsAway(text) && !namesFocal(scene, s));
});

/** The sentence stands where the text is about the focal event. */
export function isAbout(scene: Scene, s: Sentence): boolean {
  const { topic } = scene;
  if (isElsewhere(scene, s)) return false;
  return topic.about[s.block] === true && (topic.sections[s.block] === true || topic.named[s.block] === true);
}

/** The labels that the words carry here, none where they are not about the focal event; `about`: whether the sentence is. */
export function labelsOf(scene: Scene, s: Sentence, hit: Hit<Rule>, about: boolean): StanceLabel[] {
  const { words, focus } = scene;
  const rule = hit.value;
  if (rule.need === "target") return about && targetAfter(scene, hit.end) ? [rule.stance] : [];
  if (rule.need === "event") {
    const after = referenceOf(words, focus, Math.max(hit.first, hit.end - 1), s.endToken);
    const passive = rule.who === "agent" || words.lower[hit.end] === "by";
    const reference = after === "none" && passive ? referenceOf(words, focus, s.firstToken, hit.first) : after;
    if (reference === "other" || reference === "none") return [];
    if (!about && !namesFocal(scene, s)) return [];
    const label: StanceLabel = reference === "generic" && rule.stance === "condemn" ? "condemn-generic" : rule.stance;
    return label === "condemn" && calledTerror(words, hit.end, s.endToken) ? [label, "label-terrorism"] : [label];
  }
  if (!about) return [];
  if (rule.stance === "deny" && isRefused(words, hit.first)) return [];
  if (rule.stance === "own-measure" && isOnlyPossible(words, hit.first)) return [];
  if (rule.stance === "call-for-restraint" && isForOneself(words, hit)) return [];
  if (rule.who === "voice" && isWondered(words, s.firstToken, hit.first)) return [];
  if (
    rule.stance === "concern" &&
    /^(about|over|regarding|concerning|at)$/.test(words.lower[hit.end] ?? "") &&
    !/^(this|that|it)$/.test(words.lower[hit.end + 1] ?? "")
  ) {
    const reference = referenceOf(words, focus, hit.end + 1, s.endToken);
    if (reference === "none" || reference === "other") return [];
  }
  if (rule.need === "party" && !blamesSomebody(scene, s, hit)) return [];
  return [rule.stance];
}

/** "deny refuge to those who …": held back from somebody, not disputed. */
export function isRefused({ lower, lemma, language }: Words, verb: number): boolean {
  if (lemma[verb] !== "deny") return false;
  let t = verb + 1;
  while (t < verb + 5 && nominal.has(language.tokens.pos[t]!)) t++;
  return t > verb + 1 && lower[t] === "to" && !/^(have|be|being|having)$/.test(lower[t + 1] ?? "");
}
const nominal = new Set((["DET", "ADJ", "NOUN"] as const).map((tag) => upos.indexOf(tag)));

/** "The president may declare a state of emergency": a step that is not taken yet. */
export const isOnlyPossible = (words: Words, first: number): boolean =>
  [first - 2, first - 1].some((t) => /^(may|might|could)$/.test(words.lower[t] ?? "") && !isMonth(words, t));

/** "asked not to be named": what a source asks for itself. */
const isForOneself = ({ lower }: Words, hit: Hit<Rule>): boolean =>
  /\bnot to be (named|identified|quoted)\b/.test(lower.slice(hit.first, hit.end + 2).join(" "));

/** "Whether it is terrorism is for …": asked, not said. */
const isWondered = (words: Words, from: number, first: number) =>
  words.lower.slice(Math.max(from, first - 5), first).some((w) => w === "whether" || w === "if");

const plainBlame = /^(accuse|blame|hold|held)/;
/** Words of blame count where they name an actor and the event, or say "accuse … of" outright. */
function blamesSomebody(scene: Scene, s: Sentence, hit: Hit<Rule>): boolean {
  const { words, focus } = scene;
  const plain = plainBlame.test(words.lower[hit.first]!);
  const party = partyOf(scene, s, hit, s.endToken, []) !== null;
  const about = referenceOf(words, focus, s.firstToken, s.endToken, 200);
  if (plain)
    return party || /^(?:\p{Lu}|["“])/u.test(words.language.tokens.form[hit.end] ?? "") || blamesThem(words, hit);
  const named = hit.value.who === "voice" && namedAfter(words, hit.end);
  return (party || named) && (about === "this" || hit.value.who === "voice");
}

/** "the work of the Group for …": a name follows, whether or not it is known whose. */
const namedAfter = (words: Words, at: number): boolean =>
  /^(of|by|on)$/.test(words.lower[at - 1] ?? "") &&
  /^\p{Lu}/u.test(words.language.tokens.form[words.lower[at] === "the" ? at + 1 : at] ?? "");

/** "accused unnamed brokers": a verb with those it blames after it. */
const blamesThem = (words: Words, hit: Hit<Rule>): boolean =>
  /^(accus|blam)/.test(words.lower[hit.first]!) &&
  upos[words.language.tokens.pos[hit.first]!] === "VERB" &&
  /^\p{Ll}/u.test(words.lower[hit.end] ?? "") &&
  !/^(by|of|in|and|for|to|at|on|after|before|over|from)$/.test(words.lower[hit.end] ?? "");

function namesFocal(scene: Scene, s: Sentence): boolean {
  const { words, focus } = scene;
  const seen = words.lower.slice(s.firstToken, s.endToken);
  return (
    seen.some((w) => focus.triggers.has(w)) &&
    seen.some((w, i) => focus.anchors.has(w) || focus.anchors.has(`${w} ${seen[i + 1] ?? ""}`))
  );
}

function targetAfter(scene: Scene, at: number): boolean {
  for (let t = at; t < at + 3; t++) if (scene.focus.targets.has(scene.words.lower[t] ?? "")) return true;
  return false;
}

function calledTerror(words: Words, from: number, to: number): boolean {
  for (let t = from; t < Math.min(to, from + 14); t++) {
    if (/^(terrorist|terror)$/.test(words.lower[t]!))
      return /^(attack|attacks|act|acts|bombing|bombings|crime|assault|aggression|incident|operation|blast|explosion|strike|attempt)$/.test(
        words.lower[t + 1] ?? "",
      );
    if (/^[.,;]$/.test(words.lower[t]!)) return false;
  }
  return false;
}

/** The party that words of blame name: the nearest actor after them, else the subject of what is alleged. */
export function partyOf(
  scene: Scene,
  s: Sentence,
  hit: Hit<Rule>,
  end: number,
  speakers: readonly ActorId[],
): ActorId | null {
  const after = mentionsIn(scene.mentions, hit.first + 1, Math.min(end, s.endToken));
  const fits = (m: Placed) => !speakers.includes(m.actor) && !isTarget(scene, m.actor);
  const found = after.find(fits);
  if (found) return found.actor;
  if (hit.value.who !== "voice") return null;
  return subjectOf(scene.words, scene.mentions, s.firstToken, hit.first).actors.find(fits)?.actor ?? null;
}

const isTarget = (scene: Scene, id: ActorId) => {
  const actor = scene.actorOf.get(id);
  return (
    !actor || actor.kind === "medium" || [...scene.focus.targets].some((t) => actor.name.toLowerCase().endsWith(t))
  );
};
