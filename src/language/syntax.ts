import { best, sum, type Table } from "./linear.ts";
import { upos } from "./types.ts";
import { rowOf, type Word } from "./words.ts";

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

export const shift = 0;
export const left = 1;
export const right = 2;
export const reduce = 3;

/** One sentence while it is parsed. Position 0 stands for "nothing", 1 to n for the words, n + 1 for the root. */
export type State = {
  n: number;
  /** 0: trees as they are wanted; 1: trees of another scheme, met in training only */
  scheme: number;
  word: Int32Array;
  tag: Int32Array;
  head: Int32Array;
  /** 1 for punctuation, which heads nothing */
  sign: Uint8Array;
  stack: Int32Array;
  depth: number;
  next: number;
  l1: Int32Array;
  l2: Int32Array;
  r1: Int32Array;
  r2: Int32Array;
  lefts: Int32Array;
  rights: Int32Array;
};

export function newState(size: number): State {
  const array = () => new Int32Array(size + 2);
  return {
    n: 0,
    scheme: 0,
    word: array(),
    tag: array(),
    head: array(),
    sign: new Uint8Array(size + 2),
    stack: array(),
    depth: 0,
    next: 1,
    l1: array(),
    l2: array(),
    r1: array(),
    r2: array(),
    lefts: array(),
    rights: array(),
  };
}

const punctuation = upos.indexOf("PUNCT");
const verb = upos.indexOf("VERB");
const rootTag = 250;
const noTag = 251;

/** Puts a sentence of fine tags into the state, which must be large enough. */
export function begin(s: State, words: readonly Word[], tags: Uint8Array, from: number, kindOf: Uint8Array) {
  const n = words.length;
  s.n = n;
  s.word[0] = 0x1234567;
  s.tag[0] = noTag;
  for (let i = 0; i < n; i++) {
    s.word[i + 1] = words[i]!.low;
    s.tag[i + 1] = tags[from + i]!;
    s.sign[i + 1] = kindOf[tags[from + i]!] === punctuation ? 1 : 0;
  }
  s.word[n + 1] = 0x7654321;
  s.tag[n + 1] = rootTag;
  s.sign[n + 1] = 0;
  for (const a of [s.head, s.l1, s.l2, s.r1, s.r2, s.lefts, s.rights]) a.fill(0, 0, n + 2);
  s.depth = 0;
  s.next = 1;
}

export const done = (s: State) => s.next === s.n + 1 && s.depth === 0;

/** Whether a move may be made: the root is never shifted, a word leaves the stack only with a head. */
export function may(s: State, move: number): boolean {
  if (move === shift) return s.next <= s.n;
  if (s.depth === 0) return false;
  const top = s.stack[s.depth - 1]!;
  if (move === left) return s.head[top] === 0 && s.sign[s.next] === 0;
  if (move === right) return s.next <= s.n && s.sign[top] === 0;
  return s.head[top] !== 0;
}

function attach(s: State, head: number, dependent: number) {
  s.head[dependent] = head;
  if (dependent < head) {
    s.l2[head] = s.l1[head]!;
    s.l1[head] = dependent;
    s.lefts[head]!++;
  } else {
    s.r2[head] = s.r1[head]!;
    s.r1[head] = dependent;
    s.rights[head]!++;
  }
}

export function make(s: State, move: number) {
  const top = s.stack[s.depth - 1]!;
  if (move === left) {
    attach(s, s.next, top);
    s.depth--;
  } else if (move === reduce) {
    s.depth--;
  } else {
    if (move === right) attach(s, top, s.next);
    s.stack[s.depth++] = s.next++;
  }
}

const stackFeatureCount = 53;
const comingFeatureCount = 16;
export const moveFeatureCount = stackFeatureCount + comingFeatureCount;

/** Rows of the features of a state. */
export function moveFeatures(s: State, mask: number, rows: Int32Array) {
  stackFeatures(s, mask, rows);
  comingFeatures(s, mask, rows, stackFeatureCount);
}

