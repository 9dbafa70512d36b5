import fc from "fast-check";
import { expect, it } from "vitest";
import { pack, restored, stored, unpack } from "./packed.ts";

const same = (weights: Int8Array) => unpack(pack(weights), weights.length).every((w, i) => w === weights[i]);

it("unpacks what it packed", () => {
  const sparse = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: -127, max: 127 })), { maxLength: 20 });
  fc.assert(
    fc.property(sparse, (entries) => same(Int8Array.from(entries.flatMap(([n, w]) => [...new Array(n).fill(0), w])))),
    { seed: 11 },
  );
});

it("keeps long gaps", () => {
  const weights = new Int8Array(3_000_000);
  weights[20_000] = -5;
  weights[2_900_000] = 127;
  expect(same(weights)).toBe(true);
});

it("stores dense weights as they are", () => {
  const dense = Int8Array.from({ length: 300 }, (_, i) => (i % 127) + 1);
  expect(stored(dense).length).toBe(300);
  expect(restored(stored(dense), 300)).toEqual(dense);
});
