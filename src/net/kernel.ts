import { engine } from "./engine.ts";
import { kernelBytes } from "./kernel-bytes.ts";

type Functions = {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** `out[n]` += `x[k]` `w[k x n]` */
  readonly layer: (k: number, n: number, x: number, w: number, out: number) => void;
  /** `to[n]` += `from[n]` */
  readonly add: (n: number, from: number, to: number) => void;
  /** The sum of max(0, a) b. */
  readonly score: (n: number, a: number, b: number) => number;
  /** `to[n]` = `start[n]` + the n numbers at each of `count` addresses that are listed, in their order. */
  readonly gather: (n: number, start: number, list: number, count: number, to: number) => void;
  /** `to[n]` = the larger of `to[n]` and `from[n]`. */
  readonly top: (n: number, from: number, to: number) => void;
  /** `to[n]` += `from[n]` `share`, rounded once. */
  readonly mix: (n: number, share: number, from: number, to: number) => void;
  /** `turn` at `count` words one after the other, from the state at `before`; steps in bytes, below zero from the end to the beginning. */
  readonly along: (
    count: number,
    n: number,
    gifts: number,
    before: number,
    giftStep: number,
    stateStep: number,
  ) => void;
  /** `out` = `before` + gate (proposal - `before`); gifts are n gates and n proposals. */
  readonly turn: (n: number, gifts: number, before: number, out: number) => void;
  /** `sum[n]` += the rows of those features that `table` knows (weights.ts). */
  readonly weigh: (
    features: number,
    count: number,
    table: number,
    end: number,
    mask: number,
    stride: number,
    n: number,
    sum: number,
  ) => void;
};

/**
 * The sums and products of the nets, four numbers an instruction (WebAssembly SIMD, the same bits on every machine; kernel.wat). Arrays lie in
 * its memory, 384 MB whose pages are taken when first used; addresses are those arrays' `byteOffset`. Sizes are multiples of 16.
 */
function start() {
  const module = new engine.Module(Buffer.from(kernelBytes, "base64"));
  const functions = new engine.Instance(module).exports as unknown as Functions;
  const { buffer } = functions.memory;
  let used = 0;
  /** An array of zeros in the memory, for good. @throws RangeError where the memory is full */
  function room(size: number): Float32Array {
    const next = used + Math.ceil(size / 16) * 64;
    if (next > buffer.byteLength) throw new RangeError("the models need more than 384 MB");
    const out = new Float32Array(buffer, used, size);
    used = next;
    return out;
  }
  /** A list of addresses in the memory, for good. */
  const list = (size: number) => new Int32Array(buffer, room(size).byteOffset, size);
  const copies = new WeakMap<Float32Array, number>();
  /** Where an array stands: one of the memory itself, any other in a copy that is made once. */
  function at(values: Float32Array): number {
    if (values.buffer === buffer) return values.byteOffset;
    let known = copies.get(values);
    if (known === undefined) {
      const copy = room(values.length);
      copy.set(values);
      known = copy.byteOffset;
      copies.set(values, known);
    }
    return known;
  }
  let copied = room(0);
  /** Where a part of an array stands; of one that is not of the memory, a copy until the next. */
  function partAt(values: Float32Array, from: number, size: number): number {
    if (values.buffer === buffer) return values.byteOffset + 4 * from;
    if (copied.length < size) copied = room(size);
    copied.set(values.subarray(from, from + size));
    return copied.byteOffset;
  }
  return { ...functions, room, list, at, partAt, left: () => (buffer.byteLength - used) / 4 };
}
let started: ReturnType<typeof start> | undefined;
export function kernel(): ReturnType<typeof start> {
  started ??= start();
  return started;
}
