import { engine, page } from "../net/engine.ts";
import { kernelBytes } from "./kernel-bytes.ts";

/** Sums of a linear model's weights, in a memory of its own; addresses are in bytes. */
export type Kernel = {
  readonly buffer: ArrayBuffer;
  /** `sum` becomes the sum of the rows, four weights each, of `count` places. */
  readonly few: (places: number, count: number, bits: number, rows: number, sum: number) => void;
  /** `sum` += the listed weights of `count` places. */
  readonly listed: (places: number, count: number, starts: number, sum: number) => void;
};

let module: object | undefined;

/** A kernel with a memory of so many bytes, all 0 (kernel.wat). */
export function kernel(bytes: number): Kernel {
  module ??= new engine.Module(Buffer.from(kernelBytes, "base64"));
  const memory = new engine.Memory({ initial: Math.ceil(bytes / page) });
  const { exports } = new engine.Instance(module, { of: { memory } });
  return { ...(exports as Pick<Kernel, "few" | "listed">), buffer: memory.buffer };
}
