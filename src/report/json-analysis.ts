import { bayesOf } from "../hypotheses/bayes-board.ts";
import { letterAt, matrixOfBoard, votesAt } from "../hypotheses/board.ts";
import type { Range } from "../hypotheses/judgements/coherence.ts";
import { phrase } from "../hypotheses/judgements/words.ts";
import { squaredInconsistency } from "../hypotheses/panel.ts";
import { codes } from "../hypotheses/rules.ts";
import { verdict } from "../hypotheses/verdict.ts";
import { weigh } from "../hypotheses/weigh.ts";
import type { WireAnalysis } from "../record/wire-report-analysis.ts";
import { indicatorDiagnosticity } from "../scenarios/indicators.ts";
import { named } from "../scenarios/model.ts";
import { solvedForReport, titleOf } from "../scenarios/summary.ts";
import { type Analysed, analysedOf, standingSpans } from "./analysed.ts";
import type { createCutter } from "./json-records.ts";
import type { Report } from "./types.ts";

type Cited = (ids: readonly string[]) => string[];
const signed = (d: { readonly by: string; readonly time: string }) => ({ analyst: d.by, date: d.time.slice(0, 10) });

/** What analysts decided, as data. */
export function analysisJson(report: Report, c: ReturnType<typeof createCutter>): WireAnalysis | null {
  const a = analysedOf(report.assessment);
  if (!a) return null;
  const cited: Cited = (ids) => standingSpans(report.assessment, ids).map(c.cut);
  const { id, name, bands } = a.wordBook;
  return {
    wordBook: { id, name, bands: bands.map((b) => ({ low: b.low, high: b.high, words: [...b.terms] })) },
    matrix: a.board.hypotheses.length ? matrix(a, cited) : null,
    ...judgements(a, cited),
    scenarios: scenarios(a, cited),
    indicators: a.scenarios.indicators.map((i) => ({
      id: i.id,
      observable: i.observable,
      threshold: i.threshold,
      collector: i.collector,
      due: i.due,
      status: i.status,
      ratings: { ...i.ratings },
      diagnosticity: indicatorDiagnosticity(i.ratings),
      ...signed(i),
      passages: cited(i.passages),
    })),
    stale: [...a.stale].map(([id, reasons]) => ({ id, reasons: [...reasons] })),
  };
}

function matrix(a: Analysed, cited: Cited): NonNullable<WireAnalysis["matrix"]> {
  const { board } = a;
  const weighed = weigh(matrixOfBoard(board, a.grades));
  const { matrix: m, scores, standing, linchpins } = weighed;
  const seen = board.evidence.filter((e) => e.observed);
  const squares = (h: string) => squaredInconsistency(seen.map((e) => votesAt(board, e.id, h).map((l) => codes[l])));
  const rowIds = (rows: readonly number[]) => rows.map((r) => m.rows[r]!.id);
  return {
    hypotheses: scores.map((s, i) => ({
      id: s.hypothesis,
      text: board.hypotheses[i]!.text,
      remainder: board.hypotheses[i]!.remainder,
      inconsistency: s.inconsistency,
      weightedInconsistency: s.weightedInconsistency,
      squaredInconsistency: squares(s.hypothesis),
      untested: s.untested,
      thin: s.thin,
    })),
    evidence: board.evidence.map((e) => evidence(a, e, weighed, cited)),
    relations: board.relations.map(({ kind, from, to }) => ({ kind, from, to })),
    linchpins: Object.fromEntries([...linchpins].map(([rival, rows]) => [m.hypotheses[rival]!, rowIds(rows)])),
    leader: standing.leader === null ? null : m.hypotheses[standing.leader]!,
    verdict: [...verdict(weighed)],
  };
}

function evidence(
  { board, grades }: Analysed,
  e: Analysed["board"]["evidence"][number],
  { matrix: m, discrimination }: ReturnType<typeof weigh>,
  cited: Cited,
): NonNullable<WireAnalysis["matrix"]>["evidence"][number] {
  const row = m.rows.findIndex((r) => r.id === e.id);
  const rated = board.hypotheses.flatMap((h) => {
    const letter = letterAt(board, e.id, h.id);
    return letter ? [[h.id, letter] as const] : [];
  });
  const votes = board.ratings.filter((r) => r.evidence === e.id);
  return {
    id: e.id,
    text: e.text,
    kind: e.kind,
    observed: e.observed,
    weight: m.rows[row]?.weight ?? null,
    origin: e.origin,
    grade: e.grade ?? grades.get(e.passages[0]?.split(":")[0] ?? "") ?? null,
    diagnosticity: discrimination[row] ?? null,
    ratings: Object.fromEntries(rated),
    votes: votes.map((v) => ({ hypothesis: v.hypothesis, letter: v.letter, reason: v.reason, ...signed(v) })),
    passages: cited(e.passages),
  };
}

const ends = ([low, high]: Range) => ({ low, high });

function judgements({ board, wordBook }: Analysed, cited: Cited) {
  const range = (j: { readonly low: number; readonly high: number }) => ({
    low: j.low,
    high: j.high,
    words: phrase(wordBook, j.low, j.high),
  });
  return {
    judgements: board.judgements.map((j) => ({
      claim: j.claim,
      text: j.text,
      hypothesis: j.hypothesis,
      ...range(j),
      confidence: j.confidence,
      reason: j.reason,
      ...signed(j),
      passages: cited(j.passages),
    })),
    responsibility: board.responsibility.map((r) => ({
      id: r.id,
      party: r.party,
      role: r.role,
      basis: [...r.basis],
      standard: r.standard,
      ...range(r),
      confidence: r.confidence,
      ...signed(r),
      passages: cited(r.passages),
    })),
    forecasts: board.forecasts.map((f) => ({
      id: f.id,
      claim: f.claim,
      analyst: f.analyst,
      source: f.source,
      probability: f.p,
      words: phrase(wordBook, Math.round(f.p * 1000) / 10),
      made: f.made,
      due: f.due,
      happened: f.happened,
    })),
    bayes: bayesOf(board).map((b) => ({
      analyst: b.analyst,
      hypotheses: board.hypotheses.map((h, i) => ({
        id: h.id,
        prior: ends(b.prior[i] as Range),
        posterior: b.posterior ? ends(b.posterior[i] as Range) : null,
      })),
      evidence: [...b.used],
    })),
  };
}

function scenarios({ scenarios: b, wordBook }: Analysed, cited: Cited): WireAnalysis["scenarios"] {
  if (!b.model) return null;
  const m = b.model;
  const { complete, nodes, scenarios: found } = solvedForReport(m);
  return {
    descriptors: b.descriptors.map((d) => ({
      id: d.id,
      name: d.name,
      states: [...d.states],
      passages: cited(d.passages),
    })),
    cells: b.cells.map((cell) => ({
      source: { ...cell.source },
      target: { ...cell.target },
      value: cell.value,
      judgements: cell.judgements.map((j) => ({
        value: j.value,
        reason: j.reason,
        ...signed(j),
        passages: cited(j.passages),
      })),
    })),
    complete,
    nodes,
    consistent: found.map((s, i) => ({
      title: titleOf(b, s.states, i),
      states: named(m, s.states),
      weight: s.weight,
      consistency: s.consistency,
      totalImpact: s.totalImpact,
    })),
    titled: b.scenarios.map((s) => ({
      id: s.id,
      title: s.title,
      states: { ...s.states },
      low: s.low,
      high: s.high,
      words: s.low === null || s.high === null ? null : phrase(wordBook, s.low, s.high),
      text: s.text,
      ...signed(s),
      passages: cited(s.passages),
    })),
  };
}
