import type { Language } from "../language/types.ts";
import { statementId } from "../record/ids.ts";
import { passageId } from "../record/passage.ts";
import { model as maker, nonEmpty } from "../record/provenance.ts";
import { type Span, span } from "../record/span.ts";
import { kindOf } from "./kind.ts";
import type { Draft } from "./link.ts";
import type { StatementModel } from "./model.ts";
import { type Paragraph, pad } from "./paragraph.ts";
import type { QuotationForm, Statement } from "./types.ts";

type Stretch = { readonly start: number; readonly end: number };

function spansOf(language: Language, p: Paragraph, stretches: readonly Stretch[]): Span[] {
  const { start, end } = language.tokens;
  return [...stretches]
    .sort((a, b) => a.start - b.start)
    .map((s) => span(language.document, start[p.first + s.start]!, end[p.first + s.end - 1]!));
}

/** direct where every word of the content stands in quotation marks, mixed where some do. */
export function formOf(p: Paragraph, content: readonly Stretch[]): QuotationForm {
  let inside = 0;
  let words = 0;
  for (const s of content)
    for (let t = s.start; t < s.end; t++) {
      if (p.mark[t + pad] !== 0) continue;
      words++;
      const q = p.quote[t + pad]!;
      if (q === 1 || q === 4) inside++;
    }
  if (words > 0 && inside === words) return "direct";
  return inside > 0 ? "mixed" : "indirect";
}

/** The record of a statement found in a paragraph. */
export function recordOf(language: Language, p: Paragraph, draft: Draft, model: StatementModel): Statement {
  const [source, cue, content] = [draft.source, [draft.cue], draft.content].map((s) => spansOf(language, p, s)) as [
    Span[],
    Span[],
    Span[],
  ];
  const quotation = formOf(p, draft.content);
  const { kind, lemma, negated, why } = kindOf(language.tokens, p, draft, model.lexicon);
  const at = cue[0]!;
  return {
    id: statementId(language.document, at.start, at.end),
    source,
    cue,
    content,
    quotation,
    kind,
    negated,
    cueLemma: lemma,
    chain: [],
    inside: null,
    speaker: null,
    confidence: Math.round(draft.p * 1000) / 1000,
    basis: {
      passages: nonEmpty([...source, ...cue, ...content].map(passageId)),
      maker: maker("statements", model.version),
    },
    why: [...why, quotation === "indirect" ? "no quotation marks in the content" : `${quotation} quotation`],
  };
}
