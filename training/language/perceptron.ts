import { byteOf, type Table, tableOf, units } from "../../src/language/linear.ts";
import { pack, unpack } from "../../src/models/packed.ts";

/** An averaged perceptron (Collins 2002) over hashed rows of `classes` weights. */
export type Learner = {
  readonly weights: Float32Array;
  readonly classes: number;
  readonly mask: number;
  /** Moves weight from the class given to the class wanted. */
  update(rows: Int32Array, count: number, wanted: number, given: number): void;
  /** Moves one weight. */
  add(at: number, by: number): void;
  /** Counts one decision, so that later weights count less. */
  tick(): void;
  /** The mean of the weights over all decisions. */
  average(): Float32Array;
};

/** @param least updates of a row before it counts (Goldberg and Elhadad 2011): those moved less often come to nothing */
export function learner(bits: number, classes: number, least = 1): Learner {
  const weights = new Float32Array((1 << bits) * classes);
  const moved = new Float64Array(weights.length);
  const held = new Float32Array(least > 1 ? weights.length : 0);
  const updates = new Uint8Array(least > 1 ? 1 << bits : 0);
  let clock = 1;
  const release = (row: number) => {
    for (let i = row * classes; i < (row + 1) * classes; i++) {
      weights[i] = held[i]!;
      moved[i] = held[i]! * clock;
    }
  };
  return {
    weights,
    classes,
    mask: (1 << bits) - 1,
    update(rows, count, wanted, given) {
      for (let f = 0; f < count; f++) {
        const row = rows[f]!;
        const from = row * classes;
        if (least > 1 && updates[row]! < least) {
          held[from + wanted]! += 1;
          held[from + given]! -= 1;
          if (++updates[row]! === least) release(row);
          continue;
        }
        weights[from + wanted]! += 1;
        weights[from + given]! -= 1;
        moved[from + wanted]! += clock;
        moved[from + given]! -= clock;
      }
    },
    add(at, by) {
      weights[at]! += by;
      moved[at]! += by * clock;
    },
    tick: () => {
      clock++;
    },
    average: () => weights.map((w, i) => w - moved[i]! / clock),
  };
}

/**
 * What a weight file keeps of a learner's mean: a byte a weight, those under `small` left out, and what a unit of its table is worth.
 * With 18 for the moves and 24 for the labels the file is a third, and the trees are as good.
 */
export function packed(l: Learner, small = 1): { readonly bytes: Uint8Array; readonly scale: number } {
  const mean = l.average();
  let largest = 1e-6;
  for (const w of mean) largest = Math.max(largest, Math.abs(w));
  const bytes = Int8Array.from(mean, (w) => {
    const byte = byteOf(w, largest);
    return Math.abs(byte) < small ? 0 : byte;
  });
  return { bytes: pack(bytes), scale: largest / units };
}

/** The table that would be read from a weight file with all its weights. */
export function rounded(l: Learner): Table {
  const { at, weights } = unpack(packed(l).bytes);
  return tableOf(l.classes, l.mask, at, weights);
}

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
