import { type Relation, relations } from "../language/types.ts";
import { distanceBucket, feature } from "../net/hash.ts";
import { type Paragraph, pad, type Tree } from "./columns.ts";

/** Longest way to the root that is followed: deeper trees are errors of the parser. */
const deepest = 40;

export function treeOf(p: Omit<Paragraph, "tree">): Tree | null {
  if (!p.head || !p.relation) return null;
  const { n, head, relation } = p;
  const column = (fill: number) => new Int32Array(n).fill(fill);
  const left = Int32Array.from({ length: n }, (_, t) => t);
  const right = Int32Array.from({ length: n }, (_, t) => t + 1);
  const valency = column(0);
  for (let t = 0; t < n; t++) {
    if (head[t]! >= 0) valency[head[t]!]! |= 1 << group(relation[t]!);
    for (let a = head[t]!, k = 0; a >= 0 && k < deepest; a = head[a]!, k++) {
      left[a] = Math.min(left[a]!, t);
      right[a] = Math.max(right[a]!, t + 1);
    }
  }
  const tree = {
    head,
    relation,
    left,
    right,
    near: column(-1),
    nearBranch: column(-1),
    far: column(-1),
    farBranch: column(-1),
    opens: column(-1),
    closes: column(-1),
    valency,
  };
  for (let t = 0; t < n; t++) {
    for (let a = head[t]!, below = t, k = 0; a >= 0 && k < deepest; below = a, a = head[a]!, k++) {
      if (!p.likely[a + pad]) continue;
      if (tree.near[t]! < 0) {
        tree.near[t] = a;
        tree.nearBranch[t] = below;
      }
      tree.far[t] = a;
      tree.farBranch[t] = below;
    }
    const size = right[t]! - left[t]!;
    const o = tree.opens[left[t]!]!;
    if (o < 0 || right[o]! - left[o]! < size) tree.opens[left[t]!] = t;
    const c = tree.closes[right[t]! - 1]!;
    if (c < 0 || right[c]! - left[c]! < size) tree.closes[right[t]! - 1] = t;
  }
  return tree;
}

/** Relations that tell cues apart, one bit each in a valency; the others share the first. */
const telling: readonly Relation[] = [
  "nsubj",
  "nsubj:pass",
  "ccomp",
  "obj",
  "xcomp",
  "obl",
  "obl:agent",
  "mark",
  "aux",
  "aux:pass",
  "advcl",
  "parataxis",
  "acl",
  "acl:relcl",
  "cop",
  "conj",
  "csubj",
  "iobj",
  "nmod:poss",
  "compound:prt",
];
const groups = new Map(telling.map((name, k) => [relations.indexOf(name), k + 1]));
const group = (relation: number) => groups.get(relation) ?? 0;

const pair = (a: number, b: number) => a * 64 + b;
const r = (tree: Tree, t: number) => (t < 0 ? 60 : tree.relation[t]!);

/** Features of a token's place in the tree. */
export function treeFeatures(p: Paragraph, tree: Tree, t: number, put: (h: number) => void): void {
  const i = t + pad;
  const h = tree.head[t]!;
  const rel = r(tree, t);
  const g = p.pos[i]!;
  const steps = distanceBucket(h < 0 ? 0 : h - t) + 12;
  put(feature(500, rel));
  put(feature(501, rel, g));
  put(feature(502, rel, h < 0 ? 1 : p.lemma[h + pad]!));
  put(feature(503, pair(rel, h < 0 ? 31 : p.pos[h + pad]!), steps));
  put(feature(504, rel, h < 0 ? 1 : p.fine[h + pad]!));
  branch(p, tree, t, tree.near[t]!, tree.nearBranch[t]!, 510, put);
  branch(p, tree, t, tree.far[t]!, tree.farBranch[t]!, 520, put);
  const o = tree.opens[t]!;
  const c = tree.closes[t]!;
  put(feature(530, edgeOf(p, tree, o), o < 0 ? 0 : distanceBucket(tree.right[o]! - tree.left[o]!)));
  put(feature(531, edgeOf(p, tree, c), c < 0 ? 0 : distanceBucket(tree.right[c]! - tree.left[c]!)));
  put(feature(532, edgeOf(p, tree, o), pair(edgeOf(p, tree, t > 0 ? tree.closes[t - 1]! : -1) & 63, g)));
  put(feature(533, edgeOf(p, tree, c), pair(t + 1 < p.n ? edgeOf(p, tree, tree.opens[t + 1]!) & 63 : 63, g)));
  if (p.likely[i]) {
    put(feature(540, tree.valency[t]!, rel));
    put(feature(541, tree.valency[t]!, p.lemma[i]!));
    put(feature(542, tree.valency[t]!, p.kinds[i]!));
  }
  put(feature(543, tree.valency[t]!, g));
}

