import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { documentsFolder } from "../../dossier/files.ts";
import { openPages } from "../page-image.ts";
import type { News, Session } from "../session.ts";
import { receive } from "../upload.ts";

/** One file dropped into the window may not be larger. */
const largest = 300 * 1024 * 1024;

/** Bytes in and out: pages as pictures, files dropped in, news as it happens. */
export function fileRoutes(session: Session) {
  const pages = openPages();
  return new Hono()
    .get("/documents/:id/pages/:number", async (c) => {
      const page = pageOf(session, c.req.param("id"), Number(c.req.param("number")));
      if (!page) return c.json({ error: "there is no such page" }, 404);
      const scale = Math.min(3, Math.max(1, Number(c.req.query("scale") ?? 2) || 2));
      const png = page.picture ?? (await pages.png(page.bytes(), page.page.number - 1, scale));
      return c.body(png as Uint8Array<ArrayBuffer>, 200, {
        "content-type": page.picture ? page.mediaType : "image/png",
        "x-assay-size": `${page.page.width} ${page.page.height}`,
      });
    })
    .get("/documents/:id/pages/:number/boxes", (c) => {
      const page = pageOf(session, c.req.param("id"), Number(c.req.param("number")));
      if (!page) return c.json({ error: "there is no such page" }, 404);
      const { start, end, width, height, boxes } = page.page;
      return c.json({
        start,
        end,
        width,
        height,
        boxes: boxes ? Array.from(boxes, (v) => Math.round(v * 10) / 10) : null,
      });
    })
    .post(
      "/files",
      bodyLimit({
        maxSize: largest,
        onError: (c) => c.json({ error: "this file is larger than 300 MB; put it into the folder instead" }, 413),
      }),
      async (c) => {
        const name = c.req.query("name") ?? "";
        const taken = receive(join(session.folder, "documents"), name, new Uint8Array(await c.req.arrayBuffer()));
        return c.json(taken, taken.state === "refused" ? 400 : 200);
      },
    )
    .get("/news", (c) =>
      streamSSE(c, async (stream) => {
        const send = (news: News) =>
          void stream.writeSSE({ event: news.kind, data: JSON.stringify(news) }).catch(() => {});
        const stop = session.listen(send);
        stream.onAbort(stop);
        await stream.writeSSE({ event: "hello", data: JSON.stringify({ revision: session.revision() }) });
        while (!stream.aborted) {
          await stream.sleep(20_000);
          await stream.writeSSE({ event: "alive", data: "{}" });
        }
      }),
    );
}

function pageOf(session: Session, id: string, number: number) {
  const d = session.index().extract(id)?.document;
  const page = d?.pages.find((p) => p.number === number);
  const path = d?.paths.find((p) => !p.includes("!/"));
  if (!d || !page || !path) return undefined;
  const bytes = () => new Uint8Array(readFileSync(join(documentsFolder(session.folder), path)));
  const picture = /^image\/(png|jpeg|webp)$/.test(d.mediaType) ? bytes() : undefined;
  if (!picture && d.mediaType !== "application/pdf") return undefined;
  return { page, bytes, picture, mediaType: d.mediaType };
}
