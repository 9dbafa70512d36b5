import { type ActorKind, actorKinds } from "../actors/types.ts";
import { type Sentence, upos } from "../language/types.ts";
import type { StatementKind } from "../statements/types.ts";
import { type Candidate, doubtNames, takersOf } from "./candidates.ts";
import type { Clause } from "./clauses.ts";
import { isConditional, isNegated } from "./evidence.ts";
import { referenceOf } from "./focus.ts";
import { type Matter, matterOf, type Near } from "./matter.ts";
import { namedIn, ofNames } from "./named.ts";
import type { Reading } from "./read-clauses.ts";
import type { Scene } from "./scene.ts";
import { headingSigns } from "./sections.ts";
import { timesOf } from "./times.ts";
import { type Parts, partsIn, topicSigns } from "./topic-signs.ts";
import { type StanceLabel, stances } from "./types.ts";
import { ways } from "./who-found.ts";

const labels = Object.keys(stances) as StanceLabel[];
const references = ["this", "generic", "other", "none"] as const;
const wayNames = Object.keys(ways);
const owners = ["subject", "voice", "agent"] as const;
const kindsOfStatement = ["speech", "act", "belief", "report", "imputed"] as const satisfies readonly StatementKind[];

/** For each name one number, 1 where it is the value: made once for each value. */
function flagsOf(names: readonly string[]): (value: string | undefined) => readonly number[] {
  const made = new Map<string | undefined, readonly number[]>(
    names.map((name) => [name, names.map((n) => Number(n === name))]),
  );
  const none = names.map(() => 0);
  return (value) => made.get(value) ?? none;
}
const labelFlags = flagsOf(labels);
const referenceFlags = flagsOf(references);
const wayFlags = flagsOf(wayNames);
const ownerFlags = flagsOf(owners);
const statementFlags = flagsOf(kindsOfStatement);
const actorFlags = flagsOf(actorKinds);
const mean = (xs: readonly number[]) => (xs.length === 0 ? 0 : xs.reduce((a, b) => a + b, 0) / xs.length);

/** What is known of all clauses of a document at once. */
type Surroundings = {
  /** Chance that some clause of the sentence shows a stance. */
  readonly bySentence: readonly number[];
  readonly byBlock: ReadonlyMap<number, number>;
  readonly all: number;
  readonly matter: Matter;
  readonly parts: Parts;
};
function surroundingsOf(scene: Scene, readings: readonly (readonly Reading[])[]): Surroundings {
  const { sentences } = scene.words.language;
  const bySentence = readings.map((list) => Math.max(0, ...list.map((r) => 1 - r.chances[labels.length]!)));
  const groups = new Map<number, number[]>();
  sentences.forEach((s, i) => {
    const list = groups.get(s.block);
    if (list) list.push(bySentence[i]!);
    else groups.set(s.block, [bySentence[i]!]);
  });
  const stir = scene.words.language.blocks.map((_, b) => (groups.get(b) ?? []).reduce((sum, x) => sum + x, 0));
  const matter = matterOf(scene.words, scene.topic.blocks, stir);
  return {
    bySentence,
    byBlock: new Map([...groups].map(([b, list]) => [b, mean(list)])),
    all: mean(bySentence),
    matter,
    parts: partsIn(scene, matter.told),
  };
}