/** Relation and whether it hangs on a likely cue. */
const edgeOf = (p: Paragraph, tree: Tree, t: number) =>
  t < 0 ? 63 : r(tree, t) + (tree.head[t]! >= 0 && p.likely[tree.head[t]! + pad] ? 64 : 0);

function branch(
  p: Paragraph,
  tree: Tree,
  t: number,
  cue: number,
  below: number,
  base: number,
  put: (h: number) => void,
): void {
  if (cue < 0) {
    put(feature(base, 99, p.pos[t + pad]!));
    return;
  }
  const rel = r(tree, below);
  const c = cue + pad;
  const side = t < cue ? 0 : 1;
  const edge = (tree.left[below] === t ? 1 : 0) + (tree.right[below] === t + 1 ? 2 : 0);
  put(feature(base, pair(rel, side), edge));
  put(feature(base + 1, pair(rel, side), p.lemma[c]!));
  put(feature(base + 2, pair(rel, side), p.fine[c]!));
  put(feature(base + 3, pair(rel, side), p.kinds[c]!));
  put(feature(base + 4, pair(rel, edge), tree.valency[cue]!));
  put(feature(base + 5, pair(rel, p.quote[t + pad]!), pair(p.pos[t + pad]!, side)));
  put(feature(base + 6, pair(rel, edge), p.cue[c]!));
}

/** Features of the step into token `t`: which subtrees end before it and start with it. */
export function treeStep(p: Paragraph, tree: Tree, t: number, put: (h: number) => void): void {
  const c = edgeOf(p, tree, tree.closes[t - 1]!);
  const o = edgeOf(p, tree, tree.opens[t]!);
  put(feature(550, c, o));
  put(feature(551, c, p.mark[t + pad]!));
  put(feature(552, o, p.mark[t - 1 + pad]!));
  put(
    feature(
      553,
      tree.near[t - 1] === tree.near[t] ? 1 : 0,
      pair(r(tree, tree.nearBranch[t - 1]!), r(tree, tree.nearBranch[t]!)),
    ),
  );
}

/** Features of a token's way to the cue in focus, or to what the cue itself hangs on. */
export function pathFeatures(p: Paragraph, tree: Tree, head: number, t: number, put: (h: number) => void): void {
  let place = 0;
  let below = -1;
  let steps = 0;
  const up = tree.head[head]!;
  const upper = up < 0 ? -1 : tree.head[up]!;
  if (t === head) place = 1;
  for (let a = tree.head[t]!, last = t, k = 0; place === 0 && a >= 0 && k < deepest; last = a, a = tree.head[a]!, k++) {
    if (a === head) place = 2;
    else if (a === up) place = 3;
    else if (a === upper) place = 4;
    below = last;
    steps = k;
  }
  if (place === 0) below = -1;
  if (t === up) place = 5;
  else if (t === upper) place = 6;
  const rel = pair(place, r(tree, below));
  const edge = below < 0 ? 0 : (tree.left[below] === t ? 1 : 0) + (tree.right[below] === t + 1 ? 2 : 0);
  const side = t < head ? 0 : 1;
  const own = r(tree, head);
  put(feature(560, rel, edge));
  put(feature(561, rel, pair(own, side)));
  put(feature(562, rel, p.lemma[head + pad]!));
  put(feature(563, rel, p.kinds[head + pad]!));
  put(feature(564, rel, pair(p.pos[t + pad]!, Math.min(steps, 3))));
  put(feature(565, rel, tree.valency[head]!));
  put(feature(566, pair(own, edge), rel));
  put(feature(567, rel, pair(p.quote[t + pad]!, p.quote[head + pad]!)));
}
