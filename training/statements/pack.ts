/** Turns learned weights into the arrays of a weight file. */

import type { WeightArray } from "../../src/models/weights.ts";
import { labelCount, moveCount } from "../../src/statements/crf.ts";
import { byteOf } from "../../src/statements/weights.ts";
import type { Learned } from "./learn.ts";

export type Packed = { arrays: Record<string, WeightArray>; settings: Record<string, number> };

/** Eight bits a weight, by `byteOf`. Rows of zeros are dropped. */
function quantised(keys: Int32Array, weights: Float32Array, width: number) {
  let largest = 1e-6;
  for (const w of weights) largest = Math.max(largest, Math.abs(w));
  const kept: number[] = [];
  const values: number[] = [];
  for (let f = 0; f < keys.length; f++) {
    const row = Array.from({ length: width }, (_, y) => byteOf(weights[f * width + y]!, largest));
    if (row.every((v) => v === 0)) continue;
    kept.push(keys[f]!);
    values.push(...row);
  }
  return { keys: Int32Array.from(kept), values: Int8Array.from(values), largest };
}

/** The arrays of one stage, under the names that the reader in src/models/statements.ts asks for. */
export function packed(name: string, nodeKeys: Int32Array, edgeKeys: Int32Array, w: Learned): Packed {
  const node = quantised(nodeKeys, w.node, labelCount);
  const edge = quantised(edgeKeys, w.edge, moveCount);
  return {
    arrays: {
      [`${name}NodeKeys`]: node.keys,
      [`${name}Node`]: node.values,
      [`${name}EdgeKeys`]: edge.keys,
      [`${name}Edge`]: edge.values,
    },
    settings: { [`${name}NodeLargest`]: node.largest, [`${name}EdgeLargest`]: edge.largest },
  };
}
