import { lemmaHash } from "../../src/language/lemma.ts";
import { tagger } from "../../src/language/tagger.ts";
import { relations, type Upos, upos } from "../../src/language/types.ts";
import { wordCache } from "../../src/language/words.ts";
import { loadWeights, writeWeights } from "../../src/models/weights.ts";
import { wordClasses } from "../../src/models/word-classes.ts";
import type { Sample } from "./data.ts";
import { type Learner, packed, rounded } from "./perceptron.ts";
import { sureWords, type TagSample, type TreeSample, trainParser, trainTagger } from "./syntax.ts";
import { tagSet } from "./tagset.ts";

export type SyntaxSettings = {
  /** how often the gold sentences count beside the silver ones */
  readonly gold: number;
  readonly tagEpochs: number;
  readonly epochs: number;
  /** places of each table, as powers of two */
  readonly tagBits: number;
  readonly moveBits: number;
  readonly labelBits: number;
  /** updates of a row before it counts, of the moves and of the other two tables */
  readonly leastMoves: number;
  readonly least: number;
};
export const syntaxSettings: SyntaxSettings = {
  gold: 2,
  tagEpochs: 3,
  epochs: 6,
  tagBits: 18,
  moveBits: 22,
  labelBits: 18,
  leastMoves: 3,
  least: 3,
};

const word = wordCache(wordClasses(loadWeights("word-classes")));
const labels = relations.filter((r) => r !== "clf" && r !== "dislocated");

/** Tagger, parser and known lemmas from gold and silver sentences, as one weight file. */
export function trainSyntax(
  gold: readonly Sample[],
  news: readonly Sample[],
  set: SyntaxSettings,
  log: (line: string) => void,
): Uint8Array {
  const { tags, indexOf } = tagSet(gold);
  const kinds = Uint8Array.from(tags, (t) => upos.indexOf(t.split("/")[0] as Upos));
  const all = [...gold, ...news];
  const tagged = all.map((s): TagSample => ({ words: s.forms.map(word), tags: Int16Array.from(s.tags, indexOf) }));
  const sure = sureWords(tagged);
  const learnTags = (samples: readonly TagSample[]) => trainTagger(samples, tags.length, set, sure);
  log(
    `${gold.length} gold and ${news.length} silver sentences, ${tags.length} fine tags, ${sure.size} sure words, ${labels.length} labels`,
  );
  const found = crossTagged(tagged, (half) => tagger(rounded(learnTags(half)), sure));
  log("tagged the training sentences");
  const trees = all.map((s, i) => treeSample(s, i < gold.length ? 0 : 1, tagged[i]!, found[i]!));
  const weighted = <T>(samples: readonly T[]) => [
    ...Array.from({ length: set.gold - 1 }, () => samples.slice(0, gold.length)).flat(),
    ...samples,
  ];
  const { moves, labels: labeller } = trainParser(weighted(trees), kinds, labels.length, set, log);
  const tables = { tags: learnTags(weighted(tagged)), moves, labels: labeller };
  log("tagger done");
  return writeWeights({
    name: "language-syntax",
    version: 1,
    settings: { tags, labels, tables: sizes(tables) },
    arrays: {
      tags: packed(tables.tags, small.tags).bytes,
      moves: packed(tables.moves, small.moves).bytes,
      labels: packed(tables.labels, small.labels).bytes,
      sureWords: Int32Array.from(sure.keys()),
      sureTags: Uint8Array.from(sure.values()),
      lemmas: lemmaBits(all),
    },
  });
}

export const sizes = (tables: Readonly<Record<string, Learner>>) =>
  Object.fromEntries(Object.entries(tables).map(([k, l]) => [k, { classes: l.classes, bits: Math.log2(l.mask + 1) }]));
/** Bytes that are too small to be kept (see `packed`). */
const small = { tags: 17, moves: 19, labels: 25 };

/** Tags as the tagger gives them to sentences it has not seen: two halves, each tagged by what the other taught. */
function crossTagged(
  samples: readonly TagSample[],
  learn: (half: readonly TagSample[]) => ReturnType<typeof tagger>,
): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (const half of [0, 1]) {
    const tag = learn(samples.filter((_, i) => i % 2 !== half));
    samples.forEach((s, i) => {
      if (i % 2 !== half) return;
      found[i] = new Uint8Array(s.words.length);
      tag(s.words, found[i]!, 0);
    });
  }
  return found;
}

function treeSample(s: Sample, scheme: number, { words }: TagSample, tags: Uint8Array): TreeSample {
  const n = s.forms.length;
  const heads = new Int32Array(n + 2);
  s.heads.forEach((h, i) => {
    heads[i + 1] = h < 0 ? n + 1 : h + 1;
  });
  return {
    scheme,
    words,
    tags,
    heads,
    labels: Int16Array.from(s.labels, (l) => labels.indexOf(l as (typeof labels)[number])),
  };
}

/** Lemmas seen twice or more, as bits at their hashes. */
function lemmaBits(samples: readonly Sample[]): Uint8Array {
  const bits = new Uint8Array(1 << 17);
  const counts = new Map<string, number>();
  for (const s of samples)
    s.lemmas.forEach((lemma, i) => {
      const kind = { VERB: "V", AUX: "V", NOUN: "N", ADJ: "A", ADV: "A" }[s.tags[i]!.split("/")[0]!];
      if (kind && /^[a-z]+$/.test(lemma)) counts.set(`${kind}${lemma}`, (counts.get(`${kind}${lemma}`) ?? 0) + 1);
    });
  for (const [key, n] of counts) {
    const h = lemmaHash(key.slice(1), key[0]!, bits.length * 8 - 1);
    if (n >= 2) bits[h >> 3]! |= 1 << (h & 7);
  }
  return bits;
}
