import type { Words } from "../../src/events/phrases.ts";
import { upos } from "../../src/language/types.ts";
import { hashString } from "../../src/net/hash.ts";
import { vectorStretch, type WordRows } from "../../src/net/recurrent.ts";
import { table } from "../../src/net/table.ts";
import type { WordVectors } from "../../src/net/vectors.ts";
import { clauseLabels } from "../../src/reactions/clause-model.ts";
import { formAt, partsOfClause, rowsIn, type Stretch, strange, stretchOf } from "../../src/reactions/clause-net.ts";
import { type Answer, learningHead } from "../net/head.ts";
import { emptied, matrices } from "../net/matrices.ts";
import { type Random, randomFrom, step } from "../net/parameters.ts";
import { type Batch, batchOf, learningRecurrent } from "../net/recurrent.ts";
import { shuffled } from "../shuffled.ts";
import type { Example } from "./learn.ts";
import type { LearntNet } from "./parts.ts";

/** Numbers of a word's own vector and of its tag's, units a direction, hidden units. */
const [own, tag, units, hidden] = [32, 8, 64, 128];
const states = 2 * units;
/** Epochs over what was made up, then over documents. */
const [before, then] = [5, 8];
const settings = { sentences: 48, rate: 1.5e-3, slower: 0.82 };
const drop = { words: 0.3, between: 0.2, states: 0, inputs: 0.4, hidden: 0.3 };
/** Words seen less often are not known. */
const seldom = 3;
/** Longer sentences are cut, and further clauses of a batch left out. */
const [longest, mostClauses] = [120, 70];
const megabytes = 128;

type Told = Stretch & Answer;
/** A sentence with its clauses: what each shows, and how much it counts. */
type Lesson = {
  readonly words: Words;
  readonly first: number;
  readonly end: number;
  readonly clauses: readonly Told[];
};

/** The sentences of some examples, which stand sentence by sentence. */
function lessonsOf(examples: readonly Example[]): Lesson[] {
  const lessons: (Lesson & { readonly clauses: Told[] })[] = [];
  for (const { words, sentence, clause, label, weight } of examples) {
    const { firstToken: first, endToken: end } = sentence;
    let last = lessons.at(-1);
    if (last?.words !== words || last.first !== first) {
      last = { words, first, end, clauses: [] };
      lessons.push(last);
    }
    last.clauses.push({ ...stretchOf(clause, first), label, weight });
  }
  return lessons;
}

