import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { analysisRoutes } from "./api-analysis.ts";
import { writingRoutes } from "./api-writing.ts";
import { fileRoutes } from "./routes/files.ts";
import { readRoutes } from "./routes/read.ts";
import { reviewRoutes } from "./routes/review.ts";
import { searchRoutes } from "./routes/search.ts";
import type { Session } from "./session.ts";

/** The desk's calls: one router a subject, all under /api. A new router is a file in `routes/` and a line here. */
export function api(session: Session) {
  const app = new Hono()
    .route("/", readRoutes(session))
    .route("/", reviewRoutes(session))
    .route("/", searchRoutes(session))
    .route("/", fileRoutes(session))
    .route("/", analysisRoutes(session))
    .route("/", writingRoutes(session));
  app.onError((error, c) => {
    if (error instanceof z.ZodError) return c.json({ error: z.prettifyError(error) }, 400);
    if (error instanceof HTTPException) return c.json({ error: error.message }, error.status);
    if (error instanceof SyntaxError) return c.json({ error: `the request is not JSON: ${error.message}` }, 400);
    return c.json({ error: error.message }, 500);
  });
  return app;
}
export type Api = ReturnType<typeof api>;
