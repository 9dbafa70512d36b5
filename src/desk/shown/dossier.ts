import { axes, stances } from "../../reactions/types.ts";
import type { Session } from "../session.ts";

/** What the whole desk shows of the dossier: its question, counts, what is open. */
export function stateOf(session: Session) {
  const a = session.assessment();
  const { settings } = session.ground();
  const queue = session.queue();
  return {
    name: settings.title ?? a.name,
    question: a.question,
    analyst: session.analyst,
    revision: session.revision(),
    computing: session.computing(),
    focal: a.focal && { words: a.focal.words, date: a.focal.date, country: a.focal.country },
    counts: {
      documents: a.extracts.length,
      statements: a.statements.length,
      actors: a.actors.length,
      reactions: a.reactions.length,
      events: a.events.length,
      discrepancies: a.discrepancies.length,
      timeline: session.derived().timeline.length,
    },
    open: queue.open(),
    total: queue.total,
    decisions: session.book.all().length,
    notices: a.notices,
    stances: Object.entries(stances).map(([stance, axis]) => ({ stance, axis })),
    axes,
  };
}
