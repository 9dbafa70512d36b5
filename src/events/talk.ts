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
