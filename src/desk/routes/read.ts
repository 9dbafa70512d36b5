import { Hono } from "hono";
import { z } from "zod";
import { stanceId } from "../../dossier/review.ts";
import { axes, stances } from "../../reactions/types.ts";
import type { Span } from "../../record/span.ts";
import type { Statement } from "../../statements/types.ts";
import { folded } from "../copies.ts";
import type { Session } from "../session.ts";
import { at, extentOf } from "../views.ts";

const Place = z.object({
  document: z.string(),
  start: z.coerce.number().int().nonnegative(),
  end: z.coerce.number().int().positive(),
});
const Part = z.object({
  offset: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** What is shown of an assessment. Lists are paged where they grow with the dossier. */
export function readRoutes(session: Session) {
  return new Hono()
    .get("/state", (c) => c.json(stateOf(session)))
    .get("/documents", (c) => c.json(documentsOf(session)))
    .get("/documents/:id", (c) => {
      const extract = session.index().extract(c.req.param("id"));
      if (!extract) return c.json({ error: "there is no such document" }, 404);
      const { document: d, language: l } = extract;
      const pages = d.pages.map(({ number, start, end, width, height, ocr }) => ({
        number,
        start,
        end,
        width,
        height,
        ocr: ocr ?? null,
      }));
      return c.json({
        id: d.id,
        title: d.metadata.title ?? d.paths[0] ?? d.id,
        text: d.text,
        language: l.language,
        blocks: l.blocks.map(({ kind, start, end, level }) => ({ kind, start, end, level })),
        sentences: l.sentences.map((s) => [s.start, s.end] as const),
        pages,
        formats: d.marks,
        mediaType: d.mediaType,
        marks: session.index().marks(d.id),
      });
    })
    .get("/passage", (c) => c.json(passageOf(session, Place.parse(c.req.query()))))
    .get("/documents/:id/near", async (c) => c.json(await session.near(c.req.param("id"))))
    .get("/actors", (c) => c.json(actorsOf(session)))
    .get("/actors/:id", (c) => {
      const card = cardOf(session, c.req.param("id"));
      return card ? c.json(card) : c.json({ error: "there is no such actor" }, 404);
    })
    .get("/actors/:id/statements", (c) => {
      const { offset, limit } = Part.parse(c.req.query());
      const all = saidOf(session, c.req.param("id"));
      return c.json({
        total: all.length,
        withCopies: session.index().saidBy(c.req.param("id")).length,
        items: all.slice(offset, offset + limit).flatMap(({ one, copies }) => {
          const item = session.queue().find(one.id)?.item;
          return item
            ? [{ ...item, copies: copies.map((s) => at(extentOf(s.content.length ? s.content : s.cue))) }]
            : [];
        }),
      });
    })
    .get("/reactions", (c) => c.json(reactionsOf(session)))
    .get("/timeline", (c) => c.json(timelineOf(session)))
    .get("/discrepancies", (c) => c.json(discrepanciesOf(session)));
}

const quoteIn = (session: Session, s: Span) => (session.source().text.get(s.document) ?? "").slice(s.start, s.end);

function stateOf(session: Session) {
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

function documentsOf(session: Session) {
  const a = session.assessment();
  const { grades } = session.ground().review;
  const origins = new Map(a.origins.flatMap((o) => o.documents.map((d) => [d as string, o] as const)));
  return a.extracts.map(({ document: d, language: l, statements, events }) => ({
    id: d.id as string,
    title: d.metadata.title ?? d.paths[0] ?? d.id,
    paths: d.paths,
    publisher: d.metadata.publisher ?? null,
    author: d.metadata.author ?? null,
    date: l.date,
    language: l.language,
    covered: l.covered,
    grade: d.metadata.grade ?? null,
    gradeReason: grades.get(d.id)?.reason ?? null,
    characters: d.text.length,
    pages: d.pages.length,
    statements: statements.length,
    events: events.length,
    origin: origins.get(d.id)
      ? { id: origins.get(d.id)!.id, reason: origins.get(d.id)!.reason, documents: origins.get(d.id)!.documents }
      : null,
    mediaType: d.mediaType,
    sha256: d.sha256,
  }));
}

/** A passage with the sentences round it. */
function passageOf(session: Session, place: z.infer<typeof Place>) {
  const extract = session.index().extract(place.document);
  if (!extract) return null;
  const { document: d, language: l } = extract;
  const first = l.sentences.findIndex((s) => s.end > place.start);
  const from =
    first < 0 ? Math.max(0, place.start - 200) : Math.min(place.start, l.sentences[Math.max(0, first - 1)]!.start);
  const last = l.sentences.findIndex((s) => s.end >= place.end);
  const to =
    last < 0
      ? Math.min(d.text.length, place.end + 200)
      : Math.max(place.end, l.sentences[Math.min(l.sentences.length - 1, last + 1)]!.end);
  return {
    ...place,
    before: d.text.slice(Math.max(from, place.start - 600), place.start),
    quote: d.text.slice(place.start, place.end),
    after: d.text.slice(place.end, Math.min(to, place.end + 600)),
    language: l.language,
    title: d.metadata.title ?? d.paths[0] ?? d.id,
    publisher: d.metadata.publisher ?? null,
    author: d.metadata.author ?? null,
    date: l.date,
    grade: d.metadata.grade ?? null,
    path: d.paths[0] ?? "",
    address: d.metadata.address ?? null,
    page: d.pages.find((p) => place.start < p.end)?.number ?? null,
    sha256: d.sha256,
  };
}

function actorsOf(session: Session) {
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

function cardOf(session: Session, id: string) {
  const a = session.assessment();
  const x = a.actors.find((y) => y.id === id);
  if (!x) return null;
  const forms = new Map<
    string,
    { words: string; form: string; reason: string; mentions: { id: string; at: ReturnType<typeof at> }[] }
  >();
  for (const m of x.mentions) {
    const words = quoteIn(session, m.span).replace(/\s+/g, " ");
    const form = forms.get(words) ?? { words, form: m.form, reason: m.reason, mentions: [] };
    form.mentions.push({ id: `${m.span.document}:${m.span.start}-${m.span.end}`, at: at(m.span) });
    forms.set(words, form);
  }
  const names = session.source().names;
  const decided = session.book.all().flatMap((d) =>
    d.kind === "merge" && session.book.stands(d.id) && (d.payload["actors"] as string[])[0] === id
      ? [
          {
            decision: d.id,
            names: (d.payload["names"] as string[] | undefined) ?? (d.payload["actors"] as string[]),
            analyst: d.analyst,
            time: d.time,
          },
        ]
      : [],
  );
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
    roles: x.roles.map((r) => ({
      title: r.title,
      organization: r.organization,
      country: r.country,
      start: r.start,
      end: r.end,
      at: r.span && at(r.span),
    })),
    forms: [...forms.values()]
      .sort((p, q) => q.mentions.length - p.mentions.length)
      .map((f) => ({ ...f, count: f.mentions.length })),
    merges: x.merges,
    decided,
    reactions: folded(
      a.reactions
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
        ),
      (r) => ({ document: r.at.document, words: r.quote, label: r.stance }),
      a.origins,
    ).map(({ one, copies }) => ({ ...one, copies: copies.map((c) => c.at) })),
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

function reactionsOf(session: Session) {
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
        language: session.source().language.get(s.evidence.document) ?? "und",
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

function timelineOf(session: Session) {
  const focal = session.assessment().focal?.date ?? null;
  return session.derived().timeline.map((t) => ({
    edtf: t.edtf,
    precision: t.precision,
    from: t.told[0]!.from,
    focal: focal !== null && t.edtf.startsWith(focal.slice(0, 10)),
    words: quoteIn(session, t.told[0]!.span),
    language: session.source().language.get(t.told[0]!.span.document) ?? "und",
    dateWords: quoteIn(session, t.told[0]!.dateSpan),
    told: t.told.map((d) => at(d.span)),
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

function discrepanciesOf(session: Session) {
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
        language: session.source().language.get(p.document) ?? "und",
      })),
    })),
  }));
}
