import type { Language } from "./types.ts";

/**
 * "Statement by …", "words of …": what follows says whose it is. What it is on, or follows on, is not its author; "words at the farewell of" are
 * not by the one who is gone.
 * @param kinds what a text may be called, as alternatives of a pattern
 */
export const writtenBy = (kinds: string) =>
  new RegExp(
    `\\b(?:${kinds})(?:\\s+of|\\b(?:(?!\\b(?:on(?! behalf)|about|regarding|concerning|following|after)\\b)[^.\\n]){0,40}?\\b(?:by|from))\\s+([^\\n]+)`,
    "i",
  );
export const writings =
  "statement|remarks|message|communiqu[eé]|declaration|letter|address|broadcast|speech|words|homily|sermon|eulogy";

/** "We, the Foreign Ministers of the G7, condemn", outside quotations: the tokens behind "We" up to the next comma but one. */
export function ourselves({ tokens: { form, start }, quotations }: Language): { first: number; end: number } | null {
  const quoted = (at: number) => quotations.some((q) => q.start <= at && at < q.end);
  const t = form.findIndex(
    (f, i) => f === "We" && form[i + 1] === "," && /^the$/i.test(form[i + 2] ?? "") && !quoted(start[i]!),
  );
  return t < 0 ? null : { first: t + 1, end: form.indexOf(",", t + 2) };
}
