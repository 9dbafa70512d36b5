import type { Side } from "../../src/events/learnt/model.ts";
import { arcs, type EventNet, rowsOf, tags } from "../../src/events/learnt/net.ts";
import { eventTypes } from "../../src/events/types.ts";
import { hashString } from "../../src/net/hash.ts";
import type { Judge } from "../../src/net/judge.ts";
import type { WordRows } from "../../src/net/recurrent.ts";
import { softmax } from "../../src/net/softmax.ts";
import { rowOf, type Table, table } from "../../src/net/table.ts";
import type { WordVectors } from "../../src/net/vectors.ts";
import { type Item, learningJudge } from "../net/judge.ts";
import { type Matrices, matrices } from "../net/matrices.ts";
import { type Random, randomFrom, step } from "../net/parameters.ts";
import { batchOf, learningRecurrent } from "../net/recurrent.ts";
import { shuffled } from "../shuffled.ts";
import type { Lesson, NetExample, SideOfNet, Taught } from "./free-examples.ts";

/** Numbers of a word's own row, its tag, relation, kind, its governor and the governor's relation; units a direction; hidden units. */
const widths = { word: 48, tag: 8, relation: 16, kind: 12, over: 24, above: 8 };
const [units, hidden] = [64, 128];
const settings = {
  /** Over everything, then over documents. */
  epochs: 1,
  later: 8,
  sentences: 32,
  rate: 2e-3,
  least: 0.02,
};
const drop = { words: 0.33, between: 0.2, states: 0.33, hidden: 0.33 };
/** Words and kinds, and names, seen less often are not known. */
const [seldom, rare] = [3, 6];
/** Longer sentences are left out; items of a batch beyond these too. */
const [longest, mostItems] = [200, 12_000];
const megabytes = 384;

export type LearntNet = EventNet & {
  readonly hashes: Readonly<Record<"words" | "kinds" | JudgeName, Int32Array>>;
};
export const judgeNames = ["word", "source", "target", "noSource", "noTarget"] as const;
export type JudgeName = (typeof judgeNames)[number];

/** Hashes that come often enough, in order. */
function frequent(all: Iterable<number>, least: number): Int32Array {
  const counts = new Map<number, number>();
  for (const h of all) counts.set(h, (counts.get(h) ?? 0) + 1);
  return Int32Array.from([...counts].filter(([, n]) => n >= least).map(([h]) => h)).sort();
}

const sidesOf = (lessons: readonly Lesson[], side: Side): SideOfNet[] =>
  lessons.flatMap((l) => l.candidates.flatMap((c) => (c.sides ? [c.sides[side]] : [])));

function* hashed(lists: Iterable<readonly string[]>): Generator<number> {
  for (const names of lists) for (const name of names) yield hashString(name);
}
function* phraseNames(sides: readonly SideOfNet[]): Generator<readonly string[]> {
  for (const s of sides)
    for (const p of s.phrases) {
      yield p.names;
      yield s.names;
    }
}

const knownRows = (t: Table, names: readonly string[]) =>
  Int32Array.from([...new Set(names.map((n) => rowOf(t, hashString(n))))].filter((r) => r >= 0));

type Hashes = LearntNet["hashes"];
/** What comes often enough in the lessons to be known. */
function hashesOf(taught: readonly Lesson[]): Hashes {
  const candidates = taught.flatMap((l) => l.candidates);
  const [sources, targets] = [sidesOf(taught, "source"), sidesOf(taught, "target")];
  return {
    words: frequent(
      taught.flatMap((l) => [...l.marks.word]),
      seldom,
    ),
    kinds: frequent(
      taught.flatMap((l) => [...l.marks.kind]),
      seldom,
    ),
    word: frequent(hashed(candidates.map((c) => c.names)), rare),
    source: frequent(hashed(phraseNames(sources)), rare),
    target: frequent(hashed(phraseNames(targets)), rare),
    noSource: frequent(hashed(sources.map((s) => s.names)), rare),
    noTarget: frequent(hashed(targets.map((s) => s.names)), rare),
  };
}

