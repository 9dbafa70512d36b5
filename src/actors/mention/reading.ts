import type { KnownHit, SectorHit, Word } from "../phrase.ts";

/** Sectors that a head word gives only where nothing beside it says more. */
export const GENERAL = new Set(["UNK", "CVL", "UAF", "PTY", "OPP"]);

export const DETERMINER = /^(the|a|an|some|several|many|most|all|these|those|this|that|its|their|his|her|our|both)\s+/i;

/** A phrase with the known names and sector words in it; `head` is the end of its head noun. */
export type Read = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly known: readonly KnownHit[];
  readonly sectors: readonly SectorHit[];
  readonly head: number;
};

/** Whether the phrase speaks of an office that is over. */
export const former = (read: Read) =>
  /^(the |a |an )?(former|ex-|ousted|deposed|one-time)/i.test(read.text) ||
  /\b(former|ex)\b/i.test(
    read.words
      .slice(0, 3)
      .map((w) => w.text)
      .join(" "),
  );
