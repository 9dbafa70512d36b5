import { hashString, mix } from "../../statements/hash.ts";
import { softmax } from "../../statements/softmax.ts";
import type { WordVectors } from "../../statements/vectors.ts";
import { phraseByTree } from "../free/party.ts";
import type { View } from "../free/view.ts";
import { eventTypes } from "../types.ts";
import type { Candidate, Sight } from "./candidates.ts";
import { namesOf } from "./names.ts";
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
  readonly nets: readonly EventNet[];
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
/** The buckets of some names, each once. */
function bucketsOf(names: readonly string[], buckets: number): Int32Array {
  const out = new Int32Array(names.length);
  let n = 0;
  for (let i = 0; i < names.length; i++) n = once(out, n, bucketOf(names[i]!, buckets));
  return out.subarray(0, n);
}
function once(list: Int32Array, n: number, bucket: number): number {
  for (let k = 0; k < n; k++) if (list[k] === bucket) return n;
  list[n] = bucket;
  return n + 1;
}

export type Row = { readonly index: Int32Array; readonly strength: number; readonly dense: Float32Array };
export type Shape = Pick<FreeModel, "buckets" | "vectors">;
export function rowOfWord(s: Sight, c: Candidate, { buckets, vectors }: Shape): Row {
  const { view: v } = s;
  const index = bucketsOf(namesOf(s, c), buckets);
  const dense = new Float32Array(parts * vectors.size);
  put(v, c.top, vectors, dense, 0);
  put(v, c.object >= 0 ? c.object : (c.obliques[0] ?? -1), vectors, dense, vectors.size);
  return { index, strength: sparseWeight / Math.sqrt(index.length), dense };
}

function put(v: View, i: number, vectors: WordVectors, dense: Float32Array, at: number): void {
  const row = i < 0 ? -1 : vectorRow(v, i, vectors);
  if (row < 0) return;
  for (let d = 0; d < vectors.size; d++)
    dense[at + d] = vectors.values[row * vectors.size + d]! * vectors.scale * denseWeight;
}

/** Adds a feature's weights to the scores of all classes; by itself, so that it is compiled well: most of the coding's time is here. */
function addFeature(p: Float64Array, words: Scale, feature: number, value: number): void {
  const at = feature * classes;
  for (let c = 0; c < classes; c++) p[c]! += words[at + c]! * value;
}

/** How likely each class is, none last. */
export function likely({ index, strength, dense }: Row, { words, wordsScale, buckets }: FreeModel): Float64Array {
  const p = new Float64Array(classes);
  for (let k = 0; k < index.length; k++) addFeature(p, words, index[k]!, strength * wordsScale);
  for (let d = 0; d < dense.length; d++) if (dense[d] !== 0) addFeature(p, words, buckets + d, dense[d]! * wordsScale);
  addFeature(p, words, buckets + dense.length, wordsScale);
  softmax(p);
  return p;
}

export type Side = "source" | "target";
/** One and the same name means something else for either side. */
const salts = { source: 0x2545f491, target: 0x7feb352d } as const;
/** The features of an option as a side. */
export function rowOfOption({ hashes }: Option, side: Side, buckets: number): Int32Array {
  const out = new Int32Array(hashes.length);
  let n = 0;
  for (let i = 0; i < hashes.length; i++) n = once(out, n, mix(hashes[i]! ^ salts[side]) & (buckets - 1));
  return out.subarray(0, n);
}

/** How likely each option is as a side. */
export function likelySides(options: readonly Option[], side: Side, m: FreeModel): Float64Array {
  const p = Float64Array.from(options, (o) => {
    const row = rowOfOption(o, side, m.buckets);
    let sum = 0;
    for (const f of row) sum += m[side][f]!;
    return (sum * m[`${side}Scale`]) / Math.sqrt(row.length);
  });
  softmax(p);
  return p;
}

export type Choice = { readonly head: number; readonly p: number };
/** The likeliest option that is allowed; phrases that overlap are one and the same party and count together. */
export function choose(
  v: View,
  options: readonly Option[],
  p: Float64Array,
  allowed: (head: number) => boolean,
): Choice {
  const phrases = options.map((o) => (o.head < 0 ? null : phraseByTree(v, o.head)));
  let best: Choice & { readonly own: number } = { head: nobody, p: -1, own: 0 };
  options.forEach(({ head }, j) => {
    if (!allowed(head)) return;
    const a = phrases[j];
    let mass = p[j]!;
    if (a)
      phrases.forEach((b, k) => {
        if (k !== j && b && a.start < b.end && b.start < a.end) mass += p[k]!;
      });
    if (mass > best.p + 1e-9 || (mass > best.p - 1e-9 && p[j]! > best.own)) best = { head, p: mass, own: p[j]! };
  });
  return { head: best.head, p: Math.min(1, best.p) };
}
