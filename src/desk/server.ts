import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { buildFolder } from "../dossier/version.ts";
import { guard } from "./safety.ts";
import type { Session } from "./session.ts";

export type Desk = { readonly url: string; close(): Promise<void> };

const mediaTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
};
/** Serves the desk on 127.0.0.1; `port` 0 takes a free one. The address holds the token. `from`: where the built pages lie. */
export async function openDesk(session: Session, port: number, from = join(buildFolder(), "desk")): Promise<Desk> {
  const token = randomBytes(24).toString("base64url");
  let bound = port;
  const app = new Hono();
  app.use(guard(token, () => bound));
  // The frame of the page is sent while the calls are still being loaded.
  let calls: Promise<Hono> | undefined;
  const load = () => (calls ??= import("./api.ts").then(({ api }) => new Hono().route("/api", api(session))));
  app.all("/api/*", async (c) => (await load()).fetch(c.req.raw));
  app.get("*", (c) => {
    const file = fileFor(from, c.req.path);
    if (!file) return c.text("There is no such page.", 404);
    setTimeout(load, 100); // while the browser reads the page
    return c.body(new Uint8Array(readFileSync(file)), 200, {
      "content-type": mediaTypes[extname(file)] ?? "application/octet-stream",
    });
  });
  const server = await new Promise<ReturnType<typeof serve>>((ready, failed) => {
    const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port }, (info: AddressInfo) => {
      bound = info.port;
      ready(started);
    });
    started.once("error", failed);
  });
  const close = async () => {
    await new Promise<void>((done) => {
      server.close(() => done());
      (server as { closeAllConnections?: () => void }).closeAllConnections?.();
    });
    await session.close();
  };
  return { url: `http://127.0.0.1:${bound}/?token=${token}`, close };
}

function fileFor(from: string, path: string): string | undefined {
  const wanted = normalize(join(from, path === "/" ? "index.html" : path));
  return wanted.startsWith(from + sep) && extname(wanted) !== "" && existsSync(wanted) ? wanted : undefined;
}
