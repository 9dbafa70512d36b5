import { basisWords, judgementSummary, pooledRange, recordTable } from "../hypotheses/judgement-summary.ts";
import { overdue } from "../hypotheses/judgements/forecasts.ts";
import type { WordBook } from "../hypotheses/judgements/word-books.ts";
import { key, phrase } from "../hypotheses/judgements/words.ts";
import type { Said } from "../hypotheses/section.ts";
import { type Analysed, headed, minus, paragraph, remark, sayAll, standingSpans, tableBlock } from "./analysed.ts";
import { bayesBlocks } from "./analysis-bayes.ts";
import type { Block, Grid, GridCell, GridColumn, GridLine, GridRow } from "./blocks.ts";
import { type Book, runs } from "./book.ts";
import { dateWords } from "./words.ts";

const words = (...lines: readonly GridLine[]): GridCell => ({ kind: "words", lines });
const line = (text: string, style?: GridLine["style"]): GridLine => ({ runs: runs(text), ...(style ? { style } : {}) });

/** Judgements with their ranges drawn to scale, attributions, forecasts, and the key to the words. */
export function judgementBlocks(book: Book, a: Analysed): readonly Block[] {
  const { board, wordBook } = a;
  const section = judgementSummary(board, wordBook);
  if (!section) return [];
  const judged = inPairs(section.sentences.filter((s) => s.kind !== "editorial"));
  const claims = judged.slice(0, new Set(board.judgements.map((j) => j.claim)).size);
  const parties = judged.slice(claims.length);
  const notes = section.sentences.filter((s) => s.kind === "editorial");
  const told = (pairs: readonly (readonly Said[])[]) => pairs.flatMap((p) => paragraph(sayAll(book, "judgements", p)));
  return [
    ...(board.judgements.length
      ? [
          claimGrid(book, a),
          remark(`Numbers come first; the words are read off them by the key below (${wordBook.name}).`),
        ]
      : []),
    ...told(claims),
    ...paragraph(sayAll(book, "judgements", notes)),
    ...bayesBlocks(book, a, (title) => ({ ...scale(wordBook, 24), title })),
    ...attributions(book, a),
    ...told(parties),
    ...forecasts(book, a),
    ...keyBlocks(wordBook),
  ];
}

/** How likely, then how sure: two sentences that belong together and are never one. */
const inPairs = (said: readonly Said[]): readonly (readonly Said[])[] =>
  Array.from({ length: Math.ceil(said.length / 2) }, (_, i) => said.slice(2 * i, 2 * i + 2));

const edges = (book: WordBook) => [...new Set(book.bands.flatMap((b) => [b.low, b.high]))].sort((x, y) => x - y);
const scale = (book: WordBook, width: number): GridColumn => ({
  title: "How likely",
  note: "0 to 100 %",
  width,
  edges: edges(book),
});
const range = (low: number, high: number, pooled = false): GridCell => ({ kind: "range", low, high, pooled });
const staleLine = (a: Analysed, id: string): readonly GridLine[] =>
  a.stale.has(id) ? [line(`stale: ${a.stale.get(id)!.join("; ")}`, "stale")] : [];

function claimGrid(book: Book, a: Analysed): Grid {
  const claims = [...new Set(a.board.judgements.map((j) => j.claim))];
  const rows = claims.flatMap((claim): readonly GridRow[] => {
    const all = a.board.judgements.filter((j) => j.claim === claim);
    const text = all.at(-1)!.text;
    const first = (i: number) => (i === 0 ? words({ runs: runs(text) }, ...staleLine(a, claim)) : words());
    const own = all.map((j, i): GridRow => {
      const passages = standingSpans(book.assessment, j.passages);
      const open = book.open(
        {
          section: "judgements",
          kind: "judgement",
          passages,
          label: j.by,
          record: claim,
          runs: runs(
            `${j.by} on “${text}”: ${phrase(a.wordBook, j.low, j.high)}${j.reason ? `, because ${j.reason}` : ""}.`,
          ),
        },
        runs(j.by),
      );
      return {
        cells: [
          first(i),
          range(j.low, j.high),
          words(line(phrase(a.wordBook, j.low, j.high))),
          words(line(j.confidence)),
          words({ open, runs: open.runs }, ...(j.reason ? [line(j.reason, "small")] : [])),
        ],
      };
    });
    if (all.length < 2) return own;
    const [low, high] = pooledRange(all);
    return [
      ...own,
      {
        cells: [
          words(),
          range(low, high, true),
          words(line(phrase(a.wordBook, low, high), "strong")),
          words(),
          words(line("all, pooled by the geometric mean of odds", "small")),
        ],
        look: "total",
      },
    ];
  });
  return {
    kind: "grid",
    label: "Judgements",
    columns: [
      { title: "Claim", width: 31 },
      scale(a.wordBook, 24),
      { title: "In words", width: 17 },
      { title: "Confidence", width: 11 },
      { title: "Who, and why", width: 17 },
    ],
    rows,
    shown: 40,
  };
}

