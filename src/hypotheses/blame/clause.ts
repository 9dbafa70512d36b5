import type { Words } from "../../events/phrases.ts";
import type { Sentence } from "../../language/types.ts";
import type { Responsibility, ResponsibilityRole } from "../types.ts";
import { type Phrase, phraseOf, type Syntax } from "./syntax.ts";

/** One place where the words say who is to blame, who claims or who denies it, before anything is known of who these are. */
export type Frame = {
  readonly claim: Responsibility["claim"];
  readonly role: ResponsibilityRole;
  /** Tokens [first, end) of the words that decide. */
  readonly first: number;
  readonly end: number;
  /** Who is to blame; null: whoever speaks, of themselves. */
  readonly party: Phrase | null;
  /** Who says so by the grammar; null: whoever's words these are. */
  readonly accuser: Phrase | null;
  /** A passive that does not say who accuses. */
  readonly agentless: boolean;
  /** The words that should speak of the event: tokens [first, end), null where none are given. */
  readonly act: { readonly first: number; readonly end: number } | null;
  /** The verb is the event's own ("bombed the market"): its object must be what the event struck. */
  readonly itself?: boolean;
  /** Head of the object that must itself be a name of the event. */
  readonly object?: number;
  /** What is named is a thing or a person of the event, not the event. */
  readonly means?: boolean;
  /** Speaks of an accusation met before: needs no words for the event. */
  readonly loose?: boolean;
  /** The deed is told before these words, which name who had a part in it. */
  readonly told?: boolean;
  /** Words that this frame has read, so that no other is sought in them: tokens [first, end). */
  readonly covers?: { readonly first: number; readonly end: number };
};
export type Found = Partial<Frame> & Pick<Frame, "claim">;

export const lemmaAt = (words: Words, t: number) => words.lemma[t] ?? "";

export const phrase = (x: Syntax, head: number | null): Phrase | null => (head === null ? null : phraseOf(x, head));

/** To the end of the clause that opens here. */
export function reach(words: Words, from: number, s: Sentence): { first: number; end: number } | null {
  let end = from;
  while (end < s.endToken && !/^[;:.!?]$/.test(words.lower[end]!) && end - from < 40) {
    if (
      words.lower[end] === "," &&
      /^(and|but|which|who|while|saying|the|although|though)$/.test(words.lower[end + 1] ?? "")
    )
      break;
    end++;
  }
  return end > from ? { first: from, end } : null;
}

/** What follows the first of these words within a few tokens of `from`. */
export function actAfter(words: Words, opens: RegExp, from: number, s: Sentence) {
  for (let t = from; t < Math.min(s.endToken, from + 4) && !/^([,;:.!?]|and|but)$/.test(words.lower[t]!); t++)
    if (opens.test(words.lower[t]!)) return reach(words, t + 1, s);
  return null;
}

export const posHere = (x: Syntax, t: number) => {
  const tag = x.words.language.tokens.pos[t];
  return tag === 15 ? "VERB" : tag === 3 ? "AUX" : "";
};
