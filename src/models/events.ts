import type { EventModel, KindWeights } from "../events/model.ts";
import { loadWeights, type Weights, weightArray } from "./weights.ts";
import { wordClasses } from "./word-classes.ts";

type Member = { readonly kinds: KindWeights; readonly buckets: number; readonly scale: number };

/** The event coder's model from its weight file. @throws Error where the arrays do not fit the header */
export function eventModel(weights: Weights, classes: Weights): EventModel {
  const members = weights.settings["members"] as readonly Member[];
  return {
    version: weights.version,
    classes: wordClasses(classes),
    members: members.map((m, i) => ({ ...m, weights: weightArray(weights, `w${i}`, "Int8Array") })),
  };
}

let loaded: EventModel | undefined;
/** Loads `models/events.bin` once. */
export function loadEventModel(): EventModel {
  loaded ??= eventModel(loadWeights("events"), loadWeights("word-classes"));
  return loaded;
}
