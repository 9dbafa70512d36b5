import { match } from "./lexicon/match.ts";
import { type Masked, maskPair } from "./mask.ts";
import { contributions, type EventModel, score } from "./model.ts";
import { modeOf } from "./modes.ts";
import type { EventType } from "./types.ts";

/** The code of one given pair; `event` null with a notice where a side does not stand in the text. */
export type PairCode = {
  readonly event: EventType | null;
  readonly mode: string | null;
  /** 0 to 1, the model's own. */
  readonly confidence: number;
  /** The words and features that decided it, strongest first. */
  readonly why: readonly string[];
  readonly notice?: {
    readonly code: "source-not-found" | "target-not-found";
    readonly message: string;
    readonly next: string;
  };
};

function notice(side: "source" | "target", words: string): NonNullable<PairCode["notice"]> {
  return {
    code: `${side}-not-found`,
    message: `The ${side} "${words}" does not stand in the text, so no event can be coded for it.`,
    next: `Give the ${side} as it is written in the text.`,
  };
}

function lexical(masked: Masked, event: EventType) {
  const low = Math.min(masked.source, masked.target);
  const high = Math.max(masked.source, masked.target);
  const own = match(masked.forms).filter((m) => m.pattern.event === event);
  const inside = own.filter((m) => m.start > low && m.start < high);
  return inside.length ? inside : own;
}

/** Says what a masked pair is, and why. */
export function codeMasked(masked: Masked, model: EventModel): PairCode & { readonly event: EventType } {
  const scored = score(masked, model);
  const words = lexical(masked, scored.event);
  const clause = masked.forms.join(" ");
  const said = words
    .slice(0, 3)
    .map((m) => `"${m.at.map((i) => masked.forms[i]).join(" ")}" is a word of ${scored.event}`);
  return {
    event: scored.event,
    mode: modeOf(
      scored.event,
      words.map((m) => m.pattern.mode),
      clause,
    ),
    confidence: scored.confidence,
    why: [...new Set([...said, ...contributions(masked, model, scored.event, 4)])],
  };
}

/**
 * Codes who did what to whom for a given source and target, strings that stand in `text` (white space folded; the
 * nearest pair counts). The actors' own words are masked, so that renaming them changes nothing.
 */
export function codePair(text: string, source: string, target: string, model: EventModel): PairCode {
  const { masked, missing } = maskPair(text, source, target);
  const absent = missing[0];
  const told = absent ? { notice: notice(absent, absent === "source" ? source : target) } : {};
  if (!masked) return { event: null, mode: null, confidence: 0, why: [], ...told };
  return { ...codeMasked(masked, model), ...told };
}
