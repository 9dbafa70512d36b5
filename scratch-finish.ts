import { readFileSync, writeFileSync } from "node:fs"; import { deserialize } from "node:v8";
import { writeWeights } from "./src/models/weights.ts"; import { inBytes, packedRecurrent } from "./training/net/pack.ts"; import { base } from "./training/reactions/examples.ts"; import { parts } from "./training/reactions/parts.ts";
const scorers = deserialize(readFileSync("/tmp/w/scorers")) as any[]; const whole = scorers[parts]!;
const { features, depth, count, bias, feature, threshold, leaf } = deserialize(readFileSync("/tmp/w/forest-1"));
const linear = inBytes(whole.weights); const { settings, arrays } = packedRecurrent("reading", { ...whole.reading, vectors: base.vectors });
const bytes = writeWeights({ name: "reactions", version: 6, settings: { buckets: base.buckets, scale: linear.scale, features, depth, count, bias, ...settings }, arrays: { weights: linear.values, feature, threshold, leaf, known: whole.hashes, ...whole.head, ...arrays } } as any);
writeFileSync("models/reactions.bin", bytes); console.log(whole.clauses, bytes.length);
