/**
 * Trains the one reading of the fast mode on the gold statements of PolNeAR, read without the parser.
 * Usage: tsx training/statements/quick.ts GOLD.jsonl PARSED.jsonl OUT.bin
 */
import { writeFileSync } from "node:fs";
import { writeWeights } from "../../src/models/weights.ts";
import { countLexicon, lexiconWithout, readClasses, readGold, readParsed } from "./data.ts";
import { goldLabels, labelsOf, pieces, quick } from "./instances.ts";
import { type Example, index, learnMean, RowBuilder, type Settings } from "./learn.ts";
import { packed } from "./pack.ts";

const [, , goldPath, parsedPath, output] = process.argv;
if (!goldPath || !parsedPath || !output) throw new Error("usage: quick.ts GOLD.jsonl PARSED.jsonl OUT.bin");
const started = process.cpuUsage();
const note = (line: string) => console.error(`${(process.cpuUsage(started).user / 1e6).toFixed(0)} s  ${line}`);

const runs: readonly Settings[] = [1, 7, 11].map((seed) => ({ epochs: 4, rate: 0.1, lambda: 20, keep: 0.3, seed }));
const golds = readGold(goldPath);
const parsed = readParsed(parsedPath);
const classes = readClasses();
const counts = countLexicon(golds, parsed, classes);
const nodeRows = new RowBuilder();
const edgeRows = new RowBuilder();
const read = golds.map((g) =>
  pieces(parsed.get(g.doc)!, lexiconWithout(counts, g.doc, classes), nodeRows, edgeRows, quick),
);
note(`${nodeRows.rows} tokens, ${(nodeRows.length / nodeRows.rows).toFixed(0)} features each`);
const node = index([nodeRows], 8);
const edge = index([edgeRows], 8);
note(`${node.keys.length} features, ${edge.keys.length} step features`);
const examples = golds.flatMap((g, i): Example[] => {
  const all = goldLabels(g, parsed.get(g.doc)!);
  return read[i]!.map(({ paragraph, row }) => ({
    n: paragraph.n,
    node: [[node.rows[0]!, row]],
    edge: [[edge.rows[0]!, row]],
    gold: labelsOf(all, paragraph),
  }));
});
const learned = learnMean(examples, node.counts, edge.counts, runs, note);
const nodes = packed("quick", "Node", node.keys, [learned.node]);
const edges = packed("quick", "Edge", edge.keys, [learned.edge]);
const bytes = writeWeights({
  name: "statements-fast",
  version: 1,
  settings: { ...nodes.settings, ...edges.settings },
  arrays: { ...nodes.arrays, ...edges.arrays },
});
writeFileSync(output, bytes);
note(`${output}: ${bytes.length} bytes`);
