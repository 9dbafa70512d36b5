import type { Extract } from "../events/types.ts";
import { blamer, motiver } from "../hypotheses/candidates.ts";
import type { Motive, Responsibility } from "../hypotheses/types.ts";
import type { ClauseModel } from "../reactions/clause-model.ts";
import type { Mentions } from "../reactions/mentions.ts";
import { type Known, seeker } from "../reactions/place.ts";
import type { Found } from "../reactions/seek.ts";

/** One document of a dossier, once it is known who is who in it. */
export type Sought = { readonly extract: Extract; readonly mentions: Mentions };
/** What one document shows of the event that the dossier is about. */
export type Findings = {
  readonly found: readonly Found[];
  readonly responsibility: readonly Responsibility[];
  readonly motives: readonly Motive[];
};

/** Searches documents one at a time: each by itself, so that any thread may take any of them. */
export function searcher(known: Known, model: ClauseModel | null): (sought: Sought) => Findings {
  const [seek, blame, motives] = [seeker(known, model), blamer(known), motiver(known.focal)];
  return ({ extract, mentions }) => ({
    found: seek(extract, mentions),
    responsibility: blame(extract, mentions),
    motives: motives(extract),
  });
}
