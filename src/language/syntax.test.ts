import { expect, test } from "vitest";
import { begin, make, moveFeatureCount, moveFeatures, newState, shift } from "./syntax.ts";
import type { Word } from "./words.ts";

test("what a move is judged by depends on the state alone, not on what stood in the list before", () => {
  const state = newState(8);
  const words = [11, 12, 13].map((low) => ({ low }) as Word);
  begin(state, words, Uint8Array.from([1, 2, 3]), 0, new Uint8Array(8));
  make(state, shift);
  const [clean, used] = [new Int32Array(moveFeatureCount), new Int32Array(moveFeatureCount).fill(77)];
  moveFeatures(state, 0xffff, clean);
  moveFeatures(state, 0xffff, used);
  expect([...used]).toEqual([...clean]);
});
