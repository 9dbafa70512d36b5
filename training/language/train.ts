import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lemmaHash } from "../../src/language/lemma.ts";
import { type Table, tagger } from "../../src/language/tagger.ts";
import { relations, type Upos, upos } from "../../src/language/types.ts";
import { wordCache } from "../../src/language/words.ts";
import { pack } from "../../src/models/packed.ts";
import { writeWeights } from "../../src/models/weights.ts";
import { dataFolder, ewt, type Sample, silver } from "./data.ts";
import { type Learner, quantize } from "./perceptron.ts";
import { type TagSample, type TreeSample, trainParser, trainTagger } from "./syntax.ts";

const root = join(import.meta.dirname, "..", "..");
const data = dataFolder(root);
const began = performance.now();
const log = (line: string) =>
  console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);

/** Share of the silver sentences that are used, and how often gold counts: chosen on EWT dev and silver dev (README). */
const settings = {
  silver: 0.5,
  gold: 2,
  tagEpochs: 3,
  tagBits: 17,
  moveBits: 20,
  labelBits: 17,
  epochs: 4,
  ...given(),
};

function given(): Record<string, number> {
  return Object.fromEntries(
    process.argv
      .slice(2)
      .map((a) => a.split("="))
      .map(([k, v]) => [k!, Number(v)]),
  );
}

const word = wordCache();
const gold = ewt(join(data, "syntax/en_ewt-ud-train.conllu.gz"));
const every = silver(join(data, "statements/silver/train.tsv.gz"), join(data, "statements/train.jsonl"));
const news = every.filter((_, i) => (i * settings.silver) % 1 < settings.silver);

/** Fine tags seen at least 15 times in EWT; the others fall back to the commonest of their universal tag. */
function tagSet(): { tags: string[]; index: Map<string, number> } {
  const counts = new Map<string, number>();
  for (const s of gold) for (const t of s.tags) counts.set(t, (counts.get(t) ?? 0) + 1);
  const tags = [...counts]
    .filter(([t, n]) => n >= 15 && !t.startsWith("_"))
    .map(([t]) => t)
    .sort();
  const index = new Map(tags.map((t, i) => [t, i]));
  const common = [...tags].sort((a, b) => counts.get(b)! - counts.get(a)!);
  for (const t of counts.keys()) {
    const like = common.find((c) => c.split("/")[0] === t.split("/")[0]);
    if (!index.has(t) && like) index.set(t, index.get(like)!);
  }
  return { tags, index };
}

const { tags, index } = tagSet();
const kinds = Uint8Array.from(tags, (t) => upos.indexOf(t.split("/")[0] as Upos));
const labels = relations.filter((r) => r !== "clf" && r !== "dislocated");
const repeated = (samples: readonly Sample[], times: number) => Array.from({ length: times }, () => samples).flat();
const tagSample = (s: Sample): TagSample => ({
  words: s.forms.map(word),
  tags: Int16Array.from(s.tags, (t) => index.get(t) ?? -1),
});
const learnTags = (samples: readonly Sample[], epochs: number) =>
  trainTagger(samples.map(tagSample), tags.length, settings.tagBits, epochs);

const round = (l: Learner): Table => ({ weights: quantize(l.average()).weights, classes: l.classes, mask: l.mask });

/** Tags as the tagger gives them to sentences it has not seen: two halves, each tagged by what the other taught. */
function crossTagged(samples: readonly Sample[]): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (const half of [0, 1]) {
    const tag = tagger(
      round(
        learnTags(
          samples.filter((_, i) => i % 2 !== half),
          settings.tagEpochs,
        ),
      ),
    );
    samples.forEach((s, i) => {
      if (i % 2 !== half) return;
      found[i] = new Uint8Array(s.forms.length);
      tag(s.forms.map(word), found[i]!, 0);
    });
    log(`tagged half ${half + 1} of the training sentences`);
  }
  return found;
}

function treeSample(s: Sample, found: Uint8Array): TreeSample {
  const n = s.forms.length;
  const heads = new Int32Array(n + 2);
  s.heads.forEach((h, i) => {
    heads[i + 1] = h < 0 ? n + 1 : h + 1;
  });
  const known = Int16Array.from(s.labels, (l) => labels.indexOf(l as (typeof labels)[number]));
  return { words: s.forms.map(word), tags: found, heads, labels: known };
}

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

log(`${gold.length} gold and ${news.length} silver sentences, ${tags.length} fine tags, ${labels.length} labels`);
const all = [...gold, ...news];
const found = crossTagged(all);
const samples = all.map((s, i) => treeSample(s, found[i]!));
const learners = trainParser(
  [...repeatedTrees(settings.gold - 1), ...samples],
  kinds,
  labels.length,
  { moves: settings.moveBits, labels: settings.labelBits },
  settings.epochs,
  log,
);
function repeatedTrees(times: number): TreeSample[] {
  return Array.from({ length: times }, () => samples.slice(0, gold.length)).flat();
}
const tagLearner = learnTags([...repeated(gold, settings.gold), ...news], settings.tagEpochs);
log("tagger done");

const tables = { tags: tagLearner, moves: learners.moves, labels: learners.labels };
const bytes = writeWeights({
  name: "language-syntax",
  version: 1,
  settings: {
    tags,
    labels,
    tables: Object.fromEntries(
      Object.entries(tables).map(([k, l]) => [k, { classes: l.classes, bits: Math.log2(l.mask + 1) }]),
    ),
  },
  arrays: {
    ...Object.fromEntries(Object.entries(tables).map(([k, l]) => [k, pack(quantize(l.average()).weights)])),
    lemmas: lemmaBits([...gold, ...every]),
  },
});
mkdirSync(join(root, "models"), { recursive: true });
writeFileSync(join(root, "models/language-syntax.bin"), bytes);
log(`models/language-syntax.bin: ${(bytes.length / 1e6).toFixed(1)} MB`);
