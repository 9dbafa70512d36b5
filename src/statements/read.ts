import type { Language } from "../language/types.ts";
import { type Chain, chain, choose, infer, spanGuesses } from "./crf.ts";
import { paragraphsOf } from "./cut.ts";
import { stepFeatures, tokenFeatures } from "./features.ts";
import { type Draft, link } from "./link.ts";
import { type StatementModel, scored } from "./model.ts";
import { type Paragraph, paragraph, type WordCache } from "./paragraph.ts";

export type Found = { readonly paragraph: Paragraph; readonly block: number; readonly drafts: readonly Draft[] };

/** Spans less likely than this are not weighed at all: keeps decoding linear at no loss on the development set. */
export const least = 0.05;
/** A span is taken where its probability exceeds this: the best sum of precision and recall on the development set. */
const toll = () => 0.3;

/** The sentence number of each token. */
export function sentencesOfTokens(language: Pick<Language, "tokens" | "sentences">): Int32Array {
  const out = new Int32Array(language.tokens.count).fill(-1);
  for (const [k, s] of language.sentences.entries()) out.fill(k, s.firstToken, s.endToken);
  return out;
}

/** The statements of each paragraph by the first stage alone, spans joined by nearness. */
export function readFast(language: Language, model: StatementModel): Found[] {
  const sentenceOf = sentencesOfTokens(language);
  const cache: WordCache = new Map();
  let space: Chain = chain(512);
  return paragraphsOf(language).map(({ first, end, heading, block }) => {
    const p = paragraph(language, sentenceOf, first, end, heading, model.lexicon, cache);
    space = scored(model.first, p, tokenFeatures, stepFeatures, space);
    infer(space);
    return { paragraph: p, block, drafts: link(p, choose(spanGuesses(space, least), p.n, toll)) };
  });
}
