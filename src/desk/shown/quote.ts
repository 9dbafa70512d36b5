import type { Span } from "../../record/span.ts";
import type { Session } from "../session.ts";

/** The words of a span, and the language of its document. */
export const quoteIn = (session: Session, s: Span) =>
  (session.source().text.get(s.document) ?? "").slice(s.start, s.end);
export const languageOf = (session: Session, s: Span) => session.source().language.get(s.document) ?? "und";
