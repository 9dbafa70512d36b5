import type { Actor } from "../actors/types.ts";
import { landsIn } from "../events/lands.ts";
import { book, find, type Hit, wordsOf } from "../events/phrases.ts";
import type { Extract } from "../events/types.ts";
import type { Sentence } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Statement } from "../statements/types.ts";
import { labelsOf, partyOf } from "./about.ts";
import { isAsked, keep, shadowed } from "./choose.ts";
import type { ClauseModel } from "./clause-model.ts";
import { headingActor, isApparatus, leadingActor, speakerIn } from "./context.ts";
import { clauseEnd, evidenceStart, isConditional, isNegated, spanOfTokens, strengthOf } from "./evidence.ts";
import type { Focus } from "./focus.ts";
import type { Mentions } from "./mentions.ts";
import { type Read, readClauses } from "./read-clauses.ts";
import { act } from "./rules/act.ts";
import { blame, meaning } from "./rules/blame.ts";
import { demand } from "./rules/demand.ts";
import { sets } from "./rules/sets.ts";
import { step } from "./rules/step.ts";
import type { Rule } from "./rules/table.ts";
import { victim } from "./rules/victim.ts";
import type { Scene } from "./scene.ts";
import { topicOf } from "./topic.ts";
import { type Stance, type StanceLabel, stances } from "./types.ts";
import { type Roll, voicesOf } from "./voice.ts";
import { whoOf } from "./who.ts";
import type { WhoFound } from "./who-found.ts";

const rules = book([...act, ...victim, ...demand, ...step, ...blame, ...meaning], sets);

/** One stance of one actor as found in a clause. */
export type Found = {
  readonly actor: ActorId;
  readonly joint: readonly ActorId[];
  readonly stance: Stance;
  readonly block: number;
  /** Country that the paragraph or its heading opens with, ISO 3166 alpha-3: for actors whose own is nowhere said. */
  readonly near: string | null;
  /** Whose statement the paragraph belongs to. */
  readonly author: ActorId | null;
  /** The land with which the paragraph opens as with a label ("Canada: …"), and whether another is named before the words. */
  readonly opensWith: string | null;
  readonly namesLand: boolean;
};
/** Every stance to the focal event that the words of one document show, in order of the text. */
export function seek(
  extract: Extract,
  statements: readonly Statement[],
  actorOf: ReadonlyMap<ActorId, Actor>,
  roll: Roll,
  mentions: Mentions,
  focus: Focus,
  model: ClauseModel | null,
): Found[] {
  if (!extract.language.covered) return [];
  const scene: Scene = {
    extract,
    mentions,
    focus,
    statements,
    words: wordsOf(extract.language),
    topic: topicOf(extract, focus),
    voices: voicesOf(extract, statements, roll, mentions),
    actorOf,
  };
  const found: Found[] = [];
  let last: readonly ActorId[] = [];
  let lastBlock = -1;
  for (const s of extract.language.sentences) {
    const kind = extract.language.blocks[s.block]?.kind;
    if (kind === "contents" || kind === "navigation" || kind === "heading" || isApparatus(scene, s.block)) continue;
    if (s.block !== lastBlock) last = headingActor(scene, s.block);
    lastBlock = s.block;
    const told = ofSentence(scene, s, last);
    const here = model ? withRead(scene, s, told, readClauses(scene, s, last, model)) : told;
    found.push(...here);
    const subject = speakerIn(scene, s) ?? leadingActor(scene, s);
    if (here.length > 0) last = here.at(-1)!.joint.length > 0 ? here.at(-1)!.joint : [here.at(-1)!.actor];
    else if (subject) last = [subject.actor];
  }
  return found;
}

function ofSentence(scene: Scene, s: Sentence, last: readonly ActorId[]): Found[] {
  const open = find(rules, scene.words, s.firstToken, s.endToken).filter(
    (h) => !shadowed(h, scene.words) && !isAsked(h, scene.words, s.firstToken),
  );
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
  const labels = labelsOf(scene, s, hit);
  if (labels.length === 0) return [];
  const said = scene.words.lower.slice(hit.first, hit.end).join(" ");
  return foundOf(scene, s, hit, whoOf(scene, s, hit, last), labels, (label) => `"${said}" is listed for ${label}`);
}

/** What the tables say stays; clauses that they say nothing of are added. */
function withRead(scene: Scene, s: Sentence, told: readonly Found[], read: readonly Read[]): Found[] {
  const more = read.flatMap(({ hit, who, label, chance }) =>
    foundOf(scene, s, hit, who, [label], () => `the clause reads like ${label} (${chance.toFixed(2)})`),
  );
  const free = more.filter(
    (f) =>
      !told.some(
        (o) => o.stance.evidence.start < f.stance.evidence.end && f.stance.evidence.start < o.stance.evidence.end,
      ),
  );
  return [...told, ...free].sort((a, b) => a.stance.evidence.start - b.stance.evidence.start);
}

/** The stance of each of those who take it, on the clause that the words open. */
function foundOf(
  scene: Scene,
  s: Sentence,
  hit: Hit<Rule>,
  found: WhoFound,
  labels: readonly StanceLabel[],
  because: (label: StanceLabel) => string,
): Found[] {
  const { words } = scene;
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
    why: [because(label), who.reason],
  });
  const near = countryNear(scene, s.block);
  const author = scene.voices.authors[s.block] ?? null;
  const opening = landLabel(scene, s.block, evidence.start);
  const joint = who.actors.length > 1 ? who.actors : [];
  return who.actors.flatMap((actor) =>
    labels.map((label) => ({ actor, joint, stance: stanceOf(label), block: s.block, near, author, ...opening })),
  );
}

function landLabel(scene: Scene, block: number, until: number): { opensWith: string | null; namesLand: boolean } {
  const { blocks, text } = scene.extract.language;
  const [label, rest] =
    /^([^:–—]{3,40})(?::|\s[–—-])\s([\s\S]*)/.exec(text.slice(blocks[block]!.start, until))?.slice(1) ?? [];
  const lands = landsIn(label ?? "");
  return { opensWith: lands.length === 1 ? lands[0]!.code : null, namesLand: landsIn(rest ?? "").length > 0 };
}

/** "Lithuania – President …", or a heading "Lithuania" over the paragraph. */
function countryNear(scene: Scene, block: number): string | null {
  const { blocks, text } = scene.extract.language;
  const b = blocks[block]!;
  const head = blocks[b.under];
  // at a lectern the letterhead says whose
  if (scene.voices.turns[block] !== undefined && blocks.some((x) => x.label))
    return landsIn(text.slice(0, Math.min(400, blocks.find((x) => x.label)!.start)))[0]?.code ?? null;
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
