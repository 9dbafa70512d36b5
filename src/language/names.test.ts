import { expect, test } from "vitest";
import { nameClasses, nameTagger } from "./names.ts";
import { wordOf } from "./words.ts";

const [outside, begin, last, single] = [0, 1, 3, 4];

test("a step weighs what it does when the sentence is read, since learning changes it", () => {
  const table = { classes: nameClasses, mask: 63, weights: new Float32Array(64 * nameClasses) };
  const transitions = new Float32Array(nameClasses ** 2);
  const tag = nameTagger({ table, transitions, scale: 1, lists: new Map() }, true);
  const words = ["Ada", "Nwosu"].map((form) => wordOf(form));
  const read = () => {
    const out = new Uint8Array(2);
    tag(words, new Uint8Array(2), 0, out, new Float32Array(2));
    return [...out];
  };
  expect(read()).toEqual([outside, outside]);
  transitions[begin * nameClasses + last] = 1;
  expect(read()).toEqual([begin, last]);
  transitions[outside * nameClasses + single] = 2;
  expect(read()).toEqual([outside, single]);
});
