/**
 * What a place in a changed text is worth, after the Hypothesis client's `match-quote`: the quotation itself first, its
 * surroundings to choose between places that read the same, its old position only to break ties.
 */
export const weights = { quote: 50, before: 20, after: 20, position: 2 } as const;

/**
 * Share of a quotation's units that may differ. The Hypothesis client allows half; a quotation here carries a finding, so
 * a rewritten sentence must be lost rather than silently replaced. One sixth lets typing errors, changed quotation marks
 * and a short inserted word pass.
 */
export const mostChanged = 1 / 6;

/** Quotations longer than this are looked for by their first and last parts, which bounds the work to a few passes. */
export const longestPattern = 1024;

/**
 * A quotation that stands in the text letter by letter may be taken up wherever it stands if it is this long; a shorter
 * one ("he said") only where its surroundings agree too.
 */
export const distinctUnits = 40;

/** Likeness (0 to 1) that the surroundings on one side must have for a short or changed quotation. */
export const likeSurroundings = 0.6;

/** Places of one quotation that are weighed; a word that stands more often is not worth a look at every place. */
export const mostPlaces = 2000;
