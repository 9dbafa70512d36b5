import type { Language } from "../language/types.ts";
import type { Paragraph } from "./columns.ts";
import { type Chain, chain, choose, infer, labelCount, marginal, type SpanGuess, spanGuesses } from "./crf.ts";
import type { Cut } from "./cut.ts";
import { candidatesOf, type Evidence, evidenceOf, focusOn, memoryOf } from "./focus.ts";
import { type Draft, link } from "./link.ts";
import { focused, type Stage, type StatementModel, scored } from "./model.ts";
import { paragraph, type WordCache } from "./paragraph.ts";
import { draftOf, settled } from "./settle.ts";

export type Found = { readonly paragraph: Paragraph; readonly cut: Cut; readonly drafts: readonly Draft[] };

/** Spans less likely than this are not weighed at all: keeps decoding linear at no loss on the development set. */
export const least = 0.015;
/** A span is taken where its probability exceeds this: the best sum of precision and recall on the development set. */
const toll = () => 0.3;

/** The sentence number of each token. */
export function sentencesOfTokens(language: Pick<Language, "tokens" | "sentences">): Int32Array {
  const out = new Int32Array(language.tokens.count).fill(-1);
  for (const [k, s] of language.sentences.entries()) out.fill(k, s.firstToken, s.endToken);
  return out;
}

/** The probabilities of all labels of an inferred chain, tokens x labels. */
export function marginalsOf(c: Chain): Float32Array {
  const out = new Float32Array(c.n * labelCount);
  for (let t = 0; t < c.n; t++) for (let y = 0; y < labelCount; y++) out[t * labelCount + y] = marginal(c, t, y);
  return out;
}

/** The statements of each stretch: by the first stage alone, spans joined by nearness, or by both stages. */
export function readCuts(language: Language, cuts: readonly Cut[], model: StatementModel, fast: boolean): Found[] {
  const sentenceOf = sentencesOfTokens(language);
  const cache: WordCache = new Map();
  const paragraphs = cuts.map((c) => paragraph(language, sentenceOf, c.first, c.end, c.heading, model.lexicon, cache));
  let space: Chain = chain(512);
  const marginals: Float32Array[] = [];
  const guesses = paragraphs.map((p) => {
    space = scored(model.first, p, space);
    infer(space);
    marginals.push(marginalsOf(space));
    return spanGuesses(space, least);
  });
  const second = fast ? null : model.second;
  const found = second
    ? readTwice(paragraphs, marginals, guesses, second)
    : paragraphs.map((p, k) => link(p, choose(guesses[k]!, p.n, toll)));
  return paragraphs.map((p, k) => ({ paragraph: p, cut: cuts[k]!, drafts: found[k]! }));
}

/** Looks from each likely cue for its own source and content. */
function readTwice(
  paragraphs: readonly Paragraph[],
  marginals: readonly Float32Array[],
  guesses: readonly SpanGuess[][],
  stage: Stage,
): Draft[][] {
  const memory = memoryOf(paragraphs, marginals);
  return paragraphs.map((p, k) => {
    const candidates = candidatesOf(guesses[k]!, p.n);
    const evidence = evidenceOf(p, marginals[k]!, candidates, memory[k]!);
    return settled(draftsFrom(p, evidence, guesses[k]!, stage));
  });
}

function draftsFrom(p: Paragraph, evidence: Evidence, guesses: readonly SpanGuess[], stage: Stage) {
  const out: NonNullable<ReturnType<typeof draftOf>>[] = [];
  const look = focused(stage, p, evidence);
  for (const cue of evidence.candidates) {
    const focus = focusOn(p, cue, guesses);
    const c = look(focus);
    const draft = draftOf(focus, c);
    if (draft) out.push(draft);
  }
  return out;
}
