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

/** Without their endings, so that "bombing" finds "bomb". */
const stems = (words: readonly string[]) => [
  ...new Set(words.map((t) => t.toLowerCase().replace(/(?<=\p{L}{4})(ings?|ions?|ed|ers?|s)$/u, ""))),
];

/** Cues by which one condemns, thanks or calls, by document: what they tell is a reaction and not the event. */
function reactionSpans(book: Book): ReadonlyMap<DocumentId, readonly Span[]> {
  const { statements, reactions } = book.assessment;
  const acts = statements.filter((s) => s.kind === "act").flatMap((s) => s.cue);
  const found = new Map<DocumentId, Span[]>();
  for (const at of [...acts, ...reactions.flatMap((r) => r.stances.map((s) => s.evidence))]) {
    const here = found.get(at.document);
    if (here) here.push(at);
    else found.set(at.document, [at]);
  }
  return found;
}

/** Tells how far a stretch speaks of the focal event: its words, its targets, its day, the head of the document; a reaction tells less of it. */
export function createTeller(book: Book): (at: Span) => number {
  const day = book.assessment.focal?.date ?? null;
  const find = (list: readonly string[]) =>
    list.length ? new RegExp(list.map((t) => `(?<!\\p{L})${escapeExpression(t.toLowerCase())}`).join("|"), "gu") : null;
  const { triggers = [], targets = [], words = "" } = book.assessment.focal ?? {};
  const naming = stems(words.match(/\p{L}{5,}/gu) ?? []).filter((n) => !stems(triggers).includes(n));
  const [trigger, named, target] = [find(stems(triggers)), find(naming), find(targets)];
  const distinct = (text: string, r: RegExp | null) => (r ? new Set(text.match(r) ?? []).size : 0);
  const about = createAbout(book);
  const ends = new Map<DocumentId, number>();
  const reactions = reactionSpans(book);
  return (at) => {
    const text = book.words(at).toLowerCase();
    if (!ends.has(at.document)) ends.set(at.document, leadEnd(book, at.document));
    const lead = at.start < ends.get(at.document)! ? 2 : 0;
    const event = Math.min(distinct(text, trigger), 2) * 1.5 + Math.min(distinct(text, named), 4) * 0.5;
    const whom = Math.min(distinct(text, target), 1) * 1.5;
    if (event === 0 && !(whom && lead)) return 0;
    if (whom === 0 && !about(at)) return 0;
    const dates = (book.extracts.get(at.document)?.language.dates ?? []).filter(
      (d) => d.start >= at.start && d.end <= at.end,
    );
    const dated = (day ? dates.some((d) => d.edtf?.startsWith(day)) : dates.length > 0) ? 1 : 0;
    const reacts = reactions.get(at.document)?.some((r) => overlaps(r, at)) ? 2 : 0;
    return event + whom + lead + dated - reacts - (at.end - at.start > 300 ? 0.5 : 0);
  };
}
