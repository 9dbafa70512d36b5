import { sum, type Table } from "./linear.ts";
import { agreed } from "./name-agreement.ts";
import { withBodies } from "./name-bodies.ts";
import { type Line, nameFeatureCount, nameFeatures, prepare, type WordLists } from "./name-features.ts";
import { type Ground, repaired } from "./name-repair.ts";
import type { Name, NameKind, Tokens } from "./types.ts";
import type { Word } from "./words.ts";

export const nameKinds: readonly NameKind[] = ["person", "organization", "location", "other"];
/** Classes: 0 outside, then for each kind begin, inside, last, single. */
export const nameClasses = 1 + 4 * nameKinds.length;

/** A linear chain over hashed features; `transitions[from * nameClasses + to]`. */
export type NameModel = {
  readonly table: Table;
  readonly transitions: Float32Array;
  /** size of one unit of the weights */
  readonly scale: number;
  readonly lists: WordLists;
};

const place = (c: number) => (c === 0 ? -1 : (c - 1) & 3);
const kindOf = (c: number) => (c - 1) >> 2;
const opens = (c: number) => c === 0 || place(c) === 0 || place(c) === 3;
const goesOn = (c: number) => c > 0 && (place(c) === 0 || place(c) === 1);

/** Whether class `b` may follow class `a`: an open name goes on in its own kind, a closed one does not. */
export const mayFollow = (a: number, b: number) => (goesOn(a) ? !opens(b) && kindOf(a) === kindOf(b) : opens(b));

const impossible = -1e9;

/** For each class the classes that may stand before it, as flat lists, and the weights of the steps, which change while they are learnt. */
type Steps = { readonly starts: Uint8Array; readonly before: Uint8Array; readonly transitions: Float32Array };

function stepsOf(transitions: Float32Array): Steps {
  const classes = Array.from({ length: nameClasses }, (_, c) => c);
  const before = classes.map((b) => classes.filter((a) => mayFollow(a, b)));
  return {
    starts: Uint8Array.from([0, ...classes], (_, b) => before.slice(0, b).flat().length),
    before: Uint8Array.from(before.flat()),
    transitions,
  };
}

/** Best sums of a word's first `classes` classes, whose own scores begin at `at`, and the class before that each came by. */
function goOn(
  { starts, before, transitions }: Steps,
  scores: Float64Array,
  at: number,
  classes: number,
  sums: Float64Array,
  back: Uint8Array,
) {
  const last = at - nameClasses;
  for (let b = 0; b < classes; b++) {
    let top = 0;
    let score = Number.NEGATIVE_INFINITY;
    for (let k = starts[b]!; k < starts[b + 1]!; k++) {
      const reached = sums[last + before[k]!]! + transitions[before[k]! * nameClasses + b]!;
      if (reached > score) {
        top = before[k]!;
        score = reached;
      }
    }
    sums[at + b] = score + scores[at + b]!;
    back[at + b] = top;
  }
}

/** The same where the word before can only be outside: a name may open, none goes on. */
function openAt(
  { transitions }: Steps,
  scores: Float64Array,
  at: number,
  classes: number,
  sums: Float64Array,
  back: Uint8Array,
) {
  const before = at === 0 ? 0 : sums[at - nameClasses]!;
  for (let b = 0; b < classes; b++) {
    sums[at + b] = opens(b) ? before + (at === 0 ? 0 : transitions[b]!) + scores[at + b]! : impossible;
    back[at + b] = 0;
  }
}

/** One sentence's best sequence of classes, with the margin of each word's class over "no name". */
export type NameTagger = (
  words: readonly Word[],
  tags: Uint8Array,
  from: number,
  out: Uint8Array,
  margins: Float32Array,
) => Readonly<Line>;