/** The reader and the judges before they have learnt anything. */
function beginners(m: Matrices, hashes: Hashes, vectors: WordVectors, random: Random) {
  const many = hashes.words.length + 1;
  const sizes = [
    { rows: many, width: widths.word, spread: 0.17 },
    { rows: tags, width: widths.tag, spread: 1 },
    { rows: arcs, width: widths.relation, spread: 1 },
    { rows: hashes.kinds.length + 1, width: widths.kind, spread: 1 },
    { rows: many, width: widths.over, spread: 0.17 },
    { rows: arcs, width: widths.above, spread: 1 },
  ];
  const rows = settings.sentences * (longest + 1) + 1;
  const reading = learningRecurrent(m, { sizes, vectors, units, room: rows, drop }, random);
  const judge = (name: JudgeName, places: number, outputs: number) =>
    learningJudge(
      m,
      { places, states: 2 * units, hidden, names: hashes[name].length, outputs, room: mostItems, rows },
      drop.hidden,
      random,
    );
  const judges = {
    word: judge("word", 3, eventTypes.length + 1),
    source: judge("source", 2, 1),
    target: judge("target", 2, 1),
    noSource: judge("noSource", 1, 1),
    noTarget: judge("noTarget", 1, 2),
  };
  return { reading, judges, parameters: [...reading.parameters, ...judgeNames.flatMap((n) => judges[n].parameters)] };
}
type Learners = ReturnType<typeof beginners>;

const seed = 1;
const isShort = ({ marks }: Lesson) => marks.word.length <= longest;

/** Learns the net by Adam, with dropout: from everything, then by documents alone. Deterministic. */
export async function learnEventNet(lessons: Taught<Lesson>, vectors: WordVectors): Promise<LearntNet> {
  const taught = lessons.all.filter(isShort);
  const documents = lessons.all.slice(0, lessons.documents).filter(isShort).length;
  const hashes = hashesOf(taught);
  const [words, kinds] = [table(hashes.words), table(hashes.kinds)];
  const learners = beginners(await matrices(megabytes), hashes, vectors, randomFrom(seed));
  const tables = byJudge((name) => table(hashes[name]));
  const prepared = taught.map((l) => ({
    rows: rowsOf(l.marks, words, kinds),
    asked: l.candidates.map((c) => knownOf(c, tables)),
  }));
  const rounds = [...Array(settings.epochs).fill(taught.length), ...Array(settings.later).fill(documents)] as number[];
  const all = rounds.reduce((sum, n) => sum + Math.ceil(n / settings.sentences), 0);
  let steps = 0;
  for (const [epoch, count] of rounds.entries()) {
    const order = shuffled(count, seed * rounds.length + epoch);
    for (let at = 0; at < order.length; at += settings.sentences) {
      learnBatch(
        learners,
        [...order.subarray(at, at + settings.sentences)].map((i) => prepared[i]!),
      );
      const rate = settings.rate * Math.max(settings.least, 1 - steps / all);
      step(learners.parameters, rate, ++steps);
    }
  }
  const judges = byJudge((name) => thinned(learners.judges[name].learnt(hashes[name]), hashes[name]));
  return {
    words,
    kinds,
    hashes: { ...hashes, ...byJudge((name) => judges[name].hashes) },
    reading: learners.reading.learnt(),
    ...byJudge((name) => judges[name].judge),
  };
}

/** Names that a judge keeps: those that move its hidden units most. */
const mostNames = 3000;
export function thinned(judge: Judge, hashes: Int32Array) {
  const { hidden, names } = judge;
  const rowOfName = (k: number) => names.subarray(k * hidden, (k + 1) * hidden);
  const weight = Float64Array.from(hashes, (_, k) => rowOfName(k).reduce((sum, x) => sum + x * x, 0));
  const least = weight.toSorted().at(-Math.min(mostNames, weight.length)) ?? 0;
  const kept = [...hashes.keys()].filter((k) => weight[k]! >= least);
  const rows = new Float32Array(kept.length * hidden);
  kept.forEach((k, i) => {
    rows.set(rowOfName(k), i * hidden);
  });
  const own = Int32Array.from(kept, (k) => hashes[k]!);
  return { judge: { ...judge, known: table(own), names: rows }, hashes: own };
}
const byJudge = <T>(of: (name: JudgeName) => T) =>
  Object.fromEntries(judgeNames.map((n) => [n, of(n)])) as Record<JudgeName, T>;

