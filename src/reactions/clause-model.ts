import type { Words } from "../events/phrases.ts";
import { type Sentence, type Upos, upos } from "../language/types.ts";
import { hashString, mix, over, start } from "../net/hash.ts";
import { softmax } from "../net/softmax.ts";
import { rowOf } from "../net/table.ts";
import type { WordVectors } from "../net/vectors.ts";
import { type ClauseNet, chancesIn, rowsIn, stretchOf } from "./clause-net.ts";
import type { Clause } from "./clauses.ts";
import type { Trees } from "./trees.ts";
import { type StanceLabel, stances } from "./types.ts";

/** A linear scorer of clauses: hashed words and pairs of words, and means of word vectors. */
export type ClauseModel = {
  readonly version: number;
  readonly vectors: WordVectors;
  readonly buckets: number;
  /** `[feature * labels + label]`: buckets first, then the parts of the means, then one constant. */
  readonly weights: Int8Array | Float32Array;
  readonly scale: number;
  /** Reads the clauses again where the linear scorer is in doubt; without it that one reads alone. */
  readonly net?: ClauseNet | undefined;
  /** Says whether a candidate counts, by its signs; without it what the tables say and reads plainly does. */
  readonly weigher?: Trees | undefined;
};
/** The labels of a clause: a stance, or none. */
export const clauseLabels: readonly (StanceLabel | "none")[] = [...(Object.keys(stances) as StanceLabel[]), "none"];

/** Features that are there, each counted `strength`, and the means beside them. */
export type ClauseRow = { readonly index: readonly number[]; readonly strength: number; readonly dense: Float32Array };
/** Means over the content words, the first one, the first two that are no words of saying, the nouns. */
const means = 4;
/** What the two kinds of features weigh against each other; by leaving documents out. */
const [sparseWeight, denseWeight] = [3, 2];

export const rowCount = (model: Pick<ClauseModel, "buckets" | "vectors">) =>
  model.buckets + means * model.vectors.size + 1;

const stop = new Set(
  "the a an of to in on at by with for from and or but as that this these those it its his her their he she they we i our my you be is are was were been being have has had do does did will would shall not n't 's which who whom what when where there also".split(
    " ",
  ),
);
const telling = new Set("not n't we i our must should will would ? no never if there".split(" "));
const saying = new Set(
  "say tell add state note declare insist stress announce write tweet post reiterate warn believe argue claim think".split(
    " ",
  ),
);
const empty = new Set<Upos>(["PUNCT", "PROPN", "NUM", "DET", "ADP", "SYM", "SPACE"]);

/** A word as the scorer sees it; "-" before the first. */
function seen({ language, lemma }: Words, t: number): string {
  if (t < 0) return "-";
  const tag = upos[language.tokens.pos[t]!];
  return tag === "PROPN" || tag === "NUM" ? tag : lemma[t]!;
}

/** Hashes of names that begin so, to be taken on over more letters: no feature's name is written out. */
const begun = (letters: string) => over(start, letters);
const [pairBegun, wordBegun, headBegun] = [begun("b "), begun("u "), begun("h ")];
const beforeBegun = [begun("x1 "), begun("x2 "), begun("x2 ")];
const tellingHash = new Map([...telling].map((form) => [form, hashString(`f ${form}`)]));
const whoHash = { subject: hashString("who subject"), voice: hashString("who voice"), agent: hashString("who agent") };
const sizeHash = [0, 1, 2, 3, 4].map((n) => hashString(`n ${n}`));

const [isContent, isTelling, isSaying, isNoun, isSilent] = [1, 2, 4, 8, 16];
/** What the scorer sees of each word of a document, made once: the clauses of a sentence share their words. */
type Seen = {
  readonly kind: Uint8Array;
  /** Hash of the word with the one before it. */
  readonly pair: Int32Array;
  /** Of the content words: hash, and row of the word's vector or -1. */
  readonly word: Int32Array;
  readonly row: Int32Array;
  readonly vectors: WordVectors;
};
const made = new WeakMap<Words, Seen>();
function seenIn(words: Words, vectors: WordVectors): Seen {
  const before = made.get(words);
  if (before?.vectors === vectors) return before;
  const { lower, lemma, language } = words;
  const count = lower.length;
  const kind = new Uint8Array(count);
  const [pair, word, row] = [new Int32Array(count), new Int32Array(count), new Int32Array(count).fill(-1)];
  let last = "";
  for (let t = 0; t < count; t++) {
    const [form, base, tag] = [lower[t]!, lemma[t]!, upos[language.tokens.pos[t]!]!];
    const now = seen(words, t);
    pair[t] = mix(over(over(over(pairBegun, last), " "), now));
    last = now;
    if (now === "") kind[t]! |= isSilent;
    if (telling.has(form)) kind[t]! |= isTelling;
    if (stop.has(form) || empty.has(tag)) continue;
    kind[t]! |= isContent | (saying.has(base) ? isSaying : 0) | (tag === "NOUN" ? isNoun : 0);
    word[t] = mix(over(wordBegun, base));
    const own = rowOf(vectors.rows, hashString(base));
    row[t] = own >= 0 ? own : rowOf(vectors.rows, hashString(form));
  }
  const all = { kind, pair, word, row, vectors };
  made.set(words, all);
  return all;
}

