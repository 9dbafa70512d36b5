import { kernel } from "./kernel.ts";
import { softmax } from "./softmax.ts";

/** Two layers over what is pooled: the hidden one, none below zero, and the scores, some unused; hidden units and scores a multiple of 16. */
export type Head = {
  /** `[part * hidden + unit]` */
  readonly inner: Float32Array;
  readonly innerBias: Float32Array;
  /** `[unit * scores + score]` */
  readonly outer: Float32Array;
  readonly outerBias: Float32Array;
};

let rooms: { readonly x: Float32Array; readonly hidden: Float32Array; readonly scores: Float32Array } | undefined;
const most = 1024;
/** @throws RangeError where more than 1,024 numbers are pooled */
function roomFor(parts: number) {
  if (parts > most) throw new RangeError(`a head over ${parts} numbers; at most ${most}`);
  const { room } = kernel();
  rooms ??= { x: room(most), hidden: room(most), scores: room(most) };
  return rooms;
}

/** How likely each of the first `labels` labels is. */
export function chancesBy(head: Head, pooled: Float32Array, labels: number): Float64Array {
  const { x, hidden, scores } = roomFor(pooled.length);
  const { layer, at } = kernel();
  const [units, wide] = [head.innerBias.length, head.outerBias.length];
  x.set(pooled);
  hidden.set(head.innerBias);
  layer(pooled.length, units, x.byteOffset, at(head.inner), hidden.byteOffset);
  for (let k = 0; k < units; k++) hidden[k] = Math.max(0, hidden[k]!);
  scores.set(head.outerBias);
  layer(units, wide, hidden.byteOffset, at(head.outer), scores.byteOffset);
  const out = Float64Array.from(scores.subarray(0, labels));
  softmax(out);
  return out;
}
