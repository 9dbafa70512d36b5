import { best, type Table } from "./linear.ts";
import { labelFeatureCount, labelFeatures, newKin, relate } from "./syntax-labels.ts";
import { moveScorer } from "./syntax-moves.ts";
import { begin, choose, done, make, newState, onlyMove, type State } from "./syntax-state.ts";
import { upos } from "./types.ts";
import type { Word } from "./words.ts";

/**
 * A greedy arc-eager parser (Nivre 2008; features after Zhang and Nivre 2011; trained with the dynamic oracle of
 * Goldberg and Nivre 2012) over hashed features, then a labeller that sees the whole tree.
 */
export type SyntaxModel = {
  /** four moves a row */
  readonly moves: Table;
  /** one class a label */
  readonly labels: Table;
  /** index into `relations` of each class */
  readonly relation: Uint8Array;
};

const verb = upos.indexOf("VERB");
/** Several words without a head: one verb (else the first word) is the root, the others hang on it, as UD wants one root. */
export function oneRoot(s: State, kindOf: Uint8Array) {
  const rank = (i: number) => (s.sign[i] ? 0 : kindOf[s.tag[i]!] === verb ? 2 : 1);
  let root = 0;
  for (let i = 1; i <= s.n; i++) if (s.head[i] === s.n + 1 && (root === 0 || rank(i) > rank(root))) root = i;
  for (let i = 1; i <= s.n; i++) if (s.head[i] === s.n + 1 && i !== root) s.head[i] = root;
}

/** Fills `head` (index in the sentence's document, -1 for the root) and `relation` of a sentence's tokens. */
export type Parser = (
  words: readonly Word[],
  tags: Uint8Array,
  from: number,
  head: Int32Array,
  relation: Uint8Array,
) => void;

/** @param kindOf universal part of speech of each fine tag */
export function parser(model: SyntaxModel, kindOf: Uint8Array): Parser {
  let size = 512;
  let s = newState(size);
  let kin = newKin(size);
  const scoreMoves = moveScorer(model.moves);
  const labelRows = new Int32Array(labelFeatureCount);
  const moveScores = new Float64Array(4);
  const labelScores = new Float64Array(model.labels.classes);
  const given = new Int32Array(1 << 16);
  return (words, tags, from, head, relation) => {
    if (words.length > size) {
      size = words.length * 2;
      s = newState(size);
      kin = newKin(size);
    }
    begin(s, words, tags, from, kindOf);
    while (!done(s)) {
      const only = onlyMove(s);
      if (only < 0) scoreMoves(s, moveScores);
      make(s, only < 0 ? choose(s, moveScores) : only);
    }
    oneRoot(s, kindOf);
    relate(s, kindOf, kin);
    for (let i = 1; i <= s.n; i++) {
      labelFeatures(s, i, given[kin.before[i]!]!, kin, model.labels.mask, labelRows);
      given[i] = 1 + best(model.labels, labelRows, labelFeatureCount, labelScores);
      head[from + i - 1] = s.head[i] === s.n + 1 ? -1 : from + s.head[i]! - 1;
      relation[from + i - 1] = model.relation[given[i]! - 1]!;
    }
  };
}
