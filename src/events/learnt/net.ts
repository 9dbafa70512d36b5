import { relations, upos } from "../../language/types.ts";
import { hashString } from "../../statements/hash.ts";
import { fromWord, gathered, type Judge, scoresOf, scoreWith } from "../../statements/judge.ts";
import { type Recurrent, statesOf, type WordRows } from "../../statements/recurrent.ts";
import { softmax } from "../../statements/softmax.ts";
import { rowOf, type Table } from "../../statements/table.ts";
import type { WordVectors } from "../../statements/vectors.ts";
import { prepositionOf } from "../free/grammar.ts";
import { type EventType, eventTypes } from "../types.ts";
import type { Candidate, Sight } from "./candidates.ts";
import type { Side } from "./model.ts";
import { holds, pathOf, voiceOf } from "./parties.ts";
import { kindOf, vectorRow, wordOf } from "./words.ts";

/**
 * A small net beside the linear coder: the sentence read from either end, each word with its governor, and judges over the states at some of
 * its words: which class a candidate tells, which phrase is its source or target, or whether nobody is.
 */
export type EventNet = {
  /** A known word's hash, a kind's; in the tables they stand one row further down, after what is not known. */
  readonly words: Table;
  readonly kinds: Table;
  readonly reading: Recurrent;
  readonly word: Judge;
  /** Phrases as a side. */
  readonly source: Judge;
  readonly target: Judge;
  /** That nobody is; for a target also that whoever is the source is. */
  readonly noSource: Judge;
  readonly noTarget: Judge;
};

/** What the net is told of the words of a sentence, before it is known which of them it knows. */
export type Marks = {
  /** Hashes. */
  readonly word: Int32Array;
  readonly kind: Int32Array;
  readonly tag: Int32Array;
  readonly relation: Int32Array;
  /** -1: none */
  readonly head: Int32Array;
  readonly vector: Int32Array;
};
export function marksOf(s: Sight, vectors: WordVectors): Marks {
  const { view: v, tree: t } = s;
  const ints = (of: (i: number) => number) => Int32Array.from({ length: v.count }, (_, i) => of(i));
  const kind = (i: number) => kindOf(v, i);
  return {
    word: ints((i) => hashString(wordOf(v, i))),
    kind: ints((i) => hashString(kind(i))),
    tag: ints((i) => 2 * upos.indexOf(v.pos[i]!) + (s.quoted(i) ? 1 : 0)),
    relation: ints((i) => relations.indexOf(t.relation[i]!)),
    head: ints((i) => t.head[i]!),
    vector: ints((i) => vectorRow(v, i, vectors)),
  };
}
/** Rows of the tables whose rows are not learnt words: tags twice (quoted or not), relations and "no governor". */
export const tags = 2 * upos.length;
export const arcs = relations.length + 1;

/** The rows of a sentence's words: itself, tag, relation, kind, its governor and the governor's relation. */
export function rowsOf(m: Marks, words: Table, kinds: Table): WordRows {
  const own = m.word.map((h) => rowOf(words, h) + 1);
  const over = m.head.map((h) => (h < 0 ? 0 : own[h]!));
  const above = m.head.map((h) => (h < 0 ? relations.length : m.relation[h]!));
  return { tables: [own, m.tag, m.relation, m.kind.map((h) => rowOf(kinds, h) + 1), over, above], vector: m.vector };
}

const rulesOf = ({ read }: Candidate) =>
  read ? `rules ${read.refused ?? "told"} ${read.decided?.event ?? read.trigger.events[0]}` : "rules none";
const found = ({ read }: Candidate) =>
  read ? `${read.sides.source.length ? "S" : ""}${read.sides.target.length ? "T" : ""}` : "-";

/** The words that are looked at to tell a candidate's class: itself, its governor, its object or what stands behind it. */
export const wordsOf = ({ tree: t }: Sight, c: Candidate): number[] => [
  c.top,
  t.head[c.top]!,
  c.object >= 0 ? c.object : (c.obliques[0] ?? -1),
];
export const namesOfWord = (c: Candidate, voice: string): string[] => [
  rulesOf(c),
  `found ${voice} ${found(c)}`,
  ...c.patterns.map((p) => `lexicon ${p.event} ${p.weak ? "weak" : p.noun ? "noun" : "verb"}`),
];

