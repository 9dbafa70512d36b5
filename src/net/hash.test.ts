import fc from "fast-check";
import { expect, test } from "vitest";
import { hashString, hashWords, over, start } from "./hash.ts";

test("words are hashed as their joined string would be", () => {
  const words = fc.array(fc.string(), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(words, (list) => {
      expect(hashWords(...(list as [string]))).toBe(hashString(list.join(" ")));
    }),
  );
  expect(hashWords("path", "", "x")).toBe(hashString("path  x"));
});

test("a running hash goes on where it stood", () => {
  expect(over(over(start, "Osm"), "ark")).toBe(over(start, "Osmark"));
  expect(over(start, "Osmark", 0, 3)).toBe(over(start, "Osm"));
});
