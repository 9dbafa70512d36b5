import { expect, test } from "vitest";
import { relations } from "../../language/types.ts";
import { table } from "../../net/table.ts";
import { rowsOf } from "./net.ts";

test("a word stands with its governor; what is not known, and no governor, have rows of their own", () => {
  const marks = {
    word: Int32Array.of(11, 12, 13),
    kind: Int32Array.of(5, 6, 5),
    tag: Int32Array.of(1, 2, 3),
    relation: Int32Array.of(4, 0, 7),
    head: Int32Array.of(1, -1, 0),
    vector: Int32Array.of(-1, 8, 9),
  };
  const { tables, vector } = rowsOf(marks, table(Int32Array.of(12, 11)), table(Int32Array.of(6)));
  const [own, tag, relation, kind, over, above] = tables.map((t) => [...t]);
  expect(own).toEqual([2, 1, 0]);
  expect([tag, relation]).toEqual([
    [1, 2, 3],
    [4, 0, 7],
  ]);
  expect(kind).toEqual([0, 1, 0]);
  expect(over).toEqual([1, 0, 2]);
  expect(above).toEqual([0, relations.length, 4]);
  expect([...vector]).toEqual([-1, 8, 9]);
});
