import { readFileSync } from "node:fs";
import wabt from "wabt";
import { engine, page } from "../../src/net/engine.ts";

/** A matrix in the memory of the kernel, row by row. */
export type Matrix = {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
};
type Strides = { readonly row: number; readonly column: number };

const source = new URL("gemm.wat", import.meta.url);
type Kernel = {
  readonly gemm: (m: number, n: number, k: number, a: number, ai: number, ap: number, b: number, c: number) => void;
  readonly add: (n: number, to: number, from: number) => void;
  readonly adam: (n: number, w: number, g: number, f: number, s: number, rate: number) => void;
};

/**
 * Products of matrices of 32-bit floats, four numbers an instruction (WebAssembly SIMD): the same bits on every machine.
 * All matrices lie in one memory of a fixed size, megabytes.
 */
export async function matrices(megabytes: number) {
  const { parseWat } = await wabt();
  const bytes = parseWat("gemm.wat", readFileSync(source), { simd: true }).toBinary({}).buffer;
  const memory = new engine.Memory({ initial: megabytes * 16 });
  const instance = new engine.Instance(new engine.Module(bytes), { env: { memory } });
  const { gemm, add, adam } = instance.exports as Kernel;
  let used = 0;

  /** A matrix of zeros that stays. @throws RangeError where the memory is full */
  function matrix(rows: number, columns: number): Matrix {
    const next = Math.ceil((used + rows * columns * 4) / 16) * 16;
    if (next > megabytes * 16 * page) throw new RangeError(`matrices of more than ${megabytes} MB`);
    const values = new Float32Array(memory.buffer, used, rows * columns);
    used = next;
    return { rows, columns, values };
  }

  /**
   * `c` += `a` `b` for the first `m` rows of `c`. The strides say how far apart rows and columns of `a` lie, in numbers: swapped for
   * the transposed, a row shorter than it is wide for windows that overlap. @throws RangeError where 4 does not divide m, or 8 the columns
   */
  function multiply(m: number, k: number, a: Matrix, { row, column }: Strides, b: Matrix, c: Matrix): void {
    const n = c.columns;
    if (m % 4 !== 0 || n % 8 !== 0 || b.columns !== n || k < 1) throw new RangeError(`no product of ${m}, ${k}, ${n}`);
    if (m === 0) return;
    gemm(m, n, k, a.values.byteOffset, row * 4, column * 4, b.values.byteOffset, c.values.byteOffset);
  }

  /** Adds `n` numbers of `from`, from `row` on, to those of `to` from `at` on. 4 divides `n`. */
  function addInto(n: number, to: Matrix, at: number, from: Matrix, row: number): void {
    add(n, to.values.byteOffset + 4 * at, from.values.byteOffset + 4 * row);
  }

  /** One step of Adam (Kingma and Ba 2015) for all numbers of `value`, with the means 0.9 and 0.999; the slopes are zero afterwards. */
  function descend(value: Matrix, slope: Matrix, first: Matrix, second: Matrix, rate: number): void {
    const at = (m: Matrix) => m.values.byteOffset;
    adam(upTo4(value.values.length), at(value), at(slope), at(first), at(second), rate);
  }
  return { matrix, multiply, addInto, descend };
}
export type Matrices = Awaited<ReturnType<typeof matrices>>;

export const upTo4 = (n: number) => Math.ceil(n / 4) * 4;
/** The matrix from a row on. */
export const rowsFrom = (a: Matrix, row: number): Matrix => ({ ...a, values: a.values.subarray(row * a.columns) });
/** Zero in the first rows. */
export const emptied = (a: Matrix, rows: number): Float32Array => a.values.fill(0, 0, rows * a.columns);
export function transposed(a: Matrix, into: Matrix): void {
  for (let i = 0; i < a.rows; i++)
    for (let j = 0; j < a.columns; j++) into.values[j * into.columns + i] = a.values[i * a.columns + j]!;
}
/** Adds the sums of the columns of the first rows. */
export function sumsInto(into: Matrix, a: Matrix, rows: number): void {
  for (let r = 0; r < rows; r++) for (let c = 0; c < a.columns; c++) into.values[c]! += a.values[r * a.columns + c]!;
}
