import type { Hit } from "../events/phrases.ts";
import { type Sentence, upos } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import { isAbout, isOnlyPossible } from "./about.ts";
import { type ClauseModel, clauseLabels, likely, rowOfClause } from "./clause-model.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { referenceOf } from "./focus.ts";
import type { Rule } from "./rules/table.ts";
import type { Scene } from "./scene.ts";
import { subjectOf } from "./subject.ts";
import type { StanceLabel } from "./types.ts";
import { whoOf } from "./who.ts";
import { nobody, ownSide, type WhoFound } from "./who-found.ts";

/** A clause that reads like a stance, though no phrase of the tables stands in it. */
export type Read = {
  readonly clause: Clause;
  readonly hit: Hit<Rule>;
  readonly who: WhoFound;
  readonly label: StanceLabel;
  readonly chance: number;
};

/** Below this chance a clause shows nothing: trades what is missed against what is wrong, by leaving documents out. */
const least = 0.5;
/** "experts", "residents": who is nobody in particular is told of more often than heard. */
const ofCrowds = 0.7;
/** At a lectern most of what is said is no stance to the event, whatever it sounds like. */
const inTalk = 0.5;

/** Clauses of a sentence about the event that the model reads as stances, the likeliest first, none over another. */
export function readClauses(scene: Scene, s: Sentence, last: readonly ActorId[], model: ClauseModel): Read[] {
  if (!isAbout(scene, s) || !isSentence(scene, s)) return [];
  const found = clausesOf(scene.words, s).flatMap((c) => readOf(scene, s, c, last, model));
  found.sort((a, b) => b.chance - a.chance);
  return found.filter(
    (f, i) => !found.slice(0, i).some((o) => f.clause.first < o.clause.end && o.clause.first < f.clause.end),
  );
}

/** Titles, letterheads and signatures are none. */
const isSentence = (scene: Scene, s: Sentence) =>
  scene.extract.language.blocks[s.block]?.kind === "list-item" ||
  /^[.!?…"”’)\]]+$/.test(scene.words.lower[s.endToken - 1] ?? "");

const feelings = new Set<StanceLabel>(["concern", "condole", "express-relief", "support"]);
/** "The crossing was closed": done to the subject, not by it; feelings are one's own ("was appalled"). */
function isDoneTo({ words }: Scene, clause: Clause, label: StanceLabel): boolean {
  if (feelings.has(label) || clause.who !== "subject") return false;
  let t = clause.first;
  while (/^(?:has|have|had|is|are|was|were|be|been|being|also|now|n't|not)$/.test(words.lower[t] ?? "")) t++;
  const passive = /^(?:is|are|was|were|be|been|being)$/.test(words.lower.slice(clause.first, t).at(-1) ?? "");
  return passive && words.language.tokens.pos[t] === verb && /(?:ed|en|ut|own|old|nt|id)$/.test(words.lower[t]!);
}

/** Whoever speaks here, a sentence with a subject of its own is told of that one, not by the speaker. */
function toldOfAnother(scene: Scene, s: Sentence, clause: Clause, who: WhoFound): boolean {
  if (clause.who !== "voice" || clause.first !== s.firstToken) return false;
  const { pos } = scene.words.language.tokens;
  let t = clause.first;
  while (t < clause.end && pos[t] !== verb && pos[t] !== aux) t++;
  const subject = subjectOf(scene.words, scene.mentions, s.firstToken, t).actors;
  return subject.length > 0 && !who.actors.some((id) => ownSide(scene, { actors: subject }, id));
}
/** "fears that a new government will close its camps": what one expects of another is no step of that one. */
function isExpected({ words }: Scene, s: Sentence, clause: Clause): boolean {
  if (clause.who !== "subject") return false;
  for (let t = clause.first - 1; t > s.firstToken; t--) {
    if (/^[,;:.]$/.test(words.lower[t]!)) return false;
    if (words.lower[t] === "that") return expecting.has(words.lemma[t - 1]!);
  }
  return false;
}
const expecting = new Set(["fear", "expect", "predict", "hope", "worry", "doubt", "anticipate", "assume", "forecast"]);
const opensExpecting = ({ words }: Scene, { first }: Clause) => expecting.has(words.lemma[first]!);
/** The verb that the clause opens with, or has first, is only what may be done. */
function isPossible({ words }: Scene, clause: Clause): boolean {
  let t = clause.first;
  while (t < clause.end - 1 && words.language.tokens.pos[t] !== verb) t++;
  return isOnlyPossible(words, clause.first) || isOnlyPossible(words, t);
}
const [verb, aux] = [upos.indexOf("VERB"), upos.indexOf("AUX")];

function readOf(scene: Scene, s: Sentence, clause: Clause, last: readonly ActorId[], model: ClauseModel): Read[] {
  const p = likely(rowOfClause(scene.words, clause, model), model);
  let best = 0;
  for (let c = 1; c < clauseLabels.length; c++) if (clauseLabels[c] !== "none" && p[c]! > p[best]!) best = c;
  const label = clauseLabels[best]!;
  const talk = scene.voices.turns[s.block] !== undefined && scene.extract.language.blocks.some((b) => b.label);
  if (label === "none" || p[best]! < (talk ? inTalk : least)) return [];
  if (referenceOf(scene.words, scene.focus, clause.first, clause.end) === "other") return [];
  const need = label === "accuse" || label === "deny" || label === "deflect-blame" ? "party" : "topic";
  const hit = {
    first: clause.first,
    end: clause.first + 1,
    phrase: "",
    value: { stance: label, need, who: clause.who, weight: p[best]! },
  } as const;
  if (label === "own-measure" && (isPossible(scene, clause) || opensExpecting(scene, clause))) return [];
  const done = isDoneTo(scene, clause, label);
  const author = scene.voices.authors[s.block] ?? null;
  if (done && !author) return [];
  const who = done
    ? { ...nobody, actors: [author!], reason: "done by whose statement it is" }
    : whoOf(scene, s, hit, last);
  if (toldOfAnother(scene, s, clause, who) || isExpected(scene, s, clause)) return [];
  const vague = who.actors.every((id) => /^(?:unnamed-source|population)$/.test(scene.actorOf.get(id)?.kind ?? ""));
  return who.actors.length > 0 && p[best]! >= (vague ? ofCrowds : least)
    ? [{ clause, hit, who, label, chance: p[best]! }]
    : [];
}
