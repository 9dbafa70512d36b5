import { fold } from "./fold.ts";
import { type Facet, facets, type Hit, type SearchQuery, type SearchResult, type Store } from "./types.ts";

/** More sentences than this are counted but not ranked: nobody reads them, and ranking each costs 2 µs. */
const ranked = 5000;

/** Finds sentences. An empty text with facets lists what they hold; an empty query finds nothing. */
export async function search(store: Store, query: SearchQuery): Promise<SearchResult> {
  const words = tsquery(query.text);
  const conditions: string[] = [];
  const parameters: unknown[] = [];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const match = words ? bind(words) : null;
  if (match) conditions.push(`p.words @@ to_tsquery('simple', ${match})`);
  for (const facet of facets) {
    const values = query.where?.[facet];
    if (values && values.length > 0)
      conditions.push(
        `exists (select 1 from mark m where m.passage = p.id and m.facet = '${facet}' and m.value = any(${bind(values)}::text[]))`,
      );
  }
  if (conditions.length === 0) return { hits: [], total: 0, facets: noCounts() };
  const found = `select p.id from passage p where ${conditions.join(" and ")}`;
  const rank = match ? `ts_rank_cd(p.words, to_tsquery('simple', ${match}))` : "0";
  const limit = Math.min(query.limit ?? 50, 500);
  const hits = await store.query<HitRow>(
    `select p.id, p.document, p.start_at, p.end_at, p.quote, ${rank}::float8 as rank
     from (${found} limit ${ranked}) f join passage p on p.id = f.id
     order by rank desc, p.document, p.place limit ${limit} offset ${Math.max(0, Math.trunc(query.offset ?? 0))}`,
    parameters,
  );
  const counts = await store.query<{ facet: Facet; value: string; count: number }>(
    `with f as materialized (${found})
     select '' as facet, '' as value, count(*)::int as count from f
     union all select facet, value, count from (
       select m.facet, m.value, count(*)::int as count, row_number() over (partition by m.facet order by count(*) desc, m.value) as n
       from (select id from f limit ${ranked}) s join mark m on m.passage = s.id group by m.facet, m.value) c where n <= 20`,
    parameters,
  );
  return {
    hits: hits.map(hit),
    total: counts.find((c) => (c.facet as string) === "")?.count ?? 0,
    facets: byFacet(counts),
  };
}

type HitRow = { id: string; document: string; start_at: number; end_at: number; quote: string; rank: number };
const hit = (r: HitRow): Hit => ({
  passage: r.id,
  document: r.document,
  start: r.start_at,
  end: r.end_at,
  quote: r.quote,
  rank: r.rank,
});

const noCounts = () => Object.fromEntries(facets.map((f) => [f, []])) as unknown as SearchResult["facets"];

function byFacet(counts: readonly { facet: Facet; value: string; count: number }[]): SearchResult["facets"] {
  const of = (facet: Facet) =>
    counts
      .filter((c) => c.facet === facet)
      .map(({ value, count }) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return Object.fromEntries(facets.map((f) => [f, of(f)])) as unknown as SearchResult["facets"];
}

/** All words of a line, the last one as the beginning of a word; quoted words in order; lines are alternatives. Null where there is no word. */
export function tsquery(text: string): string | null {
  const lines = text
    .split(/\r?\n/)
    .map(lineQuery)
    .filter((q) => q !== null);
  return lines.length === 0 ? null : lines.map((q) => (lines.length > 1 ? `(${q})` : q)).join(" | ");
}

function lineQuery(line: string): string | null {
  const parts = [...line.matchAll(/["“”«»]([^"“”«»]+)["“”«»]|([^"“”«»]+)/g)];
  const queries = parts.flatMap(([, phrase, plain]) =>
    phrase ? [fold(phrase).map(quoted).join(" <-> ")] : fold(plain ?? "").map(quoted),
  );
  const words = queries.filter((q) => q !== "");
  if (words.length === 0) return null;
  if (!/["“”«»\s]$/.test(line)) words[words.length - 1] += ":*";
  return words.join(" & ");
}

const quoted = (word: string) => `'${word.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
