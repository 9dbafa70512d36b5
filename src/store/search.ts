import { markOf } from "./fill.ts";
import { fold } from "./fold.ts";
import { type Facet, facets, type Hit, type SearchQuery, type SearchResult, type Store } from "./types.ts";

/**
 * Ranking, counting and the facets end here: to a reader more is the same, and a word of every tenth sentence would cost a
 * walk through the table (2 µs a sentence to rank it, 2 µs for its marks).
 */
export const counted = 2000;

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
  if (conditions.length === 0) return { hits: [], total: 0, more: false, facets: noCounts() };
  const found = `from passage where ${conditions.join(" and ")}`;
  const limit = Math.min(query.limit ?? 50, 500);
  // One walk: what is found is ranked, counted and split by marks from the same rows.
  const [row] = await store.query<Answer>(
    `with f as materialized (select document, start_at, end_at, words, marks ${found} limit ${counted})
     select (select count(*)::int from f) as total,
       (select coalesce(json_agg(h), '[]') from (
         select document, start_at as start, end_at as end, ${match ? `ts_rank_cd(words, ${match})` : "0"}::float8 as rank
         from f order by rank desc, document, start_at limit ${limit} offset ${Math.max(0, Math.trunc(query.offset ?? 0))}) h) as hits,
       (select coalesce(json_agg(c), '[]') from (
         select mark, count(*)::int as count from f, unnest(marks) mark group by mark) c) as counts`,
    parameters,
  );
  const { total, hits, counts } = row!;
  return { hits, total, more: total === counted, facets: byFacet(counts) };
}

type Count = { readonly mark: string; readonly count: number };
type Answer = { readonly total: number; readonly hits: readonly Hit[]; readonly counts: readonly Count[] };
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
