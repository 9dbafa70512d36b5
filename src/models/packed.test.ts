import fc from "fast-check";
import { expect, it } from "vitest";
import { pack, unpack } from "./packed.ts";

function same(given: Int8Array): boolean {
  const { at, weights } = unpack(pack(given));
  const back = new Int8Array(given.length);
  at.forEach((place, i) => {
    back[place] = weights[i]!;
  });
  return weights.every((w) => w !== 0) && back.every((w, i) => w === given[i]);
}

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
