/** From parsed documents and gold to examples of the first stage. */

import { type Paragraph, pad } from "../../src/statements/columns.ts";
import { beginOf, insideOf } from "../../src/statements/crf.ts";
import { paragraphsOf } from "../../src/statements/cut.ts";
import { type Sink, stepFeatures, tokenFeatures, wordFeatures, wordReach } from "../../src/statements/features.ts";
import type { Lexicon } from "../../src/statements/lexicon.ts";
import { paragraph, type WordCache } from "../../src/statements/paragraph.ts";
import { quickFeatures, quickStep } from "../../src/statements/quick.ts";
import { sentencesOfTokens } from "../../src/statements/read.ts";
import { type Gold, type Parsed, roleNames, tokenSpans } from "./data.ts";
import type { RowBuilder } from "./learn.ts";

export type Piece = { doc: string; paragraph: Paragraph; row: number };

type Features = (p: Paragraph, t: number, put: Sink) => void;
/** What a reading looks at in a token and in a step. */
export type Looks = { readonly token: Features; readonly step: Features };
export const full: Looks = { token: tokenFeatures, step: stepFeatures };
export const quick: Looks = {
  token: (p, t, put) => {
    quickFeatures(p, t, put);
    for (let d = -wordReach; d <= wordReach; d++) wordFeatures(p, t + pad + d, d, put);
  },
  step: quickStep,
};

/** Builds paragraphs and adds their feature rows. */
export function pieces(
  parsed: Parsed,
  lexicon: Lexicon,
  node: RowBuilder,
  edge: RowBuilder,
  looks: Looks = full,
): Piece[] {
  const cache: WordCache = new Map();
  const sentenceOf = sentencesOfTokens(parsed);

  return paragraphsOf(parsed).map(({ first, end, heading }) => {
    const p = paragraph(parsed, sentenceOf, first, end, heading, lexicon, cache);
    const row = node.rows;
    for (let t = 0; t < p.n; t++) {
      looks.token(p, t, node.put);
      node.endRow();
      if (t > 0) looks.step(p, t, edge.put);
      edge.endRow();
    }
    return { doc: parsed.id, paragraph: p, row };
  });
}

/** Labels of the document's tokens; where roles overlap, the cue wins over the source, the source over the content. */
export function goldLabels(gold: Gold, parsed: Parsed): Uint8Array {
  const out = new Uint8Array(parsed.tokens.count);
  for (const role of [2, 0, 1])
    for (const a of gold.attributions)
      for (const [s, e] of tokenSpans(parsed.tokens, a[roleNames[role]!])) {
        if (out[s] === beginOf(role) && out[e - 1] === insideOf(role)) continue;
        out.fill(insideOf(role), s, e);
        out[s] = beginOf(role);
      }
  return out;
}

/** The labels of one piece, mended so that no inside stands without its beginning. */
export function labelsOf(all: Uint8Array, p: Paragraph): Uint8Array {
  const out = all.slice(p.first, p.first + p.n);
  for (let t = 0; t < out.length; t++) {
    const y = out[t]!;
    if (y > 0 && y % 2 === 0 && (t === 0 || (out[t - 1] !== y && out[t - 1] !== y - 1))) out[t] = y - 1;
  }
  return out;
}
