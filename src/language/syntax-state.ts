import { upos } from "./types.ts";
import type { Word } from "./words.ts";

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
const rootTag = 250;
export const noTag = 251;

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
