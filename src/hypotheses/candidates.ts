import type { Actor } from "../actors/types.ts";
import type { Event, Extract, FocalEvent } from "../events/types.ts";
import type { Sentence } from "../language/types.ts";
import { type Mentions, mentionsOf } from "../reactions/mentions.ts";
import type { ActorId } from "../record/ids.ts";
import { span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import { isAboutEvent } from "./blame/about.ts";
import { certaintyOf } from "./blame/certainty.ts";
import type { Frame } from "./blame/clause.ts";
import { declineIn } from "./blame/declines.ts";
import { evidenceFor } from "./blame/evidence.ts";
import { framesIn } from "./blame/frames.ts";
import { listedIn } from "./blame/listed.ts";
import { type Mood, moodOf } from "./blame/mood.ts";
import { canAct, holderOf, type Party, partyOf } from "./blame/parties.ts";
import { isAskersTurn, isNear, isOfStory, isQuestion, type Scene, sceneOf } from "./blame/scene.ts";
import { voiceOf } from "./blame/voice.ts";
import type { Responsibility } from "./types.ts";

export { motiver, motives } from "./candidates-motives.ts";

export type CandidateInput = {
  readonly extracts: readonly Extract[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly actors: readonly Actor[];
  readonly focal: FocalEvent | null;
};

/** Longer sentences are lists or run together; nothing is told from them. */
const longest = 120;

/** Who is said to be responsible, by whom, in which words of certainty, with the evidence that the text offers for it. */
export function responsibility(input: CandidateInput): Responsibility[] {
  const mentions = mentionsOf(input.extracts, input.actors);
  const told = blamer(input);
  return input.extracts.flatMap((extract) => told(extract, mentions.get(extract.document.id)!));
}

/** The same for documents one at a time; what they share is made ready once. */
export function blamer({ actors, focal }: Pick<CandidateInput, "actors" | "focal">) {
  const actorOf = new Map<ActorId, Actor>(actors.map((a) => [a.id, a]));
  return (extract: Extract, mentions: Mentions): Responsibility[] => {
    if (!extract.language.covered) return [];
    const scene = sceneOf(extract, focal, mentions, extract.statements, actorOf);
    return scene ? extract.language.sentences.flatMap((s) => ofSentence(scene, s)) : [];
  };
}

function ofSentence(scene: Scene, s: Sentence): Responsibility[] {
  const kind = scene.extract.language.blocks[s.block]?.kind;
  if (kind === "heading" || kind === "contents" || kind === "navigation" || kind === "front") return [];
  if (s.endToken - s.firstToken > longest || isQuestion(scene, s)) return [];
  const found: Responsibility[] = [];
  if (isOfStory(scene, s)) for (const f of framesOf(scene, s)) keep(found, ofFrame(scene, s, f));
  const silent = isAskersTurn(scene, s.block) || !isNear(scene, s.block) || found.some((r) => r.claim === "declines");
  const decline = silent ? null : declineIn(scene.syntax, s);
  if (decline)
    keep(found, record(scene, s, decline, null, "declines", decline.accuser && partyOf(scene, decline.accuser, true)));
  return found;
}

function framesOf(scene: Scene, s: Sentence): Frame[] {
  const listed = listedIn(scene, s);
  return listed ? [listed] : framesIn(scene.syntax, s);
}

/** One record for a party and a claim; the one that says more of the role stays. */
function keep(found: Responsibility[], one: Responsibility | null) {
  if (!one) return;
  const at = found.findIndex(
    (f) =>
      f.party === one.party &&
      f.claim === one.claim &&
      (f.role === one.role || f.role === "responsible" || one.role === "responsible"),
  );
  if (at < 0) found.push(one);
  else if (found[at]!.role === "responsible" && one.role !== "responsible") found[at] = one;
}

const claimIn: Readonly<Record<Exclude<Mood, "open">, (claim: Responsibility["claim"]) => Responsibility["claim"]>> = {
  asserted: (claim) => claim,
  possible: (claim) => (claim === "blames" ? "suspects" : claim),
  negated: () => "denies",
  unknown: () => "declines",
};

function ofFrame(scene: Scene, s: Sentence, f: Frame): Responsibility | null {
  const mood = moodOf(scene.syntax, s, f);
  if (mood === "open" || !isAboutEvent(scene, s, f)) return null;
  const claim = claimIn[mood](f.claim);
  const party = f.party === null ? null : (partyOf(scene, f.party) ?? speakerIn(scene, f));
  if (f.itself && party && holderOf(scene, f.first) === null && !/\p{Lu}/u.test(party.text)) return null;
  if (party === null || (isAskersTurn(scene, s.block) && holderOf(scene, f.first)?.speaker == null)) return null;
  return record(scene, s, f, party, claim, f.accuser === null ? null : partyOf(scene, f.accuser, true));
}

function record(
  scene: Scene,
  s: Sentence,
  f: Frame,
  party: Party | null,
  claim: Responsibility["claim"],
  accuser: Party | null,
): Responsibility | null {
  const voice = voiceOf(scene, s, f, accuser);
  const own = party !== null && isOwn(scene, f, party, voice.by);
  const itself = party !== null && !party.speaker && party.actor !== null && party.actor === voice.by;
  const of =
    own && !itself && voice.voice === "named" ? { text: nameOf(scene, voice), actor: voice.by, speaker: false } : party;
  if (of?.speaker && voice.voice !== "own") return null;
  const stated = own && (claim === "blames" || claim === "suspects") ? (f.accuser === null ? "claims" : null) : claim;
  if (stated === null || (of && stated !== "denies" && stated !== "claims" && !canAct(scene, of))) return null;
  // "We did not plan it", in the document's own voice: whoever speaks there.
  const itsOwn = of?.speaker ? of : null;
  const { publisher } = scene.extract.document.metadata;
  const { tokens } = scene.words.language;
  const sure = certaintyOf(scene, s, f);
  return {
    id: `r:${scene.extract.document.id}:${tokens.start[f.first]}-${tokens.end[f.end - 1]}${f.party ? `-${tokens.start[f.party.head]}` : ""}`,
    party: (itsOwn?.actor === null && publisher) || (of?.text ?? ""),
    partyActor: of?.actor ?? null,
    role: f.role,
    claim: stated,
    words: sure.words,
    certainty: sure.certainty,
    ...voice,
    ...(itsOwn && { by: itsOwn.actor }),
    span: span(scene.extract.document.id, s.start, s.end),
    evidence: stated === "blames" || stated === "suspects" ? evidenceFor(scene, s, f, of, voice) : [],
    why: [`"${scene.words.lower.slice(f.first, f.end).join(" ")}" is read as ${stated}, ${f.role}`],
  };
}

const nameOf = (scene: Scene, { by, byText }: { readonly by: ActorId | null; readonly byText: string }) =>
  ((by && scene.actorOf.get(by)?.name) ?? byText).replace(/[\s,;:]+$/, "");

/** "said that it had carried out …": a pronoun at the head of what is said that stands for nobody else. */
function speakerIn(scene: Scene, f: Frame): Party | null {
  const holder = holderOf(scene, f.first);
  if (!holder || !f.party || !/^(it|they|he|she)$/.test(scene.words.lower[f.party.head]!)) return null;
  return atHead(scene, f) ? { text: "", actor: holder.speaker, speaker: true } : null;
}
const atHead = (scene: Scene, f: Frame, at = f.party?.first ?? f.first) =>
  scene.words.language.tokens.start[at]! - (holderOf(scene, f.first)?.content[0]?.start ?? 0) < 8;

/** The party is the one who speaks: "we", its own name, or "its fighters" at the head of what it says. */
function isOwn(scene: Scene, f: Frame, party: Party, by: ActorId | null): boolean {
  if (party.speaker) return true;
  if (by === null) return false;
  if (party.actor === by) return true;
  const { lower } = scene.words;
  let start = f.party?.first ?? f.first;
  while (/^["“‘]$/.test(lower[start - 1] ?? "")) start--;
  if (/^(its|our|my)$/.test(lower[start - 1] ?? "")) start--;
  if (!/^(its|our|my)$/.test(lower[start]!)) return false;
  return lower[start] === "its" ? atHead(scene, f, start) : holderOf(scene, f.first)?.quotation !== "indirect";
}
