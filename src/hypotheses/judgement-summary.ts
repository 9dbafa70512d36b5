import type { Board, responsibilityBases } from "./decisions.ts";
import { coherence, coherentize, incoherence, type Range } from "./judgements/coherence.ts";
import { type Calibration, calibration } from "./judgements/forecasts.ts";
import { type Disagreement, disagreements, pool } from "./judgements/pooling.ts";
import type { WordBook } from "./judgements/word-books.ts";
import { key, phrase } from "./judgements/words.ts";
import { brokenRelations } from "./relations.ts";
import { editorial, judged, type Said, type Section, type Table } from "./section.ts";
import type { ResponsibilityRole } from "./types.ts";
import { listed, shown } from "./verdict.ts";

type Judgement = Board["judgements"][number];

/** The section on judgements, with the key of the word-book; null where there is none. */
export function judgementSummary(board: Board, book: WordBook): Section | null {
  if (board.judgements.length + board.responsibility.length + board.forecasts.length + board.priors.length === 0)
    return null;
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
        (r) => [r.party, r.role, basisWords(r.basis), r.standard, phrase(book, r.low, r.high), r.confidence],
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
    judged(`Confidence in this is ${confidenceOf(all)}.`, passages),
  ];
}

/** One word where all agree, else whose is which. */
function confidenceOf(all: readonly Judgement[]): string {
  const levels = [...new Set(all.map((j) => j.confidence))];
  if (levels.length === 1) return levels[0] as string;
  return listed(levels.map((l) => `${l} (${listed(all.filter((j) => j.confidence === l).map((j) => j.by))})`));
}

/**
 * Each end pooled by the geometric mean of odds, in whole percent except next to 0 and 100: analysts who state tens do
 * not pool to tenths. The ends of a single judgement as stated.
 */
export function pooledRange(all: readonly Judgement[]): Range {
  if (all.length === 1) return [all[0]?.low as number, all[0]?.high as number];
  const end = (pick: (j: Judgement) => number) =>
    rounded(pool(all.map((j) => Math.min(0.999, Math.max(0.001, pick(j) / 100)))) * 100);
  return [end((j) => j.low), end((j) => j.high)];
}

export const rounded = (percent: number) =>
  percent < 1 || percent > 99 ? Math.round(percent * 10) / 10 : Math.round(percent);

const ended = (text: string) => `${text.trim().replace(/[.:;,]$/, "")}:`;

const roleWords: Readonly<Record<ResponsibilityRole, string>> = {
  ordered: "ordered it",
  planned: "planned it",
  "carried out": "carried it out",
  supplied: "supplied the means",
  tolerated: "tolerated it",
  staged: "staged it",
  responsible: "had a part in it",
};
const bases: Readonly<Record<(typeof responsibilityBases)[number], string>> = {
  claim: "a claim of responsibility",
  accusation: "an accusation",
  physical: "physical traces",
  access: "access",
  pattern: "a pattern of earlier acts",
  motive: "a motive",
  statement: "a statement",
};
/** "physical traces and an accusation" */
export const basisWords = (basis: Board["responsibility"][number]["basis"]): string =>
  listed(basis.map((b) => bases[b]));

const responsibilitySentences = (r: Board["responsibility"][number], book: WordBook): readonly Said[] => [
  judged(
    `${r.party}${r.party.includes(", ") ? "," : ""} ${roleWords[r.role]}: ${phrase(book, r.low, r.high)}, judged on ${basisWords(r.basis)}, by the standard of ${r.standard}.`,
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
  const all = exhaustive(board, ranges);
  return [
    ...broken.map((text) => editorial(`${text}.`)),
    ...(all && broken.length === 0 ? reachable(board, all) : []),
    ...(all ? projection(board, all) : []),
  ];
}

/** The ranges of all hypotheses where each excludes every other and each was judged; else null. */
function exhaustive(board: Board, ranges: ReadonlyMap<string, Range>): readonly Range[] | null {
  const apart = (a: string, b: string) =>
    board.relations.some((r) => r.kind === "excludes" && [r.from, r.to].includes(a) && [r.from, r.to].includes(b));
  const ids = board.hypotheses.map((h) => h.id);
  const exclusive = ids.every((a, i) => ids.slice(i + 1).every((b) => apart(a, b)));
  return ids.length > 1 && exclusive && ids.every((id) => ranges.has(id))
    ? ids.map((id) => ranges.get(id) as Range)
    : null;
}

function reachable(board: Board, stated: readonly Range[]): readonly Said[] {
  const problem = incoherence(stated);
  if (problem) return [editorial(`${problem}.`)];
  const cut = (coherence(stated).reachable ?? []).flatMap(([low, high], i) => {
    const [l, h] = stated[i] as Range;
    return low === l && high === h ? [] : [`${board.hypotheses[i]?.id} ${shown(low)} to ${shown(high)} %`];
  });
  return cut.length ? [editorial(`Since exactly one is true, the ranges leave ${listed(cut)}.`)] : [];
}

/** Points that do not add up: the nearest that do, beside plain dividing; a 0 it gives is shown and never stored. */
function projection(board: Board, stated: readonly Range[]): readonly Said[] {
  const points = stated.map(([low, high]) => (low === high ? low / 100 : Number.NaN));
  const total = points.reduce((a, b) => a + b, 0);
  if (!(Math.abs(total - 1) > 1e-9)) return [];
  const { projected, normalized, zeros } = coherentize(points);
  const told = (ps: readonly number[]) =>
    listed(ps.map((p, i) => `${board.hypotheses[i]?.id} ${shown(Math.round(p * 1000) / 10)} %`));
  const divided = normalized ? `; each divided by their sum, ${told(normalized)}` : "";
  const names = listed(zeros.map((i) => board.hypotheses[i]?.id ?? ""));
  return [
    editorial(
      `The single numbers add up to ${shown(total * 100)} %. The nearest that add up to 100 % are ${told(projected)}${divided}.`,
    ),
    ...(zeros.length
      ? [editorial(`The 0 for ${names} comes of the arithmetic; it is no judgement and is not kept as one.`)]
      : []),
  ];
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
  return [
    ...table("Forecasts", ["Claim", "Analyst", "How likely", "Made", "Due", "Outcome"], list, (f) => [
      f.claim,
      f.analyst,
      phrase(book, f.p * 100),
      f.made,
      f.due,
      came(f.happened),
    ]),
    ...recordTable(board),
  ];
}

/** How resolved forecasts turned out, by analyst and by the source they rested on; none where nothing is resolved. */
export function recordTable(board: Board): readonly Table[] {
  const rows = (["analyst", "source"] as const).flatMap((by) =>
    calibration(board.forecasts, by).map((c) => ({ ...c, by, passages: [] })),
  );
  return table(
    "How forecasts turned out",
    ["Whose", "Resolved", "Said on average", "Came", "Brier score (0 is best)", "Log score (0 is best)"],
    rows,
    (c) => [
      c.by === "source" ? `resting on ${c.of}` : c.of,
      String(c.count),
      `${shown(saidBy(c) * 100)} %`,
      `${c.tenths.reduce((n, t) => n + t.came, 0)} of ${c.count}`,
      shown(c.brier),
      Number.isFinite(c.logScore) ? shown(c.logScore) : "without limit: something called impossible came",
    ],
  );
}

const saidBy = (c: Calibration) =>
  Math.round((c.tenths.reduce((sum, t) => sum + t.count * t.said, 0) / c.count) * 100) / 100;
