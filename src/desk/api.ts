import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { decisionKinds } from "../record/decision.ts";
import { reviewPayloads } from "../record/wire-decisions.ts";
import { search } from "../store/search.ts";
import { facets } from "../store/types.ts";
import { historyOf, type News, type Session } from "./session.ts";
import { marksOf, namesOf } from "./views.ts";

const page = z.object({ offset: z.coerce.number().int().nonnegative().default(0), limit: z.coerce.number().int().min(1).max(500).default(100) });
const Decide = z.object({ kind: z.enum(decisionKinds), payload: z.record(z.string(), z.unknown()) });
const Search = z.object({ text: z.string().max(20_000).default(""), where: z.partialRecord(z.enum(facets), z.array(z.string())).default({}), offset: z.number().int().nonnegative().default(0), limit: z.number().int().min(1).max(200).default(50) });

/** The desk's calls: one router a subject, all under /api. A new router is a file beside this one and a line here. */
export function api(session: Session) {
  const app = new Hono().route("/", reviewRoutes(session));
  app.onError((error, c) => {
    if (error instanceof z.ZodError) return c.json({ error: z.prettifyError(error) }, 400);
    return c.json({ error: error.message }, 500);
  });
  return app;
}
export type Api = ReturnType<typeof api>;

/** Reading and review. Lists are paged; a document's text and marks come by themselves. */
function reviewRoutes(session: Session) {
  return new Hono()
    .get("/state", (c) => c.json(stateOf(session)))
    .get("/queue", (c) => {
      const { offset, limit } = page.parse(c.req.query());
      const kind = c.req.query("kind");
      const open = c.req.query("open") === "true";
      const list = session.queue().filter((i) => (!kind || i.kind === kind) && (!open || i.state === "proposed"));
      return c.json({ total: list.length, items: list.slice(offset, offset + limit) });
    })
    .get("/documents", (c) => c.json(documentsOf(session)))
    .get("/documents/:id", (c) => {
      const extract = session.assessment().extracts.find((e) => e.document.id === c.req.param("id"));
      if (!extract) return c.json({ error: "there is no such document" }, 404);
      const { document: d, language: l } = extract;
      return c.json({ id: d.id, text: d.text, language: l.language, blocks: l.blocks, pages: d.pages.map(({ number, start, end }) => ({ number, start, end })), marks: marksOf(session.assessment(), d.id) });
    })
    .get("/actors", (c) => c.json(session.assessment().actors))
    .get("/reactions", (c) => {
      const { reactions, silences, actors, focal } = session.assessment();
      return c.json({ reactions, silences, focal, names: Object.fromEntries(namesOf(actors)) });
    })
    .get("/statements", (c) => {
      const { offset, limit } = page.parse(c.req.query());
      const actor = c.req.query("actor");
      const list = session.assessment().statements.filter((s) => !actor || s.speaker === actor);
      return c.json({ total: list.length, statements: list.slice(offset, offset + limit) });
    })
    .get("/timeline", (c) => c.json(session.assessment().extracts.flatMap((e) => e.dated)))
    .get("/discrepancies", (c) => c.json(session.assessment().discrepancies))
    .get("/responsibility", (c) => c.json(session.assessment().responsibility))
    .get("/analysis", (c) => c.json(session.run().assessment.analysis))
    .get("/history", (c) => c.json(historyOf(session.folder).slice(-500).reverse()))
    .post("/search", async (c) => c.json(await search(session.store(), Search.parse(await c.req.json()))))
    .post("/decisions", async (c) => {
      const { kind, payload } = Decide.parse(await c.req.json());
      if (kind in reviewPayloads) reviewPayloads[kind as keyof typeof reviewPayloads].parse(payload);
      return c.json(session.decide(kind, payload));
    })
    .get("/preview/:file", (c) => {
      const file = session.run().files.find((f) => f.name === c.req.param("file"));
      if (!file) return c.json({ error: "there is no such file" }, 404);
      return c.body(new Uint8Array(file.bytes), 200, { "content-type": file.name.endsWith(".pdf") ? "application/pdf" : file.name.endsWith(".html") ? "text/html; charset=utf-8" : "application/json" });
    })
    .get("/news", (c) =>
      streamSSE(c, async (stream) => {
        const send = (news: News) => void stream.writeSSE({ event: news.kind, data: JSON.stringify(news) });
        const stop = session.listen(send);
        stream.onAbort(stop);
        while (!stream.aborted) {
          await stream.sleep(20_000);
          await stream.writeSSE({ event: "alive", data: "{}" });
        }
      }),
    );
}

function stateOf(session: Session) {
  const a = session.assessment();
  const { settings, review } = session.ground();
  const items = session.queue();
  return {
    name: settings.title ?? a.name,
    question: a.question,
    analyst: session.analyst,
    revision: session.revision(),
    focal: a.focal,
    counts: { documents: a.extracts.length, statements: a.statements.length, actors: a.actors.length, reactions: a.reactions.length, events: a.events.length, discrepancies: a.discrepancies.length },
    open: items.filter((i) => i.state === "proposed").length,
    decided: items.length - items.filter((i) => i.state === "proposed").length,
    decisions: review.decisions.length,
    notices: a.notices,
  };
}

function documentsOf(session: Session) {
  const a = session.assessment();
  return a.extracts.map(({ document: d, language: l, statements }) => ({
    id: d.id,
    title: d.metadata.title ?? d.paths[0] ?? d.id,
    paths: d.paths,
    publisher: d.metadata.publisher ?? null,
    date: l.date,
    language: l.language,
    covered: l.covered,
    grade: d.metadata.grade ?? null,
    characters: d.text.length,
    statements: statements.length,
    origin: a.origins.find((o) => o.documents.includes(d.id))?.id ?? null,
    mediaType: d.mediaType,
  }));
}
