import { getLIDModel } from "fasttext.wasm.js";
import { knownLemmas, lemmaCache } from "../language/lemma.ts";
import { type Table, tableOf } from "../language/linear.ts";
import { wordLists } from "../language/name-features.ts";
import { type NameTagger, nameTagger } from "../language/names.ts";
import { parser } from "../language/syntax.ts";
import { tagger } from "../language/tagger.ts";
import { type Identify, type LanguageTools, relations, type Upos, upos } from "../language/types.ts";
import { wordCache } from "../language/words.ts";
import { unpack } from "./packed.ts";
import { loadWeights, type Weights, weightArray } from "./weights.ts";
import { wordClasses } from "./word-classes.ts";

/** Loads what the language stage is handed: language identification (fastText, 176 languages), tagger, parser, names. */
export async function loadLanguage(): Promise<LanguageTools> {
  const identify = await identifier();
  return {
    identify,
    ...languageModels(loadWeights("language-syntax"), loadWeights("word-classes")),
    names: nameModel(loadWeights("language-names")),
  };
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
  const { at, weights: bytes } = unpack(weightArray(weights, name, "Uint8Array"));
  return tableOf(classes, 2 ** bits - 1, at, bytes);
}

/** Tagger, lemmas and parser from their weight file. */
export function languageModels(weights: Weights, classes: Weights): Omit<LanguageTools, "identify" | "names"> {
  const tags = weights.settings.tags as string[];
  const kinds = Uint8Array.from(tags, (t) => upos.indexOf(t.split("/")[0] as Upos));
  const labels = weights.settings.labels as (typeof relations)[number][];
  const relation = Uint8Array.from(labels, (l) => relations.indexOf(l));
  const sureTags = weightArray(weights, "sureTags", "Uint8Array");
  const sure = new Map([...weightArray(weights, "sureWords", "Int32Array")].map((w, i) => [w, sureTags[i]!]));
  const known = knownLemmas(weightArray(weights, "lemmas", "Uint8Array"));
  let made: ReturnType<typeof parser> | undefined;
  const parse = () =>
    // unpacked when first asked for: the fast mode never does
    (made ??= parser({ moves: table(weights, "moves"), labels: table(weights, "labels"), relation }, kinds));
  return {
    word: wordCache(wordClasses(classes)),
    tags,
    kinds,
    tag: tagger(table(weights, "tags"), sure),
    known,
    lemma: lemmaCache(tags, known),
    parse: (...given) => parse()(...given),
  };
}

/** The name finder from its weight file. */
export function nameModel(weights: Weights): NameTagger {
  const transitions = weightArray(weights, "transitions", "Float32Array");
  const bits = weightArray(weights, "placeBits", "Uint8Array");
  const places = new Map([...weightArray(weights, "placeWords", "Int32Array")].map((w, i) => [w, bits[i]!]));
  return nameTagger({
    table: table(weights, "names"),
    transitions,
    scale: weights.settings.scale as number,
    lists: wordLists(places),
  });
}
