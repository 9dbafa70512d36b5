import type { Language } from "../language/types.ts";

/** A stretch of tokens that is read at once. */
export type Cut = { readonly first: number; readonly end: number; readonly heading: boolean; readonly block: number };

/** Longest stretch, in tokens: bounds the work on a text without paragraphs; 99.9 % of newspaper paragraphs are shorter. */
const longest = 400;

/** The paragraphs of a document that may hold statements; a long one is cut between sentences, a longer sentence where it must. */
export function paragraphsOf(language: Pick<Language, "blocks" | "sentences">): Cut[] {
  const out: Cut[] = [];
  language.blocks.forEach((block, index) => {
    if (block.kind === "navigation" || block.kind === "contents") return;
    const heading = block.kind === "heading";
    let first = -1;
    let end = -1;
    const close = () => {
      for (let a = first; first >= 0 && a < end; a += longest)
        out.push({ first: a, end: Math.min(end, a + longest), heading, block: index });
      first = -1;
    };
    // A dateline is nobody's words.
    for (let s = block.firstSentence + (block.dateline ? 1 : 0); s < block.endSentence; s++) {
      const sentence = language.sentences[s]!;
      if (first >= 0 && sentence.endToken - first > longest) close();
      if (first < 0) first = sentence.firstToken;
      end = sentence.endToken;
    }
    close();
  });
  return out;
}
