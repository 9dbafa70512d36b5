import { labelCount, moveCount } from "../statements/crf.ts";
import { frozenLexicon } from "../statements/lexicon.ts";
import type { StatementModel, Weighing } from "../statements/model.ts";
import { table } from "../statements/table.ts";
import { weightTable } from "../statements/weights.ts";
import { loadWeights, type Weights, weightArray } from "./weights.ts";

/** Loads the statement model: lexicon, word classes and the weights of both stages. */
export const loadStatements = (): StatementModel =>
  statementModel(loadWeights("statements"), loadWeights("word-classes"));

/** The statement model from its weight files. */
export function statementModel(weights: Weights, classes: Weights): StatementModel {
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
    fixed: weighing(weights, "fixed"),
    relative: weighing(weights, "relative"),
  };
}

function weighing(weights: Weights, name: "fixed" | "relative"): Weighing {
  const part = (what: "Node" | "Edge", width: number) =>
    weightTable(
      weightArray(weights, `${name}${what}Keys`, "Int32Array"),
      weightArray(weights, `${name}${what}`, "Int8Array"),
      width,
      weights.settings[`${name}${what}Largest`] as number[],
    );
  return { node: part("Node", labelCount), edge: part("Edge", moveCount) };
}
