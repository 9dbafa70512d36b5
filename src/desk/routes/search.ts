import { Hono } from "hono";
import { z } from "zod";
import { search } from "../../store/search.ts";
import { facets } from "../../store/types.ts";
import type { Session } from "../session.ts";

const Search = z.object({
  text: z.string().max(20_000).default(""),
  where: z.partialRecord(z.enum(facets), z.array(z.string())).default({}),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(200).default(50),
});

/** Full text with facets over every sentence. */
export function searchRoutes(session: Session) {
  return new Hono().post("/search", async (c) => {
    const started = performance.now();
    const found = await search(await session.store(), Search.parse(await c.req.json()));
    const took = Math.round(performance.now() - started);
    const { names } = session.source();
    const title = (id: string) => {
      const d = session.index().extract(id)?.document;
      return d?.metadata.title ?? d?.paths[0] ?? id;
    };
    const label = (facet: string, value: string) =>
      facet === "actor" ? (names.get(value) ?? value) : facet === "document" ? title(value) : value;
    return c.json({
      ...found,
      took,
      hits: found.hits.map((h) => ({
        ...h,
        quote: session.source().text.get(h.document)?.slice(h.start, h.end) ?? "",
        title: title(h.document),
        language: session.source().language.get(h.document) ?? "und",
        date: session.index().extract(h.document)?.language.date ?? null,
      })),
      facets: Object.fromEntries(
        facets.map((f) => [f, found.facets[f].map((v) => ({ ...v, label: label(f, v.value) }))]),
      ) as Record<(typeof facets)[number], { value: string; count: number; label: string }[]>,
    });
  });
}
