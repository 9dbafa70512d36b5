import { wordBook } from "../hypotheses/judgements/word-books.ts";
import type { Settings } from "../record/wire-settings.ts";
import type { Analysis } from "../report/types.ts";
import type { Ground } from "./gather.ts";
import { analysisKinds } from "./payloads.ts";

const bookIds: Readonly<Record<NonNullable<Settings["wordBook"]>, string>> = {
  icd203: "icd-203",
  phia: "phia",
  kent: "kent",
  ipcc: "ipcc",
};

/** What analysts decided about hypotheses, judgements, scenarios and indicators; null where nothing was. */
export function analysisOfDossier({ review, settings }: Pick<Ground, "review" | "settings">): Analysis | null {
  const acts = review.decisions.filter((d) => analysisKinds.has(d.kind));
  if (acts.length === 0) return null;
  return {
    acts: acts.map(({ id, time, analyst, kind, payload }) => ({ id, time, analyst, kind, payload })),
    wordBook: wordBook(bookIds[settings.wordBook ?? "icd203"]),
    withdrawn: [...review.withdrawn].map(([sha256, { path, time }]) => ({ document: sha256.slice(0, 16), path, time })),
  };
}
