import { wordLists } from "../../src/language/name-features.ts";
import type { FineTagger } from "../../src/language/tagger.ts";
import { wordCache } from "../../src/language/words.ts";
import { loadWeights, writeWeights } from "../../src/models/weights.ts";
import { wordClasses } from "../../src/models/word-classes.ts";
import type { Sample } from "./data.ts";
import { classesOf, type NameSample, trainNames } from "./names.ts";
import { packed } from "./perceptron.ts";
import { placeWords } from "./places.ts";
import { sizes } from "./train-syntax.ts";

export type NameSettings = { readonly nameBits: number; readonly nameEpochs: number; readonly leastNames: number };

/** The name finder from sentences with BIO tags, as one weight file. @param tag the tagger it will run after */
export function trainNameFile(
  samples: readonly Sample[],
  tag: FineTagger,
  set: NameSettings,
  log: (line: string) => void,
): Uint8Array {
  const word = wordCache(wordClasses(loadWeights("word-classes")));
  const prepared = samples.map((s): NameSample => {
    const words = s.forms.map(word);
    const tags = new Uint8Array(words.length);
    tag(words, tags, 0);
    return { words, tags, classes: classesOf(s.names ?? []) };
  });
  const places = placeWords(samples);
  log(`${samples.length} sentences with names`);
  const { rows, transitions } = trainNames(prepared, wordLists(places), set, log);
  const { bytes, scale } = packed(rows);
  return writeWeights({
    name: "language-names",
    version: 1,
    settings: { scale, tables: sizes({ names: rows }) },
    arrays: {
      names: bytes,
      transitions: transitions.average().map((w) => w / scale),
      placeWords: Int32Array.from(places.keys()),
      placeBits: Uint8Array.from(places.values()),
    },
  });
}
