import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decibans, jeffrey, update, updateRanges } from "./bayes.ts";
import { coherence, coherentize, incoherence, type Range, storable } from "./coherence.ts";
import * as scoring from "./forecasts.ts";
import { lint } from "./lint.ts";
import * as pooling from "./pooling.ts";
import { icd203, ipcc, kent, ownBook, phia, wordBook, wordBooks } from "./word-books.ts";
import { gaps, key, meanings, phrase, wordFor } from "./words.ts";

const folder = new URL("../../../../shared/data/analysis/", import.meta.url);
const present = existsSync(folder);
if (!present) console.warn("no ../shared/data beside the checkout: published figures of judgements are not tested");
const json = (name: string) => (present ? JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) : {});
const near = (found: readonly number[], wanted: readonly number[], digits = 8) => {
  expect(found).toHaveLength(wanted.length);
  for (const [i, x] of wanted.entries()) expect(found[i]).toBeCloseTo(x, digits);
};

describe("word-books", () => {
  const scales = json("estimative-scales");
  it.runIf(present)("hold the published bands", () => {
    const files = [scales.ICD203, scales.PHIA, scales.Kent1964, scales.IPCC_AR5];
    for (const [i, book] of [icd203, phia, kent, ipcc].entries())
      expect(sorted(book.bands.map((b) => [b.terms.join("|"), b.low, b.high]))).toEqual(
        sorted(files[i].bands.map((b: { terms: string[]; pct: number[] }) => [b.terms.join("|"), ...b.pct])),
      );
    expect(gaps(phia)).toEqual(scales.PHIA.gaps);
    expect(gaps(kent).filter(([low]) => low === 12 || low === 60)).toEqual(scales.Kent1964.gaps);
    for (const { word, ICD203, PHIA, IPCC, Kent } of scales.sameWordDifferentMeaning)
      for (const [book, band] of [
        ["icd-203", ICD203],
        ["phia", PHIA],
        ["ipcc", IPCC],
        ["kent", Kent],
      ])
        if (band) expect(meanings(wordBooks, word)).toContainEqual({ book, low: band[0], high: band[1] });
  });
  const sorted = (rows: unknown[][]) => rows.map(String).sort();

  it.each([
    [icd203, 20, "unlikely"],
    [icd203, 19.9, "very unlikely"],
    [icd203, 55, "likely"],
    [icd203, 99, "almost certain"],
    [icd203, 1, "almost no chance"],
    [icd203, 45, "roughly even chance"],
    [phia, 25, "unlikely"],
    [phia, 100, "almost certain"],
    [kent, 87, "almost certain"],
    [kent, 40, "chances about even"],
    [kent, 100, "certain"],
    [ipcc, 33, "about as likely as not"],
    [ipcc, 95, "extremely likely"],
    [ipcc, 70, "likely"],
    [ipcc, 0.5, "exceptionally unlikely"],
    [ipcc, 50, "about as likely as not"],
  ])("%#: a number has one word", (book, percent, word) => expect(wordFor(book, percent).word).toBe(word));

  it("has no word in a gap and says between which", () => {
    expect(wordFor(phia, 22)).toMatchObject({ word: null, below: { high: 20 }, above: { low: 25 } });
    expect(phrase(phia, 22)).toBe(
      '22 % (no word in PHIA yardstick: between "highly unlikely, 10 to 20 %" and "unlikely, 25 to 35 %")',
    );
    expect(phrase(icd203, 0)).toContain('no word in ICD 203: below "almost no chance');
    expect(() => wordFor(icd203, 101)).toThrow("between 0 and 100");
  });
  it.each([
    [70, 70, "70 % (likely)"],
    [55, 80, "55 to 80 % (likely)"],
    [60, 75, "60 to 75 % (likely)"],
    [30, 70, "30 to 70 % (from unlikely to likely)"],
    [0.5, 26, '0.5 to 26 % (from below "almost no chance" to unlikely)'],
  ])("puts the number first: %i to %i", (low, high, words) => expect(phrase(icd203, low, high)).toBe(words));
  it("prints its key and takes a book of one's own", () => {
    expect(key(icd203)[0]).toEqual({ band: "1 to 5 %", words: "almost no chance, remote" });
    const own = ownBook("own", "Own", [
      { terms: ["hot"], low: 50, high: 100 },
      { terms: ["cold"], low: 0, high: 50 },
    ]);
    expect(wordFor(own, 50).word).toBe("hot");
    expect(wordBook("own", [own])).toBe(own);
    expect(() =>
      ownBook("x", "X", [
        { terms: ["a"], low: 0, high: 1 },
        { terms: ["a"], low: 2, high: 3 },
      ]),
    ).toThrow("two bands");
    expect(() => wordBook("nato")).toThrow("known: icd-203");
  });
  it("reads every number of a book without gaps", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 99, noNaN: true }), (p) => {
        const read = wordFor(icd203, p);
        expect(read.word !== null && read.band.low <= p && p <= read.band.high).toBe(true);
      }),
      { seed: 1 },
    );
  });
});

