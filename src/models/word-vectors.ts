import { table } from "../net/table.ts";
import type { WordVectors } from "../net/vectors.ts";
import { loadWeights, weightArray } from "./weights.ts";

let loaded: WordVectors | undefined;
/** Loads `models/word-vectors.bin` once. */
export function loadWordVectors(): WordVectors {
  if (loaded) return loaded;
  const weights = loadWeights("word-vectors");
  loaded = {
    rows: table(weightArray(weights, "words", "Int32Array")),
    size: weights.settings["size"] as number,
    scale: weights.settings["scale"] as number,
    values: weightArray(weights, "values", "Int8Array"),
  };
  return loaded;
}
