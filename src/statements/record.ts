import type { Language } from "../language/types.ts";
import { statementId } from "../record/ids.ts";
import { passageId } from "../record/passage.ts";
import { model as maker, nonEmpty } from "../record/provenance.ts";
import { overlaps, type Span, span } from "../record/span.ts";
import { type Paragraph, pad } from "./columns.ts";
import { kindOf } from "./kind.ts";
import type { Draft } from "./link.ts";
import type { StatementModel } from "./model.ts";
import type { Inner } from "./nest.ts";
import { accordedTo, hearerOf } from "./relays.ts";
import type { QuotationForm, Relay, Statement } from "./types.ts";

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
    for (let t = Math.max(0, s.start); t < Math.min(p.n, s.end); t++) {
      if (p.mark[t + pad] !== 0) continue;
      words++;
      const q = p.quote[t + pad]!;
      if (q === 1 || q === 4) inside++;
    }
  if (words > 0 && inside === words) return "direct";
  return inside > 0 ? "mixed" : "indirect";
}

/** The record of a statement found in a paragraph; `quoting` is where its quotation marks are read, if elsewhere. */
export function recordOf(
  language: Language,
  p: Paragraph,
  draft: Draft,
  model: StatementModel,
  quoting: { readonly paragraph: Paragraph; readonly content: readonly Stretch[] } = {
    paragraph: p,
    content: draft.content,
  },
): Statement {
  const source = spansOf(language, p, draft.source);
  const cue = draft.cue ? spansOf(language, p, [draft.cue]) : [];
  const content = spansOf(language, p, draft.content);
  const quotation = formOf(quoting.paragraph, quoting.content);
  const { kind, lemma, negated, why } = kindOf(language.tokens, p, draft, model.lexicon);
  const at = (cue[0] ?? content[0])!;
  return {
    id: statementId(language.document, at.start, at.end),
    source,
    cue,
    content,
    quotation,
    kind,
    negated,
    cueLemma: lemma,
    chain: handsOf(language, p, draft),
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

/** Who hands the words on ("according to the agency, …") and who heard them ("told the AP"). */
function handsOf(language: Language, p: Paragraph, draft: Draft): Relay[] {
  const { start, end } = language.tokens;
  const relay = (role: Relay["role"], at: { first: number; end: number } | undefined): Relay[] =>
    at ? [{ role, span: span(language.document, start[at.first]!, end[at.end - 1]!), actor: null }] : [];
  const { tokens } = language;
  return [...relay("relays", accordedTo(tokens, p, draft)), ...relay("hears", hearerOf(tokens, p, draft))];
}

/** A statement inside another's content: the outer one's source hands it on. */
export function within(own: Statement, outer: Statement): Statement {
  const relays = outer.source.slice(0, 1).map((s): Relay => ({ role: "relays", span: s, actor: null }));
  const earlier = outer.chain.filter((r) => r.role === "relays");
  const known = own.chain.filter((r) => !relays.some((o) => overlaps(o.span, r.span)));
  return {
    ...own,
    chain: [...earlier, ...relays, ...known],
    inside: outer.id,
    why: [...own.why, "stands inside what another source says"],
  };
}

/** The record of a statement found by reading another's content again. */
export function innerRecord(language: Language, inner: Inner, outer: Statement, model: StatementModel): Statement {
  const { found, draft, at } = inner;
  const shift = found.paragraph.first - at.paragraph.first;
  const content = draft.content.map((s) => ({ start: s.start + shift, end: s.end + shift }));
  return within(recordOf(language, found.paragraph, draft, model, { paragraph: at.paragraph, content }), outer);
}