describe("coherence", () => {
  const cases: {
    name: string;
    bands: Range[];
    sumLower: number;
    sumUpper: number;
    coherent: boolean;
    tightened: Range[] | null;
  }[] = json("probability-interval-coherence").cases ?? [];
  it.each(cases)("of ranges: $name", (c) => {
    const { sumLower, sumUpper, coherent, reachable } = coherence(c.bands);
    expect({ sumLower, sumUpper, coherent, tightened: reachable }).toEqual({
      sumLower: c.sumLower,
      sumUpper: c.sumUpper,
      coherent: c.coherent,
      tightened: c.tightened,
    });
    expect(incoherence(c.bands) === null).toBe(c.coherent);
  });
  it("reachable bounds are reached, and no further ones", () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as Range);
    fc.assert(
      fc.property(fc.array(range, { minLength: 2, maxLength: 3 }), (ranges) => {
        const points = grid(ranges, 20);
        const { coherent, reachable } = coherence(ranges, 20);
        expect(coherent).toBe(points.length > 0);
        for (const [i, r] of (reachable ?? []).entries())
          expect(r).toEqual([
            Math.min(...points.map((p) => p[i] as number)),
            Math.max(...points.map((p) => p[i] as number)),
          ]);
      }),
      { seed: 2 },
    );
  });
  /** All whole-number points in the ranges that add up to the whole. */
  const grid = (ranges: Range[], whole: number): number[][] =>
    ranges.length === 0
      ? whole === 0
        ? [[]]
        : []
      : Array.from(
          { length: (ranges[0] as Range)[1] - (ranges[0] as Range)[0] + 1 },
          (_, k) => (ranges[0] as Range)[0] + k,
        )
          .filter((x) => x <= whole)
          .flatMap((x) => grid(ranges.slice(1), whole - x).map((p) => [x, ...p]));

  const points: { in: number[]; projected: number[]; normalized: number[]; incoherence_L2: number }[] =
    json("coherentization").cases ?? [];
  it.each(points)("of points (%#)", (c) => {
    const { projected, normalized, distance } = coherentize(c.in);
    near(projected, c.projected);
    near(normalized as number[], c.normalized);
    expect(distance).toBeCloseTo(c.incoherence_L2, 8);
  });
  it("a projection adds up to 1, moves nothing that did so already, and its zeros cannot be stored", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }), (ps) => {
        const { projected, zeros } = coherentize(ps);
        expect(projected.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        near(coherentize(projected).projected, projected, 9);
        for (const i of zeros) expect(() => storable(projected[i] as number)).toThrow("above 0");
      }),
      { seed: 3 },
    );
    expect(coherentize([0.9, 0.05, 0.3]).zeros).toEqual([1]);
    expect(storable(0.2)).toBe(0.2);
  });
});

describe("linter", () => {
  const rules = (text: string) => lint(text, icd203).map((l) => [l.rule, l.words]);
  it.each([
    ["The debris proves that the neighbour did it.", [["certainty-without-band", "proves"]]],
    ["The general ordered the strike.", [["role-without-band", "ordered"]]],
    ["Two boxes in good order were found.", []],
    ["The papers, ordered by date, were burnt.", []],
    ["It is likely (55 to 80 %) that the general ordered the strike.", []],
    ['The minister said the debris "proves that they ordered it".', []],
    ["It is possible that the talks fail.", [["outside-book", "possible"]]],
    ["The talks will highly likely fail.", [["outside-book", "highly likely"]]],
    ["The talks of May 2021 failed; in May they resumed.", []],
    ["The talks may fail.", [["outside-book", "may"]]],
    [
      "We judge with high confidence that it is very likely to fail.",
      [["confidence-with-likelihood", "with high confidence"]],
    ],
    ["Our confidence is low.", []],
    ["The parties met on Monday.", []],
  ])("%j", (text, wanted) => expect(rules(text)).toEqual(wanted));
  it("marks the words where they stand", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("proves", "perhaps", "ordered the raid", "very likely", "with low confidence"),
        fc.lorem(),
        (words, rest) => {
          const text = `${rest} ${words} ${rest}`;
          for (const l of lint(text, icd203)) expect(text.slice(l.start, l.end)).toBe(l.words);
        },
      ),
      { seed: 4 },
    );
  });
});