/** @param everywhere also where no name can be, as training needs it */
export function nameTagger(model: NameModel, everywhere = false): NameTagger {
  const K = nameClasses;
  const { mask } = model.table;
  const rows = new Int32Array(nameFeatureCount);
  const steps = stepsOf(model.transitions);
  const line: Line = { lists: new Uint8Array(512), near: new Uint8Array(512), headline: 0 };
  let scores = new Float64Array(512 * K);
  let sums = new Float64Array(512 * K);
  let back = new Uint8Array(512 * K);
  return (words, tags, from, out, margins) => {
    const n = words.length;
    prepare(words, model.lists, line);
    if (n * K > scores.length) {
      scores = new Float64Array(2 * n * K);
      sums = new Float64Array(2 * n * K);
      back = new Uint8Array(2 * n * K);
    }
    let known = 1; // classes that the word before may have: before a sentence there is no name
    for (let i = 0; i < n; i++) {
      const at = i * K;
      const classes = everywhere || line.near[i] === 1 ? K : 1;
      if (classes === K) {
        nameFeatures(words, tags, line, from, i, mask, rows);
        sum(model.table, rows, nameFeatureCount, scores, at);
      } else scores[at] = 0;
      if (known === 1) openAt(steps, scores, at, classes, sums, back);
      else goOn(steps, scores, at, classes, sums, back);
      for (let b = classes; b < K; b++) sums[at + b] = impossible;
      known = classes;
    }
    if (n === 0) return line;
    let c = 0;
    const end = (n - 1) * K;
    for (let k = 1; k < K; k++) if (!goesOn(k) && sums[end + k]! > sums[end + c]!) c = k;
    for (let i = n - 1; i >= 0; i--) {
      out[i] = c;
      margins[i] = (scores[i * K + c]! - scores[i * K]!) * model.scale;
      c = back[i * K + c]!;
    }
    return line;
  };
}

/** Persons, organizations, locations and other names of a document, in order, without overlap. */
export function namesOf(
  words: readonly (readonly Word[])[],
  sentences: readonly { firstToken: number; endToken: number }[],
  tokens: Tokens,
  fine: Uint8Array,
  tag: NameTagger,
): Name[] {
  const found: Name[] = [];
  const lists = new Uint8Array(tokens.count);
  const marked: Ground["sentences"][number][] = [];
  let classes = new Uint8Array(512);
  let margins = new Float32Array(512);
  sentences.forEach(({ firstToken, endToken }, k) => {
    const n = endToken - firstToken;
    if (n > classes.length) {
      classes = new Uint8Array(2 * n);
      margins = new Float32Array(2 * n);
    }
    const line = tag(words[k]!, fine, firstToken, classes, margins);
    lists.set(line.lists.subarray(0, n), firstToken);
    const stopped = /^[.!?]$/.test(tokens.form[endToken - 1] ?? ""); // prose full of names
    marked.push({ firstToken, endToken, headline: line.headline === 1 && !stopped });
    for (let i = 0; i < n; i++) {
      if (classes[i] === 0) continue;
      let [j, margin] = [i, margins[i]!];
      while (j + 1 < n && goesOn(classes[j]!)) margin += margins[++j]!;
      found.push(
        nameAt(tokens, firstToken + i, firstToken + j + 1, nameKinds[kindOf(classes[i]!)]!, sure(margin / (j - i + 1))),
      );
      i = j;
    }
  });
  const ground = { tokens, lists, sentences: marked };
  const whole = withBodies(repaired(found, ground), ground);
  return agreed(
    whole.map((d) => nameAt(tokens, d.firstToken, d.endToken, d.kind, d.confidence)),
    tokens,
  );
}

/** Mean margin of a name's words, in units of the perceptron, to a share of right names: fitted on UNER EWT dev and re3d dev. */
const steepness = 0.035;
const evenAt = 58;
const sure = (margin: number) => Math.round(1000 / (1 + Math.exp(-steepness * (margin - evenAt)))) / 1000;

export const nameAt = (
  tokens: Tokens,
  firstToken: number,
  endToken: number,
  kind: NameKind,
  confidence: number,
): Name => ({
  start: tokens.start[firstToken]!,
  end: tokens.end[endToken - 1]!,
  firstToken,
  endToken,
  kind,
  confidence,
});
