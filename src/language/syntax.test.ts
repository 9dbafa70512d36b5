import { expect, test } from "vitest";
import { moveFeatureCount, moveFeatures } from "./syntax-moves.ts";
import { begin, left, make, newState, onlyMove, reduce, right, shift } from "./syntax-state.ts";
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
  expect(clean.length).toBe(69); // as many as the weights were learnt with
});

test("with nothing on the stack a word can only be shifted, with nothing to come the stack can only be emptied", () => {
  const state = newState(8);
  begin(state, [{ low: 11 } as Word, { low: 12 } as Word], Uint8Array.from([1, 2]), 0, new Uint8Array(8));
  expect(onlyMove(state)).toBe(shift);
  make(state, shift);
  expect(onlyMove(state)).toBe(-1);
  make(state, right);
  expect(onlyMove(state)).toBe(reduce);
  make(state, reduce);
  expect(onlyMove(state)).toBe(left);
});
