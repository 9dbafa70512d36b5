import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize } from "node:v8";
import type { DossierModels, Models } from "../../src/models/index.ts";
import { table } from "../../src/net/table.ts";
import type { ClauseModel } from "../../src/reactions/clause-model.ts";
import type { Trees } from "../../src/reactions/trees.ts";
import { growTrees } from "../trees.ts";
import { rowsOf } from "./candidates.ts";
import { base, type Case, casesOf } from "./examples.ts";
import { type LearntLinear, type LearntNet, type LearntScorer, type Part, parts } from "./parts.ts";

const settings = { depth: 6, count: 500, rate: 0.05, least: 8, l2: 2, rows: 0.7, features: 0.4 };

/** Learns scorers without the documents of each part: both kinds of reader beside each other, the nets by two processes. @throws Error where one fails */
export async function learntScorers(which: readonly Part[]): Promise<LearntScorer[]> {
  const folder = mkdtempSync(join(tmpdir(), "assay-scorers-"));
  async function learnt<T>(kind: string, some: readonly Part[]): Promise<T[]> {
    if (some.length === 0) return [];
    const file = join(folder, `${kind}-${some[0]}`);
    const program = join(import.meta.dirname, "scorer.ts");
    const call = ["--max-old-space-size=8000", "--import", "tsx", program, kind, file, ...some.map(String)];
    const [status] = await once(spawn(process.execPath, call, { stdio: "inherit" }), "close");
    if (status !== 0) throw new Error(`training/reactions/scorer.ts ${kind} ended with ${status}`);
    return deserialize(readFileSync(file)) as T[];
  }
  try {
    const half = which.length >> 1;
    const [linear, some, others] = await Promise.all([
      learnt<LearntLinear>("linear", which),
      learnt<LearntNet>("net", which.slice(0, half)),
      learnt<LearntNet>("net", which.slice(half)),
    ]);
    const nets = [...some, ...others];
    return linear.map((own, k) => ({ ...own, ...nets[k]! }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A scorer that reads as it was learnt. */
const readerOf = ({ weights, hashes, head, reading }: LearntScorer): ClauseModel => ({
  ...base,
  version: 1,
  scale: 1,
  weights,
  net: { known: table(hashes), head, reading: { ...reading, vectors: base.vectors } },
});

export type Parted = { readonly cases: readonly Case[]; readonly scorers: readonly ClauseModel[] };
/** The documents, and for each part of them the scorer learnt without it. */
export const parted = (scorers: readonly LearntScorer[]): Parted => ({
  cases: casesOf(),
  scorers: scorers.slice(0, parts).map(readerOf),
});

/** What the candidates of each document show, read by the scorer that has not learnt from it. */
export const partedRows = ({ cases, scorers }: Parted, models: Models, dossier: DossierModels) =>
  cases.map((c, i) => rowsOf(c, models, dossier, scorers[i % parts]!));

/** Learns whether a candidate counts; without the documents of one part where it is given. */
export function weigherOf(rows: ReturnType<typeof partedRows>, without = -1): Trees {
  return growTrees(rows.filter((_, i) => i % parts !== without).flat(), settings);
}
