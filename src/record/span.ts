import type { DocumentId } from "./ids.ts";

/** A stretch of one document's text: UTF-16 code units, from 0, end not included, never empty. */
export type Span = { readonly document: DocumentId; readonly start: number; readonly end: number };

/** @throws RangeError where the stretch is empty, negative or not whole */
export function span(document: DocumentId, start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start)
    throw new RangeError(`a span needs 0 <= start < end, got ${start}, ${end} in ${document}`);
  return { document, start, end };
}

/** The words a span covers, cut from its document's text. */
export const slice = (text: string, at: { readonly start: number; readonly end: number }) =>
  text.slice(at.start, at.end);

export const overlaps = (a: Span, b: Span) => a.document === b.document && a.start < b.end && b.start < a.end;
export const covers = (a: Span, b: Span) => a.document === b.document && a.start <= b.start && b.end <= a.end;

/** Order of reading: document, start, then the longer first. */
export const bySpan = (a: Span, b: Span) =>
  a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start || b.end - a.end;

/** Records by the document of the span that stands for each, in their order; those without one are left out. */
export function byDocument<T>(records: Iterable<T>, of: (record: T) => Span | undefined): Map<DocumentId, T[]> {
  const groups = new Map<DocumentId, T[]>();
  for (const record of records) {
    const at = of(record)?.document;
    if (at === undefined) continue;
    const group = groups.get(at);
    if (group) group.push(record);
    else groups.set(at, [record]);
  }
  return groups;
}
