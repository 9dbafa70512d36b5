/** Examples of the second stage: one window a likely cue, labelled with this cue's own statement. */
import { beginOf, type Chain, chain, infer, insideOf } from "../../src/statements/crf.ts";
import { candidatesOf, evidenceOf, type Focus, focusOn, memoryOf } from "../../src/statements/focus.ts";
import { lookAt, relativeStep, seenFeatures, sight, sightFeatures } from "../../src/statements/focus-features.ts";
import { least, marginalsOf } from "../../src/statements/read.ts";
import { type SpanGuess, spanGuesses } from "../../src/statements/span-guesses.ts";
import { type Gold, type Parsed, type Roles, roleNames, tokenSpans } from "./data.ts";
import type { Piece } from "./instances.ts";
import { type Example, type Learned, type RowBuilder, type Rows, score } from "./learn.ts";

export type FirstPass = { marginals: Float32Array; guesses: SpanGuess[] };
export type Window = { focus: Focus; piece: Piece; node: number; edge: number; gold: Uint8Array };

/** What a first stage says about a document's pieces. */
export function firstPass(pieces: readonly Piece[], node: Rows, edge: Rows, w: Learned): FirstPass[] {
  let c: Chain = chain(512);
  return pieces.map((p) => {
    const x: Example = { n: p.paragraph.n, node: [[node, p.row]], edge: [[edge, p.row]], gold: new Uint8Array(0) };
    c = score(x, w, c);
    infer(c);
    return { marginals: marginalsOf(c), guesses: spanGuesses(c, least) };
  });
}

/** The windows of a document; `gold` absent: unlabelled. */
export function windows(
  gold: Gold,
  parsed: Parsed,
  pieces: readonly Piece[],
  passes: readonly FirstPass[],
  node: RowBuilder,
  edge: RowBuilder,
  missed: { count: number },
): Window[] {
  const out: Window[] = [];
  const memory = memoryOf(
    pieces.map((p) => p.paragraph),
    passes.map((p) => p.marginals),
  );
  const cues = gold.attributions.map((a) => tokenSpans(parsed.tokens, a.cue)[0]);
  const taken = new Set<number>();
  pieces.forEach((piece, k) => {
    const p = piece.paragraph;
    const candidates = candidatesOf(passes[k]!.guesses, p.n);
    const evidence = evidenceOf(p, passes[k]!.marginals, candidates, memory[k]!);
    for (const cue of candidates) {
      const focus = focusOn(p, cue, passes[k]!.guesses);
      const own = match(cues, taken, p.first + cue.start, p.first + cue.end);
      if (own >= 0) taken.add(own);
      const at = { node: node.rows, edge: edge.rows };
      const seen = sight();
      for (let t = focus.from; t < focus.to; t++) {
        lookAt(p, evidence, focus, t, seen);
        sightFeatures(p, focus, seen, node.put);
        seenFeatures(p, evidence, focus, t, seen, node.put);
        node.endRow();
        if (t > focus.from) relativeStep(p, evidence, focus, t, edge.put);
        edge.endRow();
      }
      out.push({
        focus,
        piece,
        ...at,
        gold: labels(own < 0 ? undefined : gold.attributions[own]!, parsed, piece, focus),
      });
    }
  });
  missed.count += gold.attributions.length - taken.size;
  return out;
}

/** The attribution, not yet taken, whose cue shares most tokens with [start, end); -1 for none. */
export function match(
  cues: readonly ([number, number] | undefined)[],
  taken: ReadonlySet<number>,
  start: number,
  end: number,
): number {
  let best = -1;
  let most = 0;
  cues.forEach((c, i) => {
    const shared = c && !taken.has(i) ? Math.min(end, c[1]) - Math.max(start, c[0]) : 0;
    if (shared > most) [most, best] = [shared, i];
  });
  return best;
}

function labels(a: Roles | undefined, parsed: Parsed, piece: Piece, f: Focus): Uint8Array {
  const out = new Uint8Array(f.to - f.from);
  if (!a) return out;
  const base = piece.paragraph.first + f.from;
  for (const role of [2, 0, 1])
    for (const [s, e] of tokenSpans(parsed.tokens, a[roleNames[role]!])) {
      const from = Math.max(0, s - base);
      const to = Math.min(out.length, e - base);
      if (from >= to) continue;
      out.fill(insideOf(role), from, to);
      out[from] = beginOf(role);
    }
  for (let t = 0; t < out.length; t++) {
    const y = out[t]!;
    if (y > 0 && y % 2 === 0 && (t === 0 || (out[t - 1] !== y && out[t - 1] !== y - 1))) out[t] = y - 1;
  }
  return out;
}
