import { table } from "../net/table.ts";
import type { ClauseModel } from "../reactions/clause-model.ts";
import { headIn, recurrentIn } from "./net.ts";
import { loadWeights, weightArray } from "./weights.ts";
import { loadWordVectors } from "./word-vectors.ts";

let loaded: ClauseModel | undefined;
/** Loads `models/reactions.bin` and `models/word-vectors.bin` once. */
export function loadClauseModel(): ClauseModel {
  if (loaded) return loaded;
  const weights = loadWeights("reactions");
  loaded = {
    version: weights.version,
    vectors: loadWordVectors(),
    buckets: weights.settings["buckets"] as number,
    scale: weights.settings["scale"] as number,
    weights: weightArray(weights, "weights", "Int8Array"),
    net: {
      known: table(weightArray(weights, "known", "Int32Array")),
      reading: recurrentIn(weights, "reading"),
      head: headIn(weights),
    },
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
