import type { Words } from "../events/phrases.ts";
import type { Sentence } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import { keptOfBoth } from "../record/kept.ts";
import type { Placed } from "./mentions.ts";
import { speech } from "./rules/speech.ts";
import type { Scene } from "./scene.ts";
import { mentionsIn, subjectOf } from "./subject.ts";

const apparatus =
  /^\W*(see also|references|notes|external links|further reading|bibliography|sources|footnotes|citations|related (articles|stories|news))\W*$/i;
/** Lists of links and references at the end of a page. */
export function isApparatus(scene: Scene, block: number): boolean {
  const { blocks, text } = scene.extract.language;
  const b = blocks[block];
  const head = blocks[b?.under ?? -1];
  if (head && apparatus.test(text.slice(head.start, head.end))) return true;
  return b !== undefined && /^\s*(Category:|\[\d+\])/.test(text.slice(b.start, b.start + 12));
}

/** The actor that the heading over a block names, for "It announced …". */
export function headingActor(scene: Scene, block: number): ActorId[] {
  const { blocks, sentences } = scene.extract.language;
  const under = blocks[block]?.under ?? -1;
  if (under < 0) return [];
  const h = blocks[under]!;
  for (let s = h.firstSentence; s < h.endSentence; s++) {
    const placed = mentionsIn(scene.mentions, sentences[s]!.firstToken, sentences[s]!.endToken);
    const near = placed[0] && placed[0].first - sentences[s]!.firstToken < 3 ? 20 : 9;
    if (placed.length > 0 && sentences[s]!.endToken - sentences[s]!.firstToken <= near) return [placed[0]!.actor];
  }
  return [];
}

/** Who says something in the sentence, outside quotation marks. */
export const speakerIn = keptOfBoth((scene: Scene, s: Sentence): Placed | undefined => {
  const { words, mentions } = scene;
  for (let t = s.firstToken; t < s.endToken; t++) {
    if (!speech.test(words.lower[t]!) || quotationAt(words, t)) continue;
    const before = subjectOf(words, mentions, s.firstToken, t).actors.find((m) => !quotationAt(words, m.first));
    const after = /^["”]$/.test(words.lower[t - 1] ?? "")
      ? mentionsIn(mentions, t + 1, Math.min(s.endToken, t + 14))[0]
      : undefined;
    if (before ?? after) return before ?? after;
  }
  return undefined;
});

const quotationAt = (words: Words, t: number) => {
  const at = words.language.tokens.start[t]!;
  return words.language.quotations.find((q) => q.start <= at && at < q.end);
};

export const leadingActor = keptOfBoth((scene: Scene, s: Sentence): Placed | undefined => {
  const placed = mentionsIn(scene.mentions, s.firstToken, Math.min(s.endToken, s.firstToken + 12));
  return placed.find((m) => subjectOf(scene.words, scene.mentions, s.firstToken, m.end).actors.includes(m));
});
