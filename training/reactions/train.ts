import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadModels } from "../../src/models/index.ts";
import { loadKnowledge } from "../../src/models/knowledge.ts";
import { writeWeights } from "../../src/models/weights.ts";
import { inBytes, packedRecurrent } from "../net/pack.ts";
import { base, casesOf } from "./examples.ts";
import { partedRows, partedScorers, scorerOf, weigherOf } from "./weigher.ts";

/*
 * npx tsx training/reactions/train.ts: learns from clauses/, passages/ and the documents of test/cases/reactions, and writes
 * models/reactions.bin. `npx tsx bench/reactions.ts --apart` learns again for each part of the documents without that part.
 */
const models = await loadModels();
const dossier = { knowledge: loadKnowledge(), reactions: null };
const parted = await partedScorers(casesOf(), models);
const { weights, net } = await scorerOf(parted.examples);
const { features, depth, count, bias, feature, threshold, leaf } = weigherOf(partedRows(parted, models, dossier));
const linear = inBytes(weights);
const { settings, arrays } = packedRecurrent("reading", net.reading);
const bytes = writeWeights({
  name: "reactions",
  version: 4,
  settings: { buckets: base.buckets, scale: linear.scale, features, depth, count, bias, ...settings },
  arrays: { weights: linear.values, feature, threshold, leaf, known: net.hashes, ...net.head, ...arrays },
});
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
writeFileSync(join(root, "models", "reactions.bin"), bytes);
console.error(
  `${parted.examples.length} clauses of ${parted.cases.length} documents and what was made up, ${bytes.length} bytes`,
);
