/** What of WebAssembly is used; the types of Node do not have it. */
type Engine = {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports?: object) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly Memory: new (pages: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
};
export const { WebAssembly: engine } = globalThis as unknown as { readonly WebAssembly: Engine };
/** Bytes of a page of memory. */
export const page = 1 << 16;
