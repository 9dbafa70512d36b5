import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rowWeight } from "./matrix.ts";
import { credibilityLevel, refutes, reliabilityLevel } from "./rules.ts";
import { weighFile } from "./weigh.ts";

const folder = new URL("../../../shared/data/analysis/", import.meta.url);
const present = existsSync(folder);
if (!present) console.warn("no ../shared/data beside the checkout: published matrices are not tested");
const json = (name: string) => (present ? JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) : {});

describe.runIf(present)("published and worked matrices", () => {
  it("PARC's cell values", () => {
    for (const [pair, cells] of Object.entries<{ I: number; II: number }>(
      json("ach-parc-scoring").cellValues_credRel,
    )) {
      const weight = rowWeight(pair[0] as "L", pair[1] as "L");
      expect(-(refutes[2] as number) * weight).toBeCloseTo(cells.I, 6);
      expect(-(refutes[1] as number) * weight).toBeCloseTo(cells.II, 6);
    }
  });

  it("Heuer's worked example", () => {
    const { hypotheses, evidenceKind, matrix, expected } = json("ach-heuer-iraq-1993");
    const ids = Object.keys(hypotheses);
    const found = weighFile({
      hypotheses: ids.map((id) => ({ id })),
      evidence: Object.entries(evidenceKind).map(([id, kind]) => ({ id, kind, credibility: "M", relevance: "M" })),
      ratings: Object.fromEntries(
        Object.entries<string[]>(matrix).map(([e, row]) => [
          e,
          Object.fromEntries(row.map((letter, i) => [ids[i], letter])),
        ]),
      ),
    });
    const by = (key: "inconsistency" | "weightedInconsistency") =>
      Object.fromEntries(found.hypotheses.map((h) => [h.id, h[key]]));
    expect(by("inconsistency")).toEqual(expected.parcInconsistency);
    expect(by("weightedInconsistency")).toEqual(expected.parcWeightedInconsistencyAllMedium);
    for (const e of found.evidence) expect(e.diagnosticity).toBeCloseTo(expected.diagnosticityPopSD_1to5[e.id], 6);
    expect(found.leader).toBe(expected.leaders[0]);
    for (const h of ["H1", "H3"]) expect(found.linchpins[h]).toEqual(expected.linchpins[h].removeToTie.rows);
  });

  it("the worked example on an attack, where a hypothesis survives because almost nothing bears on it", () => {
    const { hypotheses, evidence, expected } = json("ach-seed-kadhimi");
    type Item = { id: string; kind: string; cred: string; rel: string; grade: string; ratings: Record<string, string> };
    const found = weighFile({
      hypotheses: Object.keys(hypotheses).map((id) => ({ id })),
      evidence: evidence.map((e: Item) => ({ id: e.id, kind: e.kind, credibility: e.cred, relevance: e.rel })),
      ratings: Object.fromEntries(evidence.map((e: Item) => [e.id, e.ratings])),
    });
    for (const h of found.hypotheses) {
      expect(h.inconsistency).toBe(expected.IS[h.id]);
      expect(h.weightedInconsistency).toBeCloseTo(expected.WIS[h.id], 6);
      expect([h.untested, h.thin]).toEqual([false, expected.ratedCellsInDiagnosticRows[h.id] < 3]);
    }
    for (const e of found.evidence) expect(e.diagnosticity).toBeCloseTo(expected.diagnosticity[e.id], 6);
    expect(found.leader).toBe("H2");
    for (const h of ["H1", "H3"])
      expect([...(found.linchpins[h] ?? [])].sort()).toEqual([...expected.linchpins[h].removeToTie.rows].sort());
    expect(found.linchpins.H4).toEqual([]);
  });

  it("grades of both axes have a level", () => {
    const { reliability, credibility } = json("source-grading").STANAG2511;
    expect(Object.keys(reliabilityLevel).sort()).toEqual(Object.keys(reliability).sort());
    expect(Object.keys(credibilityLevel).sort()).toEqual(Object.keys(credibility).sort());
  });
});
