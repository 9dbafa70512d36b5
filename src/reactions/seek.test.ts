import { expect, test } from "vitest";
import type { Sentence } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Candidate } from "./candidates.ts";
import { likelyOf } from "./seek.ts";
import type { StanceLabel } from "./types.ts";

const sentences = [0, 1, 2].map((n) => ({ firstToken: 10 * n, endToken: 10 * n + 10 }) as Sentence);
/** A candidate over the words of a sentence from `first` to `end`. */
const candidate = (sentence: number, label: StanceLabel, actor: string, first = 0, end = 5): Candidate =>
  ({
    sentence: sentences[sentence]!,
    label,
    clause: { first: 10 * sentence + first, end: 10 * sentence + end, who: "subject" },
    who: { actors: [actor as ActorId], statement: null, sure: true, way: "subject" },
    told: false,
  }) as unknown as Candidate;

test("a faint passage counts where its actor shows the same stance plainly elsewhere, and only there", () => {
  const plain = candidate(0, "condemn", "chad");
  const faint = candidate(1, "condemn", "chad");
  const otherActor = candidate(2, "condemn", "niger", 0, 3);
  const otherStance = candidate(2, "condole", "chad", 5, 8);
  const weighed = [
    { c: faint, weight: 0.18 },
    { c: plain, weight: 0.8 },
    { c: otherActor, weight: 0.2 },
    { c: otherStance, weight: 0.2 },
  ];
  expect(likelyOf(weighed, [])).toEqual([plain, faint]);
  expect(likelyOf(weighed.slice(0, 1), [])).toEqual([]);
  expect(likelyOf([{ c: faint, weight: 0.05 }, weighed[1]!], [])).toEqual([plain]);
});

test("of two over the same words the likelier counts, and none over what is kept already", () => {
  const [one, other] = [candidate(0, "condemn", "chad"), candidate(0, "concern", "chad", 3, 9)];
  const weighed = [
    { c: other, weight: 0.5 },
    { c: one, weight: 0.6 },
  ];
  expect(likelyOf(weighed, [])).toEqual([one]);
  expect(likelyOf(weighed, [candidate(0, "deny", "chad", 4, 6)])).toEqual([]);
});

test("of two that are nearly as likely what reads plainly goes first, and what the tables name; not where one is much likelier", () => {
  const read = candidate(0, "condemn", "chad");
  const plain = { ...candidate(0, "condemn", "niger"), plain: true };
  const named = { ...candidate(0, "condemn", "mali"), told: true };
  const first = (weights: readonly [number, number], other: Candidate) =>
    likelyOf(
      [
        { c: read, weight: weights[0] },
        { c: other, weight: weights[1] },
      ],
      [],
    );
  expect(first([0.6, 0.52], plain)).toEqual([plain]);
  expect(first([0.6, 0.48], plain)).toEqual([read]);
  expect(first([0.6, 0.57], named)).toEqual([named]);
  expect(first([0.6, 0.53], named)).toEqual([read]);
  // what is too faint is not raised over the least
  expect(first([0.1, 0.28], plain)).toEqual([]);
});
