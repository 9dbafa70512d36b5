import type { Head } from "../net/head.ts";
import type { Judge } from "../net/judge.ts";
import type { Recurrent } from "../net/recurrent.ts";
import { table } from "../net/table.ts";
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

function unpacked(weights: Weights, name: string, scale: number): Float32Array {
  const bytes = weightArray(weights, name, "Int8Array");
  const out = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) out[i] = bytes[i]! * scale;
  return out;
}

/** A reader of sentences from a weight file. @throws Error where the file has none of that name */
export function recurrentIn(weights: Weights, name: string): Recurrent {
  const { widths, units, scales, below, above } = weights.settings[name] as {
    widths: number[];
    units: number;
    scales: number[];
    below: number;
    above: number;
  };
  const layer = (part: string, scale: number) => ({
    weights: unpacked(weights, `${name}.${part}`, scale),
    bias: weightArray(weights, `${name}.${part}Bias`, "Float32Array"),
  });
  return {
    vectors: loadWordVectors(),
    tables: scales.map((by, k) => unpacked(weights, `${name}.table${k}`, by)),
    widths,
    units,
    below: layer("below", below),
    above: layer("above", above),
  };
}

/** A judge over a reader's states from a weight file. @throws Error where the file has none of that name */
export function judgeIn(weights: Weights, name: string): Judge {
  const { hidden, scales, scale } = weights.settings[name] as { hidden: number; scales: number[]; scale: number };
  const floats = (part: string) => weightArray(weights, `${name}.${part}`, "Float32Array");
  return {
    hidden,
    words: scales.map((by, k) => unpacked(weights, `${name}.word${k}`, by)),
    bias: floats("bias"),
    known: table(weightArray(weights, `${name}.known`, "Int32Array")),
    names: unpacked(weights, `${name}.names`, scale),
    outer: floats("outer"),
    outerBias: floats("outerBias"),
  };
}