type Prepared = { readonly rows: WordRows; readonly asked: readonly Known[] };
/** Adds the slopes of some sentences. */
function learnBatch({ reading, judges }: Learners, some: readonly Prepared[]): void {
  const { batch, from } = batchOf(
    some.map((x) => x.rows),
    longest,
  );
  reading.forward(batch);
  const share = 1 / some.length;
  const told = some.flatMap((x, k) => x.asked.map((c) => ({ ...c, from: from[k]! })));
  const items = told.map((c): Item => ({ words: c.words.map((w) => (w < 0 ? -1 : c.from + w)), names: c.names }));
  judges.word.forward(items, reading.states);
  errors(
    judges.word,
    told.map((c) => c.label),
    share,
  );
  judges.word.backward(items, reading.states, reading.slopes);
  learnSide(reading, [judges.source, judges.noSource], "source", told, share);
  learnSide(reading, [judges.target, judges.noTarget], "target", told, share);
  reading.backward(batch);
}

/** A side of one event: where its phrases stand among a batch's, and which answers are right. */
type Asked = {
  readonly from: number;
  readonly count: number;
  readonly none: number;
  readonly right: readonly boolean[];
};
function learnSide(
  reading: Learners["reading"],
  [phrases, nobody]: readonly [Judging, Judging],
  side: Side,
  told: readonly (Known & { readonly from: number })[],
  share: number,
): void {
  const [items, nones, asked]: [Item[], Item[], Asked[]] = [[], [], []];
  for (const c of told) {
    const s = c.sides?.[side];
    if (!s || items.length + s.phrases.length > mostItems || !s.right.includes(true)) continue;
    asked.push({ from: items.length, count: s.phrases.length, none: nones.length, right: s.right });
    const top = c.from + c.words[0]!;
    for (const p of s.phrases) items.push({ words: [top, c.from + p.head], names: p.names });
    nones.push({ words: [top], names: s.names });
  }
  if (nones.length === 0) return;
  phrases.forward(items, reading.states);
  nobody.forward(nones, reading.states);
  for (const a of asked) errorsOfSide(phrases, nobody, a, share);
  phrases.backward(items, reading.states, reading.slopes);
  nobody.backward(nones, reading.states, reading.slopes);
}

type Known = ReturnType<typeof knownOf>;
/** A candidate with the rows of its known names. */
function knownOf(c: NetExample, tables: Readonly<Record<JudgeName, Table>>) {
  const side = (s: SideOfNet, phrase: Table, none: Table) => ({
    phrases: s.phrases.map((p) => ({ head: p.head, names: knownRows(phrase, [...p.names, ...s.names]) })),
    names: knownRows(none, s.names),
    right: [...s.phrases.map((p) => p.right), ...s.others],
  });
  return {
    words: c.words,
    names: knownRows(tables.word, c.names),
    label: c.label,
    sides: c.sides && {
      source: side(c.sides.source, tables.source, tables.noSource),
      target: side(c.sides.target, tables.target, tables.noTarget),
    },
  };
}

/** Scores become what each class is off by. */
function errors({ top, scores }: Judging, labels: readonly number[], share: number): void {
  labels.forEach((label, i) => {
    const p = top.values.subarray(i * scores, i * scores + eventTypes.length + 1);
    softmax(p);
    p[label]! -= 1;
    for (let c = 0; c < p.length; c++) p[c]! *= share;
    top.values.fill(0, i * scores + p.length, (i + 1) * scores);
  });
}

type Judging = ReturnType<typeof learningJudge>;
/** The same for the answers of one side, of which several may be right. */
function errorsOfSide(phrases: Judging, nobody: Judging, { from, count, none, right }: Asked, share: number): void {
  const p = new Float32Array(right.length);
  const others = right.length - count;
  for (let k = 0; k < count; k++) p[k] = phrases.top.values[(from + k) * phrases.scores]!;
  for (let k = 0; k < others; k++) p[count + k] = nobody.top.values[none * nobody.scores + k]!;
  softmax(p);
  let good = 1e-9;
  right.forEach((r, k) => {
    if (r) good += p[k]!;
  });
  const slope = (k: number) => (p[k]! - (right[k] ? p[k]! / good : 0)) * share;
  for (let k = 0; k < count; k++) {
    const at = (from + k) * phrases.scores;
    phrases.top.values.fill(0, at, at + phrases.scores);
    phrases.top.values[at] = slope(k);
  }
  const at = none * nobody.scores;
  nobody.top.values.fill(0, at, at + nobody.scores);
  for (let k = 0; k < others; k++) nobody.top.values[at + k] = slope(count + k);
}
