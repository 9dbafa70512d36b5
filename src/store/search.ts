import { markOf } from "./fill.ts";
import { fold } from "./fold.ts";
import { type Facet, facets, type Hit, type SearchQuery, type SearchResult, type Store } from "./types.ts";

/** More sentences than this are counted but not ranked: nobody reads them, and ranking each costs 2 µs. */
const ranked = 2000;
/** Counting ends here: it is the same to a reader, and a word of every second sentence would cost a walk through the table. */
export const counted = 10_000;

/** Finds sentences. An empty text with facets lists what they hold; an empty query finds nothing. */
export async function search(store: Store, query: SearchQuery): Promise<SearchResult> {
  const words = tsquery(query.text);
  const conditions: string[] = [];
  const parameters: unknown[] = [];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const match = words ? `to_tsquery('simple', ${bind(words)})` : null;
  if (match) conditions.push(`words @@ ${match}`);
  for (const facet of facets) {
    const values = query.where?.[facet];
    if (values && values.length > 0) conditions.push(`marks && ${bind(values.map((v) => markOf(facet, v)))}::text[]`);
  }
  if (conditions.length === 0) return { hits: [], total: 0, facets: noCounts() };
  const found = `from passage where ${conditions.join(" and ")}`;
  const limit = Math.min(query.limit ?? 50, 500);
  const hits = await store.query<Hit>(
    `select document, start_at as "start", end_at as "end", ${match ? `ts_rank_cd(words, ${match})` : "0"}::float8 as rank
     from (select document, start_at, end_at, words ${found} limit ${ranked}) f
     order by rank desc, document, start_at limit ${limit} offset ${Math.max(0, Math.trunc(query.offset ?? 0))}`,
    parameters,
  );
  const counts = await store.query<Count>(
    `with f as materialized (select marks ${found} limit ${counted})
     select '' as mark, count(*)::int as count from f
     union all select mark, count(*)::int from (select marks from f limit ${ranked}) s, unnest(marks) mark group by mark`,
    parameters,
  );
  return { hits, total: counts.find((c) => c.mark === "")?.count ?? 0, facets: byFacet(counts) };
}

type Count = { mark: string; count: number };
/** Values listed a facet. */
const listed = 20;
const noCounts = () => Object.fromEntries(facets.map((f) => [f, []])) as unknown as SearchResult["facets"];

function byFacet(counts: readonly Count[]): SearchResult["facets"] {
  const of = (facet: Facet) =>
    counts
      .filter((c) => c.mark.startsWith(markOf(facet, "")))
      .map(({ mark, count }) => ({ value: mark.slice(markOf(facet, "").length), count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, listed);
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