/** What the scorer sees of a clause and of the three words before it, each once. Names and numbers are only seen as such. */
export function rowOfClause(words: Words, clause: Clause, model: Pick<ClauseModel, "buckets" | "vectors">): ClauseRow {
  const { first, end, who } = clause;
  const all = seenIn(words, model.vectors);
  const { kind, pair, word } = all;
  const last = model.buckets - 1;
  const content: number[] = [];
  const index = [whoHash[who] & last];
  for (let t = first; t < end; t++) {
    const told = (kind[t]! & isTelling) !== 0 && words.lower.indexOf(words.lower[t]!, first) === t;
    if (told) index.push(tellingHash.get(words.lower[t]!)! & last);
    if (kind[t]! & isContent) content.push(t);
    if (t > first && !(kind[t - 1]! & isSilent) && !isPairAgain(words, all, first, t)) index.push(pair[t]! & last);
  }
  for (let k = 0; k < content.length; k++)
    if (!isWordAgain(words, all, content, k)) index.push(word[content[k]!]! & last);
  if (content.length > 0) index.push(mix(over(headBegun, words.lemma[content[0]!]!)) & last);
  for (let back = 1; back <= 3; back++)
    if (back < 3 || seen(words, first - 3) !== seen(words, first - 2))
      index.push(mix(over(beforeBegun[back - 1]!, seen(words, first - back))) & last);
  index.push(sizeHash[Math.min(4, content.length >> 2)]! & last);
  return { index, strength: sparseWeight / Math.sqrt(index.length), dense: denseOf(all, content) };
}

/** Whether the pair of words that ends here stood before in the clause. */
function isPairAgain(words: Words, { pair }: Seen, first: number, t: number): boolean {
  for (let b = first + 1; b < t; b++)
    if (pair[b] === pair[t] && seen(words, b) === seen(words, t) && seen(words, b - 1) === seen(words, t - 1))
      return true;
  return false;
}

function isWordAgain({ lemma }: Words, { word }: Seen, content: readonly number[], k: number): boolean {
  const own = content[k]!;
  for (let i = 0; i < k; i++) if (word[content[i]!] === word[own] && lemma[content[i]!] === lemma[own]) return true;
  return false;
}

function denseOf({ kind, row, vectors }: Seen, content: readonly number[]): Float32Array {
  const out = new Float32Array(means * vectors.size);
  const said = content.filter((t) => !(kind[t]! & isSaying));
  const nouns = content.filter((t) => kind[t]! & isNoun);
  [content, content.slice(0, 1), said.slice(0, 2), nouns].forEach((tokens, part) => {
    mean(
      tokens.map((t) => row[t]!).filter((r) => r >= 0),
      vectors,
      out,
      part * vectors.size,
    );
  });
  return out;
}

function mean(rows: readonly number[], v: WordVectors, out: Float32Array, at: number): void {
  const scale = (denseWeight * v.scale) / rows.length;
  for (const r of rows) for (let d = 0; d < v.size; d++) out[at + d]! += v.values[r * v.size + d]! * scale;
}

/** From this chance of no stance on the linear scorer is not doubted. */
const sure = 0.98;
/** How likely each label is, in the order of `clauseLabels`: by the linear scorer, and the mean of its chances and the net's. */
export type Chances = { readonly linear: Float64Array; readonly mean: Float64Array };
export function chancesOf(words: Words, s: Sentence, clauses: readonly Clause[], model: ClauseModel): Chances[] {
  const linear = clauses.map((c) => likely(rowOfClause(words, c, model), model));
  const alone = linear.map((p) => ({ linear: p, mean: p }));
  const { net } = model;
  if (!net) return alone;
  const doubtful = [...clauses.keys()].filter((k) => linear[k]![clauseLabels.length - 1]! < sure);
  if (doubtful.length === 0) return alone;
  const stretches = doubtful.map((k) => stretchOf(clauses[k]!, s.firstToken));
  const rows = rowsIn(words, s.firstToken, s.endToken, net.known, net.reading.vectors);
  chancesIn(net, rows, stretches, clauseLabels.length).forEach((read, i) => {
    const own = alone[doubtful[i]!]!;
    own.mean = own.linear.map((p, c) => (p + read[c]!) / 2);
  });
  return alone;
}

/** How likely the linear scorer finds each label. */
function likely(row: ClauseRow, model: ClauseModel): Float64Array {
  const labels = clauseLabels.length;
  const p = new Float64Array(labels);
  const { weights, scale, buckets } = model;
  const { index, strength, dense } = row;
  const share = strength * scale;
  let i = 0;
  for (; i + 3 < index.length; i += 4) {
    const [a, b, c, d] = [index[i]!, index[i + 1]!, index[i + 2]!, index[i + 3]!];
    addRows(p, weights, a * labels, b * labels, c * labels, d * labels, share, share, share, share);
  }
  for (; i < index.length; i++) addRow(p, weights, index[i]! * labels, share);
  for (let d = 0; d < dense.length; d += 4) {
    const [a, b, c, e] = [dense[d]!, dense[d + 1]!, dense[d + 2]!, dense[d + 3]!];
    if (a === 0 && b === 0 && c === 0 && e === 0) continue;
    const at = (buckets + d) * labels;
    addRows(p, weights, at, at + labels, at + 2 * labels, at + 3 * labels, a * scale, b * scale, c * scale, e * scale);
  }
  addRow(p, weights, (buckets + dense.length) * labels, scale);
  softmax(p);
  return p;
}

function addRow(p: Float64Array, weights: ClauseModel["weights"], at: number, value: number): void {
  for (let c = 0; c < p.length; c++) p[c]! += weights[at + c]! * value;
}

/** Four rows at once, one after the other for each label: the sums are read and written a fourth as often. */
function addRows(
  p: Float64Array,
  weights: ClauseModel["weights"],
  a: number,
  b: number,
  c: number,
  d: number,
  ofA: number,
  ofB: number,
  ofC: number,
  ofD: number,
): void {
  for (let k = 0; k < p.length; k++)
    p[k] = p[k]! + weights[a + k]! * ofA + weights[b + k]! * ofB + weights[c + k]! * ofC + weights[d + k]! * ofD;
}
