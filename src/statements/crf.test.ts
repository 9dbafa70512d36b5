import { expect, test } from "vitest";
import { chain, infer, labelCount, marginal, moveCount, moveFrom, moveOf, moveTo, resized, suppose } from "./crf.ts";

const tokens = 4;
/** Scores that are no two alike. */
const scoreAt = (i: number) => Math.sin(1 + 7.3 * i) * 2;

/** All ways of labelling the tokens that the moves allow, with their weights. */
function ways(): { readonly labels: readonly number[]; readonly weight: number }[] {
  const inside = (y: number) => y > 0 && y % 2 === 0;
  let all = Array.from({ length: labelCount }, (_, y) => y)
    .filter((y) => !inside(y))
    .map((y) => ({ labels: [y], score: scoreAt(y) }));
  for (let t = 1; t < tokens; t++)
    all = all.flatMap(({ labels, score }) =>
      Array.from({ length: moveCount }, (_, k) => k)
        .filter((k) => moveFrom[k] === labels[t - 1])
        .map((k) => {
          const y = moveTo[k]!;
          const step = scoreAt(100 + t * moveCount + moveOf[labels[t - 1]! * labelCount + y]!);
          return { labels: [...labels, y], score: score + step + scoreAt(t * labelCount + y) };
        }),
    );
  return all.map(({ labels, score }) => ({ labels, weight: Math.exp(score) }));
}

function scored() {
  const c = resized(chain(2), tokens);
  for (let i = 0; i < tokens * labelCount; i++) c.node[i] = scoreAt(i);
  for (let i = moveCount; i < tokens * moveCount; i++) c.edge[i] = scoreAt(100 + i);
  return c;
}
const sum = (list: readonly { readonly weight: number }[]) => list.reduce((s, w) => s + w.weight, 0);

test("what the passes say of each label is what counting every way of labelling says", () => {
  const all = ways();
  const c = scored();
  expect(infer(c)).toBeCloseTo(Math.log(sum(all)), 10);
  for (let t = 0; t < tokens; t++)
    for (let y = 0; y < labelCount; y++)
      expect(marginal(c, t, y)).toBeCloseTo(sum(all.filter((w) => w.labels[t] === y)) / sum(all), 10);
});

test.each([0, 2, 3])("supposing token %i is a cue leaves the ways in which it is", (at) => {
  const all = ways().filter((w) => w.labels[at] === 3 || w.labels[at] === 4);
  const c = scored();
  infer(c);
  suppose(c, at, 3, 4);
  for (let t = 0; t < tokens; t++)
    for (let y = 0; y < labelCount; y++)
      expect(marginal(c, t, y)).toBeCloseTo(sum(all.filter((w) => w.labels[t] === y)) / sum(all), 10);
});
