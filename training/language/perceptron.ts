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

export function learner(bits: number, classes: number): Learner {
  const weights = new Float32Array((1 << bits) * classes);
  const moved = new Float64Array(weights.length);
  let clock = 1;
  return {
    weights,
    classes,
    mask: (1 << bits) - 1,
    update(rows, count, wanted, given) {
      for (let f = 0; f < count; f++) {
        const from = rows[f]! * classes;
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

/** Rounds weights to one byte each. Cutting off the largest, to round finer, was tried and costs up to 2 points of accuracy. */
export function quantize(weights: Float32Array): { weights: Int8Array; scale: number } {
  let top = 0;
  for (const w of weights) top = Math.max(top, Math.abs(w));
  const scale = top / 127 || 1;
  return { weights: Int8Array.from(weights, (w) => Math.round(w / scale)), scale };
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
