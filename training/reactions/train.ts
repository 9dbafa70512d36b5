import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadModels } from "../../src/models/index.ts";
import { writeWeights } from "../../src/models/weights.ts";
import { base, documentExamples, inventedExamples } from "./examples.ts";
import { learn } from "./learn.ts";

/*
 * npx tsx training/reactions/train.ts: learns from clauses/ and the documents of test/cases/reactions, and writes
 * models/reactions.bin. `npx tsx bench/reactions.ts --apart` learns again for each part of the documents without that part.
 */
const models = await loadModels();
const examples = [...inventedExamples(models), ...[...documentExamples(models).values()].flat()];
const w = learn(examples, base);
const scale = w.reduce((top, x) => Math.max(top, Math.abs(x)), 0) / 127 || 1;
const bytes = writeWeights({
  name: "reactions",
  version: 1,
  settings: { buckets: base.buckets, scale },
  arrays: { weights: Int8Array.from(w, (x) => Math.round(x / scale)) },
});
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
writeFileSync(join(root, "models", "reactions.bin"), bytes);
console.error(`${examples.length} clauses, ${bytes.length} bytes`);
