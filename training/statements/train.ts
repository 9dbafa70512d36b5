/**
 * Trains the statement model on the gold statements of PolNeAR, read by the program's own language stage.
 * Usage: tsx training/statements/train.ts GOLD.jsonl PARSED.jsonl OUT.bin
 */
import { writeFileSync } from "node:fs";
import { writeWeights } from "../../src/models/weights.ts";
import { freeze } from "./data.ts";
import { learnMean, type Settings } from "./learn.ts";
import { packedPair } from "./pack.ts";
import { firstStage, jackknifed, secondStage } from "./prepare.ts";

const [, , goldPath, parsedPath, output] = process.argv;
if (!goldPath || !parsedPath || !output) throw new Error("usage: train.ts GOLD.jsonl PARSED.jsonl OUT.bin");
const started = Date.now();
const note = (line: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`);

const parts = 4;
/** Each stage is the mean of three trainings: dropout makes them differ, and their mean is worth more than a longer one. */
const firstRuns: readonly Settings[] = [1, 7, 11].map((seed) => ({
  epochs: 4,
  rate: 0.1,
  lambda: 20,
  keep: 0.25,
  seed,
}));
const secondRuns: readonly Settings[] = [
  { epochs: 3, rate: 0.1, lambda: 40, keep: 0.25, seed: 2 },
  { epochs: 4, rate: 0.1, lambda: 40, keep: 0.2, seed: 107 },
  { epochs: 4, rate: 0.1, lambda: 30, keep: 0.15, seed: 111 },
];

const one = firstStage(goldPath, parsedPath, note);
const { node, edge } = one;
const first = learnMean(one.byDocument.flat(), node.counts, edge.counts, firstRuns, note);
const two = secondStage(one, jackknifed(one, parts, note), note);
const second = learnMean(two.byDocument.flat(), two.nodeCounts, two.edgeCounts, secondRuns, note);
const nodes = packedPair(
  "Node",
  { keys: node.keys, weights: first.node },
  { keys: two.nodeKeys, weights: second.node },
);
const edges = packedPair(
  "Edge",
  { keys: edge.keys, weights: first.edge },
  { keys: two.edgeKeys, weights: second.edge },
);
const { keys, buckets } = freeze(one.counts);
const arrays = { lexiconKeys: keys, lexiconBuckets: buckets, ...nodes.arrays, ...edges.arrays };
const bytes = writeWeights({
  name: "statements",
  version: 1,
  settings: { ...nodes.settings, ...edges.settings },
  arrays,
});
writeFileSync(output, bytes);
note(`${output}: ${bytes.length} bytes`);