describe("pooling", () => {
  const file = json("forecast-pooling");
  const cases: {
    p: number[];
    linear: number;
    median: number;
    geoMeanOdds: number;
    geoMeanProbRenorm: number;
    neymanFactor: number;
    extremizedNeyman: number;
    extremized2_5: number;
    trimmedMeanDropEnds: number | null;
  }[] = file.cases ?? [];
  it.each(cases)("$p", (c) => {
    expect(pooling.pool(c.p, "linear")).toBeCloseTo(c.linear, 9);
    expect(pooling.pool(c.p, "median")).toBeCloseTo(c.median, 9);
    expect(pooling.pool(c.p)).toBeCloseTo(c.geoMeanOdds, 9);
    const [no, yes] = pooling.geometricMeans(c.p);
    expect(yes / (yes + no)).toBeCloseTo(c.geoMeanProbRenorm, 9);
    expect(pooling.neymanFactor(c.p.length)).toBeCloseTo(c.neymanFactor, 9);
    expect(pooling.pool(c.p, "odds", pooling.neymanFactor(c.p.length))).toBeCloseTo(c.extremizedNeyman, 9);
    expect(pooling.pool(c.p, "odds", 2.5)).toBeCloseTo(c.extremized2_5, 8);
    if (c.trimmedMeanDropEnds === null) expect(pooling.trimmedMean(c.p)).toBeNull();
    else expect(pooling.trimmedMean(c.p)).toBeCloseTo(c.trimmedMeanDropEnds, 9);
  });
  it.runIf(present)("knows the published factors and weights", () => {
    for (const [n, factor] of Object.entries(file.neymanFactor))
      expect(pooling.neymanFactor(Number(n))).toBeCloseTo(factor as number, 9);
    for (const [n, weights] of Object.entries(file.metaculusRecencyWeights))
      near(pooling.recencyWeights(Number(n)), weights as number[]);
    for (const c of file.semiSD) near(Object.values(pooling.semiDeviations(c.p)), [c.lower, c.upper]);
  });
  it("refuses what has no mean and shows where analysts part", () => {
    expect(() => pooling.pool([0, 1])).toThrow("odds have no mean");
    expect(() => pooling.pool([])).toThrow("at least one");
    const map = pooling.disagreements([
      { claim: "A", analyst: "x", p: 0.4 },
      { claim: "A", analyst: "y", p: 0.5 },
      { claim: "B", analyst: "x", p: 0.1 },
      { claim: "B", analyst: "y", p: 0.9 },
      { claim: "C", analyst: "x", p: 0.1 },
    ]);
    expect(map.map((d) => [d.claim, d.low.analyst, d.high.analyst])).toEqual([
      ["B", "x", "y"],
      ["A", "x", "y"],
    ]);
    expect(map[0]?.apart).toBeCloseTo(decibans(81), 9);
  });
});

