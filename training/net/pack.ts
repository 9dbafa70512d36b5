import type { WeightArray } from "../../src/models/weights.ts";
import type { Head } from "../../src/net/head.ts";
import type { Judge } from "../../src/net/judge.ts";
import type { Recurrent } from "../../src/net/recurrent.ts";

/** One byte a number, and what it is to be multiplied with. */
export function inBytes(numbers: Float32Array): { readonly scale: number; readonly values: Int8Array } {
  const scale = numbers.reduce((top, x) => Math.max(top, Math.abs(x)), 0) / 127 || 1;
  return { scale, values: Int8Array.from(numbers, (x) => Math.round(x / scale)) };
}

/** Weights of a reader or a judge, by name and dot, as `recurrentIn` and `judgeIn` of src/models read them; all but the last layer and the constants in bytes. */
type Parts = { readonly settings: Record<string, unknown>; readonly arrays: Record<string, WeightArray> };
export function packedRecurrent(name: string, r: Recurrent): Parts {
  const tables = r.tables.map(inBytes);
  const [below, above] = [inBytes(r.below.weights), inBytes(r.above.weights)];
  return {
    settings: {
      [name]: {
        widths: r.widths,
        units: r.units,
        scales: tables.map((t) => t.scale),
        below: below.scale,
        above: above.scale,
      },
    },
    arrays: {
      ...Object.fromEntries(tables.map((t, k) => [`${name}.table${k}`, t.values])),
      [`${name}.below`]: below.values,
      [`${name}.belowBias`]: r.below.bias,
      [`${name}.above`]: above.values,
      [`${name}.aboveBias`]: r.above.bias,
    },
  };
}
export function packedJudge(name: string, j: Judge, hashes: Int32Array): Parts {
  const names = inBytes(j.names);
  const words = j.words.map(inBytes);
  return {
    settings: { [name]: { hidden: j.hidden, scales: words.map((w) => w.scale), scale: names.scale } },
    arrays: {
      ...Object.fromEntries(words.map((w, k) => [`${name}.word${k}`, w.values])),
      [`${name}.bias`]: j.bias,
      [`${name}.known`]: hashes,
      [`${name}.names`]: names.values,
      [`${name}.outer`]: j.outer,
      [`${name}.outerBias`]: j.outerBias,
    },
  };
}
