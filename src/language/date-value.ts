import { type Day, yearOf } from "./calendar.ts";
import type { DateMention } from "./types.ts";

/** What a mention of a date says: in EDTF, how precisely, and what it was counted from. */
export type Value = Pick<DateMention, "edtf" | "precision" | "from">;
/** Named groups of the pattern of dates. */
export type Groups = Readonly<Record<string, string | undefined>>;
/** What a mention is resolved against. `last`: the day named last before it; `full`: the one named last with its year. */
export type Memory = { last: Day | undefined; full: Day | undefined };
export type Context = Readonly<Memory> & {
  readonly today: Day | undefined;
  readonly ahead: boolean;
  readonly past: boolean;
};

/** A mention whose day nobody can tell. */
export const nothing: Value = { edtf: null, precision: "unknown", from: "context" };

/** Said in full, and counted from the document's date. */
export const given = (edtf: string, precision: Value["precision"]): Value => ({ edtf, precision, from: "given" });
export const counts = (edtf: string, precision: Value["precision"]): Value => ({
  edtf,
  precision,
  from: "document-date",
});

/** Beyond this many days from the document's date, a text tells of another time, and its own last full date counts. */
export const faraway = 200;

/** The year that puts a day of the year nearest to a day. */
export function nearest(day: Day, at: (year: number) => Day): number {
  const y = yearOf(day);
  return [y - 1, y, y + 1].reduce((a, b) => (Math.abs(at(b) - day) < Math.abs(at(a) - day) ? b : a), y);
}
