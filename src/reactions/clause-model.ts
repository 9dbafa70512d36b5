import type { Words } from "../events/phrases.ts";
import { type Sentence, type Upos, upos } from "../language/types.ts";
import { hashString } from "../statements/hash.ts";
import { softmax } from "../statements/softmax.ts";
import { rowOf } from "../statements/table.ts";
import type { WordVectors } from "../statements/vectors.ts";
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

/** A word as the scorer sees it. */
function seen({ language, lemma }: Words, t: number): string {
  const tag = upos[language.tokens.pos[t] ?? -1];
  return tag === "PROPN" || tag === "NUM" ? tag : (lemma[t] ?? "-");
}

/** What the scorer sees of a clause and of the three words before it. Names and numbers are only seen as such. */
export function rowOfClause(words: Words, clause: Clause, model: Pick<ClauseModel, "buckets" | "vectors">): ClauseRow {
  const tags = words.language.tokens.pos;
  const content: number[] = [];
  const names = new Set<string>([`who ${clause.who}`]);
  let before = "";
  for (let t = clause.first; t < clause.end; t++) {
    const [form, tag] = [words.lower[t]!, upos[tags[t]!]!];
    if (telling.has(form)) names.add(`f ${form}`);
    if (!stop.has(form) && !empty.has(tag)) content.push(t);
    const lemma = seen(words, t);
    if (before) names.add(`b ${before} ${lemma}`);
    before = lemma;
  }
  for (const t of content) names.add(`u ${words.lemma[t]}`);
  if (content.length > 0) names.add(`h ${words.lemma[content[0]!]}`);
  for (let back = 1; back <= 3; back++) names.add(`x${Math.min(back, 2)} ${seen(words, clause.first - back)}`);
  names.add(`n ${Math.min(4, content.length >> 2)}`);
  const index = [...names].map((n) => hashString(n) & (model.buckets - 1));
  return { index, strength: sparseWeight / Math.sqrt(index.length), dense: denseOf(words, content, model.vectors) };
}

function denseOf(words: Words, content: readonly number[], vectors: WordVectors): Float32Array {
  const out = new Float32Array(means * vectors.size);
  const said = content.filter((t) => !saying.has(words.lemma[t]!));
  const nouns = content.filter((t) => upos[words.language.tokens.pos[t]!] === "NOUN");
  [content, content.slice(0, 1), said.slice(0, 2), nouns].forEach((tokens, part) => {
    mean(words, tokens, vectors, out, part * vectors.size);
  });
  return out;
}

function mean(words: Words, tokens: readonly number[], v: WordVectors, out: Float32Array, at: number): void {
  const rows = tokens
    .map((t) => {
      const own = rowOf(v.rows, hashString(words.lemma[t]!));
      return own >= 0 ? own : rowOf(v.rows, hashString(words.lower[t]!));
    })
    .filter((r) => r >= 0);
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
  for (const i of index) addRow(p, weights, i * labels, strength * scale);
  for (let d = 0; d < dense.length; d++)
    if (dense[d] !== 0) addRow(p, weights, (buckets + d) * labels, dense[d]! * scale);
  addRow(p, weights, (buckets + dense.length) * labels, scale);
  softmax(p);
  return p;
}

function addRow(p: Float64Array, weights: ClauseModel["weights"], at: number, value: number): void {
  for (let c = 0; c < p.length; c++) p[c]! += weights[at + c]! * value;
}
