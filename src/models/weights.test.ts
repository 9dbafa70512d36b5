import fc from "fast-check";
import { expect, it } from "vitest";
import { readWeights, weightArray, writeWeights } from "./weights.ts";

it("reads back what was written, arrays of every size", () => {
  fc.assert(
    fc.property(fc.int8Array(), fc.float32Array({ noNaN: true }), fc.string(), (a, b, s) => {
      const bytes = writeWeights({ name: "m", version: 2, settings: { s }, arrays: { a, b } });
      const shifted = new Uint8Array(bytes.length + 3);
      shifted.set(bytes, 3);
      const back = readWeights(shifted.subarray(3));
      expect(back.settings).toEqual({ s });
      expect(weightArray(back, "a", "Int8Array")).toEqual(a);
      expect(weightArray(back, "b", "Float32Array")).toEqual(b);
    }),
    { seed: 7 },
  );
});

it("refuses other bytes and other arrays", () => {
  expect(() => readWeights(new Uint8Array(40))).toThrow(/ASSAYW01/);
  const w = readWeights(writeWeights({ name: "m", version: 1, settings: {}, arrays: { a: new Int8Array(3) } }));
  expect(() => weightArray(w, "a", "Int16Array")).toThrow(/no Int16Array "a"/);
});
