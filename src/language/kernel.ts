import { kernelBytes } from "./kernel-bytes.ts";

/** What of WebAssembly is used; the types of Node do not have it. */
type Engine = {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
};

/** Sums of a linear model's weights, in a memory of its own; addresses are in bytes. */
export type Kernel = {
  readonly buffer: ArrayBuffer;
  /** `sum` becomes the sum of the rows, four weights each, of `count` places. */
  readonly few: (places: number, count: number, bits: number, rows: number, sum: number) => void;
  /** `sum` += the listed weights of `count` places. */
  readonly listed: (places: number, count: number, starts: number, sum: number) => void;
};

const engine = () => (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly;
const page = 1 << 16;
let module: object | undefined;

/** A kernel with a memory of so many bytes, all 0 (kernel.wat). */
export function kernel(bytes: number): Kernel {
  const { Module, Instance, Memory } = engine();
  module ??= new Module(Buffer.from(kernelBytes, "base64"));
  const memory = new Memory({ initial: Math.ceil(bytes / page) });
  const { exports } = new Instance(module, { of: { memory } });
  return { ...(exports as Pick<Kernel, "few" | "listed">), buffer: memory.buffer };
}
