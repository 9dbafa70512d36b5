/** A row as the driver gives it: column name to value. */
export type Row = Record<string, unknown>;

/** An open store. `query` takes SQL with $1 … parameters. */
export type Store = {
  query<T extends Row = Row>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
  /** Several statements without parameters. */
  run(sql: string): Promise<void>;
  /** All or nothing; calls of others wait. */
  transaction<T>(work: (store: Pick<Store, "query" | "run">) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

export const facets = ["document", "actor", "kind", "stance", "year"] as const;
export type Facet = (typeof facets)[number];

export type SearchQuery = {
  /** Words that all must stand in a sentence; "quoted words" in this order; lines are alternatives (a pasted list of names). */
  readonly text: string;
  readonly where?: Partial<Readonly<Record<Facet, readonly string[]>>>;
  readonly limit?: number;
  readonly offset?: number;
};

export type Hit = {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly rank: number;
};
export type SearchResult = {
  readonly hits: readonly Hit[];
  /** Counted up to `counted`; `more`: there may be more, and the facets' counts are floors too. */
  readonly total: number;
  readonly more: boolean;
  /** Counts over the sentences counted, commonest first, at most 20 a facet. */
  readonly facets: Readonly<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>;
};
