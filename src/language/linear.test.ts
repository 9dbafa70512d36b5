import { expect, test } from "vitest";
import { best, sum, tableOf, worth } from "./linear.ts";

test.each([3, 4, 9])(
  "weights of %i classes are summed as they were given, those of places without any as none",
  (classes) => {
    const given = new Map<number, number>();
    for (const place of [0, 1, 31, 32, 40, 95, 127])
      for (let k = place % 2; k < classes; k += 2) given.set(place * classes + k, ((place * 7 + k * 31) % 255) - 127);
    const table = tableOf(classes, 127, Int32Array.from(given.keys()), Int8Array.from(given.values()));
    const places = Int32Array.of(127, 3, 32, 31, 0, 127, 64, 95);
    const sums = Array.from({ length: classes }, (_, k) =>
      places.reduce((all, place) => all + worth[(given.get(place * classes + k) ?? 0) & 255]!, 0),
    );
    const scores = new Float64Array(classes + 2).fill(5);
    sum(table, places, places.length, scores, 2);
    expect([...scores]).toEqual([5, 5, ...sums]);
    expect(best(table, places, places.length, scores)).toBe(sums.indexOf(Math.max(...sums)));
  },
);
