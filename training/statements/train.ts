/**
 * Trains the statement model on the gold statements of PolNeAR, read by the program's own language stage.
 * Usage: tsx training/statements/train.ts GOLD.jsonl PARSED.jsonl OUT.bin [--every N]
 */
import { writeFileSync } from "node:fs";
import { writeWeights } from "../../src/models/weights.ts";
import { countLexicon, freeze, lexiconWithout, readClasses, readGold, readParsed } from "./data.ts";
import { goldLabels, labelsOf, pieces } from "./instances.ts";
import { type Example, index, learn, learnMean, RowBuilder, type Rows, type Settings } from "./learn.ts";
import { packedPair } from "./pack.ts";
import { type FirstPass, firstPass, windows } from "./second.ts";

const [, , goldPath, parsedPath, output] = process.argv;
if (!goldPath || !parsedPath || !output) throw new Error("usage: train.ts GOLD.jsonl PARSED.jsonl OUT.bin");
const option = (name: string, other: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? other : Number(process.argv[at + 1]);
};
const started = Date.now();
const note = (line: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`);

/** Parts for the jackknife: each document's first-stage marginals come from a model that has not seen it. */
const parts = option("parts", 4);
/** Each stage is the mean of three trainings: dropout makes them differ, and their mean is worth more than a longer one. */
const firstRuns: readonly Settings[] = [1, 7, 11].map((seed) => ({
  epochs: 4,
  rate: 0.1,
  lambda: 20,
  keep: 0.25,
  seed,
}));
const secondRuns: readonly Settings[] = [
  { epochs: 3, rate: 0.1, lambda: 40, keep: 0.25, seed: 2 },
  { epochs: 4, rate: 0.1, lambda: 40, keep: 0.2, seed: 107 },
  { epochs: 4, rate: 0.1, lambda: 30, keep: 0.15, seed: 111 },
];
const partSettings: Settings = { epochs: 3, rate: 0.1, lambda: 20, keep: 0.25, seed: 1 };

const every = option("every", 1);
const golds = readGold(goldPath).filter((_, i) => i % every === 0);
const parsed = readParsed(parsedPath);
const classes = readClasses();
const counts = countLexicon(golds, parsed, classes);
const nodeRows = new RowBuilder();
const edgeRows = new RowBuilder();
const read = golds.map((g) => pieces(parsed.get(g.doc)!, lexiconWithout(counts, g.doc, classes), nodeRows, edgeRows));
note(`${nodeRows.rows} tokens, ${(nodeRows.length / nodeRows.rows).toFixed(0)} features each`);
const node = index([nodeRows], 8);
const edge = index([edgeRows], 8);
const [nodes, edges] = [node.rows[0]!, edge.rows[0]!];
note(`${node.keys.length} features, ${edge.keys.length} step features`);

const byDocument: Example[][] = golds.map((g, i) => {
  const all = goldLabels(g, parsed.get(g.doc)!);
  return read[i]!.map(({ paragraph, row }) => ({
    n: paragraph.n,
    node: [[nodes, row]],
    edge: [[edges, row]],
    gold: labelsOf(all, paragraph),
  }));
});

const first = learnMean(byDocument.flat(), node.counts, edge.counts, firstRuns, note);
const second = secondStage();
const nodes2 = packedPair(
  "Node",
  { keys: node.keys, weights: first.node },
  { keys: second.nodeKeys, weights: second.node },
);
const edges2 = packedPair(
  "Edge",
  { keys: edge.keys, weights: first.edge },
  { keys: second.edgeKeys, weights: second.edge },
);
const { keys, buckets } = freeze(counts);
const arrays = { lexiconKeys: keys, lexiconBuckets: buckets, ...nodes2.arrays, ...edges2.arrays };
const bytes = writeWeights({
  name: "statements",
  version: 1,
  settings: { ...nodes2.settings, ...edges2.settings },
  arrays,
});
writeFileSync(output, bytes);
note(`${output}: ${bytes.length} bytes`);

function jackknifed(): FirstPass[][] {
  const out: FirstPass[][] = golds.map(() => []);
  for (let part = 0; part < parts; part++) {
    const w = learn(
      byDocument.filter((_, i) => i % parts !== part).flat(),
      node.counts,
      edge.counts,
      partSettings,
      () => {},
    );
    for (let i = part; i < golds.length; i += parts) out[i] = firstPass(read[i]!, nodes, edges, w);
    note(`part ${part + 1} of ${parts}`);
  }
  return out;
}

function secondStage() {
  const passes = jackknifed();
  const nodeRows2 = new RowBuilder();
  const edgeRows2 = new RowBuilder();
  const missed = { count: 0 };
  const found = golds.flatMap((g, i) =>
    windows(g, parsed.get(g.doc)!, read[i]!, passes[i]!, nodeRows2, edgeRows2, missed),
  );
  const total = golds.reduce((s, g) => s + g.attributions.length, 0);
  note(`${found.length} likely cues, ${nodeRows2.rows} rows; ${missed.count} of ${total} statements have none`);
  const node2 = index([nodeRows2], 8);
  const edge2 = index([edgeRows2], 8);
  const shifted = (r: Rows, by: number): Rows => ({ offset: r.offset, ids: r.ids.map((id) => id + by) });
  const relative = shifted(node2.rows[0]!, node.keys.length);
  const relativeEdge = shifted(edge2.rows[0]!, edge.keys.length);
  const examples: Example[] = found.map(({ focus, piece, node: n, edge: e, gold }) => ({
    n: focus.to - focus.from,
    node: [
      [nodes, piece.row + focus.from],
      [relative, n],
    ],
    edge: [
      [edges, piece.row + focus.from],
      [relativeEdge, e],
    ],
    gold,
  }));
  const used = (size: number, what: "node" | "edge") => {
    const c = new Int32Array(size);
    for (const x of examples)
      for (const [r, at] of x[what]) for (let k = r.offset[at]!; k < r.offset[at + x.n]!; k++) c[r.ids[k]!]!++;
    return c;
  };
  const joined = (a: Int32Array, b: Int32Array) => Int32Array.from([...a, ...b]);
  const nodeKeys = joined(node.keys, node2.keys);
  const edgeKeys = joined(edge.keys, edge2.keys);
  note(`${nodeKeys.length} features, ${edgeKeys.length} step features`);
  const w = learnMean(examples, used(nodeKeys.length, "node"), used(edgeKeys.length, "edge"), secondRuns, note);
  return { nodeKeys, edgeKeys, ...w };
}
