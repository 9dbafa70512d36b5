import { keyOf } from "../events/focal-sights.ts";
import { landsIn } from "../events/lands.ts";
import type { FocalEvent } from "../events/types.ts";
import { maybeCountryName } from "./countries.ts";
import { capital, dateWords } from "./words.ts";

/** "assassination of President X, Haiti, 7 July 2021": what befell whom, in a document's words, then where and when as far as the words do not say. */
export function eventLabel(focal: FocalEvent, lands: (code: string) => string | null = maybeCountryName): string {
  const words = focal.words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,;:]$/, "");
  const said = keyOf(words);
  const place = focal.place && !said.includes(keyOf(focal.place)) ? focal.place : null;
  const named = focal.country !== null && landsIn(words).some((l) => l.code === focal.country);
  const country = focal.country && !named ? lands(focal.country) : null;
  const when = focal.date ? dateWords(focal.date) : null;
  const parts = [place, country === place ? null : country, when && !words.includes(when) ? when : null];
  return [words, ...parts.filter((p) => p !== null && !said.includes(keyOf(p)))].join(", ");
}

export const eventTitle = (focal: FocalEvent): string => capital(eventLabel(focal));
