import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The file of a trained model: `ASSAYW01`, the header's length (uint32, little endian), a JSON header,
 * then the arrays, each starting at a multiple of 8 bytes. Little endian throughout.
 */
export type Weights = {
  readonly name: string;
  readonly version: number;
  /** Whatever the model needs beside its arrays: labels, sizes, scales. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly arrays: Readonly<Record<string, WeightArray>>;
};
export type WeightArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

const kinds = { Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array };
type Kind = keyof typeof kinds;
type Entry = { readonly name: string; readonly kind: Kind; readonly length: number; readonly offset: number };
type Header = Pick<Weights, "name" | "version" | "settings"> & { readonly arrays: readonly Entry[] };

const magic = "ASSAYW01";
const aligned = (n: number) => Math.ceil(n / 8) * 8;

/** The bytes of a weight file. Offsets in the header count from the first array's start. */
export function writeWeights(weights: Weights): Uint8Array {
  let offset = 0;
  const arrays = Object.entries(weights.arrays).map(([name, values]): Entry => {
    const entry = { name, kind: values.constructor.name as Kind, length: values.length, offset };
    offset += aligned(values.byteLength);
    return entry;
  });
  const { name, version, settings } = weights;
  const header = new TextEncoder().encode(JSON.stringify({ name, version, settings, arrays } satisfies Header));
  const base = aligned(12 + header.length);
  const bytes = new Uint8Array(base + offset);
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(8, header.length, true);
  bytes.set(header, 12);
  for (const { name: key, offset: at } of arrays) {
    const values = weights.arrays[key]!;
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), base + at);
  }
  return bytes;
}

/** Reads a weight file; the arrays are views, nothing is copied. @throws Error where the bytes are no weight file */
export function readWeights(given: Uint8Array): Weights {
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || new TextDecoder().decode(bytes.subarray(0, 8)) !== magic)
    throw new Error(`a weight file begins with ${magic}; build the weights again with the program in training/`);
  const size = view.getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + size))) as Header;
  const base = bytes.byteOffset + aligned(12 + size);
  const arrays: Record<string, WeightArray> = {};
  for (const { name, kind, length, offset } of header.arrays)
    arrays[name] = new kinds[kind](bytes.buffer as ArrayBuffer, base + offset, length);
  return { name: header.name, version: header.version, settings: header.settings, arrays };
}

/** One array of a model by name and kind. @throws Error where the file has none such */
export function weightArray<K extends Kind>(weights: Weights, name: string, kind: K): InstanceType<(typeof kinds)[K]> {
  const found = weights.arrays[name];
  if (!(found instanceof kinds[kind]))
    throw new Error(`${weights.name} has no ${kind} "${name}"; the weights and the program do not fit together`);
  return found as InstanceType<(typeof kinds)[K]>;
}

let folder: string | undefined;
/** The folder `models/` of this package, from the sources as from the build. */
export function modelsFolder(): string {
  if (folder) return folder;
  let at = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(at, "models")) || !existsSync(join(at, "package.json"))) {
    const up = dirname(at);
    if (up === at) throw new Error("no folder models/ beside package.json above this file");
    at = up;
  }
  folder = join(at, "models");
  return folder;
}

/** Reads `models/<name>.bin`. @throws Error where there is none or it is no weight file */
export function loadWeights(name: string): Weights {
  return readWeights(readFileSync(join(modelsFolder(), `${name}.bin`)));
}