/** Rows, from `at` on, of the features that look at what is to come alone: the same until the next word is another. */
function comingFeatures({ n, next, word, tag }: State, mask: number, rows: Int32Array, at: number) {
  const after = next <= n ? next + 1 : 0;
  const third = next + 1 <= n ? next + 2 : 0;
  const w = word[next]!;
  const t = tag[next]!;
  const t1 = tag[after]!;
  const t2 = tag[third]!;
  rows[at] = rowOf(mask, 3, w, t);
  rows[at + 1] = rowOf(mask, 4, w);
  rows[at + 2] = rowOf(mask, 5, t);
  rows[at + 3] = rowOf(mask, 6, word[after]!, t1);
  rows[at + 4] = rowOf(mask, 7, word[after]!);
  rows[at + 5] = rowOf(mask, 8, t1);
  rows[at + 6] = rowOf(mask, 9, word[third]!, t2);
  rows[at + 7] = rowOf(mask, 10, t2);
  rows[at + 8] = rowOf(mask, 18, t, t1);
  rows[at + 9] = rowOf(mask, 19, t, t1, t2);
  rows[at + 10] = rowOf(mask, 53, tag[next - 1]!, t, t1);
  // these five tell nothing: the weights were learnt with them at place 0
  rows.fill(0, at + 11, at + comingFeatureCount);
}

/** Rows of the other features. S: stack, N: what is to come, h head, l and r children; w word, t tag. */
function stackFeatures(s: State, mask: number, rows: Int32Array) {
  const S0 = s.depth > 0 ? s.stack[s.depth - 1]! : 0;
  const S1 = s.depth > 1 ? s.stack[s.depth - 2]! : 0;
  const N0 = s.next;
  const N1 = N0 <= s.n ? N0 + 1 : 0;
  const N2 = N0 + 1 <= s.n ? N0 + 2 : 0;
  const { word, tag } = s;
  const S0h = s.head[S0]!;
  const S0h2 = s.head[S0h]!;
  const [S0l, S0l2, S0r, S0r2, N0l, N0l2] = [s.l1[S0]!, s.l2[S0]!, s.r1[S0]!, s.r2[S0]!, s.l1[N0]!, s.l2[N0]!];
  const s0w = word[S0]!;
  const s0t = tag[S0]!;
  const n0w = word[N0]!;
  const n0t = tag[N0]!;
  const n1t = tag[N1]!;
  const n1w = word[N1]!;
  const n2t = tag[N2]!;
  const s1t = tag[S1]!;
  const gap = S0 === 0 ? 0 : N0 - S0;
  const d = gap > 10 ? 7 : gap > 5 ? 6 : gap;
  const headed = S0h === 0 ? 0 : 1;
  const vr = Math.min(s.rights[S0]!, 4);
  const vl = Math.min(s.lefts[S0]!, 4);
  const pair = (s0t << 8) | n0t;
  rows[0] = rowOf(mask, 0, s0w, s0t);
  rows[1] = rowOf(mask, 1, s0w, headed);
  rows[2] = rowOf(mask, 2, s0t, headed);
  rows[3] = rowOf(mask, 11, s0w, n0w, pair);
  rows[4] = rowOf(mask, 12, s0w, n0w, s0t);
  rows[5] = rowOf(mask, 13, s0w, n0w, n0t + 256);
  rows[6] = rowOf(mask, 14, s0w, pair);
  rows[7] = rowOf(mask, 15, n0w, pair);
  rows[8] = rowOf(mask, 16, s0w, n0w);
  rows[9] = rowOf(mask, 17, pair, headed);
  rows[10] = rowOf(mask, 20, pair, n1t);
  rows[11] = rowOf(mask, 21, pair, tag[S0h]!, headed);
  rows[12] = rowOf(mask, 22, pair, tag[S0l]!);
  rows[13] = rowOf(mask, 23, pair, tag[S0r]!);
  rows[14] = rowOf(mask, 24, pair, tag[N0l]!);
  rows[15] = rowOf(mask, 25, s0w, d);
  rows[16] = rowOf(mask, 26, s0t, d);
  rows[17] = rowOf(mask, 27, n0w, d);
  rows[18] = rowOf(mask, 28, n0t, d);
  rows[19] = rowOf(mask, 29, s0w, n0w, d);
  rows[20] = rowOf(mask, 30, pair, d);
  rows[21] = rowOf(mask, 31, s0w, vr);
  rows[22] = rowOf(mask, 32, s0t, vr);
  rows[23] = rowOf(mask, 33, s0w, vl);
  rows[24] = rowOf(mask, 39, tag[S0l]!, s0w);
  rows[25] = rowOf(mask, 40, word[S0r]!, s0t);
  rows[26] = rowOf(mask, 41, tag[S0r]!, s0w);
  rows[27] = rowOf(mask, 34, word[N0l]!, n0t);
  rows[28] = rowOf(mask, 35, tag[N0l]!, n0w);
  rows[29] = rowOf(mask, 36, s0t, tag[S0h]!, tag[S0h2]!);
  rows[30] = rowOf(mask, 37, s0t, tag[S0l]!, tag[S0l2]!);
  rows[31] = rowOf(mask, 38, s0t, tag[S0r]!, tag[S0r2]!);
  rows[32] = rowOf(mask, 47, n0t, tag[N0l]!, tag[N0l2]!);
  rows[33] = rowOf(mask, 48, pair, s1t);
  rows[34] = rowOf(mask, 49, s1t, word[S1]!, pair);
  rows[35] = rowOf(mask, 50, pair, n1t, n2t);
  rows[36] = rowOf(mask, 51, pair, n1w);
  rows[37] = rowOf(mask, 52, s0w, n0t, n1t);
  rows[38] = rowOf(mask, 54, tag[S0 + 1]!, pair, tag[S0 > 0 ? S0 - 1 : 0]!);
  rows[39] = rowOf(mask, 55, tag[S0 + 1]!, pair, tag[N0 - 1]!);
  rows[40] = rowOf(mask, 56, word[S0r]!, pair);
  rows[41] = rowOf(mask, 57, s0w, word[S0r]!, n0t);
  rows[42] = rowOf(mask, 58, word[N0l]!, pair);
  rows[43] = rowOf(mask, 59, pair, vr, tag[S0r]!);
  rows[44] = rowOf(mask, 60, pair, tag[S1]!, s.head[S1] === 0 ? 0 : 1);
  rows[45] = rowOf(mask, 61, s0w, n1w);
  rows[46] = rowOf(mask, 62, word[S0h]!, n0w, pair);
  rows[47] = rowOf(mask, 63, tag[S0h]!, word[S0r]!, n0w);
  const { scheme } = s;
  rows[48] = rowOf(mask, 64, pair, scheme);
  rows[49] = rowOf(mask, 65, pair, n1t, scheme);
  rows[50] = rowOf(mask, 66, pair, (tag[S0h]! << 8) | s1t, scheme);
  rows[51] = rowOf(mask, 67, pair, (tag[S0r]! << 8) | tag[S0l]!, scheme);
  rows[52] = rowOf(mask, 68, pair, (tag[N0l]! << 8) | vr, scheme);
}

