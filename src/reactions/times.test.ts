import { expect, it } from "vitest";
import type { Sentence } from "../language/types.ts";
import type { Scene } from "./scene.ts";
import { timesOf } from "./times.ts";

/** One sentence for each text, all in one paragraph or each in its own, with the dates that stand at their starts. */
function timesIn(
  event: string | null,
  texts: readonly (readonly [string, string | null])[],
  paragraphs = false,
): readonly (readonly number[])[] {
  const text = texts.map(([t]) => t).join(" ");
  let at = 0;
  const sentences = texts.map(([t], i) => {
    const start = at;
    at += t.length + 1;
    return { start, end: start + t.length, block: paragraphs ? i : 0 } as Sentence;
  });
  const dates = texts.flatMap(([, edtf], i) => (edtf ? [{ start: sentences[i]!.start, edtf }] : []));
  const blocks = paragraphs ? sentences.map(({ start }) => ({ start })) : [{ start: 0 }];
  const scene = { extract: { language: { dates, text, blocks } }, focus: { focal: { date: event } } };
  const times = timesOf(scene as unknown as Scene);
  return sentences.map(times);
}

it.each([
  ["2030-05-04", "2029", [1, 1, 0, 1, 0]],
  ["2030-05-04", "2030-05", [1, 0, 1, 0, 0]],
  ["2030-05-04", "2030-05-03", [1, 1, 0, 1, 0]],
  ["2030-05-04", "2030-05-04T12:00", [1, 0, 1, 0, 0]],
  ["2030-05-04~", "2030-05-06/2030-05-08", [1, 0, 1, 0, 0]],
  ["2025-05-04", "202X", [1, 0, 0, 0, 0]],
  [null, "2029", [0, 0, 0, 0, 0]],
])("event %s, said %s", (event, edtf, wanted) =>
  expect(timesIn(event, [["That day it rained.", edtf]])).toEqual([wanted]),
);

it("what follows in the paragraph is of the last date", () => {
  const [, next, third] = timesIn("2030-05-04", [
    ["In 2019 it rained.", "2019"],
    ["He closed the port.", null],
    ["On 6 May he opened it.", "2030-05-06"],
  ]);
  expect([next![3], third![3]]).toEqual([1, 0]);
});

it("long gone is long gone, whatever day it is", () => {
  expect(timesIn(null, [["Three years ago it rained.", null]])[0]![4]).toBe(1);
  expect(timesIn(null, [["Three days ago it rained.", null]])[0]![4]).toBe(0);
});

it("the last date of a paragraph says nothing of the next", () => {
  const told = [["In 2019 it rained.", "2019"] as const, ["He closed the port.", null] as const];
  expect(timesIn("2030-05-04", told).map((x) => x[3])).toEqual([1, 1]);
  expect(timesIn("2030-05-04", told, true).map((x) => x[3])).toEqual([1, 0]);
});
