import { hashString, hashWords, mix } from "../../net/hash.ts";
import { softmax } from "../../net/softmax.ts";
import type { WordVectors } from "../../net/vectors.ts";
import { phraseByTree } from "../free/phrase.ts";
import type { View } from "../free/view.ts";
import { eventTypes } from "../types.ts";
import type { Candidate, Sight } from "./candidates.ts";
import { type Say, sayNames } from "./names.ts";
import type { EventNet } from "./net.ts";
import { nobody, type Option } from "./parties.ts";
import { vectorRow } from "./words.ts";

export type Scale = Int8Array | Float32Array;
/** The learnt coder: which words tell which class of event, and who are its sides. Linear over hashed names and word vectors. */
export type FreeModel = {
  readonly version: number;
  readonly vectors: WordVectors;
  /** A power of two. */
  readonly buckets: number;
  /** `[feature * classes + class]`: buckets, then the parts of the vectors, then one constant. */
  readonly words: Scale;
  readonly wordsScale: number;
  readonly source: Scale;
  readonly sourceScale: number;
  readonly target: Scale;
  readonly targetScale: number;
  /** Reads beside the linear coder; null: that alone. */
  readonly net: EventNet | null;
  /** An event is told where the product of the three probabilities reaches this. */
  readonly least: number;
};
/** The classes, and last: none. */
export const classes = eventTypes.length + 1;
export const none = eventTypes.length;
/** Vectors of the candidate and of its object. */
export const parts = 2;
/** What names and vectors weigh against each other; by leaving documents out. */
const [sparseWeight, denseWeight] = [3, 2];

export const bucketOf = (name: string, buckets: number) => hashString(name) & (buckets - 1);
/** Buckets of the names of one thing, each once. One list for all, begun anew for each: it is made for every candidate and every phrase. */
const list: number[] = [];
let listed = 0;
/** By the last bits of a bucket: the list in which such a one was put last, so that most are known to be new without a look. */
const marks = new Uint32Array(256);
let round = 0;
function begin(): void {
  listed = 0;
  round = (round + 1) >>> 0;
}
function put(bucket: number): void {
  const place = bucket & 255;
  if (marks[place] === round) for (let k = 0; k < listed; k++) if (list[k] === bucket) return;
  marks[place] = round;
  list[listed++] = bucket;
}

export type Row = { readonly index: Int32Array; readonly strength: number; readonly dense: Float32Array };
export type Shape = Pick<FreeModel, "buckets" | "vectors">;
export function rowOfWord(s: Sight, c: Candidate, { buckets, vectors }: Shape): Row {
  listWord(s, c, buckets);
  const index = Int32Array.from(list.slice(0, listed));
  const dense = new Float32Array(parts * vectors.size);
  for (let part = 0; part < parts; part++) putVector(s, c, part, vectors, dense);
  return { index, strength: strengthOf(listed), dense };
}
const strengthOf = (names: number) => sparseWeight / Math.sqrt(names);

let mask = 0;
const putName: Say = (a, b, c, d, e) => put(hashWords(a, b, c, d, e) & mask);
/** Lists the buckets of a candidate. */
function listWord(s: Sight, c: Candidate, buckets: number): void {
  mask = buckets - 1;
  begin();
  sayNames(s, c, putName);
}

/** The word that a part of the vectors tells of: the candidate itself, its object or what stands behind it. */
const partOf = (c: Candidate, part: number) => (part === 0 ? c.top : c.object >= 0 ? c.object : (c.obliques[0] ?? -1));
function putVector({ view: v }: Sight, c: Candidate, part: number, vectors: WordVectors, dense: Float32Array): void {
  const i = partOf(c, part);
  const row = i < 0 ? -1 : vectorRow(v, i, vectors);
  if (row < 0) return;
  const at = part * vectors.size;
  for (let d = 0; d < vectors.size; d++)
    dense[at + d] = vectors.values[row * vectors.size + d]! * vectors.scale * denseWeight;
}

/** Adds a feature's weights to the scores of all classes; by itself, so that it is compiled well: most of the coding's time is here. */
function addFeature(p: Float64Array, words: Scale, feature: number, value: number): void {
  const at = feature * classes;
  for (let c = 0; c < classes; c++) p[c]! += words[at + c]! * value;
}

/** How likely each class is, none last. */
export function likely(s: Sight, c: Candidate, { words, wordsScale, buckets, vectors }: FreeModel): Float64Array {
  const p = new Float64Array(classes);
  listWord(s, c, buckets);
  const strength = strengthOf(listed) * wordsScale;
  for (let k = 0; k < listed; k++) addFeature(p, words, list[k]!, strength);
  const size = parts * vectors.size;
  if (dense.length !== size) dense = new Float32Array(size);
  dense.fill(0);
  for (let part = 0; part < parts; part++) putVector(s, c, part, vectors, dense);
  for (let d = 0; d < size; d++) if (dense[d] !== 0) addFeature(p, words, buckets + d, dense[d]! * wordsScale);
  addFeature(p, words, buckets + size, wordsScale);
  softmax(p);
  return p;
}
/** The vectors of the candidate at hand. */
let dense = new Float32Array(0);

export type Side = "source" | "target";
/** One and the same name means something else for either side. */
const salts = { source: 0x2545f491, target: 0x7feb352d } as const;
/** The features of an option as a side. */
export function rowOfOption({ hashes }: Option, side: Side, buckets: number): Int32Array {
  listOption(hashes, salts[side], buckets);
  return Int32Array.from(list.slice(0, listed));
}
function listOption(hashes: readonly number[], salt: number, buckets: number): void {
  begin();
  for (let i = 0; i < hashes.length; i++) put(mix(hashes[i]! ^ salt) & (buckets - 1));
}

/** How likely each option is as a side. */
export function likelySides(options: readonly Option[], side: Side, m: FreeModel): Float64Array {
  const scale = side === "source" ? m.sourceScale : m.targetScale;
  const p = new Float64Array(options.length);
  for (let k = 0; k < p.length; k++) {
    listOption(options[k]!.hashes, salts[side], m.buckets);
    p[k] = (listedSum(m[side]) * scale) / Math.sqrt(listed);
  }
  softmax(p);
  return p;
}
function listedSum(weights: Scale): number {
  let sum = 0;
  for (let k = 0; k < listed; k++) sum += weights[list[k]!]!;
  return sum;
}

export type Choice = { readonly head: number; readonly p: number };
/** The likeliest option that is allowed; phrases that overlap are one and the same party and count together. */
export function choose(
  v: View,
  options: readonly Option[],
  p: Float64Array,
  allowed: (head: number) => boolean,
): Choice {
  let best: Choice & { readonly own: number } = { head: nobody, p: -1, own: 0 };
  for (let j = 0; j < options.length; j++) {
    const { head } = options[j]!;
    if (!allowed(head)) continue;
    const mass = massOf(v, options, p, j);
    if (mass > best.p + 1e-9 || (mass > best.p - 1e-9 && p[j]! > best.own)) best = { head, p: mass, own: p[j]! };
  }
  return { head: best.head, p: Math.min(1, best.p) };
}
/** The chance of an option and of all whose phrases overlap its own. */
function massOf(v: View, options: readonly Option[], p: Float64Array, j: number): number {
  let mass = p[j]!;
  if (options[j]!.head < 0) return mass;
  const a = phraseByTree(v, options[j]!.head);
  for (let k = 0; k < options.length; k++) {
    if (k === j || options[k]!.head < 0) continue;
    const b = phraseByTree(v, options[k]!.head);
    if (a.start < b.end && b.start < a.end) mass += p[k]!;
  }
  return mass;
}
