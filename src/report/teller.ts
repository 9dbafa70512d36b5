import type { DocumentId } from "../record/ids.ts";
import { overlaps, type Span } from "../record/span.ts";
import type { Book } from "./book.ts";

const escapeExpression = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Words on either side in which a target or the land must be named: an "attack" alone may be another one. */
const reach = 300;

/** Whether the focal event's targets, place or land are named round a stretch; always true where none is known. */
export function createAbout(book: Book): (at: Span) => boolean {
  const { focal, extracts } = book.assessment;
  const land = focal?.country ? book.countryName(focal.country) : "";
  const names = [
    ...(focal?.targets ?? []),
    focal?.place ?? "",
    land.length > 4 ? land.replace(/(ia|a|e|an|land)$/, "") : land,
  ].filter((n) => n.length > 2);
  if (names.length === 0) return () => true;
  const named = new RegExp(names.map((n) => `(?<!\\p{L})${escapeExpression(n)}`).join("|"), "iu");
  const texts = new Map(extracts.map((e) => [e.document.id, e.document.text]));
  return (at) => named.test((texts.get(at.document) ?? "").slice(Math.max(0, at.start - reach), at.end + reach));
}

/** Paragraphs at the head of a document: what happened is told first in most genres of news. */
const leadParagraphs = 3;

export function leadEnd(book: Book, id: DocumentId): number {
  const paragraphs =
    book.extracts.get(id)?.language.blocks.filter((b) => b.kind === "paragraph" || b.kind === "list-item") ?? [];
  return paragraphs[Math.min(leadParagraphs, paragraphs.length) - 1]?.end ?? 0;
}

export function inProse(book: Book, at: Span): boolean {
  const block = book.extracts.get(at.document)?.language.blocks.find((b) => b.start <= at.start && at.start < b.end);
  return !block || block.kind === "paragraph" || block.kind === "list-item";
}

/** Tells how far a stretch speaks of the focal event: its words, its targets, a date beside it, the head of the document; a reaction tells less of it. */
export function createTeller(book: Book): (at: Span) => number {
  const { triggers = [], targets = [] } = book.assessment.focal ?? {};
  const find = (list: readonly string[]) =>
    list.length ? new RegExp(list.map((t) => `(?<!\\p{L})${escapeExpression(t.toLowerCase())}`).join("|"), "gu") : null;
  const [event, target] = [find(triggers), find(targets)];
  const distinct = (text: string, r: RegExp | null) => (r ? new Set(text.match(r) ?? []).size : 0);
  const about = createAbout(book);
  const ends = new Map<DocumentId, number>();
  const reactions = book.assessment.reactions.flatMap((r) => r.stances.map((s) => s.evidence));
  return (at) => {
    const text = book.words(at).toLowerCase();
    if (!ends.has(at.document)) ends.set(at.document, leadEnd(book, at.document));
    const lead = at.start < ends.get(at.document)! ? 2 : 0;
    const [words, whom] = [Math.min(distinct(text, event), 3), Math.min(distinct(text, target), 1) * 1.5];
    if (words === 0 && !(whom && lead)) return 0;
    if (whom === 0 && !about(at)) return 0;
    const dates = (book.extracts.get(at.document)?.language.dates ?? []).filter(
      (d) => d.start >= at.start && d.end <= at.end,
    );
    const day = book.assessment.focal?.date ?? null;
    const dated = (day ? dates.some((d) => d.edtf?.startsWith(day)) : dates.length > 0) ? 1 : 0;
    const long = at.end - at.start > 300 ? 0.5 : 0;
    const reacts = reactions.some((r) => overlaps(r, at)) ? 2 : 0;
    return words + whom + lead + dated - reacts - long;
  };
}
