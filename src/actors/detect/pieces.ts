import type { View } from "../view.ts";

/** A stretch of tokens that is read at once: headings and the like (`loud`, in title case) apart from running text. */
export type Piece = { readonly from: number; readonly to: number; readonly loud: boolean };

/** Cuts a document into running text and what is set in title case. */
export function piecesOf(view: View): Piece[] {
  const out: { from: number; to: number; loud: boolean }[] = [];
  for (const s of view.extract.language.sentences) {
    const kind = view.extract.language.blocks[s.block]?.kind ?? "paragraph";
    const loud = kind !== "paragraph" && kind !== "list-item";
    const last = out[out.length - 1];
    if (last && last.loud === loud && last.to === s.firstToken) last.to = s.endToken;
    else out.push({ from: s.firstToken, to: s.endToken, loud });
  }
  return out;
}
