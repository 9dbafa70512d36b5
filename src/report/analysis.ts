import { type Analysed, analysedOf } from "./analysed.ts";
import { indicatorBlocks } from "./analysis-indicators.ts";
import { judgementBlocks } from "./analysis-judgements.ts";
import { hypothesisBlocks } from "./analysis-matrix.ts";
import { scenarioBlocks } from "./analysis-scenarios.ts";
import type { Block } from "./blocks.ts";
import type { Book } from "./book.ts";
import type { SectionName } from "./types.ts";
import { count } from "./words.ts";

type Part = {
  readonly name: SectionName;
  readonly records: null;
  readonly state: string;
  readonly blocks: readonly Block[];
};

/** The sections that rest on decisions of analysts alone; none where nobody decided anything. */
export function analysisParts(book: Book): readonly Part[] {
  const found = analysedOf(book.assessment);
  if (!found) return [];
  const part = (
    name: SectionName,
    make: (book: Book, a: Analysed) => readonly Block[],
    by: readonly Signer[],
  ): Part => ({
    name,
    records: null,
    state: `decided by ${count(new Set(by.map((d) => d.by)).size, "analyst")}`,
    blocks: make(book, found),
  });
  const { board, scenarios } = found;
  return [
    part("matrix", hypothesisBlocks, [...board.hypotheses, ...board.evidence, ...board.ratings]),
    part("judgements", judgementBlocks, [...board.judgements, ...board.responsibility, ...board.forecasts]),
    part("scenarios", scenarioBlocks, [...scenarios.descriptors, ...scenarios.cells.flatMap((c) => c.judgements)]),
    part("indicators", indicatorBlocks, scenarios.indicators),
  ];
}

type Signer = { readonly by: string };
