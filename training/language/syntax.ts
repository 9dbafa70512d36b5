import { best } from "../../src/language/linear.ts";
import { type Kin, labelFeatureCount, labelFeatures, newKin, relate } from "../../src/language/syntax-labels.ts";
import { moveFeatureCount, moveFeatures } from "../../src/language/syntax-moves.ts";
import {
  begin,
  choose,
  done,
  left,
  make,
  may,
  newState,
  reduce,
  right,
  type State,
  shift,
} from "../../src/language/syntax-state.ts";
import { tagFeatureCount, tagFeatures } from "../../src/language/tagger.ts";
import type { Word } from "../../src/language/words.ts";
import { type Learner, learner, randomFrom, shuffled } from "./perceptron.ts";

export type TagSample = { readonly words: readonly Word[] /** -1: not known */; readonly tags: Int16Array };
export type TreeSample = {
  /** 0: gold, 1: another program's trees */
  readonly scheme: number;
  readonly words: readonly Word[];
  readonly tags: Uint8Array;
  /** positions from 1; n + 1 is the root */
  readonly heads: Int32Array;
  /** -1: not known */
  readonly labels: Int16Array;
};

/** Words that nearly always have one tag (997 of 1,000, seen 30 times or more) need no scores: hash of the word to its tag. */
export function sureWords(samples: readonly TagSample[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const { words, tags } of samples)
    words.forEach((w, i) => {
      if (tags[i]! < 0) return;
      const own = counts.get(w.low) ?? new Map<number, number>();
      counts.set(w.low, own.set(tags[i]!, (own.get(tags[i]!) ?? 0) + 1));
    });
  const sure = new Map<number, number>();
  for (const [low, own] of counts) {
    const all = [...own.values()].reduce((a, b) => a + b, 0);
    const [tag, n] = [...own].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (all >= 30 && n >= 0.997 * all) sure.set(low, tag);
  }
  return sure;
}

export function trainTagger(
  samples: readonly TagSample[],
  classes: number,
  set: { readonly tagBits: number; readonly tagEpochs: number; readonly least: number },
  sure: ReadonlyMap<number, number>,
): Learner {
  const model = learner(set.tagBits, classes, set.least);
  const random = randomFrom(1);
  const rows = new Int32Array(tagFeatureCount);
  const scores = new Float64Array(classes);
  for (let epoch = 0; epoch < set.tagEpochs; epoch++)
    for (const { words, tags } of shuffled(samples, random)) {
      let [t1, t2] = [-1, -1];
      for (let i = 0; i < words.length; i++) {
        let given = sure.get(words[i]!.low);
        if (given === undefined) {
          tagFeatures(words, i, t1, t2, model.mask, rows);
          given = best(model, rows, tagFeatureCount, scores);
          const wanted = tags[i]!;
          model.tick();
          if (wanted >= 0 && wanted !== given) model.update(rows, tagFeatureCount, wanted, given);
        }
        t2 = t1;
        t1 = given;
      }
    }
  return model;
}

/** Arcs of the gold tree that can no longer be reached after a move (Goldberg and Nivre 2012). */
function cost(s: State, move: number, gold: Int32Array): number {
  const top = s.depth > 0 ? s.stack[s.depth - 1]! : 0;
  const b = s.next;
  let lost = 0;
  if (move === shift || move === right) {
    for (let i = 0; i < s.depth; i++) {
      const k = s.stack[i]!;
      if (gold[k] === b && s.head[k] === 0) lost++;
      if (gold[b] === k && (move === shift || k !== top)) lost++;
    }
    if (move === right && gold[b]! > b) lost++;
    return lost;
  }
  for (let k = move === left ? b : b; k <= s.n; k++) if (gold[k] === top) lost++;
  if (move === left && gold[top]! > b) lost++;
  return lost;
}

export type TreeLearners = { readonly moves: Learner; readonly labels: Learner };

/** Moves by the dynamic oracle: from the second epoch on the model's own moves are followed in nine of ten cases. */
export function trainParser(
  samples: readonly TreeSample[],
  kindOf: Uint8Array,
  classes: number,
  set: {
    readonly moveBits: number;
    readonly labelBits: number;
    readonly epochs: number;
    readonly leastMoves: number;
    readonly least: number;
  },
  log: (line: string) => void,
): TreeLearners {
  const moves = learner(set.moveBits, 4, set.leastMoves);
  const labels = learner(set.labelBits, classes, set.least);
  const random = randomFrom(2);
  const most = Math.max(...samples.map((x) => x.words.length));
  const [s, kin] = [newState(most), newKin(most)];
  for (let epoch = 0; epoch < set.epochs; epoch++) {
    let [right, all] = [0, 0];
    for (const sample of shuffled(samples, random)) {
      right += learnMoves(s, sample, kindOf, moves, epoch > 0, random);
      all += sample.words.length;
      learnLabels(s, sample, kindOf, kin, labels);
    }
    log(`epoch ${epoch + 1}: moves without error ${((100 * right) / all / 2).toFixed(2)} %`);
  }
  return { moves, labels };
}

function learnMoves(
  s: State,
  sample: TreeSample,
  kindOf: Uint8Array,
  model: Learner,
  explore: boolean,
  random: () => number,
): number {
  const rows = new Int32Array(moveFeatureCount);
  const scores = new Float64Array(4);
  let good = 0;
  s.scheme = sample.scheme;
  begin(s, sample.words, sample.tags, 0, kindOf);
  while (!done(s)) {
    moveFeatures(s, model.mask, rows);
    best(model, rows, moveFeatureCount, scores);
    const given = choose(s, scores);
    const wanted = bestAllowed(s, scores, sample.heads);
    const isGood = cost(s, given, sample.heads) <= cost(s, wanted, sample.heads);
    model.tick();
    if (isGood) good++;
    else model.update(rows, moveFeatureCount, wanted, given);
    make(s, isGood || (explore && random() < 0.9) ? given : wanted);
  }
  return good;
}

/** Of the moves that lose fewest gold arcs, the one the model likes best. */
function bestAllowed(s: State, scores: Float64Array, gold: Int32Array): number {
  let [move, least] = [-1, Number.POSITIVE_INFINITY];
  for (const m of [shift, left, right, reduce]) {
    if (!may(s, m)) continue;
    const c = cost(s, m, gold);
    if (c < least || (c === least && scores[m]! > scores[move]!)) [move, least] = [m, c];
  }
  return move;
}

/** Labels are learnt on gold trees. */
function learnLabels(s: State, sample: TreeSample, kindOf: Uint8Array, kin: Kin, model: Learner) {
  const rows = new Int32Array(labelFeatureCount);
  const scores = new Float64Array(model.classes);
  s.scheme = sample.scheme;
  begin(s, sample.words, sample.tags, 0, kindOf);
  s.head.set(sample.heads.subarray(1, s.n + 1), 1);
  relate(s, kindOf, kin);
  const given = new Int32Array(s.n + 2);
  for (let i = 1; i <= s.n; i++) {
    labelFeatures(s, i, given[kin.before[i]!]!, kin, model.mask, rows);
    const label = best(model, rows, labelFeatureCount, scores);
    given[i] = 1 + label;
    model.tick();
    const wanted = sample.labels[i - 1]!;
    if (wanted >= 0 && wanted !== label) model.update(rows, labelFeatureCount, wanted, label);
  }
}
