import { getLIDModel } from "fasttext.wasm.js";
import { knownLemmas } from "../language/lemma.ts";
import { parser } from "../language/syntax.ts";
import { type Table, tagger } from "../language/tagger.ts";
import { type Identify, type LanguageTools, relations, type Upos, upos } from "../language/types.ts";
import { wordCache } from "../language/words.ts";
import { unpack } from "./packed.ts";
import { loadWeights, type Weights, weightArray } from "./weights.ts";

/** Loads what the language stage is handed: language identification (fastText, 176 languages), tagger, parser, names. */
export async function loadLanguage(): Promise<LanguageTools> {
  return { identify: await identifier(), ...languageModels(loadWeights("language-syntax")) };
}

async function identifier(): Promise<Identify> {
  const recognizer = await getLIDModel();
  const model = await recognizer.load();
  return (text) => {
    const best = model.predict(text.replace(/\s+/g, " "), 1, 0);
    const [confidence, label] = best.size() ? best.get(0) : [0, "__label__und"];
    return { language: label.replace("__label__", ""), confidence: Math.min(1, confidence) };
  };
}

/** A packed table of a weight file, e.g. "moves". */
export function table(weights: Weights, name: string): Table {
  const { classes, bits } = (weights.settings.tables as Record<string, { classes: number; bits: number }>)[name]!;
  return { weights: unpack(weightArray(weights, name, "Uint8Array"), classes << bits), classes, mask: (1 << bits) - 1 };
}

/** Tagger, lemmas and parser from their weight file. */
export function languageModels(weights: Weights): Omit<LanguageTools, "identify"> {
  const tags = weights.settings.tags as string[];
  const kinds = Uint8Array.from(tags, (t) => upos.indexOf(t.split("/")[0] as Upos));
  const labels = weights.settings.labels as (typeof relations)[number][];
  const relation = Uint8Array.from(labels, (l) => relations.indexOf(l));
  return {
    word: wordCache(),
    tags,
    kinds,
    tag: tagger(table(weights, "tags")),
    known: knownLemmas(weightArray(weights, "lemmas", "Uint8Array")),
    names: () => {},
    parse: parser({ moves: table(weights, "moves"), labels: table(weights, "labels"), relation }, kinds),
  };
}