/** The signs of the candidates that are asked for, numbers in one order. What several candidates share is worked out once. */
export function signsOf(
  scene: Scene,
  all: readonly Candidate[],
  readings: readonly (readonly Reading[])[],
  asked: readonly Candidate[],
): Float64Array[] {
  const around = surroundingsOf(scene, readings);
  const index = new Map(scene.words.language.sentences.map((s, i) => [s, i]));
  const beside = groupsOf(all, (c) => c.sentence);
  const takers = groupsOf(all, takersOf);
  const named = namedIn(scene);
  const times = timesOf(scene);
  const sentences = new Map<Sentence, ReturnType<typeof ofSentence>>();
  const whens = new Map<Sentence, readonly number[]>();
  const clauses = new Map<Clause, ReturnType<typeof ofClause>>();
  const names = new Map<Clause, Map<string, number[]>>();
  return asked.map((c) => {
    const at = index.get(c.sentence)!;
    const who = takersOf(c);
    const sentence = once(sentences, c.sentence, () => ofSentence(scene, c.sentence, at, around));
    const clause = once(clauses, c.clause, () => ofClause(scene, c));
    return joined([
      ofReading(c, readings[at] ?? [], beside.get(c.sentence)!),
      ofTaker(c, takers.get(who)!),
      sentence.topic,
      once(whens, c.sentence, () => times(c.sentence)),
      headingSigns(scene.extract, c.sentence.block),
      clause.reference,
      sentence.around,
      ofActor(scene, c),
      clause.place,
      once(
        once(names, c.clause, () => new Map<string, number[]>()),
        who,
        () => ofNames(scene, c, at, named),
      ),
      labelFlags(c.label),
    ]);
  });
}

/** One row of several lists. By plain loops: there are many rows, and to spread the lists takes longer than to work them out. */
function joined(lists: readonly (readonly number[])[]): Float64Array {
  let count = 0;
  for (const list of lists) count += list.length;
  const row = new Float64Array(count);
  let at = 0;
  for (const list of lists) for (let i = 0; i < list.length; i++) row[at++] = list[i]!;
  return row;
}

function once<K, V>(made: Map<K, V>, key: K, make: () => V): V {
  const known = made.get(key);
  if (known !== undefined) return known;
  const value = make();
  made.set(key, value);
  return value;
}

const ofSentence = (scene: Scene, s: Sentence, at: number, around: Surroundings) => ({
  topic: topicSigns(scene, s, around.parts),
  around: [
    around.bySentence[at - 1] ?? 0,
    around.bySentence[at + 1] ?? 0,
    around.byBlock.get(s.block) ?? 0,
    around.all,
    ...ofMatter(around.matter.told, s.block),
    ...ofMatter(around.matter.stirred, s.block),
    at / scene.words.language.sentences.length,
    Math.log(scene.words.language.sentences.length),
  ],
});

const ofClause = (scene: Scene, c: Candidate) => ({
  reference: referenceFlags(referenceOf(scene.words, scene.focus, c.clause.first, c.clause.end)),
  place: ofPlace(scene, c),
});

/** Nearness of a block, and how it stands beside the nearest and those next to it. */
const ofMatter = ({ blocks, most }: Near, block: number): number[] => [
  blocks[block] ?? 0,
  (blocks[block] ?? 0) / Math.max(1e-6, most),
  Math.max(blocks[block - 1] ?? 0, blocks[block + 1] ?? 0),
];

function groupsOf<K>(all: readonly Candidate[], keyOf: (c: Candidate) => K): Map<K, Candidate[]> {
  const groups = new Map<K, Candidate[]>();
  for (const c of all) once(groups, keyOf(c), () => []).push(c);
  return groups;
}
/** From this chance on a candidate is counted. */
const likely = 0.3;
/** What else the same taker may show in other sentences: the same stance, another, how many of either. */
function ofTaker(c: Candidate, list: readonly Candidate[]): number[] {
  let [same, other, manySame, many] = [0, 0, 0, 0];
  let [plain, plainSame] = [false, false];
  for (const o of list) {
    if (o.sentence === c.sentence) continue;
    const alike = o.label === c.label;
    if (alike) same = Math.max(same, o.chance);
    else other = Math.max(other, o.chance);
    if (o.chance >= likely) many++;
    if (o.chance >= likely && alike) manySame++;
    plain ||= o.plain;
    plainSame ||= o.plain && alike;
  }
  return [same, other, manySame, many, Number(plain), Number(plainSame)];
}

const odds = (p: number) => Math.log((p + 1e-4) / (1 - p + 1e-4));

