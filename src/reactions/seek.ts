import { landsIn } from "../events/lands.ts";
import type { Words } from "../events/phrases.ts";
import type { Sentence } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import { isBarred, partyOf } from "./about.ts";
import { type Candidate, takersOf, toldIn } from "./candidates.ts";
import type { ClauseModel } from "./clause-model.ts";
import { headingActor, isApparatus, leadingActor, speakerIn } from "./context.ts";
import { isConditional, isDoneToNobody, isNegated, spanOfTokens, strengthOf } from "./evidence.ts";
import { readIn, readingsOf } from "./read-clauses.ts";
import type { Scene } from "./scene.ts";
import { signsOf } from "./signs.ts";
import { chanceOf } from "./trees.ts";
import { type Stance, stances } from "./types.ts";
import { ways } from "./who-found.ts";

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
export const seek = (scene: Scene, model: ClauseModel | null): Found[] =>
  scene.extract.language.covered ? chosen(scene, model).flatMap((c) => foundOf(scene, c)) : [];

/** What every clause may show, in order of the text, and the signs of some or all of it; each sentence knows who took a stance before it. */
export function candidatesOf(
  scene: Scene,
  model: ClauseModel | null,
): { all: Candidate[]; signs: (asked?: readonly Candidate[]) => Float64Array[] } {
  const { extract } = scene;
  const readings = model ? readingsOf(scene, model) : [];
  const all: Candidate[] = [];
  let last: readonly ActorId[] = [];
  let lastBlock = -1;
  extract.language.sentences.forEach((s, i) => {
    const kind = extract.language.blocks[s.block]?.kind;
    if (kind === "contents" || kind === "navigation" || kind === "heading" || isApparatus(scene, s.block)) return;
    if (s.block !== lastBlock) last = headingActor(scene, s.block);
    lastBlock = s.block;
    const here = [...toldIn(scene, s, last, model !== null), ...readIn(scene, s, last, readings[i] ?? [])];
    here.sort((a, b) => a.clause.first - b.clause.first);
    all.push(...here);
    const spoke = here.filter((c) => c.plain).at(-1);
    const subject = speakerIn(scene, s) ?? leadingActor(scene, s);
    if (spoke) last = spoke.who.actors;
    else if (subject) last = [subject.actor];
  });
  return { all, signs: (asked = all) => signsOf(scene, all, readings, asked) };
}

/** From this chance on a candidate counts; chosen by leaving documents out. */
const least = 0.3;
/** From this chance on words count as one more passage for a stance that its taker shows elsewhere. */
const further = 0.15;

/** With a weigher what is likely enough, the likeliest first, none over another; else what the tables say and reads plainly. */
function chosen(scene: Scene, model: ClauseModel | null): Candidate[] {
  const { all, signs } = candidatesOf(scene, model);
  const weigher = model?.weigher;
  if (!weigher) return plainOnes(all);
  // what is denied or under a condition is no claim, and told as it stands; "we condemn" does what it says
  const kept = new Set(plainOnes(all).filter((c) => isQualified(scene, c) || isPerformed(scene, c)));
  const claims = all.filter((c) => mayClaim(scene, c));
  const rows = signs(claims);
  if (rows[0] && rows[0].length !== weigher.features)
    throw new Error("models/reactions.bin was made for other signs: npx tsx training/reactions/train.ts");
  const weighed = claims.map((c, i) => ({ c, weight: chanceOf(weigher, rows[i]!) }));
  for (const c of likelyOf(weighed, [...kept])) kept.add(c);
  return all.filter((c) => kept.has(c));
}

type Weighed = { readonly c: Candidate; readonly weight: number };
/** What is likely enough, the likeliest first, none over another or over what is kept already. */
export function likelyOf(weighed: readonly Weighed[], kept: readonly Candidate[]): Candidate[] {
  const taken = new Map<Sentence, Candidate[]>();
  const take = (c: Candidate) => taken.set(c.sentence, [...(taken.get(c.sentence) ?? []), c]);
  for (const c of kept) take(c);
  const shown = new Set<string>();
  const likely: Candidate[] = [];
  for (const { c, weight } of [...weighed].sort((a, b) => rankOf(b) - rankOf(a))) {
    if (weight < (shown.has(stanceOf(c)) ? further : least)) continue;
    if (taken.get(c.sentence)?.some((o) => overlap(o, c) && !standTogether(o, c))) continue;
    take(c);
    shown.add(stanceOf(c));
    likely.push(c);
  }
  return likely;
}