describe("forecast scores", () => {
  const file = json("forecast-scoring");
  it.runIf(present)("are the published ones", () => {
    for (const c of file.baselineBinary)
      expect(scoring.baseline(c.p, 2, c.activeShareOfTime ?? 1)).toBeCloseTo(c.score, 7);
    for (const c of file.baselineMC) expect(scoring.baseline(c.p, c.k)).toBeCloseTo(c.score, 7);
    near(pooling.geometricMeans(file.geometricMeans.p), file.geometricMeans.no_yes);
    for (const c of file.peer) near(scoring.peerScores(c.p), c.score, 7);
    near(scoring.peers(file.peerLogScores.logs), file.peerLogScores.peer);
    for (const c of file.brierBinary) {
      expect(scoring.brier(c.p, c.y === 1)).toBeCloseTo(c.half, 12);
      expect(scoring.brierMany([1 - c.p, c.p], c.y)).toBeCloseTo(c.original2cat, 12);
    }
    for (const c of file.brierMulti) expect(scoring.brierMany(c.p, c.y)).toBeCloseTo(c.score, 12);
    for (const c of file.rps) expect(scoring.ranked(c.p, c.y)).toBeCloseTo(c.score, 12);
    const { forecasts, outcomes, ...parts } = file.murphy;
    const found = scoring.murphy(forecasts, outcomes.map(Boolean));
    for (const part of ["brier", "reliability", "resolution", "uncertainty"] as const)
      expect(found[part]).toBeCloseTo(parts[part], 12);
  });
  const forecast = (id: string, p: number, happened: boolean | null, more = {}) => ({
    id,
    claim: id,
    analyst: "a",
    source: null,
    p,
    made: "2026-01-01",
    due: "2026-02-01",
    happened,
    ...more,
  });
  it("are kept by analyst and by source", () => {
    const log = [
      forecast("1", 0.7, true),
      forecast("2", 0.7, false, { source: "wire" }),
      forecast("3", 0.2, null),
      forecast("4", 1, true, { analyst: "b" }),
    ];
    expect(scoring.calibration(log, "analyst").map((c) => [c.of, c.count, c.tenths])).toEqual([
      ["a", 2, [{ from: 0.7, count: 2, said: 0.7, came: 1 }]],
      ["b", 1, [{ from: 0.9, count: 1, said: 1, came: 1 }]],
    ]);
    expect(scoring.calibration(log, "source").map((c) => [c.of, c.brier])).toEqual([["wire", 0.7 ** 2]]);
    expect(scoring.overdue(log, "2026-03-01").map((f) => f.id)).toEqual(["3"]);
  });
});

describe("Bayes", () => {
  const file = json("bayes-hypotheses");
  const rows = (ls: number[][], origin: string | null = null) => ls.map((likelihoods) => ({ likelihoods, origin }));
  it.runIf(present)("gives the computed posteriors", () => {
    for (const { lr, dB } of file.weightOfEvidenceDeciban) expect(decibans(lr)).toBeCloseTo(dB, 8);
    const [three, even, copies, unsure, ranges, zero] = file.cases;
    near(update(three.prior, rows(three.likelihoods)).posterior, three.posterior);
    near(update(three.prior, rows([three.likelihoods[0], three.likelihoods[2]])).posterior, three.posteriorWithoutRow2);
    near(update(even.prior, rows(even.likelihoods)).posterior, even.posterior);
    const three4 = Array<number[]>(copies.copies).fill([0.8, 0.2]);
    expect(update(copies.prior, rows(three4, "wire")).posterior[0]).toBeCloseTo(copies.posteriorGrouped, 9);
    expect(update(copies.prior, rows(three4)).posterior[0]).toBeCloseTo(copies.posteriorNaive, 9);
    near(jeffrey(unsure.prior, unsure["P(E|H)"], unsure.q), unsure.posterior);
    near(
      updateRanges(
        [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
        [
          [
            [0.6, 0.9],
            [0.1, 0.3],
          ],
        ],
      )[0] as Range,
      ranges.posteriorH1range,
    );
    const dead = update(zero.prior, rows(zero.likelihoods));
    near(dead.posterior, zero.posterior);
    expect(dead.absolute).toEqual([{ row: 0, hypothesis: 0 }]);
  });
  it("stays coherent, and a flat row moves nothing", () => {
    const unit = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, unit, unit), { minLength: 1, maxLength: 4 }), unit, (ls, flat) => {
        const before = update([0.2, 0.3, 0.5], rows(ls));
        expect(before.posterior.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        near(update([0.2, 0.3, 0.5], rows([...ls, [flat, flat, flat]])).posterior, before.posterior, 9);
      }),
      { seed: 5 },
    );
  });
  it("refuses numbers that cannot be", () => {
    expect(() => update([0.5, 0.6], [])).toThrow("adds up to 1");
    expect(() => update([1], rows([[0.5, 0.5]]))).toThrow("row 1 has 2");
    expect(() => update([0.5, 0.5], rows([[0, 0]]))).toThrow("ruled out");
  });
});