/** Scores of the moves of a state, asked for in turn: what the words to come add is kept while they stay the same. */
function moveScorer(moves: Table): (s: State, scores: Float64Array) => void {
  const rows = new Int32Array(stackFeatureCount);
  const coming = new Float64Array(4);
  let next = 0;
  return (s, scores) => {
    // the first choice of every sentence has its second word to come
    if (s.next !== next || s.next === 2) {
      next = s.next;
      comingFeatures(s, moves.mask, rows, 0);
      sum(moves, rows, comingFeatureCount, coming);
    }
    stackFeatures(s, moves.mask, rows);
    sum(moves, rows, stackFeatureCount, scores);
    for (let k = 0; k < 4; k++) scores[k]! += coming[k]!;
  };
}

/** The only move that may be made, or -1 where there is a choice: nothing on the stack, or nothing more to come. */
export function onlyMove(s: State): number {
  if (s.depth === 0) return shift;
  if (s.next <= s.n) return -1;
  return s.head[s.stack[s.depth - 1]!] === 0 ? left : reduce;
}

/** The best move that may be made. */
export function choose(s: State, scores: Float64Array): number {
  let top = -1;
  for (let move = 0; move < 4; move++) if (may(s, move) && (top < 0 || scores[move]! > scores[top]!)) top = move;
  return top;
}

export const labelFeatureCount = 39;

