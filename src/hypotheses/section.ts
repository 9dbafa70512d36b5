/** A sentence for the report, with what it is and the passages (ids) it rests on. */
export type Said = {
  readonly kind: "finding" | "absence" | "judgement" | "assumption" | "editorial";
  readonly text: string;
  readonly passages: readonly string[];
};
/** A table for the report. A row's `passages` are what its cells rest on. */
export type Table = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly passages: readonly string[] }[];
};
export type Section = { readonly sentences: readonly Said[]; readonly tables: readonly Table[] };

export const editorial = (text: string): Said => ({ kind: "editorial", text, passages: [] });
export const judged = (text: string, passages: readonly string[] = []): Said => ({ kind: "judgement", text, passages });
