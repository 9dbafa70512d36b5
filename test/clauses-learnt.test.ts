import { serialize } from "node:v8";
import { expect, it } from "vitest";
import { loadLanguage } from "../src/models/language.ts";
import type { WordVectors } from "../src/net/vectors.ts";
import { clauseLabels } from "../src/reactions/clause-model.ts";
import { documentExamples, base as examplesBase } from "../training/reactions/examples.ts";
import { type Example, learnLinear } from "../training/reactions/learn.ts";
import { learnNets } from "../training/reactions/net.ts";

const base = { buckets: 4, vectors: { size: 0 } as WordVectors };
const example = (feature: number, label: (typeof clauseLabels)[number]) =>
  ({
    row: { index: [feature], strength: 1, dense: new Float32Array() },
    label: clauseLabels.indexOf(label),
    weight: 1,
  }) as unknown as Example;
const often = (e: Example) => Array.from({ length: 40 }, () => e);
/** How much more the label weighs than none where the feature is there. */
const more = (w: Float32Array, feature: number, label: (typeof clauseLabels)[number]) => {
  const of = (l: string) => w[feature * clauseLabels.length + clauseLabels.indexOf(l as "none")]!;
  return of(label) - of("none");
};

it("documents have the last word on what they hold, and each set of them only on its own reader", () => {
  const invented = [...often(example(0, "condemn")), ...often(example(1, "condole"))];
  const documents = [often(example(0, "none")), often(example(1, "none"))];
  const [first, second] = learnLinear(invented, documents, base);
  expect(more(first!, 0, "condemn")).toBeLessThan(more(second!, 0, "condemn"));
  expect(more(second!, 1, "condole")).toBeLessThan(more(first!, 1, "condole"));
  // what the documents do not hold stays as it was learnt before
  expect(more(first!, 1, "condole")).toBeGreaterThan(1);
});

it("a net learns the same from its documents, whichever are learnt before them", async () => {
  const tools = await loadLanguage();
  const learnt = (slug: string, said: readonly string[], stance: string) => {
    const text = said.join(" ");
    const evidence = { start: 0, end: said[0]!.length - 1 };
    const reactions = [{ actor: "a1", actor_name: "Norway", stances: [{ stance, evidence }] }];
    return documentExamples(tools, { slug, text, gold: { document: "text.txt", reactions } });
  };
  const invented = learnt("invented", ["Norway condemns the attack.", "It rained in Norway on Friday."], "condemn");
  const first = learnt("first", ["Norway mourns the dead of the attack.", "It rained."], "condole");
  const second = learnt("second", ["Norway rejects the attack.", "It rained on Friday."], "deny");
  const both = await learnNets(invented, [first, second], examplesBase.vectors);
  const [alone] = await learnNets(invented, [second], examplesBase.vectors);
  // bytes: thousands of numbers that differ would take minutes to be shown
  expect(serialize(both[1]).equals(serialize(alone))).toBe(true);
  expect(serialize(both[0]).equals(serialize(alone))).toBe(false);
}, 60_000);
