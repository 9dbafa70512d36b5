/** Turns learned weights into the arrays of a weight file. */

import type { WeightArray } from "../../src/models/weights.ts";
import { labelCount, moveCount } from "../../src/statements/crf.ts";
import type { Learned } from "./learn.ts";

export type Packed = { arrays: Record<string, WeightArray>; settings: Record<string, number> };

/** Eight bits a weight: the largest 0.01 % are cut off so that the others keep their grain. Rows of zeros are dropped. */
function quantised(
  keys: Int32Array,
  weights: Float32Array,
  width: number,
): { keys: Int32Array; values: Int8Array; scale: number } {
  const size = Float32Array.from(weights, Math.abs).sort();
  const scale = (size[Math.floor(size.length * 0.9999)] ?? 1) / 127 || 1;
  const kept: number[] = [];
  const values: number[] = [];
  for (let f = 0; f < keys.length; f++) {
    const row: number[] = [];
    for (let y = 0; y < width; y++)
      row.push(Math.max(-127, Math.min(127, Math.round(weights[f * width + y]! / scale))));
    if (row.every((v) => v === 0)) continue;
    kept.push(keys[f]!);
    for (const v of row) values.push(v);
  }
  return { keys: Int32Array.from(kept), values: Int8Array.from(values), scale };
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
    settings: { [`${name}NodeScale`]: node.scale, [`${name}EdgeScale`]: edge.scale },
  };
}