/** What reads plainly goes before what is likelier by so much, what the tables name by so much; chosen by leaving documents out. */
const [forPlain, forTold] = [0.1, 0.05];
/** "By France, Germany and Spain": all who are joined go before one of them, who is as right alone. */
const forAll = 0.1;
const rankOf = ({ c, weight }: Weighed) =>
  weight + (c.plain ? forPlain : 0) + (c.told ? forTold : 0) + (c.who.actors.length > 1 ? forAll : 0);

/** From this weight of its phrase on it is performed by saying it. */
const performed = 0.85;
/** "We condemn", "I strongly condemn": by its own words, of the one who speaks. */
function isPerformed({ words }: Scene, { told, plain, hit, sentence }: Candidate): boolean {
  if (!told || !plain || hit.value.who !== "subject" || hit.value.weight < performed) return false;
  let t = hit.first - 1;
  while (t > sentence.firstToken && /ly$|^also$/.test(words.lower[t]!)) t--;
  return /^(?:i|we)$/.test(words.lower[t] ?? "");
}

const stanceOf = (c: Candidate) => `${c.label} ${takersOf(c)}`;

/** Phrases of the tables for two stances of one actor in the same words: condemned, and called terrorism. */
const standTogether = (a: Candidate, b: Candidate) =>
  a.told && b.told && a.label !== b.label && takersOf(a) === takersOf(b);

/** Asserted, and not where the text has surely turned to something else. */
export const mayClaim = (scene: Scene, c: Candidate): boolean =>
  !isQualified(scene, c) && (c.plain || !isBarred(scene, c.sentence));

const isQualified = ({ words }: Scene, c: Candidate): boolean =>
  isDenied(words, c) ||
  (c.hit.value.who !== "voice" && isConditional(words, c.sentence.firstToken, c.clause.first, c.sentence.endToken));

const isDenied = (words: Words, { hit, label, sentence, clause }: Candidate): boolean =>
  (hit.value.who !== "voice" && isNegated(words, sentence.firstToken, clause.first)) ||
  (label !== "deny" && isDoneToNobody(words, clause.first, clause.end));

function plainOnes(all: readonly Candidate[]): Candidate[] {
  const plain = all.filter((c) => c.plain);
  const taken = new Map<Sentence, Candidate[]>();
  const keep = (c: Candidate) => taken.set(c.sentence, [...(taken.get(c.sentence) ?? []), c]);
  for (const c of plain) if (c.told) keep(c);
  const read = new Set<Candidate>();
  for (const c of plain.filter((x) => !x.told).sort((a, b) => b.chance - a.chance)) {
    if (taken.get(c.sentence)?.some((o) => overlap(o, c))) continue;
    read.add(c);
    keep(c);
  }
  return plain.filter((c) => c.told || read.has(c));
}

const overlap = (a: Candidate, b: Candidate) => a.clause.first < b.clause.end && b.clause.first < a.clause.end;

/** The stance of each of those who take it, on the clause that the words open. */
export function foundOf(scene: Scene, c: Candidate): Found[] {
  const { words } = scene;
  const { sentence: s, hit, label, because } = c;
  const who = { ...c.who, actors: c.who.actors.flatMap((id) => membersOf(scene, id)) };
  const { first, end } = c.clause;
  const { strength, at } = strengthOf(words, first, end);
  const evidence = spanOfTokens(words, first, end);
  const stance: Stance = {
    stance: label,
    axis: stances[label],
    strength,
    strengthSpan: at,
    evidence,
    statement: who.statement?.id ?? null,
    imputed: who.statement?.kind === "imputed",
    negated: isDenied(words, c),
    conditional: hit.value.who !== "voice" && isConditional(words, s.firstToken, first, s.endToken),
    party: hit.value.need === "party" ? partyOf(scene, s, hit, end, who.actors) : null,
    date: dateIn(scene, s),
    confidence: hit.value.weight * (who.sure ? 1 : 0.7),
    why: [because, ways[who.way]],
  };
  const near = countryNear(scene, s.block);
  const author = scene.voices.authors[s.block] ?? null;
  const opening = landLabel(scene, s.block, evidence.start);
  const joint = who.actors.length > 1 ? who.actors : [];
  return who.actors.map((actor) => ({ actor, joint, stance, block: s.block, near, author, ...opening }));
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
