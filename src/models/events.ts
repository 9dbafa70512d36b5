import type { WordClasses } from "../events/features.ts";
import type { EventModel, KindWeights } from "../events/model.ts";
import { hashString } from "../statements/hash.ts";
import { rowOf, table } from "../statements/table.ts";
import { loadWeights, type Weights, weightArray } from "./weights.ts";

type Member = { readonly kinds: KindWeights; readonly buckets: number; readonly scale: number };

/** Word classes from their weight file; 0 where a word is unknown. */
export function wordClasses(weights: Weights): WordClasses {
  const words = table(weightArray(weights, "words", "Int32Array"));
  const fine = weightArray(weights, "fine", "Uint16Array");
  const coarse = weightArray(weights, "coarse", "Uint8Array");
  const rows = new Map<string, number>();
  const row = (form: string) => {
    let r = rows.get(form);
    if (r === undefined) {
      r = rowOf(words, hashString(form));
      if (rows.size < 50_000) rows.set(form, r);
    }
    return r;
  };
  return {
    fine: (form) => (row(form) < 0 ? 0 : fine[row(form)]! + 1),
    coarse: (form) => (row(form) < 0 ? 0 : coarse[row(form)]! + 1),
  };
}

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
