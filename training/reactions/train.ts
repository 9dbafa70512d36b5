import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadModels } from "../../src/models/index.ts";
import { loadKnowledge } from "../../src/models/knowledge.ts";
import { writeWeights } from "../../src/models/weights.ts";
import { base, casesOf } from "./examples.ts";
import { partedRows, partedScorers, scorerOf, weigherOf } from "./weigher.ts";

/*
 * npx tsx training/reactions/train.ts: learns from clauses/, passages/ and the documents of test/cases/reactions, and writes
 * models/reactions.bin. `npx tsx bench/reactions.ts --apart` learns again for each part of the documents without that part.
 */
const models = await loadModels();
const dossier = { knowledge: loadKnowledge(), reactions: null };
const parted = partedScorers(casesOf(), models);
const { weights } = scorerOf(parted.examples);
const { features, depth, count, bias, feature, threshold, leaf } = weigherOf(partedRows(parted, models, dossier));
const scale = weights.reduce((top, x) => Math.max(top, Math.abs(x)), 0) / 127 || 1;
const bytes = writeWeights({
  name: "reactions",
  version: 2,
  settings: { buckets: base.buckets, scale, features, depth, count, bias },
  arrays: { weights: Int8Array.from(weights, (x) => Math.round(x / scale)), feature, threshold, leaf },
});
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
writeFileSync(join(root, "models", "reactions.bin"), bytes);
console.error(
  `${parted.examples.length} clauses of ${parted.cases.length} documents and what was made up, ${bytes.length} bytes`,
);
