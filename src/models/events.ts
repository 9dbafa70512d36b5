import type { FreeModel } from "../events/learnt/model.ts";
import type { EventNet } from "../events/learnt/net.ts";
import type { EventModel, KindWeights } from "../events/model.ts";
import { table } from "../net/table.ts";
import { judgeIn, recurrentIn } from "./net.ts";
import { loadWeights, type Weights, weightArray } from "./weights.ts";
import { wordClasses } from "./word-classes.ts";
import { loadWordVectors } from "./word-vectors.ts";

type Member = { readonly kinds: KindWeights; readonly buckets: number; readonly scale: number };

/** The event coder's model from its weight file. @throws Error where the arrays do not fit the header */
export function eventModel(weights: Weights, classes: Weights, free: FreeModel | null = null): EventModel {
  const members = weights.settings["members"] as readonly Member[];
  return {
    version: weights.version,
    classes: wordClasses(classes),
    free,
    members: members.map((m, i) => ({ ...m, weights: weightArray(weights, `w${i}`, "Int8Array") })),
  };
}

function eventNet(weights: Weights): EventNet {
  const judge = (part: string) => judgeIn(weights, part);
  return {
    words: table(weightArray(weights, "known", "Int32Array")),
    kinds: table(weightArray(weights, "kinds", "Int32Array")),
    reading: recurrentIn(weights, "reading"),
    word: judge("word"),
    source: judge("source"),
    target: judge("target"),
    noSource: judge("noSource"),
    noTarget: judge("noTarget"),
  };
}

function freeModel(weights: Weights): FreeModel {
  const set = weights.settings as Readonly<Record<string, number>>;
  const array = (name: string) => weightArray(weights, name, "Int8Array");
  return {
    version: weights.version,
    vectors: loadWordVectors(),
    buckets: set["buckets"]!,
    least: set["least"]!,
    words: array("words"),
    wordsScale: set["wordsScale"]!,
    source: array("source"),
    sourceScale: set["sourceScale"]!,
    target: array("target"),
    targetScale: set["targetScale"]!,
    net: eventNet(weights),
  };
}

let loaded: EventModel | undefined;
/** Loads `models/events.bin`, `models/events-free.bin` and the word vectors once. */
export function loadEventModel(): EventModel {
  loaded ??= eventModel(loadWeights("events"), loadWeights("word-classes"), freeModel(loadWeights("events-free")));
  return loaded;
}
