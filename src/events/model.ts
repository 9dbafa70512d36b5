import type { WordClasses } from "../language/words.ts";
import { over, start } from "../net/hash.ts";
import { type FeatureKind, featureKinds, featuresOf } from "./features.ts";
import type { FreeModel } from "./learnt/model.ts";
import type { Masked } from "./mask.ts";
import { type EventType, eventTypes } from "./types.ts";

/** Features of one pair: bucket and value, values scaled so that their squares sum to 1. */
export type Row = { readonly index: Uint32Array; readonly value: Float32Array; readonly names: readonly string[] };
/** How much each kind of feature counts. */
export type KindWeights = Readonly<Record<FeatureKind, number>>;

/** One linear scorer: `weights[bucket * 15 + class]`, times `scale`. */
export type Linear = {
  readonly kinds: KindWeights;
  readonly buckets: number;
  readonly scale: number;
  readonly weights: Int8Array | Float32Array;
};
/** The coder's model: linear scorers whose probabilities are averaged. */
export type EventModel = {
  readonly version: number;
  readonly members: readonly Linear[];
  readonly classes: WordClasses;
  /** The coder of free text learnt from whole documents; null: the rules alone. */
  readonly free: FreeModel | null;
};

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(text: string): number {
  const h = over(start, text);
  return (h ^ (h >>> 15)) >>> 0;
}

export type Named = {
  readonly kind: FeatureKind;
  readonly name: string;
  readonly value: number;
  readonly hash: number;
};
/** The features of a masked pair, each once, values added up. */
export function namedFeatures(masked: Masked, classes: WordClasses): Named[] {
  const seen = new Map<string, { kind: FeatureKind; name: string; value: number; hash: number }>();
  featuresOf(masked, classes, (kind, name, value = 1) => {
    const known = seen.get(name);
    if (known) known.value = Math.max(known.value, value);
    else seen.set(name, { kind, name, value, hash: hash(name) });
  });
  return [...seen.values()];
}

/** One scorer's view of the features: weighed by kind, each kind scaled to length 1 first. */
export function rowOf(features: readonly Named[], kinds: KindWeights, buckets: number): Row {
  const size: Record<string, number> = {};
  for (const f of features) size[f.kind] = (size[f.kind] ?? 0) + f.value * f.value;
  const used = features.filter((f) => kinds[f.kind] > 0);
  const total = Math.sqrt(featureKinds.reduce((sum, k) => sum + (size[k] ? kinds[k] ** 2 : 0), 0)) || 1;
  const index = new Uint32Array(used.length);
  const value = new Float32Array(used.length);
  used.forEach((f, i) => {
    index[i] = f.hash & (buckets - 1);
    value[i] = (f.value / Math.sqrt(size[f.kind]!)) * (kinds[f.kind] / total);
  });
  return { index, value, names: used.map((f) => f.name) };
}

const classes = eventTypes.length;
function softmax(scores: Float64Array): Float64Array {
  const top = Math.max(...scores);
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += scores[c] = Math.exp(scores[c]! - top);
  for (let c = 0; c < classes; c++) scores[c]! /= sum;
  return scores;
}

export function probabilities(member: Linear, row: Row): Float64Array {
  const scores = new Float64Array(classes);
  for (let i = 0; i < row.index.length; i++) {
    const at = row.index[i]! * classes;
    const v = row.value[i]! * member.scale;
    for (let c = 0; c < classes; c++) scores[c]! += member.weights[at + c]! * v;
  }
  return softmax(scores);
}

export type Scored = { readonly event: EventType; readonly confidence: number; readonly all: Float64Array };
/** The likeliest class of a masked pair. */
export function score(masked: Masked, model: EventModel): Scored {
  const features = namedFeatures(masked, model.classes);
  const all = new Float64Array(classes);
  for (const m of model.members) {
    const p = probabilities(m, rowOf(features, m.kinds, m.buckets));
    for (let c = 0; c < classes; c++) all[c]! += p[c]! / model.members.length;
  }
  let best = 0;
  for (let c = 1; c < classes; c++) if (all[c]! > all[best]!) best = c;
  return { event: eventTypes[best]!, confidence: all[best]!, all };
}

const spoken: readonly (readonly [RegExp, string])[] = [
  [/^answer (\S+)$/, "the rules come to $1"],
  [/^answer (\S+) (\S+)$/, "the rules come to $1 ($2)"],
  [/^k1 (\S+) no$/, "the first event word is one of $1, negated"],
  [/^k1 (\S+)(?: \S+)?$/, "the first event word is one of $1"],
  [/^k2 (\S+)(?: \S+)?$/, "under it stands a word of $1"],
  [/^kz (\S+)(?: \S+)?$/, "the last event word is one of $1"],
  [/^kkk? (.+)$/, "event words in this order: $1"],
  [/^x (?:v|n) (\S+) (?:st|ts) (\S+)$/, "a word of $2 stands $1"],
  [/^x after (\S+)$/, "a word of $1 follows the source"],
  [/^x before (\S+)$/, "a word of $1 stands before the target"],
  [/^x (.+)$/, "event word: $1"],
  [/^b(?:st|ts|2)? (.+)$/, "between the two: $1"],
  [/^s\+[12]? (.+)$/, "after the source: $1"],
  [/^s- (.+)$/, "before the source: $1"],
  [/^t-[12]? (.+)$/, "before the target: $1"],
  [/^t\+ (.+)$/, "after the target: $1"],
];

function inWords(name: string): string {
  for (const [pattern, words] of spoken) if (pattern.test(name)) return name.replace(pattern, words);
  return `in the sentence: ${name}`;
}

/** The features that speak most for a class against the mean of all, in words; letters alone are left out. */
export function contributions(masked: Masked, model: EventModel, event: EventType, most: number): string[] {
  const features = namedFeatures(masked, model.classes);
  const sums = new Map<string, number>();
  const wanted = eventTypes.indexOf(event);
  for (const m of model.members) {
    const row = rowOf(features, m.kinds, m.buckets);
    row.names.forEach((name, i) => {
      if (/^(?:c|[fg]2?|[st][+-][fg]) /.test(name)) return;
      const at = row.index[i]! * classes;
      let mean = 0;
      for (let c = 0; c < classes; c++) mean += m.weights[at + c]! / classes;
      sums.set(name, (sums.get(name) ?? 0) + (m.weights[at + wanted]! - mean) * row.value[i]! * m.scale);
    });
  }
  const best = [...sums].filter(([, v]) => v > 0).sort((a, b) => b[1] - a[1]);
  return [...new Set(best.slice(0, 3 * most).map(([name]) => inWords(name)))].slice(0, most);
}
