import { type Sentence, upos } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import { isAbout, isOnlyPossible, isRefused } from "./about.ts";
import type { Candidate, Doubt } from "./candidates.ts";
import { type ClauseModel, chancesOf, clauseLabels } from "./clause-model.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { referenceOf } from "./focus.ts";
import type { Placed } from "./mentions.ts";
import type { Scene } from "./scene.ts";
import { subjectOf } from "./subject.ts";
import type { StanceLabel } from "./types.ts";
import { whoOf } from "./who.ts";
import { othersFor } from "./who-else.ts";
import { nobody, ownSide, type WhoFound } from "./who-found.ts";
import { plainlyOf } from "./who-plain.ts";

/** How likely each label is for each clause of a sentence, in the order of `clauseLabels`. */
export type Reading = { readonly clause: Clause; readonly chances: Float64Array; readonly linear: Float64Array };
/** Every clause of a document, by sentence. */
export const readingsOf = (scene: Scene, model: ClauseModel): Reading[][] =>
  scene.words.language.sentences.map((s) => {
    const clauses = clausesOf(scene.words, s);
    const chances = chancesOf(scene.words, s, clauses, model);
    return clauses.map((clause, i) => ({ clause, chances: chances[i]!.mean, linear: chances[i]!.linear }));
  });

/** Below this chance a clause does not read like a stance at all. */
const faintest = 0.04;
/** Below this chance nobody but the likeliest is tried as the one who takes it. */
const faint = 0.1;
/** From this chance on it reads so plainly. */
const plainly = 0.5;
/** Labels that are tried for one clause. */
const tried = 3;

/** The stances that the clauses of a sentence may show by how they read. */
export function readIn(scene: Scene, s: Sentence, last: readonly ActorId[], readings: readonly Reading[]): Candidate[] {
  if (readings.length === 0) return [];
  const about = isAbout(scene, s);
  return readings.flatMap((r) => candidatesIn(scene, s, r, last, about));
}

/** The labels that are tried, the likeliest first. */
function likeliest(chances: Float64Array): number[] {
  const found: number[] = [];
  for (let c = 0; c < chances.length; c++) if (chances[c]! >= faintest && clauseLabels[c] !== "none") found.push(c);
  return found.length < 2 ? found : found.sort((a, b) => chances[b]! - chances[a]!).slice(0, tried);
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

/** Of a sentence that is read as its speaker's words: those who stand as its subject. */
function ownSubject({ words, mentions }: Scene, s: Sentence, clause: Clause): readonly Placed[] {
  if (clause.who !== "voice" || clause.first !== s.firstToken) return [];
  const { pos } = words.language.tokens;
  let t = clause.first;
  while (t < clause.end && pos[t] !== verb && pos[t] !== aux) t++;
  return subjectOf(words, mentions, s.firstToken, t).actors;
}
/** Whoever speaks here, a sentence with a subject of its own is told of that one, not by the speaker. */
const toldOfAnother = (scene: Scene, actors: readonly Placed[], who: WhoFound): boolean =>
  actors.length > 0 && !who.actors.some((id) => ownSide(scene, { actors }, id));
/** "fears that a new government will close its camps": what one expects of another is no step of that one. */
function isExpected({ words }: Scene, s: Sentence, clause: Clause): boolean {
  if (clause.who !== "subject") return false;
  for (let t = clause.first - 1; t > s.firstToken; t--) {
    if (/^[,;:.]$/.test(words.lower[t]!)) return false;
    if (words.lower[t] === "that") return expecting.has(words.lemma[t - 1]!);
  }
  return false;
}
/** What may be done, is expected, or is held back from somebody ("deny refuge to those who …") shows no stance. */
function isUnreal(scene: Scene, s: Sentence, clause: Clause, label: StanceLabel): boolean {
  if (label === "deny" && isRefused(scene.words, clause.first)) return true;
  if (label === "own-measure" && (isPossible(scene, clause) || opensExpecting(scene, clause))) return true;
  return isExpected(scene, s, clause);
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

/** The stances that one clause may show; who would take them hangs on which they are only where the words say so plainly. */
function candidatesIn(
  scene: Scene,
  s: Sentence,
  { clause, chances }: Reading,
  last: readonly ActorId[],
  about: boolean,
): Candidate[] {
  const labels = likeliest(chances);
  // "the coup in Niger" where the event is elsewhere
  if (labels.length === 0 || referenceOf(scene.words, scene.focus, clause.first, clause.end) === "other") return [];
  const subject = ownSubject(scene, s, clause);
  const author = scene.voices.authors[s.block] ?? null;
  let usual: readonly WhoFound[] | undefined;
  return labels.flatMap((c): Candidate[] => {
    const [label, chance] = [clauseLabels[c] as StanceLabel, chances[c]!];
    if (isUnreal(scene, s, clause, label)) return [];
    const hit = hitOf(clause, label, chance);
    const plain = plainlyOf(scene, s, hit, last);
    const done = !plain && isDoneTo(scene, clause, label);
    const takersOf = (who: WhoFound) => [who, ...(chance >= faint ? othersFor(scene, s, hit, last, who) : [])];
    // the likeliest comes first, so that all who may be tried are there
    if (!plain && (!done || !author)) usual ??= takersOf(whoOf(scene, s, hit, last));
    const own = done && author ? { ...nobody, actors: [author], way: "done" as const } : plain;
    const all = own ? takersOf(own) : usual!;
    const takers = chance >= faint ? all : all.slice(0, 1);
    return takers
      .filter((w) => w.actors.length > 0)
      .map((taker) => {
        const doubts = doubtsOf(scene, s, subject, taker, done && !author);
        return {
          sentence: s,
          hit,
          clause,
          label,
          who: taker,
          told: false,
          plain: taker === all[0] && about && doubts.length === 0 && chance >= plainly,
          chance,
          doubts,
          because: `the clause reads like ${label} (${chance.toFixed(2)})`,
        };
      });
  });
}

function hitOf({ first, who }: Clause, label: StanceLabel, chance: number): Candidate["hit"] {
  const need = label === "accuse" || label === "deny" || label === "deflect-blame" ? "party" : "topic";
  return { first, end: first + 1, phrase: "", value: { stance: label, need, who, weight: chance } };
}

function doubtsOf(
  scene: Scene,
  s: Sentence,
  subject: readonly Placed[],
  taker: WhoFound,
  done: boolean,
): readonly Doubt[] {
  const found: Doubt[] = [];
  if (!isSentence(scene, s)) found.push("not a sentence");
  if (toldOfAnother(scene, subject, taker)) found.push("told of another");
  if (done) found.push("done to the subject");
  return found;
}
