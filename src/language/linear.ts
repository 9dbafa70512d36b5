import { type Kernel, kernel } from "./kernel.ts";

/**
 * Weights of a linear model over hashed features. Features are hashed to many places, so that few fall together, and only
 * the weights that came to something are kept: where there are few classes, a set of bits says which places have a row, and
 * the number of bits before gives the row; else a place lists its classes with their weights, a few of many.
 */
export type Table = {
  readonly classes: number;
  /** places of features less one: a power of two less one */
  readonly mask: number;
  /** `classes` numbers a place, as long as they are learnt */
  readonly weights?: Float32Array;
  /** the whole numbers they are learnt to be */
  readonly kept?: Kept;
};

/** Weights in the memory of a kernel, where they are summed. */
export type Kept = {
  readonly kernel: Kernel;
  /** room for the places asked for, and for the sums */
  readonly places: Int32Array;
  readonly sums: Int32Array;
  /** where the bits stand that say which places have a row, or where the addresses of each place's list */
  readonly index: number;
  /** where the rows stand; undefined where weights are listed */
  readonly rows?: number;
};

/** A weight's byte is its signed square root in 127ths of the largest: fine where most are, and the largest kept whole. */
export const byteOf = (weight: number, largest: number) =>
  Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / largest));

/** Whole numbers that stand for the largest weight. */
export const units = 32767;

/** What each byte is worth in units; negative bytes stand from 128 on. */
export const worth = Int32Array.from({ length: 256 }, (_, b) => {
  const byte = (b << 24) >> 24;
  return Math.round(Math.sign(byte) * (byte / 127) ** 2 * units);
});

/** Adds up the weights of the first `count` places, some hundred at most, into `scores` from `at` on. */
export function sum(table: Table, places: Int32Array, count: number, scores: Float64Array, at = 0) {
  if (table.kept) sumKept(table.kept, table.classes, places, count, scores, at);
  else sumRows(table.weights!, table.classes, places, count, scores, at);
}

function sumKept(kept: Kept, classes: number, places: Int32Array, count: number, out: Float64Array, at: number) {
  const { kernel, index, rows, sums } = kept;
  const [from, to] = [kept.places.byteOffset, sums.byteOffset];
  for (let f = 0; f < count; f++) kept.places[f] = places[f]!;
  if (rows !== undefined) kernel.few(from, count, index, rows, to);
  else {
    for (let k = 0; k < classes; k++) sums[k] = 0;
    kernel.listed(from, count, index, to);
  }
  for (let k = 0; k < classes; k++) out[at + k] = sums[k]!;
}

function sumRows(w: Float32Array, classes: number, places: Int32Array, count: number, out: Float64Array, at: number) {
  for (let k = 0; k < classes; k++) {
    let sum = 0;
    for (let f = 0; f < count; f++) sum += w[places[f]! * classes + k]!;
    out[at + k] = sum;
  }
}

/** The class with the highest sum; `scores` keeps the sums. */
export function best(table: Table, places: Int32Array, count: number, scores: Float64Array): number {
  sum(table, places, count, scores);
  let top = 0;
  for (let k = 1; k < table.classes; k++) if (scores[k]! > scores[top]!) top = k;
  return top;
}

/** Rows of at most this many classes hold a number for each. */
const few = 4;
/** Places that can be asked for at a time. */
const most = 256;

/** Bytes filled up to what a processor fetches at a time. */
const whole = (bytes: number) => 64 * Math.ceil(bytes / 64);

/** A table of the weights that are not 0. @param at the place of each in `classes` numbers a place, rising @param bytes their bytes */
export function tableOf(classes: number, mask: number, at: Int32Array, bytes: Int8Array): Table {
  const sums = 4 * most;
  const index = sums + whole(4 * Math.max(few, classes));
  const made = classes > few ? listed(classes, mask, at, bytes, index) : rowed(classes, mask, at, bytes, index);
  const { buffer } = made.kernel;
  const room = { places: new Int32Array(buffer, 0, most), sums: new Int32Array(buffer, sums, classes) };
  return { classes, mask, kept: { ...made, ...room, index } };
}

/** A row of `few` weights for each place that has any, behind one of zeros. */
function rowed(classes: number, mask: number, at: Int32Array, bytes: Int8Array, index: number) {
  const words = (mask >>> 5) + 1;
  const rows = index + whole(8 * words);
  const made = kernel(rows + 2 * few * (1 + rowsOf(classes, at)));
  const bits = new Int32Array(made.buffer, index, 2 * words);
  const weights = new Int16Array(made.buffer, rows);
  for (let i = 0, row = 0, last = -1; i < at.length; i++) {
    const place = Math.floor(at[i]! / classes);
    if (place !== last) row++;
    last = place;
    bits[2 * (place >>> 5)]! |= 1 << (place & 31);
    weights[row * few + (at[i]! % classes)] = worth[bytes[i]! & 255]!;
  }
  for (let w = 0, before = 0; w < words; w++) {
    bits[2 * w + 1] = before;
    before += ones(bits[2 * w]!);
  }
  return { kernel: made, rows };
}

/** How many places have a weight. */
function rowsOf(classes: number, at: Int32Array): number {
  let rows = 0;
  for (let i = 0, next = 0; i < at.length; i++) {
    if (at[i]! < next) continue;
    rows++;
    next = (Math.floor(at[i]! / classes) + 1) * classes;
  }
  return rows;
}

/** Ones in the binary digits of a word (Warren, Hacker's Delight, 5-1). */
function ones(x: number): number {
  x -= (x >>> 1) & 0x55555555;
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The weights of one place after the other's, each with four times its class in the lower half: where it is added. */
function listed(classes: number, mask: number, at: Int32Array, bytes: Int8Array, index: number) {
  const list = index + whole(4 * (mask + 2));
  // one more: what stands behind the last is looked at, too
  const made = kernel(list + 4 * (at.length + 1));
  const starts = new Int32Array(made.buffer, index, mask + 2);
  const weights = new Int32Array(made.buffer, list);
  for (let i = 0, place = 0; place <= mask + 1; place++) {
    starts[place] = list + 4 * i;
    for (; i < at.length && at[i]! < (place + 1) * classes; i++)
      weights[i] = (worth[bytes[i]! & 255]! << 16) | (4 * (at[i]! - place * classes));
  }
  return { kernel: made };
}
