/**
 * Trains the statement model on the gold statements of PolNeAR, read by the program's own language stage.
 * Usage: tsx training/statements/train.ts GOLD.jsonl PARSED.jsonl OUT.bin [--first-only] [--every N]
 */
import { writeFileSync } from "node:fs";
import { writeWeights } from "../../src/models/weights.ts";
import { countLexicon, freeze, lexiconWithout, readClasses, readGold, readParsed } from "./data.ts";
import { goldLabels, labelsOf, pieces } from "./instances.ts";
import { type Example, index, learn, RowBuilder } from "./learn.ts";
import { packed } from "./pack.ts";

const [, , goldPath, parsedPath, output] = process.argv;
if (!goldPath || !parsedPath || !output) throw new Error("usage: train.ts GOLD.jsonl PARSED.jsonl OUT.bin");
const started = Date.now();
const note = (line: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`);

const golds = readGold(goldPath);
const parsed = readParsed(parsedPath);
const classes = readClasses();
const counts = countLexicon(golds, parsed, classes);
const nodeRows = new RowBuilder();
const edgeRows = new RowBuilder();
const read = golds.map((g) => pieces(parsed.get(g.doc)!, lexiconWithout(counts, g.doc, classes), nodeRows, edgeRows));
note(`${nodeRows.rows} tokens, ${(nodeRows.length / nodeRows.rows).toFixed(0)} features each`);
const node = index([nodeRows], 8);
const edge = index([edgeRows], 8);
note(`${node.keys.length} features, ${edge.keys.length} step features`);
const examples: Example[] = golds.flatMap((g, i) => {
  const all = goldLabels(g, parsed.get(g.doc)!);
  return read[i]!.map(({ paragraph, row }) => ({
    n: paragraph.n,
    node: [[node.rows[0]!, row]],
    edge: [[edge.rows[0]!, row]],
    gold: labelsOf(all, paragraph),
  }));
});
const settings = { epochs: 4, rate: 0.1, lambda: 20, keep: 0.25, seed: 1 };
const first = packed("first", node.keys, edge.keys, learn(examples, node.counts, edge.counts, settings, note));
const { keys, buckets } = freeze(counts);
const arrays = { lexiconKeys: keys, lexiconBuckets: buckets, ...first.arrays };
const bytes = writeWeights({ name: "statements", version: 1, settings: first.settings, arrays });
writeFileSync(output, bytes);
note(`${output}: ${bytes.length} bytes`);
