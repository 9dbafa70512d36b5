import { bayesOf, type OwnBayes } from "../hypotheses/bayes-board.ts";
import { rounded } from "../hypotheses/judgement-summary.ts";
import type { Range } from "../hypotheses/judgements/coherence.ts";
import { phrase } from "../hypotheses/judgements/words.ts";
import { type Analysed, headed, paragraph, remark, sayAll } from "./analysed.ts";
import type { Block, GridCell, GridColumn, GridRow } from "./blocks.ts";
import { type Book, runs } from "./book.ts";
import { listed } from "./words.ts";

const words = (text: string, style?: "strong" | "small"): GridCell => ({
  kind: "words",
  lines: [{ runs: runs(text), ...(style ? { style } : {}) }],
});
const range = ([low, high]: Range): GridCell => ({ kind: "range", low, high, pooled: false });

/** What the analysts' own priors and likelihoods come to; nothing where nobody stated any. */
export function bayesBlocks(book: Book, a: Analysed, scale: (title: string) => GridColumn): readonly Block[] {
  const all = bayesOf(a.board);
  if (all.length === 0) return [];
  const notes = all.flatMap((b) => notesOf(b)).map((text) => ({ kind: "editorial" as const, text, passages: [] }));
  return [
    ...headed("By Bayes’ rule, on the analysts’ own numbers", {
      kind: "grid",
      label: "Hypotheses before and after the evidence, by Bayes’ rule",
      columns: [
        { title: "", width: 6 },
        { title: "Whose", width: 18 },
        scale("Before the evidence"),
        scale("After it"),
        { title: "In words", width: 28 },
      ],
      rows: all.flatMap((b) => rowsOf(a, b)),
      shown: 40,
    }),
    remark(
      "A check beside the matrix: each analyst said how likely every observation would be if a hypothesis were true. The letters of the matrix are not turned into numbers. Reports that copy one another count once. Where ranges were given, so is the result.",
    ),
    ...paragraph(sayAll(book, "judgements", notes)),
  ];
}

function rowsOf({ board, wordBook }: Analysed, b: OwnBayes): readonly GridRow[] {
  return board.hypotheses.map((h, i): GridRow => {
    const after = b.posterior?.[i]?.map(rounded) as Range | undefined;
    return {
      cells: [
        words(h.id, "strong"),
        words(i === 0 ? b.analyst : ""),
        range(b.prior[i] as Range),
        after ? range(after) : words("cannot be said", "small"),
        words(after ? phrase(wordBook, after[0], after[1]) : ""),
      ],
    };
  });
}

const notesOf = (b: OwnBayes): readonly string[] => [
  b.used.length
    ? `${b.analyst} counted ${listed(b.used, 20)}.`
    : `${b.analyst} gave no row a likelihood for every hypothesis.`,
  ...(b.waiting.length ? [`${b.analyst} has not finished ${listed(b.waiting, 20)}.`] : []),
  ...b.warnings.map((w) => `${w}.`),
];
