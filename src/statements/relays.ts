import type { Tokens } from "../language/types.ts";
import { type Paragraph, pad } from "./columns.ts";
import type { Draft } from "./link.ts";
import { hearers, hearing } from "./rules.ts";

const told = new Set(hearers.split(" "));
const DET = 5;
const nominal = new Set([0, 5, 7, 8, 11]);

/** Token range, in the document, of the person or medium that a cue says was spoken to: "told the AP", "said in an interview with CNN". */
export function hearerOf(tokens: Tokens, p: Paragraph, draft: Draft): { first: number; end: number } | undefined {
  if (!draft.cue) return undefined;
  const content = draft.content.find((c) => c.start >= draft.cue!.end);
  const first = p.first + draft.cue.start;
  const limit = Math.min(p.first + p.n, p.first + Math.min(content?.start ?? Infinity, draft.cue.end + 8));
  for (let t = first; t < limit; t++) {
    if (told.has(tokens.lemma[t]!)) return phraseAt(tokens, t + 1, limit);
    const words = hearing.find((h) => h.every((w, k) => t + k < limit && tokens.form[t + k]!.toLowerCase() === w));
    if (words) return phraseAt(tokens, t + words.length, limit);
  }
  return undefined;
}

/** Token range of the one "according to" whom the sentence of this cue stands, where that is not the statement's own source. */
export function accordedTo(tokens: Tokens, p: Paragraph, draft: Draft): { first: number; end: number } | undefined {
  if (!draft.cue) return undefined;
  const i = draft.cue.start + pad;
  const own = [...draft.source, draft.cue, ...draft.content];
  for (let t = p.sentenceStart[i]!; t + 2 < p.sentenceEnd[i]!; t++) {
    const g = p.first + t;
    if (tokens.form[g]!.toLowerCase() !== "according" || tokens.form[g + 1]!.toLowerCase() !== "to") continue;
    if (own.some((s) => s.start <= t && t < s.end)) continue;
    return phraseAt(tokens, g + 2, p.first + p.sentenceEnd[i]!);
  }
  return undefined;
}

/** A noun phrase with a name or a noun in it, from `t`. */
function phraseAt(tokens: Tokens, t: number, limit: number): { first: number; end: number } | undefined {
  let end = t;
  let noun = false;
  while (end < limit && nominal.has(tokens.pos[end]!)) {
    if (end > t && tokens.pos[end] === DET) break;
    noun ||= tokens.pos[end] === 7 || tokens.pos[end] === 11;
    end++;
  }
  return noun ? { first: t, end } : undefined;
}
