import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diagonal, levelOf } from "./grades.ts";
import { matrixOf } from "./matrix.ts";
import * as panel from "./panel.ts";
import type { Letter } from "./rules.ts";
import { discrimination, scores } from "./scores.ts";

const folder = new URL("../../../shared/data/analysis/", import.meta.url);
const present = existsSync(folder);
if (!present) console.warn("no ../shared/data beside the checkout: vectors of other programs are not tested");
const json = (name: string) => (present ? JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) : {});

describe.runIf(present)("several analysts, as Open Synthesis counts", () => {
  const file = json("ach-open-synthesis-vectors");
  it("rounds ties towards neutral, unlike it", () => {
    for (const c of file.consensus) expect(panel.consensus(c.votes)).toBe(c.halfTowardNeutral);
  });
  it("adds up squared means", () => {
    for (const c of file.inconsistency) {
      expect(panel.squaredInconsistency(c.cells)).toBeCloseTo(c.inconsistency, 12);
      expect(panel.squaredConsistency(c.cells)).toBeCloseTo(c.consistency, 12);
    }
  });
  it("tells rows apart and analysts too", () => {
    for (const c of file.diagnosticity) expect(panel.rowDiscrimination(c.row)).toBeCloseTo(c.value, 9);
    for (const c of file.disagreement) {
      if (c.value === null) expect(panel.cellDisagreement(c.votes)).toBeNull();
      else expect(panel.cellDisagreement(c.votes)).toBeCloseTo(c.value, 9);
    }
  });
  it("orders hypotheses, the most refuted last", () => {
    const columns = file.hypothesisOrderWorstLast.map((c: string) => JSON.parse(c));
    expect(panel.squaredOrder(columns)).toEqual(columns.map((_: unknown, i: number) => i));
    expect(panel.squaredOrder(columns.toReversed())).toEqual(
      columns.map((_: unknown, i: number) => columns.length - 1 - i),
    );
  });
});

describe.runIf(present)("as Burton counts", () => {
  const file = json("ach-burton-vectors");
  it("names disagreement", () => {
    for (const c of file.groupCases) {
      const found = panel.agreement(c.votes);
      expect(found.deviation).toBeCloseTo(c.sd, 4);
      expect(found.name).toBe(panel.agreementNames[c.bucket - 1]);
    }
  });
  it("but gives a row that refutes all alike no discrimination", () => {
    const rows = [file.knownPeerDefect.rowAllInconsistent, file.knownPeerDefect.comparedWithRow] as Letter[][];
    const ids = ["A", "B", "C"];
    const m = matrixOf({
      hypotheses: ids.map((id) => ({ id })),
      evidence: rows.map((_, i) => ({ id: `E${i}`, credibility: "M", relevance: "M", kind: "report" })),
      ratings: Object.fromEntries(
        rows.map((row, i) => [`E${i}`, Object.fromEntries(row.map((letter, k) => [ids[k], letter]))]),
      ),
    });
    expect(discrimination(m, 0)).toBe(file.knownPeerDefect.trueDiscrimination);
    expect(discrimination(m, 1)).toBeGreaterThan(0);
    expect(scores(m).map((s) => s.inconsistency)).toEqual([-1, -1, -2]);
  });
});

describe("grades", () => {
  it.each([
    ["A1", "H"],
    ["B2", "H"],
    ["A3", "M"],
    ["F6", "M"],
    ["C5", "L"],
    ["E1", "L"],
    ["D6", "L"],
  ])("%s weighs %s", (grade, level) => expect(levelOf(grade)).toBe(level));
  it("are refused where they are none, and watched for being one axis", () => {
    expect(() => levelOf("G1")).toThrow('got "G1"');
    expect(diagonal(Array<string>(15).fill("B2"))).toEqual({ share: 1, halo: true });
    expect(diagonal(["A1", "B3"])).toEqual({ share: 0.5, halo: false });
  });
});
