import type { DossierModels, Models } from "../../src/models/index.ts";
import type { ClauseModel } from "../../src/reactions/clause-model.ts";
import type { Trees } from "../../src/reactions/trees.ts";
import { growTrees, meanOf } from "../trees.ts";
import { rowsOf } from "./candidates.ts";
import { base, type Case, documentExamples, inventedExamples } from "./examples.ts";
import { type Example, learn } from "./learn.ts";
import { learnNet } from "./net.ts";

/** The documents are read by scorers learnt without their part. */
export const parts = 4;
const settings = { depth: 5, count: 100, rate: 0.08, least: 8, l2: 2 };
const forests = 5;

export type Parted = { readonly cases: readonly Case[]; readonly scorers: readonly ClauseModel[] };

/** One scorer for each part of the documents, learnt without it; all documents go to part (place in the list) mod `parts`. */
export async function partedScorers(
  cases: readonly Case[],
  models: Models,
): Promise<Parted & { readonly examples: Example[] }> {
  const invented = inventedExamples(models);
  const own = cases.map((c) => documentExamples(models, c));
  const scorers: ClauseModel[] = [];
  for (let part = 0; part < parts; part++)
    scorers.push(await scorerOf([...invented, ...own.filter((_, i) => i % parts !== part).flat()]));
  return { cases, scorers, examples: [...invented, ...own.flat()] };
}

export const scorerOf = async (examples: readonly Example[]) => ({
  ...base,
  version: 1,
  scale: 1,
  weights: learn(examples, base),
  net: await learnNet(examples, base.vectors),
});

/** What the candidates of each document show, read by the scorer that has not learnt from it. */
export const partedRows = ({ cases, scorers }: Parted, models: Models, dossier: DossierModels) =>
  cases.map((c, i) => rowsOf(c, models, dossier, scorers[i % parts]!));

/** Learns whether a candidate counts; without the documents of one part where it is given. */
export function weigherOf(rows: ReturnType<typeof partedRows>, without = -1): Trees {
  const used = rows.filter((_, i) => i % parts !== without);
  // the mean of forests that each lack some of the documents hangs less on any of them
  return meanOf(
    Array.from({ length: forests }, (_, k) => growTrees(used.filter((_, i) => i % forests !== k).flat(), settings)),
  );
}
