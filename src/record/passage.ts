import type { PassageId } from "./ids.ts";
import type { Span } from "./span.ts";

/** A span with its words; the quote always equals the slice of the document's text. */
export type Passage = { readonly id: PassageId; readonly span: Span; readonly quote: string };

export type Anchored =
  | { readonly state: "exact"; readonly passage: Passage }
  | { readonly state: "moved"; readonly passage: Passage; readonly from: Span }
  | { readonly state: "lost"; readonly quote: string };

export const passageId = (s: Span) => `${s.document}:${s.start}-${s.end}` as PassageId;

/** The span a passage id names. @throws RangeError where the id is not `document:start-end` */
export function spanOf(id: string): Span {
  const m = /^([0-9a-f]{16}):(\d+)-(\d+)$/.exec(id);
  if (!m) throw new RangeError(`a passage id is document:start-end, got "${id}"`);
  return { document: m[1], start: Number(m[2]), end: Number(m[3]) } as Span;
}
