import { Hono } from "hono";
import { z } from "zod";
import type { Session } from "../session.ts";
import { actorsOf, cardOf, statementsOf } from "../shown/actors.ts";
import { discrepanciesOf } from "../shown/discrepancies.ts";
import { documentOf, documentsOf, Place, passageOf } from "../shown/documents.ts";
import { stateOf } from "../shown/dossier.ts";
import { reactionsOf } from "../shown/reactions.ts";
import { timelineOf } from "../shown/timeline.ts";

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
      const document = documentOf(session, c.req.param("id"));
      return document ? c.json(document) : c.json({ error: "there is no such document" }, 404);
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
      return c.json(statementsOf(session, c.req.param("id"), offset, limit));
    })
    .get("/reactions", (c) => c.json(reactionsOf(session)))
    .get("/timeline", (c) => c.json(timelineOf(session)))
    .get("/discrepancies", (c) => c.json(discrepanciesOf(session)));
}