/** How far a phrase stands, in steps of the square root of two, and on which side. */
const far = (d: number) => `far ${d < 0 ? "-" : "+"}${Math.min(7, Math.floor(2 * Math.log2(Math.abs(d) + 1)))}`;
/** What is said of a phrase as a side, beside its class. */
export function namesOfPhrase({ view: v, tree: t }: Sight, c: Candidate, voice: string, head: number): string[] {
  const ruled = c.read
    ? `${holds(c.read.sides.source, head) ? "s" : ""}${holds(c.read.sides.target, head) ? "t" : ""}`
    : "";
  return [
    `path ${pathOf(t, c.top, head)} ${voice}`,
    far(head - c.top),
    `by ${prepositionOf(v, head)}`,
    `ruled ${ruled} ${found(c)}`,
  ];
}
export const namesOfSides = (c: Candidate, voice: string): string[] => [rulesOf(c), `found ${voice} ${found(c)}`];
export const nameOfClass = (event: EventType) => `event ${event}`;

/** What is said of a sentence to every net, as hashes; each part is worked out when it is first asked for. */
export function saidOf(s: Sight, vectors: WordVectors) {
  let marks: Marks | undefined;
  const kept = new Map<string | number, Int32Array>();
  function hashes(key: string | number, names: () => readonly string[]): Int32Array {
    let known = kept.get(key);
    if (!known) {
      known = Int32Array.from(names(), hashString);
      kept.set(key, known);
    }
    return known;
  }
  return {
    marks: () => {
      marks ??= marksOf(s, vectors);
      return marks;
    },
    word: (c: Candidate) => hashes(`word ${c.top}`, () => namesOfWord(c, voiceOf(s.view, c))),
    sides: (c: Candidate, event: EventType) =>
      hashes(`${event} ${c.top}`, () => [...namesOfSides(c, voiceOf(s.view, c)), nameOfClass(event)]),
    phrase: (c: Candidate, head: number) =>
      hashes(c.top * s.view.count + head, () => namesOfPhrase(s, c, voiceOf(s.view, c), head)),
  };
}
export type Said = ReturnType<typeof saidOf>;

/** A sentence as a net reads it; each part is worked out when it is first asked for. */
export type Reader = {
  /** How likely each class is, none last. */
  readonly classes: (c: Candidate) => Float64Array;
  /** How likely each phrase is to be a side, then nobody, and for a target whoever is the source. */
  readonly side: (c: Candidate, side: Side, event: EventType, heads: readonly number[]) => Float64Array;
};
export function readerOf(net: EventNet, s: Sight, said: Said): Reader {
  const wide = 2 * net.reading.units;
  let states: Float32Array | undefined;
  const statesAt = (i: number) => {
    states ??= statesOf(net.reading, rowsOf(said.marks(), net.words, net.kinds));
    return states.subarray(i * wide, (i + 1) * wide);
  };
  const known = new Map<Judge, (Float32Array | undefined)[][]>();
  const given = (j: Judge, place: number, i: number): Float32Array => {
    let lists = known.get(j);
    if (!lists) {
      lists = j.words.map(() => []);
      known.set(j, lists);
    }
    lists[place]![i] ??= fromWord(j, place, statesAt(i));
    return lists[place]![i]!;
  };

  function classes(c: Candidate): Float64Array {
    const words = wordsOf(s, c).flatMap((i, place) => (i < 0 ? [] : [given(net.word, place, i)]));
    const units = gathered(net.word, words, said.word(c));
    const p = Float64Array.from(scoresOf(net.word, units, eventTypes.length + 1));
    softmax(p);
    return p;
  }

  function side(c: Candidate, which: Side, event: EventType, heads: readonly number[]): Float64Array {
    const [phrase, nobody] = which === "source" ? [net.source, net.noSource] : [net.target, net.noTarget];
    const names = said.sides(c, event);
    const base = gathered(phrase, [given(phrase, 0, c.top)], names);
    const p = new Float64Array(heads.length + (which === "source" ? 1 : 2));
    heads.forEach((head, k) => {
      p[k] = scoreWith(phrase, base, given(phrase, 1, head), said.phrase(c, head));
    });
    const none = gathered(nobody, [given(nobody, 0, c.top)], names);
    p.set(scoresOf(nobody, none, p.length - heads.length), heads.length);
    softmax(p);
    return p;
  }
  return { classes, side };
}