/** Rows of the features of the arc that ends in word `i`; `before` is the label given to the head's dependent before it. */
export function labelFeatures(s: State, i: number, before: number, kin: Kin, mask: number, rows: Int32Array) {
  const { word, tag, head } = s;
  const h = head[i]!;
  const g = h <= s.n ? head[h]! : 0;
  const w = word[i]!;
  const t = tag[i]!;
  const hw = word[h]!;
  const ht = tag[h]!;
  const pair = (ht << 8) | t;
  const side = i < h ? 0 : 1;
  const far = Math.min(Math.abs(h - i), 6) * 2 + side;
  const first = kin.first[i]!;
  const last = kin.last[i]!;
  const sibling = kin.before[i]!;
  const after = kin.after[i]!;
  const own = kin.kinds[i]!;
  const heads = kin.kinds[h]!;
  rows[0] = rowOf(mask, 0, pair, side);
  rows[1] = rowOf(mask, 1, w, ht, side);
  rows[2] = rowOf(mask, 2, hw, t, side);
  rows[3] = rowOf(mask, 3, w, hw, side);
  rows[4] = rowOf(mask, 4, w, t, side);
  rows[5] = rowOf(mask, 5, hw, ht, side);
  rows[6] = rowOf(mask, 6, pair, far);
  rows[7] = rowOf(mask, 7, pair, tag[first]!, side);
  rows[8] = rowOf(mask, 8, pair, word[first]!, side);
  rows[9] = rowOf(mask, 9, t, word[first]!, hw);
  rows[10] = rowOf(mask, 10, pair, tag[last]!, side);
  rows[11] = rowOf(mask, 11, pair, word[last]!, side);
  rows[12] = rowOf(mask, 12, pair, tag[sibling]!, side);
  rows[13] = rowOf(mask, 13, pair, tag[after]!, side);
  rows[14] = rowOf(mask, 14, pair, before, side);
  rows[15] = rowOf(mask, 15, hw, before, t);
  rows[16] = rowOf(mask, 16, pair, own, side);
  rows[17] = rowOf(mask, 17, pair, heads, side);
  rows[18] = rowOf(mask, 18, hw, heads, t);
  rows[19] = rowOf(mask, 19, pair, tag[g]!, side);
  rows[20] = rowOf(mask, 20, hw, tag[g]!, t);
  rows[21] = rowOf(mask, 21, t, tag[i - 1]!, tag[i + 1]!);
  rows[22] = rowOf(mask, 22, pair, tag[i - 1]!, tag[h + 1] ?? noTag);
  rows[23] = rowOf(mask, 23, pair, word[i - 1]!, side);
  rows[24] = rowOf(mask, 24, w, side, far);
  rows[25] = rowOf(mask, 25, pair, Math.min(kin.count[i]!, 4), side);
  rows[26] = rowOf(mask, 26, w, own, ht);
  rows[27] = rowOf(mask, 27, pair, kin.comma[i]!, far);
  rows[28] = rowOf(mask, 28, pair, word[sibling]!, side);
  rows[29] = rowOf(mask, 29, w, tag[sibling]!, ht);
  rows[30] = rowOf(mask, 30, hw, tag[after]!, t);
  rows[31] = rowOf(mask, 31, w, word[first]!, ht);
  rows[32] = rowOf(mask, 32, pair, heads, own);
  rows[33] = rowOf(mask, 33, hw, word[first]!, side);
  const { scheme } = s;
  rows[34] = rowOf(mask, 34, pair, side, scheme);
  rows[35] = rowOf(mask, 35, w, (ht << 1) | side, scheme);
  rows[36] = rowOf(mask, 36, hw, (t << 1) | side, scheme);
  rows[37] = rowOf(mask, 37, pair, word[first]!, scheme);
  rows[38] = rowOf(mask, 38, pair, own, scheme);
}

/** What the labeller asks of a finished tree, by position. */
export type Kin = {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly count: Int32Array;
  /** bit set of the part of speech of the dependents */
  readonly kinds: Int32Array;
  /** dependents between a word and its head begin after a comma */
  readonly comma: Int32Array;
};

export function newKin(size: number): Kin {
  const array = () => new Int32Array(size + 2);
  return {
    first: array(),
    last: array(),
    before: array(),
    after: array(),
    count: array(),
    kinds: array(),
    comma: array(),
  };
}

/** Fills in the kin of a finished tree. @param kindOf a small number (below 31) a fine tag, e.g. its universal tag */
export function relate(s: State, kindOf: Uint8Array, kin: Kin) {
  const { first, last, before, after, count, kinds, comma } = kin;
  for (const a of [first, last, before, after, count, kinds, comma]) a.fill(0, 0, s.n + 2);
  for (let i = 1; i <= s.n; i++) {
    const h = s.head[i]!;
    const kind = kindOf[s.tag[i]!]!;
    if (first[h] === 0) first[h] = i;
    const sibling = last[h]!;
    if (sibling > 0) {
      before[i] = sibling;
      after[sibling] = i;
    }
    last[h] = i;
    count[h]!++;
    kinds[h]! |= 1 << kind;
    if (sibling > 0 && s.sign[sibling] === 1) comma[i] = 1;
  }
}

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
