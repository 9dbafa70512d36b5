import fc from "fast-check";
import { expect, it } from "vitest";
import { parsed } from "./json-text.ts";

it.each([
  ['{"a":1', "f line 1, column 7"],
  ['{"a":\n [}', "f line 2, column 3"],
  ['{"a":1,}', "f line 1, column 8"],
  ["[1,,2]", "f line 1, column 4"],
  ['[1] "x"', "f line 1, column 5"],
  ["[01]", "f line 1, column 3"],
  ['{"a" 1}', "f line 1, column 6"],
  ['["a\nb"]', "f line 1, column 2"],
  ["", "f line 1, column 1"],
])("names the place where %j stops being JSON", (text, place) => expect(() => parsed(text, "f")).toThrow(`${place}:`));

it.each([
  ['{"a":1,"a":2}', 'f line 1, column 8: the name "a" stands twice'],
  ['{"a":{"b":1},\n"c":[{"b":1},{"b":2,"b":3}]}', "f line 2, column 21"],
  ['{"a\\"":1,"a\\"":2}', "f line 1, column 10"],
])("names the place where a name stands twice: %j", (text, place) => expect(() => parsed(text, "f")).toThrow(place));

it("lets a name stand in two objects, as a value, and with escapes", () => {
  const value = { a: { a: "a", b: ["a", "a"] }, b: 'say "a": {', "c\\": 1, c: "\\" };
  expect(parsed(JSON.stringify(value), "f")).toEqual(value);
});

it("reads what is JSON and always finds a place where it is not", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom("", "}", "x", ",", '"'), (json, at, extra) => {
      const cut = json.slice(0, at % (json.length + 1)) + extra;
      try {
        expect(JSON.stringify(parsed(json, "f"))).toBe(JSON.stringify(JSON.parse(json)));
        parsed(cut, "f");
      } catch (error) {
        expect(String(error)).toMatch(/f line \d+, column \d+/);
      }
    }),
    { seed: 7 },
  );
});
