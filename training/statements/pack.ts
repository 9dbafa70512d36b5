/** Turns learned weights into the arrays of a weight file. */
import { byteOf } from "../../src/language/linear.ts";
import type { WeightArray } from "../../src/models/weights.ts";
import { labelCount, moveCount } from "../../src/statements/crf.ts";

export type Packed = { arrays: Record<string, WeightArray>; settings: Record<string, number[]> };
/** Feature hashes and their rows of weights. */
export type Weighed = { keys: Int32Array; weights: Float32Array };

/** Rows of 8-bit weights, by `byteOf`, the parts of a key side by side; rows of zeros are dropped. All parts have the same keys. */
function quantised(keys: Int32Array, parts: readonly Float32Array[], width: number) {
  const largest = parts.map((w) => w.subarray(0, keys.length * width).reduce((m, x) => Math.max(m, Math.abs(x)), 1e-6));
  const kept: number[] = [];
  const values: number[] = [];
  for (let f = 0; f < keys.length; f++) {
    const row = parts.flatMap((w, k) =>
      Array.from({ length: width }, (_, y) => byteOf(w[f * width + y]!, largest[k]!)),
    );
    if (row.every((v) => v === 0)) continue;
    kept.push(keys[f]!);
    for (const v of row) values.push(v);
  }
  return { keys: Int32Array.from(kept), values: Int8Array.from(values), largest };
}

/** The arrays under the names that the reader in src/models/statements.ts asks for. */
export function packed(name: string, what: "Node" | "Edge", keys: Int32Array, parts: readonly Float32Array[]): Packed {
  const q = quantised(keys, parts, what === "Node" ? labelCount : moveCount);
  const at = `${name}${what}`;
  return { arrays: { [`${at}Keys`]: q.keys, [at]: q.values }, settings: { [`${at}Largest`]: q.largest } };
}

/** One chain's weights for both stages: the second's first rows are for the features of the first, the rest are its own. */
export function packedPair(what: "Node" | "Edge", first: Weighed, second: Weighed): Packed {
  const n = first.keys.length;
  const width = what === "Node" ? labelCount : moveCount;
  const fixed = packed("fixed", what, first.keys, [first.weights, second.weights]);
  const own = packed("relative", what, second.keys.subarray(n), [second.weights.subarray(n * width)]);
  return { arrays: { ...fixed.arrays, ...own.arrays }, settings: { ...fixed.settings, ...own.settings } };
}