/** Hashes of the words that stand in the lessons often enough. */
function hashesOf(lessons: readonly Lesson[]): Int32Array {
  const counts = new Map<string, number>();
  for (const { words, first, end } of lessons)
    for (let t = first; t < end; t++) {
      const form = formAt(words, t);
      if (form !== null) counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  const hashes = new Set([...counts].filter(([, n]) => n >= seldom).map(([form]) => hashString(form)));
  return Int32Array.from([...hashes].sort((a, b) => a - b));
}

/** A clause and its sentence as rows of a batch. */
type Placed = Told & { readonly from: number; readonly to: number };
function placed(rows: readonly WordRows[], clauses: readonly (readonly Told[])[], from: readonly number[]): Placed[] {
  return clauses
    .flatMap((list, i) => {
      const count = Math.min(longest, rows[i]!.vector.length);
      const at = from[i]!;
      return list
        .filter((c) => c.first < count)
        .map((c) => ({ ...c, first: at + c.first, end: at + Math.min(count, c.end), from: at, to: at + count }));
    })
    .slice(0, settings.sentences * mostClauses);
}

/** Learns nets by Adam, with dropout: all from what was made up, then each from there by its own documents, the same whichever are learnt beside it. Deterministic. */
export async function learnNets(
  invented: readonly Example[],
  documents: readonly (readonly Example[])[],
  vectors: WordVectors,
): Promise<LearntNet[]> {
  const lessons = lessonsOf(invented);
  const hashes = hashesOf(lessons);
  let random = randomFrom(1);
  const net = await learningNet(hashes, vectors, () => random());
  net.learn(net.rowed(lessons), 0, before);
  const kept = net.kept();
  return documents.map((examples) => {
    random = randomFrom(2);
    net.restore(kept);
    net.learn(net.rowed(lessonsOf(examples)), before, then);
    const { reading, head } = net.learnt();
    const { vectors: _, ...tables } = reading;
    return { hashes, head, reading: tables };
  });
}

type Rowed = { readonly lesson: Lesson; readonly rows: WordRows };
/** A net that learns. */
async function learningNet(hashes: Int32Array, vectors: WordVectors, random: Random) {
  const known = table(hashes);
  const m = await matrices(megabytes);
  const sizes = [
    { rows: hashes.length + strange, width: own, spread: 0.17 },
    { rows: upos.length, width: tag, spread: 1 },
  ];
  const room = settings.sentences * (longest + 1) + 1;
  const words = learningRecurrent(m, { sizes, vectors, units, room, drop }, random);
  const shape = {
    inputs: partsOfClause(states, vectors.size, own),
    hidden,
    labels: clauseLabels.length,
    room: settings.sentences * mostClauses,
  };
  const head = learningHead(m, shape, drop, random);
  const pool = poolOf(words, head, vectors, shape.room * shape.inputs);
  const parameters = [...words.parameters, ...head.parameters];
  let steps = 0;

  const rowed = (lessons: readonly Lesson[]): Rowed[] =>
    lessons.map((lesson) => ({ lesson, rows: rowsIn(lesson.words, lesson.first, lesson.end, known, vectors) }));

  /** So many epochs over the lessons, with the steps of those from a given one on. */
  function learn(lessons: readonly Rowed[], from: number, epochs: number): void {
    for (let epoch = from; epoch < from + epochs; epoch++) {
      const order = shuffled(lessons.length, epoch);
      for (let at = 0; at < order.length; at += settings.sentences) {
        learnBatch([...order.subarray(at, at + settings.sentences)].map((i) => lessons[i]!));
        step(parameters, settings.rate * settings.slower ** epoch, ++steps);
      }
    }
  }
  function learnBatch(some: readonly Rowed[]): void {
    const rows = some.map((l) => l.rows);
    const { batch, from } = batchOf(rows, longest);
    const clauses = placed(
      rows,
      some.map((l) => l.lesson.clauses),
      from,
    );
    words.forward(batch);
    pool.forward(batch, clauses);
    head.forward(clauses, 1 / settings.sentences);
    head.backward(clauses.length);
    pool.backward(batch, clauses);
    words.backward(batch);
  }
  const kept = () => parameters.map((p) => p.value.values.slice());
  function restore(values: ReturnType<typeof kept>): void {
    parameters.forEach((p, k) => {
      p.value.values.set(values[k]!);
      p.first.values.fill(0);
      p.second.values.fill(0);
    });
    steps = 0;
  }
  return { rowed, learn, kept, restore, learnt: () => ({ reading: words.learnt(), head: head.learnt() }) };
}

/** What is pooled of each clause, in the order of `partsOfClause`, and its slopes back to the words. */
function poolOf(
  words: ReturnType<typeof learningRecurrent>,
  head: ReturnType<typeof learningHead>,
  vectors: WordVectors,
  size: number,
) {
  const wide = head.pooled.columns;
  const [atVector, atOwn] = [4 * states, 4 * states + vectors.size];
  /** The row from which the greatest comes, -1 where none is above zero. */
  const most = new Int32Array(size);
  const [maps, mapSlopes] = [words.states.values, words.slopes.values];
  const [known, knownSlopes] = [words.tables[0]!.value.values, words.tables[0]!.slope.values];

  function forward(b: Batch, clauses: readonly Placed[]): void {
    emptied(head.pooled, clauses.length);
    clauses.forEach((c, k) => {
      ofMaps(c, k * wide);
      ofWords(b, c, k * wide);
      head.pooled.values[k * wide + atOwn + 3 * own + (c.voice ? 1 : 0)] = 1;
    });
  }

  function ofMaps({ first, end, from, to }: Placed, at: number): void {
    const out = head.pooled.values;
    const share = 1 / (end - first);
    most.fill(-1, at, at + 4 * states);
    for (let r = from; r < to; r++) {
      const inside = r >= first && r < end;
      for (let f = 0; f < states; f++) {
        const x = maps[r * states + f]!;
        if (x > out[at + 3 * states + f]!) {
          out[at + 3 * states + f] = x;
          most[at + 3 * states + f] = r;
        }
        if (!inside) continue;
        if (x > out[at + f]!) {
          out[at + f] = x;
          most[at + f] = r;
        }
        out[at + states + f]! += x * share;
      }
    }
    for (let f = 0; f < states; f++) out[at + 2 * states + f] = maps[first * states + f]!;
  }

  function ofWords(b: Batch, { first, end }: Placed, at: number): void {
    const out = head.pooled.values;
    const share = 1 / (end - first);
    out.fill(Number.NEGATIVE_INFINITY, at + atOwn + own, at + atOwn + 2 * own);
    for (let r = first; r < end; r++) {
      const [word, v] = [b.tables[0]![r]! * own, b.vector[r]! * vectors.size];
      if (v >= 0)
        for (let d = 0; d < vectors.size; d++)
          out[at + atVector + d]! += vectors.values[v + d]! * vectors.scale * vectorStretch * share;
      for (let d = 0; d < own; d++) {
        const x = known[word + d]!;
        out[at + atOwn + d]! += x * share;
        if (x <= out[at + atOwn + own + d]!) continue;
        out[at + atOwn + own + d] = x;
        most[at + atOwn + own + d] = r;
      }
    }
    const word = b.tables[0]![first]! * own;
    for (let d = 0; d < own; d++) out[at + atOwn + 2 * own + d] = known[word + d]!;
  }

  function backward(b: Batch, clauses: readonly Placed[]): void {
    const slopes = head.slopes.values;
    clauses.forEach(({ first, end }, k) => {
      const at = k * wide;
      const share = 1 / (end - first);
      for (let f = 0; f < states; f++) {
        const [best, over] = [most[at + f]!, most[at + 3 * states + f]!];
        if (best >= 0) mapSlopes[best * states + f]! += slopes[at + f]!;
        if (over >= 0) mapSlopes[over * states + f]! += slopes[at + 3 * states + f]!;
        mapSlopes[first * states + f]! += slopes[at + 2 * states + f]!;
        const mean = slopes[at + states + f]! * share;
        for (let r = first; r < end; r++) mapSlopes[r * states + f]! += mean;
      }
      const ids = b.tables[0]!;
      for (let d = 0; d < own; d++) {
        const mean = slopes[at + atOwn + d]! * share;
        for (let r = first; r < end; r++) knownSlopes[ids[r]! * own + d]! += mean;
        knownSlopes[ids[most[at + atOwn + own + d]!]! * own + d]! += slopes[at + atOwn + own + d]!;
        knownSlopes[ids[first]! * own + d]! += slopes[at + atOwn + 2 * own + d]!;
      }
    });
  }
  return { forward, backward };
}
