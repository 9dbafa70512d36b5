import type { Filters, Head } from "../statements/filters.ts";
import { type Table, table } from "../statements/table.ts";
import { type Weights, weightArray } from "./weights.ts";
import { loadWordVectors } from "./word-vectors.ts";

/** A small net of a weight file; `tables` names those that stand beside the words' own. @throws Error where the file has no such net */
export function netIn(weights: Weights, tables: readonly string[]): { known: Table; filters: Filters; head: Head } {
  const floats = (name: string) => weightArray(weights, name, "Float32Array");
  const scale = weights.settings["ownScale"] as number;
  const own = Float32Array.from(weightArray(weights, "own", "Int8Array"), (x) => x * scale);
  return {
    known: table(weightArray(weights, "known", "Int32Array")),
    filters: {
      vectors: loadWordVectors(),
      tables: [own, ...tables.map(floats)],
      widths: weights.settings["widths"] as number[],
      count: weights.settings["filters"] as number,
      weights: floats("filters"),
      bias: floats("filterBias"),
    },
    head: {
      inner: floats("inner"),
      innerBias: floats("innerBias"),
      outer: floats("outer"),
      outerBias: floats("outerBias"),
    },
  };
}
