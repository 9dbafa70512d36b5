import type { Session } from "../session.ts";
import { at } from "../views.ts";
import { languageOf, quoteIn } from "./quote.ts";

/** What is told to have happened when, in order of time. */
export function timelineOf(session: Session) {
  const focal = session.assessment().focal?.date ?? null;
  return session.derived().timeline.map((t) => ({
    edtf: t.edtf,
    precision: t.precision,
    from: t.told[0]!.from,
    focal: focal !== null && t.edtf.startsWith(focal.slice(0, 10)),
    words: quoteIn(session, t.told[0]!.span),
    language: languageOf(session, t.told[0]!.span),
    dateWords: quoteIn(session, t.told[0]!.dateSpan),
    told: t.told.map((d) => at(d.span)),
  }));
}
