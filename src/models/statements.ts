import { frozenLexicon } from "../statements/lexicon.ts";
import type { Stage, StatementModel } from "../statements/model.ts";
import { table } from "../statements/table.ts";
import { hasWeights, loadWeights, type Weights, weightArray } from "./weights.ts";

/** Loads the statement model: lexicon, word classes and the weights of both stages. */
export function loadStatements(): StatementModel {
  const weights = loadWeights("statements");
  const classes = loadWeights("word-classes");
  const lexicon = frozenLexicon(
    table(weightArray(weights, "lexiconKeys", "Int32Array")),
    weightArray(weights, "lexiconBuckets", "Uint8Array"),
    table(weightArray(classes, "words", "Int32Array")),
    weightArray(classes, "fine", "Uint16Array"),
    weightArray(classes, "coarse", "Uint8Array"),
  );
  return {
    version: weights.version,
    lexicon,
    first: stage(weights, "first"),
    second: "secondNodeKeys" in weights.arrays ? stage(weights, "second") : null,
  };
}

/** Whether the weights are there. */
export const hasStatements = () => hasWeights("statements") && hasWeights("word-classes");

function stage(weights: Weights, name: "first" | "second"): Stage {
  return {
    node: table(weightArray(weights, `${name}NodeKeys`, "Int32Array")),
    nodeWeights: weightArray(weights, `${name}Node`, "Int8Array"),
    nodeScale: Number(weights.settings[`${name}NodeScale`]),
    edge: table(weightArray(weights, `${name}EdgeKeys`, "Int32Array")),
    edgeWeights: weightArray(weights, `${name}Edge`, "Int8Array"),
    edgeScale: Number(weights.settings[`${name}EdgeScale`]),
  };
}
