/** Entries before the first and after the last token, so that a window needs no bounds check. */
export const pad = 4;

/** What the features of one paragraph are read from: columns of length n + 2 pad, token t at t + pad. */
export type Paragraph = {
  readonly n: number;
  /** Token index in the document of this paragraph's first. */
  readonly first: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly pos: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly shape: Int32Array;
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  readonly cue: Int32Array;
  readonly source: Int32Array;
  /** Buckets of the word's class rather than of the word. */
  readonly cueOfClass: Int32Array;
  readonly sourceOfClass: Int32Array;
  /** Bits of the cue classes of rules.ts that the lemma stands in, hashed. */
  readonly kinds: Int32Array;
  /** 0 outside, 1 inside, 2 opening mark, 3 closing mark, 4 inside without an end. */
  readonly quote: Int32Array;
  /** Number of quotation borders before the token. */
  readonly segment: Int32Array;
  readonly sentence: Int32Array;
  /** Token index in the paragraph of the sentence's first token and one past its last. */
  readonly sentenceStart: Int32Array;
  readonly sentenceEnd: Int32Array;
  /** 1 where the token is likely to be the head of a cue. */
  readonly likely: Int32Array;
  /** Nearest likely cue at or before, and at or after; -1 for none. Paragraph token index. */
  readonly likelyBefore: Int32Array;
  readonly likelyAfter: Int32Array;
  readonly likelyInSentence: Int32Array;
  /** 1 comma, 2 colon or dash, 3 sentence end, 4 other mark, 0 no mark. */
  readonly mark: Int32Array;
  readonly heading: boolean;
  /** Head in this paragraph (-1 root or outside) and relation, where the text was parsed. */
  readonly head: Int32Array | null;
  readonly relation: Int32Array | null;
  readonly tree: Tree | null;
};

/** What the features ask of the syntax of a paragraph, by token. */
export type Tree = {
  readonly head: Int32Array;
  readonly relation: Int32Array;
  /** First token and one past the last of what hangs on the token. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Nearest and outermost ancestor that is a likely cue, -1 for none; and the child of it that leads here. */
  readonly near: Int32Array;
  readonly nearBranch: Int32Array;
  readonly far: Int32Array;
  readonly farBranch: Int32Array;
  /** The token with the largest subtree that starts, or ends, here. */
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  /** Which kinds of dependents a token has: bits. */
  readonly valency: Int32Array;
};
