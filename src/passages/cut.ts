import { type Passage, passageId } from "../record/passage.ts";
import { type Span, slice } from "../record/span.ts";
import type { Selector } from "./types.ts";

/** The least a passage needs of its document. */
export type Source = { readonly id: Span["document"]; readonly text: string };

/** The words of a span as a passage. @throws RangeError where the span lies in another document or outside its text */
export function cut(document: Source, span: Span): Passage {
  if (span.document !== document.id)
    throw new RangeError(`a span of ${span.document} cannot be cut from ${document.id}`);
  if (span.start < 0 || span.end > document.text.length || span.end <= span.start)
    throw new RangeError(`a span lies within 0 to ${document.text.length}, got ${span.start} to ${span.end}`);
  return { id: passageId(span), span, quote: slice(document.text, span) };
}

/** Units of text kept before and after a quotation, as the Hypothesis client keeps. */
const contextUnits = 32;

/** What is needed to find a span's words again in a text that has changed. */
export function selector(text: string, span: Pick<Span, "start" | "end">): Selector {
  const { start, end } = span;
  if (start < 0 || end > text.length || end <= start)
    throw new RangeError(`a span lies within 0 to ${text.length}, got ${start} to ${end}`);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextUnits), start),
    suffix: text.slice(end, end + contextUnits),
  };
}
