import type { Language } from "../language/types.ts";

/** Where a piece of wire copy was filed: the tokens of "NIAMEY, Niger (Agency) —" before its first sentence. */
export type Dateline = { readonly block: number; readonly first: number; readonly end: number };

/** Datelines of a document that name a place: with a comma or brackets, or a place that is known; "NATO —" is none. */
export function datelinesOf({ tokens, blocks }: Language, isPlace: (word: string) => boolean): Dateline[] {
  return blocks.flatMap(({ dateline: at }, block) => {
    if (!at) return [];
    const says = tokens.form.slice(at.firstToken, at.endToken);
    const placed = says.some((w) => /^[,(]$/.test(w)) || isPlace(says[0]!.toLowerCase());
    return placed ? [{ block, first: at.firstToken, end: at.endToken }] : [];
  });
}
