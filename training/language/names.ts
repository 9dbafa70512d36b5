import {
  type Line,
  nameFeatureCount,
  nameFeatures,
  prepare,
  type WordLists,
} from "../../src/language/name-features.ts";
import { mayFollow, nameClasses, nameTagger } from "../../src/language/names.ts";
import type { Word } from "../../src/language/words.ts";
import { type Learner, learner, randomFrom, shuffled } from "./perceptron.ts";

export type NameSample = {
  readonly words: readonly Word[];
  readonly tags: Uint8Array;
  readonly classes: Uint8Array;
};

const kinds = ["PER", "ORG", "LOC", "OTH"];

/** BIO or IO tags to the classes of the model: begin, inside, last, single for each kind. */
export function classesOf(tags: readonly string[]): Uint8Array {
  const kind = tags.map((t) => kinds.indexOf(t.split("-")[1] ?? ""));
  const starts = tags.map(
    (t, i) => kind[i]! >= 0 && (t.startsWith("B-") || kind[i - 1] !== kind[i] || tags[i - 1] === undefined),
  );
  return Uint8Array.from(tags, (_, i) => {
    if (kind[i]! < 0) return 0;
    const ends = kind[i + 1] !== kind[i] || starts[i + 1] === true;
    return 1 + 4 * kind[i]! + (starts[i] ? (ends ? 3 : 0) : ends ? 2 : 1);
  });
}

export type NameLearner = { readonly rows: Learner; readonly transitions: Learner };

/** Share of the words of names that are shown as a word never seen, so that the words around them count as well. */
const unseen = 0.25;

function nameless(w: Word, random: () => number): Word {
  const any = Math.floor(random() * 0x7fffffff);
  return {
    ...w,
    fine: 0,
    coarse: 0,
    low: any,
    prefix2: any,
    prefix3: any,
    suffix4: any,
    suffix3: random() < 0.5 ? w.suffix3 : any,
  };
}

/** A structured perceptron (Collins 2002): Viterbi with the weights so far, moved towards the gold sequence. */
export function trainNames(
  samples: readonly NameSample[],
  lists: WordLists,
  set: { readonly nameBits: number; readonly nameEpochs: number; readonly leastNames: number },
  log: (line: string) => void,
): NameLearner {
  const K = nameClasses;
  const model = learner(set.nameBits, K, set.leastNames);
  const transitions = learner(5, K);
  const random = randomFrom(3);
  const rows = new Int32Array(nameFeatureCount);
  const tag = nameTagger({ table: model, transitions: transitions.weights, scale: 1, lists }, true);
  const line: Line = { lists: new Uint8Array(2000), near: new Uint8Array(2000), headline: 0 };
  const out = new Uint8Array(2000);
  const margins = new Float32Array(2000);
  for (let epoch = 0; epoch < set.nameEpochs; epoch++) {
    let [wrong, all] = [0, 0];
    for (const s of shuffled(samples, random)) {
      const words = s.words.map((w, i) =>
        s.classes[i]! > 0 && w.capital && random() < unseen ? nameless(w, random) : w,
      );
      tag(words, s.tags, 0, out, margins);
      prepare(words, lists, line);
      model.tick();
      transitions.tick();
      for (let i = 0; i < s.words.length; i++) {
        const [wanted, given] = [s.classes[i]!, out[i]!];
        all++;
        if (wanted !== given) {
          wrong++;
          nameFeatures(words, s.tags, line, 0, i, model.mask, rows);
          model.update(rows, nameFeatureCount, wanted, given);
        }
        if (i > 0 && (wanted !== given || s.classes[i - 1] !== out[i - 1])) {
          const [from, was] = [s.classes[i - 1]!, out[i - 1]!];
          bump(transitions, from, wanted, 1);
          bump(transitions, was, given, -1);
        }
      }
    }
    log(`names, epoch ${epoch + 1}: words wrong ${((100 * wrong) / all).toFixed(2)} %`);
  }
  return { rows: model, transitions };
}

function bump(l: Learner, a: number, b: number, by: number) {
  if (mayFollow(a, b)) l.add(a * l.classes + b, by);
}
