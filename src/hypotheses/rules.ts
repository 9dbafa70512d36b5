import type { evidenceKinds, ratingLetters } from "../record/wire-analysis.ts";

export type Letter = (typeof ratingLetters)[number];
export type EvidenceKind = (typeof evidenceKinds)[number];
export type Level = "L" | "M" | "H";

/** Cells as small numbers, in Open Synthesis' order: 0 not applicable, 1 very inconsistent ... 5 very consistent. */
export const codes: Readonly<Record<Letter, number>> = { NA: 0, II: 1, I: 2, N: 3, C: 4, CC: 5 };
export const letters: readonly Letter[] = ["NA", "II", "I", "N", "C", "CC"];

/** How far a cell refutes, by code (PARC ACH 1.1): II 2, I 1, all else 0. */
export const refutes: readonly number[] = [0, 2, 1, 0, 0, 0];

/** Half powers of two: L is 2^(-1/2), M 1, H 2^(1/2) (PARC ACH 1.1), kept as exponents so that L x H is exactly 1. */
export const halfPower: Readonly<Record<Level, number>> = { L: -1, M: 0, H: 1 };
export const levelWeights: Readonly<Record<Level, number>> = { L: Math.SQRT1_2, M: 1, H: Math.SQRT2 };

/** Admiralty code (STANAG 2511) to a level; F and 6 mean unknown, not bad, so they stand in the middle. */
export const reliabilityLevel: Readonly<Record<string, Level>> = { A: "H", B: "H", C: "M", F: "M", D: "L", E: "L" };
export const credibilityLevel: Readonly<Record<string, Level>> = {
  "1": "H",
  "2": "H",
  "3": "M",
  "6": "M",
  "4": "L",
  "5": "L",
};

/** A hypothesis on which fewer telling cells than this bear is called thin. */
export const enoughCells = 3;

/** A lead counts from this share of the total weight on; below it the matrix names nobody. */
export const defaultSeparation = 0.1;

/** Scores nearer than this share of the total weight are one score: sums of square roots are not exact. */
export const tolerance = 1e-9;
