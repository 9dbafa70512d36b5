import type { Actor } from "../../actors/types.ts";
import { stanceId } from "../../dossier/review.ts";
import type { Statement } from "../../statements/types.ts";
import { folded } from "../copies.ts";
import type { Session } from "../session.ts";
import { at, extentOf } from "../views.ts";
import { quoteIn } from "./quote.ts";

/** One line of each actor. */
export function actorsOf(session: Session) {
  const said = session.index().saidBy;
  return session.assessment().actors.map((x) => ({
    id: x.id as string,
    name: x.name,
    kind: x.kind,
    country: x.country,
    aliases: x.aliases,
    mentions: x.mentions.length,
    documents: new Set(x.mentions.map((m) => m.span.document)).size,
    statements: said(x.id).length,
    merges: x.merges.length,
  }));
}

/** All that is known of one actor. */
export function cardOf(session: Session, id: string) {
  const x = session.assessment().actors.find((y) => y.id === id);
  if (!x) return null;
  const names = session.source().names;
  return {
    id: x.id as string,
    name: x.name,
    kind: x.kind,
    country: x.country,
    countryFrom: x.countryFrom,
    sector: x.sector,
    aliases: x.aliases,
    affiliation: x.affiliation
      ? { id: x.affiliation as string, name: names.get(x.affiliation) ?? x.affiliation }
      : null,
    roles: x.roles.map(({ title, organization, country, start, end, span }) => ({
      title,
      organization,
      country,
      start,
      end,
      at: span && at(span),
    })),
    forms: formsOf(session, x),
    merges: x.merges,
    decided: mergesOf(session, id),
    reactions: stancesOf(session, id),
  };
}

/** The words by which an actor is mentioned, commonest first, each with its places. */
function formsOf(session: Session, x: Actor) {
  type Form = { words: string; form: string; reason: string; mentions: { id: string; at: ReturnType<typeof at> }[] };
  const forms = new Map<string, Form>();
  for (const m of x.mentions) {
    const words = quoteIn(session, m.span).replace(/\s+/g, " ");
    const form = forms.get(words) ?? { words, form: m.form, reason: m.reason, mentions: [] };
    form.mentions.push({ id: `${m.span.document}:${m.span.start}-${m.span.end}`, at: at(m.span) });
    forms.set(words, form);
  }
  return [...forms.values()]
    .sort((p, q) => q.mentions.length - p.mentions.length)
    .map((f) => ({ ...f, count: f.mentions.length }));
}

/** The decisions that stand and merged others into an actor. */
const mergesOf = ({ book }: Session, id: string) =>
  book.all().flatMap(({ id: decision, kind, payload, analyst, time }) => {
    if (kind !== "merge" || !book.stands(decision)) return [];
    const actors = payload["actors"] as string[];
    const names = (payload["names"] as string[] | undefined) ?? actors;
    return actors[0] === id ? [{ decision, names, analyst, time }] : [];
  });

/** An actor's stances, each once where copies of one origin repeat it. */
function stancesOf(session: Session, id: string) {
  const { reactions, origins } = session.assessment();
  const stances = reactions
    .filter((r) => r.actor === id)
    .flatMap((r) =>
      r.stances.map((s) => ({
        record: stanceId(r.actor, s),
        stance: s.stance,
        axis: s.axis,
        strength: s.strength,
        quote: quoteIn(session, s.evidence),
        at: at(s.evidence),
      })),
    );
  const as = (s: (typeof stances)[number]) => ({ document: s.at.document, words: s.quote, label: s.stance });
  return folded(stances, as, origins).map(({ one, copies }) => ({ ...one, copies: copies.map((c) => c.at) }));
}

/** A part of what an actor said. */
export function statementsOf(session: Session, id: string, offset: number, limit: number) {
  const all = saidOf(session, id);
  return {
    total: all.length,
    withCopies: session.index().saidBy(id).length,
    items: all.slice(offset, offset + limit).flatMap(({ one, copies }) => {
      const item = session.queue().find(one.id)?.item;
      return item ? [{ ...item, copies: copies.map((s) => at(extentOf(s.content.length ? s.content : s.cue))) }] : [];
    }),
  };
}

/** What an actor said, each thing once where copies of one origin repeat it. */
function saidOf(session: Session, id: string) {
  const words = (s: Statement) => s.content.map((c) => quoteIn(session, c)).join(" ");
  const of = (s: Statement) => ({
    document: (s.cue[0] ?? s.content[0])?.document ?? "",
    words: words(s),
    label: s.kind,
  });
  return folded(session.index().saidBy(id), of, session.assessment().origins);
}
