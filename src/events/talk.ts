import type { Block, Language } from "../language/types.ts";

/** Turns of a transcript: fewer make no talk of many subjects. */
const turns = 4;
export const isTalk = ({ blocks }: Pick<Language, "blocks">): boolean => blocks.filter((b) => b.label).length >= turns;

const asker = /^(?:q|question|reporter|(?:the )?press|media)\b/i;
/** Whether the speaker of a block is one who asks: "Q", "QUESTION", "REPORTER". */
export const asks = ({ label }: Block, text: string): boolean =>
  label !== undefined && asker.test(text.slice(label.start, label.end));
/** The block of the first question, -1 where nobody asks. */
export const firstQuestion = ({ blocks, text }: Language): number => blocks.findIndex((b) => asks(b, text));

/** Of each block the first block of its exchange: a question with what is answered to it; before the first question, and where nobody asks, each block by itself. */
export function exchangesOf({ blocks, text }: Pick<Language, "blocks" | "text">): number[] {
  let [first, asked] = [0, false];
  return blocks.map((b, i) => {
    const question = asks(b, text);
    asked ||= question;
    if (question || !asked) first = i;
    return first;
  });
}

/** How a speaker goes over to something else: "Can we move to the Pacific?", "On Haiti", "Second, the Secretary will travel". */
export const turnsTo =
  /^\W*(?:(?:thanks?(?: you)?(?:,? \p{Lu}\p{Ll}+)?|okay|ok|yes|yeah|sure|and|so|then|just|well|all right)[,. ]+)*(?:(?:can|could|may|if|let|i(?:'d| want| would| have)).{0,40}\b(?:move|turn|go to|go on to|switch|change|shift|pivot|jump|ask (?:you )?(?:about|on))\b|(?:one more |one |a (?:quick |different )?question |a follow-?up |staying |back )?(?:on|about|regarding) \p{L}|let['’]?s (?:go|move|turn)\b|(?:an?)?(?:another|other|different|separate|new) (?:topics?|subject|question|issue)|(?:second|third|fourth|finally|lastly|next|separately|moving on|turning)\b)/iu;
