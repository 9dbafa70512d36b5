import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize } from "node:v8";
import { loadModels } from "../../src/models/index.ts";
import { loadKnowledge } from "../../src/models/knowledge.ts";
import { writeWeights } from "../../src/models/weights.ts";
import { inBytes, packedRecurrent } from "../net/pack.ts";
import { base } from "./examples.ts";
import { everyPart, type LearntScorer, parts } from "./parts.ts";
import { learntScorers, parted, partedRows, weigherOf } from "./weigher.ts";

/*
 * npx tsx training/reactions/train.ts [SCORERS]: learns from clauses/, passages/ and the documents of test/cases/reactions, and writes
 * models/reactions.bin; the readers of clauses are taken from the file where scorers.ts has learnt them before. `npx tsx bench/reactions.ts --apart` learns again for each part of the documents without that part.
 */
const models = await loadModels();
const dossier = { knowledge: loadKnowledge(), reactions: null };
const [file] = process.argv.slice(2);
const scorers = file ? (deserialize(readFileSync(file)) as LearntScorer[]) : await learntScorers(everyPart);
const whole = scorers[parts]!;
const own = parted(scorers);
const { features, depth, count, bias, feature, threshold, leaf } = weigherOf(partedRows(own, models, dossier));
const linear = inBytes(whole.weights);
const { settings, arrays } = packedRecurrent("reading", { ...whole.reading, vectors: base.vectors });
const bytes = writeWeights({
  name: "reactions",
  version: 6,
  settings: { buckets: base.buckets, scale: linear.scale, features, depth, count, bias, ...settings },
  arrays: { weights: linear.values, feature, threshold, leaf, known: whole.hashes, ...whole.head, ...arrays },
});
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
writeFileSync(join(root, "models", "reactions.bin"), bytes);
console.error(`${whole.clauses} clauses of ${own.cases.length} documents and what was made up, ${bytes.length} bytes`);
