import type { Language } from "../language/types.ts";

/** Where a piece of wire copy was filed: the tokens of "NIAMEY, Niger (Agency) —" before its first sentence. */
export type Dateline = { readonly block: number; readonly first: number; readonly end: number };

/** Words that a dateline may have: more is a sentence with a dash in it. */
const LONGEST = 14;
const DASH = /^(?:—|–|--|-|―)$/;

/** Datelines of a document: a place in capitals at the start of a paragraph, what belongs to it, and a dash; "NATO —" is none. */
export function datelinesOf(language: Language, isPlace: (word: string) => boolean): Dateline[] {
  const { tokens, sentences, blocks } = language;
  const out: Dateline[] = [];
  blocks.forEach((b, block) => {
    const s = sentences[b.firstSentence ?? -1];
    if (!s || s.block !== block || b.label) return;
    const end = dashAfter(tokens, s.firstToken, Math.min(s.endToken, s.firstToken + LONGEST));
    const says = tokens.form.slice(s.firstToken, end);
    if (says.length > 0 && (says.some((w) => /^[,(]$/.test(w)) || isPlace((says[0] ?? "").toLowerCase())))
      out.push({ block, first: s.firstToken, end });
  });
  return out;
}

/** Index after the dash that ends a dateline begun at a token, or that token where there is none. */
function dashAfter({ form, start, end }: Language["tokens"], first: number, limit: number): number {
  if (!/^\p{Lu}[\p{Lu}'’.-]+$/u.test(form[first] ?? "")) return first;
  for (let t = first + 1, inside = false; t < limit; t++) {
    const w = form[t] ?? "";
    if (w === "(" || w === ")") inside = w === "(";
    else if (DASH.test(w) && !inside) return w === "-" && start[t] === end[t - 1] ? first : t + 1;
    else if (!inside && !/^(?:\p{Lu}[\p{L}.'’-]*|,|\d+|of|the|and|al|el|de)$/u.test(w)) return first;
  }
  return first;
}
