import { stanceId } from "../../dossier/review.ts";
import type { Session } from "../session.ts";
import { at } from "../views.ts";
import { languageOf, quoteIn } from "./quote.ts";

/** Who reacted how, who was silent, and where they are. */
export function reactionsOf(session: Session) {
  const { reactions, silences, actors, extracts } = session.assessment();
  const byId = new Map<string, (typeof actors)[number]>(actors.map((x) => [x.id, x]));
  const names = session.source().names;
  const rows = reactions.map((r) => ({
    actor: r.actor as string,
    name: names.get(r.actor) ?? r.actor,
    kind: byId.get(r.actor)?.kind ?? null,
    country: byId.get(r.actor)?.country ?? null,
    level: r.level,
    onBehalfOf: r.onBehalfOf ? (names.get(r.onBehalfOf) ?? r.onBehalfOf) : null,
    joint: r.joint.map((j) => names.get(j) ?? j),
    stances: r.stances
      .map((s) => ({
        record: stanceId(r.actor, s),
        stance: s.stance,
        axis: s.axis,
        strength: s.strength,
        negated: s.negated,
        imputed: s.imputed,
        conditional: s.conditional,
        date: s.date,
        at: at(s.evidence),
        quote: quoteIn(session, s.evidence),
        language: languageOf(session, s.evidence),
      }))
      .filter((s) => session.book.state(s.record) !== "rejected"),
  }));
  return {
    rows: rows.filter((r) => r.stances.length > 0),
    silences,
    documents: extracts.length,
    latest:
      extracts
        .map((e) => e.language.date)
        .filter((d) => d !== null)
        .sort()
        .at(-1) ?? null,
    map: session.derived().map,
  };
}
