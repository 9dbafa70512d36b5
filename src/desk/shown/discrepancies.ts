import type { Span } from "../../record/span.ts";
import type { Session } from "../session.ts";
import { at } from "../views.ts";
import { languageOf, quoteIn } from "./quote.ts";

/** What cannot all be true, side by side. */
export function discrepanciesOf(session: Session) {
  const a = session.assessment();
  const names = session.source().names;
  const titles = new Map<string, string>(
    a.extracts.map(({ document: d }) => [d.id, d.metadata.publisher ?? d.metadata.title ?? d.paths[0] ?? d.id]),
  );
  return a.discrepancies.map((d) => ({
    id: d.id,
    kind: d.kind,
    about: d.about,
    correction: d.correction,
    confidence: d.confidence,
    why: d.why,
    state: session.book.state(d.id),
    sides: d.sides.map((s) => ({
      value: s.value,
      by: [...new Set(s.by.map((b) => (b.actor && names.get(b.actor)) || titles.get(b.document) || b.document))],
      quotes: s.spans.map((p) => ({
        at: at(p),
        quote: quoteIn(session, p),
        ...around(session, p),
        language: languageOf(session, p),
      })),
    })),
  }));
}

/** The rest of the sentence that holds a few words. */
function around(session: Session, p: Span): { before: string; after: string } {
  const extract = session.index().extract(p.document);
  const s = extract?.language.sentences.find((x) => x.end > p.start);
  if (!extract || !s || s.start > p.start) return { before: "", after: "" };
  return {
    before: extract.document.text.slice(s.start, p.start),
    after: extract.document.text.slice(p.end, Math.max(p.end, s.end)),
  };
}
