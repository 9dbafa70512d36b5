import type { Actor } from "../actors/types.ts";
import { landsIn } from "../events/lands.ts";
import { book, find, type Hit, wordsOf } from "../events/phrases.ts";
import type { Extract } from "../events/types.ts";
import type { Sentence } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Statement } from "../statements/types.ts";
import { labelsOf, partyOf } from "./about.ts";
import { keep, shadowed } from "./choose.ts";
import { headingActor, isApparatus, leadingActor, speakerIn } from "./context.ts";
import { clauseEnd, evidenceStart, isConditional, isNegated, spanOfTokens, strengthOf } from "./evidence.ts";
import { type Focus, topicOf } from "./focus.ts";
import type { Mentions } from "./mentions.ts";
import { act } from "./rules/act.ts";
import { blame, meaning } from "./rules/blame.ts";
import { demand } from "./rules/demand.ts";
import { sets } from "./rules/sets.ts";
import { step } from "./rules/step.ts";
import type { Rule } from "./rules/table.ts";
import { victim } from "./rules/victim.ts";
import type { Scene } from "./scene.ts";
import { type Stance, type StanceLabel, stances } from "./types.ts";
import { voicesOf } from "./voice.ts";
import { whoOf } from "./who.ts";

const rules = book([...act, ...victim, ...demand, ...step, ...blame, ...meaning], sets);

/** One stance of one actor as found in a clause. */
export type Found = {
  readonly actor: ActorId;
  readonly joint: readonly ActorId[];
  readonly stance: Stance;
  readonly block: number;
  /** Country that the paragraph or its heading opens with, ISO 3166 alpha-3: for actors whose own is nowhere said. */
  readonly near: string | null;
};
/** Every stance to the focal event that the words of one document show, in order of the text. */
export function seek(
  extract: Extract,
  statements: readonly Statement[],
  actors: readonly Actor[],
  mentions: Mentions,
  focus: Focus,
): Found[] {
  if (!extract.language.covered) return [];
  const scene: Scene = {
    extract,
    mentions,
    focus,
    statements,
    words: wordsOf(extract.language),
    topic: topicOf(extract, focus),
    voices: voicesOf(extract, statements, actors, mentions),
    actorOf: new Map(actors.map((a) => [a.id, a])),
  };
  const found: Found[] = [];
  let last: readonly ActorId[] = [];
  let lastBlock = -1;
  for (const s of extract.language.sentences) {
    const kind = extract.language.blocks[s.block]?.kind;
    if (kind === "contents" || kind === "navigation" || kind === "heading" || isApparatus(scene, s.block)) continue;
    if (s.block !== lastBlock) last = headingActor(scene, s.block);
    lastBlock = s.block;
    const here = ofSentence(scene, s, last);
    found.push(...here);
    const subject = speakerIn(scene, s) ?? leadingActor(scene, s);
    if (here.length > 0) last = here.at(-1)!.joint.length > 0 ? here.at(-1)!.joint : [here.at(-1)!.actor];
    else if (subject) last = [subject.actor];
  }
  return found;
}

function ofSentence(scene: Scene, s: Sentence, last: readonly ActorId[]): Found[] {
  const open = find(rules, scene.words, s.firstToken, s.endToken).filter((h) => !shadowed(h, scene.words));
  const hits = open.filter((h) => keep(h, open));
  const found: Found[] = [];
  let recent = last;
  for (const hit of hits) {
    if (found.some((f) => outdone(f.stance.stance, hit.value.stance) && covers(scene, f, hit))) continue;
    const here = ofHit(scene, s, hit, recent);
    found.push(...here);
    if (here.length > 0) recent = [...new Set(here.map((f) => f.actor))];
  }
  return found;
}

/** The same stance again, or strong words inside a condemnation. */
const outdone = (before: StanceLabel, now: StanceLabel) =>
  before === now || (now === "concern" && (before.startsWith("condemn") || before === "accuse"));

const covers = (scene: Scene, f: Found, hit: Hit<Rule>) => {
  const at = scene.words.language.tokens.start[hit.first]!;
  return f.stance.evidence.start <= at && at < f.stance.evidence.end;
};

function ofHit(scene: Scene, s: Sentence, hit: Hit<Rule>, last: readonly ActorId[]): Found[] {
  const { words } = scene;
  const labels = labelsOf(scene, s, hit);
  if (labels.length === 0) return [];
  const found = whoOf(scene, s, hit, last);
  const who = { ...found, actors: found.actors.flatMap((id) => membersOf(scene, id)) };
  if (who.actors.length === 0) return [];
  const first = evidenceStart(words, s.firstToken, hit.first);
  const end = Math.max(hit.end, clauseEnd(words, hit.end, s.endToken));
  const { strength, at } = strengthOf(words, first, end);
  const evidence = spanOfTokens(words, first, end);
  const stanceOf = (label: StanceLabel): Stance => ({
    stance: label,
    axis: stances[label],
    strength,
    strengthSpan: at,
    evidence,
    statement: who.statement?.id ?? null,
    imputed: who.statement?.kind === "imputed",
    negated: hit.value.who !== "voice" && isNegated(words, s.firstToken, first),
    conditional: hit.value.who !== "voice" && isConditional(words, s.firstToken, first, s.endToken),
    party: hit.value.need === "party" ? partyOf(scene, s, hit, end, who.actors) : null,
    date: dateIn(scene, s),
    confidence: hit.value.weight * (who.sure ? 1 : 0.7),
    why: [`"${words.lower.slice(hit.first, hit.end).join(" ")}" is listed for ${label}`, who.reason],
  });
  const near = countryNear(scene, s.block);
  const joint = who.actors.length > 1 ? who.actors : [];
  return who.actors.flatMap((actor) =>
    labels.map((label) => ({ actor, joint, stance: stanceOf(label), block: s.block, near })),
  );
}

/** "Lithuania – President …", or a heading "Lithuania" over the paragraph. */
function countryNear(scene: Scene, block: number): string | null {
  const { blocks, text } = scene.extract.language;
  const b = blocks[block]!;
  const head = blocks[b.under];
  const own = landsIn(text.slice(b.start, Math.min(b.end, b.start + 60)))[0]?.code;
  const over = head && head.end - head.start < 60 ? landsIn(text.slice(head.start, head.end))[0]?.code : undefined;
  return (b.kind === "list-item" ? (own ?? over) : (over ?? own)) ?? null;
}

/** "the Syrian and Russian governments": the states that one phrase names together. */
function membersOf(scene: Scene, id: ActorId): ActorId[] {
  const name = scene.actorOf.get(id)?.name ?? "";
  if (
    !/\band\b/.test(name) ||
    !/\b(governments|authorities|officials|presidents|ministers|ministries|leaders)\b/i.test(name)
  )
    return [id];
  const codes = new Set(landsIn(name).map((l) => l.code));
  const states = [...scene.actorOf.values()].filter(
    (a) => a.kind === "state" && a.country !== null && codes.has(a.country),
  );
  return states.length >= 2 ? states.map((a) => a.id) : [id];
}

function dateIn(scene: Scene, s: Sentence): string | null {
  return (
    scene.extract.language.dates.find((d) => d.start >= s.start && d.end <= s.end && d.edtf !== null)?.edtf ?? null
  );
}
