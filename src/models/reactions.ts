import type { ClauseModel, WordVectors } from "../reactions/clause-model.ts";
import { table } from "../statements/table.ts";
import { loadWeights, type Weights, weightArray } from "./weights.ts";

let vectors: WordVectors | undefined;
/** Loads `models/word-vectors.bin` once. */
export const loadWordVectors = (): WordVectors => (vectors ??= wordVectors(loadWeights("word-vectors")));

const wordVectors = (weights: Weights): WordVectors => ({
  rows: table(weightArray(weights, "words", "Int32Array")),
  size: weights.settings["size"] as number,
  scale: weights.settings["scale"] as number,
  values: weightArray(weights, "values", "Int8Array"),
});

let loaded: ClauseModel | undefined;
/** Loads `models/reactions.bin` and `models/word-vectors.bin` once. */
export function loadClauseModel(): ClauseModel {
  const weights = loadWeights("reactions");
  loaded ??= {
    version: weights.version,
    vectors: loadWordVectors(),
    buckets: weights.settings["buckets"] as number,
    scale: weights.settings["scale"] as number,
    weights: weightArray(weights, "weights", "Int8Array"),
    weigher: {
      features: weights.settings["features"] as number,
      depth: weights.settings["depth"] as number,
      count: weights.settings["count"] as number,
      bias: weights.settings["bias"] as number,
      feature: weightArray(weights, "feature", "Int16Array"),
      threshold: weightArray(weights, "threshold", "Float32Array"),
      leaf: weightArray(weights, "leaf", "Float32Array"),
    },
  };
  return loaded;
}
