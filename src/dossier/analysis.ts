import type { Analysis } from "../report/types.ts";
import type { Ground } from "./run.ts";

/** What analysts decided about hypotheses, judgements, scenarios and indicators; null where nothing was. */
export function analysisOfDossier(_ground: Ground): Analysis | null {
  return null;
}
