import { expect, test } from "vitest";
import { keptOfBoth } from "./kept.ts";

test("each pair is asked about once, and keeps its own answer, none too", () => {
  const asked: string[] = [];
  const of = keptOfBoth((a: { name: string }, b: { block: number }) => {
    const name = `${a.name} ${b.block}`;
    asked.push(name);
    return b.block === 2 ? undefined : name;
  });
  const [first, second] = [{ name: "a" }, { name: "b" }];
  const [one, two] = [{ block: 1 }, { block: 2 }];
  for (let round = 0; round < 2; round++)
    expect([of(first, one), of(first, two), of(second, one)]).toEqual(["a 1", undefined, "b 1"]);
  expect(asked).toEqual(["a 1", "a 2", "b 1"]);
});
