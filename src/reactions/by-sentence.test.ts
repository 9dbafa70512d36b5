import { expect, test } from "vitest";
import type { Sentence } from "../language/types.ts";
import { bySentence } from "./by-sentence.ts";
import type { Scene } from "./scene.ts";

test("each sentence of each scene is asked about once, and keeps its own answer", () => {
  const asked: string[] = [];
  const of = bySentence((scene, s) => {
    const name = `${scene.focus} ${s.block}`;
    asked.push(name);
    return s.block === 2 ? undefined : name;
  });
  const [first, second] = ["a", "b"].map((focus) => ({ focus }) as unknown as Scene) as [Scene, Scene];
  const [one, two] = [1, 2].map((block) => ({ block }) as Sentence) as [Sentence, Sentence];
  for (let round = 0; round < 2; round++) {
    expect([of(first, one), of(first, two), of(second, one)]).toEqual(["a 1", undefined, "b 1"]);
  }
  expect(asked).toEqual(["a 1", "a 2", "b 1"]);
});
