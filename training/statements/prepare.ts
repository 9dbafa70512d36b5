/** The gold statements as examples of both stages, for the programs that train on them. */
import { countLexicon, lexiconWithout, readClasses, readGold, readParsed } from "./data.ts";
import { goldLabels, labelsOf, pieces } from "./instances.ts";
import { type Example, index, learn, RowBuilder, type Rows, type Settings } from "./learn.ts";
import { type FirstPass, firstPass, type Window, windows } from "./second.ts";

/** Parts for the jackknife: what is said of a document comes from a model that has not seen it. */
export const partSettings: Settings = { epochs: 3, rate: 0.1, lambda: 20, keep: 0.25, seed: 1 };

type Indexed = { readonly keys: Int32Array; readonly counts: Int32Array; readonly rows: Rows };
const indexed = (b: RowBuilder): Indexed => {
  const { keys, counts, rows } = index([b], 8);
  return { keys, counts, rows: rows[0]! };
};

export type Note = (line: string) => void;

/** The documents, their paragraphs and the examples of the first stage. */
export function firstStage(goldPath: string, parsedPath: string, note: Note) {
  const golds = readGold(goldPath);
  const parsed = readParsed(parsedPath);
  const classes = readClasses();
  const counts = countLexicon(golds, parsed, classes);
  const nodeRows = new RowBuilder();
  const edgeRows = new RowBuilder();
  const read = golds.map((g) => pieces(parsed.get(g.doc)!, lexiconWithout(counts, g.doc, classes), nodeRows, edgeRows));
  note(`${nodeRows.rows} tokens, ${(nodeRows.length / nodeRows.rows).toFixed(0)} features each`);
  const node = indexed(nodeRows);
  const edge = indexed(edgeRows);
  note(`${node.keys.length} features, ${edge.keys.length} step features`);
  const byDocument = golds.map((g, i): Example[] => {
    const all = goldLabels(g, parsed.get(g.doc)!);
    return read[i]!.map(({ paragraph, row }) => ({
      n: paragraph.n,
      node: [[node.rows, row]],
      edge: [[edge.rows, row]],
      gold: labelsOf(all, paragraph),
    }));
  });
  return { golds, parsed, counts, node, edge, read, byDocument };
}
export type FirstStage = ReturnType<typeof firstStage>;

/** What models that have not seen a document say of it, document by document. */
export function jackknifed({ golds, node, edge, read, byDocument }: FirstStage, parts: number, note: Note) {
  const out: FirstPass[][] = golds.map(() => []);
  for (let part = 0; part < parts; part++) {
    const seen = byDocument.filter((_, i) => i % parts !== part).flat();
    const w = learn(seen, node.counts, edge.counts, partSettings, () => {});
    for (let i = part; i < golds.length; i += parts) out[i] = firstPass(read[i]!, node.rows, edge.rows, w);
    note(`part ${part + 1} of ${parts}`);
  }
  return out;
}

/** The examples of the second stage, document by document; its features are those of the first, then its own. */
export function secondStage(first: FirstStage, passes: readonly FirstPass[][], note: Note) {
  const { golds, parsed, read, node, edge } = first;
  const nodeRows = new RowBuilder();
  const edgeRows = new RowBuilder();
  const missed = { count: 0 };
  const found = golds.map((g, i) => windows(g, parsed.get(g.doc)!, read[i]!, passes[i]!, nodeRows, edgeRows, missed));
  const total = golds.reduce((s, g) => s + g.attributions.length, 0);
  note(`${found.flat().length} likely cues, ${nodeRows.rows} rows; ${missed.count} of ${total} statements have none`);
  const node2 = indexed(nodeRows);
  const edge2 = indexed(edgeRows);
  const shifted = (r: Rows, by: number): Rows => ({ offset: r.offset, ids: r.ids.map((id) => id + by) });
  const relative = shifted(node2.rows, node.keys.length);
  const relativeEdge = shifted(edge2.rows, edge.keys.length);
  const exampleOf = ({ focus, piece, node: n, edge: e, gold }: Window): Example => ({
    n: focus.to - focus.from,
    node: [
      [node.rows, piece.row + focus.from],
      [relative, n],
    ],
    edge: [
      [edge.rows, piece.row + focus.from],
      [relativeEdge, e],
    ],
    gold,
  });
  const byDocument = found.map((windows) => windows.map(exampleOf));
  const joined = (a: Int32Array, b: Int32Array) => Int32Array.from([...a, ...b]);
  const nodeKeys = joined(node.keys, node2.keys);
  const edgeKeys = joined(edge.keys, edge2.keys);
  note(`${nodeKeys.length} features, ${edgeKeys.length} step features`);
  const examples = byDocument.flat();
  const nodeCounts = used(examples, nodeKeys.length, "node");
  const edgeCounts = used(examples, edgeKeys.length, "edge");
  return { found, byDocument, nodeKeys, edgeKeys, nodeCounts, edgeCounts };
}

function used(examples: readonly Example[], size: number, what: "node" | "edge"): Int32Array {
  const c = new Int32Array(size);
  for (const x of examples)
    for (const [r, at] of x[what]) for (let k = r.offset[at]!; k < r.offset[at + x.n]!; k++) c[r.ids[k]!]!++;
  return c;
}
