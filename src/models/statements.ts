import { table } from "../net/table.ts";
import { labelCount, moveCount } from "../statements/crf.ts";
import type { Forest } from "../statements/forest.ts";
import { frozenLexicon } from "../statements/lexicon.ts";
import type { StatementModel, Weighing } from "../statements/model.ts";
import { weightTable } from "../statements/weights.ts";
import { loadWeights, type Weights, weightArray } from "./weights.ts";

/** Loads the statement model: lexicon, word classes and weights, the larger ones when they are first asked for. */
export const loadStatements = (): StatementModel =>
  statementModel(
    loadWeights("statements"),
    loadWeights("word-classes"),
    () => loadWeights("statements-fast"),
    () => loadWeights("statements-judges"),
  );

/** The statement model from its weight files. */
export function statementModel(
  weights: Weights,
  classes: Weights,
  fast: () => Weights,
  judging: () => Weights,
): StatementModel {
  const lexicon = frozenLexicon(
    table(weightArray(weights, "lexiconKeys", "Int32Array")),
    weightArray(weights, "lexiconBuckets", "Uint8Array"),
    table(weightArray(classes, "words", "Int32Array")),
    weightArray(classes, "fine", "Uint16Array"),
    weightArray(classes, "coarse", "Uint8Array"),
  );
  let fixed: Weighing | undefined;
  let relative: Weighing | undefined;
  let quick: Weighing | undefined;
  let judges: readonly Forest[] | undefined;
  return {
    version: weights.version,
    lexicon,
    get fixed() {
      return (fixed ??= weighing(weights, "fixed"));
    },
    get relative() {
      return (relative ??= weighing(weights, "relative"));
    },
    get judges() {
      return (judges ??= forests(judging()));
    },
    get quick() {
      return (quick ??= weighing(fast(), "quick"));
    },
  };
}

const forests = (weights: Weights): Forest[] =>
  ["source", "cue", "content"].map((role) => ({
    depth: weights.settings.depth as number,
    ask: weightArray(weights, `${role}Ask`, "Uint8Array"),
    above: weightArray(weights, `${role}Above`, "Float32Array"),
    leaf: weightArray(weights, `${role}Leaf`, "Float32Array"),
  }));

function weighing(weights: Weights, name: "fixed" | "relative" | "quick"): Weighing {
  const part = (what: "Node" | "Edge", width: number) =>
    weightTable(
      weightArray(weights, `${name}${what}Keys`, "Int32Array"),
      weightArray(weights, `${name}${what}`, "Int8Array"),
      width,
      weights.settings[`${name}${what}Largest`] as number[],
    );
  return { node: part("Node", labelCount), edge: part("Edge", moveCount) };
}
