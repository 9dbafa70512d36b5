import { sum, type Table } from "./linear.ts";
import type { State } from "./syntax-state.ts";
import { rowOf } from "./words.ts";

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
export function moveScorer(moves: Table): (s: State, scores: Float64Array) => void {
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
