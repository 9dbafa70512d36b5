import { relations, upos } from "../../language/types.ts";
import { hashString } from "../../net/hash.ts";
import { gathered, type Judge, type States, scoreOf, scoreWith, statesRead } from "../../net/judge.ts";
import { type Recurrent, statesOf, type WordRows } from "../../net/recurrent.ts";
import { softmax } from "../../net/softmax.ts";
import { rowOf, type Table } from "../../net/table.ts";
import type { WordVectors } from "../../net/vectors.ts";
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
  const ints = () => new Int32Array(v.count);
  const out = { word: ints(), kind: ints(), tag: ints(), relation: ints(), head: ints(), vector: ints() };
  for (let i = 0; i < v.count; i++) {
    out.word[i] = hashString(wordOf(v, i));
    out.kind[i] = hashString(kindOf(v, i));
    out.tag[i] = 2 * upos.indexOf(v.pos[i]!) + (s.quoted(i) ? 1 : 0);
    out.relation[i] = relations.indexOf(t.relation[i]!);
    out.head[i] = t.head[i]!;
    out.vector[i] = vectorRow(v, i, vectors);
  }
  return out;
}
/** Rows of the tables whose rows are not learnt words: tags twice (quoted or not), relations and "no governor". */
export const tags = 2 * upos.length;
export const arcs = relations.length + 1;

/** The rows of a sentence's words: itself, tag, relation, kind, its governor and the governor's relation. */
export function rowsOf(m: Marks, words: Table, kinds: Table): WordRows {
  const count = m.word.length;
  const [own, kind] = [new Int32Array(count), new Int32Array(count)];
  for (let i = 0; i < count; i++) {
    own[i] = rowOf(words, m.word[i]!) + 1;
    kind[i] = rowOf(kinds, m.kind[i]!) + 1;
  }
  const [over, above] = [new Int32Array(count), new Int32Array(count)];
  for (let i = 0; i < count; i++) {
    const head = m.head[i]!;
    over[i] = head < 0 ? 0 : own[head]!;
    above[i] = head < 0 ? relations.length : m.relation[head]!;
  }
  return { tables: [own, m.tag, m.relation, kind, over, above], vector: m.vector };
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

function hashed(names: readonly string[]): Int32Array {
  const out = new Int32Array(names.length);
  for (let k = 0; k < names.length; k++) out[k] = hashString(names[k]!);
  return out;
}

/** What is said of a sentence to every net, as hashes; each part is worked out when it is first asked for. */
export type Said = {
  readonly sight: Sight;
  readonly vectors: WordVectors;
  marks: Marks | null;
  /** Of candidates, by their words. */
  readonly candidates: SaidOfCandidate[];
};
type SaidOfCandidate = {
  readonly voice: string;
  word: Int32Array | null;
  readonly sides: Map<EventType, Int32Array>;
  /** Of phrases, by their heads. */
  readonly phrases: Int32Array[];
};
export const saidOf = (sight: Sight, vectors: WordVectors): Said => ({ sight, vectors, marks: null, candidates: [] });

function saidOfCandidate(said: Said, c: Candidate): SaidOfCandidate {
  said.candidates[c.top] ??= { voice: voiceOf(said.sight.view, c), word: null, sides: new Map(), phrases: [] };
  return said.candidates[c.top]!;
}
function saidOfWord(said: Said, c: Candidate): Int32Array {
  const own = saidOfCandidate(said, c);
  own.word ??= hashed(namesOfWord(c, own.voice));
  return own.word;
}
function saidOfSides(said: Said, c: Candidate, event: EventType): Int32Array {
  const { sides, voice } = saidOfCandidate(said, c);
  let known = sides.get(event);
  if (!known) {
    known = hashed([...namesOfSides(c, voice), nameOfClass(event)]);
    sides.set(event, known);
  }
  return known;
}
function saidOfPhrase(said: Said, c: Candidate, head: number): Int32Array {
  const { phrases, voice } = saidOfCandidate(said, c);
  phrases[head] ??= hashed(namesOfPhrase(said.sight, c, voice, head));
  return phrases[head]!;
}

/** A sentence as a net reads it, when its states are first asked for. The net's next sentence takes their place. */
export type Reader = { readonly net: EventNet; readonly said: Said; states: States | null };
export const readerOf = (net: EventNet, said: Said): Reader => ({ net, said, states: null });

function statesBy(r: Reader): States {
  if (!r.states) {
    r.said.marks ??= marksOf(r.said.sight, r.said.vectors);
    r.states = statesRead(statesOf(r.net.reading, rowsOf(r.said.marks, r.net.words, r.net.kinds)));
  }
  return r.states;
}

/** How likely each class is, none last. */
export function classesBy(r: Reader, c: Candidate): Float64Array {
  const { word } = r.net;
  const units = gathered(word, statesBy(r), wordsOf(r.said.sight, c), saidOfWord(r.said, c));
  const p = new Float64Array(eventTypes.length + 1);
  for (let k = 0; k < p.length; k++) p[k] = scoreOf(word, units, k);
  softmax(p);
  return p;
}

/** How likely each phrase is to be a side, then nobody, and for a target whoever is the source. */
export function sideBy(r: Reader, c: Candidate, side: Side, event: EventType, heads: readonly number[]): Float64Array {
  const { net, said } = r;
  const [phrase, nobody] = side === "source" ? [net.source, net.noSource] : [net.target, net.noTarget];
  const states = statesBy(r);
  const names = saidOfSides(said, c, event);
  const base = gathered(phrase, states, [c.top], names);
  const p = new Float64Array(heads.length + (side === "source" ? 1 : 2));
  for (let k = 0; k < heads.length; k++)
    p[k] = scoreWith(phrase, base, states, heads[k]!, saidOfPhrase(said, c, heads[k]!));
  const none = gathered(nobody, states, [c.top], names);
  for (let k = heads.length; k < p.length; k++) p[k] = scoreOf(nobody, none, k - heads.length);
  softmax(p);
  return p;
}
