import type { Actor } from "../actors/types.ts";
import { book, find, type Hit, type Words, wordsOf } from "../events/phrases.ts";
import type { Event, Extract, FocalEvent } from "../events/types.ts";
import type { Sentence } from "../language/types.ts";
import { spanOfTokens } from "../reactions/evidence.ts";
import { type Focus, focusOf, referenceOf, type Topic, topicOf } from "../reactions/focus.ts";
import { type Mentions, mentionsOf, type Placed } from "../reactions/mentions.ts";
import { agentsOf, mentionsIn, subjectOf } from "../reactions/subject.ts";
import type { ActorId } from "../record/ids.ts";
import { byDocument, type Span, span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import {
  canAct,
  chargedBefore,
  isAside,
  isAsked,
  isOtherDay,
  isPassive,
  namedBy,
  onlySays,
  speaksTo,
} from "./candidates-parties.ts";
import { type Blame, blames, type Certainty, certainties, evidence, sets } from "./candidates-rules.ts";
import type { Responsibility } from "./types.ts";

export { motives } from "./candidates-motives.ts";

export type CandidateInput = {
  readonly extracts: readonly Extract[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly actors: readonly Actor[];
  readonly focal: FocalEvent | null;
};

const blameBook = book(blames, sets);
const certainBook = book(certainties, sets);
const evidenceBook = book(evidence, sets);
export type Scene = {
  readonly extract: Extract;
  readonly words: Words;
  readonly mentions: Mentions;
  readonly focus: Focus;
  readonly topic: Topic;
  readonly statements: readonly Statement[];
  readonly actorOf: ReadonlyMap<ActorId, Actor>;
};

/** Who is said to be responsible, by whom, in which words of certainty, with the evidence that the text offers after it. */
export function responsibility(input: CandidateInput): Responsibility[] {
  const focus = focusOf(input.focal);
  const mentions = mentionsOf(input.extracts, input.actors);
  const actorOf = new Map(input.actors.map((a) => [a.id, a]));
  const said = byDocument(input.statements, (s) => s.cue[0] ?? s.content[0]);
  return input.extracts.flatMap((extract) => {
    if (!extract.language.covered) return [];
    const statements = said.get(extract.document.id) ?? [];
    const scene: Scene = {
      extract,
      words: wordsOf(extract.language),
      mentions: mentions.get(extract.document.id)!,
      focus,
      topic: topicOf(extract, focus),
      statements,
      actorOf,
    };
    return extract.language.sentences.flatMap((s) => ofSentence(scene, s));
  });
}

function ofSentence(scene: Scene, s: Sentence): Responsibility[] {
  const kind = scene.extract.language.blocks[s.block]?.kind;
  if (kind === "heading" || kind === "contents" || kind === "navigation" || kind === "front") return [];
  if (!(scene.topic.whole || scene.topic.blocks[s.block]) || isAsked(scene, s)) return [];
  const found: Responsibility[] = [];
  for (const hit of find(blameBook, scene.words, s.firstToken, s.endToken)) {
    const one = ofHit(scene, s, hit);
    const index = found.findIndex((f) => f.party === one?.party && f.claim === one?.claim);
    if (one && index < 0) found.push(one);
    else if (one && found[index]!.role === "responsible") found[index] = one;
  }
  return found;
}

const negation = /^(?:no|not|none|nobody|neither|never|nor|n['\u2019]t)$/;

/** "No group has claimed", "has not been blamed": five words before the phrase hold its subject and its auxiliaries. */
function isNegated(words: Words, from: number, hit: Hit<Blame>): boolean {
  const first = Math.max(from, hit.first - 5);
  return words.lower.slice(first, hit.end).some((word) => negation.test(word));
}

function ofHit(scene: Scene, s: Sentence, hit: Hit<Blame>): Responsibility | null {
  const { words, focus } = scene;
  const blame = hit.value;
  if (blame.claim !== "denies" && isNegated(words, s.firstToken, hit)) return null;
  const whole = referenceOf(words, focus, s.firstToken, s.endToken, 200);
  const after = referenceOf(words, focus, hit.end, s.endToken);
  const needsObject = blame.party === "subject" && !/responsible|guilty|accused|blamed|behind/.test(hit.phrase);
  if (
    needsObject
      ? after !== "this" || isAside(scene, s, hit)
      : (whole === "none" && !claimsIt(words, hit)) || whole === "other"
  )
    return null;
  if (s.endToken - s.firstToken > 120 || (needsObject && isOtherDay(scene, s))) return null;
  const charged = chargedBefore(scene, s, hit);
  const party = charged?.party ?? partyOf(scene, s, hit);
  if (!party || !canAct(scene, party) || (!charged && onlySays(words, party, hit))) return null;
  const at = clauseOf(scene, s);
  const statement = holderOf(scene, hit);
  const { words: sure, certainty } = certaintyOf(scene, s);
  return {
    id: `r:${scene.extract.document.id}:${words.language.tokens.start[hit.first]}-${words.language.tokens.end[hit.end - 1]}`,
    party: partyText(scene, party),
    partyActor: party.actor,
    role: blame.role,
    claim:
      certainty === "possible" &&
      blame.claim === "blames" &&
      sure.some((w) => /suspect/i.test(scene.extract.document.text.slice(w.start, w.end)))
        ? "suspects"
        : blame.claim,
    words: sure,
    certainty,
    by:
      blame.party === "self"
        ? party.actor
        : (charged?.by ?? namedBy(scene, hit) ?? statement?.speaker ?? accuserOf(scene, s, hit, party)),
    statement: statement?.id ?? null,
    span: at,
    evidence: blame.claim === "denies" ? [] : evidenceAfter(scene, s, party),
    why: [`"${words.lower.slice(hit.first, hit.end).join(" ")}" is listed for ${blame.claim}, ${blame.role}`],
  };
}

/** "claimed responsibility" speaks of the event that the text is about where it names no other. */
const claimsIt = (words: Words, hit: Hit<Blame>) =>
  hit.value.claim === "claims" && words.lower.slice(hit.first, hit.end).includes("responsibility");

const isVictim = (scene: Scene, m: Placed) => {
  const name = scene.actorOf.get(m.actor)?.name.toLowerCase() ?? "";
  return [...scene.focus.targets].some((t) => name.endsWith(t)) || scene.actorOf.get(m.actor)?.kind === "medium";
};

function partyOf(scene: Scene, s: Sentence, hit: Hit<Blame>): Placed | null {
  const { words, mentions } = scene;
  if (hit.value.party === "after" && isPassive(words, s, hit))
    return subjectOf(words, mentions, s.firstToken, hit.first).actors.find((m) => !isVictim(scene, m)) ?? null;
  if (hit.value.party === "within")
    return mentionsIn(mentions, hit.first, hit.end).find((m) => !isVictim(scene, m)) ?? null;
  if (hit.value.party !== "after")
    return (
      subjectOf(words, mentions, s.firstToken, hit.first).actors.find(
        (m) => hit.value.party === "self" || !isVictim(scene, m),
      ) ?? null
    );
  const agents = agentsOf(words, mentions, hit.end, s.endToken);
  const speakers = new Set(subjectOf(words, mentions, s.firstToken, hit.first).actors.map((m) => m.actor));
  return (
    agents
      .concat(mentionsIn(mentions, hit.end, Math.min(s.endToken, hit.end + 12)))
      .find((m) => !isVictim(scene, m) && !speakers.has(m.actor)) ?? null
  );
}

/** The party as written: the name with what stands before it in its phrase ("Iran's proxies"). */
function partyText(scene: Scene, m: Placed): string {
  const { tokens, text } = scene.extract.language;
  let end = m.end;
  if (scene.words.lower[end] === "'s" || scene.words.lower[end] === "-") {
    while (
      end < m.end + 5 &&
      /^('s|-|[\p{L}]+)$/u.test(scene.words.lower[end] ?? "") &&
      !/^(to|in|on|of|for|and|or|was|were|is|are|has|have|had|with|by|at)$/.test(scene.words.lower[end]!)
    )
      end++;
  }
  return text.slice(tokens.start[m.first]!, tokens.end[end - 1]!).replace(/\s+/g, " ");
}

function clauseOf(scene: Scene, s: Sentence): Span {
  return span(scene.extract.document.id, s.start, s.end);
}

/** The statement whose content holds the claim, or whose cue is the claim itself ("accused"). */
function holderOf(scene: Scene, hit: Hit<Blame>): Statement | null {
  const at = scene.words.language.tokens.start[hit.first]!;
  const inside = (list: readonly Span[]) => list.some((c) => c.start <= at && at < c.end);
  return scene.statements.find((x) => inside(x.content) || inside(x.cue)) ?? null;
}

/** "X accused Y": the subject before the words of blame; null where the text itself blames. */
function accuserOf(scene: Scene, s: Sentence, hit: Hit<Blame>, party: Placed): ActorId | null {
  if ((hit.value.party !== "after" && hit.value.party !== "within") || hit.value.role !== "responsible") return null;
  const subject = subjectOf(scene.words, scene.mentions, s.firstToken, hit.first).actors.find(
    (m) => m.actor !== party.actor,
  );
  return subject?.actor ?? null;
}

const rank: Record<Certainty, number> = { unlikely: 4, possible: 3, likely: 2, certain: 1, unstated: 0 };
/** The words of certainty in the sentence; the most cautious decides. */
function certaintyOf(scene: Scene, s: Sentence): { words: Span[]; certainty: Certainty } {
  const hits = find(certainBook, scene.words, s.firstToken, s.endToken);
  const certainty = hits.reduce<Certainty>((worst, h) => (rank[h.value] > rank[worst] ? h.value : worst), "unstated");
  return { words: hits.map((h) => spanOfTokens(scene.words, h.first, h.end)), certainty };
}

/** Sentences after the claim, up to the next heading, that offer something for it; at most six. */
function evidenceAfter(scene: Scene, s: Sentence, party: Placed): Span[] {
  const { sentences, blocks } = scene.extract.language;
  const first = sentences.indexOf(s) + 1;
  const found: Span[] = [];
  for (let i = first; i < Math.min(sentences.length, first + 10) && found.length < 6; i++) {
    const next = sentences[i]!;
    if (blocks[next.block]?.kind === "heading" || blocks[next.block]?.under !== blocks[s.block]?.under) break;
    if (next.block > s.block + 2) break;
    if (isAsked(scene, next) || !speaksTo(scene, s, next, party)) continue;
    if (find(evidenceBook, scene.words, next.firstToken, next.endToken).length > 0)
      found.push(span(scene.extract.document.id, next.start, next.end));
  }
  return found;
}
