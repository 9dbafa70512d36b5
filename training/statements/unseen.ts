/**
 * Both stages' readings of the training documents, each by models that have not seen it: what the judges learn from.
 * Usage: tsx training/statements/unseen.ts GOLD.jsonl PARSED.jsonl OUT.jsonl
 * A line a document: for each paragraph the first stage's spans, for each likely cue the second stage's, as
 * [role, start, end, probability], and how likely the cue has a statement. Holds no words.
 */
import { writeFileSync } from "node:fs";
import { type Chain, chain } from "../../src/statements/crf.ts";
import { candidatesOf } from "../../src/statements/focus.ts";
import { worthwhile } from "../../src/statements/read.ts";
import { blend, supposed } from "../../src/statements/settle.ts";
import { type SpanGuess, spanGuesses } from "../../src/statements/span-guesses.ts";
import { learn, type Settings, score } from "./learn.ts";
import { firstStage, jackknifed, secondStage } from "./prepare.ts";

const [, , goldPath, parsedPath, output] = process.argv;
if (!goldPath || !parsedPath || !output) throw new Error("usage: unseen.ts GOLD.jsonl PARSED.jsonl OUT.jsonl");
const started = process.cpuUsage();
const note = (line: string) => console.error(`${(process.cpuUsage(started).user / 1e6).toFixed(0)} s  ${line}`);
const parts = 3;
const settings: Settings = { epochs: 3, rate: 0.1, lambda: 40, keep: 0.2, seed: 2 };

/** A span as role, start, end, probability. */
type Row = [role: number, start: number, end: number, p: number];
export type Unseen = {
  readonly id: string;
  /** The first stage's spans, a list a paragraph, in its tokens. */
  readonly first: readonly (readonly Row[])[];
  /** Likely cues: their paragraph, the cue by the first stage, the second's probability of a statement and its spans, in tokens of the window. */
  readonly focused: readonly { at: number; cue: [number, number, number]; p: number; spans: readonly Row[] }[];
};

const rounded = (p: number) => Math.round(p * 1e5) / 1e5;
const plain = (guesses: readonly SpanGuess[]) => guesses.map((g): Row => [g.role, g.start, g.end, rounded(g.p)]);

const one = firstStage(goldPath, parsedPath, note);
const passes = jackknifed(one, parts, note);
const two = secondStage(one, passes, note);
const lines: string[] = one.golds.map(() => "");
let space: Chain = chain(512);
for (let part = 0; part < parts; part++) {
  const seen = two.byDocument.filter((_, i) => i % parts !== part).flat();
  const w = learn(seen, two.nodeCounts, two.edgeCounts, settings, () => {});
  for (let i = part; i < one.golds.length; i += parts) {
    const chosen = passes[i]!.map((p, k) => candidatesOf(p.guesses, one.read[i]![k]!.paragraph.n, worthwhile));
    const focused: Unseen["focused"] = two.found[i]!.flatMap(({ focus, piece }, k) => {
      const at = one.read[i]!.indexOf(piece);
      const { start, end } = focus.cue;
      if (!chosen[at]!.some((c) => c.start === start && c.end === end)) return [];
      space = score(two.byDocument[i]![k]!, w, space);
      const p = rounded(supposed(focus, space));
      const cue: [number, number, number] = [start, end, rounded(focus.cue.p)];
      return [{ at, cue, p, spans: plain(spanGuesses(space, blend.span)) }];
    });
    const first = passes[i]!.map((p) => plain(p.guesses));
    lines[i] = JSON.stringify({ id: one.golds[i]!.doc, first, focused } satisfies Unseen);
  }
  note(`both stages, part ${part + 1} of ${parts}`);
}
writeFileSync(output, `${lines.join("\n")}\n`);
