import type { WordClasses } from "../language/words.ts";
import { hashString } from "../net/hash.ts";
import { rowOf, table } from "../net/table.ts";
import { type Weights, weightArray } from "./weights.ts";

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
