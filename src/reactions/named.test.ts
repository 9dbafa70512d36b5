import { expect, test } from "vitest";
import { type Relation, relations } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Candidate } from "./candidates.ts";
import { namedIn, ofNames } from "./named.ts";
import type { Scene } from "./scene.ts";

/** Ten words a sentence; mentions as actor, first token, end. */
function sceneOf(count: number, mentions: readonly (readonly [string, number, number])[]): Scene {
  const sentences = Array.from({ length: count }, (_, n) => ({ firstToken: 10 * n, endToken: 10 * n + 10 }));
  const placed = mentions.map(([actor, first, end]) => ({ actor: actor as ActorId, form: "name", first, end }));
  const head = new Int32Array(10 * count).fill(-1);
  const relation = new Uint8Array(10 * count).fill(relations.indexOf("root" satisfies Relation));
  // the third sentence: its third word hangs on its fifth as the subject
  if (count > 2) {
    head[22] = 24;
    relation[22] = relations.indexOf("nsubj");
  }
  return { words: { language: { sentences, tokens: { head, relation } } }, mentions: { placed } } as unknown as Scene;
}
const candidate = (actors: readonly string[], first: number, end: number) =>
  ({ clause: { first, end, who: "subject" }, who: { actors } }) as unknown as Candidate;
const mentions = [
  ["chad", 1, 2],
  ["niger", 4, 5],
  ["chad", 22, 23],
  ["mali", 26, 27],
  ["chad", 28, 29],
] as const;
const signs = (actors: readonly string[], first: number, end: number, at: number) => {
  const scene = sceneOf(4, mentions);
  return ofNames(scene, candidate(actors, first, end), at, namedIn(scene));
};

test("tells how far before the words the taker is named, as what, and who else stands there", () => {
  const [away, between, place, subject, , , , , , , , inClause, onFirst, name] = signs(["chad"], 24, 28, 2);
  expect([away, between, place, subject, inClause, onFirst, name]).toEqual([1, 0, 0, 1, 1, 1, 1]);
  const [own, inside, after, others, ahead, ago, since] = signs(["chad"], 24, 28, 2).slice(-7);
  expect([own, inside, after, others, ahead, ago, since]).toEqual([0, 1, 0, 1, 0, 2, 1]);
});

test("a taker who is not named before the words stands further off than any", () => {
  const [away, between, place, subject] = signs(["mali"], 24, 25, 2);
  expect([away, between, place, subject]).toEqual([50, -1, -1, 0]);
  // never named at all; named in the sentence before
  expect(signs(["fiji"], 31, 33, 3).at(-2)).toBe(30);
  expect(signs(["mali"], 31, 33, 3).at(-2)).toBe(1);
  expect(signs(["niger"], 31, 33, 3).slice(-2)).toEqual([3, 2]);
});
