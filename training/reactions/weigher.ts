import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize } from "node:v8";
import type { DossierModels, Models } from "../../src/models/index.ts";
import type { ClauseModel } from "../../src/reactions/clause-model.ts";
import type { Trees } from "../../src/reactions/trees.ts";
import { table } from "../../src/statements/table.ts";
import { growTrees, meanOf } from "../trees.ts";
import { rowsOf } from "./candidates.ts";
import { base, type Case, casesOf } from "./examples.ts";
import { type LearntScorer, type Part, parts } from "./parts.ts";

const settings = { depth: 5, count: 100, rate: 0.08, least: 8, l2: 2 };
const forests = 8;
/** Scorers are learnt so many at a time. */
const lanes = 2;

/** Learns scorers, each in a process of its own, some beside each other. @throws Error where one fails */
export async function learntScorers(which: readonly Part[]): Promise<LearntScorer[]> {
  const folder = mkdtempSync(join(tmpdir(), "assay-scorers-"));
  const left = [...which.keys()];
  const lane = async () => {
    for (let k = left.shift(); k !== undefined; k = left.shift()) {
      const program = join(import.meta.dirname, "scorer.ts");
      const call = ["--max-old-space-size=8000", "--import", "tsx", program, `${which[k]}`, join(folder, `${k}`)];
      const [status] = await once(spawn(process.execPath, call, { stdio: "inherit" }), "close");
      if (status !== 0) throw new Error(`training/reactions/scorer.ts ${which[k]} ended with ${status}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
    return which.map((_, k) => deserialize(readFileSync(join(folder, `${k}`))) as LearntScorer);
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
  const used = rows.filter((_, i) => i % parts !== without);
  // the mean of forests that each lack some of the documents hangs less on any of them
  return meanOf(
    Array.from({ length: forests }, (_, k) => growTrees(used.filter((_, i) => i % forests !== k).flat(), settings)),
  );
}
