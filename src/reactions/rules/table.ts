import type { StanceLabel } from "../types.ts";

/**
 * What must stand beside the words for the stance to be one to the focal event:
 * `event` the words after name it; `topic` the place is about it; `side` the words after name the target's side or people;
 * `party` the words name whom; `target` the words after are the victim's name.
 */
export type Need = "event" | "topic" | "side" | "party" | "target";
/** How the subject stands: before the words, after "by"/"from", or the speaker whatever the subject (`voice`: "must be held accountable"). */
export type Who = "subject" | "agent" | "voice";
export type Rule = { readonly stance: StanceLabel; readonly need: Need; readonly who: Who; readonly weight: number };
export type Table = readonly (readonly [string, Rule])[];

/** Rows of one stance: a phrase a line. `weight` is the confidence the words alone give, 0 to 1. */
export function table(stance: StanceLabel, need: Need, who: Who, weight: number, lines: string): Table {
  const rule: Rule = { stance, need, who, weight };
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => [line, rule] as const);
}
