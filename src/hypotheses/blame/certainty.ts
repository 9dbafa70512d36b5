import { book, find } from "../../events/phrases.ts";
import type { Sentence } from "../../language/types.ts";
import { spanOfTokens } from "../../reactions/evidence.ts";
import type { Span } from "../../record/span.ts";
import { type Certainty, certainties, sets } from "../candidates-rules.ts";
import type { Frame } from "./clause.ts";
import type { Scene } from "./scene.ts";

const sure = book(certainties, sets);
const rank: Readonly<Record<Certainty, number>> = { unlikely: 4, possible: 3, likely: 2, certain: 1, unstated: 0 };

/** The words of certainty in the part of the sentence that makes the claim; the most cautious decides. */
export function certaintyOf(scene: Scene, s: Sentence, f: Frame): { words: Span[]; certainty: Certainty } {
  const { lower } = scene.words;
  let end = f.end;
  while (end < s.endToken && !/^[;—–]$/.test(lower[end]!)) end++;
  let from = f.first;
  while (from > s.firstToken && !/^[;—–]$/.test(lower[from - 1]!)) from--;
  const hits = find(sure, scene.words, from, end).filter((h) => !isMonth(scene, h.first));
  const certainty = hits.reduce<Certainty>((worst, h) => (rank[h.value] > rank[worst] ? h.value : worst), "unstated");
  return { words: hits.map((h) => spanOfTokens(scene.words, h.first, h.end)), certainty };
}

/** "the explosion of 14 May": no modal. */
const isMonth = ({ words }: Scene, t: number): boolean =>
  words.lower[t] === "may" && (/^\d/.test(words.lower[t - 1] ?? "") || /^\d/.test(words.lower[t + 1] ?? ""));
