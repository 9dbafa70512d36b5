import type { Head } from "../statements/head.ts";
import type { Judge } from "../statements/judge.ts";
import type { Recurrent } from "../statements/recurrent.ts";
import { table } from "../statements/table.ts";
import { type Weights, weightArray } from "./weights.ts";
import { loadWordVectors } from "./word-vectors.ts";

/** A net's last two layers from a weight file. @throws Error where the file has none */
export function headIn(weights: Weights): Head {
  const floats = (name: string) => weightArray(weights, name, "Float32Array");
  return {
    inner: floats("inner"),
    innerBias: floats("innerBias"),
    outer: floats("outer"),
    outerBias: floats("outerBias"),
  };
}

const unpacked = (weights: Weights, name: string, scale: number) =>
  Float32Array.from(weightArray(weights, name, "Int8Array"), (x) => x * scale);

/** A reader of sentences from a weight file. @throws Error where the file has none of that name */
export function recurrentIn(weights: Weights, name: string): Recurrent {
  const { widths, units, scales } = weights.settings[name] as { widths: number[]; units: number; scales: number[] };
  return {
    vectors: loadWordVectors(),
    tables: scales.map((scale, k) => unpacked(weights, `${name}.table${k}`, scale)),
    widths,
    units,
    weights: weightArray(weights, `${name}.weights`, "Float32Array"),
    bias: weightArray(weights, `${name}.bias`, "Float32Array"),
  };
}

/** A judge over a reader's states from a weight file. @throws Error where the file has none of that name */
export function judgeIn(weights: Weights, name: string): Judge {
  const { hidden, places, scale } = weights.settings[name] as { hidden: number; places: number; scale: number };
  const floats = (part: string) => weightArray(weights, `${name}.${part}`, "Float32Array");
  return {
    hidden,
    words: Array.from({ length: places }, (_, k) => floats(`word${k}`)),
    bias: floats("bias"),
    known: table(weightArray(weights, `${name}.known`, "Int32Array")),
    names: unpacked(weights, `${name}.names`, scale),
    outer: floats("outer"),
    outerBias: floats("outerBias"),
  };
}
