import { hashString } from "../net/hash.ts";
import { type Paragraph, pad, type Tree } from "./columns.ts";
import type { Focus } from "./focus.ts";
import type { SpanGuess } from "./span-guesses.ts";
import type { View } from "./view.ts";

const telling = new Map(
  "that to who which whether if and but or as for in by of because how what why"
    .split(" ")
    .map((w, k) => [hashString(w), k + 1]),
);
const wordOf = (p: Paragraph, i: number) => telling.get(p.word[i]!) ?? 0;
const isWord = (p: Paragraph, t: number) => p.mark[t + pad] === 0;
const lowestBit = (bits: number) => (bits === 0 ? 0 : 32 - Math.clz32(bits & -bits));

/** Where the tree cuts a span: words whose head is outside, words outside whose head is inside, and the topmost word. */
function cuts(p: Paragraph, tree: Tree, start: number, end: number) {
  const from = p.sentenceStart[start + pad]!;
  const to = p.sentenceEnd[end - 1 + pad]!;
  let [out, before, after, top] = [0, 0, 0, -1];
  for (let t = start; t < end; t++) {
    const h = tree.head[t]!;
    if ((h < start || h >= end) && isWord(p, t)) {
      out++;
      if (top < 0) top = t;
    }
  }
  const hangs = (t: number) => tree.head[t]! >= start && tree.head[t]! < end && isWord(p, t);
  for (let t = Math.max(from, start - 40); t < start; t++) if (hangs(t)) before++;
  for (let t = end; t < Math.min(to, end + 40); t++) if (hangs(t)) after++;
  return { out, before, after, top: top < 0 ? start : top };
}

/** How the topmost word of a span lies to the cue's head in the tree: 1 hangs on it, 2 on the cue's other words, 3 above it, 4 beside it. */
function tie(tree: Tree, top: number, { head, cue }: Focus): number {
  const h = tree.head[top]!;
  if (h === head) return 1;
  if (h >= cue.start && h < cue.end) return 2;
  if (tree.head[head] === top) return 3;
  if (h >= 0 && h === tree.head[head]) return 4;
  return h < 0 ? 5 : 0;
}

/** Writes the numbers of the cue in focus, the same for all its spans. @returns how many they are */
export function cueNumbers({ p, focus, supposed, second, cues }: View, x: Float32Array): number {
  const { cue, head, mass } = focus;
  const h = head + pad;
  const valency = p.tree ? p.tree.valency[head]! : 0;
  const relation = p.tree ? p.tree.relation[head]! : 0;
  const sum = (role: number) => second.start[role]!.reduce((s, v) => s + v, 0);
  const values = [
    supposed,
    mass,
    cue.p,
    cue.end - cue.start,
    p.cue[h]!,
    p.cueOfClass[h]!,
    lowestBit(p.kinds[h]!),
    p.pos[h]!,
    relation,
    valency & 2,
    valency & 4,
    valency & 8,
    valency & 16,
    valency & 32,
    valency & 64,
    p.quote[h]!,
    p.likelyInSentence[h]!,
    sum(0),
    sum(2),
    cues.length,
  ];
  x.set(values);
  return values.length;
}

/** Numbers of a cue and a span of it. */
export const width = 84;

/** Writes the numbers of one span as seen from the cue in focus, behind the cue's own. @param at where they begin */
export function spanNumbers(view: View, g: SpanGuess, x: Float32Array, at: number): void {
  const { p, focus, first, second } = view;
  const { role, start, end } = g;
  const { cue } = focus;
  const [s, e, last] = [start + pad, end + pad, end - 1 + pad];
  let [rival, rivals, other] = [0, 0, 0];
  for (const r of view.guesses) {
    if (r === g || r.start >= end || r.end <= start) continue;
    if (r.role === role) {
      rivals += r.p;
      rival = Math.max(rival, r.p);
    } else other = Math.max(other, r.p);
  }
  const before = start < cue.start;
  const [a, b] = before ? [end, cue.start] : [cue.end, start];
  let apart = 0;
  for (let t = a; t < b; t++) if (isWord(p, t)) apart++;
  let [opened, inner, likely] = [0, 0, 0];
  for (let t = start; t < end; t++) {
    opened += p.quote[t + pad] === 2 ? 1 : p.quote[t + pad] === 3 ? -1 : 0;
    likely += p.likely[t + pad]!;
  }
  for (const c of view.cues) if (c !== cue && c.start >= start && c.end <= end) inner = Math.max(inner, c.p);
  const one = view.firstOf(g);
  const beside = (column: Float32Array, t: number) => (t < 0 || t >= p.n ? 0 : column[t]!);
  const values = [
    g.p,
    one,
    rival,
    rivals,
    other,
    second.start[role]![start]!,
    second.end[role]![end]!,
    first.start[role]![start]!,
    first.end[role]![end]!,
    first.within[role]![start]!,
    first.within[role]![end - 1]!,
    beside(first.within[role]!, start - 1),
    beside(first.within[role]!, end),
    beside(second.within[role]!, start - 1),
    beside(second.within[role]!, end),
    end - start,
    before ? -1 : 1,
    b - a,
    apart,
    p.sentence[s]! - p.sentence[focus.head + pad]!,
    p.sentence[last]! - p.sentence[s]!,
    start - p.sentenceStart[s]!,
    p.sentenceEnd[last]! - end,
    p.mark[s - 1]!,
    p.mark[s]!,
    p.mark[last]!,
    p.mark[e]!,
    p.quote[s - 1]!,
    p.quote[s]!,
    p.quote[last]!,
    p.quote[e]!,
    opened,
    p.segment[last]! - p.segment[s]!,
    p.segment[s]! - p.segment[focus.head + pad]!,
    p.pos[s - 1]!,
    p.pos[s]!,
    p.pos[last]!,
    p.pos[e]!,
    p.pos[e + 1]!,
    wordOf(p, s - 1),
    wordOf(p, s),
    wordOf(p, last),
    wordOf(p, e),
    p.cue[s]!,
    p.cue[last]!,
    p.cue[e]!,
    p.source[s]!,
    p.source[last]!,
    likely,
    inner,
    p.n - end,
    start,
  ];
  x.set(values, at);
  if (p.tree) x.set(treeNumbers(p, p.tree, focus, start, end), at + values.length);
  else x.fill(0, at + values.length);
}

function treeNumbers(p: Paragraph, tree: Tree, f: Focus, start: number, end: number): number[] {
  const { out, before, after, top } = cuts(p, tree, start, end);
  const next = Math.min(end, p.n - 1);
  return [
    out,
    before,
    after,
    tree.relation[top]!,
    p.pos[top + pad]!,
    tie(tree, top, f),
    tree.left[top] === start ? 1 : 0,
    tree.right[top]! - end,
    p.source[top + pad]!,
    tree.relation[next]!,
    tree.relation[start]!,
    tree.right[f.head]! - end,
  ];
}
