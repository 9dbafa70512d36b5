import type { Language } from "../language/types.ts";
import type { Paragraph } from "./columns.ts";
import { type Chain, chain, infer, inferNodes, labelCount, marginal } from "./crf.ts";
import type { Cut } from "./cut.ts";
import { candidatesOf, evidenceOf, focusOn, memoryOf } from "./focus.ts";
import type { Forest } from "./forest.ts";
import { type Draft, link } from "./link.ts";
import {
  focused,
  quickScorerOf,
  type Scorer,
  type Scores,
  type StatementModel,
  scored,
  scorerOf,
  wordCacheOf,
} from "./model.ts";
import { paragraph } from "./paragraph.ts";
import { blend, draftOf, likelihood, settled, supposed } from "./settle.ts";
import { withSharedSources } from "./shared.ts";
import { choose, type SpanGuess, spanGuesses } from "./span-guesses.ts";
import { earlierOf, viewOf } from "./view.ts";

export type Found = { readonly paragraph: Paragraph; readonly cut: Cut; readonly drafts: readonly Draft[] };

/** Spans less likely than this are not weighed at all: keeps decoding linear at no loss on the development set. */
export const least = 0.015;
/** Training looks at less likely cues too; in use they cost a third of the time and give next to nothing. */
export const worthwhile = 0.05;
/** A span of the quick reading is taken where its probability exceeds that of its role (source, cue, content): the best mean F1 on dev94. */
const quickTolls = [0.25, 0.3, 0.25];
const toll = (role: number) => quickTolls[role]!;

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

/** The statements of each stretch: by one quick reading, spans joined by nearness, or by both stages. */
export function readCuts(language: Language, cuts: readonly Cut[], model: StatementModel, fast: boolean): Found[] {
  const sentenceOf = sentencesOfTokens(language);
  const cache = wordCacheOf(model);
  const paragraphs = cuts.map((c) => paragraph(language, sentenceOf, c.first, c.end, c.heading, model.lexicon, cache));
  const found = fast ? readQuickly(paragraphs, model) : readTwice(paragraphs, scorerOf(model), model.judges);
  return paragraphs.map((p, k) => ({ paragraph: p, cut: cuts[k]!, drafts: withSharedSources(p, found[k]!) }));
}

function readQuickly(paragraphs: readonly Paragraph[], model: StatementModel): Draft[][] {
  const score = quickScorerOf(model);
  let space: Chain = chain(512);
  return paragraphs.map((p) => {
    space = score(p, space);
    inferNodes(space);
    return link(p, choose(spanGuesses(space, least), p.n, toll));
  });
}

type Pass = {
  readonly marginals: Float32Array;
  readonly guesses: readonly SpanGuess[];
  readonly second: Scores;
};

function firstPasses(paragraphs: readonly Paragraph[], scorer: Scorer): Pass[] {
  let space: Chain = chain(512);
  return paragraphs.map((p) => {
    const { chain: c, second } = scored(scorer, p, space);
    space = c;
    infer(c);
    return { marginals: marginalsOf(c), guesses: spanGuesses(c, least), second };
  });
}

/** Looks from each likely cue for its own source and content. */
function readTwice(paragraphs: readonly Paragraph[], scorer: Scorer, judges: readonly Forest[]): Draft[][] {
  const passes = firstPasses(paragraphs, scorer);
  const memory = memoryOf(
    paragraphs,
    passes.map((x) => x.marginals),
  );
  return paragraphs.map((p, k) => {
    const { marginals, guesses, second } = passes[k]!;
    const candidates = candidatesOf(guesses, p.n, worthwhile);
    if (candidates.length === 0) return [];
    const evidence = evidenceOf(p, marginals, candidates, memory[k]!);
    const look = focused(scorer, p, evidence, second);
    const earlier = earlierOf(guesses, p.n);
    const drafts = candidates.map((cue) => {
      const focus = focusOn(p, cue, guesses);
      const c = look(focus);
      const seen = supposed(focus, c, inferNodes);
      if (likelihood(focus, seen) < blend.least) return undefined;
      return draftOf(viewOf(p, focus, seen, spanGuesses(c, blend.span), earlier, candidates), judges);
    });
    return settled(drafts.filter((d) => d !== undefined));
  });
}
