/** Words for offices, bodies and people, with the PLOVER sector of each. */
export type Lexicon = {
  readonly sector: ReadonlyMap<string, string>;
  /** Longest phrase in words. */
  readonly longest: number;
  /** First token of a phrase -> most tokens that a phrase so begun has (hyphens and "'s" are tokens). */
  readonly starts: ReadonlyMap<string, number>;
};

export function index<T>(list: readonly T[], key: (x: T) => string): Map<string, T> {
  return new Map(list.map((x) => [key(x), x]));
}

/** Regular plurals of the last word. */
function plurals(phrase: string): string[] {
  if (/(s|x|ch|sh)$/.test(phrase)) return [`${phrase}es`];
  if (/[^aeiou]y$/.test(phrase)) return [`${phrase.slice(0, -1)}ies`];
  if (/man$/.test(phrase)) return [`${phrase.slice(0, -3)}men`];
  return [`${phrase}s`];
}

/** Lower case, straight apostrophes, one space; possessive endings stay ("president's office"). */
export const lower = (text: string) => text.toLowerCase().replace(/[‘’`]/g, "'").replace(/\s+/g, " ").trim();

/** Builds the lexicon; where two sectors list one phrase the first keeps it. */
export function lexicon(sectors: Readonly<Record<string, readonly string[]>>): Lexicon {
  const sector = new Map<string, string>();
  for (const [code, words] of Object.entries(sectors))
    for (const w of words) if (!sector.has(lower(w))) sector.set(lower(w), code);
  for (const [code, words] of Object.entries(sectors))
    for (const w of words) for (const p of plurals(lower(w))) if (!sector.has(p)) sector.set(p, code);
  let longest = 1;
  for (const w of sector.keys()) longest = Math.max(longest, w.split(" ").length);
  const starts = new Map<string, number>();
  for (const w of sector.keys()) {
    const tokens = w.match(/[^\s'-]+|-|'s?/g) ?? [];
    const first = tokens[0] ?? "";
    starts.set(first, Math.max(starts.get(first) ?? 0, tokens.length));
  }
  return { sector, longest, starts };
}