/** `beside`: all candidates of the sentence. */
function ofReading(c: Candidate, readings: readonly Reading[], beside: readonly Candidate[]): number[] {
  const own = labels.indexOf(c.label);
  let same: Reading | undefined;
  let [starts, most] = [false, 0];
  for (const r of readings) {
    if (r.clause.first >= c.clause.end || c.clause.first >= r.clause.end) continue;
    most = Math.max(most, r.chances[own]!);
    if (starts) continue;
    starts = r.clause.first === c.clause.first;
    if (starts || !same) same = r;
  }
  let others = same ? Number.NEGATIVE_INFINITY : 0;
  if (same) for (let k = 0; k < labels.length; k++) others = Math.max(others, k === own ? 0 : same.chances[k]!);
  let [told, toldSame, toldOther, toldPlain, rival] = [0, false, false, false, 0];
  for (const o of beside) {
    if (o === c) continue;
    if (o.told) told++;
    if (o.clause.first >= c.clause.end || c.clause.first >= o.clause.end) continue;
    const alike = o.label === c.label;
    if (!o.told) {
      if (!alike) rival = Math.max(rival, o.chance);
      continue;
    }
    if (alike) toldSame = true;
    else toldOther = true;
    if (o.plain) toldPlain = true;
  }
  const [read, linear] = [same?.chances[own] ?? 0, same?.linear[own] ?? 0];
  const chance = odds(c.told ? read : c.chance);
  return [
    chance,
    odds(1 - (same?.chances[labels.length] ?? 0)),
    odds(linear),
    // the net's own, where it was asked
    odds(2 * read - linear),
    chance - odds(others),
    most,
    Number(c.told),
    c.told ? c.chance : 0,
    Number(c.plain),
    Number(toldSame),
    Number(toldOther),
    Number(toldPlain),
    told,
    rival,
    ...doubtNames.map((d) => Number(c.doubts.includes(d))),
  ];
}

function ofActor(scene: Scene, c: Candidate): number[] {
  const { actors, sure, way, statement } = c.who;
  const first = scene.actorOf.get(actors[0]!);
  return [
    Number(sure),
    actors.length,
    Number(first?.country !== null && first?.country === scene.focus.focal?.country),
    Number(first?.country === null),
    Number(first?.mentions.some((m) => m.form === "name") ?? false),
    Math.log(1 + (first?.mentions.length ?? 0)),
    ...actorFlags(first?.kind satisfies ActorKind | undefined),
    ...wayFlags(way),
    ...statementFlags(statement?.kind),
  ];
}

const tagFlags = flagsOf(["VERB", "AUX", "NOUN", "ADJ", "PRON", "ADV", "DET"]);
function ofPlace(scene: Scene, c: Candidate): number[] {
  const { words, voices, extract } = scene;
  const { sentence: s, clause } = c;
  const at = words.language.tokens.start[clause.first]!;
  const block = extract.language.blocks[s.block]!;
  const talk = voices.turns[s.block];
  const before = words.lower.slice(Math.max(s.firstToken, clause.first - 3), clause.first);
  return [
    clause.end - clause.first,
    s.endToken - s.firstToken,
    clause.first - s.firstToken,
    Number(block.kind === "list-item"),
    Number(talk !== undefined),
    Number(talk === null),
    Number((voices.authors[s.block] ?? null) !== null),
    Number(words.language.quotations.some((q) => q.start <= at && at < q.end)),
    Number(isNegated(words, s.firstToken, clause.first)),
    Number(isConditional(words, s.firstToken, clause.first, s.endToken)),
    Number(/^(?:had|has|have)$/.test(before.at(-1) ?? "") || words.lower[clause.first] === "had"),
    Number(before.includes("to")),
    Number(before.includes("that")),
    Number(/ed$/.test(words.lower[clause.first]!)),
    Number(/ing$/.test(words.lower[clause.first]!)),
    ...tagFlags(upos[words.language.tokens.pos[clause.first]!]),
    ...ownerFlags(clause.who),
  ];
}
