import type { Board } from "./decisions.ts";
import { coherence, incoherence, type Range } from "./judgements/coherence.ts";
import { calibration } from "./judgements/forecasts.ts";
import { type Disagreement, disagreements, pool } from "./judgements/pooling.ts";
import type { WordBook } from "./judgements/word-books.ts";
import { key, phrase } from "./judgements/words.ts";
import { brokenRelations } from "./relations.ts";
import { editorial, judged, type Said, type Section, type Table } from "./section.ts";
import { listed, shown } from "./verdict.ts";

type Judgement = Board["judgements"][number];

/** The section on judgements, with the key of the word-book; null where there is none. */
export function judgementSummary(board: Board, book: WordBook): Section | null {
  if (board.judgements.length + board.responsibility.length + board.forecasts.length === 0) return null;
  return {
    sentences: [
      ...claimsOf(board).flatMap((all) => judgementSentences(all, book)),
      ...board.responsibility.flatMap((r) => responsibilitySentences(r, book)),
      ...coherenceSentences(board),
    ],
    tables: [
      keyTable(book),
      ...table("Judgements", ["Claim", "Analyst", "How likely", "Confidence", "Why"], board.judgements, (j) => [
        j.text,
        j.by,
        phrase(book, j.low, j.high),
        j.confidence,
        j.reason,
      ]),
      ...table(
        "Who is said to have done what",
        ["Party", "Role", "Basis", "Standard of proof", "How likely", "Confidence"],
        board.responsibility,
        (r) => [r.party, r.role, r.basis.join(", "), r.standard, phrase(book, r.low, r.high), r.confidence],
      ),
      ...partingTable(board, book),
      ...forecastTables(board, book),
    ],
  };
}

/** The judgements on each claim, in the order in which claims were first judged. */
function claimsOf(board: Board): readonly (readonly Judgement[])[] {
  const claims = [...new Set(board.judgements.map((j) => j.claim))];
  return claims.map((claim) => board.judgements.filter((j) => j.claim === claim));
}

/** One sentence on how likely, another on how sure: never both in one. */
function judgementSentences(all: readonly Judgement[], book: WordBook): readonly Said[] {
  const last = all.at(-1) as Judgement;
  const passages = [...new Set(all.flatMap((j) => j.passages))];
  const [low, high] = pooledRange(all);
  const who = all.length === 1 ? "" : ` (${all.length} analysts, pooled)`;
  return [
    judged(`${ended(last.text)} ${phrase(book, low, high)}${who}.`, passages),
    judged(`Confidence in this is ${listed([...new Set(all.map((j) => j.confidence))])}.`, passages),
  ];
}

/** Each end pooled by the geometric mean of odds; the ends of a single judgement as stated. */
export function pooledRange(all: readonly Judgement[]): Range {
  if (all.length === 1) return [all[0]?.low as number, all[0]?.high as number];
  const end = (pick: (j: Judgement) => number) =>
    Math.round(pool(all.map((j) => Math.min(0.999, Math.max(0.001, pick(j) / 100)))) * 1000) / 10;
  return [end((j) => j.low), end((j) => j.high)];
}

const ended = (text: string) => `${text.trim().replace(/[.:;,]$/, "")}:`;

const responsibilitySentences = (r: Board["responsibility"][number], book: WordBook): readonly Said[] => [
  judged(
    `${r.party}, ${r.role}: ${phrase(book, r.low, r.high)}, on ${listed(r.basis)}, by the standard of ${r.standard}.`,
    r.passages,
  ),
  judged(`Confidence in this is ${r.confidence}.`, r.passages),
];

/** Where judgements on the hypotheses cannot all hold, and what remains of each where they can. */
function coherenceSentences(board: Board): readonly Said[] {
  const judgements = board.judgements.filter((j) => j.hypothesis !== null);
  const ranges = new Map(
    board.hypotheses.flatMap((h) => {
      const mine = judgements.filter((j) => j.hypothesis === h.id);
      return mine.length ? [[h.id, pooledRange(mine)] as const] : [];
    }),
  );
  const remainder = board.hypotheses.some((h) => h.remainder && !ranges.has(h.id));
  const broken = brokenRelations({ ranges, relations: board.relations, remainder });
  return [...broken.map((text) => editorial(`${text}.`)), ...(broken.length ? [] : reachable(board, ranges))];
}

function reachable(board: Board, ranges: ReadonlyMap<string, Range>): readonly Said[] {
  const all = board.hypotheses.map((h) => ranges.get(h.id));
  const exclusive = board.hypotheses.every((a, i) =>
    board.hypotheses
      .slice(i + 1)
      .every((b) =>
        board.relations.some(
          (r) => r.kind === "excludes" && [r.from, r.to].includes(a.id) && [r.from, r.to].includes(b.id),
        ),
      ),
  );
  if (all.length < 2 || !exclusive || all.includes(undefined)) return [];
  const stated = all as readonly Range[];
  const problem = incoherence(stated);
  if (problem) return [editorial(`${problem}.`)];
  const cut = (coherence(stated).reachable ?? []).flatMap(([low, high], i) => {
    const [l, h] = stated[i] as Range;
    return low === l && high === h ? [] : [`${board.hypotheses[i]?.id} ${shown(low)} to ${shown(high)} %`];
  });
  return cut.length ? [editorial(`Since exactly one is true, the ranges leave ${listed(cut)}.`)] : [];
}

function keyTable(book: WordBook): Table {
  return {
    caption: `Words for probabilities (${book.name})`,
    head: ["Range", "Words"],
    rows: key(book).map((k) => ({ cells: [k.band, k.words], passages: [] })),
  };
}

function table<T extends { readonly passages?: readonly string[] }>(
  caption: string,
  head: readonly string[],
  items: readonly T[],
  cells: (item: T) => readonly string[],
): readonly Table[] {
  return items.length
    ? [{ caption, head, rows: items.map((item) => ({ cells: cells(item), passages: item.passages ?? [] })) }]
    : [];
}

function partingTable(board: Board, book: WordBook): readonly Table[] {
  const middle = (j: Judgement) => Math.min(0.999, Math.max(0.001, (j.low + j.high) / 200));
  const text = (claim: string) => board.judgements.findLast((j) => j.claim === claim)?.text ?? claim;
  const found = disagreements(board.judgements.map((j) => ({ claim: j.claim, analyst: j.by, p: middle(j) })));
  const end = (e: Disagreement["low"]) => `${e.analyst}: ${phrase(book, e.p * 100)}`;
  return table(
    "Where the analysts part",
    ["Claim", "Lowest", "Highest", "Apart (decibans)"],
    found.map((f) => ({ ...f, passages: [] })),
    (f) => [text(f.claim), end(f.low), end(f.high), shown(f.apart)],
  );
}

function forecastTables(board: Board, book: WordBook): readonly Table[] {
  const came = (h: boolean | null) => (h === null ? "open" : h ? "came" : "did not come");
  const list = board.forecasts.map((f) => ({ ...f, passages: [] }));
  const record = calibration(board.forecasts, "analyst").map((c) => ({ ...c, passages: [] }));
  return [
    ...table("Forecasts", ["Claim", "Analyst", "How likely", "Made", "Due", "Outcome"], list, (f) => [
      f.claim,
      f.analyst,
      phrase(book, f.p * 100),
      f.made,
      f.due,
      came(f.happened),
    ]),
    ...table(
      "How forecasts turned out (0 is best)",
      ["Analyst", "Resolved", "Brier score", "Log score"],
      record,
      (c) => [c.of, String(c.count), shown(c.brier), shown(c.logScore)],
    ),
  ];
}