function attributions(book: Book, a: Analysed): readonly Block[] {
  if (a.board.responsibility.length === 0) return [];
  const rows = a.board.responsibility.map((r): GridRow => {
    const passages = standingSpans(book.assessment, r.passages);
    const open = book.open(
      {
        section: "judgements",
        kind: "judgement",
        passages,
        label: r.by,
        record: r.id,
        runs: runs(`${r.party}, ${r.role}: ${phrase(a.wordBook, r.low, r.high)}, according to ${r.by}.`),
      },
      runs(r.party),
    );
    return {
      cells: [
        words({ open, runs: open.runs, style: "strong" }, line(r.role, "small"), ...staleLine(a, r.id)),
        range(r.low, r.high),
        words(line(phrase(a.wordBook, r.low, r.high))),
        words(line(r.confidence)),
        words(line(r.standard), line(`on ${basisWords(r.basis)}`, "small")),
      ],
    };
  });
  return headed("Who is held responsible, for what, and by which standard", {
    kind: "grid",
    label: "Responsibility as judged",
    columns: [
      { title: "Party and role", width: 25 },
      scale(a.wordBook, 24),
      { title: "In words", width: 17 },
      { title: "Confidence", width: 11 },
      { title: "Standard of proof, basis", width: 23 },
    ],
    rows,
    shown: 30,
  });
}

const outcome = (h: boolean | null) => (h === null ? "open" : h ? "came" : "did not come");

function forecasts(book: Book, a: Analysed): readonly Block[] {
  const late = new Set(overdue(a.board.forecasts, book.assessment.date ?? ""));
  if (a.board.forecasts.length === 0) return [];
  const rows = a.board.forecasts.map(
    (f): GridRow => ({
      cells: [
        words({ runs: runs(f.claim) }),
        range(f.p * 100, f.p * 100),
        words(line(phrase(a.wordBook, Math.round(f.p * 1000) / 10))),
        words(line(dateWords(f.due)), line(`made ${dateWords(f.made)}`, "small")),
        words(
          line(late.has(f) ? "overdue" : outcome(f.happened)),
          line(f.source ? `${f.analyst}, resting on ${f.source}` : f.analyst, "small"),
        ),
      ],
    }),
  );
  return [
    ...headed("Forecasts", {
      kind: "grid",
      label: "Forecasts",
      columns: [
        { title: "Claim", width: 33 },
        scale(a.wordBook, 24),
        { title: "In words", width: 17 },
        { title: "Due", width: 14 },
        { title: "Outcome", width: 12 },
      ],
      rows,
      shown: 30,
    }),
    ...recordTable(a.board).flatMap((t) =>
      headed(
        t.caption,
        tableBlock(
          book,
          "judgements",
          { ...t, rows: t.rows.map((r) => ({ ...r, cells: r.cells.map((c) => minus(c)) })) },
          [28, 12, 16, 10, 17, 17],
        ),
      ),
    ),
  ];
}

/** The book's bands drawn on the same scale, so that a word can be looked up beside a range. */
function keyBlocks(book: WordBook): readonly Block[] {
  const rows = key(book).map((k, i): GridRow => {
    const band = [...book.bands][i]!;
    return { cells: [words(line(k.words)), range(band.low, band.high), words(line(k.band))] };
  });
  return [
    ...headed(`Key to the words: ${book.name}`, {
      kind: "grid",
      label: `Words for probabilities, ${book.name}`,
      columns: [
        { title: "Words", width: 40 },
        { ...scale(book, 40), title: "Range" },
        { title: "", width: 20 },
      ],
      rows,
      shown: 30,
    }),
    ...(book.source === "own" ? [] : [remark(`${book.source}.`)]),
  ];
}
